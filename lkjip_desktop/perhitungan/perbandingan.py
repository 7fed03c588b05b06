"""An indicator over the years: which years are set side by side, and the mean of two of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.perencanaan import Renstra
from lkjip_desktop.perhitungan.baris import TitikTahun
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung, rata, subtract

TAHUN_TERBANYAK = 10
"""A Renstra covers five years; a slip of the finger in its first year must not make 2,000."""
TAHUN_SEBELUM = 4
"""How many years before this one stand beside it."""


def tahun_dibandingkan(renstra: Renstra | None, kini: int) -> range:
    """The years of the Renstra up to this one, ascending: 2021–2026 seen from 2024 is 2021–2024."""
    awal = renstra.tahun_awal if renstra else kini
    if not 0 < awal <= kini:
        awal = kini
    return range(max(awal, kini - TAHUN_TERBANYAK + 1), kini + 1)


def titik_berisi(titik: Sequence[TitikTahun], kini: int) -> tuple[TitikTahun, ...]:
    """The years that have a target or a realisasi; this year always stands there."""
    return tuple(t for t in titik if t.tahun == kini or is_berisi(t))


def rata_dua_tahun(titik: Sequence[TitikTahun], kini: int) -> Hitungan:
    """Mean capaian of this year and the one before: (111,29 + 98,78)/2 = 105,03.

    It needs both: the mean of one year would only repeat it under another name.
    """
    capaian = {t.tahun: t.capaian for t in titik}
    dua = [capaian.get(tahun) for tahun in (kini - 1, kini)]
    for tahun, satu in zip((kini - 1, kini), dua, strict=True):
        if satu is None:
            return TakTerhitung("rata.tahun", f"Belum ada data tahun {tahun} untuk dirata-rata.")
        if isinstance(satu, TakTerhitung):
            return TakTerhitung("rata.tahun", f"Capaian tahun {tahun}: {satu.alasan}")
    return rata([c for c in dua if c is not None])


def tahun_berdampingan(kini: int) -> range:
    """This year and the four before it, whether the file has figures of them or not.

    They are where one types them: 2025 of a new office: 2021–2025.
    """
    return range(kini - TAHUN_SEBELUM, kini + 1)


def is_berisi(titik: TitikTahun) -> bool:
    """Whether a year has a target or a realisasi."""
    return titik.target is not None or titik.realisasi is not None


def selisih_capaian(titik: Sequence[TitikTahun], kini: int) -> Hitungan:
    """By how many points capaian differs from that of the last year before that has one.

    IKM Palaran: 98,78 in 2024 after 111,29 in 2023 is −12,51 points. Whatever the arah of the
    indicator, a higher capaian is better.
    """
    capaian = {t.tahun: t.capaian for t in titik if isinstance(t.capaian, Decimal)}
    dulu = max((tahun for tahun in capaian if tahun < kini), default=None)
    if kini not in capaian:
        return TakTerhitung("tren.kini", f"Capaian tahun {kini} belum ada.")
    if dulu is None:
        return TakTerhitung("tren.dulu", f"Belum ada capaian sebelum tahun {kini}.")
    return subtract(capaian[kini], capaian[dulu])
