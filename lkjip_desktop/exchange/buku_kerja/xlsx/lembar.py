"""A sheet as sparse rows of cells, read in one pass; blank cells cost nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lkjip_desktop.exchange.buku_kerja.xlsx.bagian import KumpulanTeks, whole
from lkjip_desktop.exchange.buku_kerja.xlsx.sel import (
    MAKS_TEKS,
    Cacat,
    RupaAngka,
    Sel,
    read_angka,
    read_iso,
)
from lkjip_desktop.exchange.buku_kerja.xlsx.wadah import GalatBuku

_MAKS_BARIS: Final = 1_048_576
_MAKS_KOLOM: Final = 16_384
_MAKS_GABUNGAN: Final = 10_000
_ALAMAT = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")

Gabungan = tuple[int, int, int, int]
"""Merged cells: first row, first column, last row, last column."""


@dataclass(slots=True)
class LembarMentah:
    """The cells of a sheet that are not blank, by row and column, both from 1."""

    nama: str
    baris: dict[int, dict[int, Sel]] = field(default_factory=dict)
    gabungan: list[Gabungan] = field(default_factory=list)
    tersembunyi: set[int] = field(default_factory=set)
    """Hidden rows that hold something."""


@dataclass(slots=True)
class Bersama:
    """What the sheets of a workbook share while they are read."""

    teks: Sequence[str]
    rupa: Sequence[RupaAngka]
    epok_1904: bool
    sisa_sel: int = 200_000
    """How many more cells may be kept."""


class PenerimaLembar:
    """Takes the elements of one sheet part."""

    def __init__(self, nama: str, bersama: Bersama) -> None:
        self.hasil = LembarMentah(nama)
        self._bersama = bersama
        self._baris = self._kolom = 0
        self._baris_tersembunyi = False
        self._jenis = ""
        self._rupa = RupaAngka.BIASA
        self._di_isi = self._fonetik = self._rumus = False
        self._ada_isi = False
        self._kumpulan = KumpulanTeks()

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """An element begins."""
        if nama == "c":
            self._start_cell(atribut)
        elif nama == "row":
            self._start_row(atribut)
        elif nama in {"v", "t"}:
            self._di_isi = not self._fonetik
            self._ada_isi = True
        elif nama == "f":
            self._rumus = True
        elif nama == "rPh":
            self._fonetik = True
        elif nama == "mergeCell":
            self._merge(atribut.get("ref", ""))

    def end(self, nama: str) -> None:
        """An element ends."""
        if nama in {"v", "t"}:
            self._di_isi = False
        elif nama == "rPh":
            self._fonetik = False
        elif nama == "c":
            self._end_cell()

    def text(self, teks: str) -> None:
        """A piece of text."""
        if self._di_isi:
            self._kumpulan.add(teks)

    def _start_row(self, atribut: dict[str, str]) -> None:
        self._baris = whole(atribut["r"]) if "r" in atribut else self._baris + 1
        self._kolom = 0
        self._baris_tersembunyi = atribut.get("hidden") in {"1", "true"}
        if not 1 <= self._baris <= _MAKS_BARIS:
            raise _damaged(self.hasil.nama)

    def _start_cell(self, atribut: dict[str, str]) -> None:
        if "r" in atribut:
            cocok = _ALAMAT.fullmatch(atribut["r"])
            self._kolom = _column(cocok[1]) if cocok else -1
        else:
            self._kolom += 1
        if not 1 <= self._kolom <= _MAKS_KOLOM:
            raise _damaged(self.hasil.nama)
        self._jenis = atribut.get("t", "n")
        gaya = whole(atribut.get("s", "0"))
        rupa = self._bersama.rupa
        self._rupa = rupa[gaya] if 0 <= gaya < len(rupa) else RupaAngka.BIASA
        self._rumus = self._ada_isi = False

    def _end_cell(self) -> None:
        teks = self._kumpulan.take()
        sel = self._cell(teks)
        if sel is None:
            return
        self._bersama.sisa_sel -= 1
        if self._bersama.sisa_sel < 0:
            raise GalatBuku(
                f"Buku kerja memuat terlalu banyak sel terisi (sampai lembar {self.hasil.nama}). "
                "Hapus isi di luar tabel, lalu impor lagi."
            )
        self.hasil.baris.setdefault(self._baris, {})[self._kolom] = sel
        if self._baris_tersembunyi:
            self.hasil.tersembunyi.add(self._baris)

    def _cell(self, teks: str) -> Sel | None:
        """The cell that ends here; None where it is blank."""
        if self._rumus and not teks and not (self._ada_isi and self._jenis == "str"):
            return Sel(
                Cacat(
                    "Rumus di sel ini belum dihitung. Buka dan simpan berkas di Excel, atau ketik "
                    "hasilnya."
                )
            )
        if self._jenis == "s":
            teks = self._shared(teks)
        if not teks.strip():
            return None
        if self._jenis in {"s", "str", "inlineStr"}:
            return Sel(_fit(teks))
        return self._typed(teks.strip())

    def _typed(self, teks: str) -> Sel:
        """A cell that is not text."""
        if self._jenis == "b":
            return Sel(teks in {"1", "true"})
        if self._jenis == "e":
            return Sel(Cacat(f"Sel ini berisi galat {teks[:20]}. Perbaiki rumusnya."))
        if self._jenis == "d":
            return read_iso(teks)
        return read_angka(teks, self._rupa, epok_1904=self._bersama.epok_1904)

    def _shared(self, teks: str) -> str:
        nomor = whole(teks.strip())
        if not teks.strip():
            return ""
        if not 0 <= nomor < len(self._bersama.teks):
            raise _damaged(self.hasil.nama)
        return self._bersama.teks[nomor]

    def _merge(self, acuan: str) -> None:
        awal, _, akhir = acuan.partition(":")
        satu, dua = _ALAMAT.fullmatch(awal), _ALAMAT.fullmatch(akhir or awal)
        if len(self.hasil.gabungan) >= _MAKS_GABUNGAN:
            raise GalatBuku(f"Lembar {self.hasil.nama} memuat terlalu banyak sel gabungan.")
        if satu and dua:
            self.hasil.gabungan.append(
                (int(satu[2]), _column(satu[1]), int(dua[2]), _column(dua[1]))
            )


def _fit(teks: str) -> str | Cacat:
    if len(teks) <= MAKS_TEKS:
        return teks
    return Cacat(f"Teks lebih panjang dari {MAKS_TEKS} karakter. Pendekkan, atau bagi dua.")


def _column(huruf: str) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor


def _damaged(nama: str) -> GalatBuku:
    return GalatBuku(f"Lembar {nama} rusak. Buka berkas di Excel dan simpan lagi sebagai .xlsx.")
