"""Text as numbers, or a Temuan that says what to type instead. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.angka.bacaan import Cara, bacaan
from lkjip_desktop.kinerja.angka.dasar import (
    BATAS_DESIMAL,
    BATAS_SEN,
    DESIMAL_MAKS,
    PANJANG_MAKS,
    Sen,
)
from lkjip_desktop.kinerja.angka.tulis import format_desimal, format_isian
from lkjip_desktop.kinerja.temuan import Temuan, quote

_DESIMAL_RUPIAH = 2
# A sign before Rp, after it, or without it: "-Rp5", "Rp -5", "-5".
_AWALAN_RUPIAH = re.compile(r"(?:[-−+]\s*rp\.?|(?:rp\.?\s*)?[-−+]?)\s*", re.IGNORECASE)
_AWALAN = re.compile(r"[-−+]?\s*")
_AKHIRAN_RUPIAH = re.compile(r"\s*[,.]\s?[-–—]{1,2}$")
_AKHIRAN_PERSEN = re.compile(r"\s*%$")
_BIASA = re.compile(r"(0|[1-9][0-9]{0,11})(?:,([0-9]{1,2}))?")
_TAK_BIASA = re.compile(rf"^(?!{_BIASA.pattern}$)", re.MULTILINE)
"""The beginning of a line that `_BIASA` does not match."""
_NOL_DI_AKHIR = re.compile(r"(?:,00?|(?<=,[1-9])0)$", re.MULTILINE)
# Invisible characters that come along when text is copied from a web page or a PDF.
_TAK_TAMPAK = "\u200b\u200e\u200f\u2060\ufeff"


def parse_desimal(teks: str) -> Decimal | Temuan:
    """What a person typed as a number; a trailing % is taken off ("88,31", "88.31", "1.500,5 %").

    Text that can be read in two ways is a Temuan "angka.ganda" that says how to type each reading.
    """
    biasa = parse_biasa(teks)
    return _parse_desimal(teks) if biasa is None else biasa


def _parse_desimal(teks: str) -> Decimal | Temuan:
    rapi = strip_unseen(teks)
    if temuan := _check_text(rapi):
        return temuan
    minus, digit = _strip_prefix(_AWALAN, _AKHIRAN_PERSEN.sub("", rapi))
    terbaca = {cara: _bertanda(minus, nilai) for cara, nilai in bacaan(digit).items()}
    if not terbaca:
        return _temuan_bentuk(rapi, digit)
    if len(terbaca) > 1:
        return _temuan_ganda(rapi, *terbaca.values())
    ((cara, nilai),) = terbaca.items()
    if nilai.copy_abs() >= BATAS_DESIMAL:
        return _temuan_besar(rapi)
    if _banyak_desimal(nilai) > DESIMAL_MAKS:
        return Temuan(
            "angka.desimal",
            f"{quote(rapi)} punya lebih dari {DESIMAL_MAKS} angka di belakang koma. "
            "Ketik dengan lebih sedikit desimal.",
        )
    return _temuan_inggris(rapi, nilai) if cara is Cara.KOMA else nilai


def parse_biasa(teks: str) -> Decimal | None:
    """A number written in the plainest way, as thousands of pasted cells hold it: "88,31", "1500".

    None for what only `parse_desimal` can tell: signs, thousands, more than two decimals.
    """
    cocok = _BIASA.fullmatch(teks)
    if cocok is None:
        return None
    bulat, pecahan = cocok.groups("")
    pecahan = pecahan.rstrip("0")
    return Decimal(f"{bulat}.{pecahan}" if pecahan else bulat)


def parse_biasa_semua(semua: Sequence[str]) -> list[Decimal] | None:
    """What `parse_biasa` reads in many texts at once, as a column of a block holds them.

    None where any of them is not written in the plainest way, or is blank.
    """
    gabung = "\n".join(semua)
    if gabung.count("\n") != len(semua) - 1 or _TAK_BIASA.search(gabung):
        return None
    if "," in gabung:
        gabung = _NOL_DI_AKHIR.sub("", gabung).replace(",", ".")
    return list(map(Decimal, gabung.split("\n")))


def parse_bulat(teks: str) -> int | Temuan:
    """What a person typed as a whole number: "36", "1.500.000", "12,00"."""
    nilai = parse_desimal(teks)
    if isinstance(nilai, Temuan):
        return nilai
    if nilai != nilai.to_integral_value():
        return Temuan("angka.bulat", f"{quote(teks)} bukan bilangan bulat. Ketik tanpa desimal.")
    return int(nilai)


def parse_rupiah(teks: str) -> Sen | Temuan:
    """What a person typed as rupiah, in sen: "Rp 1.500.000,00", "1.500", "Rp. 50.000,-".

    A single dot with three digits after it parts thousands here. More than two decimals are
    refused, never rounded away.
    """
    rapi = strip_unseen(teks)
    if temuan := _check_text(rapi):
        return temuan
    minus, digit = _strip_prefix(_AWALAN_RUPIAH, _AKHIRAN_RUPIAH.sub("", rapi))
    terbaca = bacaan(digit)
    if not terbaca:
        return _temuan_bentuk(rapi, digit)
    cara = next(iter(terbaca))
    nilai = _bertanda(minus, terbaca[cara])
    if _banyak_desimal(nilai) > _DESIMAL_RUPIAH:
        return Temuan(
            "angka.desimal",
            f"{quote(rapi)} punya lebih dari dua angka di belakang koma. "
            "Rupiah ditulis paling rinci sampai sen, misalnya 1.500.000,50.",
        )
    sen = _to_sen(nilai)
    if abs(sen) >= BATAS_SEN:
        return _temuan_besar(rapi)
    return _temuan_inggris(rapi, nilai) if cara is Cara.KOMA else sen


def strip_unseen(teks: str) -> str:
    """A text without spaces and invisible characters around it."""
    return teks.strip().strip(_TAK_TAMPAK).strip()


def _strip_prefix(pola: re.Pattern[str], inti: str) -> tuple[str, str]:
    """The sign ("-" or "") and what follows it; the pattern matches every text, if only emptily."""
    digit = pola.sub("", inti, count=1)
    awalan = inti.removesuffix(digit) if digit else inti
    return ("-" if "-" in awalan or "−" in awalan else ""), digit


def _bertanda(minus: str, nilai: Decimal) -> Decimal:
    return nilai.copy_negate() if minus and nilai else nilai


def _banyak_desimal(nilai: Decimal) -> int:
    return -int(nilai.as_tuple().exponent)


def _to_sen(nilai: Decimal) -> Sen:
    """Exact, for a number of at most two decimals: digits are shifted, nothing is calculated."""
    tanda, digit, pangkat = nilai.as_tuple()
    return Sen(int(Decimal((tanda, digit, int(pangkat) + _DESIMAL_RUPIAH))))


# --- findings --------------------------------------------------------------------------------


def _check_text(rapi: str) -> Temuan | None:
    if not rapi:
        return Temuan("angka.kosong", "Angka belum diisi. Ketik angkanya, misalnya 88,31.")
    if len(rapi) > PANJANG_MAKS:
        return Temuan(
            "angka.panjang",
            f"{quote(rapi)} terlalu panjang untuk sebuah angka. Ketik satu angka saja.",
        )
    return None


def _temuan_bentuk(rapi: str, digit: str) -> Temuan:
    if not rapi.strip("-–—−"):
        return Temuan(
            "angka.bentuk",
            f"{quote(rapi)} bukan angka. Kosongkan bila belum ada angkanya, atau ketik 0 bila nol.",
        )
    if digit[:1].isdecimal() and digit[-1:].isdecimal() and not digit.strip("0123456789.,"):
        return Temuan(
            "angka.pemisah",
            f"Titik dan koma pada {quote(rapi)} tidak terbaca sebagai ribuan dan desimal. "
            "Periksa digitnya, lalu ketik seperti 1.500.000,00 atau 1500000.",
        )
    return Temuan(
        "angka.bentuk",
        f"{quote(rapi)} tidak dapat dibaca sebagai angka. "
        "Ketik angka saja, misalnya 88,31 atau 1.500.000,00.",
    )


def _temuan_ganda(rapi: str, ribuan: Decimal, desimal: Decimal) -> Temuan:
    return Temuan(
        "angka.ganda",
        f"{quote(rapi)} dapat dibaca dua cara. Ketik {format_isian(ribuan)} bila tandanya "
        f"pemisah ribuan, atau {format_isian(desimal)} bila tandanya koma desimal; nol "
        "di belakangnya membedakannya dari ribuan.",
    )


def _temuan_inggris(rapi: str, nilai: Decimal) -> Temuan:
    terbaca = format_desimal(nilai, max(_DESIMAL_RUPIAH, _banyak_desimal(nilai)))
    return Temuan(
        "angka.inggris",
        f"{quote(rapi)} ditulis dengan cara Inggris, terbaca {terbaca}. "
        f"Ketik {format_isian(nilai)} bila memang itu maksudnya.",
    )


def _temuan_besar(rapi: str) -> Temuan:
    return Temuan(
        "angka.besar", f"{quote(rapi)} terlalu besar untuk diolah. Periksa jumlah digitnya."
    )
