"""What the environment can do to a file, each with its own sentence for the user."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError


class GalatStore(Exception):
    """Something stands between the user and the file; `str()` is the sentence to show."""


class GalatTidakAda(GalatStore):
    """The file does not exist."""


class GalatSudahAda(GalatStore):
    """A new file would replace one that exists."""


class GalatBukanBerkas(GalatStore):
    """The file is not one of ours."""


class GalatRusak(GalatStore):
    """The file is ours but damaged."""


class GalatTerlaluBaru(GalatStore):
    """The file was written by a newer version of the program."""


class GalatPerluMigrasi(GalatStore):
    """The file is older and was opened only for reading, so it can't be brought up to date."""


class GalatHanyaBaca(GalatStore):
    """File or folder can't be written."""


class GalatTerkunci(GalatStore):
    """Another program has the file open."""


class GalatDisk(GalatStore):
    """Disk full, drive gone, input/output error."""


class GalatAcuan(GalatStore):
    """A row is still needed by others, or refers to one that does not exist."""


class GalatTetap(GalatStore):
    """An issued document can't be changed."""


def hanya_baca(path: Path) -> GalatHanyaBaca:
    """The sentence for a file or folder that can't be written."""
    return GalatHanyaBaca(
        f"“{path.name}” atau foldernya tidak boleh ditulis. Salin berkas ke folder Anda sendiri, "
        "misalnya Dokumen, lalu buka dari sana."
    )


def rusak(path: Path) -> GalatRusak:
    """The sentence for a damaged file."""
    return GalatRusak(
        f"“{path.name}” rusak dan tidak dapat dibuka. Berkas tidak diubah; "
        "gunakan cadangan terakhir."
    )


_MENURUT_SQLITE: dict[str, Any] = {
    "SQLITE_FULL": lambda _: GalatDisk(
        "Disk penuh: perubahan terakhir tidak tersimpan. Kosongkan ruang lalu ulangi."
    ),
    "SQLITE_READONLY": hanya_baca,
    "SQLITE_CORRUPT": rusak,
    "SQLITE_NOTADB": rusak,
    "SQLITE_BUSY": lambda path: GalatTerkunci(
        f"“{path.name}” sedang dipakai program lain. Tutup program itu lalu ulangi."
    ),
    "SQLITE_CONSTRAINT": lambda _: GalatAcuan(
        "Perubahan tidak disimpan: ada baris yang masih dipakai atau acuannya tidak ada."
    ),
}


def _menurut_disk(path: Path) -> GalatDisk:
    return GalatDisk(
        f"“{path.name}” tidak dapat dibaca atau ditulis lagi. Periksa apakah flashdisk atau drive "
        "jaringan masih terpasang, lalu buka kembali berkasnya."
    )


@contextlib.contextmanager
def terjemahkan(path: Path) -> Iterator[None]:
    """Turn what the database and the system report into a GalatStore with its sentence."""
    try:
        yield
    except DBAPIError as galat:
        nama = str(getattr(galat.orig, "sqlite_errorname", ""))
        for awal, buat in _MENURUT_SQLITE.items():
            if nama.startswith(awal):
                raise buat(path) from galat
        raise _menurut_disk(path) from galat
    except OSError as galat:
        raise dari_os(path, galat) from galat


def dari_os(path: Path, galat: OSError) -> GalatStore:
    """The GalatStore for an error of the operating system."""
    if galat.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return hanya_baca(path)
    if galat.errno == errno.ENOENT:
        return GalatTidakAda(
            f"Folder untuk “{path.name}” tidak ada. Pilih folder lain atau buat dahulu foldernya."
        )
    if galat.errno == errno.ENOSPC:
        hasil: GalatStore = _MENURUT_SQLITE["SQLITE_FULL"](path)
        return hasil
    return _menurut_disk(path)
