"""Serapan and efisiensi from pagu and realisasi; programmes belong to a sasaran."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.kinerja.angka import Sen, round_half_up
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.perhitungan.baris import BarisEfisiensi, BarisProgram
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    TakTerhitung,
    add_all,
    divide,
    multiply,
    persen,
    subtract,
)

PAGU_KOSONG = TakTerhitung("serapan.pagu_kosong", "Pagu belum diisi.")
PAGU_NOL = TakTerhitung("serapan.pagu_nol", "Pagu 0: serapan tidak dapat dihitung.")
BELANJA_KOSONG = TakTerhitung("serapan.realisasi_kosong", "Realisasi anggaran belum diisi.")
TANPA_PROGRAM = TakTerhitung(
    "serapan.tanpa_program", "Belum ada program yang dikaitkan dengan sasaran."
)
CAPAIAN_NOL = TakTerhitung(
    "efisiensi.capaian_nol", "Capaian 0%: efisiensi menurut capaian tidak dapat dihitung."
)
BUKAN_EFISIENSI = "Target belum tercapai (capaian di bawah 100%): sisa anggaran bukan efisiensi."


def hitung_serapan(pagu: Sen | None, realisasi: Sen | None) -> Hitungan:
    """Realisasi / pagu × 100: 15.641.354.013 / 15.876.922.929 = 98,52; pagu 0 has none."""
    if pagu is None:
        return PAGU_KOSONG
    if not pagu:
        return PAGU_NOL
    return BELANJA_KOSONG if realisasi is None else persen(Decimal(realisasi), Decimal(pagu))


@dataclass(frozen=True, slots=True)
class Belanja:
    """Pagu and realisasi of several programmes in sen; None where a part of the sum is blank."""

    pagu: Sen | None
    realisasi: Sen | None
    serapan: Hitungan


def jumlah_belanja(program: Sequence[BarisProgram]) -> Belanja:
    """The sums and the serapan of the whole, in sen: 11.741.783.151 + 3.899.570.862 = 98,52%.

    A blank is not 0: a sum with a blank part is not computable, and the reason names the
    programme. Only where the pagu is 0 a blank realisasi takes nothing away: nothing can be spent.
    """
    if not program:
        return Belanja(None, None, TANPA_PROGRAM)
    tanpa_pagu = [p for p in program if p.pagu is None]
    tanpa_realisasi = [p for p in program if p.realisasi is None and p.pagu != 0]
    pagu = None if tanpa_pagu else Sen(sum(p.pagu or 0 for p in program))
    realisasi = None if tanpa_realisasi else Sen(sum(p.realisasi or 0 for p in program))
    return Belanja(pagu, realisasi, _serapan_jumlah(pagu, realisasi, tanpa_pagu, tanpa_realisasi))


def _serapan_jumlah(
    pagu: Sen | None,
    realisasi: Sen | None,
    tanpa_pagu: Sequence[BarisProgram],
    tanpa_realisasi: Sequence[BarisProgram],
) -> Hitungan:
    if tanpa_pagu:
        return TakTerhitung(PAGU_KOSONG.kode, f"Pagu {_mention(tanpa_pagu)} belum diisi.")
    if tanpa_realisasi:
        return TakTerhitung(
            BELANJA_KOSONG.kode, f"Realisasi anggaran {_mention(tanpa_realisasi)} belum diisi."
        )
    return hitung_serapan(pagu, realisasi)


def hitung_efisiensi(sasaran: Sasaran, capaian: Hitungan, belanja: Belanja) -> BarisEfisiensi:
    """The three efisiensi figures of a sasaran, `belanja` being that of its programmes.

    Palaran 2024, sasaran 2: (a) 100 − 99,61 = 0,39 · (b) 120,07 − 99,61 = 20,46 · (c) 17,04.
    """
    berbobot = _berbobot(capaian, belanja)
    return _row(sasaran, capaian, belanja, _menurut_capaian(belanja, berbobot))


def hitung_efisiensi_seluruh(
    capaian: Hitungan,
    bagian: Sequence[BarisEfisiensi],
    belanja: Belanja,
    lepas: Sequence[BarisProgram],
) -> BarisEfisiensi:
    """The whole; (c) is 1 − Σ realisasi / Σ (pagu × capaian): 10,42.

    A sasaran without programmes has nothing to add to (c). `lepas` are the programmes without a
    sasaran of the year: nothing weighs them, so that with any of them (c) can't be computed.
    """
    berbobot: Hitungan = _berbobot_seluruh(bagian)
    if lepas:
        berbobot = TakTerhitung(
            "efisiensi.tanpa_sasaran",
            f"{_mention(lepas)} belum dikaitkan dengan sasaran tahun ini.",
        )
    return _row(None, capaian, belanja, _menurut_capaian(belanja, berbobot))


def _row(
    sasaran: Sasaran | None, capaian: Hitungan, belanja: Belanja, menurut_capaian: Hitungan
) -> BarisEfisiensi:
    serapan = belanja.serapan
    return BarisEfisiensi(
        sasaran=sasaran,
        capaian=capaian,
        pagu=belanja.pagu,
        realisasi=belanja.realisasi,
        serapan=serapan,
        efisiensi_biaya=_biaya(capaian, serapan),
        efisiensi_selisih=_selisih(capaian, serapan),
        efisiensi_capaian=menurut_capaian,
        catatan=_catatan(capaian, serapan),
    )


def _biaya(capaian: Hitungan, serapan: Hitungan) -> Hitungan:
    """100 − 99,61 = 0,39; none without capaian: money left over is no efisiensi by itself."""
    if isinstance(serapan, TakTerhitung):
        return serapan
    return capaian if isinstance(capaian, TakTerhitung) else subtract(SERATUS, serapan)


def _selisih(capaian: Hitungan, serapan: Hitungan) -> Hitungan:
    if isinstance(capaian, TakTerhitung):
        return capaian
    return serapan if isinstance(serapan, TakTerhitung) else subtract(capaian, serapan)


def _catatan(capaian: Hitungan, serapan: Hitungan) -> str:
    """What stands beside the figures; compared as printed, so that 99,996 is not "below 100"."""
    if isinstance(capaian, TakTerhitung) or isinstance(serapan, TakTerhitung):
        return ""
    kurang_dari = round_half_up(capaian) < SERATUS and round_half_up(serapan) < SERATUS
    return BUKAN_EFISIENSI if kurang_dari else ""


def _berbobot(capaian: Hitungan, belanja: Belanja) -> Hitungan:
    """Pagu × capaian, in sen: what the result reached would have cost at plan prices."""
    if belanja.pagu is None:
        return belanja.serapan
    if isinstance(capaian, TakTerhitung):
        return capaian
    return divide(multiply(Decimal(belanja.pagu), max(capaian, Decimal(0))), SERATUS)


def _berbobot_seluruh(bagian: Sequence[BarisEfisiensi]) -> Hitungan:
    semua: list[Decimal] = []
    for satu in bagian:
        if satu.serapan == TANPA_PROGRAM:
            continue
        nilai = _berbobot(satu.capaian, Belanja(satu.pagu, satu.realisasi, satu.serapan))
        if isinstance(nilai, TakTerhitung):
            return nilai
        semua.append(nilai)
    return add_all(semua)


def _menurut_capaian(belanja: Belanja, berbobot: Hitungan) -> Hitungan:
    if isinstance(belanja.serapan, TakTerhitung) or belanja.realisasi is None:
        return belanja.serapan
    if isinstance(berbobot, TakTerhitung):
        return berbobot
    if not berbobot:
        return CAPAIAN_NOL
    return subtract(SERATUS, persen(Decimal(belanja.realisasi), berbobot))


def _mention(program: Sequence[BarisProgram]) -> str:
    """The first programme by name, the others by number: "“Program A” dan 2 program lain"."""
    lain = f" dan {len(program) - 1} program lain" if len(program) > 1 else ""
    return f"“{program[0].program.nama}”{lain}"
