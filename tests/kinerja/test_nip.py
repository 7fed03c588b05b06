from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.nip import format_nip, parse_nip
from lkjip_desktop.kinerja.temuan import Temuan

NIP = "196611271986091001"


@pytest.mark.parametrize(
    "teks",
    [
        NIP,
        "19661127 198609 1 001",
        " 19661127\u00a0198609 1 001 ",
        "19661127.198609.1.001",
        "NIP. 19661127 198609 1 001",
        "nip: 196611271986091001",
        "NIP196611271986091001",
    ],
)
def test_terbaca(teks: str) -> None:
    assert parse_nip(teks) == NIP


def test_pppk_memakai_kode_di_tempat_bulan() -> None:
    assert parse_nip("19900101 202321 2 001") == "199001012023212001"
    assert parse_nip("19900101 202324 2 001") == "199001012023242001"


@pytest.mark.parametrize(
    ("teks", "kode", "menyebut"),
    [
        ("", "nip.kosong", "18 digit"),
        ("NIP.", "nip.kosong", "18 digit"),
        ("1966112719860910O1", "nip.digit", "hanya berisi angka"),
        ("19661127-198609-1-001", "nip.digit", "hanya berisi angka"),
        ("١٩٦٦١١٢٧١٩٨٦٠٩١٠٠١", "nip.digit", "hanya berisi angka"),
        ("19661127198609100", "nip.panjang", "17 digit"),
        ("1966112719860910011", "nip.panjang", "19 digit"),
        ("131 999 888", "nip.panjang", "9 digit"),
        ("196613271986091001", "nip.lahir", "19661327"),
        ("196602301986091001", "nip.lahir", "19660230"),
        ("000011271986091001", "nip.lahir", "00001127"),
        ("186611271986091001", "nip.lahir", "18661127"),
        ("196611271986131001", "nip.angkat", "13"),
        ("196611271986001001", "nip.angkat", "00"),
        ("199001012023251001", "nip.angkat", "25"),
        ("196611271981101001", "nip.usia", "Oktober 1981"),
        ("196611271945091001", "nip.usia", "27 November 1966"),
        ("199001012004211001", "nip.usia", "diangkat 2004"),
        ("196611271986093001", "nip.kelamin", "ke-15"),
        ("196611271986090001", "nip.kelamin", "ke-15"),
    ],
)
def test_ditolak_dengan_kalimatnya_sendiri(teks: str, kode: str, menyebut: str) -> None:
    temuan = parse_nip(teks)
    assert isinstance(temuan, Temuan)
    assert temuan.kode == kode
    assert menyebut in temuan.pesan
    assert temuan.pesan.endswith(".")


def test_lima_belas_tahun_tepat_diterima() -> None:
    assert parse_nip("196611271981111001") == "196611271981111001"


def test_format() -> None:
    assert format_nip(NIP) == "19661127 198609 1 001"
    assert format_nip("belum ada") == "belum ada"
    assert format_nip("") == ""


@given(
    st.dates(date(1940, 1, 1), date(2010, 12, 31)),
    st.integers(16, 60),
    st.sampled_from([*range(1, 13), *range(21, 25)]),
    st.sampled_from("12"),
    st.integers(1, 999),
)
def test_terbaca_kembali(lahir: date, usia: int, bulan: int, kelamin: str, nomor: int) -> None:
    nip = f"{lahir:%Y%m%d}{lahir.year + usia}{bulan:02d}{kelamin}{nomor:03d}"
    assert parse_nip(nip) == nip
    assert parse_nip(format_nip(nip)) == nip


@given(st.text(max_size=60) | st.text(alphabet="0123456789. nipNIP", max_size=30))
def test_teks_apa_pun_tidak_menggagalkan(teks: str) -> None:
    assert isinstance(parse_nip(teks), str | Temuan)
