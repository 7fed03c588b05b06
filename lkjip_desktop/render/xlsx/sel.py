"""A typed cell as Excel holds it: its value, its number format, the formula where it has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from lkjip_desktop.dokumen.blok import FormatSel, Sel
from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.render.format import teks_sel, teks_tanda

_INDONESIA: Final = "[$-421]"
"""LibreOffice shows Indonesian dots and commas for it; Excel always shows those of the computer."""
RUPIAH: Final = f'{_INDONESIA}"Rp"#,##0.00'
PERSEN: Final = f"{_INDONESIA}0.00%"
DESIMAL: Final = f"{_INDONESIA}#,##0.00"
TEKS: Final = "@"
"""As text a code stays 7.01, and what begins with = is no formula."""
MAKS_TEKS: Final = 32_767
"""So many characters a cell of Excel holds; it counts some as two."""
_SERATUS: Final = 100
_ARGUMEN_TERBANYAK: Final = 200
"""Fewer than Excel allows in one function (255), so that a long sum nests."""


@dataclass(frozen=True, slots=True)
class IsiSel:
    """What goes into a cell. A text is never taken for anything else."""

    nilai: str | float
    bentuk: str


def to_cell(sel: Sel) -> IsiSel:
    """The value of a cell, as printed: 99,126…% is 0.9913, Rp1.234,50 is 1234.5, None is "-"."""
    angka = _number(sel)
    if angka is None:
        return IsiSel(cut(teks_sel(sel) + teks_tanda(sel)), TEKS)
    nilai, bentuk = angka
    tanda = teks_tanda(sel).replace('"', "")
    return IsiSel(float(nilai), f'{bentuk}"{tanda}"' if tanda else bentuk)


def _number(sel: Sel) -> tuple[Decimal, str] | None:
    """A figure with its format; None for what is a text."""
    nilai = sel.nilai
    if sel.format is FormatSel.RUPIAH and isinstance(nilai, int):
        return Decimal(nilai) / _SERATUS, RUPIAH
    if not isinstance(nilai, Decimal):
        return None
    if sel.format is FormatSel.PERSEN:
        return round_half_up(nilai) / _SERATUS, PERSEN
    if sel.format is FormatSel.DESIMAL:
        return round_half_up(nilai), DESIMAL
    if sel.format is FormatSel.NILAI and not sel.satuan:
        return nilai, _decimals(teks_sel(sel))
    return None


def _decimals(tercetak: str) -> str:
    """The format that shows as many decimals as are printed: "88,31" → #,##0.00."""
    _, koma, pecahan = tercetak.partition(",")
    return f"{_INDONESIA}#,##0." + "0" * len(pecahan) if koma else f"{_INDONESIA}#,##0"


def cut(teks: str) -> str:
    """A text that fits into a cell; a longer one ends in "…", which shows that there was more."""
    if len(teks.encode("utf-16-le")) // 2 <= MAKS_TEKS:
        return teks
    return teks[: MAKS_TEKS // 2] + "…"


# --- formulas ------------------------------------------------------------------------------------


def sum_formula(kolom: int, baris: Sequence[int]) -> str:
    """The sum of cells of a column, both from 0: column 2, rows 4, 5, 8 → =SUM(C5:C6,C9)."""
    huruf = xl_col_to_name(kolom)
    bagian = [_range(huruf, awal, akhir) for awal, akhir in _runs(baris)]
    while len(bagian) > _ARGUMEN_TERBANYAK:
        potong = range(0, len(bagian), _ARGUMEN_TERBANYAK)
        bagian = [f"SUM({','.join(bagian[n : n + _ARGUMEN_TERBANYAK])})" for n in potong]
    return f"=SUM({','.join(bagian)})"


def _range(huruf: str, awal: int, akhir: int) -> str:
    pertama = f"{huruf}{awal + 1}"
    return pertama if awal == akhir else f"{pertama}:{huruf}{akhir + 1}"


def _runs(baris: Sequence[int]) -> list[tuple[int, int]]:
    """Rows beside each other together: 4, 5, 8 → (4, 5), (8, 8)."""
    hasil: list[tuple[int, int]] = []
    for satu in baris:
        if hasil and satu == hasil[-1][1] + 1:
            hasil[-1] = hasil[-1][0], satu
        else:
            hasil.append((satu, satu))
    return hasil


def ratio_formula(baris: int, atas: int, bawah: int) -> str:
    """One column over another, rounded as printed: row 4, columns 3 and 2 → D5 over C5."""
    a, b = (f"{xl_col_to_name(k)}{baris + 1}" for k in (atas, bawah))
    return f'=IF({b}=0,"-",ROUND({a}/{b},4))'
