"""Anggaran: programmes, and per year their pagu in force and realisasi."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, acuan


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Entitas):
    """A programme of the nomenclature; `kode` is text ("7.01.01") or empty."""

    kode: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramTahun(Entitas):
    """A programme in a year: the one sasaran it serves, its pagu in force and realisasi, in sen."""

    tahun: int = 0
    program_id: str = acuan("Program")
    sasaran_id: str | None = acuan("Sasaran", default=None)
    pagu: Sen | None = None
    realisasi: Sen | None = None
