"""Realisasi from pembilang and penyebut: added before dividing, never from half the units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.nilai import Predikat
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.perhitungan.capaian import TARGET_KOSONG, TARGET_NOL
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.realisasi import (
    BAGIAN_KOSONG,
    PENYEBUT_NOL,
    REALISASI_KOSONG,
    hitung_capaian_operator,
    hitung_realisasi,
)
from tests.perhitungan.rakitan import angka, d, positif, tak_negatif

Bagian = tuple[str | None, str | None]


def rincian(*bagian: Bagian) -> list[RincianRealisasi]:
    return [
        RincianRealisasi(
            id=str(nomor),
            realisasi_id="re",
            unit_id=str(nomor),
            pembilang=None if atas is None else d(atas),
            penyebut=None if bawah is None else d(bawah),
        )
        for nomor, (atas, bawah) in enumerate(bagian)
    ]


def realisasi(
    nilai: str | None = None, pembilang: str | None = None, penyebut: str | None = None
) -> RealisasiIndikator:
    isi = [None if x is None else d(x) for x in (nilai, pembilang, penyebut)]
    return RealisasiIndikator(
        id="re", indikator_id="i", tahun=2024, nilai=isi[0], pembilang=isi[1], penyebut=isi[2]
    )


def test_unit_dijumlah_sebelum_dibagi() -> None:
    dua_unit = rincian(("3", "4"), ("5", "6"))
    assert hitung_realisasi(realisasi(), dua_unit, "persen") == 80
    assert hitung_realisasi(realisasi(), dua_unit, "kasus") == d("0.8")


@pytest.mark.parametrize("satuan", ["%", " Persen ", "persentase"])
def test_satuan_persen_dikali_seratus(satuan: str) -> None:
    assert hitung_realisasi(realisasi(None, "3", "4"), [], satuan) == 75


def test_pembilang_dan_penyebut_mengalahkan_angka_yang_diketik() -> None:
    assert hitung_realisasi(realisasi("99", "3", "4"), [], "%") == 75
    assert hitung_realisasi(realisasi("99", "3", "4"), rincian(("1", "2")), "%") == 50


@pytest.mark.parametrize(
    ("satu", "bagian"),
    [
        (realisasi("99"), [("3", "4"), ("5", None)]),
        (realisasi("99"), [("3", "4"), (None, "6")]),
        (realisasi("99", "3", None), []),
        (realisasi("99", None, "4"), []),
    ],
)
def test_sebagian_unit_bukan_seluruhnya(satu: RealisasiIndikator, bagian: list[Bagian]) -> None:
    assert hitung_realisasi(satu, rincian(*bagian), "%") == BAGIAN_KOSONG


def test_unit_yang_keduanya_kosong_tidak_ikut() -> None:
    assert hitung_realisasi(realisasi("99"), rincian(("3", "4"), (None, None)), "%") == 75
    assert hitung_realisasi(realisasi(None, "3", "4"), rincian((None, None), ("1", "2")), "%") == 50


def test_rincian_yang_seluruhnya_kosong_tidak_dipakai() -> None:
    kosong = rincian((None, None), (None, None))
    assert hitung_realisasi(realisasi("99"), kosong, "%") == 99
    assert hitung_realisasi(realisasi("99", "3", "4"), kosong, "%") == 75
    assert hitung_realisasi(realisasi(), kosong, "%") == REALISASI_KOSONG


def test_kosong_bukan_nol() -> None:
    assert hitung_realisasi(None, [], "%") == REALISASI_KOSONG
    assert hitung_realisasi(realisasi(), [], "%") == REALISASI_KOSONG
    assert hitung_realisasi(realisasi("0"), [], "%") == 0
    assert hitung_realisasi(realisasi(None, "0", "4"), [], "%") == 0


def test_penyebut_nol_bukan_angka_yang_diketik() -> None:
    assert hitung_realisasi(realisasi("99", "0", "0"), [], "%") == PENYEBUT_NOL
    assert hitung_realisasi(realisasi(), rincian(("1", "2"), ("3", "-2")), "%") == PENYEBUT_NOL


def test_predikat_tetap_predikat() -> None:
    satu = RealisasiIndikator(id="re", indikator_id="i", nilai=Predikat("WTP"))
    assert hitung_realisasi(satu, [], "") == Predikat("WTP")


@given(st.lists(st.tuples(tak_negatif, positif), min_size=1, max_size=6))
def test_urutan_unit_tidak_berpengaruh(bagian: list[tuple[Decimal, Decimal]]) -> None:
    def hasil(isi: list[tuple[Decimal, Decimal]]) -> object:
        return hitung_realisasi(realisasi(), rincian(*((str(a), str(b)) for a, b in isi)), "%")

    assert hasil(bagian) == hasil(bagian[::-1])
    if all(a <= b for a, b in bagian):
        persen = hasil(bagian)
        assert isinstance(persen, Decimal)
        assert 0 <= persen <= 100


kolom = st.none() | angka


@given(kolom, kolom, kolom, st.lists(st.tuples(kolom, kolom), max_size=4), st.text(max_size=8))
def test_apa_pun_isinya_tidak_menggagalkan(
    nilai: Decimal | None,
    atas: Decimal | None,
    bawah: Decimal | None,
    bagian: list[tuple[Decimal | None, Decimal | None]],
    satuan: str,
) -> None:
    satu = RealisasiIndikator(
        id="re", indikator_id="i", nilai=nilai, pembilang=atas, penyebut=bawah
    )
    per_unit = [
        RincianRealisasi(id=str(n), realisasi_id="re", unit_id="u", pembilang=a, penyebut=b)
        for n, (a, b) in enumerate(bagian)
    ]
    hasil = hitung_realisasi(satu, per_unit, satuan)
    assert isinstance(hasil, Decimal | TakTerhitung)


@pytest.mark.parametrize(
    ("hasil", "alasan", "capaian"),
    [
        (TARGET_NOL, "Tidak ada kasus", "100"),
        (PENYEBUT_NOL, "Tidak ada kasus", "100"),
        (TARGET_NOL, "  ", None),
        (REALISASI_KOSONG, "Diisi saja", None),
        (BAGIAN_KOSONG, "Diisi saja", None),
        (TARGET_KOSONG, "Diisi saja", None),
    ],
)
def test_capaian_operator_tidak_mengganti_yang_belum_diisi(
    hasil: TakTerhitung, alasan: str, capaian: str | None
) -> None:
    satu = RealisasiIndikator(
        id="re", indikator_id="i", capaian_operator=d("100"), alasan_operator=alasan
    )
    harap = None if capaian is None else d(capaian)
    assert hitung_capaian_operator(hasil, satu) == harap
    assert hitung_capaian_operator(hasil, None) is None
