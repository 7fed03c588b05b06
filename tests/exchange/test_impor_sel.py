"""Cells of SIPD: noise of Excel, times after dates, codes that do not fit, late transfers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberBerkas,
    check_impor_anggaran,
)
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.sipd.sel import day, sen
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from lkjip_desktop.kinerja.temuan import Temuan
from tests.exchange.berkas_sipd import (
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis_realisasi,
    tulis_rekap5,
)


def baca(path: Path) -> HasilAnggaran:
    return check_impor_anggaran(SumberBerkas(path), kantor(), Pilihan())


@pytest.mark.parametrize(
    ("angka", "nilai"),
    [
        (263800112183.88004, 26_380_011_218_388),
        (sum([123456789012.35] * 9), 111_111_110_111_115),
        (12345678901234.57, 1_234_567_890_123_457),
        (-1234567.891e-3, -123_457),
    ],
)
def test_noise_after_the_fifteenth_digit_is_no_figure(angka: float, nilai: int) -> None:
    hasil = sen(angka)
    if nilai > 0:
        assert hasil == nilai
    else:
        assert isinstance(hasil, Temuan), "more than two decimals are no noise"


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=50))
def test_what_excel_adds_up_in_sen_is_read_to_the_sen(semua: list[int]) -> None:
    """Up to ten trillion rupiah a double holds two decimals."""
    jumlah = 0.0
    for satu in semua:
        jumlah += satu / 100
    assert sen(jumlah) == sum(semua)


@pytest.mark.parametrize(
    "isi",
    [
        *("2026-01-07 00:00:00", "2026-01-07T00:00:00", "07-01-2026 10:00", "7 Januari 2026 09.30"),
        *(46029.5, 46029),
    ],
)
def test_a_time_is_no_part_of_the_day(isi: str | float) -> None:
    assert day(isi) == date(2026, 1, 7)


@pytest.mark.parametrize(
    ("lain", "tempat", "bagian"),
    [
        ({"KODE_PROGRAM": None}, "Sheet1!K3", "Kode program kosong"),
        ({"KODE_PROGRAM": 7.01}, "Sheet1!K3", "tersimpan sebagai angka"),
        ({"KODE_PROGRAM": "7.01.99"}, "Sheet1!M3", "tidak berada di bawah 7.01.99"),
        ({"KODE_KEGIATAN": ""}, "Sheet1!M3", "Kode kegiatan kosong"),
        ({"KODE_KEGIATAN": "7.01.01.2.02"}, "Sheet1!O3", "tidak berada di bawah 7.01.01.2.02"),
        ({"KODE_SUB_KEGIATAN": "7.01.01.2.01"}, "Sheet1!O3", "Kode sub kegiatan kosong"),
        ({"KODE_SUB_KEGIATAN": "5.1.02.01.01.0001"}, "Sheet1!O3", "Kode sub kegiatan kosong"),
    ],
)
def test_codes_of_the_three_levels_fit_each_other(
    tmp_path: Path, lain: dict[str, Any], tempat: str, bagian: str
) -> None:
    baik = baris_rekap5(1, "7.01.03.2.02.0003")
    hasil = baca(tulis_rekap5(tmp_path / "r.xlsx", baik, baris_rekap5(5, **lain)))
    (galat,) = hasil.temuan_galat
    assert galat.tempat == tempat
    assert bagian in galat.pesan
    assert hasil.put == ()


def test_a_programme_of_every_urusan_stands_above_each(tmp_path: Path) -> None:
    path = tulis_rekap5(
        tmp_path / "r.xlsx", baris_rekap5(5, KODE_PROGRAM="X.XX.01", KODE_KEGIATAN="X.XX.01.2.01")
    )
    assert not baca(path).temuan_galat


def late(dokumen: str, transfer: str) -> dict[str, object]:
    return baris_realisasi(50, dokumen, Jenis_Transaksi="LS", Tanggal_Transfer=transfer)


@pytest.mark.parametrize("mentah", [True, False])
def test_money_of_december_that_came_in_january_counts_in_december(
    tmp_path: Path, *, mentah: bool
) -> None:
    path = tulis_realisasi(
        tmp_path / "l.xlsx",
        late("30 Desember 2024", "3 Januari 2025"),
        late("30 November 2024", "2 Desember 2024"),
        baris_realisasi(7),
        mentah=mentah,
    )
    hasil = baca(path)
    assert [t.pesan for t in hasil.catatan if t.kode == "impor.tahun_depan"] == [
        "1 baris LS baru ditransfer pada tahun berikutnya. Bulannya menurut Tanggal Dokumen."
    ]
    buku = kantor().terapkan(Usul("impor", hasil.put).as_perubahan(kantor()))
    assert rekap_anggaran(buku, TAHUN, 11).jumlah().realisasi == 7_00
    assert rekap_anggaran(buku, TAHUN, 12).jumlah().realisasi == 107_00


def test_a_transfer_of_another_year_still_bars_the_file(tmp_path: Path) -> None:
    (galat,) = baca(
        tulis_realisasi(tmp_path / "l.xlsx", late("30 Desember 2025", "3 Januari 2026"))
    ).temuan_galat
    assert "di luar tahun 2024" in galat.pesan
