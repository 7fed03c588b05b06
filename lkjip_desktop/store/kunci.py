"""One writer: an operating-system lock on a file beside the store that names who holds it."""

from __future__ import annotations

import contextlib
import errno
import getpass
import os
import socket
import sys
import weakref
from datetime import datetime
from pathlib import Path
from typing import Final

from lkjip_desktop.store.galat import GalatTerkunci

_JAUH: Final = 1 << 30
"""Windows locks bytes: one far beyond the text, so that others can still read the name."""
_PANJANG: Final = 500
_KALI: Final = 20
"""So often in a row nobody removes it just then: a drive that gives a file another number each
time it is asked must not hold up the program for ever."""
_DIPEGANG: Final = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems say when another one holds the lock; anything else is a fault."""


def pelaku() -> str:
    """Who works here: user@computer, as far as the system knows."""
    try:
        nama = getpass.getuser()
    except (OSError, KeyError, ImportError):
        nama = "pengguna"
    return f"{nama}@{socket.gethostname() or 'komputer'}"


def holder_of(store: Path) -> str:
    """Who has a store open, "budi@PC-2 sejak 01-12-2026 08:07"; empty where nobody says so."""
    try:
        return _lock_path(store.resolve()).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # there is none, or a network drive lets nobody read a locked file
        return ""


def _lock_path(store: Path) -> Path:
    return store.with_name(f"{store.name}.kunci")


class Kunci:
    """The lock of one store. The operating system frees it when the program dies."""

    def __init__(self, store: Path) -> None:
        """Take the lock of the store at this path, free of symbolic links.

        A second name of the same file must meet the same lock. Raises GalatTerkunci naming the
        holder, or OSError where there can be no lock.
        """
        self.path = _lock_path(store)
        self._fd = self._acquire(store.name)
        self._lepas = weakref.finalize(self, _close, self._fd)
        self.ditinggalkan = _holder(self._fd)
        """Who held it last and never let go, for the program or the PC died; empty where none."""
        isi = f"{pelaku()} sejak {datetime.now().astimezone():%d-%m-%Y %H:%M}"
        with contextlib.suppress(OSError):  # the name is a courtesy: a full disk can still be read
            os.ftruncate(self._fd, 0)
            os.lseek(self._fd, 0, os.SEEK_SET)
            os.write(self._fd, isi.encode("utf-8", "replace")[:_PANJANG])

    def _acquire(self, nama: str) -> int:
        kali = 0
        while True:
            fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                _lock_os(fd)
            except OSError as galat:
                siapa = _holder(fd) or "program lain"
                os.close(fd)
                if galat.errno not in _DIPEGANG:
                    raise
                raise GalatTerkunci(
                    f"“{nama}” sedang dibuka oleh {siapa}. "
                    "Tutup di sana dahulu, lalu buka lagi di sini."
                ) from galat
            kali += 1
            if _still_in_place(fd, self.path) or kali == _KALI:
                return fd
            os.close(fd)  # its last holder removed it between our open and our lock

    def release(self) -> None:
        """Free the lock and remove its file. May be called twice, and never raises.

        Where the drive is gone, or has become one for reading, the file stays: what can't be
        removed names nobody any more, and holds nobody back.
        """
        if not self._lepas.alive:
            return
        with contextlib.suppress(OSError):
            os.ftruncate(self._fd, 0)
        if sys.platform == "win32":  # what is open can't be removed there
            self._lepas()
            self._remove()
        else:
            self._remove()
            self._lepas()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):  # on Windows the next one may have it open: it is theirs
            self.path.unlink(missing_ok=True)


def _close(fd: int) -> None:
    with contextlib.suppress(OSError):  # the system has let go of it all the same
        os.close(fd)


def _holder(fd: int) -> str:
    """Who has written their name, "budi@PC-2 sejak 01-12-2026 08:07"; empty where nobody has."""
    try:
        os.lseek(fd, 0, os.SEEK_SET)
        isi = os.read(fd, _PANJANG)
    except OSError:  # some network drives let nobody read a locked file
        isi = b""
    return isi.decode("utf-8", "replace")


def _still_in_place(fd: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes.wintypes import DWORD, HANDLE

    _kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel32.LockFile.argtypes = (HANDLE, DWORD, DWORD, DWORD, DWORD)

    def _lock_os(fd: int) -> None:
        """Ask Windows itself: not every C library says which error `msvcrt.locking` met."""
        if not _kernel32.LockFile(msvcrt.get_osfhandle(fd), _JAUH, 0, 1, 0):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import fcntl

    def _lock_os(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
