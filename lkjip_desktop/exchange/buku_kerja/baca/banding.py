"""The rows of a workbook against the book: what to store, what to remove, told to a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.exchange.buku_kerja.teks import tidy
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.perubahan import Ubahan


def compare(buku: BukuKantor, isi: Mapping[str, Sequence[BarisBaca]]) -> tuple[Ubahan, ...]:
    """What the rows change in the book, in the order of the sheets; equal rows change nothing."""
    return tuple(
        ubahan
        for lembar in SUSUNAN
        for ubahan in _compare_sheet(lembar, buku, isi.get(lembar.jenis, ()))
    )


def _compare_sheet(
    lembar: Lembar, buku: BukuKantor, daftar: Sequence[BarisBaca]
) -> Iterator[Ubahan]:
    kelas = JENIS[lembar.jenis]
    terakhir: dict[tuple[Any, ...], tuple[int, str]] = {}
    for baris in daftar:
        lama = buku.find(kelas, baris.id)
        if baris.hapus:
            if lama is not None:
                yield Ubahan(lembar.jenis, baris.id, lama, None)
            continue
        kelompok = tuple(baris.isi[nama] for nama in lembar.induk)
        urutan = _order(baris.id, lama, terakhir.get(kelompok))
        terakhir[kelompok] = urutan, baris.id
        baru = _entity(kelas, baris, lama, urutan)
        if baru != lama:
            yield Ubahan(lembar.jenis, baris.id, lama, baru)


def _order(kunci: str, lama: Entitas | None, terakhir: tuple[int, str] | None) -> int:
    """The urutan that puts a row after the one above it: its own as long as that does."""
    if lama is not None and (terakhir is None or (lama.urutan, kunci) > terakhir):
        return lama.urutan
    return 0 if terakhir is None else terakhir[0] + 1


def _entity(kelas: type[Entitas], baris: BarisBaca, lama: Entitas | None, urutan: int) -> Entitas:
    """The entity of a row; a field that the workbook does not hold stays as it is."""
    if lama is None:
        return kelas(id=baris.id, urutan=urutan, **baris.isi)
    isi = {nama: _keep_spelling(getattr(lama, nama), nilai) for nama, nilai in baris.isi.items()}
    return replace(lama, urutan=urutan, **isi)


def _keep_spelling(lama: Any, baru: Any) -> Any:  # noqa: ANN401 - the value of any field
    """A text that differs only by what no cell shows, such as a final space, is the same text."""
    if isinstance(lama, str) and isinstance(baru, str) and tidy(lama) == baru:
        return lama
    return baru
