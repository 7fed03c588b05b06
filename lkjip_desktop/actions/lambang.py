"""The coat of arms of the letterhead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.kunci_alami import id_alami
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:  # the window does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


def set_lambang(store: Store, path: Path) -> Temuan | None:
    """Put a PNG or JPEG file on the letterhead as one step that undo takes back.

    A Temuan says why a picture can't be used; then nothing is stored. Raises OSError where the
    file can't be read, GalatStore where the office's file can't be written.
    """
    from lkjip_desktop.render.gambar import BITA_MAKS, read_gambar

    with path.open("rb") as berkas:
        isi = berkas.read(BITA_MAKS + 1)
    hasil = read_gambar(isi)
    if isinstance(hasil, Temuan):
        return replace(hasil, tempat=path.name)
    instansi = store.buku.instansi
    kunci = instansi.id or id_alami(Instansi.__name__, {})
    with store.transaction("Pasang lambang daerah") as t:
        t.put(replace(instansi, id=kunci, lambang=t.keep_berkas(isi)))
    return None
