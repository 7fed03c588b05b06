"""Evidence files that nothing needs any more: which they are, and how they go.

A file is needed while a row names it: in the book, in a step that undo or redo can take, or in one
of the program's own backups, which hold the list alone. Issued sheets are made without evidence
(`actions.tetapkan`).
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lkjip_desktop.actions.cadangan import all_backups
from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.kinerja.bukti import BuktiDukung, is_sidik
from lkjip_desktop.kinerja.temuan import Temuan, quote
from lkjip_desktop.store.galat import GalatBukanBerkas, GalatCadangan, GalatRusak
from lkjip_desktop.store.pulih import open_backup

if TYPE_CHECKING:
    from lkjip_desktop.store import Store

_BERDUA: Final = (
    "Folder bukti “{folder}” juga dipakai {lain}, jadi tidak dapat dibersihkan. Pindahkan salah "
    "satu berkas kantor itu ke folder lain."
)
_TAK_TERBACA: Final = (
    "Cadangan “{nama}” memuat langkah yang tidak terbaca, jadi tidak diketahui bukti mana yang "
    "masih diperlukannya. Tidak ada yang dihapus. Bila cadangan itu tidak diperlukan lagi, hapus "
    "berkasnya dari folder cadangan, lalu ulangi."
)


class Sisa(NamedTuple):
    """What can go from the folder of evidence."""

    berkas: tuple[Path, ...]
    bita: int
    """Bytes of all of them."""
    disimpan: int
    """How many others are in no list now, but a step or a backup still names them."""


def needed_evidence(store: Store) -> frozenset[str]:
    """The hashes that the book of a file names, or a step that undo or redo can take.

    Raises GalatRusak where such a step can't be read.
    """
    perlu = {satu.berkas for satu in store.buku.all_of(BuktiDukung)}
    for langkah in store.steps_in_reach(BuktiDukung.__name__):
        for ubahan in langkah.ubahan:
            perlu |= {b.berkas for b in (ubahan.lama, ubahan.baru) if isinstance(b, BuktiDukung)}
    return frozenset(perlu)


def find_unused(path: Path, terdaftar: frozenset[str], perlu: frozenset[str]) -> Sisa | Temuan:
    """The files beside the office's file that nothing needs; `terdaftar` are those in its list.

    `perlu` is what the open file needs. It touches no open store, and may be done beside the
    window. A Temuan says why it can't be done. Raises GalatStore where a backup that may come
    back can't be read, OSError where the folders can't.
    """
    folder = folder_of(path)
    if lain := _neighbour(path, folder):
        return Temuan("bukti.folder_berdua", _BERDUA.format(folder=folder.name, lain=quote(lain)))
    calon = [p for p in _files(folder) if p.name not in terdaftar | perlu]
    dicadangkan = _needed_by_backups() if calon else frozenset[str]()
    buang = tuple(p for p in calon if p.name not in dicadangkan)
    lepas = {p.name for p in _files(folder)} - terdaftar
    return Sisa(buang, sum(p.stat().st_size for p in buang), len(lepas) - len(buang))


def clear_unused(store: Store, sisa: Sisa) -> tuple[int, int]:
    """Delete what `find_unused` has found; how many have gone, and how many could not.

    What has come to be needed meanwhile stays.
    """
    perlu, pergi, tinggal = needed_evidence(store), 0, 0
    for satu in sisa.berkas:
        if satu.name in perlu:
            continue
        try:
            satu.unlink(missing_ok=True)
            pergi += 1
        except OSError:  # another program shows it
            tinggal += 1
    return pergi, tinggal


def _files(folder: Path) -> list[Path]:
    """The files that the program has put there: whatever else there is is none of ours."""
    if not folder.is_dir():
        return []
    return [p for p in folder.iterdir() if is_sidik(p.name) and p.is_file() and not p.is_symlink()]


def _neighbour(path: Path, folder: Path) -> str:
    """The name of another office's file that would have the same folder; empty where none is."""
    nyata = path.resolve()
    for lain in nyata.parent.iterdir():
        if lain.is_file() and lain.resolve() != nyata and folder_of(lain) == folder:
            return lain.name
    return ""


def _needed_by_backups() -> frozenset[str]:
    """What the backups need: put back as a whole, one brings its own steps to be undone.

    One that can't be opened for damage can't come back, and needs nothing. Raises GalatCadangan
    for one that can be opened, with a step that can't be read: what that needs nobody knows.
    """
    perlu: frozenset[str] = frozenset()
    for satu in all_backups():
        with contextlib.ExitStack() as tutup:
            try:
                lalu = tutup.enter_context(open_backup(satu.path))
            except (GalatRusak, GalatBukanBerkas):
                continue
            try:
                perlu |= needed_evidence(lalu)
            except GalatRusak as galat:
                raise GalatCadangan(_TAK_TERBACA.format(nama=satu.path.name)) from galat
    return perlu
