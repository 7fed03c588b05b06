"""Looking into a backup before going back: what people are told of it."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatSudahAda
from lkjip_desktop.store.koneksi import writing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "palaran.lkjip"
    berkas.create_contoh(path).close()
    return path


def test_yang_berubah_kembali_dan_hilang_dihitung_menurut_jenisnya(path: Path) -> None:
    satu = cadangan.back_up(path)
    with Store.open(path) as store:
        lama, buang = store.buku.all_of(RealisasiIndikator)[:2]
        ubah = (replace(lama, analisis="lain"), Unit(id="baru"), Unit(id="baru2"))
        carry_out(store, Usul("Ubah", ubah, (buang,)))
        carry_out(store, Usul("Lagi", (Unit(id="baru3"),)))
        isi = cadangan.look_into(satu.path, store)
    assert isi.nama == "Kecamatan Palaran"
    assert isi.tahun == (2022, 2023, 2024)
    assert not isi.lain
    assert [b.judul for b in isi.langkah] == ["Buat berkas contoh"]
    assert isi.ditinggalkan == 2
    assert [b.judul for b in isi.sesudah] == ["Lagi", "Ubah"]
    assert isi.beda == ("unit: 3 hilang", "realisasi indikator: 1 berubah, 1 kembali")


def test_cadangan_kantor_lain_dan_yang_berpisah_jalan_dikatakan(path: Path, tmp_path: Path) -> None:
    lain = tmp_path / "lain.lkjip"
    berkas.create_file(lain, 2025, nama="Kecamatan Lain").close()
    satu = cadangan.back_up(lain)
    with Store.open(path) as store:
        isi = cadangan.look_into(satu.path, store)
    assert isi.lain
    assert isi.beda
    assert (isi.ditinggalkan, isi.sesudah) == (None, ()), "no step is known to both"
    tanpa = cadangan.look_into(satu.path, None)
    assert (tanpa.lain, tanpa.beda, tanpa.ditinggalkan) == (False, (), None)


def test_cadangan_yang_sama_tidak_membawa_perubahan(path: Path) -> None:
    satu = cadangan.back_up(path)
    with Store.open(path) as store:
        isi = cadangan.look_into(satu.path, store)
    assert (isi.beda, isi.ditinggalkan) == ((), 0)


def test_nama_berkas_dari_nama_cadangannya(path: Path, tmp_path: Path) -> None:
    satu = cadangan.back_up(path, tmp_path)
    assert cadangan.file_name(satu.path) == "palaran.lkjip"
    assert cadangan.file_name(path) is None
    with pytest.raises(GalatSudahAda):
        cadangan.restore_as(path, satu.path)


def test_cadangan_yang_tidak_boleh_dilihat_dianggap_tidak_ada(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cadangan.back_up(path)
    assert cadangan.has_backups(path)

    def tolak(_: object) -> None:
        raise PermissionError(13, "ditolak")

    monkeypatch.setattr("lkjip_desktop.store.gudang.Path.iterdir", tolak)
    assert not cadangan.has_backups(path)
    assert cadangan.latest_good(path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="locks that go with any close are POSIX's")
def test_mencadangkan_berkas_yang_terbuka_tidak_melepas_kuncinya(
    path: Path, tmp_path: Path
) -> None:
    tanya = (
        "import sqlite3, sys\n"
        "k = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
        "try: k.execute('BEGIN IMMEDIATE'); print('bebas')\n"
        "except sqlite3.OperationalError: print('terkunci')"
    )

    def keadaan() -> str:
        perintah = [sys.executable, "-c", tanya, str(path)]
        return subprocess.run(perintah, capture_output=True, text=True, check=True).stdout.strip()

    with Store.open(path) as store, writing(store._mesin) as koneksi:
        koneksi.exec_driver_sql("UPDATE unit SET nama = nama || 'x'")
        assert keadaan() == "terkunci"
        cadangan.back_up_open(path, tmp_path)
        assert keadaan() == "terkunci"
    assert keadaan() == "bebas"
