"""Drop-down lists: short ones in the rule of the cell, long ones on a hidden sheet of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import NAMA_PILIHAN
from lkjip_desktop.exchange.buku_kerja.xlsx import alamat_sel

_MAKS_LANGSUNG: Final = 255
"""So many characters Excel takes for a list written in the rule itself."""


class DaftarPilihan:
    """The hidden sheet, which is there only when a list needs it; it must be the last sheet."""

    def __init__(self, buku: Workbook) -> None:
        """Nothing is written yet."""
        self._buku = buku
        self._panjang: dict[tuple[str, ...], str] = {}

    def source(self, pilihan: Sequence[str]) -> list[str] | str:
        """What a rule names as its list: the words themselves, or the cells that will hold them."""
        if len(",".join(pilihan)) <= _MAKS_LANGSUNG:
            return list(pilihan)
        kunci = tuple(pilihan)
        if kunci not in self._panjang:
            huruf = alamat_sel(len(self._panjang) + 1, 1).rstrip("1")
            self._panjang[kunci] = f"='{NAMA_PILIHAN}'!${huruf}$1:${huruf}${len(kunci)}"
        return self._panjang[kunci]

    def write(self) -> None:
        """Add the sheet with the long lists, one in each column."""
        if not self._panjang:
            return
        lembar: Worksheet = self._buku.add_worksheet(NAMA_PILIHAN)
        lembar.hide()
        for kolom, pilihan in enumerate(self._panjang):
            for baris, teks in enumerate(pilihan):
                lembar.write_string(baris, kolom, teks)
