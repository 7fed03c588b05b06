"""The steps of the year, in the order in which an office works through them."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a part is loaded when it is first shown
    from lkjip_desktop.forms.bagian import Bagian


class Perlu(IntEnum):
    """What must be there before anything can be typed into a form."""

    BERKAS = 0
    TAHUN = 1
    INDIKATOR = 2


class UraianBagian(NamedTuple):
    """A part of a form, known by a key of its own.

    A part that has the key of a sheet (`JenisLembar`) is where that sheet is made; a sheet may
    also stand beside other parts that feed it.
    """

    kunci: str
    judul: str
    """Its name on the tab."""
    load: Callable[[], type[Bagian]]
    lembar: str | None = None
    """The sheet that the preview shows for it; None: the one that was shown before."""
    data: tuple[str, ...] = ()
    """What is typed in here: kinds of entity, "Kind.field" for a single field of a kind that is
    at home elsewhere, "LembarTahun:rkt" for number and date of one sheet."""


class Langkah(NamedTuple):
    """A step and the parts of its form."""

    kunci: str
    judul: str
    guna: str
    """One line: what the form is for."""
    bagian: tuple[UraianBagian, ...]
    perlu: Perlu = Perlu.INDIKATOR


class Letak(NamedTuple):
    """A part by the keys of its step and its own."""

    langkah: str
    bagian: str


def _instansi() -> type[Bagian]:
    from lkjip_desktop.forms.instansi import BagianInstansi

    return BagianInstansi


def _pejabat() -> type[Bagian]:
    from lkjip_desktop.forms.pejabat import BagianPejabat

    return BagianPejabat


def _jabatan() -> type[Bagian]:
    from lkjip_desktop.forms.jabatan import BagianJabatan

    return BagianJabatan


def _unit() -> type[Bagian]:
    from lkjip_desktop.forms.pejabat import BagianUnit

    return BagianUnit


def _penanda() -> type[Bagian]:
    from lkjip_desktop.forms.penanda import BagianPenanda

    return BagianPenanda


def _renstra() -> type[Bagian]:
    from lkjip_desktop.forms.renstra import BagianRenstra

    return BagianRenstra


def _kerangka() -> type[Bagian]:
    from lkjip_desktop.forms.kerangka import BagianKerangka

    return BagianKerangka


def _sasaran() -> type[Bagian]:
    from lkjip_desktop.forms.renstra import BagianSasaran

    return BagianSasaran


def _indikator() -> type[Bagian]:
    from lkjip_desktop.forms.renstra_indikator import BagianIndikator

    return BagianIndikator


def _target() -> type[Bagian]:
    from lkjip_desktop.forms.renstra_indikator import BagianTarget

    return BagianTarget


def _skala() -> type[Bagian]:
    from lkjip_desktop.forms.renstra import BagianSkala

    return BagianSkala


def _perjanjian() -> type[Bagian]:
    from lkjip_desktop.forms.perjanjian import BagianPerjanjian

    return BagianPerjanjian


def _rkt() -> type[Bagian]:
    from lkjip_desktop.forms.rkt import BagianRkt

    return BagianRkt


def _realisasi() -> type[Bagian]:
    from lkjip_desktop.forms.realisasi import BagianRealisasi

    return BagianRealisasi


def _anggaran() -> type[Bagian]:
    from lkjip_desktop.forms.anggaran import BagianAnggaran

    return BagianAnggaran


def _rincian() -> type[Bagian]:
    from lkjip_desktop.forms.rincian import BagianRincian

    return BagianRincian


def _program() -> type[Bagian]:
    from lkjip_desktop.forms.program import BagianProgram

    return BagianProgram


def _akip() -> type[Bagian]:
    from lkjip_desktop.forms.akip import BagianAkip

    return BagianAkip


def _penetapan() -> type[Bagian]:
    from lkjip_desktop.forms.penetapan import BagianPenetapan

    return BagianPenetapan


LANGKAH = (
    Langkah(
        "instansi",
        "Instansi dan Pejabat",
        "Kop surat, dan siapa menandatangani apa pada tanggal berapa. Dari SK pengangkatan.",
        (
            UraianBagian("instansi", "Instansi", _instansi, "pk", ("Instansi",)),
            UraianBagian("pejabat", "Pejabat", _pejabat, "pk", ("Pejabat",)),
            UraianBagian("jabatan", "Jabatan", _jabatan, "pk", ("Jabatan", "MasaJabatan")),
            UraianBagian("unit", "Unit", _unit, None, ("Unit",)),
            UraianBagian("penanda", "Penanda tangan", _penanda, "rkt", ("LembarTahun.jabatan_id",)),
        ),
        Perlu.BERKAS,
    ),
    Langkah(
        "renstra",
        "Renstra",
        "Dari visi sampai indikator, dengan target setiap tahun. Dari dokumen Renstra.",
        (
            UraianBagian(
                "renstra", "Renstra", _renstra, "rkt", ("Renstra", "Misi", "TahunKerja.renstra_id")
            ),
            UraianBagian("kerangka", "Kerangka", _kerangka, "rkt"),
            UraianBagian("sasaran", "Tujuan dan sasaran", _sasaran, "rkt", ("Tujuan", "Sasaran")),
            UraianBagian("indikator", "Indikator", _indikator, "rkt", ("Indikator",)),
            UraianBagian("target", "Target", _target, "rkt", ("TargetRenstra",)),
            UraianBagian("skala", "Skala predikat", _skala, None, ("TingkatPredikat",)),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "perjanjian",
        "Rencana dan Perjanjian",
        "Janji camat kepada wali kota atau bupati: target setiap indikator dan anggaran program.",
        (
            UraianBagian(
                "pk",
                "Perjanjian Kinerja",
                _perjanjian,
                "pk",
                ("PerjanjianKinerja", "PkIndikator", "PkProgram"),
            ),
            UraianBagian(
                "rkt", "Rencana Kinerja Tahunan", _rkt, "rkt", ("LembarTahun:rkt", "TargetRkt")
            ),
        ),
    ),
    Langkah(
        "realisasi",
        "Realisasi",
        "Yang nyata dicapai setiap indikator; capaian mengikuti.",
        (
            UraianBagian(
                "pengukuran",
                "Kinerja",
                _realisasi,
                "pengukuran",
                ("LembarTahun:pengukuran", "RealisasiIndikator", "RincianRealisasi"),
            ),
        ),
    ),
    Langkah(
        "anggaran",
        "Program dan Anggaran",
        "Pagu dan belanja setiap program; serapan dan efisiensi mengikuti.",
        (
            UraianBagian(
                "program",
                "Program",
                _program,
                "efisiensi",
                ("Program", "ProgramTahun.program_id", "ProgramTahun.sasaran_id"),
            ),
            UraianBagian(
                "efisiensi",
                "Anggaran dan efisiensi",
                _anggaran,
                "efisiensi",
                ("LembarTahun:efisiensi", "ProgramTahun"),
            ),
            UraianBagian(
                "anggaran",
                "Rincian anggaran",
                _rincian,
                "anggaran",
                (
                    *("LembarTahun:anggaran", "SubKegiatanTahun"),
                    *("PaguSubKegiatan", "BelanjaBulanan"),
                ),
            ),
        ),
    ),
    Langkah(
        "akip",
        "Evaluasi AKIP dan NKO",
        "Nilai dari Laporan Hasil Evaluasi (LHE), dan Nilai Kinerja Organisasi langkah demi "
        "langkah.",
        (
            UraianBagian(
                "nko", "Evaluasi AKIP dan NKO", _akip, "nko", ("LembarTahun:nko", "EvaluasiAkip")
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "cetak",
        "Cetak dan Tetapkan",
        "Semua lembar tahun ini: siap atau belum, siapa yang menandatangani, dan versi resminya.",
        (UraianBagian("penetapan", "Cetak dan Tetapkan", _penetapan),),
        Perlu.TAHUN,
    ),
)
PERTAMA = "perjanjian"
"""The step that is shown first: most days begin where the work of the year is."""

_LETAK = {
    data: Letak(langkah.kunci, bagian.kunci)
    for langkah in LANGKAH
    for bagian in langkah.bagian
    for data in bagian.data
}
LEMBAR = {
    bagian.kunci: Letak(langkah.kunci, bagian.kunci)
    for langkah in LANGKAH
    for bagian in langkah.bagian
    if bagian.kunci == bagian.lembar
}
"""The sheets of a year, and where each is made."""


def find_form(lembar: str) -> Letak:
    """Where a sheet is made; one that shows another in another way is made where that one is."""
    from lkjip_desktop.kinerja.perencanaan import JenisLembar

    return LEMBAR[JenisLembar(lembar).pokok]


def find_part(jenis: str, kolom: str, lembar: str = "") -> Letak | None:
    """Where a field of a kind is typed in, of the sheet `lembar` where the datum is of one."""
    semua = (f"{jenis}.{kolom}", f"{jenis}:{lembar}", jenis)
    return next((_LETAK[satu] for satu in semua if satu in _LETAK), None)
