"""Angka: the one door for numbers. Rounding, Indonesian text in and out, canonical text.

Nothing here looks at the locale or at the current decimal context: the same number gives the same
text everywhere. Rules: aturan.md, "Numbers".
"""

from lkjip_desktop.kinerja.angka.baca import (
    parse_biasa,
    parse_biasa_semua,
    parse_bulat,
    parse_desimal,
    parse_rupiah,
    strip_unseen,
)
from lkjip_desktop.kinerja.angka.dasar import (
    BATAS_DESIMAL,
    BATAS_SEN,
    DESIMAL_MAKS,
    PANJANG_MAKS,
    TOLERANSI_CETAK,
    Sen,
    desimal_kanonis,
    desimal_kanonis_semua,
    equal_as_printed,
    read_kanonis,
    round_half_up,
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
    "desimal_kanonis",
    "desimal_kanonis_semua",
    "equal_as_printed",
    "format_desimal",
    "format_isian",
    "format_persen",
    "format_rupiah",
    "format_rupiah_singkat",
    "parse_biasa",
    "parse_biasa_semua",
    "parse_bulat",
    "parse_desimal",
    "parse_rupiah",
    "read_kanonis",
    "round_half_up",
    "strip_unseen",
]
