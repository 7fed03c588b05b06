from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.angka import (
    BATAS_SEN,
    format_isian,
    parse_biasa,
    parse_bulat,
    parse_desimal,
    parse_rupiah,
)
from lkjip_desktop.kinerja.temuan import Temuan, quote

TEKS_MIRIP_ANGKA = st.text(alphabet="0123456789.,-−+%RrPp \u00a0()eE'٣", max_size=50)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("88,31", "88.31"),
        ("88.31", "88.31"),
        ("1.500.000,00", "1500000"),
        ("1.500.000", "1500000"),
        ("35898593985", "35898593985"),
        ("35.898.593.985", "35898593985"),
        ("1.234,5", "1234.5"),
        ("1234.567", "1234.567"),
        ("1234,567", "1234.567"),
        ("0,123", "0.123"),
        ("0.123", "0.123"),
        ("1,2340", "1.234"),
        ("\u00a0 87,23\u00a0", "87.23"),
        ("\ufeff87,23\u200b", "87.23"),
        (" 98,78 % ", "98.78"),
        ("98.78%", "98.78"),
        ("-6,5", "-6.5"),
        ("−6,5", "-6.5"),
        ("+6,5", "6.5"),
        ("- 6,5", "-6.5"),
        ("-0", "0"),
        ("007", "7"),
        ("0", "0"),
    ],
)
def test_desimal(teks: str, nilai: str) -> None:
    assert parse_desimal(teks) == Decimal(nilai)


