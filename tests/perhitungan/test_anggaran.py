"""Serapan and the three efisiensi figures: exact in sen, blank is not 0, nothing left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen, round_half_up
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.perhitungan.anggaran import (
    Belanja,
    hitung_efisiensi,
    hitung_efisiensi_seluruh,
    hitung_serapan,
    jumlah_belanja,
)
from lkjip_desktop.perhitungan.baris import BarisEfisiensi, BarisProgram
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung, subtract
from tests.perhitungan.rakitan import d, tercetak

SATU = Sasaran(id="s1", tujuan_id="t", uraian="Satu")
DUA = Sasaran(id="s2", tujuan_id="t", uraian="Dua")
BELUM = TakTerhitung("realisasi.kosong", "Realisasi belum diisi.")

Angka = tuple[int | None, int | None]


def sen(rupiah: int | None) -> Sen | None:
    return None if rupiah is None else Sen(rupiah * 100)


def baris(*anggaran: Angka, sasaran: Sasaran | None = SATU) -> list[BarisProgram]:
    return [
        BarisProgram(
            program=Program(id=str(nomor), nama=f"Program {nomor}"),
            sasaran=sasaran,
            anggaran_pk=None,
            pagu=sen(pagu),
            realisasi=sen(realisasi),
            serapan=hitung_serapan(sen(pagu), sen(realisasi)),
        )
        for nomor, (pagu, realisasi) in enumerate(anggaran, 1)
    ]


def efisiensi(capaian: Hitungan, *anggaran: Angka, sasaran: Sasaran = SATU) -> BarisEfisiensi:
    return hitung_efisiensi(sasaran, capaian, jumlah_belanja(baris(*anggaran)))


@pytest.mark.parametrize(
    ("pagu", "realisasi", "serapan"),
    [
        (15_876_922_929, 15_641_354_013, "98.52"),
        (20_021_671_056, 19_943_989_347, "99.61"),
        (35_898_593_985, 35_585_343_360, "99.13"),
        (2_645_329_556, 2_664_918_894, "100.74"),
        (100, 0, "0.00"),
        (0, None, "[serapan.pagu_nol]"),
        (0, 0, "[serapan.pagu_nol]"),
        (0, 5, "[serapan.pagu_nol]"),
        (None, 5, "[serapan.pagu_kosong]"),
        (None, None, "[serapan.pagu_kosong]"),
        (100, None, "[serapan.realisasi_kosong]"),
    ],
)
def test_serapan(pagu: int | None, realisasi: int | None, serapan: str) -> None:
    assert tercetak(hitung_serapan(sen(pagu), sen(realisasi))) == serapan


def test_lima_baris_yang_sama_semuanya_dihitung() -> None:
    belanja = jumlah_belanja(baris(*[(50_000_000, 50_000_000)] * 5))
    assert belanja.pagu == 250_000_000_00
    assert belanja.serapan == 100


def test_jumlah_tepat_sampai_sen() -> None:
    tiga = [
        BarisProgram(Program(id=str(n)), SATU, None, Sen(satu), Sen(satu), d("100"))
        for n, satu in enumerate((11_846_986_973_17, 4_029_935_956_17, 17))
    ]
    assert jumlah_belanja(tiga).pagu == 15_876_922_929_51


@pytest.mark.parametrize(
    ("anggaran", "pagu", "realisasi", "kode", "menyebut"),
    [
        ([(100, 90), (50, None)], 150, None, "serapan.realisasi_kosong", "“Program 2”"),
        ([(100, 90), (None, 40)], None, 130, "serapan.pagu_kosong", "“Program 2”"),
        ([(None, None), (None, 40)], None, None, "serapan.pagu_kosong", "dan 1 program lain"),
        ([(None, None)] * 3, None, None, "serapan.pagu_kosong", "dan 2 program lain"),
        ([], None, None, "serapan.tanpa_program", "program"),
        ([(0, None)], 0, 0, "serapan.pagu_nol", "Pagu 0"),
    ],
)
def test_jumlah_dengan_isian_kosong_tidak_dibuat_buat(
    anggaran: list[Angka], pagu: int | None, realisasi: int | None, kode: str, menyebut: str
) -> None:
    belanja = jumlah_belanja(baris(*anggaran))
    assert (belanja.pagu, belanja.realisasi) == (sen(pagu), sen(realisasi))
    assert isinstance(belanja.serapan, TakTerhitung)
    assert belanja.serapan.kode == kode
    assert menyebut in belanja.serapan.alasan


def test_program_tanpa_pagu_dan_tanpa_belanja_tidak_menghalangi_jumlah() -> None:
    belanja = jumlah_belanja(baris((100, 90), (0, None)))
    assert belanja == Belanja(Sen(100_00), Sen(90_00), d("90"))


@pytest.mark.parametrize(
    ("capaian", "anggaran", "biaya", "selisih", "menurut_capaian"),
    [
        ("98.777", (15_876_922_929, 15_641_354_013), "1.48", "0.26", "0.26"),
        ("120.0722891566", (20_021_671_056, 19_943_989_347), "0.39", "20.46", "17.04"),
        ("100", (100, 100), "0.00", "0.00", "0.00"),
        ("50", (100, 100), "0.00", "-50.00", "-100.00"),
        ("100", (100, 110), "-10.00", "-10.00", "-10.00"),
        ("0", (100, 90), "10.00", "-90.00", "[efisiensi.capaian_nol]"),
        ("-20", (100, 90), "10.00", "-110.00", "[efisiensi.capaian_nol]"),
        ("100", (0, None), "[serapan.pagu_nol]", "[serapan.pagu_nol]", "[serapan.pagu_nol]"),
        (
            "100",
            (100, None),
            "[serapan.realisasi_kosong]",
            "[serapan.realisasi_kosong]",
            "[serapan.realisasi_kosong]",
        ),
    ],
)
def test_efisiensi_satu_sasaran(
    capaian: str, anggaran: Angka, biaya: str, selisih: str, menurut_capaian: str
) -> None:
    hasil = efisiensi(d(capaian), anggaran)
    assert tercetak(hasil.efisiensi_biaya) == biaya
    assert tercetak(hasil.efisiensi_selisih) == selisih
    assert tercetak(hasil.efisiensi_capaian) == menurut_capaian


def test_tanpa_capaian_tidak_ada_efisiensi() -> None:
    hasil = efisiensi(BELUM, (100, 90))
    assert tercetak(hasil.serapan) == "90.00"
    assert tercetak(hasil.efisiensi_biaya) == "[realisasi.kosong]"
    assert hasil.efisiensi_selisih == hasil.efisiensi_capaian == BELUM


@pytest.mark.parametrize(
    ("capaian", "anggaran", "ada"),
    [
        ("98.78", (100, 98), True),
        ("99.99", (100, 98), True),
        ("99.996", (100, 98), False),
        ("100", (100, 98), False),
        ("98.78", (100, 100), False),
        ("98.78", (100, 105), False),
    ],
)
def test_sisa_anggaran_tanpa_target_tercapai_bukan_efisiensi(
    capaian: str, anggaran: Angka, ada: bool
) -> None:
    assert bool(efisiensi(d(capaian), anggaran).catatan) is ada


def seluruh(
    bagian: list[BarisEfisiensi], belanja: Belanja, lepas: list[BarisProgram] | None = None
) -> BarisEfisiensi:
    return hitung_efisiensi_seluruh(d("109.42"), bagian, belanja, lepas or [])


def test_seluruh_menimbang_pagu_dengan_capaian() -> None:
    satu, dua = (15_876_922_929, 15_641_354_013), (20_021_671_056, 19_943_989_347)
    bagian = [
        efisiensi(d("98.7770354"), satu),
        efisiensi(d("120.0722891"), dua, sasaran=DUA),
    ]
    hasil = seluruh(bagian, jumlah_belanja(baris(satu, dua)))
    assert hasil.sasaran is None
    assert (hasil.pagu, hasil.realisasi) == (35_898_593_985_00, 35_585_343_360_00)
    assert tercetak(hasil.efisiensi_biaya) == "0.87"
    assert tercetak(hasil.efisiensi_capaian) == "10.42"


def test_sasaran_tanpa_program_tidak_menghalangi_seluruhnya() -> None:
    bagian = [efisiensi(d("100"), (100, 90)), efisiensi(BELUM, sasaran=DUA)]
    hasil = seluruh(bagian, jumlah_belanja(baris((100, 90))))
    assert tercetak(hasil.efisiensi_capaian) == "10.00"


def test_sasaran_berprogram_tanpa_capaian_menghalangi_seluruhnya() -> None:
    bagian = [efisiensi(d("100"), (100, 90)), efisiensi(BELUM, (10, 9), sasaran=DUA)]
    hasil = seluruh(bagian, jumlah_belanja(baris((100, 90), (10, 9))))
    assert hasil.efisiensi_capaian == BELUM
    assert tercetak(hasil.efisiensi_biaya) == "10.00"


def test_program_tanpa_sasaran_disebut_bukan_ditinggalkan() -> None:
    lepas = baris((50, 40), sasaran=None)
    belanja = jumlah_belanja([*baris((100, 90)), *lepas])
    hasil = seluruh([efisiensi(d("100"), (100, 90))], belanja, lepas)
    assert hasil.pagu == 150_00
    assert isinstance(hasil.efisiensi_capaian, TakTerhitung)
    assert "“Program 1” belum dikaitkan" in hasil.efisiensi_capaian.alasan


rupiah = st.integers(1, 10**12)
angka_program = st.tuples(rupiah, st.integers(0, 10**12))


@given(st.lists(angka_program, min_size=1, max_size=8))
def test_jumlah_sama_dengan_jumlah_barisnya(anggaran: list[Angka]) -> None:
    belanja = jumlah_belanja(baris(*anggaran))
    assert belanja == jumlah_belanja(baris(*anggaran[::-1]))
    assert belanja.pagu == sum((p or 0) * 100 for p, _ in anggaran)
    assert belanja.realisasi == sum((r or 0) * 100 for _, r in anggaran)


@given(st.lists(angka_program, min_size=1, max_size=6), st.decimals("0.01", "300", places=2))
def test_hubungan_ketiga_efisiensi(anggaran: list[Angka], capaian: Hitungan) -> None:
    hasil = efisiensi(capaian, *anggaran)
    assert not isinstance(hasil.serapan, TakTerhitung)
    assert not isinstance(hasil.efisiensi_biaya, TakTerhitung)
    assert not isinstance(capaian, TakTerhitung)
    sisa = subtract(d("100"), hasil.efisiensi_biaya)
    assert round_half_up(sisa, 30) == round_half_up(hasil.serapan, 30)
    assert hasil.efisiensi_selisih == subtract(capaian, hasil.serapan)
    penuh = efisiensi(d("100"), *anggaran)
    assert penuh.efisiensi_capaian == penuh.efisiensi_biaya == penuh.efisiensi_selisih


@given(st.lists(st.tuples(st.none() | rupiah, st.none() | rupiah), max_size=6), st.booleans())
def test_apa_pun_isinya_tidak_menggagalkan(anggaran: list[Angka], terukur: bool) -> None:
    bagian = efisiensi(d("90") if terukur else BELUM, *anggaran)
    hasil = seluruh([bagian], jumlah_belanja(baris(*anggaran)))
    kosong = any(p is None or r is None for p, r in anggaran) or not anggaran
    assert isinstance(hasil.serapan, TakTerhitung) is kosong
