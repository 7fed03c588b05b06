"""What a clerk does to a workbook, and what becomes of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.perencanaan import Indikator
from tests.bantu.acak import kali
from tests.exchange.alat import KOSONG, baca, only_workbook, sunting, terapkan

IKM = "Indeks Kepuasan Masyarakat (IKM)"


# --- changing ------------------------------------------------------------------------------------


def test_a_changed_figure_is_told_and_changed(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Realisasi", "Realisasi", 4, 88.31)
    hasil = baca(path, contoh)
    assert hasil.rincian == (f"Realisasi, “{IKM}”, 2024: Realisasi 87,23 → 88,31",)
    baru = BukuKinerja(terapkan(contoh, hasil), 2024)
    realisasi = baru.realisasi(baru.indikator[0].id)
    assert realisasi is not None
    assert realisasi.nilai == Decimal("88.31")
    assert baca(path, baru.kantor).jumlah_perubahan == 0


@pytest.mark.parametrize("baru", [False, True])
def test_an_indicator_is_renamed_in_one_place(
    contoh: BukuKantor, path: Path, *, baru: bool
) -> None:
    with sunting(path) as s:
        s.isi("Indikator", "Nama Indikator", 2, "IKM Kecamatan")
    asal = KOSONG if baru else contoh
    hasil = baca(path, asal)
    buku = BukuKinerja(terapkan(asal, hasil), 2024)
    assert [i.nama for i in buku.indikator][:1] == ["IKM Kecamatan"]
    assert len(buku.indikator) == 2
    assert buku.target(buku.indikator[0].id) == Decimal("88.31")
    assert baru or hasil.rincian == (
        f"Indikator, “{IKM}”: Nama Indikator “{IKM}” → “IKM Kecamatan”",
    )


@pytest.mark.parametrize(
    ("arah", "isi", "ditolak"),
    [
        ("Naik", "tujuh puluh", True),
        ("Naik", "A (80,50)", True),
        ("Naik", "80 – 90", True),
        ("Turun", "A (80,50)", True),
        ("Rentang", "80 – 90", True),
        ("Rentang", "baik", True),
        ("Predikat", "WTP", False),
    ],
)
def test_a_value_must_fit_the_arah_of_its_indicator(
    contoh: BukuKantor, path: Path, arah: str, isi: str, *, ditolak: bool
) -> None:
    with sunting(path) as s:
        s.isi("Indikator", "Arah", 2, arah)
        alamat = s.isi("Realisasi", "Realisasi", 4, isi)
    hasil = baca(path, contoh)
    assert [t.tempat for t in hasil.temuan_galat] == [alamat] * ditolak


@pytest.mark.parametrize(
    ("isi", "tercatat", "ditolak"),
    [("wtp", True, False), ("WTP (4)", True, False), ("XX", True, True), ("XX", False, False)],
)
def test_a_predikat_must_stand_on_a_scale_that_is_known(
    contoh: BukuKantor, path: Path, isi: str, *, tercatat: bool, ditolak: bool
) -> None:
    with sunting(path) as s:
        s.isi("Indikator", "Arah", 2, "Predikat")
        s.isi("Indikator", "Skala", 2, "opini BPK")
        alamat = s.isi("Realisasi", "Realisasi", 4, isi)
        for sebutan, angka in (("WTP", 4), ("WDP", 3)) if tercatat else ():
            s.tambah("Skala Predikat", Skala="Opini BPK", Sebutan=sebutan, Angka=angka)
    hasil = baca(path, contoh)
    assert [t.tempat for t in hasil.temuan_galat] == [alamat] * ditolak
    assert all("(WTP, WDP)" in t.pesan for t in hasil.temuan_galat)


def test_a_target_is_not_negative_but_a_realisasi_may_be(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = s.isi("PK Indikator", "Target", 2, -1)
        s.isi("Realisasi", "Realisasi", 4, -1)
    assert [t.tempat for t in baca(path, contoh).temuan_galat] == [alamat]


def test_two_rows_swap_their_names(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        nama = [s.sel("Unit", "Nama Unit", n).value for n in (3, 4)]
        s.isi("Unit", "Nama Unit", 3, nama[1])
        s.isi("Unit", "Nama Unit", 4, nama[0])
    sesudah = terapkan(contoh, baca(path, contoh))
    lama, kini = ([u.nama for u in b.all_of(Unit)][1:3] for b in (contoh, sesudah))
    assert kini == lama[::-1]


@settings(max_examples=kali(10), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(urutan=st.permutations([2, 3, 4, 5, 6, 7]))
def test_moved_rows_change_the_order(
    contoh: BukuKantor, buku_contoh: bytes, path: Path, urutan: list[int]
) -> None:
    path.write_bytes(buku_contoh)
    with sunting(path) as s:
        s.pindah("Unit", urutan)
    hasil = baca(path, contoh)
    semula = [u.nama for u in contoh.all_of(Unit)]
    sesudah = terapkan(contoh, hasil)
    assert [u.nama for u in sesudah.all_of(Unit)] == [semula[n - 2] for n in urutan]
    assert len(hasil.rincian) == (urutan != sorted(urutan))
    assert baca(path, sesudah).jumlah_perubahan == 0


def test_rows_above_the_moved_one_keep_their_place(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.pindah("Unit", [2, 3, 4, 5, 7, 6])
    assert baca(path, contoh).rincian == ("Unit: urutan 1 baris berubah",)


def test_a_text_of_spaces_alone_is_blank_and_outer_spaces_do_not_count(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.isi("Unit", "Nama Unit", 3, "\u00a0 Kelurahan Rawa Makmur \u00a0")
        s.isi("Unit", "Kode Unit", 3, " \u00a0 ")
    assert baca(path, contoh).jumlah_perubahan == 0


def test_other_small_and_large_letters_find_the_row(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Realisasi", "Indikator", 4, f"  {IKM.upper()}\u00a0")
        s.isi("Indikator", "Arah", 2, "NAIK")
        s.isi("Masa Jabatan", "Status", 2, "definitif")
    assert baca(path, contoh).jumlah_perubahan == 0


# --- adding --------------------------------------------------------------------------------------


def test_new_rows_need_no_kunci_and_get_the_same_id_everywhere(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.tambah("Sasaran", Tujuan="Meningkatnya Pelayanan yang Akuntabel", Uraian_Sasaran="Baru")
        s.tambah("Indikator", Sasaran="Baru", Nama_Indikator="Opini", IKU="tidak", Arah="Predikat")
        s.tambah("Target Renstra", Indikator="Opini", Tahun=2024, Target="WTP")
        s.tambah("Realisasi", Indikator="opini", Tahun="2024", Realisasi="WDP")
    hasil = baca(path, contoh)
    assert hasil.rincian == (
        "Sasaran, baru: “Baru”",
        "Indikator, baru: “Opini”",
        "Target Renstra, baru: “Opini”, 2024: Target “WTP”",
        "Realisasi, baru: “Opini”, 2024: Realisasi “WDP”; Status “Belum diaudit”",
    )
    sesudah = terapkan(contoh, hasil)
    assert [i.nama for i in BukuKinerja(sesudah, 2024).indikator][-1] == "Opini"
    assert baca(path, sesudah).jumlah_perubahan == 0
    di_tempat_lain = terapkan(KOSONG, baca(path, KOSONG))
    opini = [
        next(i for i in b.all_of(Indikator) if i.nama == "Opini") for b in (sesudah, di_tempat_lain)
    ]
    assert opini[0].id == opini[1].id


def test_a_row_typed_anew_is_the_row_that_is_there(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        for n in range(2, 10):
            s.isi("Target Renstra", "Kunci", n, None)
        s.isi("Unit", "Kunci", 2, None)
    assert baca(path, contoh).jumlah_perubahan == 0


def test_a_workbook_may_begin_a_new_year(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.tambah("Tahun Kerja", Tahun=2025, Renstra="Renstra Kecamatan Palaran Tahun 2021–2026")
        s.isi("Aturan", "Angka", 10, 82)  # rules of 2024 alone
    sesudah = terapkan(contoh, baca(path, contoh))
    assert sesudah.tahun_kerja() == (2022, 2023, 2024, 2025)
    baru = BukuKinerja(sesudah, 2025)
    assert baru.indikator
    assert baru.aturan == BukuKinerja(contoh, 2024).aturan
    assert BukuKinerja(sesudah, 2024).aturan != baru.aturan
    assert baca(path, sesudah).jumlah_perubahan == 0


# --- years ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("judul", "isi", "kata"),
    [
        ("Tahun", 2025, "lalu tambahkan baris baru untuk 2025."),
        ("Hapus", "ya", "tidak dapat dihapus."),
    ],
)
def test_a_year_that_has_rows_keeps_its_number(
    contoh: BukuKantor, path: Path, judul: str, isi: object, kata: str
) -> None:
    with sunting(path) as s:
        s.lembar("Aturan").delete_rows(2, 99)
        alamat = s.isi("Tahun Kerja", judul, 2, isi)
    (satu,) = baca(path, only_workbook(contoh)).temuan_galat
    assert satu.tempat == alamat
    assert kata in satu.pesan
    isinya = "Perjanjian Kinerja (1 baris), Anggaran (3 baris), Lembar Cetak (4 baris)"
    assert f"Tahun 2024 masih berisi {isinya}" in satu.pesan


def test_a_year_goes_with_all_that_it_holds(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Aturan").delete_rows(2, 99)
        pk = ("Perjanjian Kinerja", "PK Indikator", "PK Program")
        for nama in ("Tahun Kerja", "Lembar Cetak", "Anggaran", *pk):
            for baris in range(2, 6):
                if s.sel(nama, "Tahun", baris).value == 2024:
                    s.isi(nama, "Hapus", baris, "ya")
    buku = only_workbook(contoh)
    assert terapkan(buku, baca(path, buku)).tahun_kerja() == (2022, 2023)


def test_the_office_itself_is_not_removed(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Instansi")["M1"].value = "Hapus"
        s.lembar("Instansi")["M2"].value = "ya"
    assert [t.tempat for t in baca(path, contoh).temuan_galat] == ["Instansi!M2"]
