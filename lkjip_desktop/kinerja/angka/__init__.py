"""Angka: the one door for numbers. Rounding, Indonesian text in and out, canonical text.

Nothing here looks at the locale or at the current decimal context: the same number gives the same
text everywhere. Rules: aturan.md, "Numbers".
"""

from lkjip_desktop.kinerja.angka.baca import (
    parse_bulat,
    parse_desimal,
    parse_persen,
    parse_rupiah,
    tafsir,
)
from lkjip_desktop.kinerja.angka.dasar import (
    BATAS_DESIMAL,
    BATAS_SEN,
    DESIMAL_MAKS,
    PANJANG_MAKS,
    TOLERANSI_CETAK,
    Sen,
    baca_kanonis,
    bulatkan,
    desimal_kanonis,
    sama_tercetak,
)
from lkjip_desktop.kinerja.angka.tulis import (
    format_desimal,
    format_isian,
    format_persen,
    format_rupiah,
    format_rupiah_singkat,
)

__all__ = [
    "BATAS_DESIMAL",
    "BATAS_SEN",
    "DESIMAL_MAKS",
    "PANJANG_MAKS",
    "TOLERANSI_CETAK",
    "Sen",
    "baca_kanonis",
    "bulatkan",
    "desimal_kanonis",
    "format_desimal",
    "format_isian",
    "format_persen",
    "format_rupiah",
    "format_rupiah_singkat",
    "parse_bulat",
    "parse_desimal",
    "parse_persen",
    "parse_rupiah",
    "sama_tercetak",
    "tafsir",
]
