"""Opening and making a file of the office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkjip_desktop.actions.cadangan import gudang_of
from lkjip_desktop.actions.kantor_baru import KantorBaru, first_rows
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import lambang_contoh, read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.store import Store, Transaksi

AKHIRAN = ".lkjip"
_MATI = (
    "Program atau komputer berhenti mendadak ketika berkas ini terakhir dibuka, oleh {siapa}. "
    "Semua isian yang sudah tersimpan ada di sini; periksa isian yang terakhir diketik."
)


def add_suffix(path: Path) -> Path:
    """The path with the extension `.lkjip`: "Kec. Palaran" → "Kec. Palaran.lkjip"."""
    ada = path.name.casefold().endswith(AKHIRAN)
    return path if ada else path.with_name(path.name + AKHIRAN)


def open_file(path: Path, *, read_only: bool = False) -> Store:
    """Open the file, and have backups made of it where it may be changed.

    Raises GalatStore with a sentence for the user when that can't be done.
    """
    return Store.open(path, read_only=read_only, gudang=gudang_of(path))


def describe_left(store: Store) -> str:
    """What to say of a file that was never closed, for the program or the PC died; else nothing."""
    return _MATI.format(siapa=store.ditinggalkan) if store.ditinggalkan else ""


def create_with(path: Path, judul: str, fill: Callable[[Transaksi], None]) -> Store:
    """Make a new file and fill it in one step that undo does not cross; no file where that fails.

    Raises GalatStore where the file exists or the folder can't be written.
    """
    store = Store.create(path)
    try:
        with store.transaction(judul, batas=True) as t:
            fill(t)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    store.protect(gudang_of(path))
    return store


def create_office(path: Path, kantor: KantorBaru) -> Store:
    """Make a new file for an office, with the year opened and those who sign, as far as known.

    Raises GalatStore where the file exists or the folder can't be written.
    """

    def fill(t: Transaksi) -> None:
        for entitas in first_rows(kantor):
            t.put(entitas)

    return create_with(path, "Buat berkas baru", fill)


def create_file(path: Path, tahun: int, pemda: str = "", nama: str = "", tempat: str = "") -> Store:
    """Make a new file for an office of which no more than this is known; see `create_office`."""
    return create_office(path, KantorBaru(tahun, pemda, nama, tempat))


def create_contoh(path: Path) -> Store:
    """Make a new file with the worked example: published figures, invented officials."""

    def fill(t: Transaksi) -> None:
        lambang = t.keep_berkas(lambang_contoh())
        for entitas in read_contoh(aturan_to_json(read_aturan()), lambang):
            t.put(entitas)

    return create_with(path, "Buat berkas contoh", fill)
