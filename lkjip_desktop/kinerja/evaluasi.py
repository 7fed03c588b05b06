"""Evaluasi: the yearly AKIP result as the Laporan Hasil Evaluasi (LHE) gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lkjip_desktop.kinerja.entitas import Entitas


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluasiAkip(Entitas):
    """AKIP score (0–100) of the evaluated year; its predikat is always derived, never typed."""

    tahun: int = 0
    nilai: Decimal | None = None
    nomor_lhe: str = ""
    tanggal_lhe: date | None = None
