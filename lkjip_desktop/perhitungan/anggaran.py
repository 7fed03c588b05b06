"""Serapan and efisiensi from pagu and realisasi; programmes belong to a sasaran."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.perhitungan.baris import BarisEfisiensi, BarisProgram
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    TakTerhitung,
    bagi,
    jumlah,
    kali,
    kurang,
    persen,
)

PAGU_KOSONG = TakTerhitung("serapan.pagu_kosong", "Pagu belum diisi.")
PAGU_NOL = TakTerhitung("serapan.pagu_nol", "Pagu 0: serapan tidak dapat dihitung.")
BELANJA_KOSONG = TakTerhitung("serapan.realisasi_kosong", "Realisasi anggaran belum diisi.")
BUKAN_EFISIENSI = "Target belum tercapai (capaian di bawah 100%): sisa anggaran bukan efisiensi."


def hitung_serapan(pagu: Sen | None, realisasi: Sen | None) -> Hitungan:
    """Realisasi / pagu × 100: 15.641.354.013 / 15.876.922.929 = 98,52; pagu 0 has none."""
    if pagu is None:
        return PAGU_KOSONG
    if realisasi is None:
        return BELANJA_KOSONG
    return persen(Decimal(realisasi), Decimal(pagu)) if pagu else PAGU_NOL


def jumlah_sen(nilai: Sequence[Sen | None]) -> Sen | None:
    """Sum in sen; blanks are left out, nothing but blanks stays blank."""
    ada = [n for n in nilai if n is not None]
    return Sen(sum(ada)) if ada else None


def hitung_efisiensi(
    sasaran: Sasaran | None, capaian: Hitungan, program: Sequence[BarisProgram]
) -> BarisEfisiensi:
    """The three efisiensi figures of the programmes of a sasaran.

    Palaran 2024, sasaran 2: (a) 100 − 99,61 = 0,39 · (b) 120,07 − 99,61 = 20,46 · (c) 17,04.
    """
    pagu = jumlah_sen([p.pagu for p in program])
    realisasi = jumlah_sen([p.realisasi for p in program])
    return susun_efisiensi(sasaran, capaian, pagu, realisasi, _capaian(capaian, pagu, realisasi))


def hitung_efisiensi_seluruh(
    capaian: Hitungan, bagian: Sequence[BarisEfisiensi], program: Sequence[BarisProgram]
) -> BarisEfisiensi:
    """The whole: all programmes; (c) is 1 − Σ realisasi / Σ (pagu × capaian): 10,42."""
    pagu = jumlah_sen([p.pagu for p in program])
    realisasi = jumlah_sen([p.realisasi for p in program])
    return susun_efisiensi(None, capaian, pagu, realisasi, _capaian_seluruh(bagian))


def susun_efisiensi(
    sasaran: Sasaran | None,
    capaian: Hitungan,
    pagu: Sen | None,
    realisasi: Sen | None,
    menurut_capaian: Hitungan,
) -> BarisEfisiensi:
    """A row with (a) and (b) from the sums and (c) as given."""
    serapan = hitung_serapan(pagu, realisasi)
    biaya = serapan if isinstance(serapan, TakTerhitung) else kurang(SERATUS, serapan)
    return BarisEfisiensi(
        sasaran=sasaran,
        capaian=capaian,
        pagu=pagu,
        realisasi=realisasi,
        serapan=serapan,
        efisiensi_biaya=biaya,
        efisiensi_selisih=_selisih(capaian, serapan),
        efisiensi_capaian=menurut_capaian,
        catatan=_catatan(capaian, serapan),
    )


def _selisih(capaian: Hitungan, serapan: Hitungan) -> Hitungan:
    if isinstance(capaian, TakTerhitung):
        return capaian
    return serapan if isinstance(serapan, TakTerhitung) else kurang(capaian, serapan)


def _catatan(capaian: Hitungan, serapan: Hitungan) -> str:
    if isinstance(capaian, TakTerhitung) or isinstance(serapan, TakTerhitung):
        return ""
    return BUKAN_EFISIENSI if capaian < SERATUS and serapan < SERATUS else ""


def _berbobot(capaian: Hitungan, pagu: Sen | None) -> Hitungan:
    """Pagu × capaian, in sen: what the result reached would have cost at plan prices."""
    if isinstance(capaian, TakTerhitung):
        return capaian
    if pagu is None:
        return PAGU_KOSONG
    return bagi(kali(Decimal(pagu), capaian), SERATUS)


def _sisa(realisasi: Sen | None, berbobot: Hitungan) -> Hitungan:
    if isinstance(berbobot, TakTerhitung):
        return berbobot
    if realisasi is None:
        return BELANJA_KOSONG
    if not berbobot:
        return PAGU_NOL
    return kurang(SERATUS, persen(Decimal(realisasi), berbobot))


def _capaian(capaian: Hitungan, pagu: Sen | None, realisasi: Sen | None) -> Hitungan:
    return _sisa(realisasi, _berbobot(capaian, pagu))


def _capaian_seluruh(bagian: Sequence[BarisEfisiensi]) -> Hitungan:
    berbobot: list[Decimal] = []
    realisasi: list[Sen | None] = []
    for satu in bagian:
        nilai = _berbobot(satu.capaian, satu.pagu)
        if isinstance(nilai, TakTerhitung):
            return nilai
        berbobot.append(nilai)
        realisasi.append(satu.realisasi)
    if not berbobot:
        return PAGU_KOSONG
    return _sisa(jumlah_sen(realisasi), jumlah(berbobot))
