"""Fields as text: what is shown is read back, and what can't be meant is refused."""

from __future__ import annotations

from datetime import date

import pytest

from lkjip_desktop.actions import baris, berkas
from lkjip_desktop.actions.isian import choices, read_field, show_field
from lkjip_desktop.actions.renstra_versi import copy_version
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS, SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, StatusJabatan
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.perencanaan import Indikator, Renstra
from lkjip_desktop.kinerja.temuan import Temuan


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> BukuKantor:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        return store.buku


def kolom(kelas: type, medan: str) -> Kolom:
    return next(k for k in LEMBAR_MENURUT_JENIS[kelas.__name__].kolom if k.medan == medan)


@pytest.mark.parametrize("jenis", [lembar.jenis for lembar in SUSUNAN])
def test_what_is_shown_is_read_back(contoh: BukuKantor, jenis: str) -> None:
    terbaca = 0
    for satu in contoh.all_of(JENIS[jenis]):
        for k in LEMBAR_MENURUT_JENIS[jenis].kolom:
            if not k.lewat:
                assert read_field(contoh, k, show_field(contoh, k, satu)) == getattr(satu, k.medan)
                terbaca += 1
    assert terbaca or not contoh.all_of(JENIS[jenis])


@pytest.mark.parametrize(
    ("medan", "teks", "nilai"),
    [
        ("status", " plt ", StatusJabatan.PLT),
        ("mulai", "23 jan 2024", date(2024, 1, 23)),
        ("selesai", "", None),
    ],
)
def test_a_text_means_a_value(contoh: BukuKantor, medan: str, teks: str, nilai: object) -> None:
    assert read_field(contoh, kolom(MasaJabatan, medan), teks) == nilai


def test_a_reference_is_typed_by_name(contoh: BukuKantor) -> None:
    k = kolom(MasaJabatan, "jabatan_id")
    camat = next(j for j in contoh.all_of(Jabatan) if j.sebutan == "CAMAT")
    assert read_field(contoh, k, f" {camat.nama.upper()} ") == camat.id
    assert camat.nama in choices(contoh, k)
    hasil = read_field(contoh, k, "Lurah Entah")
    assert isinstance(hasil, Temuan)
    assert hasil.pesan.startswith("“Lurah Entah” belum ada di Jabatan.")


def test_two_of_one_name_are_told_apart(contoh: BukuKantor) -> None:
    k = kolom(MasaJabatan, "pejabat_id")
    buku = contoh
    for _ in range(2):
        usul, _baru = baris.add_row(buku, Pejabat, nama="Budi", nip="")
        buku = buku.terapkan(usul.as_perubahan(buku))
    dua = [nama for nama in choices(buku, k) if nama.startswith("Budi [")]
    assert len(set(dua)) == 2
    assert len({read_field(buku, k, nama) for nama in dua}) == 2
    assert isinstance(read_field(buku, k, "Budi"), Temuan)


@pytest.mark.parametrize(
    ("kelas", "medan", "daftar"),
    [
        (MasaJabatan, "status", ("Definitif", "Plt.", "Plh.", "Pj.")),
        (Pejabat, "nama", ()),
        (JENIS["Indikator"], "iku", ("Ya", "Tidak")),
    ],
)
def test_choices(contoh: BukuKantor, kelas: type, medan: str, daftar: tuple[str, ...]) -> None:
    assert choices(contoh, kolom(kelas, medan)) == daftar


@pytest.mark.parametrize(
    ("kelas", "medan", "teks", "kata"),
    [
        (Pejabat, "nip", "123", "18"),
        (MasaJabatan, "status", "Pjs", "Pilih salah satu"),
        (MasaJabatan, "mulai", "kemarin", "tanggal"),
        (JENIS["Renstra"], "tahun_awal", "24", "empat angka"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    contoh: BukuKantor, kelas: type, medan: str, teks: str, kata: str
) -> None:
    hasil = read_field(contoh, kolom(kelas, medan), teks)
    assert isinstance(hasil, Temuan)
    assert kata in hasil.pesan


def test_baris_dua_versi_renstra_dibedakan_versinya(contoh: BukuKantor) -> None:
    (renstra,) = contoh.all_of(Renstra)
    usul, _ = copy_version(contoh, renstra)
    buku = contoh.terapkan(usul.as_perubahan(contoh))
    k = kolom(Indikator, "sasaran_id")
    (satu, *_), (dua, *_) = (
        [n for n in choices(buku, k) if n.endswith(f" – {awal}{renstra.nama}")]
        for awal in ("", "Perubahan ")
    )
    assert (satu, dua) == (
        f"Meningkatnya Kinerja dan Pelayanan OPD – {renstra.nama}",
        f"Meningkatnya Kinerja dan Pelayanan OPD – Perubahan {renstra.nama}",
    )
    for indikator in buku.all_of(Indikator):
        assert read_field(buku, k, show_field(buku, k, indikator)) == indikator.sasaran_id
