"""Numbers as Indonesian text, for paper, screen and fields."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.kinerja.angka.bacaan import bacaan
from lkjip_desktop.kinerja.angka.dasar import Sen, desimal_kanonis, round_half_up

_SEN_PER_RUPIAH = 100


def format_desimal(nilai: Decimal, desimal: int | None = 2) -> str:
    """Indonesian text, rounded half up: 1234.5 → "1.234,50". None: all the decimals it has.

    For reading. In a field to be edited stands `format_isian`, which can always be read back.
    """
    tetap = (
        desimal_kanonis(nilai) if desimal is None else format(round_half_up(nilai, desimal), "f")
    )
    minus, bulat, pecahan = _bagian(tetap)
    return minus + _group_digits(bulat, pecahan)


def format_isian(nilai: Decimal) -> str:
    """The text of a number in a field for editing; `parse_desimal` reads it back exactly.

    Like `format_desimal(nilai, None)` but never readable in two ways: 1234 → "1234", 1.234 →
    "1,2340", 1234567.5 → "1.234.567,5".
    """
    minus, bulat, pecahan = _bagian(desimal_kanonis(nilai))
    teks = _group_digits(bulat, pecahan)
    if len(bacaan(teks)) > 1:
        teks = f"{bulat},{pecahan}0" if pecahan else bulat
    return minus + teks


def format_persen(nilai: Decimal) -> str:
    """A percentage, given in percent: 98.7770 → "98,78%"."""
    return format_desimal(nilai) + "%"


def format_rupiah_singkat(sen: Sen) -> str:
    """An amount without its sign of currency, for columns: 150000000 → "1.500.000,00"."""
    rupiah, sisa = divmod(abs(sen), _SEN_PER_RUPIAH)
    return ("-" if sen < 0 else "") + _group_digits(str(rupiah), f"{sisa:02d}")


def format_rupiah(sen: Sen) -> str:
    """An amount as printed: 3542611346200 → "Rp35.426.113.462,00", -100 → "-Rp1,00"."""
    return ("-Rp" if sen < 0 else "Rp") + format_rupiah_singkat(Sen(abs(sen)))


def _bagian(tetap: str) -> tuple[str, str, str]:
    """Sign, whole part and decimals of a fixed-point text with a dot."""
    minus = "-" if tetap[0] == "-" else ""
    bulat, _, pecahan = tetap.removeprefix("-").partition(".")
    return minus, bulat, pecahan


def _group_digits(bulat: str, pecahan: str) -> str:
    """Dots between groups of three digits, a comma before the decimals."""
    awal = len(bulat) % 3 or 3
    kelompok = [bulat[:awal], *(bulat[i : i + 3] for i in range(awal, len(bulat), 3))]
    return ".".join(kelompok) + (f",{pecahan}" if pecahan else "")
