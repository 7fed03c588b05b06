"""Realisasi of an indicator: from pembilang and penyebut where they exist, else as entered."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.nilai import Nilai, is_persen
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.perhitungan.desimal import bagi, jumlah, persen


def hitung_realisasi(
    realisasi: RealisasiIndikator | None, rincian: Sequence[RincianRealisasi], satuan: str
) -> Nilai | None:
    """The figure in the indicator's unit: pembilang/penyebut (× 100 where the unit is percent).

    Units are added before dividing: (3 + 5)/(4 + 6) = 80%, never the mean of 75% and 83,33%.
    A row without both parts is left out; without any, the entered figure counts.
    """
    if realisasi is None:
        return None
    pasangan = [
        (r.pembilang, r.penyebut)
        for r in (rincian or (realisasi,))
        if r.pembilang is not None and r.penyebut is not None
    ]
    penyebut = jumlah([p for _, p in pasangan])
    if not pasangan or not penyebut:
        return realisasi.nilai
    pembilang = jumlah([p for p, _ in pasangan])
    return persen(pembilang, penyebut) if is_persen(satuan) else bagi(pembilang, penyebut)


def hitung_capaian_operator(realisasi: RealisasiIndikator | None) -> Decimal | None:
    """Capaian that the operator entered with a reason, for where no rule computes one."""
    if realisasi is None or not realisasi.alasan_operator.strip():
        return None
    return realisasi.capaian_operator
