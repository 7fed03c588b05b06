"""A cell as a person sees it: text, number, date, truth value, or a defect with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Final

MAKS_TEKS: Final = 32_767
"""Most characters (UTF-16) that Excel keeps in a cell."""

_HURUF = 26
_DIGIT_EXCEL = ".15g"
"""Excel keeps 15 digits of a number; what a float holds beyond them is noise: 0.1 + 0.2 is 0.3."""
_AWAL_1900 = date(1899, 12, 30)
_AWAL_1904 = date(1904, 1, 1)
_HARI_KABISAT_SALAH = 60
"""Excel believes in 29 February 1900; days before it are counted from one day later."""
_HARI_TERBANYAK = 2_900_000
"""Days up to about the year 9839; Excel ends with 9999."""
_SERATUS = Decimal(100)


class RupaAngka(Enum):
    """What the number format of a cell makes of its number."""

    BIASA = "biasa"
    PERSEN = "persen"
    TANGGAL = "tanggal"


@dataclass(frozen=True, slots=True)
class Cacat:
    """A cell that holds no usable value; `sebab` says what it holds and what to do."""

    sebab: str


IsiSel = str | Decimal | date | bool | Cacat


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell that is not blank. A percentage is in percent: 99,66% is 99.66, not 0.9966."""

    isi: IsiSel
    persen: bool = False


def alamat_sel(kolom: int, baris: int) -> str:
    """Address as Excel shows it, columns and rows from 1: (3, 7) → "C7", (28, 1) → "AB1"."""
    huruf = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, _HURUF)
        huruf = chr(ord("A") + sisa) + huruf
    return f"{huruf}{baris}"


def read_angka(teks: str, rupa: RupaAngka, *, epok_1904: bool = False) -> Sel:
    """A stored number as it is shown: with a percent format × 100, with a date format a date."""
    try:
        angka = Decimal(format(float(teks), _DIGIT_EXCEL))
    except ValueError:
        return Sel(Cacat("Isi sel rusak. Ketik ulang isinya."))
    if not angka.is_finite():
        return Sel(Cacat("Angka di sel ini terlalu besar. Periksa jumlah digitnya."))
    if rupa is RupaAngka.TANGGAL:
        return Sel(_date(angka, epok_1904=epok_1904))
    return Sel(angka * _SERATUS, persen=True) if rupa is RupaAngka.PERSEN else Sel(angka)


def _date(angka: Decimal, *, epok_1904: bool) -> date | Cacat:
    hari = int(angka)
    if not 1 <= hari <= _HARI_TERBANYAK or (hari == _HARI_KABISAT_SALAH and not epok_1904):
        return Cacat("Sel ini berformat tanggal, tetapi isinya bukan tanggal. Ketik ulang.")
    if epok_1904:
        return _AWAL_1904 + timedelta(days=hari)
    return _AWAL_1900 + timedelta(days=hari + (hari < _HARI_KABISAT_SALAH))


def read_iso(teks: str) -> Sel:
    """A date that is stored as ISO text."""
    try:
        return Sel(date.fromisoformat(teks[:10]))
    except ValueError:
        return Sel(Cacat("Tanggal di sel ini rusak. Ketik ulang tanggalnya."))


# Number formats that Excel knows by number alone.
_TANGGAL_BAWAAN = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERSEN_BAWAAN = {9, 10}
_BUKAN_KODE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_HURUF_TANGGAL = re.compile(r"[dmyhs]", re.IGNORECASE)


def classify_format(nomor: int, kode: str | None) -> RupaAngka:
    """What a number format shows: by its code, or by its number where it is built in.

    "0.00%" is a percentage, "[$-421]d mmmm yyyy" a date, '"Rp"#,##0' plain.
    """
    if kode is None:
        if nomor in _PERSEN_BAWAAN:
            return RupaAngka.PERSEN
        return RupaAngka.TANGGAL if nomor in _TANGGAL_BAWAAN else RupaAngka.BIASA
    inti = _BUKAN_KODE.sub("", kode)
    if "%" in inti:
        return RupaAngka.PERSEN
    return RupaAngka.TANGGAL if _HURUF_TANGGAL.search(inti) else RupaAngka.BIASA
