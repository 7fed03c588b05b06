"""Capaian: how far a realisasi reaches its target, in percent, for every arah (practice, B)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang, kunci_predikat
from lkjip_desktop.kinerja.perencanaan import Arah, Rumus
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    TakTerhitung,
    multiply,
    persen,
    subtract,
)

Skala = Mapping[str, Decimal]
"""Grade (see `kunci_predikat`) → number on the office's own scale, e.g. wtp → 4."""

TARGET_KOSONG = TakTerhitung("capaian.target_kosong", "Target belum diisi.", "Isi targetnya.")
TARGET_NOL = TakTerhitung(
    "capaian.target_nol",
    "Target 0: tidak ada rumus yang berlaku.",
    "Perbaiki targetnya, atau isi capaian dengan alasannya.",
)
TARGET_NEGATIF = TakTerhitung(
    "capaian.target_negatif",
    "Target atau batas rentangnya negatif: tidak ada rumus yang berlaku.",
    "Perbaiki targetnya, atau isi capaian dengan alasannya.",
)
REALISASI_NOL = TakTerhitung(
    "capaian.realisasi_nol",
    "Realisasi 0 atau negatif: rumus target dibagi realisasi tidak dapat dihitung.",
    "Periksa realisasinya, atau isi capaian dengan alasannya.",
)
BUKAN_RENTANG = TakTerhitung(
    "capaian.bentuk",
    "Target atau realisasi berupa rentang, padahal indikatornya tidak berarah rentang.",
    "Isi satu angka, atau ubah arah indikatornya.",
)
PERLU_RENTANG = TakTerhitung(
    "capaian.bentuk",
    "Indikator berarah rentang memerlukan target rentang dan realisasi satu angka.",
    "Isi target misalnya 80–90.",
)
BUKAN_PREDIKAT = TakTerhitung(
    "capaian.bentuk",
    "Predikat tidak dapat dihitung pada indikator berarah turun atau rentang.",
    "Isi angka, atau ubah arah indikatornya.",
)
PERLU_PREDIKAT = TakTerhitung(
    "capaian.predikat",
    "Target dan realisasi harus sama-sama predikat.",
    "Isi misalnya WTP, atau ubah arah indikatornya.",
)


def hitung_capaian(
    arah: Arah,
    target: Nilai | None,
    realisasi: Nilai | TakTerhitung,
    rumus: Rumus = Rumus.BAKU,
    skala: Skala | None = None,
    turun_nol: Decimal | None = None,
) -> Hitungan:
    """Capaian in percent, unrounded and uncapped; a reason where it can't be computed.

    naik: 87,23 of 88,31 = 98,78 · turun: T 8, R 9 = 87,50 · rentang 80–90: R 92 = 102,22 ·
    predikat: WTP of WTP = 100. `turun_nol` is the rule of the year for a falling indicator with
    target 0 and realisasi 0 (`Aturan.capaian_turun_nol`).
    """
    if target is None:
        return TARGET_KOSONG
    if isinstance(realisasi, TakTerhitung):
        return realisasi
    if isinstance(target, Predikat) or isinstance(realisasi, Predikat) or arah is Arah.PREDIKAT:
        return _predikat(arah, target, realisasi, skala or {})
    if isinstance(realisasi, Rentang) or isinstance(target, Rentang) != (arah is Arah.RENTANG):
        return PERLU_RENTANG if arah is Arah.RENTANG else BUKAN_RENTANG
    if isinstance(target, Rentang):
        return _rentang(target, realisasi)
    return _angka(arah, target, realisasi, rumus, turun_nol)


def is_nol_tercapai(arah: Arah, target: Nilai | None, realisasi: Nilai | None) -> bool:
    """Whether 0 was promised of a falling indicator and 0 came: a rule, no formula, decides."""
    return arah is Arah.TURUN and target == 0 and realisasi == 0


def _tanpa_rumus(pembagi: Decimal) -> TakTerhitung | None:
    """Why nothing can be divided by this target: below 0 "more" would turn into "less"."""
    if pembagi > 0:
        return None
    return TARGET_NEGATIF if pembagi else TARGET_NOL


def _angka(
    arah: Arah, target: Decimal, realisasi: Decimal, rumus: Rumus, turun_nol: Decimal | None
) -> Hitungan:
    if arah is not Arah.TURUN:
        return _naik(target, realisasi)
    if turun_nol is not None and is_nol_tercapai(arah, target, realisasi):
        return turun_nol
    return (_turun_pembagian if rumus is Rumus.PEMBAGIAN else _turun)(target, realisasi)


def _naik(target: Decimal, realisasi: Decimal) -> Hitungan:
    """Realisasi / target × 100: 99,66/83 = 120,07."""
    return _tanpa_rumus(target) or persen(realisasi, target)


def _turun(target: Decimal, realisasi: Decimal) -> Hitungan:
    """(2·target − realisasi) / target × 100, floor 0: T 7, R 6,5 = 107,14; T 8, R 17 = 0."""
    if sebab := _tanpa_rumus(target):
        return sebab
    return max(Decimal(0), persen(subtract(multiply(Decimal(2), target), realisasi), target))


def _turun_pembagian(target: Decimal, realisasi: Decimal) -> Hitungan:
    """Target / realisasi × 100, the minority variant: T 10, R 12 = 83,33."""
    if sebab := _tanpa_rumus(target):
        return sebab
    return persen(target, realisasi) if realisasi > 0 else REALISASI_NOL


def _rentang(target: Rentang, realisasi: Decimal) -> Hitungan:
    """Above b: divide by b; below a: divide by a; inside 100: 70 on 80–90 = 87,50."""
    if target.bawah <= realisasi <= target.atas:
        return SERATUS
    return _naik(target.atas if realisasi > target.atas else target.bawah, realisasi)


def _predikat(arah: Arah, target: Nilai, realisasi: Nilai, skala: Skala) -> Hitungan:
    """Grades: by the numbers inside where both have one, equal = 100, else by the scale.

    A (80,50) against BB (79,39) = 98,62: the score says more than the grade.
    """
    if arah in {Arah.TURUN, Arah.RENTANG}:
        return BUKAN_PREDIKAT
    if not isinstance(target, Predikat) or not isinstance(realisasi, Predikat):
        return PERLU_PREDIKAT
    if target.angka is not None and realisasi.angka is not None:
        return _naik(target.angka, realisasi.angka)
    if kunci_predikat(target.sebutan) == kunci_predikat(realisasi.sebutan):
        return SERATUS
    angka = [skala.get(kunci_predikat(p.sebutan)) for p in (target, realisasi)]
    if angka[0] is None or angka[1] is None:
        asing = target.sebutan if angka[0] is None else realisasi.sebutan
        return TakTerhitung(
            "capaian.skala",
            f"Predikat “{asing}” tidak ada pada skala indikator ini.",
            "Lengkapi skalanya, atau perbaiki predikatnya.",
        )
    return _naik(angka[0], angka[1])
