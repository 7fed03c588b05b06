"""Cells and rows that several sheets share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_desktop.dokumen.blok import Baris, FormatSel, Rata, Sel
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.perhitungan.hasil import Hitungan


def sel_persen(nilai: Hitungan | None, *, tebal: bool = False, tanda: str = "") -> Sel:
    """A percentage; "-" for what can't be computed, then without the mark."""
    return _sel_angka(nilai, FormatSel.PERSEN, tebal=tebal, tanda=tanda)


def sel_poin(nilai: Hitungan, *, tebal: bool = False, tanda: str = "") -> Sel:
    """A difference of percentages, in points; otherwise as `sel_persen`."""
    return _sel_angka(nilai, FormatSel.DESIMAL, tebal=tebal, tanda=tanda)


def _sel_angka(nilai: Hitungan | None, bentuk: FormatSel, *, tebal: bool, tanda: str) -> Sel:
    if not isinstance(nilai, Decimal):
        return Sel(None, bentuk)
    return Sel(nilai, bentuk, tebal=tebal, tanda=tanda)


def sel_nilai(nilai: Nilai | None, satuan: str = "") -> Sel:
    """Target or realisasi, with its unit where that has no column of its own.

    Figures stand below each other; a range or a grade is none and stands in the middle.
    """
    rata = Rata.TENGAH if isinstance(nilai, Rentang | Predikat) else None
    return Sel(nilai, FormatSel.NILAI, satuan, rata)


def sel_rupiah(sen: Sen | None, *, tebal: bool = False) -> Sel:
    """An amount."""
    return Sel(sen, FormatSel.RUPIAH, tebal=tebal)


def sel_teks(teks: str) -> Sel:
    """Text; "-" where nothing has been entered."""
    return Sel(teks or None)


def kepala(*judul: str) -> Baris:
    """A head row."""
    return Baris(tuple(Sel(satu) for satu in judul))


def baris_sasaran(
    kelompok: Iterable[tuple[Sasaran | None, Sequence[Baris]]], kolom: int
) -> tuple[Baris, ...]:
    """Rows with number and sasaran before them, written once for all rows of a sasaran.

    `kolom` is the number of columns with these two; without any sasaran one row of "-" is left.
    """
    hasil: list[Baris] = []
    for nomor, (sasaran, isi) in enumerate(kelompok, 1):
        muka = (Sel(str(nomor)), sel_teks(sasaran.uraian if sasaran else ""))
        for ke, baris in enumerate(isi or (baris_kosong(kolom - len(muka)),)):
            depan = tuple(Sel(s.nilai, lanjut=True) for s in muka) if ke else muka
            hasil.append(Baris((*depan, *baris.sel), baris.peran))
    return tuple(hasil) or (baris_kosong(kolom),)


def sum_rows(kedalaman: Sequence[int]) -> list[tuple[int, ...]]:
    """For each row of a tree which rows it is the sum of: those one step below it, up to its end.

    `kedalaman` says how deep each row stands. Depths 0, 1, 2, 2, 1: the first row sums 1 and 4,
    the second 2 and 3, the others nothing. Linear.
    """
    anak: list[list[int]] = [[] for _ in kedalaman]
    tangga: list[int] = []
    for nomor, dalam in enumerate(kedalaman):
        while tangga and kedalaman[tangga[-1]] >= dalam:
            tangga.pop()
        if tangga:
            anak[tangga[-1]].append(nomor)
        tangga.append(nomor)
    return [tuple(satu) for satu in anak]


def baris_kosong(kolom: int) -> Baris:
    """A row of "-"."""
    return Baris((Sel(None),) * kolom)
