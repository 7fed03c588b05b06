"""NIP: the 18-digit number of a civil servant. Form: aturan.md, "Perjanjian Kinerja"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, format_tanggal

PANJANG_NIP: Final = 18
USIA_ANGKAT_TERMUDA: Final = 15
"""Least age at appointment, in years; anything below is a slip, not a rule on employment."""

_AWALAN = re.compile(r"\s*nip[\s.:]*", re.IGNORECASE)
_SELA = re.compile(r"[\s.]+")
_DIGIT = frozenset("0123456789")
_KODE_PPPK = range(21, 25)
_TAHUN_AWAL = 1900
_BULAN_SETAHUN = 12


def parse_nip(teks: str) -> str | Temuan:
    """What a person typed as NIP, as 18 plain digits; spaces, dots and a leading "NIP." may stand.

    Birth YYYYMMDD, appointment YYYYMM (a code 21–24 instead of the month for PPPK), sex 1 or 2,
    serial of three digits: "19661127 198609 1 001" → "196611271986091001".
    """
    awalan = _AWALAN.match(teks)
    nip = _SELA.sub("", teks[awalan.end() if awalan else 0 :])
    if not nip:
        return Temuan("nip.kosong", "NIP belum diisi. Ketik 18 digit NIP.")
    if not _DIGIT.issuperset(nip):
        return Temuan(
            "nip.digit", "NIP hanya berisi angka. Hapus huruf atau tanda selain spasi dan titik."
        )
    if len(nip) != PANJANG_NIP:
        return Temuan(
            "nip.panjang", f"NIP harus {PANJANG_NIP} digit, ini {len(nip)} digit. Periksa digitnya."
        )
    return _check_content(nip) or nip


def format_nip(nip: str) -> str:
    """A NIP in its four parts: "19661127 198609 1 001"; any other text stays as it is."""
    if len(nip) != PANJANG_NIP or not _DIGIT.issuperset(nip):
        return nip
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def _check_content(nip: str) -> Temuan | None:
    lahir = _tanggal_lahir(nip)
    if lahir is None:
        return Temuan(
            "nip.lahir",
            f"Delapan digit pertama NIP, {nip[:8]}, bukan tanggal lahir. "
            "Urutannya tahun, bulan, hari, misalnya 19661127.",
        )
    tahun, bulan = int(nip[8:12]), int(nip[12:14])
    if not 1 <= bulan <= _BULAN_SETAHUN and bulan not in _KODE_PPPK:
        return Temuan(
            "nip.angkat",
            f"Digit ke-13 dan ke-14 NIP, {nip[12:14]}, bukan bulan pengangkatan (01–12) "
            "dan bukan kode PPPK (21–24). Periksa digitnya.",
        )
    # A PPPK number tells the year alone; its last month is assumed, to refuse none wrongly.
    usia = (tahun - lahir.year) * _BULAN_SETAHUN + min(bulan, _BULAN_SETAHUN) - lahir.month
    if usia < USIA_ANGKAT_TERMUDA * _BULAN_SETAHUN:
        nama = f"{NAMA_BULAN[bulan - 1]} {tahun}" if bulan <= _BULAN_SETAHUN else str(tahun)
        return Temuan(
            "nip.usia",
            f"Menurut NIP ini pegawai lahir {format_tanggal(lahir)} dan diangkat {nama}, "
            f"sebelum berusia {USIA_ANGKAT_TERMUDA} tahun. Periksa kedua tanggal itu.",
        )
    if nip[14] not in "12":
        return Temuan(
            "nip.kelamin",
            f"Digit ke-15 NIP, {nip[14]}, harus 1 (pria) atau 2 (wanita). Periksa digitnya.",
        )
    return None


def _tanggal_lahir(nip: str) -> date | None:
    tahun, bulan, hari = int(nip[:4]), int(nip[4:6]), int(nip[6:8])
    if tahun < _TAHUN_AWAL:
        return None
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None
