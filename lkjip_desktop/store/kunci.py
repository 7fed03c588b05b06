"""One writer: an operating-system lock on a file beside the store that names who holds it."""

from __future__ import annotations

import getpass
import os
import platform
import sys
from datetime import datetime
from pathlib import Path

from lkjip_desktop.store.galat import GalatTerkunci, dari_os

_JAUH = 1 << 30
"""Windows locks bytes: one far beyond the text, so that others can still read the name."""
_PANJANG = 500


def pelaku() -> str:
    """Who works here: user@computer, as far as the system knows."""
    try:
        nama = getpass.getuser()
    except (OSError, KeyError, ImportError):
        nama = "pengguna"
    return f"{nama}@{platform.node() or 'komputer'}"


class Kunci:
    """The lock of one store. The operating system frees it when the program dies."""

    def __init__(self, store: Path) -> None:
        """Take the lock. Raises GalatTerkunci naming the holder, or GalatHanyaBaca."""
        self.path = store.with_name(f"{store.name}.kunci")
        self._store = store
        self._fd = self._ambil()
        isi = f"{pelaku()} sejak {datetime.now().astimezone():%d-%m-%Y %H:%M}"
        os.ftruncate(self._fd, 0)
        os.lseek(self._fd, 0, os.SEEK_SET)
        os.write(self._fd, isi.encode("utf-8")[:_PANJANG])

    def _ambil(self) -> int:
        while True:
            try:
                fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as galat:
                raise dari_os(self._store, galat) from galat
            try:
                _kunci_os(fd)
            except OSError as galat:
                pemegang = os.pread(fd, _PANJANG, 0) if hasattr(os, "pread") else os.read(fd, 500)
                os.close(fd)
                siapa = pemegang.decode("utf-8", "replace") or "program lain"
                raise GalatTerkunci(
                    f"“{self._store.name}” sedang dibuka oleh {siapa}. "
                    "Tutup di sana dahulu, atau buka hanya untuk dibaca."
                ) from galat
            if _masih_di_tempat(fd, self.path):
                return fd
            os.close(fd)  # its last holder removed it between our open and our lock

    def lepas(self) -> None:
        """Free the lock and remove its file."""
        if self._fd < 0:
            return
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self._fd)
        self._fd = -1
        if sys.platform == "win32":
            try:
                self.path.unlink(missing_ok=True)
            except PermissionError:  # somebody took it in between: it is theirs now
                return


def _masih_di_tempat(fd: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _kunci_os(fd: int) -> None:
        os.lseek(fd, _JAUH, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)

else:
    import fcntl

    def _kunci_os(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
