"""Nilai Kinerja Organisasi (source III.D): cap, correct by AKIP predikat, add up, average."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lkjip_desktop.kinerja.angka import bulatkan
from lkjip_desktop.kinerja.aturan import Aturan
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.baris import BarisNko, HasilAkip, HasilNko
from lkjip_desktop.perhitungan.desimal import (
    SERATUS,
    Hitungan,
    TakTerhitung,
    bagi,
    jumlah,
    kali,
    kurang,
)


def hitung_akip(evaluasi: EvaluasiAkip | None, aturan: Aturan) -> HasilAkip | TakTerhitung:
    """The AKIP result with its derived predikat: 76,50 is BB, 60,00 is CC."""
    if evaluasi is None or evaluasi.nilai is None:
        return TakTerhitung(
            "akip.kosong", "Nilai evaluasi AKIP tahun sebelumnya belum diisi (formulir AKIP)."
        )
    jenjang = aturan.akip.cari(bulatkan(evaluasi.nilai))
    return HasilAkip(evaluasi.tahun, evaluasi.nilai, jenjang.kode, jenjang.sebutan)


def hitung_nko(
    capaian: Iterable[tuple[Indikator, Hitungan]],
    akip: HasilAkip | TakTerhitung,
    aturan: Aturan,
) -> HasilNko:
    """All steps; Palaran 2024 with BB: 88,90 + 99,00 = 187,90, NKO 93,95, BAIK.

    The predikat is that of the NKO as printed (two decimals), so that page and predikat agree.
    """
    if isinstance(akip, TakTerhitung):
        return _tanpa_akip(capaian, akip)
    koreksi = aturan.nko.koreksi_untuk(akip.predikat)
    if koreksi is None:
        kosong = TakTerhitung(
            "nko.koreksi", f"Aturan tahun ini tidak memuat koreksi untuk predikat {akip.predikat}."
        )
        return _tanpa_akip(capaian, kosong)
    baris = tuple(_baris(i, c, koreksi, aturan.nko.batas) for i, c in capaian)
    nilai = [b.nilai_akhir for b in baris if b.nilai_akhir is not None]
    if not nilai:
        kosong = TakTerhitung("nko.kosong", "Belum ada indikator yang capaiannya dapat dihitung.")
        return HasilNko(baris, kosong, kosong, "")
    total = jumlah(nilai)
    rata = bagi(total, Decimal(len(nilai)))
    return HasilNko(baris, total, rata, aturan.nko.pita.cari(bulatkan(rata)).kode)


def _baris(indikator: Indikator, capaian: Hitungan, koreksi: Decimal, batas: Decimal) -> BarisNko:
    """One row: 98,78 less 10% = 88,90; 120,07 counts as 110, less 10% = 99,00."""
    if isinstance(capaian, TakTerhitung):
        return BarisNko(indikator, capaian, None, None, None, capaian.alasan)
    normal = min(capaian, batas)
    akhir = bagi(kali(normal, kurang(SERATUS, koreksi)), SERATUS)
    return BarisNko(indikator, capaian, normal, koreksi, akhir)


def _tanpa_akip(capaian: Iterable[tuple[Indikator, Hitungan]], sebab: TakTerhitung) -> HasilNko:
    baris = tuple(
        BarisNko(i, c, None, None, None, c.alasan if isinstance(c, TakTerhitung) else sebab.alasan)
        for i, c in capaian
    )
    return HasilNko(baris, sebab, sebab, "")
