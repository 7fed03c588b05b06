"""Penetapan: an issued sheet, its inputs and bytes frozen; a later change is a new version."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.perencanaan import JenisLembar


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenTetap(Entitas):
    """One issued version of a sheet; `pdf` and `masukan` are SHA-256 among the file's berkas."""

    tahun: int = 0
    lembar: JenisLembar = JenisLembar.PK
    perubahan_ke: int = 0
    versi: int = 1
    menggantikan_id: str | None = acuan("DokumenTetap", default=None)
    kertas: str = "f4"
    masukan: str = ""
    """Canonical JSON of everything the sheet was made from."""
    pdf: str = ""
    waktu: str = ""
    """When it was issued, ISO 8601 with zone, as the PC's clock said."""
