"""The small parts of a workbook: relationships, list of sheets, shared texts, number formats."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import Final

from lkjip_desktop.exchange.buku_kerja.xlsx.sel import MAKS_TEKS, RupaAngka, classify_format
from lkjip_desktop.exchange.buku_kerja.xlsx.wadah import GalatBuku, Wadah
from lkjip_desktop.exchange.buku_kerja.xlsx.xml import parse_xml

_MAKS_TEKS_BERSAMA: Final = 200_000
_MAKS_LEMBAR: Final = 200
_MAKS_FORMAT: Final = 70_000
"""Excel itself allows 65,490 cell formats."""

# _x000D_ stands for a character that XML can't hold; half a surrogate pair is no character.
_SANDI = re.compile("_x(?![dD][89a-fA-F])([0-9a-fA-F]{4})_")


def decode_text(teks: str) -> str:
    """A stored text with its _xHHHH_ escapes undone: "satu_x000A_dua" has two lines."""
    return _SANDI.sub(lambda cocok: chr(int(cocok[1], 16)), teks) if "_x" in teks else teks


class KumpulanTeks:
    """Gathers the pieces of one text, and keeps no more than shows that it is too long."""

    def __init__(self) -> None:
        self._bagian: list[str] = []
        self._panjang = 0

    def add(self, teks: str) -> None:
        """Take a piece."""
        if self._panjang <= MAKS_TEKS:
            self._bagian.append(teks[: MAKS_TEKS + 1])
            self._panjang += len(teks)

    def take(self) -> str:
        """The text so far, decoded; begins anew."""
        teks = "".join(self._bagian)
        self._bagian.clear()
        self._panjang = 0
        return decode_text(teks)


# --- relationships -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A part that another one points to; `jenis` is the last word of its type."""

    jenis: str
    tujuan: str


class _PenerimaHubungan:
    def __init__(self, folder: str) -> None:
        self.hasil: dict[str, Hubungan] = {}
        self._folder = folder

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        if nama == "Relationship" and atribut.get("TargetMode") != "External":
            tujuan = posixpath.normpath(posixpath.join(self._folder, atribut.get("Target", "")))
            jenis = atribut.get("Type", "").rpartition("/")[2]
            self.hasil[atribut.get("Id", "")] = Hubungan(jenis, tujuan.lstrip("/"))

    def end(self, nama: str) -> None:
        pass

    def text(self, teks: str) -> None:
        pass


def read_hubungan(wadah: Wadah, bagian: str) -> dict[str, Hubungan]:
    """What a part points to, by key; the whole package is the part ""."""
    folder, nama = posixpath.split(bagian)
    path = posixpath.join(folder, "_rels", f"{nama}.rels")
    penerima = _PenerimaHubungan(f"/{folder}")
    if path in wadah:
        parse_xml(wadah.unpack(path), penerima)
    return penerima.hasil


# --- the list of sheets --------------------------------------------------------------------------


@dataclass(slots=True)
class DaftarLembar:
    """The sheets of a workbook in order, each with the key of its part."""

    lembar: list[tuple[str, str]] = field(default_factory=list)
    epok_1904: bool = False
    """Whether days are counted from 1904, as old Excel for the Mac did."""

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """Take an element of the workbook part."""
        if nama == "sheet":
            if len(self.lembar) >= _MAKS_LEMBAR:
                raise GalatBuku("Buku kerja memuat terlalu banyak lembar untuk data satu tahun.")
            kunci = next((isi for nama, isi in atribut.items() if nama.endswith(":id")), "")
            self.lembar.append((atribut.get("name", ""), kunci))
        elif nama == "workbookPr":
            self.epok_1904 = atribut.get("date1904", "") in {"1", "true", "on"}

    def end(self, nama: str) -> None:
        """Nothing ends here."""

    def text(self, teks: str) -> None:
        """Nothing is written here."""


# --- shared texts --------------------------------------------------------------------------------


class TeksBersama:
    """The texts that cells refer to by their number; phonetic hints are left out."""

    def __init__(self) -> None:
        self.teks: list[str] = []
        self._kumpulan = KumpulanTeks()
        self._di_teks = False
        self._fonetik = False

    def start(self, nama: str, atribut: dict[str, str]) -> None:  # noqa: ARG002 - a Penerima
        """An element begins."""
        if nama == "rPh":
            self._fonetik = True
        elif nama == "t":
            self._di_teks = not self._fonetik

    def end(self, nama: str) -> None:
        """An element ends."""
        if nama == "rPh":
            self._fonetik = False
        elif nama == "t":
            self._di_teks = False
        elif nama == "si":
            if len(self.teks) >= _MAKS_TEKS_BERSAMA:
                raise GalatBuku("Buku kerja memuat terlalu banyak teks untuk data satu tahun.")
            self.teks.append(self._kumpulan.take())

    def text(self, teks: str) -> None:
        """A piece of text."""
        if self._di_teks:
            self._kumpulan.add(teks)


# --- number formats ------------------------------------------------------------------------------


class FormatAngka:
    """What the number format of each cell style makes of a number."""

    def __init__(self) -> None:
        self._kode: dict[int, str] = {}
        self._nomor: list[int] = []
        self._di_gaya_sel = False

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """An element begins."""
        if nama == "numFmt":
            if len(self._kode) >= _MAKS_FORMAT:
                raise GalatBuku("Buku kerja memuat terlalu banyak format angka.")
            self._kode[whole(atribut.get("numFmtId"))] = atribut.get("formatCode", "")
        elif nama == "cellXfs":
            self._di_gaya_sel = True
        elif nama == "xf" and self._di_gaya_sel:
            if len(self._nomor) >= _MAKS_FORMAT:
                raise GalatBuku("Buku kerja memuat terlalu banyak gaya sel.")
            self._nomor.append(whole(atribut.get("numFmtId")))

    def end(self, nama: str) -> None:
        """An element ends."""
        if nama == "cellXfs":
            self._di_gaya_sel = False

    def text(self, teks: str) -> None:
        """Nothing is written here."""

    def rupa(self) -> list[RupaAngka]:
        """By number of the cell style."""
        dikenal = {n: classify_format(n, self._kode.get(n)) for n in {*self._nomor, *self._kode}}
        return [dikenal[nomor] for nomor in self._nomor]


def whole(teks: str | None) -> int:
    """A whole number of an attribute; -1 for anything else."""
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 10 else -1  # noqa: PLR2004
