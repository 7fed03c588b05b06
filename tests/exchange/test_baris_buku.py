"""Rows of a workbook: which are the same, which can't be told apart, which go."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, Pejabat, Unit
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import Tingkat
from tests.exchange.alat import KOSONG, baca, sunting, terapkan, tulis

IKM = "Indeks Kepuasan Masyarakat (IKM)"


def tempat(hasil: HasilBaca) -> list[str]:
    assert hasil.put == hasil.hapus == ()
    return [t.tempat for t in hasil.temuan_galat]


# --- rows that are the same, or can't be told apart ----------------------------------------------


def test_a_copied_row_with_its_kunci_is_refused(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        kunci = s.sel("Unit", "Kunci", 3).value
        baris = s.tambah("Unit", Nama_Unit="Kelurahan Baru", Jenis_Unit="Kelurahan", Kunci=kunci)
    hasil = baca(path, contoh)
    assert tempat(hasil) == [f"Unit!E{baris}"]
    assert "Unit!E3" in hasil.temuan_galat[0].pesan


@pytest.mark.parametrize("asal", ["contoh", "kosong"])
def test_two_rows_of_one_indicator_and_year_are_refused(
    contoh: BukuKantor, path: Path, asal: str
) -> None:
    with sunting(path) as s:
        baris = s.tambah("Realisasi", Indikator=IKM, Tahun=2024, Realisasi=90)
    hasil = baca(path, contoh if asal == "contoh" else KOSONG)
    assert tempat(hasil) == [f"Realisasi!A{baris}"]
    assert "Realisasi!A4" in hasil.temuan_galat[0].pesan


def test_a_row_can_not_become_one_that_the_workbook_does_not_hold(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.lembar("Realisasi").delete_rows(4)
        s.isi("Realisasi", "Tahun", 3, 2024)
    assert tempat(baca(path, contoh)) == ["Realisasi!A3"]


def test_only_one_office_in_a_file(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.tambah("Instansi", Pemerintah_Daerah="Lain")
    hasil = baca(path, contoh)
    assert tempat(hasil) == ["Instansi!A3"]
    assert "satu baris" in hasil.temuan_galat[0].pesan


def test_rows_of_one_name_are_told_apart_by_their_kunci(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Pejabat", "Nama", 4, "Budi Contoh")  # two of that name now
        kunci = str(s.sel("Pejabat", "Kunci", 4).value)
        ganda = s.isi("Masa Jabatan", "Pejabat", 3, "Budi Contoh")
        s.isi("Masa Jabatan", "Pejabat", 4, f"Budi Contoh [{kunci[:8]}]")
    hasil = baca(path, contoh)
    assert tempat(hasil) == [ganda]
    assert "2 baris" in hasil.temuan_galat[0].pesan
    with sunting(path) as s:
        satu = str(s.sel("Pejabat", "Kunci", 3).value)
        s.isi("Masa Jabatan", "Pejabat", 3, f"Budi Contoh [{satu[:8]}]")
    hasil = baca(path, contoh)
    assert hasil.jumlah_perubahan == 1
    assert [p.nama for p in terapkan(contoh, hasil).all_of(Pejabat)][1:3] == ["Budi Contoh"] * 2


def test_a_name_that_leads_nowhere_is_refused(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = [
            s.isi("Jabatan", "Atasan", 3, "Gubernur"),
            s.isi("Target Renstra", "Indikator", 2, "Indeks"),
            s.isi("PK Program", "Perubahan Ke", 3, 7),
        ]
        alamat[2] = "PK Program!A3"  # the first of the three columns that name the PK
    hasil = baca(path, contoh)
    assert sorted(tempat(hasil)) == sorted(alamat)
    assert {t.kode for t in hasil.temuan_galat} == {"buku.acuan"}


@pytest.mark.parametrize(
    ("lembar", "judul"),
    [("Renstra", "Nama Renstra"), ("Indikator", "Nama Indikator"), ("Program", "Nama Program")],
)
def test_a_row_that_is_there_needs_its_name_as_a_new_one_does(
    contoh: BukuKantor, path: Path, lembar: str, judul: str
) -> None:
    with sunting(path) as s:
        alamat = s.isi(lembar, judul, 2, None)
    hasil = baca(path, contoh)
    assert [t.tempat for t in hasil.temuan_galat if t.kode == "buku.wajib"] == [alamat]
    assert f"{judul} harus diisi." in hasil.temuan_galat[0].pesan


# --- removing ------------------------------------------------------------------------------------


def test_a_row_that_is_gone_stays_in_the_file_and_is_mentioned(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.lembar("Realisasi").delete_rows(2, 2)
        s.lembar("Unit").delete_rows(7)
    hasil = baca(path, contoh)
    assert hasil.jumlah_perubahan == 0
    (satu,) = hasil.temuan
    assert (satu.kode, satu.tempat, satu.tingkat) == ("buku.tersisa", "", Tingkat.CATATAN)
    assert "3 baris" in satu.pesan
    assert "(Unit 1, Realisasi 2)" in satu.pesan


def test_a_marked_row_is_removed_whatever_else_it_holds(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Unit", "Hapus", 7, "YA")
        s.isi("Unit", "Jenis Unit", 7, "entah")
    hasil = baca(path, contoh)
    assert hasil.rincian == ("Unit, dihapus: “Kelurahan Bantuas”",)
    sesudah = terapkan(contoh, hasil)
    assert len(sesudah.all_of(Unit)) == 5
    assert baca(path, sesudah).jumlah_perubahan == 0


def test_a_row_that_others_need_is_not_removed(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = s.isi("Sasaran", "Hapus", 3, "ya")
        lain = s.isi("Realisasi", "Realisasi", 2, "1.234")
    hasil = baca(path, contoh)
    assert tempat(hasil) == [lain, alamat]
    assert "Indikator (1 baris), Anggaran (1 baris)" in hasil.temuan_galat[1].pesan


def test_a_unit_that_the_budget_tree_needs_is_not_removed(contoh: BukuKantor, path: Path) -> None:
    bantuas = next(u for u in contoh.all_of(Unit) if "Bantuas" in u.nama)
    baris = SubKegiatanTahun(id="b", tahun=2024, unit_id=bantuas.id, sub_kegiatan_id="s")
    with sunting(path) as s:
        s.isi("Unit", "Hapus", 7, "ya")
    (satu,) = baca(path, BukuKantor.of([*contoh.entitas(), baris])).temuan_galat
    assert "masih dipakai di Rincian Anggaran (1 baris). Tandai juga baris itu" in satu.pesan


def test_a_row_of_another_year_also_holds_on(contoh: BukuKantor, tmp_path: Path) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx", 2022)  # holds no realisasi of 2023 and 2024
    with sunting(path) as s:
        s.isi("Indikator", "Hapus", 2, "ya")
        for nama, daftar in {"Target Renstra": [2, 3, 4, 5], "Realisasi": [2]}.items():
            for baris in daftar:
                s.isi(nama, "Hapus", baris, "ya")
    (satu,) = baca(path, contoh).temuan_galat
    assert "PK Indikator (1 baris), Realisasi (2 baris)" in satu.pesan


def test_rows_go_together_with_what_refers_to_them(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        for nama, baris in [
            *(("Target Renstra", n) for n in range(6, 10)),
            *(("Realisasi", n) for n in range(5, 8)),
            *(("PK Program", 4), ("PK Indikator", 3), ("Anggaran", 4), ("Sasaran", 3)),
            *(("Indikator", 3), ("Jabatan", 3), ("Jabatan", 4), ("Masa Jabatan", 5)),
        ]:
            s.isi(nama, "Hapus", baris, "ya")
        s.isi("Perjanjian Kinerja", "Jabatan", 2, "Wali Kota Samarinda")
        for nama, baris in [("PK Program", 2), ("PK Program", 3), ("PK Indikator", 2)]:
            s.isi(nama, "Jabatan", baris, "Wali Kota Samarinda")
        for baris in (3, 4):
            s.isi("Masa Jabatan", "Hapus", baris, "ya")
    hasil = baca(path, contoh)
    assert hasil.temuan == ()
    urutan = [type(e) for e in hasil.hapus]
    assert urutan.index(Indikator) < urutan.index(Sasaran)
    jabatan = [e for e in hasil.hapus if isinstance(e, Jabatan)]
    assert jabatan[0].atasan_id == jabatan[1].id  # the sekretaris goes before the camat
    sesudah = terapkan(contoh, hasil)
    assert len(BukuKinerja(sesudah, 2024).indikator) == 1
    assert baca(path, sesudah).jumlah_perubahan == 0


@pytest.mark.parametrize("isi", ["hapus", "tidak", 1, "x"])
def test_any_other_mark_is_refused(contoh: BukuKantor, path: Path, isi: object) -> None:
    with sunting(path) as s:
        alamat = s.isi("Unit", "Hapus", 7, isi)
    assert tempat(baca(path, contoh)) == [alamat]
