"""A file, or a copied table, that brings the budget, whatever its layout."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.baris_sipd import PembacaSipd
from lkjip_desktop.exchange.sipd.baris_tabel import Dikenal, PembacaTabel
from lkjip_desktop.exchange.sipd.catat import Pencatat
from lkjip_desktop.exchange.sipd.kepala import (
    Kepala,
    Tunjuk,
    find_kepala,
    layout_of,
)
from lkjip_desktop.exchange.sipd.sel import text
from lkjip_desktop.exchange.sipd.wadah import (
    Blok,
    GalatLembar,
    Isi,
    Lembar,
    open_lembar,
    read_berkas,
)
from lkjip_desktop.kinerja.impor import JenisImpor, TataLetakTabel
from lkjip_desktop.kinerja.temuan import Temuan

TANPA_LAYOUT = Temuan(
    "impor.tata_letak",
    "Judul kolom anggaran tidak ditemukan pada sepuluh baris pertama. Yang dikenal: Rekap 5 dan "
    "Laporan Realisasi Per Dokumen dari SIPD, atau tabel dengan kolom Kode, Uraian, Pagu, "
    "dan Realisasi.",
)
KOSONG_SEMUA = Temuan(
    "impor.kosong", "Tidak ada isi yang dapat dibaca. Salin atau pilih tabel anggarannya dahulu."
)
BARIS_CONTOH = 30
"""How many rows of a sheet are shown to point at its columns."""
_TAHUN_JUDUL = re.compile(r"\b(20[0-9]{2})\b")


@dataclass(frozen=True, slots=True)
class Konteks:
    """What reading needs to know of the office."""

    skpd: str = ""
    """Code of the own office; empty where it is not known yet."""
    tata_letak: Sequence[TataLetakTabel] = ()
    dikenal: Dikenal = field(default_factory=lambda: Dikenal({}, frozenset(), {}))
    tunjuk: Tunjuk | None = None
    """The columns that somebody has just pointed at; None: look for headings that are known."""


@dataclass(frozen=True, slots=True)
class Contoh:
    """The first rows of a sheet as texts, to point at its columns."""

    lembar: str
    baris_awal: int
    """The number that the first of the rows has in the sheet."""
    baris: tuple[tuple[str, ...], ...]


def read_anggaran(path: Path, konteks: Konteks) -> Bacaan | Temuan:
    """The budget in a file; a Temuan where it is no such file. Raises OSError.

    The first sheet with headings that are known counts, the others are not looked at.
    """
    isi = read_berkas(path)
    if isinstance(isi, Temuan):
        return isi
    lembar = open_lembar(path, isi)
    if isinstance(lembar, Temuan):
        return lembar
    try:
        return _first(lembar, hashlib.sha256(isi).hexdigest(), konteks)
    except GalatLembar as galat:
        return galat.temuan


def read_tempelan(baris: Sequence[Sequence[str]], konteks: Konteks) -> Bacaan | Temuan:
    """The budget in a table that was copied from Excel or Word; cells are named as if from A1."""
    if not any(sel.strip() for satu in baris for sel in satu):
        return KOSONG_SEMUA
    sidik = hashlib.sha256(repr(baris).encode()).hexdigest()
    return _first(iter([_pasted(baris)]), sidik, konteks)


def peek(path: Path) -> tuple[Contoh, ...] | Temuan:
    """The first rows of every sheet of a file that holds anything. Raises OSError."""
    isi = read_berkas(path)
    if isinstance(isi, Temuan):
        return isi
    semua = open_lembar(path, isi)
    if isinstance(semua, Temuan):
        return semua
    try:
        contoh = tuple(_head(satu) for satu in semua)
    except GalatLembar as galat:
        return galat.temuan
    return contoh or KOSONG_SEMUA


def peek_tempelan(baris: Sequence[Sequence[str]]) -> tuple[Contoh, ...] | Temuan:
    """The first rows of a copied table."""
    ada = any(sel.strip() for satu in baris for sel in satu)
    return (_head(_pasted(baris)),) if ada else KOSONG_SEMUA


def _pasted(baris: Sequence[Sequence[str]]) -> Lembar:
    return Lembar("Tempelan", 1, 1, Blok(baris))


def _head(lembar: Lembar) -> Contoh:
    awal = islice(lembar.rows(), BARIS_CONTOH)
    return Contoh(
        lembar.nama, lembar.baris_awal, tuple(tuple(text(sel) for sel in satu) for satu in awal)
    )


def _first(semua: Iterator[Lembar], sidik: str, konteks: Konteks) -> Bacaan | Temuan:
    sebab = TANPA_LAYOUT
    for lembar in semua:
        if konteks.tunjuk and konteks.tunjuk.lembar not in {"", lembar.nama}:
            continue
        baris = enumerate(lembar.rows(), lembar.baris_awal)
        awal = list(islice(baris, BARIS_CONTOH))
        kepala = _headings([isi for _, isi in awal], konteks)
        if isinstance(kepala, Kepala):
            isi = _numbered(awal[kepala.baris + 1 :], baris)
            judul = [satu for _, satu in awal[: max(kepala.baris, 0)]]
            return _read(lembar, kepala, judul, isi, _Bahan(sidik, konteks))
        if kepala is not None and sebab is TANPA_LAYOUT:
            sebab = kepala
    return sebab


def _headings(awal: Sequence[Sequence[Isi]], konteks: Konteks) -> Kepala | Temuan | None:
    if konteks.tunjuk is not None:
        return konteks.tunjuk.find(awal)
    return find_kepala(awal, konteks.tata_letak)


def _numbered(
    awal: Sequence[tuple[int, list[Isi]]], sisa: Iterator[tuple[int, list[Isi]]]
) -> Iterator[tuple[int, list[Isi]]]:
    yield from awal
    yield from sisa


@dataclass(frozen=True, slots=True)
class _Bahan:
    sidik: str
    konteks: Konteks


def _read(
    lembar: Lembar,
    kepala: Kepala,
    judul: Sequence[Sequence[Isi]],
    isi: Iterator[tuple[int, list[Isi]]],
    bahan: _Bahan,
) -> Bacaan:
    jenis, konteks = kepala.profil.jenis, bahan.konteks
    bacaan = Bacaan(jenis, bahan.sidik)
    if konteks.tunjuk is not None:
        bacaan.tata_letak = layout_of(kepala)
    catat = Pencatat(bacaan, lembar)
    if jenis is JenisImpor.TABEL:
        PembacaTabel(bacaan, kepala, catat, konteks.dikenal).read(isi)
    else:
        if jenis is JenisImpor.REALISASI:
            bacaan.tahun |= _years(judul)
        PembacaSipd(bacaan, kepala, catat, konteks.skpd).read(isi)
    catat.close()
    return bacaan


def _years(judul: Sequence[Sequence[Isi]]) -> set[int]:
    """The year that the title above the headings names, where it names just one."""
    tahun = {int(t) for baris in judul for satu in baris for t in _TAHUN_JUDUL.findall(str(satu))}
    return tahun if len(tahun) == 1 else set()
