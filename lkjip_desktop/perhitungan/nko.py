"""Nilai Kinerja Organisasi (source III.D): cap, correct by AKIP predikat, add up, average."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.aturan import Aturan, AturanNko
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.baris import BarisNko, HasilAkip, HasilNko
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    Kumpulan,
    TakTerhitung,
    divide,
    multiply,
    subtract,
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


def hitung_baris_nko(
    indikator: Indikator, capaian: Hitungan, koreksi: Hitungan, batas: Decimal
) -> BarisNko:
    """One row: 98,78 less 10% = 88,90; 120,07 counts as 110, less 10% = 99,00."""
    if isinstance(capaian, TakTerhitung):
        return BarisNko(indikator, capaian, None, None, None, capaian.alasan)
    normal = min(capaian, batas)
    if isinstance(koreksi, TakTerhitung):
        return BarisNko(indikator, capaian, normal, None, None, koreksi.alasan)
    akhir = divide(multiply(normal, subtract(SERATUS, koreksi)), SERATUS)
    return BarisNko(indikator, capaian, normal, koreksi, akhir)


def hitung_nko(
    baris: tuple[BarisNko, ...], nilai_akhir: Kumpulan, koreksi: Hitungan, aturan: AturanNko
) -> HasilNko:
    """Sum and mean of the rows; Palaran 2024: 88,90 + 99,00 = 187,90, NKO 93,95, BAIK.

    `nilai_akhir` are the last steps of the rows: an indicator that can't be measured is left out
    of sum and number, not counted as 0. The predikat is that of the NKO as printed (two
    decimals), so that page and predikat agree.
    """
    if isinstance(koreksi, TakTerhitung):
        return HasilNko(baris, koreksi, koreksi, "", 0)
    rata = nilai_akhir.rata
    if rata is None:
        return HasilNko(baris, NKO_KOSONG, NKO_KOSONG, "", 0)
    predikat = aturan.pita.find(round_half_up(rata)).kode
    return HasilNko(baris, nilai_akhir.total, rata, predikat, nilai_akhir.banyak)
