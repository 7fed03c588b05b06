"""Changes as lines for a person: what is new, what became of what, what goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lkjip_desktop.exchange.buku_kerja.isi_baris import Tampilan
from lkjip_desktop.exchange.buku_kerja.isi_sel import show_cell
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Ubahan

_DISEBUT: Final = 10
"""A kind of which there was nothing before is told row by row as long as it is this few."""


class Pencerita:
    """Tells the changes between two books."""

    def __init__(self, sebelum: BukuKantor, sesudah: BukuKantor) -> None:
        self._sebelum = sebelum
        self._lama = Tampilan.of_book(sebelum)
        self._baru = Tampilan.of_book(sesudah)

    def tell(self, ubahan: Sequence[Ubahan]) -> Iterator[str]:
        """The lines, sheet by sheet."""
        for lembar in SUSUNAN:
            milik = [u for u in ubahan if u.jenis == lembar.jenis]
            yield from self._new(lembar, [u.baru for u in milik if u.baru and not u.lama])
            geser = 0
            for satu in milik:
                if satu.lama and satu.baru:
                    beda = self._changed(lembar, satu.lama, satu.baru)
                    geser += not beda
                    yield from beda
                elif satu.lama:
                    sebutan = self._lama.describe(lembar, satu.lama)
                    yield f"{lembar.nama}, dihapus: {sebutan}"
            if geser:
                yield f"{lembar.nama}: urutan {geser} baris berubah"

    def _new(self, lembar: Lembar, baru: Sequence[Entitas]) -> Iterator[str]:
        if len(baru) > _DISEBUT and not self._sebelum.all_of(JENIS[lembar.jenis]):
            yield f"{lembar.nama}: {len(baru)} baris baru"
            return
        for satu in baru:
            angka = self._figures(lembar, satu)
            yield f"{lembar.nama}, baru: {self._baru.describe(lembar, satu)}{angka}"

    def _figures(self, lembar: Lembar, satu: Entitas) -> str:
        """What stands in a row that has no name of its own: ": Nilai 82,5"; empty for others."""
        if lembar.sebutan:
            return ""
        kunci = KUNCI_ALAMI[lembar.jenis]
        isi = ((k.judul, self._baru.cell(k, satu)) for k in lembar.kolom if k.medan not in kunci)
        teks = "; ".join(f"{judul} {show_cell(sel)}" for judul, sel in isi if sel not in {None, ""})
        return teks and f": {teks}"

    def _changed(self, lembar: Lembar, lama: Entitas, baru: Entitas) -> list[str]:
        """The changed cells of a row on one line; none where only its place changed."""
        beda = [
            f"{kolom.judul} {show_cell(self._lama.cell(kolom, lama))} → "
            f"{show_cell(self._baru.cell(kolom, baru))}"
            for kolom in lembar.kolom
            if getattr(lama, kolom.medan) != getattr(baru, kolom.medan)
        ]
        if _rules(lama) != _rules(baru):
            beda.append("aturan berubah")
        return [f"{self._lama.mention(lembar, lama)}: {'; '.join(beda)}"] if beda else []


def _rules(entitas: Entitas) -> str:
    """The rules of a year: no column shows them, but they are part of its row."""
    return entitas.aturan if isinstance(entitas, TahunKerja) else ""
