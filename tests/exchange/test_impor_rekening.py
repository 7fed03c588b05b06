"""Accounts below a sub kegiatan, flat reports, headings in two rows: no rupiah twice or lost."""

from __future__ import annotations

import pytest

from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberTempelan,
    Tunjuk,
    check_impor_anggaran,
)
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from tests.exchange.berkas_sipd import TAHUN, kantor

SUB = "7.01.01.2.01.0001"
KEPALA = ("Kode", "Uraian", "Pagu", "Realisasi")
Baris = tuple[str, ...]


def salin(*baris: Baris, tunjuk: Tunjuk | None = None) -> HasilAnggaran:
    return check_impor_anggaran(SumberTempelan(baris), kantor(), Pilihan(), tunjuk)


def jadi(hasil: HasilAnggaran) -> BukuKantor:
    assert not hasil.temuan_galat
    return kantor().terapkan(Usul("impor", hasil.put).as_perubahan(kantor()))


@pytest.mark.parametrize(
    "rekening",
    [
        ("5.1.02.01.01.0024",),
        ("5.1", "5.1.02", "5.1.02.01", "5.1.02.01.01", "5.1.02.01.01.0024"),
        ("5.1.02.01.01",),
        ("5.1.02",),
        ("5.2.2.01.01",),
        ("6.1.01.08.01.0001",),
    ],
)
def test_accounts_of_any_depth_are_parts_of_their_sub_kegiatan(rekening: Baris) -> None:
    hasil = salin(
        KEPALA,
        ("7.01.01", "Program Penunjang", "110", "55"),
        ("7.01.01.2.01", "Perencanaan", "110", "55"),
        (SUB, "Penyusunan Dokumen", "100", "50"),
        *((kode, "Belanja Barang", "100", "50") for kode in rekening),
        ("7.01.01.2.01.0002", "Koordinasi", "10", "5"),
    )
    buku = jadi(hasil)
    jumlah = rekap_anggaran(buku, TAHUN).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (110_00, 55_00)
    assert [p.kode for p in buku.all_of(Program)] == ["7.01.01"]
    assert len(buku.all_of(SubKegiatan)) == 2


def test_a_sub_kegiatan_without_a_figure_above_its_accounts_is_refused() -> None:
    """Its accounts alone hold the money: left out, the pagu would be lost without a word."""
    hasil = salin(
        KEPALA, (SUB, "Penyusunan Dokumen", "", ""), ("5.1.02.01.01.0024", "Belanja ATK", "60", "")
    )
    (galat,) = hasil.temuan_galat
    assert (galat.tempat, "tidak berangka" in galat.pesan) == ("Tempelan!B3", True)


def test_a_flat_report_is_read_by_the_code_of_the_sub_kegiatan() -> None:
    kepala = (
        *("Kode Rekening", "Nama Rekening", "Kode Sub Kegiatan", "Nama Sub Kegiatan"),
        *("Anggaran", "Realisasi"),
    )
    buku = jadi(
        salin(
            kepala,
            ("5.1.02.01.01.0024", "ATK", SUB, "Penyusunan Dokumen", "60", "30"),
            ("5.1.02.01.01.0026", "Cetak", SUB, "Penyusunan Dokumen", "40", "20"),
        )
    )
    jumlah = rekap_anggaran(buku, TAHUN).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (100_00, 50_00)
    (sub,) = buku.all_of(SubKegiatan)
    assert (sub.kode, sub.nama) == (SUB, "Penyusunan Dokumen")


DUA_BARIS: tuple[Baris, ...] = (
    ("Kode", "Uraian", "Anggaran", "", "Realisasi"),
    ("", "", "Sebelum", "Sesudah", ""),
    (SUB, "Penyusunan Dokumen", "100", "150", "50"),
)


def test_headings_in_two_rows_are_asked_about() -> None:
    hasil = salin(*DUA_BARIS)
    assert not hasil.terbaca
    assert "Kolom di kanan “Anggaran” berisi, tetapi tidak berjudul" in hasil.temuan[0].pesan
    tunjuk = Tunjuk({"kode": 0, "uraian": 1, "pagu": 3, "realisasi": 4}, "Tempelan", 0)
    assert salin(*DUA_BARIS, tunjuk=tunjuk).banyak[0].berkas == 150_00
    kosong = [(*b[:3], "", b[4]) for b in (DUA_BARIS[0], DUA_BARIS[2])]
    assert salin(*kosong).banyak[0].berkas == 100_00, "a column without anything is in nobody's way"


def test_a_column_that_is_not_there_is_said() -> None:
    baris = (KEPALA, (SUB, "Penyusunan"), (SUB, "Penyusunan", "5", ""))
    hasil = salin(*baris, tunjuk=Tunjuk({"kode": 0, "uraian": 1, "pagu": 9}, "Tempelan", 0))
    assert "kolom 10 tidak ada" in hasil.temuan[0].pesan
    assert salin(*baris).banyak[0].berkas == 5_00, "short rows are filled up"
    hasil = salin(*baris, tunjuk=Tunjuk({"uraian": "Uraian", "pagu": "Akhir"}))
    assert "tidak ada pada 3 baris pertama" in hasil.temuan[0].pesan
