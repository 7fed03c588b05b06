"""A worksheet that is filled from the top: what each kind of block needs to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lkjip_desktop.render.xlsx import gaya
from lkjip_desktop.render.xlsx.halaman import TINGGI_BAKU
from lkjip_desktop.render.xlsx.sel import TEKS, IsiSel


class LembarKerja:
    """One worksheet with its columns; `baris` is the row that is written next, from 0."""

    def __init__(self, buku: Workbook, kertas: Worksheet, lebar: Sequence[float]) -> None:
        """Give the columns of `kertas` these widths."""
        self.buku = buku
        self.kertas = kertas
        self.lebar = lebar
        self.baris = 0
        self._tinggi: dict[int, float] = {}
        self._gaya: dict[tuple[tuple[str, Any], ...], Format] = {}
        for nomor, satu in enumerate(lebar):
            kertas.set_column(nomor, nomor, satu)

    def style(self, sifat: gaya.Sifat) -> Format:
        """The format with these properties, made once for the worksheet."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            self._gaya[kunci] = self.buku.add_format(sifat)
        return self._gaya[kunci]

    def width(self, kiri: int = 0, banyak: int | None = None) -> float:
        """Width of columns together; all of them without a number."""
        return sum(self.lebar[kiri:] if banyak is None else self.lebar[kiri : kiri + banyak])

    def write(self, kolom: int, isi: IsiSel, sifat: gaya.Sifat, rumus: str = "") -> None:
        """Write a cell of the row; a formula with the value that it has now."""
        gaya_sel = self.style(sifat)
        if rumus:
            self.kertas.write_formula(self.baris, kolom, rumus, gaya_sel, isi.nilai)
        elif isinstance(isi.nilai, str):
            self.kertas.write_string(self.baris, kolom, isi.nilai, gaya_sel)
        else:
            self.kertas.write_number(self.baris, kolom, isi.nilai, gaya_sel)

    def merge(self, kolom: int, lebar: int, tinggi: int, sifat: gaya.Sifat) -> None:
        """Make one cell of several, still empty; nothing to do for one."""
        if lebar > 1 or tinggi > 1:
            akhir = self.baris + tinggi - 1, kolom + lebar - 1
            self.kertas.merge_range(self.baris, kolom, *akhir, "", self.style(sifat))

    def line(self, teks: str, sifat: gaya.Sifat, kiri: int = 0, banyak: int | None = None) -> None:
        """A text over columns, all of them unless said otherwise, as high as it needs."""
        lebar = len(self.lebar) - kiri if banyak is None else banyak
        self.merge(kiri, lebar, 1, sifat)
        self.write(kiri, IsiSel(teks, TEKS), sifat)
        self.set_height([(teks, self.width(kiri, lebar))], sifat["font_size"])

    def set_height(self, teks: Iterable[tuple[str, float]], ukuran: float) -> None:
        """Make the row as high as its texts need."""
        self._set_row(gaya.row_height(teks, ukuran))

    def gap(self, tinggi: float) -> None:
        """An empty row."""
        self._set_row(max(tinggi, 1.0))
        self.baris += 1

    def _set_row(self, tinggi: float) -> None:
        """The row as high as the highest of what stands in it."""
        self._tinggi[self.baris] = max(tinggi, self._tinggi.get(self.baris, 0.0))
        self.kertas.set_row(self.baris, self._tinggi[self.baris])

    @property
    def heights(self) -> list[float]:
        """The heights of all rows so far, in points."""
        return [self._tinggi.get(nomor, TINGGI_BAKU) for nomor in range(self.baris)]
