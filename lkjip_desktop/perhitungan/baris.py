"""The rows of a HasilKinerja: figures with what they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran
from lkjip_desktop.perhitungan.desimal import Hitungan


@dataclass(frozen=True, slots=True)
class BarisProgram:
    """A programme of the year; rupiah in sen, serapan in percent."""

    program: Program
    sasaran: Sasaran | None
    anggaran_pk: Sen | None
    pagu: Sen | None
    realisasi: Sen | None
    serapan: Hitungan


@dataclass(frozen=True, slots=True)
class BarisEfisiensi:
    """Efisiensi of a sasaran, or of the whole where `sasaran` is None; figures in percent."""

    sasaran: Sasaran | None
    capaian: Hitungan
    pagu: Sen | None
    """Sum in sen over the programmes; None where there is none or one of them is blank."""
    realisasi: Sen | None
    """As `pagu`."""
    serapan: Hitungan
    efisiensi_biaya: Hitungan
    """(a) 100% − serapan; none without capaian."""
    efisiensi_selisih: Hitungan
    """(b) capaian − serapan, in points."""
    efisiensi_capaian: Hitungan
    """(c) 1 − realisasi / (pagu × capaian)."""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class HasilAkip:
    """The AKIP result that counts for a year: evaluated year, score, derived predikat."""

    tahun: int
    nilai: Decimal
    predikat: str
    sebutan: str


@dataclass(frozen=True, slots=True)
class BarisNormal:
    """What an indicator brings to the NKO in percent, whatever the correction of the year is."""

    indikator: Indikator
    capaian: Hitungan
    normalisasi: Hitungan
    """Step (1): the capaian up to the cap."""


@dataclass(frozen=True, slots=True)
class BarisNko:
    """One indicator's way to the NKO, all in percent; None for a step that can't be taken."""

    indikator: Indikator
    capaian: Hitungan
    normalisasi: Decimal | None
    koreksi: Decimal | None
    nilai_akhir: Decimal | None
    alasan: str = ""
    """Why the steps end early: nothing measured, or no AKIP result."""


@dataclass(frozen=True, slots=True)
class TitikTahun:
    """An indicator in one year."""

    tahun: int
    target: Nilai | None
    realisasi: Nilai | None
    capaian: Hitungan


@dataclass(frozen=True, slots=True)
class BarisPerbandingan:
    """An indicator over the years and toward the end of the Renstra."""

    indikator: Indikator
    tahun: tuple[TitikTahun, ...]
    rata_rata: Hitungan
    """Mean of the capaian of this year and the one before (Tabel 3.3: 105,03); it needs both."""
    tahun_akhir: int | None
    target_akhir: Nilai | None
    capaian_akhir: Hitungan
    """This year's realisasi against the target of the Renstra's last year."""
