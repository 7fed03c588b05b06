import pickle
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_UP, Decimal, InvalidOperation, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.angka import (
    BATAS_SEN,
    Sen,
    desimal_kanonis,
    equal_as_printed,
    format_desimal,
    format_isian,
    format_persen,
    format_rupiah,
    format_rupiah_singkat,
    parse_desimal,
    parse_rupiah,
    read_kanonis,
    round_half_up,
)

DESIMAL = st.decimals(
    min_value=-(10**15) + 1, max_value=10**15 - 1, allow_nan=False, allow_infinity=False, places=10
) | st.decimals(min_value=-9999, max_value=9999, places=3)
SEN = st.integers(-BATAS_SEN + 1, BATAS_SEN - 1).map(Sen)


@pytest.fixture(params=[("biasa", 28, ROUND_UP), ("sempit", 3, ROUND_DOWN)], ids=lambda p: p[0])
def konteks(request: pytest.FixtureRequest) -> Iterator[None]:
    """No text may depend on the precision or rounding of the thread it is made in."""
    with localcontext() as sekarang:
        _, sekarang.prec, sekarang.rounding = request.param
        yield


@pytest.mark.usefixtures("konteks")
@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        ("93.945", 2, "93.95"),
        ("93.9449", 2, "93.94"),
        ("-93.945", 2, "-93.95"),
        ("98.7770", 2, "98.78"),
        ("87.225", 2, "87.23"),  # IKM of the source
        ("3.4885", 3, "3.489"),
        ("-0.004", 2, "0.00"),
        ("0.5", 0, "1"),
        ("123456789012345678901234567890.005", 2, "123456789012345678901234567890.01"),
        ("1250", -2, "1.3E+3"),
    ],
)
def test_bulatkan(nilai: str, desimal: int, hasil: str) -> None:
    assert str(round_half_up(Decimal(nilai), desimal)) == hasil


def test_bulatkan_menolak_bukan_bilangan() -> None:
    with pytest.raises(InvalidOperation):
        round_half_up(Decimal("Infinity"))


@pytest.mark.usefixtures("konteks")
@pytest.mark.parametrize(
    ("a", "b", "sama"),
    [
        ("98.774", "98.78", True),
        ("98.76", "98.78", False),
        ("187.90", "187.9", True),
        ("-0.01", "0", True),
        ("0.005", "-0.005", False),
    ],
)
def test_sama_tercetak(a: str, b: str, *, sama: bool) -> None:
    assert equal_as_printed(Decimal(a), Decimal(b)) is sama
    assert equal_as_printed(Decimal(b), Decimal(a)) is sama


@pytest.mark.usefixtures("konteks")
@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        ("1234.5", 2, "1.234,50"),
        ("93.945", 2, "93,95"),
        ("-0.001", 2, "0,00"),
        ("-1234567.891", 2, "-1.234.567,89"),
        ("999.999", 2, "1.000,00"),
        ("1234.5", 0, "1.235"),
        ("1.125", None, "1,125"),
        ("88.300", None, "88,3"),
        ("1E+6", None, "1.000.000"),
        ("1E-8", None, "0,00000001"),
        ("100", None, "100"),
        ("0", None, "0"),
    ],
)
def test_format_desimal(nilai: str, desimal: int | None, hasil: str) -> None:
    assert format_desimal(Decimal(nilai), desimal) == hasil


@pytest.mark.usefixtures("konteks")
@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ("1234", "1234"),
        ("1.234", "1,2340"),
        ("-1.234", "-1,2340"),
        ("0.123", "0,123"),
        ("1234567.5", "1.234.567,5"),
        ("1234.5", "1.234,5"),
        ("1234.567", "1.234,567"),
        ("88.30", "88,3"),
        ("83", "83"),
    ],
)
def test_format_isian(nilai: str, hasil: str) -> None:
    assert format_isian(Decimal(nilai)) == hasil


def test_format_persen() -> None:
    assert format_persen(Decimal("87.23") / Decimal("88.31") * 100) == "98,78%"


@pytest.mark.parametrize(
    ("sen", "hasil"),
    [
        (3542611346200, "Rp35.426.113.462,00"),
        (-100, "-Rp1,00"),
        (-5, "-Rp0,05"),
        (0, "Rp0,00"),
        (123456, "Rp1.234,56"),
    ],
)
def test_format_rupiah(sen: int, hasil: str) -> None:
    assert format_rupiah(Sen(sen)) == hasil
    assert format_rupiah_singkat(Sen(sen)) == hasil.replace("Rp", "")


@pytest.mark.usefixtures("konteks")
@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("88.30", "88.3"),
        ("88.3", "88.3"),
        ("1E+2", "100"),
        ("100.00", "100"),
        ("-0.0", "0"),
        ("-0.50", "-0.5"),
        ("1E-10", "0.0000000001"),
        ("12345678901234567890.12", "12345678901234567890.12"),
    ],
)
def test_kanonis(nilai: str, teks: str) -> None:
    assert desimal_kanonis(Decimal(nilai)) == teks
    assert read_kanonis(teks) == Decimal(nilai)


@pytest.mark.parametrize(
    "teks",
    ["", "88.30", "88,3", "01", "-0", "1E+2", "NaN", " 1", "1\n", "1.", ".5", "+1", "٣", "1_0"],
)
def test_kanonis_hanya_satu(teks: str) -> None:
    with pytest.raises(ValueError, match="bukan teks kanonis"):
        read_kanonis(teks)


@pytest.mark.parametrize("nilai", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_kanonis_menolak_bukan_bilangan(nilai: str) -> None:
    with pytest.raises(ValueError, match="bukan bilangan"):
        desimal_kanonis(Decimal(nilai))


@given(DESIMAL)
def test_isian_terbaca_kembali(nilai: Decimal) -> None:
    teks = format_isian(nilai)
    terbaca = parse_desimal(teks)
    assert terbaca == nilai
    assert isinstance(terbaca, Decimal)
    assert format_isian(terbaca) == teks
    assert parse_desimal(teks + "%") == nilai


@given(DESIMAL)
def test_cetakan_terbaca_kembali(nilai: Decimal) -> None:
    assert parse_desimal(format_desimal(nilai)) == round_half_up(nilai)
    assert parse_desimal(format_persen(nilai)) == round_half_up(nilai)


@given(DESIMAL)
def test_kanonis_terbaca_kembali(nilai: Decimal) -> None:
    assert read_kanonis(desimal_kanonis(nilai)) == nilai


@given(DESIMAL, st.integers(0, 6))
def test_yang_sama_bernilai_sama_teksnya(nilai: Decimal, nol: int) -> None:
    tanda, digit, pangkat = nilai.as_tuple()
    sama = Decimal((tanda, digit + (0,) * nol, int(pangkat) - nol))
    assert sama == nilai
    assert desimal_kanonis(sama) == desimal_kanonis(nilai)


@given(DESIMAL, st.integers(0, 6))
def test_pembulatan_paling_jauh_setengah(nilai: Decimal, desimal: int) -> None:
    hasil = round_half_up(nilai, desimal)
    assert abs(hasil - nilai) <= Decimal((0, (5,), -desimal - 1))
    assert round_half_up(-nilai, desimal) == -hasil
    assert round_half_up(hasil, desimal) == hasil


@given(SEN)
def test_rupiah_terbaca_kembali(sen: Sen) -> None:
    assert parse_rupiah(format_rupiah(sen)) == sen
    assert parse_rupiah(format_rupiah_singkat(sen)) == sen
    assert pickle.loads(pickle.dumps(sen)) == sen  # noqa: S301 - our own bytes
