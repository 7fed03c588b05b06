"""Which rows of the book belong to the workbook of a year, and in which order they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar, medan_dari
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, MasaJabatan, Pejabat, Unit
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    LembarTahun,
    TargetRenstra,
    TargetRkt,
    TingkatPredikat,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)

Isi = Mapping[str, tuple[Entitas, ...]]
"""Rows by kind, each kind in the order of its sheet."""


def select_year(kantor: BukuKantor, tahun: int) -> Isi:
    """The rows of a year's workbook.

    The office whole; the year's Renstra with all its targets; budget, dates and rules of the year;
    and of the years before what the year is compared with: PK since the Renstra began, pagu of
    programmes, realisasi, RKT and AKIP. Whatever these refer to comes along. Raises KeyError for a
    year not opened.
    """
    dipilih: dict[tuple[str, str], Entitas] = {}
    antrean = list(_roots(BukuKinerja(kantor, tahun)))
    while antrean:
        satu = antrean.pop()
        kunci = type(satu).__name__, satu.id
        if kunci not in dipilih:
            dipilih[kunci] = satu
            antrean.extend(_referred(kantor, satu))
    return _sorted(dipilih.values())


def _roots(buku: BukuKinerja) -> Iterable[Entitas]:
    kantor, tahun = buku.kantor, buku.tahun
    for kelas in (Instansi, Unit, Pejabat, Jabatan, MasaJabatan, TingkatPredikat, Program):
        yield from kantor.all_of(kelas)
    yield from (*buku.misi, *buku.tujuan, *buku.sasaran, *buku.indikator)
    yield buku.tahun_kerja
    yield from kantor.where(LembarTahun, "tahun", tahun)
    yield from _budget(kantor, tahun)
    yield from (e for e in kantor.all_of(EvaluasiAkip) if e.tahun <= tahun)
    yield from _evidence(buku)
    awal = buku.renstra.tahun_awal if buku.renstra else tahun
    yield from _programmes(kantor, awal, tahun)
    for pk in kantor.all_of(PerjanjianKinerja):
        if awal <= pk.tahun <= tahun:
            yield pk
            yield from kantor.where(PkIndikator, "pk_id", pk.id)
            yield from kantor.where(PkProgram, "pk_id", pk.id)
    for indikator in buku.indikator:
        yield from kantor.where(TargetRenstra, "indikator_id", indikator.id)
        for rkt in kantor.where(TargetRkt, "indikator_id", indikator.id):
            if rkt.tahun <= tahun:
                yield rkt
        for realisasi in kantor.where(RealisasiIndikator, "indikator_id", indikator.id):
            if realisasi.tahun <= tahun:
                yield realisasi
                yield from kantor.where(RincianRealisasi, "realisasi_id", realisasi.id)


def _evidence(buku: BukuKinerja) -> Iterable[Entitas]:
    """Of the realisasi that the workbook has, and of the evaluations."""
    indikator = {None, *(satu.id for satu in buku.indikator)}
    for satu in buku.kantor.all_of(BuktiDukung):
        if satu.tahun <= buku.tahun and satu.indikator_id in indikator:
            yield satu


def _programmes(kantor: BukuKantor, awal: int, tahun: int) -> Iterable[Entitas]:
    """Of the year and of those before it; with a sasaran one of before the Renstra would bring
    that of its time along.
    """  # noqa: D205 - one sentence
    for satu in kantor.all_of(ProgramTahun):
        if satu.tahun <= tahun and (satu.tahun >= awal or not satu.sasaran_id):
            yield satu


def _budget(kantor: BukuKantor, tahun: int) -> Iterable[Entitas]:
    """The nomenclature whole, and the year's documents and rows with their figures."""
    for kelas in (Kegiatan, SubKegiatan, SumberDana):
        yield from kantor.all_of(kelas)
    yield from kantor.where(DokumenAnggaran, "tahun", tahun)
    for baris in kantor.where(SubKegiatanTahun, "tahun", tahun):
        yield baris
        for milik in (PaguSubKegiatan, PaguSumberDana, BelanjaBulanan):
            yield from kantor.where(milik, "baris_id", baris.id)


def _referred(kantor: BukuKantor, entitas: Entitas) -> Iterable[Entitas]:
    for medan in daftar_medan(type(entitas).__name__):
        if medan.acuan:
            tujuan = kantor.find(JENIS[medan.acuan], getattr(entitas, medan.nama))
            if tujuan is not None:
                yield tujuan


def _sorted(entitas: Iterable[Entitas]) -> Isi:
    """Each kind in the order of its sheet: below what groups its rows, then by (urutan, id)."""
    menurut: dict[str, list[Entitas]] = {}
    for satu in entitas:
        menurut.setdefault(type(satu).__name__, []).append(satu)
    hasil: dict[str, tuple[Entitas, ...]] = {}
    tempat: dict[tuple[str, str], int] = {}
    for lembar in SUSUNAN:
        urutan = _sort_key(lembar, tempat)
        hasil[lembar.jenis] = tuple(sorted(menurut.get(lembar.jenis, ()), key=urutan))
        tempat.update(
            ((lembar.jenis, satu.id), nomor) for nomor, satu in enumerate(hasil[lembar.jenis])
        )
    return hasil


def _sort_key(
    lembar: Lembar, tempat: Mapping[tuple[str, str], int]
) -> Callable[[Entitas], tuple[Any, ...]]:
    acuan = [(nama, medan_dari(lembar.jenis, nama).acuan) for nama in lembar.induk]

    def kunci(entitas: Entitas) -> tuple[Any, ...]:
        induk = (
            tempat[jenis, getattr(entitas, nama)] if jenis else getattr(entitas, nama)
            for nama, jenis in acuan
        )
        return (*induk, entitas.urutan, entitas.id)

    return kunci
