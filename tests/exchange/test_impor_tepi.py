"""Layouts and offices at the edge: other aliases, kelurahan by code, texts for numbers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lkjip_desktop.actions.impor_anggaran import (
    Pilihan,
    SumberTempelan,
    check_impor_anggaran,
)
from lkjip_desktop.exchange.sipd import JenisBeda
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran, JenisDokumen
from tests.exchange.berkas_sipd import (
    BUKUAN,
    KEPALA_REKAP5,
    LAIN,
    SKPD,
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.exchange.impor_uji import MASYARAKAT, baca, terapkan

KELURAHAN_LAIN = "7.01.0.00.0.00.09.0001"


def pagu_unit(buku: BukuKantor) -> dict[str, int | None]:
    rekap = rekap_anggaran(buku, TAHUN)
    return {u.nama: rekap.jumlah((u.id, None)).pagu for u in buku.all_of(Unit)}


# --- offices and kelurahan -----------------------------------------------------------------------


def test_two_kecamatan_with_the_same_codes_in_one_file(tmp_path: Path) -> None:
    """7.01.01 of the neighbour is not ours, nor are its kelurahan of the same name."""
    path = tulis_rekap5(
        tmp_path / "r.xlsx",
        baris_rekap5(1, unit=SKPD),
        baris_rekap5(2, MASYARAKAT, BUKUAN),
        baris_rekap5(4, unit=LAIN, skpd=LAIN),
        baris_rekap5(8, MASYARAKAT, KELURAHAN_LAIN, LAIN, NAMA_SUB_UNIT="Kelurahan Bukuan"),
    )
    hasil = baca(path, kantor())
    assert pagu_unit(terapkan(kantor(), hasil)) == {
        "Kecamatan Contoh": 100,
        "Kelurahan Bukuan": 200,
    }
    assert hasil.banyak[0].jumlah[JenisBeda.BARU] == 2
    assert [t.pesan for t in hasil.catatan if t.kode == "impor.lain"] == [
        "2 baris perangkat daerah lain dilewati."
    ]


def test_a_kelurahan_is_known_by_its_code_though_its_name_is_written_otherwise(
    tmp_path: Path,
) -> None:
    bernama = Unit(id="b", nama="Kelurahan Bukuan", kode=BUKUAN, urutan=1)
    asal = kantor()
    buku = BukuKantor.of((*(e for e in asal.entitas() if e.id != "b"), bernama))
    path = tulis_rekap5(
        tmp_path / "r.xlsx", baris_rekap5(2, MASYARAKAT, BUKUAN, NAMA_SUB_UNIT="KEL. BUKUAN (LAMA)")
    )
    kini = terapkan(buku, baca(path, buku))
    assert kini.all_of(Unit)[1] == bernama
    assert pagu_unit(kini)["Kelurahan Bukuan"] == 200


def test_a_kelurahan_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    path = tulis_rekap5(
        tmp_path / "r.xlsx",
        baris_rekap5(3, MASYARAKAT, f"{SKPD[:-4]}0002", NAMA_SUB_UNIT="Kelurahan Baru"),
    )
    baru = next(
        u for u in terapkan(kantor(), baca(path, kantor())).all_of(Unit) if "Baru" in u.nama
    )
    assert (baru.jenis, baru.kode) == (JenisUnit.KELURAHAN, f"{SKPD[:-4]}0002")


# --- other aliases -------------------------------------------------------------------------------


def test_the_flattened_dashboard_and_its_slugged_copies(tmp_path: Path) -> None:
    """ "Kode Giat", "kode_sub_giat", "Kode Akun": pagu and realisasi in one row."""
    lama = {
        "KODE KEGIATAN": "kode_giat",
        "NAMA KEGIATAN": "nama_giat",
        "KODE SUB KEGIATAN": "kode_sub_giat",
        "NAMA SUB KEGIATAN": "nama_sub_giat",
        "KODE REKENING": "Kode\u00a0Akun",
        "KODE SUB UNIT": "kode_sub_skpd",
        "NAMA SUB UNIT": "nama_sub_skpd",
        "PAGU": "Anggaran",
    }
    kepala = [lama.get(k, k) for k in KEPALA_REKAP5] + ["REALISASI"]
    isi = {lama.get(k, k): v for k, v in baris_rekap5("1.500.000,00", MASYARAKAT, BUKUAN).items()}
    path = tulis(tmp_path / "d.xlsx", kepala, [isi | {"REALISASI": " 750.000 "}])
    buku = terapkan(kantor(), baca(path, kantor(), bulan=9))
    jumlah = rekap_anggaran(buku, TAHUN, 9).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (1_500_000_00, 750_000_00)


def test_a_template_with_its_headings_in_row_six(tmp_path: Path) -> None:
    """The NTB template: Alokasi Anggaran, Realisasi Anggaran, SKPD Induk, Unit and Sub Unit."""
    kepala = (
        *("Tahun", "Kode Urusan", "Kode SKPD Induk", "Nama SKPD Induk", "Kode Unit", "Nama Unit"),
        *("Kode Sub Unit", "Nama Sub Unit", "Sumber Dana", "Kode Program", "Nama Program"),
        *("Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan"),
        *("Kode Rekening", "Nama Rekening", "Alokasi Anggaran", "Realisasi Anggaran"),
    )
    baris = (
        *(str(TAHUN), "7", SKPD, "KECAMATAN CONTOH", SKPD, "KECAMATAN CONTOH", BUKUAN),
        *("Kelurahan Bukuan", "DAU", "7.01.03", "PEMBERDAYAAN", "7.01.03.2.02", "Pemberdayaan"),
        *(MASYARAKAT, "Pemberdayaan Masyarakat", "5.1.02", "Belanja", 10, 5),
    )
    judul: list[list[str]] = [["REALISASI"], [], [], ["KABUPATEN CONTOH"], []]
    hasil = baca(tulis(tmp_path / "n.xlsx", kepala, [baris], judul), kantor())
    assert [b.berkas for b in hasil.banyak] == [1000, 500]
    assert pagu_unit(terapkan(kantor(), hasil))["Kelurahan Bukuan"] == 1000


def test_a_page_with_programme_kegiatan_and_sub_kegiatan_beside_each_other(tmp_path: Path) -> None:
    """Codes stand before the names of sub kegiatan, and each row is an account."""
    kepala = ("No", "Nama SKPD", "Program", "Kegiatan", "Sub Kegiatan", "Nama Akun", "Pagu")
    nama = f"{MASYARAKAT} Pemberdayaan Masyarakat"
    baris = [
        (n, "KECAMATAN", "P", "K", nama, akun, n * 10) for n, akun in ((1, "Honor"), (2, "Alat"))
    ]
    hasil = baca(tulis(tmp_path / "w.xlsx", kepala, baris), kantor())
    assert hasil.banyak[0].berkas == 3_000
    (sub,) = terapkan(kantor(), hasil).all_of(SubKegiatan)
    assert (sub.kode, sub.nama) == (MASYARAKAT, "Pemberdayaan Masyarakat")


# --- texts for numbers and dates -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "sen"),
    [
        ("Rp 1.234.567,89", 123_456_789),
        ("1.234.567", 123_456_700),
        ("\u00a01.500.000,00\u00a0", 150_000_000),
        ("0", 0),
        (1234567.89, 123_456_789),
        (0.1 + 0.2, 30),
    ],
)
def test_amounts_as_texts_and_as_doubles(tmp_path: Path, teks: object, sen: int) -> None:
    path = tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(teks))
    buku = terapkan(kantor(), baca(path, kantor()))
    assert rekap_anggaran(buku, TAHUN).jumlah().pagu == sen


@pytest.mark.parametrize(
    "tanggal", ["7 Januari 2024", "2024-01-07", "07/01/2024", dt.date(2024, 1, 7), 45298]
)
def test_a_day_however_it_is_written(tmp_path: Path, tanggal: object) -> None:
    path = tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(5, tanggal))
    buku = terapkan(kantor(), baca(path, kantor()))
    assert rekap_anggaran(buku, TAHUN, 1).jumlah().realisasi == 500


# --- what the preview says -----------------------------------------------------------------------


def test_sums_are_compared_with_the_total_row_and_with_what_is_stored(tmp_path: Path) -> None:
    awal = tulis_rekap5(
        tmp_path / "a.xlsx",
        baris_rekap5(5),
        baris_rekap5(2, MASYARAKAT),
        baris_rekap5(1, unit=BUKUAN),
    )
    buku = terapkan(kantor(), baca(awal, kantor()))
    lagi = tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(9), {"KODE SKPD": "TOTAL", "PAGU": 9})
    hasil = baca(lagi, buku, dokumen=JenisDokumen.DPPA, nomor=" 900/1 ")
    (pagu,) = hasil.banyak
    assert (pagu.berkas, pagu.total, pagu.cocok) == (900, 900, True)
    assert (pagu.tersimpan, pagu.setelah) == (700, 900), "of the unit in the file alone"
    assert [(b.jenis, b.lama, b.kini) for b in hasil.beda] == [
        (JenisBeda.BERUBAH, 500, 900),
        (JenisBeda.HILANG, 200, 0),
    ]
    assert hasil.dokumen_baru
    dokumen = max(terapkan(buku, hasil).all_of(DokumenAnggaran), key=lambda d: d.ke)
    assert (dokumen.ke, dokumen.jenis) == (1, JenisDokumen.DPPA)


def test_a_part_of_the_budget_leaves_the_rest_alone(tmp_path: Path) -> None:
    awal = tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(5), baris_rekap5(2, MASYARAKAT))
    buku = terapkan(kantor(), baca(awal, kantor()))
    hasil = baca(tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(9)), buku, sebagian=True)
    assert hasil.banyak[0].jumlah[JenisBeda.HILANG] == 0
    assert pagu_unit(terapkan(buku, hasil))["Kecamatan Contoh"] == 1_100


def test_a_copied_table_with_a_formula_looking_name_stays_text() -> None:
    sumber = SumberTempelan((("Kode", "Uraian", "Pagu"), (MASYARAKAT, '=HYPERLINK("x") <b>&', "5")))
    hasil = check_impor_anggaran(sumber, kantor(), Pilihan())
    (sub,) = terapkan(kantor(), hasil).all_of(SubKegiatan)
    assert sub.nama == '=HYPERLINK("x") <b>&'
