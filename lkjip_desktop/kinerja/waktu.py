"""Waktu: dates as Indonesian text, in and out. Nothing here asks for today's date."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from lkjip_desktop.kinerja.temuan import Temuan, quote

NAMA_BULAN: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)
"""Names of the months; January stands at 0."""

TAHUN_AWAL: Final = 1900
TAHUN_AKHIR: Final = 2199
"""Years that a typed date may have: outside them it is a slip of the finger."""

ABAD_BATAS: Final = 49
"""Two digits up to this one mean 20xx, above it 19xx (`complete_year`)."""

_PANJANG_MAKS = 40
_PANJANG_SINGKAT, _PANJANG_TAHUN = 2, 4

# Besides the full names: their first three letters, and spellings that offices still type.
_BULAN = {
    **{nama[:3].casefold(): nomor for nomor, nama in enumerate(NAMA_BULAN, 1)},
    **{nama.casefold(): nomor for nomor, nama in enumerate(NAMA_BULAN, 1)},
    "peb": 2,
    "pebruari": 2,
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "sept": 9,
    "nop": 11,
    "nopember": 11,
}
_TAHUN_DAHULU = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_HARI_DAHULU = re.compile(r"([0-9]{1,2})\s?([-/.])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,6})")
_NAMA_BULAN = re.compile(r"([0-9]{1,2})[\s./-]*([^\W\d_]+)[\s./-]*([0-9]{1,6})")


def format_tanggal(tanggal: date) -> str:
    """A date as printed: 2024-01-23 → "23 Januari 2024"."""
    return f"{tanggal.day} {NAMA_BULAN[tanggal.month - 1]} {tanggal.year}"


def format_waktu(waktu: str) -> str:
    """A stored moment as the PC's clock showed it.

    "2024-01-23T08:05:00+08:00" → "23 Januari 2024 08.05".
    Raises ValueError for what is not ISO 8601.
    """
    saat = datetime.fromisoformat(waktu)
    return f"{format_tanggal(saat.date())} {saat:%H.%M}"


def parse_tanggal(teks: str) -> date | Temuan:
    """What a person typed as a date, day first unless the year leads. Never raises.

    Reads "23 Januari 2024", "23 Jan 2024", "23-01-2024", "23/1/2024", "23.1.2024", "2024-01-23";
    two digits for the year as `complete_year` says: "23-1-24" is 23 Januari 2024.
    """
    rapi = " ".join(teks.split())
    if not rapi:
        return Temuan("tanggal.kosong", "Tanggal belum diisi. Ketik misalnya 23 Januari 2024.")
    bagian = _bagian(rapi) if len(rapi) <= _PANJANG_MAKS else None
    if bagian is None:
        return Temuan(
            "tanggal.bentuk",
            f"{quote(rapi)} tidak dapat dibaca sebagai tanggal. "
            "Ketik misalnya 23 Januari 2024 atau 23-01-2024.",
        )
    hari, bulan, tahun = bagian
    if len(tahun) not in {_PANJANG_SINGKAT, _PANJANG_TAHUN}:
        return Temuan(
            "tanggal.tahun",
            f"Tahun pada {quote(rapi)} harus dua atau empat angka. Ketik misalnya 23 Januari 2024.",
        )
    nomor = int(bulan) if bulan.isdecimal() else _BULAN.get(bulan.casefold(), 0)
    if not 1 <= nomor <= len(NAMA_BULAN):
        return Temuan(
            "tanggal.bulan",
            f"Bulan {quote(bulan)} pada {quote(rapi)} tidak ada. "
            "Ketik hari dahulu, lalu bulan, lalu tahun, misalnya 23 Januari 2024.",
        )
    singkat = len(tahun) == _PANJANG_SINGKAT
    return _tanggal(int(hari), nomor, complete_year(int(tahun)) if singkat else int(tahun))


def complete_year(singkat: int) -> int:
    """The year that two digits mean: 24 → 2024, 49 → 2049, 50 → 1950, 98 → 1998.

    The same window as Windows and newer versions of Excel have: nobody who signs here took office
    before 1950, and no paper of this work is dated after 2049. It does not move with the calendar,
    so that what is typed means the same tomorrow. Raises ValueError outside 0 to 99.
    """
    if not 0 <= singkat <= 99:  # noqa: PLR2004 - two digits
        raise ValueError(singkat)
    return (2000 if singkat <= ABAD_BATAS else 1900) + singkat


def _bagian(rapi: str) -> tuple[str, str, str] | None:
    """Day, month and year as typed; None where the text has not the form of a date."""
    if cocok := _TAHUN_DAHULU.fullmatch(rapi):
        return cocok[4], cocok[3], cocok[1]
    if cocok := _HARI_DAHULU.fullmatch(rapi):
        return cocok[1], cocok[3], cocok[4]
    if cocok := _NAMA_BULAN.fullmatch(rapi):
        return cocok[1], cocok[2], cocok[3]
    return None


def _tanggal(hari: int, bulan: int, tahun: int) -> date | Temuan:
    nama = f"{hari} {NAMA_BULAN[bulan - 1]} {tahun}"
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        return Temuan(
            "tanggal.tahun",
            f"Tahun pada tanggal {nama} di luar jangkauan. "
            f"Ketik tahun antara {TAHUN_AWAL} dan {TAHUN_AKHIR}.",
        )
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return Temuan(
            "tanggal.hari",
            f"Tanggal {nama} tidak ada di kalender. Periksa hari dan bulannya.",
        )
