"""The agreements of a workbook: whose they are where nobody is named, and what is issued stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from tests.exchange.alat import KOSONG, Suntingan, baca, sunting, terapkan

LEMBAR_PK = {"Perjanjian Kinerja": [2], "PK Indikator": [2, 3], "PK Program": [2, 3, 4]}


def clear_offices(s: Suntingan) -> list[str]:
    """Leave Jabatan blank everywhere on the sheets of agreements; the cells."""
    return [
        s.isi(nama, "Jabatan", baris, None) for nama, semua in LEMBAR_PK.items() for baris in semua
    ]


# --- whose it is ---------------------------------------------------------------------------------


def test_a_blank_office_is_the_head_of_the_kecamatan(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        clear_offices(s)
    assert baca(path, contoh).jumlah_perubahan == 0
    baru = BukuKinerja(terapkan(KOSONG, baca(path, KOSONG)), 2024)
    pk = baru.pk()
    assert pk is not None
    assert baru.kepala is not None
    assert pk.jabatan_id == baru.kepala.id
    assert len(baru.pk_program(pk.id)) == 3


@pytest.mark.parametrize(
    ("baris", "peran", "kata"),
    [(3, "Lainnya", "tidak ada jabatan"), (4, "Kepala perangkat daerah", "lebih dari satu")],
)
def test_without_one_head_a_blank_office_is_refused(
    contoh: BukuKantor, path: Path, baris: int, peran: str, kata: str
) -> None:
    with sunting(path) as s:
        s.isi("Jabatan", "Peran", baris, peran)
        alamat = clear_offices(s)
    hasil = baca(path, contoh)
    assert [t.tempat for t in hasil.temuan_galat] == alamat
    assert all(kata in t.pesan for t in hasil.temuan_galat)


def test_a_head_that_goes_makes_room_for_the_next(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        clear_offices(s)
        s.isi("Jabatan", "Hapus", 3, "ya")
        s.isi("Jabatan", "Atasan", 4, "Lurah Bukuan")
        for baris in (3, 4):
            s.isi("Masa Jabatan", "Jabatan", baris, "Lurah Bukuan")
        s.tambah("Jabatan", Nama_Jabatan="Lurah Bukuan", Peran="Kepala perangkat daerah")
    sesudah = BukuKinerja(terapkan(contoh, baca(path, contoh)), 2024)
    assert sesudah.kepala is not None
    assert sesudah.kepala.nama == "Lurah Bukuan"
    assert [p.jabatan_id for p in sesudah.daftar_pk()] == [sesudah.kepala.id]


# --- what has been issued ------------------------------------------------------------------------


def issued(contoh: BukuKantor) -> BukuKantor:
    """The example with its PK issued."""
    buku = BukuKinerja(contoh, 2024)
    pk = buku.pk()
    assert pk is not None
    dokumen = DokumenTetap(id="d", tahun=2024, jabatan_id=pk.jabatan_id, pk_id=pk.id)
    return BukuKantor.of([*contoh.entitas(), dokumen])


@pytest.mark.parametrize(
    ("judul", "isi"),
    [("Tahun", 2025), ("Perubahan Ke", 1), ("Jabatan", "Sekretaris Kecamatan Palaran")],
)
def test_an_issued_pk_keeps_its_year_office_and_number(
    contoh: BukuKantor, path: Path, judul: str, isi: object
) -> None:
    with sunting(path) as s:
        for nama, semua in LEMBAR_PK.items():
            alamat = [s.isi(nama, judul, baris, isi) for baris in semua]
        alamat = [s.isi("Perjanjian Kinerja", judul, 2, isi)]
        s.isi("Perjanjian Kinerja", "Nomor", 2, "800/1/2024")
    assert baca(path, contoh).temuan_galat == ()
    (satu,) = baca(path, issued(contoh)).temuan_galat
    assert [satu.tempat] == alamat
    assert "sudah ditetapkan" in satu.pesan


def test_an_issued_pk_and_its_office_are_not_removed(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = [s.isi("Jabatan", "Hapus", 3, "ya")]
        for nama, semua in LEMBAR_PK.items():
            alamat += [s.isi(nama, "Hapus", baris, "ya") for baris in semua]
    temuan = baca(path, issued(contoh)).temuan_galat
    assert [t.tempat for t in temuan if "ditetapkan" in t.pesan] == alamat[:2]
