"""Looking into a backup before going back: what people are told of it."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.paths import backup_dir
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import PENUH, GalatCadangan, GalatPenuh, GalatSudahAda
from lkjip_desktop.store.koneksi import writing
from lkjip_desktop.store.pulih import open_backup
from lkjip_desktop.store.rotasi import Cadangan


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


def test_kantor_yang_berganti_nama_tetap_kantor_itu(path: Path) -> None:
    """Its last step is in the log of the open file: it can be nobody else's."""
    satu = cadangan.back_up(path)
    with Store.open(path) as store:
        baru = replace(store.buku.instansi, nama="Kecamatan Palaran Baru")
        carry_out(store, Usul("Ganti nama", (baru,)))
        assert not cadangan.look_into(satu.path, store).lain


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


def test_pemulihan_yang_gagal_di_akhir_tidak_memegang_berkasnya(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is back and whole; only the step that says so in its log found no room."""
    satu = cadangan.back_up(path)
    path.write_bytes(b"rusak" * 1000)
    with monkeypatch.context() as penuh:
        penuh.setattr(Store, "_apply", Mock(side_effect=PENUH.galat(path)))
        with pytest.raises(GalatPenuh) as galat:
            cadangan.restore_lost(path, satu.path)
    with berkas.open_file(path) as store:
        assert store.buku.instansi.nama == "Kecamatan Palaran"
        assert str(galat.value), "whoever still tells of it holds nothing"


def test_berkas_yang_gagal_dijaga_tidak_terpegang(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as gagal:
        gagal.setattr("lkjip_desktop.store.penjaga.is_due", Mock(side_effect=MemoryError))
        with pytest.raises(MemoryError) as galat:
            berkas.open_file(path)
    berkas.open_file(path).close()
    assert galat.type


# --- a second place that is slow ------------------------------------------------------------------


class Lambat:
    """A place whose disk says that bytes have arrived when the test lets it."""

    def __init__(self, tempat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tempat = tempat
        self.dicapai, self.boleh = threading.Event(), threading.Event()
        self._asli = os.fsync
        monkeypatch.setattr(os, "fsync", self._fsync)

    def _fsync(self, fd: int) -> None:
        sini = (p for p in self.tempat.rglob("*") if p.is_file())
        if any(os.path.samestat(os.fstat(fd), p.stat()) for p in sini):
            self.dicapai.set()
            assert self.boleh.wait(10)
        self._asli(fd)

    @contextlib.contextmanager
    def mencadangkan(self, path: Path) -> Iterator[list[Cadangan]]:
        """A backup that is being written there; in the list when it is done."""
        hasil: list[Cadangan] = []

        def tulis() -> None:
            hasil.append(cadangan.back_up_open(path, self.tempat))

        utas = threading.Thread(target=tulis)
        utas.start()
        try:
            assert self.dicapai.wait(10)
            yield hasil
        finally:
            self.boleh.set()
            utas.join()


@pytest.fixture
def lambat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lambat:
    tempat = tmp_path / "E"
    tempat.mkdir()
    return Lambat(tempat, monkeypatch)


def test_isian_tersimpan_selagi_flashdisk_yang_lambat_ditulis(path: Path, lambat: Lambat) -> None:
    with Store.open(path) as store:
        with writing(store._mesin) as koneksi:
            koneksi.exec_driver_sql("PRAGMA busy_timeout=0")
        with lambat.mencadangkan(path) as hasil:
            carry_out(store, Usul("Ubah", (Unit(id="baru"),)))
            assert hasil == []
        kini = store.buku
    (satu,) = hasil
    with open_backup(satu.path) as lalu:
        assert kini.find(Unit, "baru")
        assert lalu.buku.find(Unit, "baru") is None, "as it stood when the backup was begun"
    assert not list(backup_dir().glob("*.tmp"))


def test_cadangan_hari_ini_tidak_menunggu_flashdisk(path: Path, lambat: Lambat) -> None:
    """The first edit of a day waits for the backup on this computer alone."""
    tersimpan = threading.Event()
    with berkas.open_file(path) as store:

        def ubah() -> None:
            carry_out(store, Usul("Ubah", (Unit(id="baru"),)))
            tersimpan.set()

        utas = threading.Thread(target=ubah)
        with lambat.mencadangkan(path) as hasil:
            utas.start()
            assert tersimpan.wait(10)
            assert hasil == []
        utas.join()
        assert store.penjaga is not None
        assert store.penjaga.terakhir in store.penjaga.gudang.list()
    assert len(hasil) == 1


def test_berkas_yang_terbuka_tidak_disalin_langsung_ke_flashdisk(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While SQLite copies no step can be stored: it copies to this computer's own disk."""
    tujuan: list[Path] = []

    class Sambungan(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **lain: object) -> None:
            (baris,) = target.execute("PRAGMA database_list")
            tujuan.append(Path(baris[2]))
            super().backup(target, **lain)  # type: ignore[arg-type]

    asli = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", partial(asli, factory=Sambungan))
    satu = cadangan.back_up_open(path, tmp_path / "E")
    assert [p.parent for p in tujuan] == [backup_dir().resolve()]
    assert satu.path.is_relative_to(tmp_path / "E")


def test_flashdisk_yang_menyimpan_bita_lain_ketahuan(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worn out drive: what was written well is read otherwise."""
    asli = os.fsync

    def usang(fd: int) -> None:
        asli(fd)
        for satu in (tmp_path / "E").rglob("*.tmp"):
            if os.path.samestat(os.fstat(fd), satu.stat()):
                os.lseek(fd, 100_000, os.SEEK_SET)
                os.write(fd, b"\xff")

    monkeypatch.setattr(os, "fsync", usang)
    with pytest.raises(GalatCadangan, match="periksa apakah masih terpasang"):
        cadangan.back_up_open(path, tmp_path / "E")
    assert not [p for p in (tmp_path / "E").rglob("*") if p.is_file()]


def test_disk_komputer_yang_penuh_tidak_menghalangi_cadangan_ke_flashdisk(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    penuh = tmp_path / "penuh"
    penuh.write_text("bukan folder", encoding="utf-8")
    monkeypatch.setattr("lkjip_desktop.actions.cadangan.backup_dir", lambda: penuh)
    with open_backup(cadangan.back_up_open(path, tmp_path / "E").path) as lalu:
        assert lalu.buku.instansi.nama == "Kecamatan Palaran"
