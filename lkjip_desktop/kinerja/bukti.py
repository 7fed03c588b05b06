"""Bukti dukung: files that prove a realisasi, or what became of a recommendation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lkjip_desktop.kinerja.entitas import Entitas, acuan

_SIDIK: Final = re.compile("[0-9a-f]{64}")


class Periode(StrEnum):
    """Which part of the year a piece of evidence speaks of."""

    TAHUN = "tahun"
    TW1 = "tw1"
    TW2 = "tw2"
    TW3 = "tw3"
    TW4 = "tw4"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuktiDukung(Entitas):
    """One file of evidence. The file itself lies beside the office's file, named by its hash.

    With an indicator it proves the realisasi of that year; without one, what was done about the
    recommendations of the AKIP evaluation in that year.
    """

    tahun: int = 0
    indikator_id: str | None = acuan("Indikator", default=None)
    periode: Periode = Periode.TAHUN
    nama: str = ""
    """Name of the file that was attached, without its folder. It is never used as a path."""
    keterangan: str = ""
    """What it proves, in the office's words."""
    berkas: str = ""
    """SHA-256 of the file, which is not among the file's own berkas."""
    ukuran: int = 0
    """Bytes of the file."""
    waktu: str = ""
    """When it was attached, ISO 8601 with zone, as the PC's clock said."""


def is_sidik(teks: str) -> bool:
    """Whether a text is a SHA-256 as the program writes it; what a workbook says may be none."""
    return _SIDIK.fullmatch(teks) is not None
