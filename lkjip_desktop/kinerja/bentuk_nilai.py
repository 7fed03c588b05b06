"""Whether a value can be meant: in the form that its indicator is measured by, within bounds."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Final

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang, format_nilai, kunci_predikat
from lkjip_desktop.kinerja.perencanaan import Arah
from lkjip_desktop.kinerja.temuan import Temuan, quote

_SALAH_ANGKA = "bukan satu angka. Ketik angka, misalnya 88,31, atau ubah arah indikatornya."
_SALAH_RENTANG = (
    "bukan rentang. Indikator berarah rentang ditargetkan dengan dua batas, misalnya 80–90."
)
_SALAH_PREDIKAT = (
    "bukan predikat. Ketik predikatnya, misalnya WTP atau A (80,50), atau ubah arah indikatornya."
)

AKIP_DI_LUAR: Final = Temuan(
    "akip.di_luar", "Nilai AKIP antara 0 dan 100. Ketik nilai seperti pada LHE, misalnya 76,50."
)
TARGET_NEGATIF: Final = Temuan(
    "target.negatif",
    "Target tidak boleh negatif: capaiannya tidak dapat dihitung. Ketik 0 atau lebih.",
)
RUPIAH_NEGATIF: Final = Temuan(
    "rupiah.negatif", "Pagu, anggaran, dan realisasinya tidak boleh negatif. Ketik 0 atau lebih."
)
_AKIP_TERTINGGI = 100


def check_target(nilai: Nilai | None, arah: Arah) -> Temuan | None:
    """What is wrong with a target's form: naik and turun a number, rentang two ends, else a grade.

    None where it fits or is blank. “WTP” as the target of a naik indicator does not fit.
    """
    if arah is Arah.RENTANG:
        return _check(nilai, Rentang, _SALAH_RENTANG)
    return check_realisasi(nilai, arah)


def check_realisasi(nilai: Nilai | None, arah: Arah) -> Temuan | None:
    """What is wrong with a realisasi's form: a grade where the arah is predikat, else a number."""
    if arah is Arah.PREDIKAT:
        return _check(nilai, Predikat, _SALAH_PREDIKAT)
    if isinstance(nilai, Predikat | Rentang):
        return Temuan("nilai.bentuk", f"{quote(format_nilai(nilai))} {_SALAH_ANGKA}")
    return None


def _check(nilai: Nilai | None, bentuk: type[Predikat | Rentang], pesan: str) -> Temuan | None:
    if nilai is None or isinstance(nilai, bentuk):
        return None
    return Temuan("nilai.bentuk", f"{quote(format_nilai(nilai))} {pesan}")


def check_janji(nilai: Nilai | None, arah: Arah) -> Temuan | None:
    """Why a target can't be entered: below 0, or not of the form of its indicator.

    −1 and −10–90 can't, 0 can. None where it can or is blank.
    """
    terendah = nilai.bawah if isinstance(nilai, Rentang) else nilai
    if isinstance(terendah, Decimal) and terendah < 0:
        return TARGET_NEGATIF
    return check_target(nilai, arah)


def check_skala(nilai: Nilai | None, tingkat: Collection[str]) -> Temuan | None:
    """What is wrong with a grade on a scale: “XX” is none of WTP, WDP, TMP.

    None where it fits, or where the office keeps no such scale.
    """
    dikenal = {kunci_predikat(satu) for satu in tingkat}
    if not isinstance(nilai, Predikat) or not dikenal or kunci_predikat(nilai.sebutan) in dikenal:
        return None
    return Temuan(
        "nilai.skala",
        f"{quote(nilai.sebutan)} tidak ada pada skala indikator ini ({', '.join(tingkat)}). "
        "Perbaiki predikatnya, atau lengkapi skalanya.",
    )


def check_rupiah(nilai: Sen | None) -> Temuan | None:
    """Why an amount can't be entered: below 0. None where it can or is blank."""
    return RUPIAH_NEGATIF if nilai is not None and nilai < 0 else None


def check_akip(nilai: Decimal | None) -> Temuan | None:
    """Why an AKIP score can't be entered: outside 0–100, as 765 is. None where it can."""
    return None if nilai is None or 0 <= nilai <= _AKIP_TERTINGGI else AKIP_DI_LUAR
