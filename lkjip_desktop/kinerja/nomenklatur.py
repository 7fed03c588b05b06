"""Nomenklatur: kegiatan and sub kegiatan below a programme, sources of funds, and their codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lkjip_desktop.kinerja.entitas import Entitas, acuan


@dataclass(frozen=True, slots=True, kw_only=True)
class Kegiatan(Entitas):
    """A kegiatan of a programme; `kode` is text ("7.01.01.2.01") or empty."""

    program_id: str = acuan("Program")
    kode: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKegiatan(Entitas):
    """A sub kegiatan; `kode` is text as it was entered ("7.01.01.2.01.0001", "….01") or empty.

    Several units carry the same one: it is named once, and each unit has a row of its own
    (`SubKegiatanTahun`).
    """

    kegiatan_id: str = acuan("Kegiatan")
    kode: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumberDana(Entitas):
    """A source of funds, such as Dana Alokasi Umum; `kode` as in SIPD, or empty."""

    kode: str = ""
    nama: str = ""


class TingkatKode(StrEnum):
    """What a code of the nomenclature names, told by its blocks."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"


_MENURUT_BLOK: Final = {
    3: TingkatKode.PROGRAM,
    5: TingkatKode.KEGIATAN,
    6: TingkatKode.SUB_KEGIATAN,
}
_REKENING: Final = re.compile(r"[456]\.[0-9](?:\..*)?")
"""Akun and kelompok, which has one digit: the bidang of an urusan has two."""
_KEWENANGAN: Final = "2"
"""The fourth block of kegiatan and sub kegiatan of a kabupaten or kota."""
_KODE: Final = re.compile(r"(?:[0-9]+|X+)(?:\.(?:[0-9]+|X+))*", re.IGNORECASE)
_DI_DEPAN: Final = re.compile(r"\s*((?:[0-9]+|X+)(?:\.(?:[0-9]+|X+))+)\.?[\s\-–:]+(?=\S)")
_LEBAR_BLOK_AKHIR: Final = 4


def kunci_kode(kode: str) -> str:
    """By which a code is compared; empty where the text is none.

    The last block of a sub kegiatan is in use with two and with four digits, and both are the
    same sub kegiatan: "7.01.02.2.01.01" → "7.01.02.2.01.0001". Spaces and a final dot are no part.
    """
    rapi = "".join(kode.split()).rstrip(".").upper()
    if not _KODE.fullmatch(rapi):
        return ""
    blok = rapi.split(".")
    if _level(rapi) is TingkatKode.SUB_KEGIATAN:
        blok[-1] = blok[-1].zfill(_LEBAR_BLOK_AKHIR)
    return ".".join(blok)


def is_rekening(kode: str) -> bool:
    """Whether a code is one of accounts: akun 4 pendapatan, 5 belanja, 6 pembiayaan.

    "5.1.02" is jenis Belanja Barang dan Jasa, "5.01.02" a programme of urusan 5.01.
    """
    return _REKENING.fullmatch(kunci_kode(kode)) is not None


def tingkat_kode(kode: str) -> TingkatKode | None:
    """What a code names; None for what is no code of the three levels.

    "7.01.01" is a programme. "5.1.02" is not, nor is "5.1.02.01.01.0024" a sub kegiatan: both are
    accounts (`is_rekening`). Kegiatan and sub kegiatan have 2 for their fourth block.
    """
    kunci = kunci_kode(kode)
    return _level(kunci) if kunci else None


def _level(kunci: str) -> TingkatKode | None:
    blok = kunci.split(".")
    tingkat = _MENURUT_BLOK.get(len(blok))
    if _REKENING.fullmatch(kunci) or (len(blok) > 3 and blok[3] != _KEWENANGAN):  # noqa: PLR2004
        return None
    return tingkat


def kode_induk(kode: str) -> str:
    """The comparable code one level above; empty above a programme.

    "7.01.02.2.01.0001" → "7.01.02.2.01" → "7.01.02".
    """
    kunci, tingkat = kunci_kode(kode), tingkat_kode(kode)
    if tingkat is TingkatKode.SUB_KEGIATAN:
        return kunci.rpartition(".")[0]
    return ".".join(kunci.split(".")[:3]) if tingkat is TingkatKode.KEGIATAN else ""


def is_below(kode: str, induk: str) -> bool:
    """Whether a code stands right below another; "X.XX.01" is that of every urusan.

    "7.01.02.2.01" is below "7.01.02" and below "X.XX.02", not below "7.01.03".
    """
    return bool(kode_induk(kode)) and same_kunci(kode_induk(kode), kunci_kode(induk))


def same_kunci(a: str, b: str) -> bool:
    """Whether two comparable codes (`kunci_kode`) are one; X stands for any digits.

    "X.XX.01", as some lists write it, is that of every urusan: "7.01.01".
    """
    if a == b or "X" not in a + b or a.count(".") != b.count("."):
        return a == b
    pasangan = zip(a.split("."), b.split("."), strict=True)
    return all(p == q or "X" in p + q for p, q in pasangan)


def split_kode(teks: str) -> tuple[str, str]:
    """Code and name of a text that holds both: "7.01.01.2.01.0001 Penyusunan" → both parts.

    The code is empty where the text does not begin with one of the three levels.
    """
    cocok = _DI_DEPAN.match(teks)
    if cocok is None or tingkat_kode(cocok[1]) is None:
        return "", " ".join(teks.split())
    return cocok[1], " ".join(teks[cocok.end() :].split())


def kunci_nama(nama: str) -> str:
    """By which names of the nomenclature are compared: case, spaces and the word of the level.

    "PROGRAM PEMBERDAYAAN …" and "Pemberdayaan …" are one, as are "Kegiatan Pemberdayaan Kelurahan"
    and "Pemberdayaan Kelurahan".
    """
    rapi = " ".join(nama.split()).casefold()
    for awalan in ("sub kegiatan ", "subkegiatan ", "program ", "kegiatan "):
        if rapi.startswith(awalan):
            return rapi.removeprefix(awalan)
    return rapi
