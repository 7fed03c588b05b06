"""The letterhead: coat of arms at the left, lines of the office, a heavy and a thin rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL.Image import Image
from reportlab.lib.utils import ImageReader

from lkjip_desktop.dokumen.blok import Kop, Rata, Run
from lkjip_desktop.render.gambar import read_gambar
from lkjip_desktop.render.pdf.baris import (
    BarisTeks,
    GayaBaris,
    Kanvas,
    break_evenly,
    break_lines,
    draw_text,
)
from lkjip_desktop.render.pdf.huruf import clean, huruf, lebar_teks
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus

_UKURAN_ATAS = 14.0
_UKURAN_KANTOR = 18.0
_UKURAN_ALAMAT = 10.0
_LAMBANG_LEBAR = 62.0
_LAMBANG_TINGGI = 72.0
_SELA = 10.0
_TERKECIL = 0.8
"""A name is made smaller down to this factor before it breaks."""
_PEMISAH = " · "
_GARIS_TEBAL = 2.25
_GARIS_TIPIS = 0.75
_SELA_GARIS = 1.5
_TINGGI_GARIS = _GARIS_TEBAL + _SELA_GARIS + _GARIS_TIPIS
_BAWAH = 16.0


@lru_cache(maxsize=2)
def _read_image(isi: bytes | None) -> ImageReader | None:
    """A picture ready to draw; None where there is none that can be used."""
    gambar = read_gambar(isi) if isi else None
    return ImageReader(gambar) if isinstance(gambar, Image) else None


@dataclass(frozen=True, slots=True)
class _Teks:
    """The lines of the letterhead, set, and the strip that they stand in the middle of."""

    baris: Sequence[tuple[tuple[BarisTeks, ...], GayaBaris]]
    kiri: float
    lebar: float

    @property
    def tinggi(self) -> float:
        """Height of all lines."""
        return sum(len(isi) * gaya.tinggi for isi, gaya in self.baris)


def set_kop(kop: Kop, bidang: Bidang) -> list[Potongan]:
    """The letterhead as one piece, its text in the middle of the page as far as that has room."""
    lambang = _read_image(kop.lambang)
    lebar_lambang = bidang.ukuran(_LAMBANG_LEBAR)
    tinggi_lambang = bidang.ukuran(_LAMBANG_TINGGI) if lambang else 0.0
    teks = _set_text(kop, bidang, lebar_lambang + bidang.ukuran(_SELA) if lambang else 0.0)
    tinggi = max(teks.tinggi, tinggi_lambang)
    garis = tinggi + bidang.ukuran(_SELA) / 2

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        if lambang is not None:
            bawah = y - tinggi_lambang
            kanvas.drawImage(
                lambang, x, bawah, lebar_lambang, tinggi_lambang, preserveAspectRatio=True
            )
        atas = y - (tinggi - teks.tinggi) / 2
        for isi, gaya in teks.baris:
            draw_text(kanvas, isi, x + teks.kiri, atas, teks.lebar, gaya)
            atas -= len(isi) * gaya.tinggi
        _draw_rules(kanvas, x, y - garis, bidang.lebar)

    jarak = Potongan(bidang.jarak(_BAWAH), putus=Putus.JANGAN, ruang=True)
    return [Potongan(garis + _TINGGI_GARIS, gambar), jarak]


def _set_text(kop: Kop, bidang: Bidang, sisi: float) -> _Teks:
    """The lines beside a coat of arms that takes `sisi`.

    In the middle of the page where no name has to break there, else of what is left beside it.
    """
    tengah, penuh = bidang.lebar - 2 * sisi, bidang.lebar - sisi
    muat = all(_size_of(nama, ukuran, tengah, bidang) is not None for nama, ukuran in _names(kop))
    lebar = tengah if muat else penuh
    baris = []
    for nama, ukuran in _names(kop):
        gaya = _gaya(_size_of(nama, ukuran, lebar, bidang) or bidang.ukuran(ukuran))
        baris.append((break_lines((Run(nama, tebal=True),), gaya.ukuran, lebar), gaya))
    kecil = _gaya(bidang.ukuran(_UKURAN_ALAMAT))
    if kop.alamat:
        baris.append((break_evenly((Run(kop.alamat),), kecil.ukuran, lebar), kecil))
    for satu in _join_whole(kop.hubungan, kecil.ukuran, lebar):
        baris += [(break_lines((Run(satu),), kecil.ukuran, lebar), kecil)]
    return _Teks(baris, sisi, lebar)


def _gaya(ukuran: float) -> GayaBaris:
    return GayaBaris(ukuran, Rata.TENGAH)


def _names(kop: Kop) -> list[tuple[str, float]]:
    """The government, and the office in larger letters."""
    return [
        *((n, _UKURAN_ATAS) for n in kop.nama[:-1]),
        *((n, _UKURAN_KANTOR) for n in kop.nama[-1:]),
    ]


def _size_of(nama: str, ukuran: float, lebar: float, bidang: Bidang) -> float | None:
    """Size of letters at which a name stands on one line, a little smaller if need be."""
    penuh = bidang.ukuran(ukuran)
    ada = lebar_teks(clean(nama, huruf(tebal=True)), huruf(tebal=True)) * penuh
    if ada <= lebar:
        return penuh
    return penuh * lebar / ada if ada * _TERKECIL <= lebar else None


def _join_whole(bagian: Sequence[str], ukuran: float, lebar: float) -> list[str]:
    """Parts joined by a dot, as many on a line as fit; a line ends between two of them."""
    hasil: list[str] = []
    for satu in bagian:
        gabung = f"{hasil[-1]}{_PEMISAH}{satu}" if hasil else satu
        if hasil and lebar_teks(clean(gabung, huruf()), huruf()) * ukuran <= lebar:
            hasil[-1] = gabung
        else:
            hasil.append(satu)
    return hasil


def _draw_rules(kanvas: Kanvas, x: float, y: float, lebar: float) -> None:
    """Draw the heavy rule below y and the thin one below it."""
    for tebal, turun in (
        (_GARIS_TEBAL, _GARIS_TEBAL / 2),
        (_GARIS_TIPIS, _TINGGI_GARIS - _GARIS_TIPIS / 2),
    ):
        kanvas.setLineWidth(tebal)
        kanvas.line(x, y - turun, x + lebar, y - turun)
