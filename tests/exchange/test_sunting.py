"""What a clerk does to a workbook, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, Pejabat, Unit
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran, TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from tests.exchange.alat import KOSONG, baca, sunting, terapkan

IKM = "Indeks Kepuasan Masyarakat (IKM)"


def tempat(hasil: HasilBaca) -> list[str]:
    assert hasil.put == hasil.hapus == ()
    return [t.tempat for t in hasil.temuan_galat]


def catatan(temuan: Sequence[Temuan]) -> list[tuple[str, str]]:
    return [(t.kode, t.tempat) for t in temuan if t.tingkat is Tingkat.CATATAN]


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
        ("Naik", "A (80,50)", False),
        ("Naik", "80 – 90", True),
        ("Turun", "A (80,50)", True),
        ("Rentang", "80 – 90", False),
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


def test_two_rows_swap_their_names(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        nama = [s.sel("Unit", "Nama Unit", n).value for n in (3, 4)]
        s.isi("Unit", "Nama Unit", 3, nama[1])
        s.isi("Unit", "Nama Unit", 4, nama[0])
    sesudah = terapkan(contoh, baca(path, contoh))
    lama, kini = ([u.nama for u in b.semua(Unit)][1:3] for b in (contoh, sesudah))
    assert kini == lama[::-1]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(urutan=st.permutations([2, 3, 4, 5, 6, 7]))
def test_moved_rows_change_the_order(
    contoh: BukuKantor, buku_contoh: bytes, path: Path, urutan: list[int]
) -> None:
    path.write_bytes(buku_contoh)
    with sunting(path) as s:
        s.pindah("Unit", urutan)
    hasil = baca(path, contoh)
    semula = [u.nama for u in contoh.semua(Unit)]
    sesudah = terapkan(contoh, hasil)
    assert [u.nama for u in sesudah.semua(Unit)] == [semula[n - 2] for n in urutan]
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
        "Target Renstra, baru: “Opini”, 2024",
        "Realisasi, baru: “Opini”, 2024",
    )
    sesudah = terapkan(contoh, hasil)
    assert [i.nama for i in BukuKinerja(sesudah, 2024).indikator][-1] == "Opini"
    assert baca(path, sesudah).jumlah_perubahan == 0
    di_tempat_lain = terapkan(KOSONG, baca(path, KOSONG))
    opini = [
        next(i for i in b.semua(Indikator) if i.nama == "Opini") for b in (sesudah, di_tempat_lain)
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
    sesudah = terapkan(contoh, baca(path, contoh))
    lama, baru = (
        next(t for t in sesudah.semua(TahunKerja) if t.tahun == tahun) for tahun in (2024, 2025)
    )
    assert baru.aturan == lama.aturan
    assert BukuKinerja(sesudah, 2025).indikator


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
    assert [p.nama for p in terapkan(contoh, hasil).semua(Pejabat)][1:3] == ["Budi Contoh"] * 2


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


# --- removing ------------------------------------------------------------------------------------


def test_a_row_that_is_gone_stays_in_the_file_and_is_mentioned(
    contoh: BukuKantor, path: Path
) -> None:
    with sunting(path) as s:
        s.lembar("Realisasi").delete_rows(2, 2)
    hasil = baca(path, contoh)
    assert hasil.jumlah_perubahan == 0
    assert catatan(hasil.temuan) == [("buku.tersisa", "Realisasi")]
    assert "2 baris" in hasil.temuan[0].pesan


def test_a_marked_row_is_removed_whatever_else_it_holds(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Unit", "Hapus", 7, "YA")
        s.isi("Unit", "Jenis Unit", 7, "entah")
    hasil = baca(path, contoh)
    assert hasil.rincian == ("Unit, dihapus: “Kelurahan Bantuas”",)
    sesudah = terapkan(contoh, hasil)
    assert len(sesudah.semua(Unit)) == 5
    assert baca(path, sesudah).jumlah_perubahan == 0


def test_a_row_that_others_need_is_not_removed(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = s.isi("Sasaran", "Hapus", 3, "ya")
    hasil = baca(path, contoh)
    assert tempat(hasil) == [alamat]
    assert "Indikator (1 baris), Anggaran (1 baris)" in hasil.temuan_galat[0].pesan


def test_rows_go_together_with_what_refers_to_them(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        for nama, baris in [
            *(("Target Renstra", n) for n in range(6, 10)),
            *(("Realisasi", n) for n in range(5, 8)),
            *(("PK Program", 4), ("PK Indikator", 3), ("Anggaran", 4), ("Sasaran", 3)),
            *(("Indikator", 3), ("Jabatan", 3), ("Jabatan", 4), ("Masa Jabatan", 5)),
        ]:
            s.isi(nama, "Hapus", baris, "ya")
        s.isi("Perjanjian Kinerja", "Jabatan", 2, None)
        for nama, baris in [("PK Program", 2), ("PK Program", 3), ("PK Indikator", 2)]:
            s.isi(nama, "Jabatan", baris, None)
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
