"""Exit codes, and how the command line says things."""

from __future__ import annotations

import io
import sys
from typing import Final

from lkjip_desktop.kinerja.temuan import Temuan

BAIK: Final = 0
"""The command did what it is for; `cetak` and `hitung` say on stderr what the data still lacks."""
DATA_SALAH: Final = 1
"""The data have errors and that is what was asked (`periksa`), or they stood in the way
(`impor`, `tetapkan`), or a file could not be read or written."""
PEMAKAIAN_SALAH: Final = 2
"""The command line itself is wrong; nothing was opened."""
DIHENTIKAN: Final = 130
"""Ended by Ctrl+C, as shells count it."""


class GalatPerintah(Exception):
    """The command can't be carried out; `str()` is the sentence for the user."""

    def __init__(self, pesan: str, kode: int = DATA_SALAH) -> None:
        super().__init__(pesan)
        self.kode = kode


def complain(pesan: str) -> None:
    """Say something that is not the result of the command."""
    print(pesan, file=sys.stderr)


def describe(temuan: Temuan) -> str:
    """A finding on one line: "[galat] Realisasi!C7: …"."""
    tempat = f"{temuan.tempat}: " if temuan.tempat else ""
    return f"[{temuan.tingkat.value}] {tempat}{temuan.pesan}"


def describe_os(galat: OSError) -> str:
    """An error of the operating system as a sentence."""
    tempat = f" “{galat.filename}”" if galat.filename else ""
    sebab = {
        FileNotFoundError: "tidak ditemukan",
        PermissionError: "tidak boleh dibuka atau ditulis",
        IsADirectoryError: "adalah folder, bukan berkas",
        NotADirectoryError: "bukan folder",
        FileExistsError: "sudah ada",
    }.get(type(galat), f"tidak dapat dipakai ({galat.strerror or galat})")
    return f"Berkas atau folder{tempat} {sebab}. Periksa nama, tempat, dan izinnya."


def use_utf8() -> None:
    """Indonesian quotes and √ must not fail on a console with an old code page."""
    for saluran in (sys.stdout, sys.stderr):
        if isinstance(saluran, io.TextIOWrapper):
            saluran.reconfigure(encoding="utf-8", errors="replace")
