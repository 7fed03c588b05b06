"""The program makes no network connection: all that it can do is done under watch."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[1]
KLIEN = {"http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "ssl", "requests"}
"""Modules that talk to other machines. (`urllib.parse` only takes texts apart.)"""

PENGAWAS = """
import os, sys

_TANYA = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"}
_ALAMAT = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}


def awasi(peristiwa, isi):
    # pipes between the program and its own child have a path or nothing as their address
    keluar = peristiwa in _ALAMAT and isinstance(isi[1], tuple)
    if keluar or peristiwa in _TANYA:
        with open(os.environ["CATATAN_JARINGAN"], "a", encoding="utf-8") as catatan:
            catatan.write(f"{peristiwa} {isi!r}\\n")
        raise OSError("no network")


sys.addaudithook(awasi)
"""


@pytest.fixture
def diawasi(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """The environment of a Python whose every process is watched, and what the watcher writes."""
    (tmp_path / "pengawas").mkdir()
    (tmp_path / "pengawas/sitecustomize.py").write_text(PENGAWAS, encoding="utf-8")
    catatan = tmp_path / "catatan.txt"
    jalan = os.pathsep.join([str(tmp_path / "pengawas"), str(AKAR)])
    return {**os.environ, "PYTHONPATH": jalan, "CATATAN_JARINGAN": str(catatan)}, catatan


def test_the_watcher_notices(diawasi: tuple[dict[str, str], Path]) -> None:
    lingkungan, catatan = diawasi
    kode = "import socket; socket.create_connection(('127.0.0.1', 9))"
    selesai = subprocess.run(
        [sys.executable, "-c", kode], env=lingkungan, capture_output=True, check=False
    )
    assert selesai.returncode == 1
    assert "127.0.0.1" in catatan.read_text(encoding="utf-8")


def test_nothing_the_program_does_reaches_the_network(
    diawasi: tuple[dict[str, str], Path], tmp_path: Path
) -> None:
    """Example, figures, sheets, workbook, budget, every form, the preview's child, old files."""
    lingkungan, catatan = diawasi
    perintah = [sys.executable, "-m", "lkjip_desktop", "uji-diri", str(tmp_path / "uji")]
    selesai = subprocess.run(perintah, env=lingkungan, capture_output=True, check=False)
    assert selesai.returncode == 0, selesai.stdout.decode() + selesai.stderr.decode()
    assert not catatan.exists()


def imports(path: Path) -> set[str]:
    """The modules that a file names in its imports."""
    nama: set[str] = set()
    for simpul in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Import):
            nama |= {satu.name for satu in simpul.names}
        elif isinstance(simpul, ast.ImportFrom) and simpul.module:
            nama.add(simpul.module)
    return nama


def test_no_module_knows_how_to_talk_to_another_machine() -> None:
    semua = {path: imports(path) for path in (AKAR / "lkjip_desktop").rglob("*.py")}
    assert any("socket" in nama for nama in semua.values())  # for the name of the computer
    for path, nama in semua.items():
        assert not {satu.partition(".")[0] for satu in nama} & KLIEN, path
        assert "urllib.request" not in nama, path
