"""What SQLite and the system report, turned into the sentences of `galat`."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from decimal import InvalidOperation
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lkjip_desktop.store.galat import (
    DISK,
    HANYA_BACA,
    HURUF,
    PENUH,
    RUSAK,
    SIBUK,
    GalatAcuan,
    GalatBerubah,
    GalatKembar,
    GalatPerluDibuka,
    Kalimat,
    from_os,
)

_KEMBAR: Final = Kalimat(
    GalatKembar,
    "Tidak disimpan: data yang sama (misalnya target indikator dan tahun yang sama) sudah ada di "
    "“{nama}”. Ubah yang sudah ada, jangan menambah yang kedua.",
)
# By the beginning of SQLite's name for the error; the first that fits counts.
_MENURUT_SQLITE: Final[tuple[tuple[str, Kalimat], ...]] = (
    ("SQLITE_FULL", PENUH),
    (
        "SQLITE_READONLY_DBMOVED",
        Kalimat(
            GalatBerubah,
            "“{nama}” dipindah, dihapus, atau diganti ketika sedang dibuka di sini. Perubahan "
            "terakhir tidak disimpan; kembalikan berkasnya, lalu tutup dan buka lagi.",
        ),
    ),
    (
        "SQLITE_READONLY_ROLLBACK",
        Kalimat(
            GalatPerluDibuka,
            "“{nama}” belum tertutup baik, mungkin karena listrik padam. Buka sekali di jendela "
            "program agar dipulihkan, lalu ulangi.",
        ),
    ),
    ("SQLITE_READONLY", HANYA_BACA),
    ("SQLITE_CORRUPT", RUSAK),
    ("SQLITE_NOTADB", RUSAK),
    ("SQLITE_BUSY", SIBUK),
    (
        "SQLITE_CONSTRAINT_FOREIGNKEY",
        Kalimat(
            GalatAcuan,
            "Tidak disimpan: ada baris di “{nama}” yang masih dipakai, atau yang dirujuk sudah "
            "tidak ada. Tutup formulirnya, lalu ulangi dari data terbaru.",
        ),
    ),
    ("SQLITE_CONSTRAINT_UNIQUE", _KEMBAR),
    ("SQLITE_CONSTRAINT_PRIMARYKEY", _KEMBAR),
    ("SQLITE_IOERR", DISK),
    ("SQLITE_CANTOPEN", DISK),
)

_TAK_TERBACA: Final = (
    *(SQLAlchemyError, sqlite3.Error),
    *(ValueError, KeyError, TypeError, InvalidOperation),
)
"""What a damaged file makes the database, and the reading of its values, raise."""


@contextlib.contextmanager
def translate_errors(path: Path, tanpa_izin: Kalimat = HANYA_BACA) -> Iterator[None]:
    """Turn what SQLite and the system report into a GalatStore with its sentence.

    `tanpa_izin` is what a refused permission means here. What only a mistake of ours can cause
    (wrong SQL, NULL where it must not be) passes as it is.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as galat:
        asal = galat.orig if isinstance(galat, DBAPIError) else galat
        nama = str(getattr(asal, "sqlite_errorname", ""))
        for awal, kalimat in _MENURUT_SQLITE:
            if nama.startswith(awal):
                raise kalimat.galat(path) from galat
        raise
    except UnicodeEncodeError as galat:
        raise HURUF.galat(path) from galat
    except OSError as galat:
        raise from_os(path, galat, tanpa_izin) from galat


@contextlib.contextmanager
def treat_as_damaged(path: Path) -> Iterator[None]:
    """While a file is being read, what has no sentence of its own means that it is damaged."""
    try:
        with translate_errors(path):
            yield
    except _TAK_TERBACA as galat:
        raise RUSAK.galat(path) from galat
