from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import (
    NAMA_BULAN,
    TAHUN_AKHIR,
    TAHUN_AWAL,
    complete_year,
    format_tanggal,
    format_waktu,
    parse_tanggal,
)

TANGGAL = st.dates(date(TAHUN_AWAL, 1, 1), date(TAHUN_AKHIR, 12, 31))


def test_format() -> None:
    assert format_tanggal(date(2024, 1, 23)) == "23 Januari 2024"
    assert format_tanggal(date(2024, 12, 5)) == "5 Desember 2024"
    assert format_waktu("2024-01-23T08:05:00+08:00") == "23 Januari 2024 08.05"


@pytest.mark.parametrize(
    "teks",
    [
        "23 Januari 2024",
        "  23  januari\u00a02024 ",
        "23 JANUARI 2024",
        "23 Jan 2024",
        "23 Jan. 2024",
        "23-Jan-2024",
        "23-01-2024",
        "23 - 1 - 2024",
        "23/1/2024",
        "23.01.2024",
        "2024-01-23",
        "2024/1/23",
        "23-1-24",
        "23/01/24",
        "23 jan 24",
        "23 Januari 24",
    ],
)
def test_terbaca(teks: str) -> None:
    assert parse_tanggal(teks) == date(2024, 1, 23)


@pytest.mark.parametrize(
    ("singkat", "tahun"), [(0, 2000), (24, 2024), (49, 2049), (50, 1950), (98, 1998)]
)
def test_tahun_dua_angka(singkat: int, tahun: int) -> None:
    assert complete_year(singkat) == tahun
    assert parse_tanggal(f"2-1-{singkat:02}") == date(tahun, 1, 2)


@pytest.mark.parametrize("bukan", [-1, 100])
def test_bukan_tahun_dua_angka(bukan: int) -> None:
    with pytest.raises(ValueError, match=str(bukan)):
        complete_year(bukan)


@pytest.mark.parametrize(
    ("teks", "bulan"),
    [
        ("Pebruari", 2),
        ("Peb", 2),
        ("Mei", 5),
        ("Agt", 8),
        ("Agu", 8),
        ("Nopember", 11),
        ("Nop", 11),
    ],
)
def test_ejaan_lain_bulan(teks: str, bulan: int) -> None:
    assert parse_tanggal(f"7 {teks} 2023") == date(2023, bulan, 7)


@pytest.mark.parametrize(
    ("teks", "kode", "menyebut"),
    [
        ("", "tanggal.kosong", "23 Januari 2024"),
        ("besok", "tanggal.bentuk", "besok"),
        ("23-01/2024", "tanggal.bentuk", "23-01/2024"),
        ("23-01-2024 10:00", "tanggal.bentuk", "23-01-2024"),
        ("٢٣-٠١-٢٠٢٤", "tanggal.bentuk", "23 Januari 2024"),
        ("45314", "tanggal.bentuk", "45314"),
        ("23 Januari 2024" + " " * 100 + "x" * 40, "tanggal.bentuk", "23 Januari 2024"),
        ("23-01-4", "tanggal.tahun", "dua atau empat angka"),
        ("23 Januari 024", "tanggal.tahun", "dua atau empat angka"),
        ("23-01-20244", "tanggal.tahun", "empat angka"),
        ("23-01-0204", "tanggal.tahun", "1900"),
        ("01/23/2024", "tanggal.bulan", "hari dahulu"),
        ("2024-13-01", "tanggal.bulan", "13"),
        ("23 Januar 2024", "tanggal.bulan", "Januar"),
        ("1 ² 2024", "tanggal.bulan", "²"),
        ("0 Januari 2024", "tanggal.hari", "0 Januari 2024"),
        ("30 Februari 2024", "tanggal.hari", "30 Februari 2024"),
        ("29-02-2023", "tanggal.hari", "29 Februari 2023"),
        ("31/4/2024", "tanggal.hari", "31 April 2024"),
    ],
)
def test_ditolak(teks: str, kode: str, menyebut: str) -> None:
    temuan = parse_tanggal(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode
    assert menyebut in temuan.pesan
    assert temuan.pesan.endswith(".")


@given(TANGGAL)
def test_terbaca_kembali(tanggal: date) -> None:
    assert parse_tanggal(format_tanggal(tanggal)) == tanggal
    assert parse_tanggal(tanggal.isoformat()) == tanggal
    assert parse_tanggal(f"{tanggal.day}/{tanggal.month}/{tanggal.year}") == tanggal


@given(st.text(max_size=60) | st.text(alphabet="0123456789-/. JanuarifeMt²", max_size=30))
def test_teks_apa_pun_tidak_menggagalkan(teks: str) -> None:
    assert isinstance(parse_tanggal(teks), date | Temuan)


def test_nama_bulan() -> None:
    assert len(NAMA_BULAN) == 12
    assert NAMA_BULAN[0] == "Januari"
