"""Where the pages of the preview stand: whole device pixels, without Qt."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from lkjip_desktop.worker.pesan import Ukuran, ukuran_piksel

TEPI = 16
"""Ground around the pages, in logical pixels."""
SELA = 12
"""Ground between two pages, in logical pixels."""


class Kotak(NamedTuple):
    """The place of a page on the canvas, in device pixels."""

    x: int
    y: int
    lebar: int
    tinggi: int

    @property
    def bawah(self) -> int:
        """The first row below the page."""
        return self.y + self.tinggi


class Jangkar(NamedTuple):
    """A place that stays where it is while sizes change."""

    halaman: int = 0
    bagian: float = 0.0
    """How far down the page, 0 to 1."""
    geser: int = 0
    """Device pixels from there: negative on the ground above a page."""


class Susunan:
    """Pages below each other, centred in a window `jendela` device pixels wide."""

    def __init__(
        self, ukuran: tuple[Ukuran, ...], skala: float, jendela: int, rasio: float
    ) -> None:
        """Lay out pages of `ukuran` points at `skala` device pixels per point.

        `rasio` are the device pixels per logical pixel.
        """
        self.tepi, self.sela = round(TEPI * rasio), round(SELA * rasio)
        piksel = [ukuran_piksel(satu, skala) for satu in ukuran]
        self.lebar = max([jendela, *(lebar + 2 * self.tepi for lebar, _ in piksel)])
        self.kotak: list[Kotak] = []
        y = self.tepi
        for lebar, tinggi in piksel:
            self.kotak.append(Kotak((self.lebar - lebar) // 2, y, lebar, tinggi))
            y += tinggi + self.sela
        self.tinggi = y - self.sela + self.tepi

    def page_at(self, y: int) -> int:
        """The page at a height; the ground above a page belongs to it."""
        return max(bisect_right(self.kotak, y, key=lambda k: k.y - self.sela) - 1, 0)

    def visible(self, atas: int, tinggi: int) -> range:
        """The pages of which something stands in a window of `tinggi` from `atas` on."""
        tampak = [
            nomor
            for nomor, kotak in enumerate(self.kotak)
            if kotak.bawah > atas and kotak.y < atas + tinggi
        ]
        return range(tampak[0], tampak[-1] + 1) if tampak else range(0)

    def anchor(self, y: int) -> Jangkar:
        """The place on a page that stands at a height."""
        if not self.kotak:
            return Jangkar(0, 0.0, y - self.tepi)
        nomor = self.page_at(y)
        kotak = self.kotak[nomor]
        dalam = min(max(y - kotak.y, 0), kotak.tinggi)
        return Jangkar(nomor, dalam / kotak.tinggi, y - kotak.y - dalam)

    def height_of(self, jangkar: Jangkar) -> int:
        """The height at which a place now stands; on the last page where its own is gone."""
        if not self.kotak:
            return self.tepi + jangkar.geser
        kotak = self.kotak[min(jangkar.halaman, len(self.kotak) - 1)]
        return round(kotak.y + jangkar.bagian * kotak.tinggi) + jangkar.geser
