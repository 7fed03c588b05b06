"""The scan of a signed copy: kept with the version that was signed, given out again as it was."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.actions.dokumen import Subjek
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.kinerja.kunci_alami import with_free_id
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.temuan import Temuan, quote

if TYPE_CHECKING:  # the window does not wait for SQLAlchemy
    from lkjip_desktop.store import Store

BITA_MAKS: Final = 20 * 1024 * 1024
"""A scan of a few pages has 1 to 3 MB; every backup of the office's file carries it again."""
_AWAL: Final = {b"%PDF-": ".pdf", b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


def attach_scan(store: Store, tetap: DokumenTetap, path: Path) -> Temuan | None:
    """Keep a scan with an issued version, as one step that undo takes back.

    A Temuan says why a file can't be one; then nothing is stored. Raises OSError where the file
    can't be read, GalatStore where the office's file can't be written.
    """
    if not path.is_file():
        return Temuan("pindaian.berkas", "Pilih satu berkas PDF, PNG, atau JPEG.", path.name)
    with path.open("rb") as berkas:
        isi = berkas.read(BITA_MAKS + 1)
    if temuan := _check(isi, path):
        return temuan
    ada = store.buku.where(Pindaian, "dokumen_id", tetap.id)
    if hashlib.sha256(isi).hexdigest() in {satu.berkas for satu in ada}:
        return Temuan("pindaian.sama", "Pindaian ini sudah dilampirkan.", path.name)
    nama = f"{Subjek.of(tetap).nama} versi {tetap.versi}"
    with store.transaction(f"Lampirkan pindaian {nama}") as t:
        pindaian = with_free_id(
            store.buku.all_of(Pindaian),
            Pindaian,
            dokumen_id=tetap.id,
            berkas=t.keep_berkas(isi),
            nama=path.name,
            waktu=datetime.now().astimezone().isoformat(timespec="seconds"),
            urutan=len(ada),
        )
        t.put(pindaian)
    return None


def _check(isi: bytes, path: Path) -> Temuan | None:
    if len(isi) > BITA_MAKS:
        pesan = f"Berkas lebih dari {BITA_MAKS // 1024 // 1024} MB. Pindai ulang, lebih kecil."
        return Temuan("pindaian.besar", pesan, path.name)
    if not isi.startswith(tuple(_AWAL)):
        return Temuan("pindaian.bentuk", f"{quote(path.name)} bukan PDF, PNG, atau JPEG.")
    return None


def save_scan(store: Store, pindaian: Pindaian, path: Path) -> None:
    """Write a scan to `path`, byte for byte as it was attached.

    Raises OSError where that can't be written, GalatStore where the file is damaged.
    """
    save_whole(path, store.berkas(pindaian.berkas))
