"""What this user, or this drive, does not let us read or write."""

import errno
import sys
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatDisk,
    GalatHanyaBaca,
    GalatStore,
    GalatTakTerbaca,
    GalatTerkunci,
)
from tests.store.bantu import buat_berisi, folder_umum, pengguna_biasa, potret

NAMA = "kantor.lkjip"
WINDOWS = sys.platform == "win32"


@pytest.mark.skipif(WINDOWS, reason="on Windows chmod does not take away the right to a folder")
@pytest.mark.parametrize(("hak_berkas", "hak_folder"), [(0o666, 0o555), (0o444, 0o777)])
def test_yang_tidak_boleh_ditulis_dapat_dibaca(hak_berkas: int, hak_folder: int) -> None:
    with folder_umum() as folder:
        path = buat_berisi(folder / NAMA)
        path.chmod(hak_berkas)
        folder.chmod(hak_folder)
        dulu = potret(folder)
        with pengguna_biasa():
            with pytest.raises(GalatHanyaBaca, match=r"tidak boleh ditulis\. Salin berkas ke"):
                Store.open(path)
            with Store.open(path, read_only=True) as store:
                assert len(store.buku.all_of(Unit)) == 3
        assert potret(folder) == dulu


@pytest.mark.skipif(WINDOWS, reason="on Windows chmod does not take away the right to read")
@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("hak_berkas", "hak_folder"), [(0, 0o777), (0o666, 0)])
def test_yang_tidak_boleh_dibaca(hak_berkas: int, hak_folder: int, *, read_only: bool) -> None:
    with folder_umum() as folder:
        path = buat_berisi(folder / NAMA)
        path.chmod(hak_berkas)
        folder.chmod(hak_folder)
        with pengguna_biasa(), pytest.raises(GalatTakTerbaca, match="tidak boleh dibaca"):
            Store.open(path, read_only=read_only)


@pytest.mark.skipif(WINDOWS, reason="on Windows chmod does not take away the right to a folder")
def test_membuat_di_folder_yang_tidak_boleh_ditulis() -> None:
    with folder_umum() as folder:
        folder.chmod(0o555)
        with pengguna_biasa(), pytest.raises(GalatHanyaBaca, match="Pilih folder lain"):
            Store.create(folder / NAMA)
        assert potret(folder) == {}


def test_drive_yang_hanya_dapat_dibaca(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A CD, or a flash drive with its switch on: nobody may write, not even root."""
    path = buat_berisi(tmp_path / NAMA)

    def tolak(*_: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("lkjip_desktop.store.kunci.os.open", tolak)
    with pytest.raises(GalatHanyaBaca):
        Store.open(path)


def test_berkas_yang_ditahan_program_lain_di_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = buat_berisi(tmp_path / NAMA)

    class SharingViolation(PermissionError):
        winerror = 32

    def tolak(*_: object) -> None:
        raise SharingViolation

    monkeypatch.setattr("lkjip_desktop.store.kepala.Path.open", tolak)
    with pytest.raises(GalatTerkunci, match="sedang dipakai program lain, mungkin program"):
        Store.open(path)


def test_disk_penuh_ketika_membuat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("lkjip_desktop.store.pembukaan.os.fsync", penuh)
    with pytest.raises(GalatDisk, match="Disk penuh"):
        Store.create(tmp_path / NAMA)
    assert potret(tmp_path) == {}


def test_yang_tidak_dapat_dibuka_tidak_ditinggalkan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path that Python can write but SQLite can't name, say."""

    def gagal(*_: object, **__: object) -> None:
        raise UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed")

    monkeypatch.setattr("lkjip_desktop.store.pembukaan.open_engine", gagal)
    with pytest.raises(GalatStore):
        Store.create(tmp_path / NAMA)
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".lkjip"] == []
