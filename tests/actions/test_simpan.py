"""Files are written whole, under any name that the system takes, and stay whose they are."""

import os
import stat
import sys
from pathlib import Path

import pytest

from lkjip_desktop.actions.simpan import save_whole


def test_nama_terpanjang_yang_diterima_sistem(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".pdf")
    save_whole(path, b"isi")
    assert path.read_bytes() == b"isi"
    assert list(tmp_path.iterdir()) == [path]


def test_gagal_tidak_meninggalkan_apa_pun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"lama")

    def penuh(_: int) -> None:
        raise OSError(28, "penuh")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(OSError, match="penuh") as galat:
        save_whole(path, b"baru")
    assert galat.value.filename == str(path)
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links as Unix has them")
def test_tautan_dan_izin_tetap(tmp_path: Path) -> None:
    asli, tautan = tmp_path / "asli.pdf", tmp_path / "tautan.pdf"
    asli.write_bytes(b"lama")
    asli.chmod(0o600)
    tautan.symlink_to(asli)
    save_whole(tautan, b"baru")
    assert tautan.is_symlink()
    assert asli.read_bytes() == b"baru"
    assert stat.S_IMODE(asli.stat().st_mode) == 0o600
