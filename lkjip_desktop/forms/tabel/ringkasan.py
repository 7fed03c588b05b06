"""What the status bar says of the selected figures: how many, their sum, their mean."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lkjip_desktop.forms.cara import RUPIAH, RUPIAH_JUMLAH
from lkjip_desktop.kinerja.angka import format_desimal
from lkjip_desktop.perhitungan.desimal import add_all, divide

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.model import ModelTabel

_SEN = (RUPIAH, RUPIAH_JUMLAH)
_DESIMAL_SEN = 2


def summarise(model: ModelTabel, sel: Iterable[tuple[int, int]]) -> str:
    """The sentence about cells, by row and column; empty where none of them is a figure.

    Amounts and other figures together have no sum. 1,50 and 2 are "Banyak: 2   Jumlah: 3,50
    Rata-rata: 1,75"; ranges, grades and what can't be computed are not counted.
    """
    rupiah: list[Decimal] = []
    lain: list[Decimal] = []
    for baris, nomor in sel:
        kolom = model.kolom[nomor]
        if kolom.cara.angka:
            sen = kolom.cara in _SEN
            nilai = _figure(kolom.get(model.rows[baris]), sen=sen)
            if nilai is not None:
                (rupiah if sen else lain).append(nilai)
    banyak = f"Banyak: {len(rupiah) + len(lain)}"
    if rupiah and lain:
        return banyak
    angka = rupiah or lain
    return f"{banyak}   {_sum(angka)}" if angka else ""


def _figure(nilai: Any, *, sen: bool) -> Decimal | None:  # noqa: ANN401 - what a column shows
    """A figure as it is read: rupiah, not sen."""
    if isinstance(nilai, Decimal):
        return nilai
    if isinstance(nilai, int):
        return Decimal(nilai).scaleb(-_DESIMAL_SEN) if sen else Decimal(nilai)
    return None


def _sum(angka: list[Decimal]) -> str:
    jumlah = add_all(angka)
    rata = divide(jumlah, Decimal(len(angka)))
    return f"Jumlah: {format_desimal(jumlah)}   Rata-rata: {format_desimal(rata)}"
