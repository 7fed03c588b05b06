"""Penetapan: an issued sheet, its inputs and bytes frozen; a later change is a new version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.perencanaan import JenisLembar


class Kertas(StrEnum):
    """Paper of a sheet; the value is the name on the command line."""

    F4 = "f4"
    A4 = "a4"

    @property
    def ukuran_mm(self) -> tuple[int, int]:
        """Width and height upright, in millimetres; F4 is 215 × 330, not Folio's 210 × 330."""
        return (215, 330) if self is Kertas.F4 else (210, 297)


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenTetap(Entitas):
    """One issued version of a sheet: who issued what, from which data, by which program.

    `masukan` and `pdf` are SHA-256 among the file's berkas; the bytes behind them never change.
    """

    tahun: int = 0
    lembar: JenisLembar = JenisLembar.PK
    jabatan_id: str = acuan("Jabatan")
    """The office that signs: several offices have a PK of their own."""
    pk_id: str | None = acuan("PerjanjianKinerja", default=None)
    """The agreement, where the sheet is one: it can't be removed while it has been issued."""
    perubahan_ke: int = 0
    versi: int = 1
    menggantikan_id: str | None = acuan("DokumenTetap", default=None)
    kertas: Kertas = Kertas.F4
    masukan: str = ""
    """What the sheet was made from: the schema and all entities (`masukan.freeze`)."""
    pdf: str = ""
    waktu: str = ""
    """When it was issued, ISO 8601 with zone, as the PC's clock said."""
    pelaku: str = ""
    """Who issued it: user@computer."""
    program: str = ""
    """Version of the program that made the pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pindaian(Entitas):
    """The scan of a signed copy, kept with the version that was signed."""

    dokumen_id: str = acuan("DokumenTetap")
    berkas: str = ""
    """SHA-256 of the scan (PDF, PNG or JPEG) among the file's berkas."""
    nama: str = ""
    """Name of the file that was attached, without its folder."""
    waktu: str = ""
    """When it was attached, ISO 8601 with zone, as the PC's clock said."""
