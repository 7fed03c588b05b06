"""A large workbook opened with python-calamine, behind a guard.

Calamine is fast enough for 100,000 rows, but it makes room for every cell between the first and the
last, which a file of 6 KB can place at XFD1048576, and its own panics end the process. So addresses
and sizes are looked at first. Why so: docs/keputusan/0008-impor-anggaran.md.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, Protocol

from python_calamine import CalamineError, CalamineWorkbook

from lkjip_desktop.kinerja.temuan import Temuan

Isi = int | float | str | bool | time | date | datetime | timedelta
"""What calamine makes of a cell; a blank one is the empty text."""

_MAKS_BERKAS: Final = 60 * 1024 * 1024
_MAKS_BAGIAN: Final = 400 * 1024 * 1024
_POTONGAN: Final = 1024 * 1024
_TUMPANG: Final = 64
# Columns after CZ, and rows from 300,000 on.
_JAUH: Final = rb"(?:(?:[A-Z]{3}|[D-Z][A-Z])[0-9]|[A-Z]{0,2}(?:[3-9][0-9]{5}|[0-9]{7}))"
_CEPAT: Final = re.compile(rb'<c r="' + _JAUH)
# However an address is written; and what is no plain address, such as one in entities.
_TELITI: Final = re.compile(
    rb"""\sr\s*=\s*["'](?:""" + _JAUH + rb"""|[^A-Z0-9]|[A-Z]+[^A-Z0-9"'])"""
)
BUKAN_EXCEL: Final = Temuan(
    "impor.berkas",
    "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh. Unduh lagi dari SIPD, atau buka di Excel "
    "lalu simpan sebagai .xlsx.",
)
TERLALU_BESAR: Final = Temuan(
    "impor.besar",
    "Isi berkas terlalu besar: paling banyak 299.999 baris dan 100 kolom. Hapus isi di luar tabel, "
    "atau unduh berkas untuk satu perangkat daerah saja.",
)


class IsiLembar(Protocol):
    """Where the rows of a sheet come from."""

    def iter_rows(self) -> Iterator[list[Isi]]:
        """The rows, all equally long."""


@dataclass(frozen=True, slots=True)
class Blok:
    """Rows of texts, as somebody copied them."""

    baris: Sequence[Sequence[str]]

    def iter_rows(self) -> Iterator[list[Isi]]:
        """The rows, short ones filled up with blank cells."""
        lebar = max(map(len, self.baris), default=0)
        return ([*satu, *[""] * (lebar - len(satu))] for satu in self.baris)


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet; row and column of its first cell count from 1."""

    nama: str
    baris_awal: int
    kolom_awal: int
    _isi: IsiLembar

    def rows(self) -> Iterator[list[Isi]]:
        """The rows from the first that holds something, all equally long."""
        return self._isi.iter_rows()


def open_lembar(path: Path, isi: bytes) -> Iterator[Lembar] | Temuan:
    """The sheets of a workbook one after the other, or why it can't be read.

    `isi` are the bytes of the file; calamine reads faster from the file than from them.

    Only one sheet at a time is in memory. A sheet that is damaged raises GalatLembar.
    """
    if temuan := _guard(isi):
        return temuan
    try:
        buku = CalamineWorkbook.from_path(path)
    except (CalamineError, OSError, ValueError):
        return BUKAN_EXCEL
    except BaseException as galat:  # noqa: BLE001 - a panic in Rust is no Exception
        return _from_panic(galat)
    return _sheets(buku)


class GalatLembar(Exception):
    """A sheet can't be read; carries its Temuan."""

    def __init__(self, temuan: Temuan) -> None:
        super().__init__(temuan.pesan)
        self.temuan = temuan


def _sheets(buku: CalamineWorkbook) -> Iterator[Lembar]:
    for nama in buku.sheet_names:
        try:
            lembar = buku.get_sheet_by_name(nama)
        except (CalamineError, OSError, ValueError):
            raise GalatLembar(BUKAN_EXCEL) from None
        except BaseException as galat:  # noqa: BLE001 - a panic in Rust is no Exception
            raise GalatLembar(_from_panic(galat)) from None
        if lembar.start is not None:
            baris, kolom = lembar.start
            yield Lembar(nama, baris + 1, kolom + 1, lembar)


def _from_panic(galat: BaseException) -> Temuan:
    if type(galat).__name__ != "PanicException":
        raise galat
    return BUKAN_EXCEL


# --- the guard -----------------------------------------------------------------------------------


def read_berkas(path: Path) -> bytes | Temuan:
    """The bytes of a file, as long as they are few enough. Raises OSError."""
    if path.exists() and not path.is_file():  # a pipe would wait for ever
        return BUKAN_EXCEL
    with path.open("rb") as berkas:
        isi = berkas.read(_MAKS_BERKAS + 1)
    return TERLALU_BESAR if len(isi) > _MAKS_BERKAS else isi


def _guard(isi: bytes) -> Temuan | None:
    """Why a file must not go to calamine; None where it may."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as wadah:
            return next(filter(None, (_look(wadah, satu) for satu in wadah.infolist())), None)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError):
        return BUKAN_EXCEL
    except (NotImplementedError, LookupError, OverflowError):
        return BUKAN_EXCEL


def _look(wadah: zipfile.ZipFile, satu: zipfile.ZipInfo) -> Temuan | None:
    """A part of the file: its size as declared, which zipfile holds it to, and its addresses."""
    if satu.file_size > _MAKS_BAGIAN:
        return TERLALU_BESAR
    if not satu.filename.lower().endswith(".xml") or "/worksheets/" not in f"/{satu.filename}":
        return None
    ekor = b""
    with wadah.open(satu) as bagian:
        while potongan := bagian.read(_POTONGAN):
            if b"\0" in potongan or _is_far(ekor + potongan):
                return TERLALU_BESAR
            ekor = potongan[-_TUMPANG:]
    return None


def _is_far(potongan: bytes) -> bool:
    """Whether a cell stands too far out. Cells are usually written <c r="A1"; else look closely."""
    biasa = potongan.count(b'<c r="') == potongan.count(b"<c") and b":c" not in potongan
    return (_CEPAT if biasa else _TELITI).search(potongan) is not None
