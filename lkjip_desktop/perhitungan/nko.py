"""Nilai Kinerja Organisasi (source III.D): cap, correct by AKIP predikat, add up, average."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.aturan import Aturan, AturanNko
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.baris import BarisNko, BarisNormal, HasilAkip
from lkjip_desktop.perhitungan.desimal import (
    Hitungan,
    Kumpulan,
    TakTerhitung,
    take_off,
)

NKO_KOSONG = TakTerhitung(
    "nko.kosong",
    "Belum ada indikator yang capaiannya dapat dihitung.",
    "Lengkapi target dan realisasinya.",
)


def hitung_akip(evaluasi: EvaluasiAkip | None, aturan: Aturan) -> HasilAkip | TakTerhitung:
    """The AKIP result with its derived predikat, by the score as printed: 76,50 BB, 60,00 CC."""
    if evaluasi is None or evaluasi.nilai is None:
        return TakTerhitung(
            "akip.kosong",
            "Nilai evaluasi AKIP tahun sebelumnya belum diisi.",
            "Isi pada formulir AKIP.",
        )
    jenjang = aturan.akip.find(round_half_up(evaluasi.nilai))
    return HasilAkip(evaluasi.tahun, evaluasi.nilai, jenjang.kode, jenjang.sebutan)


def koreksi_nko(akip: HasilAkip | TakTerhitung, aturan: AturanNko) -> Hitungan:
    """Percent taken off every row, one for all: BB 10; without an AKIP result there is none."""
    if isinstance(akip, TakTerhitung):
        return akip
    koreksi = aturan.koreksi_untuk(akip.predikat)
    if koreksi is not None:
        return koreksi
    return TakTerhitung(
        "nko.koreksi",
        f"Aturan tahun ini tidak memuat koreksi untuk predikat {akip.predikat}.",
        "Lengkapi koreksinya di bagian Aturan tahun ini.",
    )


def hitung_normalisasi(indikator: Indikator, capaian: Hitungan, batas: Decimal) -> BarisNormal:
    """Step (1): 98,78 counts as it is, 120,07 as 110."""
    normal = capaian if isinstance(capaian, TakTerhitung) else min(capaian, batas)
    return BarisNormal(indikator, capaian, normal)


def hitung_baris_nko(baris: BarisNormal, koreksi: Hitungan) -> BarisNko:
    """One row: 98,78 less 10% = 88,90; 120,07 counts as 110, less 10% = 99,00."""
    indikator, capaian, normal = baris.indikator, baris.capaian, baris.normalisasi
    if isinstance(normal, TakTerhitung):
        return BarisNko(indikator, capaian, None, None, None, normal.alasan)
    if isinstance(koreksi, TakTerhitung):
        return BarisNko(indikator, capaian, normal, None, None, koreksi.alasan)
    return BarisNko(indikator, capaian, normal, koreksi, take_off(normal, koreksi))


@dataclass(frozen=True)
class HasilNko:
    """Nilai Kinerja Organisasi with its steps; total and nilai in percent.

    The correction is one for all rows, so each row is put together when it is looked at.
    """

    normal: Mapping[str, BarisNormal]
    """By the key of the indicator, in order."""
    koreksi: Hitungan
    total: Hitungan
    nilai: Hitungan
    predikat: str
    terukur: int
    """How many indicators the nilai is the mean of; those that can't be measured are left out."""

    @cached_property
    def baris(self) -> tuple[BarisNko, ...]:
        """All rows with their steps."""
        return tuple(hitung_baris_nko(satu, self.koreksi) for satu in self.normal.values())

    def row(self, indikator_id: str) -> BarisNko:
        """The steps of one indicator. Raises KeyError where the year is not measured by it."""
        return hitung_baris_nko(self.normal[indikator_id], self.koreksi)

    @property
    def lepas(self) -> tuple[tuple[Indikator, TakTerhitung], ...]:
        """The indicators that are left out, and why they can't be measured."""
        semua = ((b.indikator, b.capaian) for b in self.normal.values())
        return tuple((i, c) for i, c in semua if isinstance(c, TakTerhitung))

    @property
    def keterangan(self) -> str:
        """What stands beside a nilai that leaves some out: "dihitung dari 1 dari 2 indikator"."""
        if isinstance(self.nilai, TakTerhitung) or self.terukur == len(self.normal):
            return ""
        return f"dihitung dari {self.terukur} dari {len(self.normal)} indikator"


def hitung_nko(
    normal: Mapping[str, BarisNormal], jumlah: Kumpulan, koreksi: Hitungan, aturan: AturanNko
) -> HasilNko:
    """Sum and mean of the rows; Palaran 2024: 88,90 + 99,00 = 187,90, NKO 93,95, BAIK.

    `jumlah` adds the normalisasi up: what is taken off the sum is what is taken off all rows, so
    none is looked at. An indicator that can't be measured is left out of sum and number, not
    counted as 0. The predikat is that of the NKO as printed (two decimals), so that page and
    predikat agree.
    """
    if isinstance(koreksi, TakTerhitung):
        return HasilNko(normal, koreksi, koreksi, koreksi, "", 0)
    akhir = Kumpulan(take_off(jumlah.total, koreksi), jumlah.banyak)
    rata = akhir.rata
    if rata is None:
        return HasilNko(normal, koreksi, NKO_KOSONG, NKO_KOSONG, "", 0)
    predikat = aturan.pita.find(round_half_up(rata)).kode
    return HasilNko(normal, koreksi, akhir.total, rata, predikat, akhir.banyak)
