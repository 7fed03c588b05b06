"""Instansi: the office itself, its units, its officials and their terms of office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.terbilang import Ejaan


@dataclass(frozen=True, slots=True, kw_only=True)
class Instansi(Entitas):
    """The kecamatan whose file this is, as its letterhead says it. One row in a file."""

    pemda: str = ""
    """Local government as on the first line of the kop, e.g. "Pemerintah Kota Samarinda"."""
    nama: str = ""
    """Name of the office, e.g. "Kecamatan Palaran"."""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    surel: str = ""
    laman: str = ""
    lambang: str | None = None
    """SHA-256 of the coat of arms (PNG or JPEG) among the file's berkas."""
    tempat: str = ""
    """Place of signing, e.g. "Samarinda"."""
    ejaan: Ejaan = Ejaan.MILIAR
    kode_skpd: str = ""


class JenisUnit(StrEnum):
    """Kinds of unit that have a budget of their own in the kecamatan's files."""

    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entitas):
    """A unit of the office: the kecamatan itself or one of its kelurahan."""

    nama: str = ""
    jenis: JenisUnit = JenisUnit.KELURAHAN
    kode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat(Entitas):
    """A person who signs. A wali kota has neither pangkat nor NIP (Permendagri 1/2023 art. 44)."""

    nama: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    pangkat: str = ""
    golongan: str = ""
    nip: str = ""
    """18 digits without spaces, or empty."""

    @property
    def nama_lengkap(self) -> str:
        """Name with titles as it is signed: "Drs. Budi Contoh, M.Si."."""
        depan, nama, belakang = (
            bagian.strip() for bagian in (self.gelar_depan, self.nama, self.gelar_belakang)
        )
        return ", ".join(filter(None, (f"{depan} {nama}".strip(), belakang)))

    @property
    def pangkat_golongan(self) -> str:
        """Rank as printed below the name: "Pembina Tingkat I (IV/b)"; a part may be missing."""
        return _pangkat_golongan(self.pangkat, self.golongan)


def _pangkat_golongan(pangkat: str, golongan: str) -> str:
    pangkat, golongan = pangkat.strip(), golongan.strip()
    return f"{pangkat} ({golongan})" if pangkat and golongan else pangkat or golongan


class PeranJabatan(StrEnum):
    """What an office is in the chain of Perjanjian Kinerja."""

    KEPALA_DAERAH = "kepala_daerah"
    """Wali kota or bupati: signs by name only."""
    KEPALA_PERANGKAT = "kepala_perangkat"
    """Camat: signs the sheets of the kecamatan."""
    LAINNYA = "lainnya"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan(Entitas):
    """A seat: "Camat Palaran"; `sebutan` is what stands above a signature: "CAMAT"."""

    nama: str = ""
    sebutan: str = ""
    peran: PeranJabatan = PeranJabatan.LAINNYA
    unit_id: str | None = acuan("Unit", default=None)
    atasan_id: str | None = acuan("Jabatan", default=None)


class StatusJabatan(StrEnum):
    """How an official holds an office; printed before the office except when definitif."""

    DEFINITIF = "definitif"
    PLT = "plt"
    PLH = "plh"
    PJ = "pj"

    @property
    def awalan(self) -> str:
        """What is printed before the office: "", "Plt. ", "Plh. ", "Pj. "."""
        return "" if self is StatusJabatan.DEFINITIF else f"{self.value.capitalize()}. "


@dataclass(frozen=True, slots=True, kw_only=True)
class MasaJabatan(Entitas):
    """A term: this official holds this office from `mulai` to `selesai`, both days included."""

    pejabat_id: str = acuan("Pejabat")
    jabatan_id: str = acuan("Jabatan")
    mulai: date | None = None
    selesai: date | None = None
    status: StatusJabatan = StatusJabatan.DEFINITIF
    pangkat: str = ""
    """Rank held during this term where it was another than the official's rank of today."""
    golongan: str = ""

    @property
    def pangkat_golongan(self) -> str:
        """Rank of this term as printed; empty where that of the official counts."""
        return _pangkat_golongan(self.pangkat, self.golongan)

    def covers(self, tanggal: date) -> bool:
        """Whether the term covers this day; an open end is open."""
        return (self.mulai is None or self.mulai <= tanggal) and (
            self.selesai is None or tanggal <= self.selesai
        )