@pytest.mark.parametrize(
    ("teks", "rupiah"),
    [
        ("Rp35.426.113.462,00", "35426113462"),
        ("Rp 35.426.113.462,00", "35426113462"),
        ("Rp\u00a035.426.113.462,00", "35426113462"),
        ("Rp. 4.029.925.956,00", "4029925956"),
        ("rp.50.000,-", "50000"),
        ("50.000,--", "50000"),
        ("50.000 ,-", "50000"),
        ("35898593985", "35898593985"),
        ("1.234", "1234"),
        ("1.500.000", "1500000"),
        ("1234,5", "1234.50"),
        ("88.31", "88.31"),
        ("1500000.00", "1500000"),
        ("-Rp1.000,50", "-1000.50"),
        ("Rp -1.000,50", "-1000.50"),
        ("Rp−1.000,50", "-1000.50"),
        ("1,2300", "1.23"),
        ("0", "0"),
    ],
)
def test_rupiah(teks: str, rupiah: str) -> None:
    assert parse_rupiah(teks) == int(Decimal(rupiah) * 100)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("", "angka.kosong"),
        (" \u00a0 ", "angka.kosong"),
        ("-", "angka.bentuk"),
        ("%", "angka.bentuk"),
        ("Rp 5", "angka.bentuk"),
        ("1e5", "angka.bentuk"),
        ("NaN", "angka.bentuk"),
        ("Infinity", "angka.bentuk"),
        ("#DIV/0!", "angka.bentuk"),
        ("٣٤", "angka.bentuk"),
        ("\uff11\uff12", "angka.bentuk"),  # full-width digits
        ("1_000", "angka.bentuk"),
        ("1 000", "angka.bentuk"),
        ("5,", "angka.bentuk"),
        (",5", "angka.bentuk"),
        ("--5", "angka.bentuk"),
        ("(5)", "angka.bentuk"),
        ("1,5 juta", "angka.bentuk"),
        ("1.23.456", "angka.pemisah"),
        ("1.500.00,00", "angka.pemisah"),
        ("1,234.567,8", "angka.pemisah"),
        ("012.345", "angka.pemisah"),
        ("1.234", "angka.ganda"),
        ("1,234", "angka.ganda"),
        ("-1.234%", "angka.ganda"),
        ("1,500,000.00", "angka.inggris"),
        ("1,500,000", "angka.inggris"),
        ("1,234.5", "angka.inggris"),
        ("0,12345678901", "angka.desimal"),
        ("1000000000000000", "angka.besar"),
        ("9" * 40, "angka.besar"),
        ("9" * 41, "angka.panjang"),
    ],
)
def test_desimal_ditolak(teks: str, kode: str) -> None:
    temuan = parse_desimal(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode
    assert temuan.pesan.endswith(".")


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("", "angka.kosong"),
        ("Rp", "angka.bentuk"),
        ("-Rp-5", "angka.bentuk"),
        ("98,78%", "angka.bentuk"),
        ("1.500,125", "angka.desimal"),
        ("0,123", "angka.desimal"),
        ("1234.567", "angka.desimal"),
        ("1,234", "angka.inggris"),
        ("Rp 4,141,040,000.00", "angka.inggris"),
        ("10.000.000.000.000.000", "angka.besar"),
        ("Rp" + "9" * 38, "angka.besar"),
        ("Rp " + "9" * 60, "angka.panjang"),
    ],
)
def test_rupiah_ditolak(teks: str, kode: str) -> None:
    temuan = parse_rupiah(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode


def test_jumlah_terbesar() -> None:
    assert parse_rupiah("9.999.999.999.999.999,99") == BATAS_SEN - 1


@pytest.mark.parametrize(
    ("teks", "hasil"), [("36", 36), ("1.500.000", 1500000), ("12,00", 12), ("-4", -4)]
)
def test_bulat(teks: str, hasil: int) -> None:
    terbaca = parse_bulat(teks)
    assert terbaca == hasil
    assert isinstance(terbaca, int)


@pytest.mark.parametrize(
    ("teks", "kode"), [("12,5", "angka.bulat"), ("1.234", "angka.ganda"), ("", "angka.kosong")]
)
def test_bulat_ditolak(teks: str, kode: str) -> None:
    temuan = parse_bulat(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode


@pytest.mark.parametrize(
    ("teks", "ribuan"),
    [("1.234", "1234"), ("1,234", "1234"), ("-12.345", "-12345"), ("123,400", "123400")],
)
def test_ganda_menyebut_kedua_bacaan_dan_cara_mengetiknya(teks: str, ribuan: str) -> None:
    temuan = parse_desimal(teks)
    assert isinstance(temuan, Temuan)
    for nilai in (Decimal(ribuan), Decimal(ribuan) / 1000):
        assert f" {format_isian(nilai)} " in temuan.pesan
        assert parse_desimal(format_isian(nilai)) == nilai


def test_inggris_menyebut_bacaannya() -> None:
    temuan = parse_rupiah("Rp 4,141,040,000.00")
    assert isinstance(temuan, Temuan)
    assert "4.141.040.000,00" in temuan.pesan


@given(st.text(max_size=60) | TEKS_MIRIP_ANGKA)
def test_teks_apa_pun_tidak_menggagalkan(teks: str) -> None:
    desimal, sen, bulat = parse_desimal(teks), parse_rupiah(teks), parse_bulat(teks)
    assert isinstance(desimal, Decimal | Temuan)
    assert isinstance(sen, int | Temuan)
    assert isinstance(bulat, int | Temuan)
    # What two fields take without a question is the same number in both.
    if isinstance(desimal, Decimal) and not isinstance(sen, Temuan):
        assert Decimal(sen) / 100 == desimal
    if isinstance(desimal, Decimal) and not isinstance(bulat, Temuan):
        assert bulat == desimal


@given(TEKS_MIRIP_ANGKA)
def test_tanda_menang_di_semua_bacaan(teks: str) -> None:
    terbaca = parse_desimal(teks)
    if isinstance(terbaca, Decimal) and terbaca > 0 and not teks.strip().startswith("+"):
        assert parse_desimal("-" + teks.strip()) == -terbaca


def test_kutipan_memperlihatkan_yang_tak_tampak() -> None:
    assert quote("a\u200bb\u00a0c\n") == "“a□b c”"
    assert quote("x" * 50, 5) == "“xxxxx…”"


@given(st.from_regex(r"[0-9]{1,5}(,[0-9]{1,3})?", fullmatch=True))
def test_the_plainest_way_is_read_as_any_other(teks: str) -> None:
    """What thousands of pasted cells hold takes a shorter way; a space before it does not."""
    biasa = parse_biasa(teks)
    assert biasa is None or (biasa, str(biasa)) == (
        parse_desimal(f" {teks}"),
        str(parse_desimal(f" {teks}")),
    )


@pytest.mark.parametrize("teks", ["88,31", "0", "1500", "88,30"])
def test_the_plainest_way_takes(teks: str) -> None:
    assert parse_biasa(teks) is not None


@pytest.mark.parametrize("teks", ["", "-5", "012", "1,234", "1.500", "88,31%", "5,", "٣", "1e5"])
def test_the_plainest_way_leaves(teks: str) -> None:
    assert parse_biasa(teks) is None
