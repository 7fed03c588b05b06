"""Writing a file for the user: whole or not at all."""

from __future__ import annotations

import itertools
import os
import stat
import tempfile
from pathlib import Path
from typing import Final

_BIASA: Final = 0o644


def save_whole(path: Path, isi: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then renamed over it.

    Raises OSError, which names `path`, when the folder can't be written or the disk is full.
    """
    try:
        _save(path, isi)
    except OSError as galat:
        galat.filename, galat.filename2 = str(path), None
        raise


def set_aside(path: Path) -> Path | None:
    """Give a file that is there another name beside it, so that writing loses nothing.

    "isi.xlsx" becomes "isi (sebelumnya).xlsx", or "… 2" where that is taken; None where no file is
    there. Raises OSError where it can't be renamed.
    """
    if not path.is_file():
        return None
    dasar = f"{path.stem} (sebelumnya"
    nama = itertools.chain([f"{dasar})"], (f"{dasar} {n})" for n in itertools.count(2)))
    calon = (path.with_name(satu + path.suffix) for satu in nama)
    baru = next(satu for satu in calon if not satu.exists())
    return path.rename(baru)


def _save(path: Path, isi: bytes) -> None:
    path = path.resolve()  # what a link leads to is written, and the link stays
    pegangan, nama = tempfile.mkstemp(dir=path.parent, prefix=".lkjip-", suffix=".tmp")
    sementara = Path(nama)
    try:
        with os.fdopen(pegangan, "wb") as keluaran:
            keluaran.write(isi)
            keluaran.flush()
            os.fsync(keluaran.fileno())
        sementara.chmod(_mode(path))
        sementara.replace(path)
    except BaseException:
        sementara.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Who may read and write the file: as before; a new one everybody may read."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return _BIASA
