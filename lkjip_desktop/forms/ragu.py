"""What is stored but can hardly be meant, said beside the field where it was typed."""

from __future__ import annotations

from lkjip_desktop.kinerja.bentuk import doubt
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_KODE = "isian.ragu"


def find_doubt(medan: str, teks: str) -> Temuan | None:
    """The warning about a text of a field; None where there is nothing to say."""
    pesan = doubt(medan, teks)
    return Temuan(_KODE, pesan, tingkat=Tingkat.PERINGATAN) if pesan else None
