"""Arithmetic that depends on nothing: contexts of our own, never the thread's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

SERATUS = Decimal(100)

# Everything is spelled out: what is left out would be copied from the changeable DefaultContext.
_KONTEKS = Context(
    prec=50,
    rounding=ROUND_HALF_UP,
    Emin=-999_999,
    Emax=999_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
# Wide enough for a sum without any rounding: it does not depend on the order of its parts.
_KONTEKS_JUMLAH = _KONTEKS.copy()
_KONTEKS_JUMLAH.prec = 1000


@dataclass(frozen=True, slots=True)
class TakTerhitung:
    """A figure that can't be computed, and why."""

    kode: str
    alasan: str
    """The reason in a sentence, for screen and paper."""
    saran: str = ""
    """What to do about it in a sentence, for the screen alone."""


Hitungan = Decimal | TakTerhitung


def divide(atas: Decimal, bawah: Decimal) -> Decimal:
    """Quotient with 50 digits. Raises ZeroDivisionError for bawah 0: callers say why instead."""
    if not bawah:
        raise ZeroDivisionError
    return _KONTEKS.divide(atas, bawah)


def multiply(a: Decimal, b: Decimal) -> Decimal:
    """Product with 50 digits."""
    return _KONTEKS.multiply(a, b)


def subtract(a: Decimal, b: Decimal) -> Decimal:
    """Difference with 50 digits."""
    return _KONTEKS.subtract(a, b)


def add_all(nilai: Sequence[Decimal]) -> Decimal:
    """Exact sum, the same in every order; 0 of nothing."""
    total = Decimal(0)
    for satu in nilai:
        total = _KONTEKS_JUMLAH.add(total, satu)
    return total


def persen(atas: Decimal, bawah: Decimal) -> Decimal:
    """Share in percent: 87,23 of 88,31 is 98,777… Raises ZeroDivisionError for bawah 0."""
    return multiply(divide(atas, bawah), SERATUS)


def take_off(nilai: Decimal, persen: Decimal) -> Decimal:
    """A figure less so many percent of it, exactly: 98,78 less 10 is 88,902.

    Of a sum it is the sum of what it is of the parts.
    """
    sisa = _KONTEKS_JUMLAH.subtract(SERATUS, persen)
    return _KONTEKS_JUMLAH.scaleb(_KONTEKS_JUMLAH.multiply(nilai, sisa), -2)


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """Exact sum and number of the figures that exist; one of them can be exchanged."""

    total: Decimal
    banyak: int

    def tukar(self, lama: Hitungan | None, baru: Hitungan | None) -> Kumpulan:
        """The sum with one figure exchanged; what can't be computed is no part of it."""
        keluar = [lama.copy_negate()] if isinstance(lama, Decimal) else []
        masuk = [baru] if isinstance(baru, Decimal) else []
        return Kumpulan(
            add_all([self.total, *keluar, *masuk]), self.banyak - len(keluar) + len(masuk)
        )

    @property
    def rata(self) -> Decimal | None:
        """Mean of the figures; None where there is none."""
        return divide(self.total, Decimal(self.banyak)) if self.banyak else None


def collect(nilai: Iterable[Hitungan | None]) -> Kumpulan:
    """Sum and number of the figures that exist."""
    ada = [n for n in nilai if isinstance(n, Decimal)]
    return Kumpulan(add_all(ada), len(ada))


def rata(nilai: Sequence[Hitungan]) -> Hitungan:
    """Mean of the figures that exist: (111,29 + 98,78)/2 = 105,03.

    It averages capaian, never realisasi; what can't be computed is left out, not counted as 0.
    Where nothing exists, the reason is that of the figures if they share one.
    """
    hasil = collect(nilai).rata
    if hasil is not None:
        return hasil
    sebab = {n for n in nilai if isinstance(n, TakTerhitung)}
    if len(sebab) == 1:
        return sebab.pop()
    return TakTerhitung("rata.kosong", "Belum ada capaian yang dapat dirata-rata.")
