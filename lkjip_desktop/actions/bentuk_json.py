"""How figures look in JSON: text with a dot, rounded once; None for what can't be computed."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.kinerja.angka import Sen, round_half_up
from lkjip_desktop.perhitungan.desimal import TakTerhitung

Terhitung = Decimal | TakTerhitung | None


def persen(nilai: Terhitung) -> str | None:
    """A figure with two decimals ("98.78"); None for what can't be computed."""
    return str(round_half_up(nilai)) if isinstance(nilai, Decimal) else None


def alasan(nilai: Terhitung) -> str | None:
    """Why a figure can't be computed; None where it can."""
    return nilai.alasan if isinstance(nilai, TakTerhitung) else None


def rupiah(sen: Sen | None) -> str | None:
    """Rupiah with two decimals ("35426113462.00")."""
    return (
        None if sen is None else f"{'-' if sen < 0 else ''}{abs(sen) // 100}.{abs(sen) % 100:02d}"
    )
