import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.terbilang import Ejaan, terbilang

# A reader of its own: nothing of the writer is used, so that both can't be wrong together.
ANGKA = {
    "Satu": 1,
    "Dua": 2,
    "Tiga": 3,
    "Empat": 4,
    "Lima": 5,
    "Enam": 6,
    "Tujuh": 7,
    "Delapan": 8,
    "Sembilan": 9,
    "Sepuluh": 10,
    "Sebelas": 11,
    "Seratus": 100,
}
PANGKAT = {
    "Ribu": 10**3,
    "Juta": 10**6,
    "Miliar": 10**9,
    "Milyar": 10**9,
    "Triliun": 10**12,
    "Kuadriliun": 10**15,
    "Kuintiliun": 10**18,
}


def baca_bilangan(teks: str) -> int:
    jumlah = kelompok = satuan = 0
    for kata in teks.split():
        if kata == "Belas":
            kelompok, satuan = kelompok + 10 + satuan, 0
        elif kata == "Puluh":
            kelompok, satuan = kelompok + satuan * 10, 0
        elif kata == "Ratus":
            kelompok, satuan = kelompok + satuan * 100, 0
        elif kata == "Seribu":
            jumlah += 1000
        elif kata in PANGKAT:
            jumlah, kelompok, satuan = jumlah + (kelompok + satuan) * PANGKAT[kata], 0, 0
        elif kata != "Nol":
            kelompok, satuan = kelompok + satuan, ANGKA[kata]
    return jumlah + kelompok + satuan


def baca(teks: str) -> int:
    tanda = -1 if teks.startswith("Minus ") else 1
    rupiah, ada, sen = teks.removeprefix("Minus ").partition("Rupiah")
    if not ada:
        rupiah, sen = "", rupiah
    return tanda * (baca_bilangan(rupiah) * 100 + baca_bilangan(sen.replace(" Sen", "")))


@pytest.mark.parametrize(
    ("rupiah", "teks"),
    [
        (0, "Nol"),
        (1, "Satu"),
        (10, "Sepuluh"),
        (11, "Sebelas"),
        (12, "Dua Belas"),
        (20, "Dua Puluh"),
        (21, "Dua Puluh Satu"),
        (100, "Seratus"),
        (111, "Seratus Sebelas"),
        (1_000, "Seribu"),
        (1_100, "Seribu Seratus"),
        (2_001, "Dua Ribu Satu"),
        (11_000, "Sebelas Ribu"),
        (21_000, "Dua Puluh Satu Ribu"),
        (101_000, "Seratus Satu Ribu"),
        (1_000_000, "Satu Juta"),
        (1_001_000, "Satu Juta Seribu"),
        (1_000_000_000, "Satu Miliar"),
        (10**12, "Satu Triliun"),
        (10**15, "Satu Kuadriliun"),
        (
            35_426_113_462,
            (
                "Tiga Puluh Lima Miliar Empat Ratus Dua Puluh Enam Juta Seratus Tiga Belas Ribu "
                "Empat Ratus Enam Puluh Dua"
            ),
        ),
    ],
)
def test_rupiah(rupiah: int, teks: str) -> None:
    assert terbilang(Sen(rupiah * 100)) == f"{teks} Rupiah"


@pytest.mark.parametrize(
    ("sen", "teks"),
    [
        (150050, "Seribu Lima Ratus Rupiah Lima Puluh Sen"),
        (50, "Lima Puluh Sen"),
        (-100000, "Minus Seribu Rupiah"),
        (-101, "Minus Satu Rupiah Satu Sen"),
    ],
)
def test_sen_dan_minus(sen: int, teks: str) -> None:
    assert terbilang(Sen(sen)) == teks


def test_ejaan_milyar_seperti_pada_sumber() -> None:
    assert terbilang(Sen(3542611346200), Ejaan.MILYAR) == (
        "Tiga Puluh Lima Milyar Empat Ratus Dua Puluh Enam Juta Seratus Tiga Belas Ribu "
        "Empat Ratus Enam Puluh Dua Rupiah"
    )


def test_terlalu_besar() -> None:
    assert terbilang(Sen(10**23 - 1)).startswith("Sembilan Ratus Sembilan Puluh Sembilan Kuintil")
    with pytest.raises(ValueError, match="terlalu besar"):
        terbilang(Sen(10**23))


@given(
    st.integers(-(10**23) + 1, 10**23 - 1) | st.integers(-(10**7), 10**7), st.sampled_from(Ejaan)
)
@example(100_100, Ejaan.MILIAR)
def test_pembaca_lain_membaca_kembali(sen: int, ejaan: Ejaan) -> None:
    teks = terbilang(Sen(sen), ejaan)
    assert baca(teks) == sen
    assert "  " not in teks
    assert all(kata.istitle() for kata in teks.split())
    assert not {"Satu Ratus", "Satu Puluh", "Satu Belas"} & {
        " ".join(p) for p in zip(teks.split(), teks.split()[1:], strict=False)
    }
