"""Where Excel's pages end: what is known of them before Excel lays them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_PIKSEL_SATUAN: Final = 7
_PIKSEL_TEPI: Final = 5
_TITIK_PIKSEL: Final = 0.75
TINGGI_BAKU: Final = 15.0
"""Height in points of a row that has none of its own."""
_RAGU: Final = (1.0, 0.93)
"""Parts of a page that the rows may find: printers differ."""
_TERKECIL: Final = 0.1


@dataclass(frozen=True, slots=True)
class Halaman:
    """The text area of a page in points, and the rows that its worksheet has, from the top."""

    lebar: float
    tinggi: float
    kolom: Sequence[float]
    """Widths in Excel's units."""
    baris: Sequence[float]
    """Heights in points."""

    @property
    def skala(self) -> float:
        """The factor that brings all columns onto a page; never larger than life."""
        kolom = sum(int(k * _PIKSEL_SATUAN + _PIKSEL_TEPI) * _TITIK_PIKSEL for k in self.kolom)
        return max(min(1.0, self.lebar / kolom if kolom else 1.0), _TERKECIL)

    def fits(self, lebih: float) -> bool:
        """Whether all rows stand on one page, or on `lebih` of one, which is 1 or more."""
        return sum(self.baris) * self.skala <= self.tinggi * lebih

    def splits(self, awal: int, akhir: int, kepala: float) -> bool:
        """Whether a page could end between rows `awal` and `akhir`, from 0.

        `kepala` is the height of the head that is repeated on every further page.
        """
        return any(
            _page_of(self.baris, awal, kepala, muat) != _page_of(self.baris, akhir, kepala, muat)
            for muat in (self.tinggi / self.skala * bagian for bagian in _RAGU)
        )


def _page_of(baris: Sequence[float], nomor: int, kepala: float, muat: float) -> int:
    """The page of a row: rows of 40, 40 and 40 on pages of 100 stand on 0, 0 and 1."""
    halaman, terisi = 0, 0.0
    for tinggi in baris[: nomor + 1]:
        if terisi and terisi + tinggi > muat:
            halaman, terisi = halaman + 1, kepala
        terisi += tinggi
    return halaman
