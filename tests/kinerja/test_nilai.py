"""Values of an indicator: what is typed, stored and printed stays the same value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.nilai import (
    Nilai,
    Predikat,
    Rentang,
    format_bersatuan,
    format_nilai,
    isian_nilai,
    nilai_kanonis,
    parse_nilai,
    read_nilai_kanonis,
)
from lkjip_desktop.kinerja.temuan import Temuan

angka = st.decimals(-(10**9), 10**9, places=4).map(lambda d: d.normalize() + 0)
predikat = st.sampled_from(["WTP", "BB", "Sangat Baik", "A"])
nilai_apa_pun: st.SearchStrategy[Nilai] = st.one_of(
    angka,
    st.tuples(angka, angka).map(lambda p: Rentang(min(p), max(p))),
    st.builds(Predikat, predikat, st.none() | angka.map(abs)),
)


@given(nilai_apa_pun)
def test_canonical_text_reads_back(nilai: Nilai) -> None:
    assert read_nilai_kanonis(nilai_kanonis(nilai)) == nilai


@given(nilai_apa_pun)
def test_what_an_editor_shows_is_read_as_the_same_value(nilai: Nilai) -> None:
    assert parse_nilai(isian_nilai(nilai)) == nilai


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("88,31", Decimal("88.31")),
        ("83%", Decimal(83)),
        ("80-90", Rentang(Decimal(80), Decimal(90))),
        ("80 – 90", Rentang(Decimal(80), Decimal(90))),
        ("80 s/d 90", Rentang(Decimal(80), Decimal(90))),
        ("WTP", Predikat("WTP")),
        ("A (80,50)", Predikat("A", Decimal("80.5"))),
        ("−5", Decimal(-5)),  # the minus of Word and Excel
        ("\u200b88,31\ufeff", Decimal("88.31")),  # copied from a web page
        ("\u200bWTP", Predikat("WTP")),
    ],
)
def test_typed_values(teks: str, nilai: Nilai) -> None:
    assert parse_nilai(teks) == nilai


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("", "nilai.kosong"),
        ("90 – 80", "nilai.rentang"),
        ("1.234", "angka.ganda"),
        ("A (baik)", "angka.bentuk"),
        ("A (80", "nilai.predikat"),
    ],
)
def test_what_cannot_be_read_says_why(teks: str, kode: str) -> None:
    temuan = parse_nilai(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode


@pytest.mark.parametrize(
    ("nilai", "satuan", "tercetak"),
    [
        (Decimal("88.3"), "Nilai", "88,30"),
        (Decimal(83), "persen", "83%"),
        (Decimal("1.125"), "", "1,125"),
        (Decimal("71.428571428571428571428571428571428571"), "persen", "71,43%"),  # computed
        (Rentang(Decimal(80), Decimal(90)), "%", "80–90%"),
        (Predikat("A", Decimal("80.5")), "predikat", "A (80,50)"),
        (None, "persen", ""),
    ],
)
def test_printed_values(nilai: Nilai | None, satuan: str, tercetak: str) -> None:
    assert format_nilai(nilai, satuan) == tercetak


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(teks: str) -> None:
    assert parse_nilai(teks) is not None


@pytest.mark.parametrize(
    ("nilai", "satuan", "tercetak"),
    [
        (Decimal(2), "hari", "2 hari"),
        (Decimal("1.5"), " orang  per bulan ", "1,50 orang per bulan"),
        (Rentang(Decimal(5), Decimal(7)), "Menit", "5–7 Menit"),
        (Decimal(83), "persen", "83%"),
        (Decimal("88.31"), "Nilai", "88,31"),
        (Decimal("3.4"), " INDEKS ", "3,40"),
        (Decimal(2), "", "2"),
        (Predikat("BB", Decimal("70.5")), "dokumen", "BB (70,50)"),
        (None, "hari", ""),
    ],
)
def test_dengan_satuan_kecuali_indeks(nilai: Nilai | None, satuan: str, tercetak: str) -> None:
    assert format_bersatuan(nilai, satuan) == tercetak
