"""Which figures of a year another set of rules would change: what the office should know first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.kinerja.angka import format_persen
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.perhitungan.hasil import HasilKinerja, Hitungan, TakTerhitung

_TAK_ADA = "-"


class AngkaBerubah(NamedTuple):
    """A figure or predikat: what it is, what it says now, what it would say."""

    apa: str
    kini: str
    menjadi: str


def changed_figures(kini: HasilKinerja, menjadi: HasilKinerja) -> tuple[AngkaBerubah, ...]:
    """The printed figures of a year that differ, as printed: capaian, predikat, AKIP, NKO.

    Both are the same year with the same indicators, before and after a step about its rules.
    """
    pasangan = zip(_figures(kini), _figures(menjadi), strict=True)
    return tuple(
        AngkaBerubah(apa, dulu, baru) for (apa, dulu), (_, baru) in pasangan if dulu != baru
    )


def _figures(hasil: HasilKinerja) -> Iterator[tuple[str, str]]:
    for satu in hasil.buku.indikator_diukur:
        capaian = hasil.capaian(satu.id)
        jenjang = hasil.predikat_capaian(capaian)
        yield f"Capaian {satu.nama}", _percent(hasil.capaian_tercetak(capaian))
        yield f"Predikat capaian {satu.nama}", jenjang.sebutan if jenjang else _TAK_ADA
    for evaluasi in hasil.buku.kantor.all_of(EvaluasiAkip):
        akip = hasil.akip_tahun(evaluasi.tahun)
        predikat = _TAK_ADA if isinstance(akip, TakTerhitung) else akip.predikat
        yield f"Predikat AKIP {evaluasi.tahun}", predikat
    for baris in hasil.nko.baris:
        akhir = baris.nilai_akhir
        nilai = _TAK_ADA if akhir is None else _percent(akhir)
        yield f"Nilai akhir NKO {baris.indikator.nama}", nilai
    yield "Nilai Kinerja Organisasi", _percent(hasil.nko.nilai)
    yield "Predikat NKO", hasil.nko.predikat or _TAK_ADA
    if hasil.buku.pohon_anggaran.baris:
        yield "Serapan anggaran", _percent(hasil.anggaran().menurut_unit[0].serapan)


def _percent(nilai: Hitungan) -> str:
    return format_persen(nilai) if isinstance(nilai, Decimal) else _TAK_ADA
