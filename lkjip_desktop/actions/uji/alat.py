"""What all parts of the self-test use: the files' names, demanding, a change to make."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from lkjip_desktop.actions import berkas
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.store import Store

TAHUN: Final = 2024
CONTOH: Final = "contoh.lkjip"
BUKU_KERJA: Final = "buku-kerja.xlsx"


class TidakSesuai(Exception):
    """Something came out otherwise than it must; `str()` says what."""


def demand(sesuai: bool, kesalahan: str) -> None:  # noqa: FBT001 - reads like assert
    """Go on only where it is so; raise TidakSesuai otherwise."""
    if not sesuai:
        raise TidakSesuai(kesalahan)


def read_contoh(folder: Path) -> Store:
    """The example, open for reading."""
    return berkas.open_file(folder / CONTOH, read_only=True)


def change(store: Store) -> BukuKantor:
    """Give the office another name, as one step; the book as it was before."""
    awal = store.buku
    with store.transaction("Uji diri") as t:
        t.put(replace(awal.instansi, nama="Kecamatan Uji Diri"))
    return awal
