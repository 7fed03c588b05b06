"""Capaian: how far a realisasi reaches its target, in percent, for every arah (practice, B)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.perencanaan import Arah, Rumus
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    TakTerhitung,
    kali,
    kurang,
    persen,
)

Skala = Mapping[str, Decimal]
"""Grade → number of the office's own scale, e.g. WTP → 4."""

TARGET_KOSONG = TakTerhitung("capaian.target_kosong", "Target belum diisi.")
REALISASI_KOSONG = TakTerhitung("capaian.realisasi_kosong", "Realisasi belum diisi.")
TARGET_NOL = TakTerhitung(
    "capaian.target_nol",
    "Target 0: tidak ada rumus yang berlaku. Isi capaian dengan alasannya bila perlu.",
)
BENTUK_BERBEDA = TakTerhitung(
    "capaian.bentuk",
    "Target rentang (misalnya 80–90) hanya untuk indikator berarah rentang, "
    "dan realisasinya satu angka.",
)
REALISASI_NOL = TakTerhitung(
    "capaian.realisasi_nol", "Realisasi 0: rumus target dibagi realisasi tidak dapat dihitung."
)


def hitung_capaian(
    arah: Arah,
    target: Nilai | None,
    realisasi: Nilai | None,
    rumus: Rumus = Rumus.BAKU,
    skala: Skala | None = None,
) -> Hitungan:
    """Capaian in percent, unrounded and uncapped; a reason where it can't be computed.

    naik: 87,23 of 88,31 = 98,78 · turun: T 8, R 9 = 87,50 · rentang 80–90: R 92 = 102,22 ·
    predikat: WTP of WTP = 100.
    """
    if target is None:
        return TARGET_KOSONG
    if realisasi is None:
        return REALISASI_KOSONG
    if isinstance(target, Predikat) or isinstance(realisasi, Predikat) or arah is Arah.PREDIKAT:
        return _predikat(target, realisasi, skala or {})
    if isinstance(target, Rentang) != (arah is Arah.RENTANG) or isinstance(realisasi, Rentang):
        return BENTUK_BERBEDA
    if isinstance(target, Rentang):
        return _rentang(target, realisasi)
    return _RUMUS[arah, rumus](target, realisasi)


def _naik(target: Decimal, realisasi: Decimal) -> Hitungan:
    """Realisasi / target × 100: 99,66/83 = 120,07."""
    return persen(realisasi, target) if target else TARGET_NOL


def _turun(target: Decimal, realisasi: Decimal) -> Hitungan:
    """(2·target − realisasi) / target × 100, floor 0: T 7, R 6,5 = 107,14; T = R = 0 is 100 (C)."""
    if not target:
        return TARGET_NOL if realisasi else SERATUS
    return max(Decimal(0), persen(kurang(kali(Decimal(2), target), realisasi), target))


def _turun_pembagian(target: Decimal, realisasi: Decimal) -> Hitungan:
    """Target / realisasi × 100, the minority variant: T 10, R 12 = 83,33."""
    if not target:
        return TARGET_NOL if realisasi else SERATUS
    return persen(target, realisasi) if realisasi else REALISASI_NOL


_RUMUS: Mapping[tuple[Arah, Rumus], Callable[[Decimal, Decimal], Hitungan]] = {
    (Arah.NAIK, Rumus.BAKU): _naik,
    (Arah.NAIK, Rumus.PEMBAGIAN): _naik,
    (Arah.TURUN, Rumus.BAKU): _turun,
    (Arah.TURUN, Rumus.PEMBAGIAN): _turun_pembagian,
}


def _rentang(target: Rentang, realisasi: Decimal) -> Hitungan:
    """Above b: divide by b; below a: divide by a; inside 100: 70 on 80–90 = 87,50."""
    if target.bawah <= realisasi <= target.atas:
        return SERATUS
    return _naik(target.atas if realisasi > target.atas else target.bawah, realisasi)


def _predikat(target: Nilai, realisasi: Nilai, skala: Skala) -> Hitungan:
    """Grades: by the numbers inside where both have one, equal = 100, else by the scale.

    A (80,50) against BB (79,39) = 98,62: the score says more than the grade.
    """
    if not isinstance(target, Predikat) or not isinstance(realisasi, Predikat):
        return TakTerhitung(
            "capaian.predikat", "Target dan realisasi harus sama-sama predikat, misalnya WTP."
        )
    if target.angka is not None and realisasi.angka is not None:
        return _naik(target.angka, realisasi.angka)
    if target.sebutan.casefold() == realisasi.sebutan.casefold():
        return SERATUS
    angka_target = skala.get(target.sebutan.casefold())
    angka_realisasi = skala.get(realisasi.sebutan.casefold())
    if angka_target is None or angka_realisasi is None:
        asing = target.sebutan if angka_target is None else realisasi.sebutan
        return TakTerhitung(
            "capaian.skala", f"Predikat “{asing}” tidak ada pada skala indikator ini."
        )
    return _naik(angka_target, angka_realisasi)
