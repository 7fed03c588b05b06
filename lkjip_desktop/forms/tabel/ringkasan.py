"""What the status bar says of the selected figures: how many, their sum, their mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    per_kolom: dict[int, list[int]] = {}
    for baris, nomor in sel:
        per_kolom.setdefault(nomor, []).append(baris)
    for nomor, letak in per_kolom.items():
        kunci = map(model.rows.__getitem__, letak)
        kolom = model.kolom[nomor]
        if kolom.cara.angka:
            sen = kolom.cara in _SEN
            (rupiah if sen else lain).extend(_figures(map(kolom.get, kunci), sen=sen))
    banyak = f"Banyak: {len(rupiah) + len(lain)}"
    if rupiah and lain:
        return banyak
    angka = rupiah or lain
    return f"{banyak}   {_sum(angka)}" if angka else ""


def _figures(semua: Iterable[Any], *, sen: bool) -> Iterator[Decimal]:
    """The figures among what a column shows, as they are read: rupiah, not sen."""
    for nilai in semua:
        if isinstance(nilai, Decimal):
            yield nilai
        elif isinstance(nilai, int):
            yield Decimal(nilai).scaleb(-_DESIMAL_SEN) if sen else Decimal(nilai)


def _sum(angka: list[Decimal]) -> str:
    jumlah = add_all(angka)
    rata = divide(jumlah, Decimal(len(angka)))
    return f"Jumlah: {format_desimal(jumlah)}   Rata-rata: {format_desimal(rata)}"
