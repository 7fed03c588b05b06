"""Rows of the office's own lists: one step each, refused where somebody would lose something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lkjip_desktop.actions import baris, berkas
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, Unit
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TargetRenstra,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import Temuan


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> BukuKantor:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        return store.buku


def after(buku: BukuKantor, usul: Usul | Temuan | None) -> BukuKantor:
    assert isinstance(usul, Usul)
    return buku.terapkan(usul.as_perubahan(buku))


def refused(hasil: object) -> str:
    assert isinstance(hasil, Temuan)
    return hasil.pesan


def first(buku: BukuKantor, kelas: type[Entitas]) -> Entitas:
    return buku.all_of(kelas)[0]


# --- setting a field -----------------------------------------------------------------------------


def test_a_field_is_set_in_one_step_that_names_row_and_value(contoh: BukuKantor) -> None:
    satu = contoh.all_of(Pejabat)[1]
    usul = baris.set_field(contoh, satu, "gelar_depan", "Dr.")
    assert isinstance(usul, Usul)
    assert usul.judul == f"Ubah Gelar Depan {satu.nama} → Dr."
    assert after(contoh, usul).get(Pejabat, satu.id) == replace(satu, gelar_depan="Dr.")


@pytest.mark.parametrize(
    ("kelas", "medan", "nilai", "akhir"),
    [
        (MasaJabatan, "mulai", date(2024, 1, 2), "→ 2 Januari 2024"),
        (MasaJabatan, "selesai", None, "→ kosong"),
        (Indikator, "iku", False, "→ Tidak"),
    ],
)
def test_the_title_shows_a_value_as_the_workbook_does(
    contoh: BukuKantor, kelas: type[Entitas], medan: str, nilai: object, akhir: str
) -> None:
    usul = baris.set_field(contoh, first(contoh, kelas), medan, nilai)
    assert isinstance(usul, Usul)
    assert usul.judul.endswith(akhir)


@pytest.mark.parametrize(
    ("kelas", "medan"), [(Pejabat, "nama"), (Sasaran, "uraian"), (Renstra, "nama")]
)
def test_what_names_a_row_is_never_emptied(
    contoh: BukuKantor, kelas: type[Entitas], medan: str
) -> None:
    pesan = refused(baris.set_field(contoh, first(contoh, kelas), medan, ""))
    assert "tidak boleh kosong" in pesan


def test_two_targets_of_one_year_are_refused(contoh: BukuKantor) -> None:
    satu, lain = contoh.all_of(TargetRenstra)[:2]
    assert satu.indikator_id == lain.indikator_id
    pesan = refused(baris.set_field(contoh, satu, "tahun", lain.tahun))
    assert "Baris lain sudah berisi" in pesan
    assert str(lain.tahun) in pesan
    assert isinstance(baris.set_field(contoh, satu, "tahun", satu.tahun), Usul)


# --- adding --------------------------------------------------------------------------------------


def test_a_new_row_stands_last_among_its_siblings(contoh: BukuKantor) -> None:
    induk = first(contoh, Tujuan)
    usul, baru = baris.add_row(contoh, Sasaran, tujuan_id=induk.id, uraian="Sasaran baru")
    assert usul.judul == "Tambah Sasaran Sasaran baru"
    sesudah = after(contoh, usul)
    assert sesudah.where(Sasaran, "tujuan_id", induk.id)[-1] == baru


def test_rows_of_one_name_have_keys_of_their_own(contoh: BukuKantor) -> None:
    usul, satu = baris.add_row(contoh, Pejabat, nama="Budi", nip="")
    buku = after(contoh, usul)
    usul, dua = baris.add_row(buku, Pejabat, nama="Budi", nip="")
    assert satu.id != dua.id
    assert len(after(buku, usul).where(Pejabat, "nama", "Budi")) == 2


def test_a_renamed_row_is_not_overwritten_by_a_new_one_of_its_old_name(contoh: BukuKantor) -> None:
    usul, satu = baris.add_row(contoh, Pejabat, nama="Budi", nip="")
    buku = after(contoh, usul)
    buku = after(buku, baris.set_field(buku, satu, "nama", "Wati"))
    usul, dua = baris.add_row(buku, Pejabat, nama="Budi", nip="")
    assert {p.nama for p in after(buku, usul).all_of(Pejabat)} >= {"Wati", "Budi"}
    assert dua.id != satu.id


# --- moving --------------------------------------------------------------------------------------


def test_a_row_moves_among_its_siblings_only(contoh: BukuKantor) -> None:
    renstra = first(contoh, Renstra)
    buku = contoh
    for uraian in ("a", "b", "c"):
        buku = after(buku, baris.add_row(buku, Misi, renstra_id=renstra.id, uraian=uraian)[0])
    awal = [m.uraian for m in buku.where(Misi, "renstra_id", renstra.id)]
    terakhir = buku.where(Misi, "renstra_id", renstra.id)[-1]
    usul = baris.move_row(buku, terakhir, -1)
    assert isinstance(usul, Usul)
    assert usul.judul == "Pindahkan c"
    kini = [m.uraian for m in after(buku, usul).where(Misi, "renstra_id", renstra.id)]
    assert kini == [*awal[:-2], "c", "b"]
    assert baris.move_row(buku, terakhir, +1) is None


# --- removing ------------------------------------------------------------------------------------


def test_a_row_goes_with_what_belongs_to_it_alone(contoh: BukuKantor) -> None:
    usul, orang = baris.add_row(contoh, Pejabat, nama="Budi", nip="")
    buku = after(contoh, usul)
    kursi = first(buku, Jabatan)
    usul, _ = baris.add_row(buku, MasaJabatan, pejabat_id=orang.id, jabatan_id=kursi.id, mulai=None)
    buku = after(buku, usul)
    hapus = baris.remove_rows(buku, [orang])
    assert isinstance(hapus, Usul)
    assert hapus.judul == "Hapus Pejabat Budi"
    assert after(buku, hapus) == contoh


def test_what_is_still_used_stays_and_its_users_are_named(contoh: BukuKantor) -> None:
    camat = next(j for j in contoh.all_of(Jabatan) if j.sebutan == "CAMAT")
    pesan = refused(baris.remove_rows(contoh, [camat]))
    assert f"Jabatan {camat.nama} tidak dapat dihapus karena masih dipakai di" in pesan
    assert "Perjanjian Kinerja (" in pesan
    assert "Masa Jabatan" not in pesan
    pesan = refused(baris.remove_rows(contoh, [first(contoh, Indikator)]))
    assert "Realisasi" in pesan
    assert "Target Renstra" not in pesan


def test_an_issued_document_is_named_as_what_holds_a_row(contoh: BukuKantor) -> None:
    pk = contoh.all_of(PerjanjianKinerja)[0]
    tetap = DokumenTetap(id="d", tahun=pk.tahun, jabatan_id=pk.jabatan_id, pk_id=pk.id)
    buku = BukuKantor.of([*contoh.entitas(), tetap])
    assert "ditetapkan" in refused(baris.remove_rows(buku, [buku.get(Jabatan, pk.jabatan_id)]))


def test_rows_go_together_children_first(
    contoh: BukuKantor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("hapus") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        renstra = first(store.buku, Renstra)
        usul, misi = baris.add_row(store.buku, Misi, renstra_id=renstra.id, uraian="m")
        carry_out(store, usul)
        isi = {"renstra_id": renstra.id, "misi_id": misi.id, "uraian": "t"}
        usul, tujuan = baris.add_row(store.buku, Tujuan, **isi)
        carry_out(store, usul)
        assert isinstance(baris.remove_rows(store.buku, [misi]), Temuan)
        hapus = baris.remove_rows(store.buku, [misi, tujuan])
        assert isinstance(hapus, Usul)
        assert hapus.judul == "Hapus Misi 2 baris"
        carry_out(store, hapus)
        assert store.buku == contoh


def test_what_belongs_to_a_row_refers_to_it() -> None:
    """MILIK names kinds that refer to the row that they belong to."""
    for jenis, milik in baris.MILIK.items():
        for satu in milik:
            assert jenis in {medan.acuan for medan in daftar_medan(satu)}


def test_a_row_of_the_budget_goes_with_its_figures(contoh: BukuKantor) -> None:
    satu = contoh.all_of(SubKegiatanTahun)[0]
    usul = baris.remove_rows(contoh, [satu])
    assert isinstance(usul, Usul)
    jenis = {type(e).__name__ for e in usul.hapus}
    assert jenis == {"SubKegiatanTahun", "PaguSubKegiatan", "BelanjaBulanan"}
    assert "Rincian Anggaran (" in refused(
        baris.remove_rows(contoh, [contoh.get(Unit, satu.unit_id)])
    )
