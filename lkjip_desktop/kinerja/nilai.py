"""Values of an indicator: a number, a range, or a graded opinion (predikat)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.kinerja.angka import (
    DESIMAL_MAKS,
    desimal_kanonis,
    format_desimal,
    format_isian,
    parse_biasa,
    parse_desimal,
    read_kanonis,
    strip_unseen,
)
from lkjip_desktop.kinerja.temuan import Temuan

_DUA_DESIMAL = Decimal("0.01")
_BERANGKA = re.compile(r"^(?P<sebutan>[^()]*\S)\s*\((?P<angka>[^()]+)\)$")
_PEMISAH_RENTANG = re.compile(
    r"\s*(?:\.\.|–|—|s[./]?d\.?|sampai(?: dengan)?|(?<=[\d%])\s*-(?=\s*[\d]))\s*"
)


@dataclass(frozen=True, slots=True)
class Rentang:
    """A closed range of numbers in the indicator's unit, `bawah` not above `atas`."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True, slots=True)
class Predikat:
    """A grade such as WTP or BB; `angka` where a score stands beside it, as in "A (80,50)"."""

    sebutan: str
    angka: Decimal | None = None


Nilai = Decimal | Rentang | Predikat


def kunci_predikat(sebutan: str) -> str:
    """A grade as it is looked up: capitals and spaces do not part two grades."""
    return " ".join(sebutan.split()).casefold()


def nilai_kanonis(nilai: Nilai) -> str:
    """The one text of a value for store and JSON: `88.31`, `80..90`, `WTP`, `A (80.5)`."""
    if isinstance(nilai, Decimal):
        return desimal_kanonis(nilai)
    if isinstance(nilai, Rentang):
        return f"{desimal_kanonis(nilai.bawah)}..{desimal_kanonis(nilai.atas)}"
    if nilai.angka is None:
        return nilai.sebutan
    return f"{nilai.sebutan} ({desimal_kanonis(nilai.angka)})"


def read_nilai_kanonis(teks: str) -> Nilai:
    """The value whose canonical text this is. Raises ValueError on any other text."""
    if teks[:1].isdigit() or teks[:1] == "-":
        bawah, ada, atas = teks.partition("..")
        if ada:
            return Rentang(read_kanonis(bawah), read_kanonis(atas))
        return read_kanonis(teks)
    cocok = _BERANGKA.match(teks)
    if cocok and cocok["angka"].lstrip("-")[:1].isdigit():
        return Predikat(cocok["sebutan"], read_kanonis(cocok["angka"]))
    return Predikat(teks)


def format_angka(angka: Decimal) -> str:
    """A target or realisasi for print: whole numbers bare, others with at least two decimals.

    83 → "83", 88.3 → "88,30", 1.125 → "1,125": nothing that was entered is rounded away. A computed
    figure with more decimals than can be entered is rounded to two: 500/7 → "71,43".
    """
    if -int(angka.as_tuple().exponent) > DESIMAL_MAKS:
        return format_desimal(angka, 2)
    if angka == angka.to_integral_value():
        return format_desimal(angka, 0)
    if angka == angka.quantize(_DUA_DESIMAL):
        return format_desimal(angka, 2)
    return format_desimal(angka, None)


def is_persen(satuan: str) -> bool:
    """Whether the unit is a percentage, so that the sign is printed after the number."""
    return satuan.strip().casefold() in {"%", "persen", "persentase", "prosen"}


def format_nilai(nilai: Nilai | None, satuan: str = "") -> str:
    """A value for screen and paper: "88,31", "83%", "80–90", "A (80,50)", "" for blank."""
    if nilai is None:
        return ""
    tanda = "%" if is_persen(satuan) else ""
    if isinstance(nilai, Decimal):
        return format_angka(nilai) + tanda
    if isinstance(nilai, Rentang):
        return f"{format_angka(nilai.bawah)}–{format_angka(nilai.atas)}{tanda}"
    if nilai.angka is None:
        return nilai.sebutan
    return f"{nilai.sebutan} ({format_angka(nilai.angka)})"


_TANPA_SATUAN = frozenset(
    {"", "nilai", "indeks", "skor", "angka", "poin", "predikat", "opini", "kategori"}
)
"""Units that only say that the value is one: an index is printed bare."""


def format_bersatuan(nilai: Nilai | None, satuan: str) -> str:
    """A value with its unit where it has no column of its own: "2 hari", "83%", "88,31", "WTP".

    What an index or a grade is measured in is not printed.
    """
    teks = format_nilai(nilai, satuan)
    satuan = " ".join(satuan.split())
    if isinstance(nilai, Decimal | Rentang) and not is_persen(satuan):
        bersatuan = satuan.casefold() not in _TANPA_SATUAN
        return f"{teks} {satuan}" if bersatuan else teks
    return teks


def isian_nilai(nilai: Nilai | None) -> str:
    """A value as an editor shows it: what `parse_nilai` reads back as the same value."""
    if nilai is None:
        return ""
    if isinstance(nilai, Decimal):
        return format_isian(nilai)
    if isinstance(nilai, Rentang):
        return f"{format_isian(nilai.bawah)} – {format_isian(nilai.atas)}"
    if nilai.angka is None:
        return nilai.sebutan
    return f"{nilai.sebutan} ({format_isian(nilai.angka)})"


def parse_nilai(teks: str) -> Nilai | Temuan:
    """What a person typed as target or realisasi; a Temuan says what can't be read and why."""
    biasa = parse_biasa(teks)
    return _parse_nilai(teks) if biasa is None else biasa


def _parse_nilai(teks: str) -> Nilai | Temuan:
    teks = " ".join(strip_unseen(teks).split())
    if not teks:
        return Temuan("nilai.kosong", "Nilai belum diisi. Ketik angka, rentang, atau predikat.")
    if teks[0].isdigit() or teks[0] in "-−+.,":
        bagian = _PEMISAH_RENTANG.split(teks, maxsplit=1)
        if len(bagian) == 2:  # noqa: PLR2004 - lower and upper end
            return _parse_rentang(bagian[0], bagian[1])
        return parse_desimal(teks)
    cocok = _BERANGKA.match(teks)
    if cocok:
        angka = parse_desimal(cocok["angka"])
        return angka if isinstance(angka, Temuan) else Predikat(cocok["sebutan"], angka)
    if "(" in teks or ")" in teks or len(teks) > 60:  # noqa: PLR2004 - a grade, not a sentence
        return Temuan(
            "nilai.predikat",
            f"Predikat “{teks[:40]}” tidak dapat dibaca. Tulis misalnya WTP, BB, atau A (80,50).",
        )
    return Predikat(teks)


def _parse_rentang(teks_bawah: str, teks_atas: str) -> Rentang | Temuan:
    bawah, atas = parse_desimal(teks_bawah), parse_desimal(teks_atas)
    if isinstance(bawah, Temuan):
        return bawah
    if isinstance(atas, Temuan):
        return atas
    if bawah > atas:
        return Temuan(
            "nilai.rentang",
            f"Rentang {format_angka(bawah)}–{format_angka(atas)} terbalik: batas bawah dahulu.",
        )
    return Rentang(bawah, atas)
