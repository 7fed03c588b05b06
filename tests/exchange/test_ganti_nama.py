"""A workbook without its Kunci, after a name was changed: is it the same row, or another?"""

from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.temuan import Temuan
from tests.exchange.alat import baca, sunting, tulis

LAMA = "Kelurahan Bukuan"
KINI = "Kelurahan Bukuan Indah"


def warnings(path: Path, buku: BukuKantor) -> list[Temuan]:
    return [t for t in baca(path, buku).peringatan if t.kode == "buku.ganti_nama"]


@pytest.fixture
def nomor(contoh: BukuKantor) -> int:
    """The row of the unit on its sheet."""
    return 2 + [u.nama for u in contoh.all_of(Unit)].index(LAMA)


def test_nama_baru_tanpa_kunci_diperingatkan_dengan_yang_tidak_disebut(
    contoh: BukuKantor, tmp_path: Path, nomor: int
) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.isi("Unit", "Nama Unit", nomor, KINI)
        s.isi("Unit", "Kunci", nomor, None)
    (satu,) = warnings(path, contoh)
    assert satu.tempat == "Unit"
    assert f"1 baris tanpa Kunci tampak baru (“{KINI}”)" in satu.pesan
    assert f"1 baris di berkas tidak disebut (“{LAMA}”)" in satu.pesan
    assert "ganti nama itu di formulir" in satu.pesan
    assert baca(path, contoh).temuan_galat == ()


def test_lembar_yang_seluruhnya_tanpa_kunci_juga(
    contoh: BukuKantor, tmp_path: Path, nomor: int
) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx")
    with sunting(path) as s:
        for baris in range(2, 2 + len(contoh.all_of(Unit))):
            s.isi("Unit", "Kunci", baris, None)
        s.isi("Unit", "Nama Unit", nomor, KINI)
        s.tambah("Unit", Nama_Unit="Kelurahan Baru", Jenis_Unit="Kelurahan")
    (satu,) = warnings(path, contoh)
    assert "2 baris tanpa Kunci tampak baru" in satu.pesan


def test_baris_yang_hanya_ditambah_tidak(contoh: BukuKantor, tmp_path: Path) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.tambah("Unit", Nama_Unit="Kelurahan Baru", Jenis_Unit="Kelurahan")
    assert warnings(path, contoh) == []


def test_ganti_nama_dengan_kuncinya_tidak(contoh: BukuKantor, tmp_path: Path, nomor: int) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx")
    with sunting(path) as s:
        s.isi("Unit", "Nama Unit", nomor, KINI)
    assert warnings(path, contoh) == []
    assert baca(path, contoh).jumlah_perubahan == 1
