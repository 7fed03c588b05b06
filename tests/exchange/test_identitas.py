"""Which row is which, after names have changed hands: no row ever takes the place of another."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import MasaJabatan, Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from tests.bantu.acak import kali
from tests.exchange.alat import ATURAN, KOSONG, baca, sunting, terapkan, tulis

SEMULA = "Kelurahan Bukuan"
KINI = "Kelurahan Bukuan Baru"
NAMA = st.sampled_from(["Bukuan", "BUKUAN", "Bantuas", "Handil", "Bukuan Baru"])


def kantor(*nama: str) -> BukuKantor:
    """A file with these units."""
    return BukuKantor.of(
        [
            with_natural_id(TahunKerja, tahun=2024, aturan=ATURAN),
            *(with_natural_id(Unit, nama=n, urutan=i) for i, n in enumerate(nama)),
        ]
    )


def named(buku: BukuKantor) -> dict[str, str]:
    return {unit.id: unit.nama for unit in buku.all_of(Unit)}


@pytest.mark.parametrize("di_buku_kerja", [True, False], ids=["di buku kerja", "di program"])
@pytest.mark.parametrize("asal", ["berkas ini", "berkas baru"])
def test_an_old_name_is_free_for_a_new_row(
    contoh: BukuKantor, tmp_path: Path, asal: str, *, di_buku_kerja: bool
) -> None:
    lama = next(u for u in contoh.all_of(Unit) if u.nama == SEMULA)
    buku = contoh
    if not di_buku_kerja:
        buku = BukuKantor.of([*contoh.entitas(), replace(lama, nama=KINI)])
    path = tulis(buku, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.isi("Unit", "Nama Unit", 3 + lama.urutan - 1, KINI)
        baris = s.tambah("Unit", Nama_Unit=SEMULA, Jenis_Unit="Kelurahan")
        s.pindah("Unit", [baris, *range(2, baris)])  # the new row stands first
    ke = buku if asal == "berkas ini" else KOSONG
    sesudah = terapkan(ke, baca(path, ke))
    assert named(sesudah)[lama.id] == KINI
    assert sorted(named(sesudah).values()) == sorted({*named(contoh).values(), KINI})
    assert baca(path, sesudah).jumlah_perubahan == 0


@settings(max_examples=kali(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(langkah=st.lists(st.tuples(st.integers(0, 9), NAMA, NAMA), min_size=1, max_size=3))
def test_renaming_and_adding_never_replaces_a_row(
    langkah: list[tuple[int, str, str]], tmp_path: Path
) -> None:
    """Rename a row, add a row, again and again: each is its own, or the sheet is refused."""
    buku = kantor("Bukuan", "Bantuas")
    for pilih, ganti, tambah in langkah:
        path = tulis(buku, tmp_path / "b.xlsx")
        diganti = buku.all_of(Unit)[pilih % len(buku.all_of(Unit))]
        with sunting(path) as s:
            s.isi("Unit", "Nama Unit", 2 + pilih % len(buku.all_of(Unit)), ganti)
            s.tambah("Unit", Nama_Unit=tambah, Jenis_Unit="Kelurahan")
        lama = named(buku) | {diganti.id: ganti}
        hasil = baca(path, buku)
        if plain(tambah) in map(plain, lama.values()):
            assert {t.kode for t in hasil.temuan_galat} == {"buku.baris_ganda"}
            return
        buku = terapkan(buku, hasil)
        kini = named(buku)
        assert {k: kini[k] for k in lama} == lama
        assert [kini[k] for k in kini.keys() - lama.keys()] == [tambah]
        assert baca(path, buku).jumlah_perubahan == 0


def test_names_that_differ_in_letters_are_not_called_equal(tmp_path: Path) -> None:
    buku = kantor("Bukuan")
    path = tulis(buku, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.tambah("Unit", Nama_Unit="BUKUAN", Jenis_Unit="Kelurahan")
        s.tambah("Unit", Nama_Unit="Bukuan", Jenis_Unit="Kelurahan")
    beda, sama = baca(path, buku).temuan_galat
    assert "Nama Unit hanya berbeda huruf besar-kecil atau spasi" in beda.pesan
    assert "Nama Unit keduanya sama" in sama.pesan


def test_a_row_that_goes_leaves_its_name_to_one_typed_anew(tmp_path: Path) -> None:
    buku = kantor("Bukuan")
    path = tulis(buku, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.isi("Unit", "Hapus", 2, "ya")
        s.tambah("Unit", Nama_Unit="Bukuan", Jenis_Unit="Kelurahan", Kode_Unit="01")
    sesudah = terapkan(buku, baca(path, buku))
    assert [(u.nama, u.kode) for u in sesudah.all_of(Unit)] == [("Bukuan", "01")]
    assert baca(path, sesudah).jumlah_perubahan == 0


def test_a_fact_can_not_become_another_one_of_the_sheet(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = s.isi("Realisasi", "Tahun", 3, 2024)
    (satu,) = baca(path, contoh).temuan_galat
    assert satu.tempat == alamat.replace("B", "A")
    assert "Realisasi!A4" in satu.pesan


@pytest.mark.parametrize("kunci", ["", "0d9b1c2e-1111-4222-8333-444455556666"])
def test_only_one_office_in_a_file_whatever_its_kunci(
    contoh: BukuKantor, path: Path, kunci: str
) -> None:
    with sunting(path) as s:
        s.tambah("Instansi", Pemerintah_Daerah="Lain", Kunci=kunci)
    for buku in (contoh, KOSONG):
        assert [t.tempat for t in baca(path, buku).temuan_galat] == ["Instansi!A3"]


# --- two rows that nothing but their Kunci tells apart -------------------------------------------


def twice(contoh: BukuKantor) -> tuple[BukuKantor, MasaJabatan]:
    """The example with one term twice, as two drafts of the program can be."""
    satu = contoh.all_of(MasaJabatan)[0]
    return BukuKantor.of([*contoh.entitas(), replace(satu, id=str(uuid.UUID(int=5)))]), satu


def test_a_term_that_is_there_twice_comes_back_twice(contoh: BukuKantor, tmp_path: Path) -> None:
    buku, satu = twice(contoh)
    path = tulis(buku, tmp_path / "b.xlsx")
    assert baca(path, buku).jumlah_perubahan == 0
    baru = terapkan(KOSONG, baca(path, KOSONG))
    assert len(baru.where(MasaJabatan, "mulai", satu.mulai)) == 2
    assert baca(path, baru).jumlah_perubahan == 0


def test_a_term_typed_or_edited_into_another_one_is_refused(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        s.isi("Masa Jabatan", "Mulai", 4, date(2021, 9, 1))
        s.isi("Masa Jabatan", "Pejabat", 4, "Budi Contoh")
        s.tambah("Masa Jabatan", Pejabat="Wali Kota Contoh", Jabatan="Wali Kota Samarinda")
        baris = s.tambah("Masa Jabatan", Pejabat="Dewi Contoh", Jabatan="Camat Palaran")
        s.isi("Masa Jabatan", "Mulai", baris - 1, date(2021, 3, 1))
    assert [t.tempat for t in baca(path, contoh).temuan_galat] == [
        f"Masa Jabatan!A{baris - 1}",
        "Masa Jabatan!A4",
    ]
