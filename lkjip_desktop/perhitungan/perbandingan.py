"""An indicator over the years: which years are set side by side, and the mean of two of them."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.kinerja.perencanaan import Renstra
from lkjip_desktop.perhitungan.baris import TitikTahun
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung, rata

TAHUN_TERBANYAK = 10
"""A Renstra covers five years; a slip of the finger in its first year must not make 2,000."""


def tahun_dibandingkan(renstra: Renstra | None, kini: int) -> range:
    """The years of the Renstra up to this one, ascending: 2021–2026 seen from 2024 is 2021–2024."""
    awal = renstra.tahun_awal if renstra else kini
    if not 0 < awal <= kini:
        awal = kini
    return range(max(awal, kini - TAHUN_TERBANYAK + 1), kini + 1)


def titik_berisi(titik: Sequence[TitikTahun], kini: int) -> tuple[TitikTahun, ...]:
    """The years that have a target or a realisasi; this year always stands there."""
    return tuple(
        t for t in titik if t.tahun == kini or t.target is not None or t.realisasi is not None
    )


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
