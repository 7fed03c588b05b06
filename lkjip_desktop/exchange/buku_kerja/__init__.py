"""The office workbook: a year as an Excel file that a clerk can fill in, out and back in.

What it promises: docs/buku-kerja.md. `susunan` says which sheets and columns there are.
"""

from lkjip_desktop.exchange.buku_kerja.baca.asal import check_office, check_stale
from lkjip_desktop.exchange.buku_kerja.baca.buku import read_buku_kerja
from lkjip_desktop.exchange.buku_kerja.baca.hasil import HasilBaca
from lkjip_desktop.exchange.buku_kerja.tulis.buku import write_buku_kerja

__all__ = [
    "HasilBaca",
    "check_office",
    "check_stale",
    "read_buku_kerja",
    "write_buku_kerja",
]
