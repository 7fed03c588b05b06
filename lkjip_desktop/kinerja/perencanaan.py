"""Perencanaan: Renstra from visi to indikator, targets per year, and the year's RKT."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.nilai import Nilai


@dataclass(frozen=True, slots=True, kw_only=True)
class Renstra(Entitas):
    """One version of the Rencana Strategis; a Perubahan Renstra is another row."""

    nama: str = ""
    tahun_awal: int = 0
    tahun_akhir: int = 0
    nomor: str = ""
    tanggal: date | None = None
    visi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misi(Entitas):
    """A mission of the Renstra."""

    renstra_id: str = acuan("Renstra")
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan(Entitas):
    """A goal of the Renstra, serving a mission where the office says which."""

    renstra_id: str = acuan("Renstra")
    misi_id: str | None = acuan("Misi", default=None)
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran(Entitas):
    """A strategic objective under a goal."""

    tujuan_id: str = acuan("Tujuan")
    uraian: str = ""


class Arah(StrEnum):
    """In which direction an indicator is good."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"
    PREDIKAT = "predikat"


class Rumus(StrEnum):
    """Variant of the formula of a falling indicator; the others have just one."""

    BAKU = "baku"
    """(2·target − realisasi) / target, floor 0."""
    PEMBAGIAN = "pembagian"
    """target / realisasi."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator(Entitas):
    """A performance indicator. Its `nama` is the only place a sheet takes the name from."""

    sasaran_id: str = acuan("Sasaran")
    nama: str = ""
    iku: bool = True
    """Whether it is an Indikator Kinerja Utama."""
    satuan: str = ""
    arah: Arah = Arah.NAIK
    rumus: Rumus = Rumus.BAKU
    skala: str = ""
    """Name of the scale (TingkatPredikat.skala) of a predikat indicator."""
    definisi_operasional: str = ""
    formula: str = ""
    """How the office computes the realisasi, in words."""
    uraian_pembilang: str = ""
    uraian_penyebut: str = ""
    sumber_data: str = ""
    penanggung_jawab: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TingkatPredikat(Entitas):
    """One step of a scale that the office keeps, e.g. opini BPK: WTP = 4."""

    skala: str = ""
    sebutan: str = ""
    angka: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRenstra(Entitas):
    """What the Renstra promises of an indicator for one year, in the indicator's unit."""

    indikator_id: str = acuan("Indikator")
    tahun: int = 0
    target: Nilai | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRkt(Entitas):
    """Target of the year's Rencana Kinerja Tahunan where it differs from the Renstra's."""

    indikator_id: str = acuan("Indikator")
    tahun: int = 0
    target: Nilai | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TahunKerja(Entitas):
    """A year of work: its Renstra and its own copy of the rules, safe from later rules."""

    tahun: int = 0
    renstra_id: str | None = acuan("Renstra", default=None)
    aturan: str = ""
    """The resolved rules as canonical JSON (`kinerja.aturan`)."""
    realisasi_bruto: bool = False
    """Whether realisasi anggaran is printed without taking off setoran; net is the default."""


class JenisLembar(StrEnum):
    """The sheets of a year; the value is the name on the command line."""

    RKT = "rkt"
    PK = "pk"
    PENGUKURAN = "pengukuran"
    EFISIENSI = "efisiensi"
    EFISIENSI_BIAYA = "efisiensi-biaya"
    NKO = "nko"
    ANGGARAN = "anggaran"
    TRIWULAN = "anggaran-triwulan"
    PERTUMBUHAN = "anggaran-pertumbuhan"
    GRAFIK = "anggaran-grafik"

    @property
    def nama(self) -> str:
        """Full name of the sheet, as its title has it: "Rencana Kinerja Tahunan"."""
        return _NAMA_LEMBAR[self]

    @property
    def pokok(self) -> JenisLembar:
        """The sheet that it shows in another way, itself where it is none such.

        Of that one it has what is checked, and date and signing office where it has none of its
        own: "anggaran-triwulan" follows "anggaran".
        """
        return _POKOK.get(self, self)


_NAMA_LEMBAR = {
    JenisLembar.RKT: "Rencana Kinerja Tahunan",
    JenisLembar.PK: "Perjanjian Kinerja",
    JenisLembar.PENGUKURAN: "Pengukuran Kinerja",
    JenisLembar.EFISIENSI: "Efisiensi Penggunaan Sumber Daya",
    JenisLembar.EFISIENSI_BIAYA: "Efisiensi terhadap Target Biaya",
    JenisLembar.NKO: "Penilaian Kinerja Organisasi",
    JenisLembar.ANGGARAN: "Realisasi Anggaran Program dan Kegiatan",
    JenisLembar.TRIWULAN: "Realisasi Anggaran per Triwulan",
    JenisLembar.PERTUMBUHAN: "Pertumbuhan Anggaran dan Realisasi",
    JenisLembar.GRAFIK: "Grafik Serapan Anggaran",
}
_POKOK = {
    JenisLembar.EFISIENSI_BIAYA: JenisLembar.EFISIENSI,
    JenisLembar.TRIWULAN: JenisLembar.ANGGARAN,
    JenisLembar.PERTUMBUHAN: JenisLembar.ANGGARAN,
    JenisLembar.GRAFIK: JenisLembar.ANGGARAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarTahun(Entitas):
    """Number, date and signing office of one sheet of a year (the PK keeps its own)."""

    tahun: int = 0
    lembar: JenisLembar = JenisLembar.RKT
    nomor: str = ""
    tanggal: date | None = None
    jabatan_id: str | None = acuan("Jabatan", default=None)
    """Who signs; None means the head of the office (camat)."""
