"""Titles of steps: what a value was, and what it becomes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from lkjip_desktop.kinerja.angka import Sen, format_desimal, format_rupiah
from lkjip_desktop.kinerja.nilai import Nilai, format_nilai
from lkjip_desktop.kinerja.waktu import format_tanggal

KOSONG: Final = "kosong"
"""What a blank is called."""
_TERPANJANG: Final = 30
"""A text of more letters is not repeated in a title."""


def becomes(lama: str, baru: str) -> str:
    """The end of a title: ": 88,31 → 90", or " → 90" where it was blank.

    Nothing for a text that is too long to repeat, which both give as "".
    """
    if not baru:
        return ""
    return f": {lama} → {baru}" if lama not in {"", KOSONG} else f" → {baru}"


def from_to(lama: object, baru: object) -> str:
    """The end of the title for a date, a number or a text; a long text is not repeated.

    A short text in place of a long one, or a long one in place of any, has no such end.
    """
    kata, lain = _word(lama), _word(baru)
    return becomes(kata, lain) if kata else ""


def rupiah_from_to(lama: Sen | None, baru: Sen | None) -> str:
    """The end of the title for an amount (sen): ": Rp1,00 → Rp1,50"."""
    return becomes(_rupiah(lama), _rupiah(baru))


def nilai_from_to(lama: Nilai | None, baru: Nilai | None) -> str:
    """The end of the title for a target or realisasi: ": 85,50 → 86"."""
    return becomes(format_nilai(lama) or KOSONG, format_nilai(baru) or KOSONG)


def _word(nilai: object) -> str:
    if nilai is None or nilai == "":
        return KOSONG
    if isinstance(nilai, date):
        return format_tanggal(nilai)
    if isinstance(nilai, Decimal):
        return format_desimal(nilai)
    pendek = type(nilai) is str and len(nilai) <= _TERPANJANG and nilai.isprintable()
    return str(nilai) if pendek else ""


def _rupiah(nilai: Sen | None) -> str:
    return KOSONG if nilai is None else format_rupiah(nilai)
