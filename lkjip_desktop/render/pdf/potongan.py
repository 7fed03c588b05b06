"""Potongan: what the page flow moves about. Every block becomes a list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol

from lkjip_desktop.render.pdf.baris import Kanvas

Gambar = Callable[[Kanvas, float, float], None]
"""Draw at the left edge x and the top edge y, in points."""


@dataclass(frozen=True, slots=True)
class Bidang:
    """The text area that a block is set for, in points, and how tightly it is set."""

    lebar: float
    tinggi: float
    huruf: float = 1.0
    """Factor on the size of letters."""
    ruang: float = 1.0
    """Factor on empty space and on the distance of lines."""

    def jarak(self, tinggi: float) -> float:
        """Empty space of a block as it is set here."""
        return tinggi * self.ruang

    def ukuran(self, ukuran: float) -> float:
        """Size of letters of a block as it is set here."""
        return ukuran * self.huruf

    def spasi(self, spasi: float) -> float:
        """Distance of lines as it is set here; never closer than solid."""
        return 1.0 + (spasi - 1.0) * self.ruang


class Putus(IntEnum):
    """Whether a page may end before a piece."""

    JANGAN = 0
    TERPAKSA = 1
    """Where there is no better place."""
    BOLEH = 2


class Kelompok(Protocol):
    """What draws its consecutive pieces on a page together: a table."""

    def tinggi(self, mulai: int, nomor: int) -> float:
        """Height of piece `nomor` when the run of pieces on this page begins with `mulai`."""

    def kurang(self, mulai: int, nomor: int) -> float:
        """Height that the last piece must grow by if the run from `mulai` ends before `nomor`."""

    def gambar(
        self, kanvas: Kanvas, x: float, y: float, mulai: int, tinggi: Sequence[float]
    ) -> None:
        """Draw the run that begins with piece `mulai`; `tinggi` are the heights they got."""


def _kosong(_kanvas: Kanvas, _x: float, _y: float) -> None:
    """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """Something that stands whole on one page: a line, a row, a signature block."""

    tinggi: float = 0.0
    gambar: Gambar = _kosong
    putus: Putus = Putus.BOLEH
    ruang: bool = False
    """Mere space: left out at the top of a page, cut off at its end."""
    kelompok: Kelompok | None = field(default=None, repr=False)
    """Where there is one, it knows the height, the break and the drawing of piece `nomor`."""
    nomor: int = 0
