"""A bounded reader of .xlsx: cells as a person sees them, or one Temuan that says why not.

Why it is our own: docs/keputusan/0005-membaca-excel.md.
"""

from lkjip_desktop.exchange.buku_kerja.xlsx.buku import BukuMentah, read_xlsx
from lkjip_desktop.exchange.buku_kerja.xlsx.lembar import LembarMentah
from lkjip_desktop.exchange.buku_kerja.xlsx.sel import MAKS_TEKS, Cacat, IsiSel, Sel, alamat_sel

__all__ = [
    "MAKS_TEKS",
    "BukuMentah",
    "Cacat",
    "IsiSel",
    "LembarMentah",
    "Sel",
    "alamat_sel",
    "read_xlsx",
]
