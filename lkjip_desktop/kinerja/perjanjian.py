"""Perjanjian Kinerja: the agreement as it stood at signing, murni and every Perubahan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.nilai import Nilai


@dataclass(frozen=True, slots=True, kw_only=True)
class PerjanjianKinerja(Entitas):
    """An agreement between an office and its superior for a budget year (PermenPANRB 53/2014)."""

    tahun: int = 0
    """Budget year, never the year of the signing date."""
    perubahan_ke: int = 0
    """0 is the PK murni, 1 the first Perubahan."""
    nomor: str = ""
    tanggal: date | None = None
    jabatan_id: str = acuan("Jabatan")
    """The office that promises (pihak pertama)."""
    atasan_id: str | None = acuan("Jabatan", default=None)
    """The superior office (pihak kedua)."""
    alasan: str = ""
    """Why a Perubahan was made."""

    @property
    def nama(self) -> str:
        """What it is called on screen: "PK 2024", "PK Perubahan 1 Tahun 2024"."""
        ke = f" Perubahan {self.perubahan_ke} Tahun" if self.perubahan_ke else ""
        return f"PK{ke} {self.tahun}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PkIndikator(Entitas):
    """An indicator in an agreement, with its promised target in the indicator's unit."""

    pk_id: str = acuan("PerjanjianKinerja")
    indikator_id: str = acuan("Indikator")
    target: Nilai | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PkProgram(Entitas):
    """A programme in an agreement, with the anggaran (sen) it was signed with."""

    pk_id: str = acuan("PerjanjianKinerja")
    program_id: str = acuan("Program")
    anggaran: Sen | None = None
    keterangan: str = ""


def jumlah_anggaran(program: Sequence[PkProgram]) -> Sen | None:
    """JUMLAH of a PK in sen, as printed; None while an anggaran is missing: a part is not the sum.

    11.263.402.406 + 4.141.040.000 + 20.021.671.056 = 35.426.113.462.
    """
    ada = [p.anggaran for p in program if p.anggaran is not None]
    return Sen(sum(ada)) if program and len(ada) == len(program) else None
