"""Pengukuran: what was reached of an indicator in a year, and what the office says of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lkjip_desktop.kinerja.entitas import Entitas, acuan
from lkjip_desktop.kinerja.nilai import Nilai


class StatusRealisasi(StrEnum):
    """Whether the figure has been audited."""

    BELUM = "belum_diaudit"
    AUDIT = "diaudit"


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisasiIndikator(Entitas):
    """Realisasi of an indicator in a year, in its unit; None is not measured, never 0."""

    indikator_id: str = acuan("Indikator")
    tahun: int = 0
    nilai: Nilai | None = None
    """Typed figure; where pembilang and penyebut exist the figure follows from them instead."""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    capaian_operator: Decimal | None = None
    """Capaian in percent entered by hand where no rule computes one (target 0); needs a reason."""
    alasan_operator: str = ""
    status: StatusRealisasi = StatusRealisasi.BELUM
    analisis: str = ""
    hambatan: str = ""
    solusi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RincianRealisasi(Entitas):
    """Pembilang and penyebut of one unit where an indicator is gathered per kelurahan."""

    realisasi_id: str = acuan("RealisasiIndikator")
    unit_id: str = acuan("Unit")
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
