"""Cara: how a value is written for reading, written for typing, and read back from typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from lkjip_desktop.kinerja.angka import (
    Sen,
    format_desimal,
    format_isian,
    format_persen,
    format_rupiah,
    format_rupiah_singkat,
    parse_desimal,
    parse_rupiah,
)
from lkjip_desktop.kinerja.nilai import Nilai, format_nilai, isian_nilai, parse_nilai
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_tanggal, parse_tanggal
from lkjip_desktop.perhitungan.desimal import Hitungan

T = TypeVar("T")

TAK_ADA = "-"
"""Stands for what can't be computed; the reason stands in the tool tip."""


@dataclass(frozen=True, slots=True)
class Cara(Generic[T]):
    """One way for each kind of value, shared by fields and grids."""

    format: Callable[[T], str]
    """As it is read."""
    parse: Callable[[str], T | Temuan] | None = None
    """What a person typed; None: such values are never typed."""
    isian: Callable[[T], str] | None = None
    """As it stands in an editor; None: as it is read."""
    angka: bool = False
    """Whether it is a figure, flush right."""

    def text_to_edit(self, nilai: T) -> str:
        """The text with which an editor begins; `parse` reads it back as the same value."""
        return (self.isian or self.format)(nilai)


def _optional(parse: Callable[[str], T | Temuan]) -> Callable[[str], T | Temuan | None]:
    """An emptied field is blank, which is not zero."""
    return lambda teks: parse(teks) if teks.strip() else None


def _or_blank(format_: Callable[[T], str]) -> Callable[[T | None], str]:
    return lambda nilai: "" if nilai is None else format_(nilai)


def _format_hitungan(nilai: Hitungan | None) -> str:
    return format_persen(nilai) if isinstance(nilai, Decimal) else TAK_ADA


def _format_poin(nilai: Hitungan | None) -> str:
    return format_desimal(nilai) if isinstance(nilai, Decimal) else TAK_ADA


def _format_rupiah(sen: Sen) -> str:
    return format_rupiah_singkat(sen).removesuffix(",00")


TEKS: Cara[str] = Cara(str, lambda teks: " ".join(teks.split()))
"""A line of text."""
URAIAN: Cara[str] = Cara(str, lambda teks: teks.strip())
"""Text of several lines."""
TANGGAL: Cara[date | None] = Cara(_or_blank(format_tanggal), _optional(parse_tanggal))
ANGKA: Cara[Decimal | None] = Cara(
    _or_blank(format_desimal), _optional(parse_desimal), _or_blank(format_isian), angka=True
)
"""A number read with two decimals, typed and kept with all it has."""
BILANGAN: Cara[Decimal | None] = Cara(_or_blank(format_isian), _optional(parse_desimal), angka=True)
"""A number read as it was typed, such as a count."""
NILAI: Cara[Nilai | None] = Cara(format_nilai, _optional(parse_nilai), isian_nilai, angka=True)
"""Target or realisasi of an indicator."""
RUPIAH: Cara[Sen | None] = Cara(_or_blank(_format_rupiah), _optional(parse_rupiah), angka=True)
"""An amount in a column whose head names the currency; sen only where there are any."""
RUPIAH_JUMLAH: Cara[Sen | None] = Cara(
    lambda sen: TAK_ADA if sen is None else format_rupiah(sen), angka=True
)
"""A sum, "-" where it is none."""
POIN: Cara[Hitungan | None] = Cara(_format_poin, angka=True)
"""A computed difference of percentages, "-" where it can't be computed."""
PERSEN: Cara[Hitungan | None] = Cara(_format_hitungan, angka=True)
"""A computed percentage, "-" where it can't be computed."""
BACA: Cara[str] = Cara(str)
"""Text that is only read."""
