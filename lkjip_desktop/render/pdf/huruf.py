"""Letters: the embedded fonts, what they can show, how wide text is."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lkjip_desktop.paths import resources_dir

KELUARGA = "LiberationSerif"
_RAGAM = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
TINGGI = 1.15
"""Height of a line set solid, over the size of its letters."""
NAIK = 0.89
"""Part of that height, over the size, that stands above the base line."""
PENGGANTI = "\N{WHITE SQUARE}"
"""Stands for a character that the fonts do not have: nothing is dropped silently."""
_SPASI = 0x20


@cache
def huruf(*, tebal: bool = False, miring: bool = False) -> str:
    """Name of the font for a style, registered when first asked for."""
    nama = f"{KELUARGA}-{_RAGAM[tebal, miring]}"
    pdfmetrics.registerFont(TTFont(nama, str(resources_dir() / "fonts" / f"{nama}.ttf")))
    return nama


@lru_cache(maxsize=65536)
def lebar_teks(teks: str, nama: str) -> float:
    """Width of a text at size 1."""
    return float(pdfmetrics.stringWidth(teks, nama, 1.0))


@cache
def _dikenal(nama: str) -> frozenset[str]:
    font: Any = pdfmetrics.getFont(nama)  # a TTFont, which the stubs do not know of
    return frozenset(chr(kode) for kode in font.face.charToGlyph if kode >= _SPASI)


def clean(teks: str, nama: str) -> str:
    """The text as the font can show it: composed, unknown characters as a visible square."""
    teks = unicodedata.normalize("NFC", teks)
    dikenal = _dikenal(nama)
    if dikenal.issuperset(teks):
        return teks
    return "".join(h if h in dikenal else PENGGANTI for h in teks)
