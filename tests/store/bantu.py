"""What the tests of the store share: small books, pictures of folders, other users, processes."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.perencanaan import Indikator, Renstra, Sasaran, Tujuan
from lkjip_desktop.store import Store

AKAR = Path(__file__).parents[2]
RANTAI = (
    Renstra(id="r"),
    Tujuan(id="t", renstra_id="r"),
    Sasaran(id="s", tujuan_id="t"),
    Indikator(id="i", sasaran_id="s"),
)
"""From a Renstra to its indicator, each referring to the one before."""
_NOBODY = 65534


def potret(folder: Path) -> dict[str, bytes | None]:
    """Every name in a folder with its bytes (None for what is no file): has anything changed?"""
    return {p.name: p.read_bytes() if p.is_file() else None for p in sorted(folder.iterdir())}


def jumlah_langkah(store: Store) -> int:
    """How many steps riwayat holds."""
    return len(store.riwayat(batas=1000))


def taruh(store: Store, judul: str, *entitas: Entitas) -> None:
    """One step that puts these."""
    with store.transaction(judul) as t:
        for satu in entitas:
            t.put(satu)


def buat_unit(store: Store, kunci: str, nama: str = "") -> None:
    """One step that puts one unit."""
    taruh(store, f"Ubah {kunci}", Unit(id=kunci, nama=nama or kunci))


def buat_berisi(path: Path, jumlah: int = 3) -> Path:
    """A closed file with some steps, each of which put a unit u1, u2, …"""
    with Store.create(path) as store:
        for nomor in range(1, jumlah + 1):
            buat_unit(store, f"u{nomor}")
    return path


@contextlib.contextmanager
def folder_umum() -> Iterator[Path]:
    """A temporary folder that every user may enter (pytest's own is for its owner alone)."""
    folder = Path(tempfile.mkdtemp(prefix="lkjip-umum-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for satu in (folder, *folder.iterdir()):
            satu.chmod(0o755)
        shutil.rmtree(folder)


@contextlib.contextmanager
def pengguna_biasa() -> Iterator[None]:
    """Be a user to whom permissions apply: root would be let through everything.

    For the time being the process is nobody, and root again afterwards. A process that is no root
    stays what it is.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.setresgid(_NOBODY, _NOBODY, 0)
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


class Anak:
    """Another process of the program, kept in step with the test through its pipes."""

    def __init__(self, kode: str, *argumen: object) -> None:
        """Run Python code; `baca` waits for what it prints, `lanjut` wakes its `input()`."""
        self._proses = subprocess.Popen(
            [sys.executable, "-c", kode, *map(str, argumen)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=AKAR,
        )

    def baca(self) -> str:
        """The next line that the process prints; empty when it has ended."""
        assert self._proses.stdout is not None
        return self._proses.stdout.readline().strip()

    def lanjut(self) -> None:
        """Give the process the line that it waits for."""
        assert self._proses.stdin is not None
        self._proses.stdin.write("\n")
        self._proses.stdin.flush()

    def bunuh(self) -> None:
        """End it at once, as a power cut would: SIGKILL, TerminateProcess on Windows."""
        self._proses.kill()
        self.tunggu()

    def tunggu(self) -> int:
        """Wait for its end and close the pipes; its exit code."""
        self._proses.communicate()
        return self._proses.returncode

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.bunuh()
