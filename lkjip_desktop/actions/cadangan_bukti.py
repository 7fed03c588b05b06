"""Evidence on its way to a flash drive with a backup, and back from there."""

from __future__ import annotations

import contextlib
from pathlib import Path

from lkjip_desktop.actions.folder_bukti import copy_missing, folder_of, glance
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.store.galat import GalatCadangan, GalatStore
from lkjip_desktop.store.pulih import open_backup
from lkjip_desktop.store.rotasi import Cadangan


def with_evidence(cadangan: Cadangan, path: Path) -> Cadangan:
    """Copy what a backup of `path` refers to and its folder has not yet; the backup itself.

    What is missing beside the office's file can't be copied: its own list says so. Raises
    GalatCadangan where the place takes no more; the backup without it stays good.
    """
    daftar = _evidence(cadangan.path)
    tujuan = folder_of(cadangan.path)
    try:
        copy_missing(folder_of(path), tujuan, daftar)
    except OSError as galat:
        raise GalatCadangan(
            f"Cadangan “{path.name}” sudah dibuat di {tujuan.parent}, tetapi bukti dukungnya "
            "tidak dapat disalin ke sana. Kosongkan ruang di tempat itu, lalu cadangkan lagi."
        ) from galat
    return cadangan


def bring_evidence(cadangan: Path, path: Path) -> None:
    """Bring back what a backup refers to, where its folder has it and the office's has not.

    What can't be brought is not held against going back: the list says what is missing.
    """
    dari, ke = folder_of(cadangan), folder_of(path)
    if dari != ke and dari.is_dir():
        with contextlib.suppress(OSError, GalatStore):
            copy_missing(dari, ke, _evidence(cadangan))


def count_to_bring(cadangan: Path, path: Path, lalu: BukuKantor) -> int:
    """How many files of evidence `bring_evidence` would bring back; `lalu` is the backup's book."""
    dari, ke = folder_of(cadangan), folder_of(path)
    semua = {satu.berkas: satu for satu in lalu.all_of(BuktiDukung)}.values() if dari != ke else ()
    hilang = (satu for satu in semua if glance(ke, satu) is not None)
    return sum(glance(dari, satu) is None for satu in hilang)


def _evidence(cadangan: Path) -> list[BuktiDukung]:
    with open_backup(cadangan) as lalu:
        return list({satu.berkas: satu for satu in lalu.buku.all_of(BuktiDukung)}.values())
