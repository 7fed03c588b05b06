"""Opening and making a file of the office."""

from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, PeranJabatan, Unit
from lkjip_desktop.store.galat import GalatSudahAda, GalatTidakAda


@pytest.mark.parametrize(
    ("nama", "hasil"), [("kantor", "kantor.lkjip"), ("kantor.lkjip", "kantor.lkjip")]
)
def test_akhiran_dilengkapi(nama: str, hasil: str) -> None:
    assert berkas.add_suffix(Path(nama)) == Path(hasil)


def test_berkas_baru_siap_ditandatangani_dua_jabatan(tmp_path: Path) -> None:
    path = tmp_path / "uji.lkjip"
    berkas.create_file(
        path, 2025, "Pemerintah Kota Samarinda", "Kecamatan Palaran", "Samarinda"
    ).close()
    with berkas.open_file(path) as store:
        buku = BukuKinerja(store.buku, 2025)
        assert buku.instansi.nama == "Kecamatan Palaran"
        assert buku.aturan == read_aturan()
        assert buku.renstra is not None
        assert buku.renstra.nama == "Renstra Kecamatan Palaran Tahun 2025–2029"
        assert [u.nama for u in store.buku.all_of(Unit)] == ["Kecamatan Palaran"]
        kepala = buku.kepala
        assert kepala is not None
        assert kepala.nama == "Camat Palaran"
        atasan = store.buku.get(Jabatan, kepala.atasan_id or "")
        assert (atasan.nama, atasan.sebutan) == ("Wali Kota Samarinda", "WALI KOTA")
        assert store.judul_undo is None


@pytest.mark.parametrize(
    ("pemda", "nama", "kepala_daerah", "camat"),
    [
        (
            "Pemerintah Kabupaten Kutai Timur",
            "Kecamatan Bengalon",
            "Bupati Kutai Timur",
            "Camat Bengalon",
        ),
        (
            "PEMERINTAH KOTA BONTANG",
            "KECAMATAN BONTANG UTARA",
            "Wali Kota BONTANG",
            "Camat BONTANG UTARA",
        ),
        ("", "", "Wali Kota", "Camat"),
    ],
)
def test_nama_jabatan_mengikuti_daerahnya(
    tmp_path: Path, pemda: str, nama: str, kepala_daerah: str, camat: str
) -> None:
    with berkas.create_file(tmp_path / "uji.lkjip", 2025, pemda, nama) as store:
        per_peran = {j.peran: j.nama for j in store.buku.all_of(Jabatan)}
    assert per_peran == {
        PeranJabatan.KEPALA_DAERAH: kepala_daerah,
        PeranJabatan.KEPALA_PERANGKAT: camat,
    }


def test_contoh_lengkap_dengan_lambang(tmp_path: Path) -> None:
    with berkas.create_contoh(tmp_path / "contoh.lkjip") as store:
        assert store.buku.tahun_kerja() == (2022, 2023, 2024)
        lambang = store.buku.instansi.lambang
        assert lambang is not None
        assert store.berkas(lambang).startswith(b"\x89PNG")
        assert store.judul_undo is None


def test_yang_ada_tidak_ditimpa_dan_yang_tidak_ada_disebut(tmp_path: Path) -> None:
    path = tmp_path / "uji.lkjip"
    berkas.create_file(path, 2025).close()
    semula = path.read_bytes()
    with pytest.raises(GalatSudahAda):
        berkas.create_contoh(path)
    assert path.read_bytes() == semula
    with pytest.raises(GalatTidakAda):
        berkas.open_file(tmp_path / "tidak-ada.lkjip")
