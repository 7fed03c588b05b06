"""A table as cells: covers merged, amounts that sum other rows as live formulas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.dokumen.blok import Baris, FormatSel, Sel, Tabel
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.xlsx import gaya
from lkjip_desktop.render.xlsx.lembar import LembarKerja
from lkjip_desktop.render.xlsx.sel import IsiSel, cut, ratio_formula, sum_formula, to_cell


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where a cell stands: its column, how many columns and rows it covers."""

    kiri: int
    lebar: int
    tinggi: int


def write_tabel(lembar: LembarKerja, tabel: Tabel) -> tuple[int, int]:
    """Write a table where the sheet has got to; the first and the last row of its head."""
    awal = lembar.baris
    sifat = gaya.head_style(tabel.ukuran)
    for baris in tabel.kepala:
        lembar.set_height(_texts(lembar, baris), tabel.ukuran)
        for kiri, sel in _by_column(baris):
            lembar.merge(kiri, sel.lebar, 1, gaya.head_style(tabel.ukuran))
            lembar.write(kiri, IsiSel(cut(teks_sel(sel)), "@"), sifat)
        lembar.baris += 1
    akhir = lembar.baris - 1
    _Isi(lembar, tabel).write()
    return awal, akhir


class _Isi:
    """Writes the body of one table."""

    def __init__(self, lembar: LembarKerja, tabel: Tabel) -> None:
        self._lembar = lembar
        self._tabel = tabel
        self._awal = lembar.baris

    def write(self) -> None:
        """Write row after row; a cell over several rows with the first of them."""
        tinggi = _covers(self._tabel)
        for nomor, baris in enumerate(self._tabel.baris):
            self._lembar.set_height(_texts(self._lembar, baris, tinggi[nomor]), self._tabel.ukuran)
            for kiri, sel in _by_column(baris):
                if not sel.lanjut:
                    self._cell(nomor, sel, _Tempat(kiri, sel.lebar, tinggi[nomor].get(kiri, 1)))
            self._lembar.baris += 1

    def _cell(self, nomor: int, sel: Sel, tempat: _Tempat) -> None:
        isi = to_cell(sel)
        rata = self._tabel.kolom[tempat.kiri].rata
        sifat = gaya.cell_style(sel, rata, self._tabel.ukuran, isi.bentuk)
        self._lembar.merge(tempat.kiri, tempat.lebar, tempat.tinggi, sifat)
        rumus = "" if isinstance(isi.nilai, str) else self._formula(nomor, sel, tempat.kiri)
        self._lembar.write(tempat.kiri, isi, sifat, rumus)

    def _formula(self, nomor: int, sel: Sel, kiri: int) -> str:
        """How a figure follows from others of the sheet; empty where it stands by itself."""
        jumlah, nisbah = self._tabel.baris[nomor].jumlah, self._tabel.kolom[kiri].nisbah
        if sel.format is FormatSel.RUPIAH and jumlah:
            return sum_formula(kiri, [self._awal + n for n in jumlah])
        if sel.format is FormatSel.PERSEN and nisbah:
            return ratio_formula(self._awal + nomor, *nisbah)
        return ""


def _by_column(baris: Baris) -> Iterator[tuple[int, Sel]]:
    kiri = 0
    for sel in baris.sel:
        yield kiri, sel
        kiri += sel.lebar


def _covers(tabel: Tabel) -> list[dict[int, int]]:
    """For each row how many rows its cells cover, by column, where it is more than one."""
    hasil: list[dict[int, int]] = [{} for _ in tabel.baris]
    mulai: dict[int, int] = {}
    for nomor, baris in enumerate(tabel.baris):
        for kiri, sel in _by_column(baris):
            if sel.lanjut and kiri in mulai:
                awal = mulai[kiri]
                hasil[awal][kiri] = nomor - awal + 1
            else:
                mulai[kiri] = nomor
    return hasil


def _texts(
    lembar: LembarKerja, baris: Baris, tinggi: dict[int, int] | None = None
) -> Iterator[tuple[str, float]]:
    """The texts of a row with the room they have; of a cell over several rows its part."""
    for kiri, sel in _by_column(baris):
        if isinstance(sel.nilai, str):
            kali = (tinggi or {}).get(kiri, 1)
            yield sel.nilai, lembar.width(kiri, sel.lebar) * kali
