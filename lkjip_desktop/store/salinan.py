"""Verified copies of a file that may be open: backup, check, rename.

The bytes of a file that may be open are never copied, those of a finished copy may be.
"""

from __future__ import annotations

import contextlib
import errno
import filecmp
import os
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import Final, NamedTuple

from lkjip_desktop.store.kepala import APPLICATION_ID
from lkjip_desktop.store.koneksi import uri

_SABAR: Final = 30.0
"""Seconds to wait for a step that is just being written."""

_SEKALI: Final = 4096
"""Pages (16 MB) between which the file is free for a step; SQLite begins anew where one came."""
_SEPOTONG: Final = 1 << 20
"""Bytes that go to a slow place at once."""


class LangkahAkhir(NamedTuple):
    """The last step of a file, (0, "") before the first: files that agree in it hold the same."""

    nomor: int = 0
    waktu: str = ""


def copy_verified(path: Path, tujuan: Path) -> None:
    """A verified copy of a store that may be open, in one piece or not at all.

    Raises sqlite3.Error or OSError where it can't be made or does not hold; then `tujuan` is as
    it was before.
    """
    sementara = tujuan.with_name(f"{tujuan.name}.tmp")
    try:
        write_copy(path, sementara)
        put_in_place(sementara, tujuan)
    finally:
        discard(sementara)


def write_copy(path: Path, sementara: Path) -> None:
    """Write a copy and verify it, under a name that is not its last one.

    While SQLite reads a file no step can be stored in it. So nothing but the reading happens then:
    the copy is brought to the disk, and verified, when the file is free again. Raises
    sqlite3.DatabaseError where the copy does not hold: then the file itself is damaged.
    """
    sementara.unlink(missing_ok=True)
    alamat = uri(path.resolve(), "ro")
    with (
        contextlib.closing(sqlite3.connect(alamat, uri=True, timeout=_SABAR)) as asal,
        contextlib.closing(sqlite3.connect(sementara)) as hasil,
    ):
        hasil.execute("PRAGMA journal_mode=OFF")  # half a copy is thrown away, never mended
        hasil.execute("PRAGMA synchronous=OFF")
        asal.backup(hasil, pages=_SEKALI, sleep=0)
    with sementara.open("rb+") as berkas:
        os.fsync(berkas.fileno())
    with contextlib.closing(sqlite3.connect(sementara)) as hasil:
        verify(hasil)


def carry_over(salinan: Path, tujuan: Path) -> None:
    """Write the bytes of a copy that nobody has open to a slow place, and read them there again.

    Raises OSError where they can't be written, or are others than were written.
    """
    with salinan.open("rb") as asal, tujuan.open("wb") as hasil:
        shutil.copyfileobj(asal, hasil, _SEPOTONG)
        hasil.flush()
        os.fsync(hasil.fileno())
    if not filecmp.cmp(salinan, tujuan, shallow=False):
        raise OSError(errno.EIO, "reads other bytes than were written", str(tujuan))


def verify(koneksi: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError unless the file is ours and whole to its last page."""
    (periksa,) = koneksi.execute("PRAGMA integrity_check(1)").fetchone()
    (tanda,) = koneksi.execute("PRAGMA application_id").fetchone()
    (skema,) = koneksi.execute("PRAGMA user_version").fetchone()
    if periksa != "ok" or tanda != APPLICATION_ID or skema < 1:
        raise sqlite3.DatabaseError(f"{periksa}, application_id {tanda}, schema {skema}")


def put_in_place(sementara: Path, tujuan: Path) -> None:
    """Rename a file that is whole over another name, so that a power cut leaves one of the two."""
    sementara.replace(tujuan)
    if sys.platform != "win32":  # NTFS keeps renames in its own journal
        with contextlib.suppress(OSError):  # some shares can't: the name is there all the same
            fd = os.open(tujuan.parent, os.O_RDONLY)
            try:
                os.fsync(fd)
            finally:
                os.close(fd)


def discard(sementara: Path) -> None:
    """Remove what was written for the time being; what somebody holds is written over next time."""
    with contextlib.suppress(OSError):
        sementara.unlink(missing_ok=True)


def last_step(path: Path) -> LangkahAkhir:
    """The last step in a file, read without a lock. Raises sqlite3.Error where it can't be read."""
    alamat = uri(path.resolve(), "ro")
    with contextlib.closing(sqlite3.connect(alamat, uri=True, timeout=_SABAR)) as koneksi:
        baris = koneksi.execute("SELECT nomor, waktu FROM riwayat ORDER BY nomor DESC LIMIT 1")
        return LangkahAkhir(*(baris.fetchone() or ()))
