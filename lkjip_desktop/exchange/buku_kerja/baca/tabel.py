"""A sheet as a table: its header row found by names, its rows by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_KUNCI,
    JUDUL_SEMULA,
    Lembar,
)
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.exchange.buku_kerja.xlsx import LembarMentah, Sel, alamat_sel
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote

_JUDUL_SAMPAI: Final = 10
"""The header stands in one of the first rows: people put a title above it."""
_TAMBAHAN: Final = (JUDUL_HAPUS, JUDUL_KUNCI, JUDUL_SEMULA)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row that holds something, its cells by the header of their column."""

    nomor: int
    sel: Mapping[str, Sel]


@dataclass(frozen=True, slots=True)
class Tabel:
    """The rows of a sheet."""

    nama: str
    """Name of the sheet as the workbook has it."""
    kolom: Mapping[str, int]
    """Place of each column by its header."""
    baris: tuple[Baris, ...]

    def place(self, judul: str, nomor: int) -> str:
        """A cell as the user finds it: "Realisasi!C7"."""
        return f"{self.nama}!{alamat_sel(self.kolom[judul], nomor)}"


def read_table(lembar: Lembar, mentah: LembarMentah) -> tuple[Tabel | None, list[Temuan]]:
    """The table of a sheet, None where its columns can't be told; and what is to be said."""
    nomor_judul, judul = _header(lembar, mentah)
    temuan = [*_check_header(lembar, mentah, nomor_judul, judul)]
    if temuan:
        return None, temuan
    kolom = {nama: tempat[0] for nama, tempat in judul.items() if nama in _known(lembar)}
    temuan += _check_merged(mentah, nomor_judul, frozenset(kolom.values()))
    temuan += _notes(lembar, mentah, nomor_judul, judul)
    tabel = Tabel(mentah.nama, kolom, tuple(_rows(mentah, nomor_judul, kolom)))
    return tabel, temuan


def _known(lembar: Lembar) -> tuple[str, ...]:
    return (*(k.judul for k in lembar.kolom), *_TAMBAHAN)


def _header(lembar: Lembar, mentah: LembarMentah) -> tuple[int, dict[str, list[int]]]:
    """The row that names most columns, and the places of each header in it."""
    dikenal = {plain(judul): judul for judul in _known(lembar)}
    terbaik: tuple[int, dict[str, list[int]]] = (1, {})
    banyak = 1  # a single word may stand in a row of data too
    for nomor in sorted(n for n in mentah.baris if n <= _JUDUL_SAMPAI):
        judul: dict[str, list[int]] = {}
        for kolom, sel in sorted(mentah.baris[nomor].items()):
            if isinstance(sel.isi, str):
                teks = plain(sel.isi).rstrip(" *:")
                judul.setdefault(dikenal.get(teks, sel.isi.strip()), []).append(kolom)
        cocok = sum(nama in dikenal.values() for nama in judul)
        if cocok > banyak:
            terbaik, banyak = (nomor, judul), cocok
    return terbaik


def _check_header(
    lembar: Lembar, mentah: LembarMentah, nomor: int, judul: Mapping[str, list[int]]
) -> Iterator[Temuan]:
    for kolom in lembar.kolom:
        if kolom.judul not in judul:
            yield Temuan(
                "buku.kolom_hilang",
                f"Kolom “{kolom.judul}” tidak ada. Tulis judul itu di baris judul, atau salin "
                "lembar ini dari buku kerja hasil ekspor; isinya boleh kosong.",
                mentah.nama,
            )
    for nama in _known(lembar):
        if len(judul.get(nama, ())) > 1:
            sel = " dan ".join(alamat_sel(kolom, nomor) for kolom in judul[nama])
            yield Temuan(
                "buku.kolom_ganda",
                f"Judul “{nama}” ada dua kali ({sel}). Hapus atau ganti salah satunya.",
                f"{mentah.nama}!{alamat_sel(judul[nama][1], nomor)}",
            )


def _check_merged(
    mentah: LembarMentah, nomor_judul: int, kolom: frozenset[int]
) -> Iterator[Temuan]:
    """Merged cells leave all but one of their cells blank, whatever they look like."""
    for baris_awal, kolom_awal, baris_akhir, kolom_akhir in mentah.gabungan:
        if baris_akhir < nomor_judul or not any(kolom_awal <= k <= kolom_akhir for k in kolom):
            continue
        sel = f"{alamat_sel(kolom_awal, baris_awal)}:{alamat_sel(kolom_akhir, baris_akhir)}"
        yield Temuan(
            "buku.gabung",
            "Sel di sini digabung (merge), sehingga hanya satu yang berisi. Batalkan penggabungan, "
            "lalu isi setiap selnya.",
            f"{mentah.nama}!{sel}",
        )


def _notes(
    lembar: Lembar, mentah: LembarMentah, nomor_judul: int, judul: Mapping[str, list[int]]
) -> Iterator[Temuan]:
    lain = [nama for nama in judul if nama not in _known(lembar)]
    if lain:
        daftar = ", ".join(quote(nama) for nama in lain[:5])
        yield Temuan(
            "buku.kolom_lain",
            f"Kolom lain tidak dibaca: {daftar}{' dan lainnya' if len(lain) > 5 else ''}.",  # noqa: PLR2004 - enough to recognise them
            mentah.nama,
            Tingkat.CATATAN,
        )
    tersembunyi = sum(nomor > nomor_judul for nomor in mentah.tersembunyi)
    if tersembunyi:
        yield Temuan(
            "buku.tersembunyi",
            f"{tersembunyi} baris tersembunyi (disaring) ikut dibaca.",
            mentah.nama,
            Tingkat.CATATAN,
        )


def _rows(mentah: LembarMentah, nomor_judul: int, kolom: Mapping[str, int]) -> Iterator[Baris]:
    for nomor in sorted(n for n in mentah.baris if n > nomor_judul):
        isi = mentah.baris[nomor]
        sel = {judul: isi[k] for judul, k in kolom.items() if k in isi}
        if any(not isinstance(s.isi, str) or plain(s.isi) for s in sel.values()):
            yield Baris(nomor, sel)
