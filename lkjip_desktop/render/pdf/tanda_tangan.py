"""Signature blocks: one piece, so never split; names and titles wrap, never overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.dokumen.blok import Penanda, Rata, Run, TandaTangan
from lkjip_desktop.render.pdf.baris import BarisTeks, GayaBaris, Kanvas, break_lines, draw_text
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus

_SELA = 24.0
"""Between the two blocks, in points."""
_BARIS_TINTA = 4
"""Blank lines for ink and stamp."""

Isi = tuple[BarisTeks, ...]


@dataclass(frozen=True, slots=True)
class _Kolom:
    """One signatory: place and date, office, name, what stands below; each as set lines."""

    bagian: tuple[Isi, Isi, Isi, Isi]
    kiri: float


def set_tanda_tangan(blok: TandaTangan, bidang: Bidang) -> list[Potongan]:
    """The block as one piece that stays with what stands above it.

    Office, name and rank of both signatories begin at the same heights, however long each is.
    """
    gaya = GayaBaris(bidang.ukuran(blok.ukuran), Rata.TENGAH)
    lebar = (bidang.lebar - _SELA) / 2
    kolom = [_kolom(blok.tempat_tanggal, blok.kanan, gaya, lebar, lebar + _SELA)]
    if blok.kiri is not None:
        kolom.insert(0, _kolom("", blok.kiri, gaya, lebar, 0.0))
    tinggi = [max(len(k.bagian[ke]) for k in kolom) * gaya.tinggi for ke in range(4)]
    # Ink and stamp need their room however tightly the page is set.
    tinggi[1] += _BARIS_TINTA * GayaBaris(blok.ukuran).tinggi

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        for satu in kolom:
            atas = y
            for isi, turun in zip(satu.bagian, tinggi, strict=True):
                draw_text(kanvas, isi, x + satu.kiri, atas, lebar, gaya)
                atas -= turun

    return [Potongan(sum(tinggi), gambar, Putus.JANGAN)]


def _kolom(tempat: str, penanda: Penanda, gaya: GayaBaris, lebar: float, kiri: float) -> _Kolom:
    def isi(runs: Sequence[Run]) -> Isi:
        return tuple(b for run in runs for b in break_lines((run,), gaya.ukuran, lebar))

    return _Kolom(
        bagian=(
            isi([Run(tempat)] if tempat else []),
            isi([Run(s) for s in penanda.sebutan]),
            isi([penanda.nama]),
            isi([Run(k) for k in penanda.keterangan]),
        ),
        kiri=kiri,
    )
