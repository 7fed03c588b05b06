"""Division that depends on nothing: one context of our own, never the thread's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

SERATUS = Decimal(100)
_KONTEKS = Context(prec=50, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class TakTerhitung:
    """A figure that can't be computed, with the reason in a sentence for the user."""

    kode: str
    alasan: str


Hitungan = Decimal | TakTerhitung


def bagi(atas: Decimal, bawah: Decimal) -> Decimal:
    """Quotient with 50 digits. Raises ZeroDivisionError for bawah 0: callers say why instead."""
    if not bawah:
        raise ZeroDivisionError
    return _KONTEKS.divide(atas, bawah)


def kali(a: Decimal, b: Decimal) -> Decimal:
    """Product with 50 digits."""
    return _KONTEKS.multiply(a, b)


def kurang(a: Decimal, b: Decimal) -> Decimal:
    """Difference with 50 digits."""
    return _KONTEKS.subtract(a, b)


def jumlah(nilai: Sequence[Decimal]) -> Decimal:
    """Sum with 50 digits; 0 of nothing."""
    total = Decimal(0)
    for satu in nilai:
        total = _KONTEKS.add(total, satu)
    return total


def persen(atas: Decimal, bawah: Decimal) -> Decimal:
    """Share in percent: 87,23 of 88,31 is 98,777… Raises ZeroDivisionError for bawah 0."""
    return kali(bagi(atas, bawah), SERATUS)


def rata(nilai: Sequence[Hitungan]) -> Hitungan:
    """Mean of the figures that exist: (111,29 + 98,78)/2 = 105,03; none at all is not computable.

    It averages capaian, never realisasi; what can't be computed is left out, not counted as 0.
    """
    ada = [n for n in nilai if isinstance(n, Decimal)]
    if not ada:
        return TakTerhitung("rata.kosong", "Belum ada capaian yang dapat dirata-rata.")
    return bagi(jumlah(ada), Decimal(len(ada)))
