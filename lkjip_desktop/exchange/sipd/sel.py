"""Cells of a large workbook as texts, rupiah, years and dates. No figure stays a float."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from lkjip_desktop.exchange.sipd.wadah import Isi
from lkjip_desktop.kinerja.angka import BATAS_SEN, parse_rupiah
from lkjip_desktop.kinerja.temuan import Temuan, quote
from lkjip_desktop.kinerja.waktu import parse_tanggal

_TANPA_ISI: Final = frozenset({"", "-", "–", "null", "none"})
_SEN: Final = 100
_EPOK: Final = date(1899, 12, 30)
_HARI_AWAL: Final = 36526
_HARI_AKHIR: Final = 73050
"""1 January 2000 and 31 December 2099, as Excel counts days."""
_BULAT_TEPAT: Final = 2.0**53
"""Above this a double skips whole numbers: Excel itself has lost digits."""
_BATAS_TEPAT: Final = _BULAT_TEPAT / _SEN
_SEN_TEPAT: Final = 1e13
"""Up to this the fifteen digits that Excel keeps hold two decimals."""
_DERAU: Final = Decimal("0.0005")
_JAM: Final = re.compile(r"[T ]+[0-9]{1,2}[:.][0-9]{2}.*")
"""The time after a date, as "2026-01-07 00:00:00" and "07-01-2026 10:00" have it."""


def text(isi: Isi) -> str:
    """A cell as text; blank for what stands for nothing ("null", "-").

    Fixed spaces and line ends become spaces. A number keeps the digits that Excel shows.
    """
    if isinstance(isi, str):
        rapi = " ".join(isi.split())
        return "" if rapi.casefold() in _TANPA_ISI else rapi
    if isinstance(isi, float) and isi.is_integer():
        return str(int(isi))
    return str(isi)


def is_number(isi: Isi) -> bool:
    """Whether Excel holds a number: a code that is one has lost its zeros."""
    return isinstance(isi, int | float) and not isinstance(isi, bool)


def sen(isi: Isi) -> int | Temuan | None:
    """An amount in sen; None for a blank cell, a Temuan for what is no amount of rupiah."""
    if isinstance(isi, float) or (isinstance(isi, int) and not isinstance(isi, bool)):
        return _from_number(isi)
    if isinstance(isi, str):
        rapi = text(isi)
        return parse_rupiah(rapi) if rapi else None
    return Temuan("impor.sel", f"{quote(str(isi))} bukan angka rupiah. Betulkan selnya.")


def _from_number(isi: float) -> int | Temuan:
    """A double by the digits that it shows: 1234.5 is 123450 sen, never 123449,99.

    What Excel adds up ends in noise after the fifteenth digit, and that is no figure:
    263800112183.88004 is 26380011218388 sen.
    """
    if isi == isi and abs(isi) < _BULAT_TEPAT and isi == int(isi):  # noqa: PLR0124 - NaN
        return int(isi) * _SEN
    if abs(isi) < _BATAS_TEPAT and (tepat := round(isi * _SEN)) / _SEN == isi:
        return tepat  # the double that is nearest to just so many sen
    nilai = Decimal(f"{isi:.15g}" if abs(isi) < _SEN_TEPAT else repr(isi))
    if not nilai.is_finite() or abs(nilai) * _SEN >= BATAS_SEN:
        return Temuan("impor.sel", "Angka di sel ini terlalu besar. Periksa jumlah digitnya.")
    bulat = (nilai * _SEN).to_integral_value()
    if abs(nilai * _SEN - bulat) > _DERAU:
        tertulis = repr(isi).replace(".", ",")
        return Temuan(
            "impor.sel", f"Angka {tertulis} punya lebih dari dua desimal. Bulatkan sampai sen."
        )
    return int(bulat)


def day(isi: Isi) -> date | Temuan | None:
    """A date: of Excel, ISO, or "7 Januari 2026"; None for a blank cell.

    A cell that lost its format holds the days since 1899: 45353 is 2 March 2024. A time is no part
    of the day.
    """
    if isinstance(isi, datetime):
        return isi.date()
    if isinstance(isi, date):
        return isi
    if isinstance(isi, int | float) and _HARI_AWAL <= isi < _HARI_AKHIR + 1:
        return _EPOK + timedelta(days=int(isi))
    rapi = text(isi)
    if not rapi:
        return None
    return parse_tanggal(_JAM.sub("", rapi))


def year(isi: Isi) -> int | None:
    """A year of four digits; None for anything else."""
    rapi = text(isi)
    return int(rapi) if rapi.isascii() and rapi.isdigit() and len(rapi) == 4 else None  # noqa: PLR2004
