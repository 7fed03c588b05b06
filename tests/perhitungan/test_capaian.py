"""Capaian for every arah: the worked numbers of the rules, the traps, and what always holds."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.perencanaan import Arah, Rumus
from lkjip_desktop.perhitungan.capaian import Skala, hitung_capaian
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung
from lkjip_desktop.perhitungan.realisasi import REALISASI_KOSONG
from tests.perhitungan.rakitan import angka, d, positif, tak_negatif, tercetak

NAIK, TURUN, RENTANG, PREDIKAT = Arah.NAIK, Arah.TURUN, Arah.RENTANG, Arah.PREDIKAT
OPINI: Skala = {"wtp": d("4"), "wdp": d("3"), "tw": d("2"), "tmp": d("1"), "nol": d("0")}
SERATUS = d("100")


def rentang(bawah: str, atas: str) -> Rentang:
    return Rentang(d(bawah), d(atas))


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "capaian"),
    [
        (NAIK, "88.31", "87.23", "98.78"),
        (NAIK, "83", "99.66", "120.07"),
        (NAIK, "84.33", "93.85", "111.29"),
        (NAIK, "82", "99.58", "121.44"),
        (NAIK, "89.05", "87.23", "97.96"),
        (NAIK, "89.05", "99.66", "111.91"),
        (NAIK, "80", "0", "0.00"),
        (NAIK, "10", "-5", "-50.00"),
        (NAIK, "0", "0", "[capaian.target_nol]"),
        (NAIK, "0", "5", "[capaian.target_nol]"),
        (NAIK, "-2", "-1", "[capaian.target_negatif]"),
        (TURUN, "8", "9", "87.50"),
        (TURUN, "7", "6.5", "107.14"),
        (TURUN, "10", "12", "80.00"),
        (TURUN, "8", "8", "100.00"),
        (TURUN, "8", "16", "0.00"),
        (TURUN, "8", "17", "0.00"),
        (TURUN, "8", "0", "200.00"),
        (TURUN, "0", "0", "100.00"),
        (TURUN, "0", "1", "[capaian.target_nol]"),
        (TURUN, "-2", "-3", "[capaian.target_negatif]"),
    ],
)
def test_naik_dan_turun(arah: Arah, target: str, realisasi: str, capaian: str) -> None:
    assert tercetak(hitung_capaian(arah, d(target), d(realisasi), turun_nol=SERATUS)) == capaian


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        ("10", "12", "83.33"),
        ("10", "10", "100.00"),
        ("10", "5", "200.00"),
        ("10", "0", "[capaian.realisasi_nol]"),
        ("10", "-2", "[capaian.realisasi_nol]"),
        ("0", "0", "100.00"),
        ("0", "3", "[capaian.target_nol]"),
        ("-1", "3", "[capaian.target_negatif]"),
    ],
)
def test_turun_dengan_pembagian(target: str, realisasi: str, capaian: str) -> None:
    hasil = hitung_capaian(TURUN, d(target), d(realisasi), Rumus.PEMBAGIAN, turun_nol=SERATUS)
    assert tercetak(hasil) == capaian


def test_target_dan_realisasi_nol_mengikuti_aturan_tahun_itu() -> None:
    assert hitung_capaian(TURUN, d("0"), d("0"), turun_nol=d("90")) == 90
    tanpa_aturan = hitung_capaian(TURUN, d("0"), d("0"), turun_nol=None)
    assert tercetak(tanpa_aturan) == "[capaian.target_nol]"
    assert tercetak(hitung_capaian(NAIK, d("0"), d("0"), turun_nol=SERATUS)) != "100.00"


def test_varian_pembagian_hanya_milik_arah_turun() -> None:
    assert hitung_capaian(NAIK, d("80"), d("40"), Rumus.PEMBAGIAN) == 50


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        (rentang("80", "90"), "92", "102.22"),
        (rentang("80", "90"), "70", "87.50"),
        (rentang("80", "90"), "80", "100.00"),
        (rentang("80", "90"), "90", "100.00"),
        (rentang("80", "90"), "85.5", "100.00"),
        (rentang("80", "80"), "72", "90.00"),
        (rentang("0", "10"), "-1", "[capaian.target_nol]"),
        (rentang("0", "10"), "0", "100.00"),
        (rentang("0", "10"), "12", "120.00"),
        (rentang("-5", "0"), "1", "[capaian.target_nol]"),
        (rentang("-5", "-1"), "-3", "100.00"),
        (rentang("-5", "-1"), "0", "[capaian.target_negatif]"),
        (rentang("-5", "10"), "-6", "[capaian.target_negatif]"),
        (rentang("-5", "10"), "12", "120.00"),
    ],
)
def test_rentang(target: Rentang, realisasi: str, capaian: str) -> None:
    assert tercetak(hitung_capaian(RENTANG, target, d(realisasi))) == capaian


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        (Predikat("WTP"), Predikat("WTP"), "100.00"),
        (Predikat("WTP"), Predikat("wtp"), "100.00"),
        (Predikat("WTP"), Predikat("WDP"), "75.00"),
        (Predikat("WDP"), Predikat("WTP"), "133.33"),
        (Predikat("Sangat Baik"), Predikat("sangat  baik "), "100.00"),
        (Predikat("A", d("80.50")), Predikat("BB", d("79.39")), "98.62"),
        (Predikat("A", d("80.50")), Predikat("A", d("85")), "105.59"),
        (Predikat("BB"), Predikat("BB", d("79.39")), "100.00"),
        (Predikat("WTP"), Predikat("Adverse"), "[capaian.skala]"),
        (Predikat("Unggul"), Predikat("WTP"), "[capaian.skala]"),
        (Predikat("nol"), Predikat("WTP"), "[capaian.target_nol]"),
        (Predikat("nol"), Predikat("nol"), "100.00"),
        (Predikat("WTP"), d("4"), "[capaian.predikat]"),
        (d("4"), Predikat("WTP"), "[capaian.predikat]"),
        (d("4"), d("4"), "[capaian.predikat]"),
        (rentang("1", "4"), Predikat("WTP"), "[capaian.predikat]"),
    ],
)
def test_predikat(target: Nilai, realisasi: Nilai, capaian: str) -> None:
    assert tercetak(hitung_capaian(PREDIKAT, target, realisasi, skala=OPINI)) == capaian


def test_predikat_yang_asing_disebut_namanya() -> None:
    hasil = hitung_capaian(PREDIKAT, Predikat("WTP"), Predikat("Adverse"), skala=OPINI)
    assert isinstance(hasil, TakTerhitung)
    assert "“Adverse”" in hasil.alasan
    assert tercetak(hitung_capaian(PREDIKAT, Predikat("A"), Predikat("B"))) == "[capaian.skala]"


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "kode"),
    [
        (NAIK, None, d("1"), "capaian.target_kosong"),
        (NAIK, None, REALISASI_KOSONG, "capaian.target_kosong"),
        (NAIK, d("0"), REALISASI_KOSONG, "realisasi.kosong"),
        (NAIK, rentang("80", "90"), d("85"), "capaian.bentuk"),
        (TURUN, d("80"), rentang("80", "90"), "capaian.bentuk"),
        (RENTANG, d("80"), d("85"), "capaian.bentuk"),
        (RENTANG, rentang("80", "90"), rentang("80", "90"), "capaian.bentuk"),
        (TURUN, Predikat("WTP"), Predikat("WDP"), "capaian.bentuk"),
        (RENTANG, rentang("1", "4"), Predikat("WTP"), "capaian.bentuk"),
    ],
)
def test_alasannya_menyebut_yang_kurang(
    arah: Arah, target: Nilai | None, realisasi: Nilai | TakTerhitung, kode: str
) -> None:
    hasil = hitung_capaian(arah, target, realisasi, skala=OPINI)
    assert isinstance(hasil, TakTerhitung)
    assert hasil.kode == kode
    assert hasil.alasan.endswith(".")


# --- what always holds ---------------------------------------------------------------------------

nilai: st.SearchStrategy[Nilai] = st.one_of(
    angka,
    st.builds(Rentang, angka, angka),
    st.builds(Predikat, st.sampled_from(["WTP", "wdp", "asing", ""]), st.none() | angka),
)
skala = st.none() | st.dictionaries(st.sampled_from(["wtp", "wdp"]), angka)


@given(
    st.sampled_from(Arah),
    st.none() | nilai,
    nilai | st.just(REALISASI_KOSONG),
    st.sampled_from(Rumus),
    skala,
    st.none() | angka,
)
def test_apa_pun_masukannya_tidak_menggagalkan(
    arah: Arah,
    target: Nilai | None,
    realisasi: Nilai | TakTerhitung,
    rumus: Rumus,
    skala: Skala | None,
    turun_nol: Decimal | None,
) -> None:
    hasil = hitung_capaian(arah, target, realisasi, rumus, skala, turun_nol)
    assert isinstance(hasil, TakTerhitung) or hasil.is_finite()


def capaian(arah: Arah, target: Nilai, realisasi: Decimal, rumus: Rumus = Rumus.BAKU) -> Decimal:
    hasil: Hitungan = hitung_capaian(arah, target, realisasi, rumus)
    assert isinstance(hasil, Decimal)
    return hasil


@given(positif, tak_negatif, tak_negatif)
def test_naik_makin_besar_makin_baik(target: Decimal, a: Decimal, b: Decimal) -> None:
    kecil, besar = sorted((a, b))
    assert capaian(NAIK, target, kecil) <= capaian(NAIK, target, besar)
    assert (capaian(NAIK, target, a) >= 100) == (a >= target)


@given(positif, positif, positif, st.sampled_from(Rumus))
def test_turun_makin_kecil_makin_baik(
    target: Decimal, a: Decimal, b: Decimal, rumus: Rumus
) -> None:
    kecil, besar = sorted((a, b))
    assert capaian(TURUN, target, kecil, rumus) >= capaian(TURUN, target, besar, rumus)
    assert (capaian(TURUN, target, a, rumus) >= 100) == (a <= target)


@given(positif, tak_negatif)
def test_turun_baku_antara_nol_dan_dua_ratus(target: Decimal, realisasi: Decimal) -> None:
    assert 0 <= capaian(TURUN, target, realisasi) <= 200


@given(positif, positif, tak_negatif, tak_negatif)
def test_rentang_makin_besar_tidak_turun(a: Decimal, b: Decimal, x: Decimal, y: Decimal) -> None:
    target = Rentang(min(a, b), max(a, b))
    kecil, besar = sorted((x, y))
    assert capaian(RENTANG, target, kecil) <= capaian(RENTANG, target, besar)
    assert (capaian(RENTANG, target, x) == 100) == (target.bawah <= x <= target.atas)


@given(
    st.sampled_from([NAIK, TURUN]),
    positif,
    positif,
    st.sampled_from(Rumus),
    st.integers(1, 10**6),
)
def test_satuan_tidak_mengubah_capaian(
    arah: Arah, target: Decimal, realisasi: Decimal, rumus: Rumus, kali: int
) -> None:
    asal = capaian(arah, target, realisasi, rumus)
    assert capaian(arah, target * kali, realisasi * kali, rumus) == asal


@given(positif, st.sampled_from([NAIK, TURUN]), st.sampled_from(Rumus))
def test_tepat_target_selalu_seratus(target: Decimal, arah: Arah, rumus: Rumus) -> None:
    assert capaian(arah, target, target, rumus) == 100


@given(positif, tak_negatif, st.sampled_from([NAIK, TURUN]), st.integers(1, 9))
def test_konteks_pemanggil_tidak_berpengaruh(
    target: Decimal, realisasi: Decimal, arah: Arah, presisi: int
) -> None:
    asal = capaian(arah, target, realisasi)
    with localcontext() as konteks:
        konteks.prec, konteks.rounding = presisi, "ROUND_DOWN"
        assert capaian(arah, target, realisasi) == asal
