"""Whether a value has the form that its indicator can be measured by."""

from __future__ import annotations

from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang, format_nilai
from lkjip_desktop.kinerja.perencanaan import Arah
from lkjip_desktop.kinerja.temuan import Temuan, quote

_SALAH_ANGKA = "bukan satu angka. Ketik angka, misalnya 88,31, atau ubah arah indikatornya."
_SALAH_RENTANG = (
    "bukan rentang. Indikator berarah rentang ditargetkan dengan dua batas, misalnya 80–90."
)
_SALAH_PREDIKAT = (
    "bukan predikat. Ketik predikatnya, misalnya WTP atau A (80,50), atau ubah arah indikatornya."
)


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
