"""The steps of the year, in the order in which an office works through them."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from lkjip_desktop.forms import pemuat

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
    guna: str = ""
    """What the part is for and where its paper comes from, where the step's line does not do."""


class Langkah(NamedTuple):
    """A step and the parts of its form."""

    kunci: str
    judul: str
    guna: str
    """One line: what the form is for, and where the paper for it comes from."""
    bagian: tuple[UraianBagian, ...]
    perlu: Perlu = Perlu.INDIKATOR


class Letak(NamedTuple):
    """A part by the keys of its step and its own."""

    langkah: str
    bagian: str


LANGKAH = (
    Langkah(
        "instansi",
        "Instansi dan Pejabat",
        "Kop surat, dan siapa menandatangani apa pada tanggal berapa. Dari SK pengangkatan.",
        (
            UraianBagian(
                "instansi",
                "Instansi",
                pemuat.instansi,
                "pk",
                ("Instansi",),
                "Kop semua lembar. Dari kop surat yang dipakai kantor.",
            ),
            UraianBagian(
                "pejabat",
                "Pejabat",
                pemuat.pejabat,
                "pk",
                ("Pejabat",),
                "Siapa saja yang menandatangani. Dari SK pangkat dan SK pengangkatan.",
            ),
            UraianBagian(
                "jabatan",
                "Jabatan",
                pemuat.jabatan,
                "pk",
                ("Jabatan", "MasaJabatan"),
                "Siapa menduduki jabatan apa, sejak dan sampai kapan. Dari SK pengangkatan, Plt., "
                "atau Plh.",
            ),
            UraianBagian(
                "unit",
                "Unit",
                pemuat.unit,
                None,
                ("Unit",),
                "Untuk anggaran yang dirinci per unit. Dari DPA setiap unit.",
            ),
            UraianBagian(
                "penanda",
                "Penanda tangan",
                pemuat.penanda,
                "rkt",
                ("LembarTahun.jabatan_id",),
                "Siapa menandatangani lembar apa pada tanggal berapa. Dari SK pengangkatan.",
            ),
        ),
        Perlu.BERKAS,
    ),
    Langkah(
        "renstra",
        "Renstra",
        "Dari visi sampai indikator, dengan target setiap tahun. Dari dokumen Renstra.",
        (
            UraianBagian(
                "renstra",
                "Renstra",
                pemuat.renstra,
                "rkt",
                ("Renstra", "Misi", "TahunKerja.renstra_id"),
            ),
            UraianBagian(
                "kerangka",
                "Kerangka",
                pemuat.kerangka,
                "rkt",
                (),
                "Seluruh Renstra sebagai satu pohon, dengan targetnya. Dari dokumen Renstra.",
            ),
            UraianBagian(
                "sasaran", "Tujuan dan sasaran", pemuat.sasaran, "rkt", ("Tujuan", "Sasaran")
            ),
            UraianBagian("indikator", "Indikator", pemuat.indikator, "rkt", ("Indikator",)),
            UraianBagian(
                "target",
                "Target",
                pemuat.target,
                "rkt",
                ("TargetRenstra",),
                "Target setiap indikator setiap tahun. Dari tabel target di dokumen Renstra.",
            ),
            UraianBagian(
                "skala",
                "Skala predikat",
                pemuat.skala,
                None,
                ("TingkatPredikat",),
                "Angka untuk nilai yang berupa kata, misalnya opini. Dari pedoman penilaiannya.",
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "perjanjian",
        "Rencana dan Perjanjian",
        "Janji camat kepada wali kota atau bupati. Target dari Renstra, anggaran dari DPA.",
        (
            UraianBagian(
                "pk",
                "Perjanjian Kinerja",
                pemuat.perjanjian,
                "pk",
                ("PerjanjianKinerja", "PkIndikator", "PkProgram"),
            ),
            UraianBagian(
                "rkt",
                "Rencana Kinerja Tahunan",
                pemuat.rkt,
                "rkt",
                ("LembarTahun:rkt", "TargetRkt"),
                "Target tahun ini, sebelum PK dibuat. Dari Renstra dan Renja.",
            ),
        ),
    ),
    Langkah(
        "realisasi",
        "Realisasi",
        "Yang nyata dicapai setiap indikator; capaian mengikuti. Dari laporan seksi dan hasil "
        "survei.",
        (
            UraianBagian(
                "pengukuran",
                "Kinerja",
                pemuat.realisasi,
                "pengukuran",
                ("LembarTahun:pengukuran", "RealisasiIndikator"),
            ),
            UraianBagian(
                "perunit",
                "Per unit",
                pemuat.per_unit,
                "pengukuran",
                ("RincianRealisasi",),
                "Pembilang dan penyebut setiap kelurahan. Dari laporan kelurahan.",
            ),
            UraianBagian(
                "antartahun",
                "Antartahun",
                pemuat.antartahun,
                "pengukuran",
                (),
                "Tahun ini di samping tahun-tahun sebelumnya. Dari laporan kinerja tahun lalu.",
            ),
        ),
    ),
    Langkah(
        "anggaran",
        "Program dan Anggaran",
        "Pagu dan belanja setiap program; serapan dan efisiensi mengikuti. Dari DPA dan laporan "
        "realisasi.",
        (
            UraianBagian(
                "program",
                "Program",
                pemuat.program,
                "efisiensi",
                ("Program", "ProgramTahun.program_id", "ProgramTahun.sasaran_id"),
                "Program tahun ini dan sasaran yang dilayaninya. Dari DPA.",
            ),
            UraianBagian(
                "efisiensi",
                "Anggaran dan efisiensi",
                pemuat.anggaran,
                "efisiensi",
                ("LembarTahun:efisiensi", "ProgramTahun"),
            ),
            UraianBagian(
                "anggaran",
                "Rincian anggaran",
                pemuat.rincian,
                "anggaran",
                (
                    *("LembarTahun:anggaran", "SubKegiatanTahun"),
                    *("PaguSubKegiatan", "PaguSumberDana", "BelanjaBulanan"),
                    *("Kegiatan", "SubKegiatan"),
                ),
                "Pagu dan belanja sub kegiatan setiap unit. Dari DPA, Rekap 5, Laporan Realisasi.",
            ),
            UraianBagian(
                "dokumen",
                "Dokumen anggaran",
                pemuat.dokumen_anggaran,
                "anggaran",
                ("DokumenAnggaran", "SumberDana"),
                "Dokumen anggaran dengan tanggalnya, dan impor yang pernah dibuat. Dari DPA, "
                "pergeseran, dan DPPA.",
            ),
            UraianBagian(
                "tahun_lalu",
                "Tahun lalu",
                pemuat.tahun_lalu,
                "anggaran-pertumbuhan",
                (),
                "Pagu dan realisasi tahun-tahun sebelumnya, untuk pertumbuhannya. Dari LKjIP tahun "
                "lalu.",
            ),
        ),
    ),
    Langkah(
        "akip",
        "Evaluasi AKIP dan NKO",
        "Nilai Kinerja Organisasi langkah demi langkah. Dari Laporan Hasil Evaluasi (LHE) "
        "Inspektorat.",
        (
            UraianBagian(
                "nko",
                "Evaluasi AKIP dan NKO",
                pemuat.akip,
                "nko",
                ("LembarTahun:nko", "EvaluasiAkip"),
            ),
            UraianBagian(
                "aturan",
                "Aturan tahun ini",
                pemuat.aturan,
                "nko",
                ("TahunKerja.aturan", "TahunKerja.realisasi_bruto"),
                "Batas, koreksi, dan sebutan yang dipakai menghitung tahun ini. Dari peraturan dan "
                "pedoman daerah.",
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "cetak",
        "Cetak dan Tetapkan",
        "Semua lembar tahun ini dan versi resminya. Pindaiannya dari lembar yang sudah "
        "ditandatangani.",
        (UraianBagian("penetapan", "Cetak dan Tetapkan", pemuat.penetapan),),
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
