"""How the workbook looks: colours, number formats, widths."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_KUNCI,
    JUDUL_SEMULA,
    Kolom,
    Rupa,
)
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import choices

A4: Final = 9
"""Excel's number of the paper."""

HURUF: Final = {"font_name": "Arial", "font_size": 10, "valign": "top"}
GARIS: Final = {"border": 1, "border_color": "#BFBFBF"}
JUDUL: Final = {
    **HURUF,
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#7F7F7F",
}
JUDUL_WAJIB: Final = {**JUDUL, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}
JUDUL_BIASA: Final = {**JUDUL, "bg_color": "#9DC3E6"}
JUDUL_PROGRAM: Final = {**JUDUL, "bg_color": "#D9D9D9"}
"""Hapus and Kunci: columns of the program, not of the data."""
PROGRAM: Final = {
    **HURUF,
    **GARIS,
    "num_format": "@",
    "font_color": "#7F7F7F",
    "font_size": 8,
}

_TEKS: Final = {"num_format": "@", "text_wrap": True}
"""As text a code stays 7.01, a NIP keeps its digits, and what begins with = is no formula."""
_ISI: Final[dict[Rupa, dict[str, Any]]] = {
    Rupa.TAHUN: {"num_format": "0", "align": "center"},
    Rupa.BULAT: {"num_format": "0", "align": "center"},
    Rupa.RUPIAH: {"num_format": '"Rp"#,##0.00', "align": "right"},
    Rupa.DESIMAL: {"align": "right"},
    Rupa.NILAI: {"align": "right"},
    Rupa.TANGGAL: {"num_format": "[$-421]d mmmm yyyy", "align": "left"},
    Rupa.YA_TIDAK: {"num_format": "@", "align": "center"},
}
_LEBAR: Final[dict[Rupa, float]] = {
    Rupa.TEKS: 22,
    Rupa.PANJANG: 45,
    Rupa.NIP: 22,
    Rupa.TAHUN: 9,
    Rupa.BULAT: 11,
    Rupa.RUPIAH: 24,
    Rupa.DESIMAL: 14,
    Rupa.NILAI: 14,
    Rupa.TANGGAL: 20,
    Rupa.YA_TIDAK: 11,
    Rupa.ACUAN: 40,
}
LEBAR_PROGRAM: Final = {JUDUL_HAPUS: 8.0, JUDUL_KUNCI: 34.0, JUDUL_SEMULA: 34.0}
_TINGGI_BARIS: Final = 13.5
_HURUF_PER_LEBAR: Final = 1.05
"""Letters of text beside each other in one unit of width, which is a digit wide."""
_TINGGI_MAKS: Final = 409.0
"""No row of Excel is higher."""


def cell_style(kolom: Kolom) -> dict[str, Any]:
    """Properties of the cells of a column, for XlsxWriter."""
    return {**HURUF, **GARIS, **_ISI.get(kolom.rupa, _TEKS)}


def header_style(kolom: Kolom) -> dict[str, Any]:
    """Properties of its header: dark where the column must be filled in."""
    return JUDUL_WAJIB if kolom.wajib else JUDUL_BIASA


def width(kolom: Kolom) -> float:
    """Width of a column in characters; its header and its choices have room too."""
    kata = [len(satu) for satu in (*kolom.judul.split(), *choices(kolom))]
    return max(_LEBAR.get(kolom.rupa, 0), max(kata) + 4)


def height(teks: Iterable[tuple[str, float]]) -> float | None:
    """Height in points of a row with these texts in cells of these widths; None for one line.

    Excel fits a row by itself, other programs do not when they open a file.
    """
    banyak = max((_lines(isi, lebar) for isi, lebar in teks), default=1)
    return min(banyak * _TINGGI_BARIS + 2, _TINGGI_MAKS) if banyak > 1 else None


def _lines(teks: str, lebar: float) -> int:
    muat = lebar * _HURUF_PER_LEBAR
    return sum(max(1, math.ceil(len(baris) / muat)) for baris in teks.split("\n"))
