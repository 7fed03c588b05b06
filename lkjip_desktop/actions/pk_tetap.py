"""What an issued agreement promised, read from what was frozen with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip_desktop.kinerja.masukan import thaw
from lkjip_desktop.perhitungan.janji_tetap import JENIS, JanjiTetap

if TYPE_CHECKING:  # the window asks too, and does not wait for SQLAlchemy
    from lkjip_desktop.kinerja.penetapan import DokumenTetap
    from lkjip_desktop.store import Store


def read_signed(store: Store, tetap: DokumenTetap) -> JanjiTetap | None:
    """The figures of an issued PK; None where its frozen inputs are of a kind not known here.

    Raises GalatStore where they can't be read.
    """
    try:
        semua = thaw(store.berkas(tetap.masukan), JENIS)
    except (ValueError, KeyError):
        return None
    return JanjiTetap.of(tetap.pk_id or "", tetap.versi, semua)
