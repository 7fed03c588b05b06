"""Sheets, columns and rules that are missing, doubled, merged, moved or broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.temuan import Tingkat
from tests.exchange.alat import KOSONG, baca, sunting, terapkan

# --- sheets and columns --------------------------------------------------------------------------


def test_missing_sheets_and_columns_are_all_named(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        del s.buku["Realisasi"]
        s.lembar("Unit").delete_cols(2)
        s.lembar("Aturan").delete_rows(1)
        s.isi("Program", "Kode", 1, "Nomor")
    hasil = baca(path, contoh)
    galat = [(t.kode, t.tempat) for t in hasil.temuan_galat]
    assert galat == [
        ("buku.kolom_hilang", "Unit"),
        ("buku.kolom_hilang", "Program"),
        ("buku.lembar_hilang", "Realisasi"),
        *[("buku.kolom_hilang", "Aturan")] * 8,
    ]
    assert "“Jenis Unit”" in hasil.temuan_galat[0].pesan
    assert hasil.put == ()


def test_a_workbook_of_before_evidence_needs_no_sheet_of_it(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        del s.buku["Bukti Dukung"]
    hasil = baca(path, contoh)
    assert (hasil.temuan, hasil.jumlah_perubahan) == ((), 0)


def test_extra_sheets_and_columns_are_left_aside_with_a_note(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.buku.create_sheet("Catatan Saya")
        s.lembar("Unit")["H1"].value = "Keterangan"
        s.lembar("Unit")["H2"].value = "=1/0"
        s.lembar("Unit")["H99"].value = "di luar tabel"
    hasil = baca(path, contoh)
    assert [(t.kode, t.tingkat) for t in hasil.temuan] == [
        ("buku.lembar_lain", Tingkat.CATATAN),
        ("buku.kolom_lain", Tingkat.CATATAN),
    ]
    assert hasil.jumlah_perubahan == 0


def test_headers_are_found_by_name_wherever_they_stand(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        lembar = s.lembar("Unit")
        lembar["A1"].value = "  NAMA\u00a0 unit * "
        lembar.insert_rows(1, 2)
        lembar["A1"].value = "DAFTAR UNIT"
        lembar.insert_cols(1)
        for baris in range(5, 9):
            lembar.cell(baris, 1).value = baris
        s.buku["Pejabat"].title = " PEJABAT"
    assert baca(path, contoh).temuan == ()
    with sunting(path) as s:
        s.lembar("Unit")["C5"].value = "Desa"
    assert [t.tempat for t in baca(path, contoh).temuan] == ["Unit!C5"]


def test_a_header_that_stands_twice_is_refused(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Unit")["H1"].value = "nama unit"
    (satu,) = baca(path, contoh).temuan
    assert satu.tempat == "Unit!H1"
    assert "A1 dan H1" in satu.pesan


def test_merged_cells_are_refused_and_hidden_rows_are_read(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Realisasi").row_dimensions[3].hidden = True
        s.lembar("Realisasi").merge_cells("A2:A4")
        s.lembar("Realisasi").merge_cells("Q1:R9")  # beside the table: nobody minds
    hasil = baca(path, contoh)
    assert ("buku.gabung", "Realisasi!A2:A4") in [(t.kode, t.tempat) for t in hasil.temuan_galat]
    assert [t.tempat for t in hasil.temuan_galat if t.kode == "buku.wajib"] == [
        "Realisasi!A3",
        "Realisasi!A4",
    ]
    assert [t.pesan[:20] for t in hasil.temuan if t.kode == "buku.tersembunyi"] == [
        "1 baris tersembunyi "
    ]


def test_a_workbook_without_a_year_makes_no_file(path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Tahun Kerja").delete_rows(2)
        s.lembar("Aturan").delete_rows(2, 99)
    (satu,) = baca(path, KOSONG).temuan_galat
    assert satu.kode == "buku.tahun"


# --- the sheet of rules --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("judul", "baris", "isi", "kata"),
    [
        ("Bagian", 3, "Lainnya", "Umum, Capaian, AKIP, NKO, Skala NKO"),
        ("Hal", 3, "Warna", "tidak dikenal"),
        ("Hal", 3, "Nama", "di baris lain"),
        ("Isi", 3, "kemarin", "tidak dapat dibaca"),
        ("Angka", 10, None, "harus diisi"),
        ("Angka", 10, 95, "urut dari batas"),
        ("Kode", 13, "B", "dipakai 2 kali"),
        ("Angka", 27, 0, "lebih dari 0"),
        ("Kode", 30, "XX", "“XX” bukan predikat AKIP"),
        ("Angka", 30, 101, "0 sampai 100 persen"),
        ("Termasuk", 10, None, "harus diisi"),
        ("Keyakinan", 10, "D", "A (peraturan)"),
        ("Isi", 8, None, "A (peraturan)"),
        ("Angka", 40, None, "harus diisi"),
    ],
)
def test_a_broken_rule_is_named(
    contoh: BukuKantor, path: Path, judul: str, baris: int, isi: object, kata: str
) -> None:
    with sunting(path) as s:
        assert s.sel("Aturan", "Hal", 10).value == "Jenjang"
        s.isi("Aturan", judul, baris, isi)
    temuan = baca(path, contoh).temuan_galat
    assert any(kata in t.pesan and t.tempat[len("Aturan!A") :] == str(baris) for t in temuan)


def test_a_predikat_without_its_koreksi_is_told_where_these_stand(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        assert s.sel("Aturan", "Kode", 30).value == "BB"
        s.lembar("Aturan").delete_rows(30)
        alamat = s.sel("Aturan", "Hal", 28).coordinate
    (satu,) = baca(path, contoh).temuan_galat
    assert satu.tempat == f"Aturan!{alamat}"
    assert satu.pesan.startswith("Koreksi untuk predikat AKIP “BB” tidak ada.")


def test_rules_must_be_whole_or_left_out(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Aturan").delete_rows(2)
    (satu,) = baca(path, contoh).temuan_galat
    assert "“Nama” tidak ada" in satu.pesan
    with sunting(path) as s:
        s.lembar("Aturan").delete_rows(2, 99)
    assert baca(path, contoh).jumlah_perubahan == 0
    assert baca(path, KOSONG).temuan_galat == ()  # a new year gets the usual rules
    with sunting(path) as s:
        for judul, nilai in {"Tahun": 2030, "Bagian": "Umum", "Hal": "Nama", "Isi": "x"}.items():
            s.isi("Aturan", judul, 2, nilai)
    (satu,) = baca(path, contoh).temuan_galat
    assert satu.tempat == "Aturan!A2"
    assert "tidak ada di lembar Tahun Kerja" in satu.pesan
    with sunting(path) as s:
        s.isi("Aturan", "Tahun", 2, 2024)
    assert "belum lengkap" in baca(path, contoh).temuan_galat[0].pesan


def test_a_rule_without_its_source_is_a_rule(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        assert s.sel("Aturan", "Hal", 7).value == "Sumber"
        s.isi("Aturan", "Isi", 7, None)
    sesudah = terapkan(contoh, baca(path, contoh))
    assert BukuKinerja(sesudah, 2024).aturan.akip.sumber == ""


def test_an_edited_band_is_a_changed_rule(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Aturan", "Angka", 10, 82)
    hasil = baca(path, contoh)
    assert hasil.rincian == ("Tahun Kerja, 2024: aturan berubah",)
