"""The file and the year that a command is about."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from lkjip_desktop.actions import berkas
from lkjip_desktop.cli.pesan import GalatPerintah, complain
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.store import Store


@contextlib.contextmanager
def opened(path: Path, *, read_only: bool = True) -> Iterator[Store]:
    """An open file that is closed at the end; says where somebody never closed it."""
    store = berkas.open_file(path, read_only=read_only)
    if kalimat := berkas.describe_left(store):
        complain(kalimat)
    try:
        yield store
    finally:
        store.close()


def year_of(buku: BukuKantor, diminta: int | None) -> BukuKinerja:
    """The year asked for, or the latest one; a sentence where the file has no such year."""
    ada = buku.tahun_kerja()
    if not ada:
        raise GalatPerintah("Berkas ini belum memiliki tahun kerja.")
    if diminta is not None and diminta not in ada:
        daftar = ", ".join(str(t) for t in ada)
        raise GalatPerintah(f"Tahun {diminta} belum dibuka di berkas ini. Yang ada: {daftar}.")
    return BukuKinerja(buku, ada[-1] if diminta is None else diminta)
