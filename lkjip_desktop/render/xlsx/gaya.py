"""How sheets look in Excel: letters, lines, paper, widths and heights."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, Final

from lkjip_desktop.dokumen.blok import Baris, Orientasi, Rata, Sel, Tabel
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.render.format import teks_sel, teks_tanda

HURUF: Final = "Times New Roman"
KERTAS: Final = {Kertas.A4: 9, Kertas.F4: 14}
"""Excel's numbers of papers. It knows no F4; its Folio (14) is 8½ × 13 inch, 215,9 × 330,2 mm."""
TEPI_MM: Final = {
    Orientasi.TEGAK: {"left": 30, "right": 25, "top": 25, "bottom": 30},
    Orientasi.MENDATAR: {"left": 25, "right": 25, "top": 15, "bottom": 18},
}
"""Margins, as on paper."""
_RATA: Final = {
    Rata.KIRI: "left",
    Rata.TENGAH: "center",
    Rata.KANAN: "right",
    Rata.PENUH: "justify",
    Rata.ANGKA: "right",
}
_MM_PER_INCI: Final = 25.4
_TITIK_PER_INCI: Final = 72
_TITIK_PER_SATUAN: Final = 5.4
"""Width of a digit, in which Excel counts the widths of columns."""
_UKURAN_SATUAN: Final = 11.0
_TERLEBAR: Final = 120.0
_LONGGAR: Final = 1.5
_TINGGI_BARIS: Final = 1.25
"""Distance of lines over the size of letters."""
_BANTAL: Final = 4.0
_TERTINGGI: Final = 409.0
"""No row of Excel is higher."""

Sifat = dict[str, Any]
"""Properties of a format, for XlsxWriter."""


def text_style(ukuran: float, rata: Rata = Rata.KIRI, **lain: Any) -> Sifat:  # noqa: ANN401 - as XlsxWriter takes them
    """Letters outside of tables."""
    return {
        "font_name": HURUF,
        "font_size": ukuran,
        "align": _RATA[rata],
        "valign": "top",
        "text_wrap": True,
        **lain,
    }


def cell_style(sel: Sel, rata: Rata, ukuran: float, bentuk: str) -> Sifat:
    """A body cell; "-" stands in the middle."""
    sisi = sel.rata or (Rata.TENGAH if sel.nilai is None else rata)
    tebal = {"bold": sel.tebal, "italic": sel.miring}
    return text_style(ukuran, sisi, border=1, num_format=bentuk, **tebal)


def head_style(ukuran: float) -> Sifat:
    """A head cell: bold, grey, in the middle."""
    kepala = {"bold": True, "border": 1, "bg_color": "#EBEBEB", "num_format": "@"}
    return text_style(ukuran, Rata.TENGAH, **kepala) | {"valign": "vcenter"}


def inches(mm: float) -> float:
    """Millimetres in inches."""
    return mm / _MM_PER_INCI


def text_area(kertas: Kertas, orientasi: Orientasi) -> tuple[float, float]:
    """Width and height of the text area in points: F4 that lies has 280 × 182 mm."""
    pendek, panjang = kertas.ukuran_mm
    mendatar = orientasi is Orientasi.MENDATAR
    lebar, tinggi = (panjang, pendek) if mendatar else (pendek, panjang)
    tepi = TEPI_MM[orientasi]
    mm = lebar - tepi["left"] - tepi["right"], tinggi - tepi["top"] - tepi["bottom"]
    return inches(mm[0]) * _TITIK_PER_INCI, inches(mm[1]) * _TITIK_PER_INCI


def text_width(kertas: Kertas, orientasi: Orientasi) -> float:
    """The same width in the units in which Excel counts those of columns."""
    lebar, _ = text_area(kertas, orientasi)
    return lebar / _TITIK_PER_SATUAN


def column_widths(tabel: Sequence[Tabel], lebar: float) -> list[float]:
    """Widths of the columns that all tables of a sheet share: the widest that one needs."""
    hasil = [0.0] * max((len(t.kolom) for t in tabel), default=0)
    for satu in tabel:
        jumlah = sum(k.lebar for k in satu.kolom)
        for nomor, kolom in enumerate(satu.kolom):
            hasil[nomor] = max(hasil[nomor], kolom.lebar / jumlah * lebar)
        for baris in (*satu.kepala, *satu.baris):
            for nomor, perlu in _needs(baris, satu.ukuran):
                hasil[nomor] = max(hasil[nomor], perlu)
    return [min(satu, _TERLEBAR) for satu in hasil]


def _needs(baris: Baris, ukuran: float) -> Iterable[tuple[int, float]]:
    """What the figures of a row need, by column: Excel shows #### for one that has no room."""
    kiri = 0
    for sel in baris.sel:
        if sel.lebar == 1 and not isinstance(sel.nilai, str) and sel.nilai is not None:
            teks = teks_sel(sel) + teks_tanda(sel)
            yield kiri, len(teks) * ukuran / _UKURAN_SATUAN * (1.1 if sel.tebal else 1) + _LONGGAR
        kiri += sel.lebar


def row_height(teks: Iterable[tuple[str, float]], ukuran: float) -> float:
    """Height in points of a row with texts in cells of these widths; merged cells grow by no
    other way.
    """  # noqa: D205 - one sentence
    banyak = max((_lines(isi, lebar, ukuran) for isi, lebar in teks), default=1)
    return min(banyak * ukuran * _TINGGI_BARIS + _BANTAL, _TERTINGGI)


def _lines(teks: str, lebar: float, ukuran: float) -> int:
    muat = max(lebar * _UKURAN_SATUAN / ukuran, 1.0)
    return sum(_wrapped(baris, muat) for baris in teks.split("\n"))


def _wrapped(teks: str, muat: float) -> int:
    """Lines of a text that breaks between words alone: "aaaa bbbb cccc" takes 3 of 6 signs."""
    baris, terisi = 1, 0.0
    for kata in teks.split(" "):
        perlu = terisi + bool(terisi) + len(kata)
        if perlu > muat and terisi:
            baris, perlu = baris + 1, len(kata)
        potong = max(math.ceil(perlu / muat) - 1, 0)
        baris, terisi = baris + potong, perlu - potong * muat
    return baris
