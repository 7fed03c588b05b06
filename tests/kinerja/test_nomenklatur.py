"""Codes and names of the nomenclature as they occur in the wild."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.nomenklatur import (
    TingkatKode,
    is_below,
    is_rekening,
    kode_induk,
    kunci_kode,
    kunci_nama,
    split_kode,
    tingkat_kode,
)


@pytest.mark.parametrize(
    ("kode", "kunci", "tingkat", "induk"),
    [
        ("7.01.01", "7.01.01", TingkatKode.PROGRAM, ""),
        ("X.XX.01", "X.XX.01", TingkatKode.PROGRAM, ""),
        ("7.01.01.2.01", "7.01.01.2.01", TingkatKode.KEGIATAN, "7.01.01"),
        ("7.01.02.2.01.01", "7.01.02.2.01.0001", TingkatKode.SUB_KEGIATAN, "7.01.02.2.01"),
        ("7.01.02.2.01.0001", "7.01.02.2.01.0001", TingkatKode.SUB_KEGIATAN, "7.01.02.2.01"),
        (
            " 7.01.02.\u00a02.01.0001. ",
            "7.01.02.2.01.0001",
            TingkatKode.SUB_KEGIATAN,
            "7.01.02.2.01",
        ),
        ("x.xx.01.2.01", "X.XX.01.2.01", TingkatKode.KEGIATAN, "X.XX.01"),
        ("7.01", "7.01", None, ""),
        ("5.01.02.2.01.01", "5.01.02.2.01.0001", TingkatKode.SUB_KEGIATAN, "5.01.02.2.01"),
        ("5.1.02", "5.1.02", None, ""),
        ("5.1.02.01.01", "5.1.02.01.01", None, ""),
        ("5.1.02.01.01.0024", "5.1.02.01.01.0024", None, ""),
        ("7.01.01.1.01", "7.01.01.1.01", None, ""),
        ("5.1.02.04.001.00003.1", "5.1.02.04.001.00003.1", None, ""),
        ("", "", None, ""),
        ("Program", "", None, ""),
        ("7..01", "", None, ""),
    ],
)
def test_kode(kode: str, kunci: str, tingkat: TingkatKode | None, induk: str) -> None:
    assert (kunci_kode(kode), tingkat_kode(kode), kode_induk(kode)) == (kunci, tingkat, induk)


@given(st.text(max_size=40))
def test_kunci_kode_tetap_bila_diulang(teks: str) -> None:
    assert kunci_kode(kunci_kode(teks)) == kunci_kode(teks)


@given(st.integers(0, 99))
def test_blok_akhir_dua_dan_empat_angka_sama(nomor: int) -> None:
    assert kunci_kode(f"7.01.01.2.01.{nomor:02}") == kunci_kode(f"7.01.01.2.01.{nomor:04}")


@pytest.mark.parametrize(
    ("teks", "kode", "nama"),
    [
        ("7.01.01.2.01.0001 Penyusunan  Dokumen", "7.01.01.2.01.0001", "Penyusunan Dokumen"),
        ("7.01.01 - Program Penunjang", "7.01.01", "Program Penunjang"),
        ("Penyusunan 7.01.01", "", "Penyusunan 7.01.01"),
        ("7.01.01", "", "7.01.01"),
        ("3 unit kendaraan", "", "3 unit kendaraan"),
        ("2.5 ton beras", "", "2.5 ton beras"),
        ("", "", ""),
    ],
)
def test_kode_di_depan_nama(teks: str, kode: str, nama: str) -> None:
    assert split_kode(teks) == (kode, nama)


@given(st.text(max_size=30))
def test_memisah_kode_tidak_membuang_huruf(teks: str) -> None:
    kode, nama = split_kode(teks)
    assert "".join(teks.split()).startswith("".join(kode.split()))
    assert "".join(teks.split()).endswith("".join(nama.split()))


def test_nama_dibandingkan_tanpa_kata_tingkatnya() -> None:
    assert kunci_nama("PROGRAM  PENUNJANG Urusan") == kunci_nama("Penunjang urusan")
    assert kunci_nama("Kegiatan Pemberdayaan Kelurahan") == kunci_nama("Pemberdayaan Kelurahan")
    assert kunci_nama("Koordinasi Penyelenggaraan Kegiatan") != kunci_nama(
        "Penyelenggaraan Kegiatan"
    )


def test_rekening_dan_urusan_dibedakan() -> None:
    assert [is_rekening(k) for k in ("5.1", "4.1.01", "6.2.01.01", "5.2.2.01.01")] == [True] * 4
    assert not any(map(is_rekening, ("5", "5.01", "5.01.02", "7.01.01", "Belanja", "")))


def test_kode_berada_di_bawah_induknya() -> None:
    assert is_below("7.01.02.2.01", "7.01.02")
    assert is_below("7.01.02.2.01.01", "X.XX.02.2.01")
    assert not is_below("7.01.02.2.01", "7.01.03")
    assert not is_below("7.01.02", "")
