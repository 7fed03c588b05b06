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

_TERTINGGI = 0.5
"""Part of a page that the block may take, as long as smaller letters can achieve it."""
_SKALA = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)

Isi = tuple[BarisTeks, ...]


@dataclass(frozen=True, slots=True)
class _Kolom:
    """One signatory: place and date, office, name, what stands below; each as set lines."""

    bagian: tuple[Isi, Isi, Isi, Isi]
    kiri: float
    lebar: float


def set_tanda_tangan(blok: TandaTangan, bidang: Bidang) -> list[Potongan]:
    """The block as one piece that stays with what stands above it.

    Office, name and rank of both signatories begin at the same heights, however long each is.
    Names so long that the block would fill its page, and leave no room for what it signs, are set
    in smaller letters.
    """
    semua = (_piece(blok, bidang, skala) for skala in _SKALA)
    muat = next((p for p in semua if p.tinggi <= bidang.tinggi * _TERTINGGI), None)
    return [muat or _piece(blok, bidang, _SKALA[-1])]


def _piece(blok: TandaTangan, bidang: Bidang, skala: float) -> Potongan:
    gaya = GayaBaris(bidang.ukuran(blok.ukuran) * skala, Rata.TENGAH)
    kolom = _columns(blok, bidang, gaya)
    tinggi = [max(len(k.bagian[ke]) for k in kolom) * gaya.tinggi for ke in range(4)]
    # Ink and stamp need their room however tightly the page is set.
    tinggi[1] += _BARIS_TINTA * GayaBaris(blok.ukuran).tinggi

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        for satu in kolom:
            atas = y
            for isi, turun in zip(satu.bagian, tinggi, strict=True):
                draw_text(kanvas, isi, x + satu.kiri, atas, satu.lebar, gaya)
                atas -= turun

    return Potongan(sum(tinggi), gambar, Putus.JANGAN)


def _columns(blok: TandaTangan, bidang: Bidang, gaya: GayaBaris) -> list[_Kolom]:
    lebar = (bidang.lebar - _SELA) / 2
    kanan = _kolom(blok.tempat_tanggal, blok.kanan, gaya, lebar, lebar + _SELA)
    return [kanan] if blok.kiri is None else [_kolom("", blok.kiri, gaya, lebar, 0.0), kanan]


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
        lebar=lebar,
    )
