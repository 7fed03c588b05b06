"""What a number is here: its limits, its rounding, its one canonical text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, NewType

Sen = NewType("Sen", int)
"""Rupiah as a whole number of sen: Rp1,00 is 100."""

TOLERANSI_CETAK: Final = Decimal("0.01")
"""What two printed figures may differ by, because each was rounded by itself."""

PANJANG_MAKS: Final = 40
"""Longest text, in characters, that is looked at as a number."""
DESIMAL_MAKS: Final = 10
"""Most decimals of a typed number; with BATAS_DESIMAL it fits the 28 digits of a calculation."""
BATAS_DESIMAL: Final = Decimal(10**15)
"""Every typed number stays below this."""
BATAS_SEN: Final = 10**18
"""Every typed amount of rupiah stays below this many sen (it fits a 64-bit integer)."""

# Wide enough that no number of ours is ever cut by it, whatever the thread's own context says.
_KONTEKS = Context(prec=1000, rounding=ROUND_HALF_UP)
_KANONIS = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")

_TAK_KANONIS = re.compile(rf"^(?!(?!-0$){_KANONIS.pattern}$)", re.MULTILINE)
"""The beginning of a line that holds no canonical text."""


def round_half_up(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half up (away from zero) to `desimal` places: 93.945 → 93.95, -0.5 to 0 places → -1.

    The one rounding policy, applied at print. Raises InvalidOperation on NaN and Infinity (a bug).
    """
    satuan = Decimal((0, (1,), -desimal))
    hasil = nilai.quantize(satuan, rounding=ROUND_HALF_UP, context=_KONTEKS)
    return hasil.copy_abs() if hasil.is_zero() else hasil


def equal_as_printed(a: Decimal, b: Decimal) -> bool:
    """Whether two figures agree as printed with two decimals: 98.774 and 98.78 do, 98.76 does not.

    Both are rounded first; the difference may be TOLERANSI_CETAK.
    """
    selisih = _KONTEKS.subtract(round_half_up(a), round_half_up(b))
    return selisih.copy_abs() <= TOLERANSI_CETAK


def desimal_kanonis(nilai: Decimal) -> str:
    """The one text of a number for store and JSON: dot, no exponent, no trailing zeros.

    Equal values have equal text: 88.30 and 88.3 → "88.3", 1E+2 → "100", -0.0 → "0".
    Raises ValueError on NaN and Infinity (a bug).
    """
    if not nilai.is_finite():
        raise ValueError(f"bukan bilangan: {nilai}")
    if nilai.is_zero():
        return "0"
    teks = format(nilai, "f")
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def desimal_kanonis_semua(semua: Sequence[Decimal]) -> list[str]:
    """`desimal_kanonis` of many numbers; most are written so already."""
    teks = list(map(str, semua))
    if _TAK_KANONIS.search("\n".join(teks)):
        return list(map(desimal_kanonis, semua))
    return teks


def read_kanonis(teks: str) -> Decimal:
    """The number whose canonical text this is. Raises ValueError on any other text."""
    if not _KANONIS.fullmatch(teks) or teks == "-0":
        raise ValueError(f"bukan teks kanonis: {teks[:PANJANG_MAKS]!r}")
    return Decimal(teks)
