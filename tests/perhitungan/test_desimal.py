"""Arithmetic: exact sums, means of what exists, nothing from the thread's context."""

from __future__ import annotations

from decimal import Decimal, Inexact, localcontext
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.perhitungan.desimal import (
    Hitungan,
    Kumpulan,
    TakTerhitung,
    add_all,
    collect,
    divide,
    multiply,
    persen,
    rata,
    subtract,
)
from tests.perhitungan.rakitan import angka, d, positif, tercetak

KOSONG = TakTerhitung("x.kosong", "Belum ada.")
hitungan: st.SearchStrategy[Hitungan] = st.one_of(
    angka, st.tuples(angka, positif).map(lambda p: divide(*p)), st.just(KOSONG)
)


def test_angka_kerja() -> None:
    assert tercetak(persen(d("87.23"), d("88.31"))) == "98.78"
    dua = [persen(d("93.85"), d("84.33")), persen(d("87.23"), d("88.31"))]
    assert tercetak(rata(dua)) == "105.03"


def test_membagi_dengan_nol_adalah_kesalahan_pemanggil() -> None:
    with pytest.raises(ZeroDivisionError):
        divide(d("1"), d("0"))


def test_rata_rata_tidak_menghitung_yang_kosong_sebagai_nol() -> None:
    assert rata([d("90"), KOSONG, d("110")]) == 100
    assert rata([KOSONG, KOSONG]) == KOSONG, "alasan yang sama disebut apa adanya"
    lain = TakTerhitung("x.lain", "Lain.")
    assert tercetak(rata([KOSONG, lain])) == "[rata.kosong]"
    assert tercetak(rata([])) == "[rata.kosong]"


@given(st.lists(hitungan, max_size=12), st.randoms())
def test_jumlah_dan_rata_tidak_bergantung_pada_urutan(nilai: list[Hitungan], acak: Random) -> None:
    teracak = list(nilai)
    acak.shuffle(teracak)
    assert collect(teracak) == collect(nilai)
    assert rata(teracak) == rata(nilai)


@given(st.lists(hitungan, min_size=1, max_size=12))
def test_rata_di_antara_yang_terkecil_dan_terbesar(nilai: list[Hitungan]) -> None:
    ada = [n for n in nilai if isinstance(n, Decimal)]
    hasil = rata(nilai)
    if not ada:
        assert isinstance(hasil, TakTerhitung)
    else:
        assert isinstance(hasil, Decimal)
        assert min(ada) <= hasil <= max(ada)


@given(st.lists(hitungan, min_size=1, max_size=12), st.data(), hitungan)
def test_menukar_satu_sama_dengan_menjumlah_ulang(
    nilai: list[Hitungan], data: st.DataObject, baru: Hitungan
) -> None:
    letak = data.draw(st.integers(0, len(nilai) - 1))
    tukaran = [*nilai[:letak], baru, *nilai[letak + 1 :]]
    assert collect(nilai).tukar(nilai[letak], baru) == collect(tukaran)


def test_kumpulan_kosong_tidak_punya_rata() -> None:
    assert collect([None, KOSONG]) == Kumpulan(d("0"), 0)
    assert Kumpulan(d("0"), 0).rata is None


@given(angka, positif)
def test_konteks_pemanggil_tidak_berpengaruh(a: Decimal, b: Decimal) -> None:
    def semua() -> list[Decimal]:
        return [divide(a, b), multiply(a, b), subtract(a, b), add_all([a, b, a]), persen(a, b)]

    asal = semua()
    with localcontext() as konteks:
        konteks.prec, konteks.rounding, konteks.traps[Inexact] = 2, "ROUND_UP", True
        assert semua() == asal
