"""What is stored but can hardly be meant, said beside the field where it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.temuan import Temuan

_KODE = "isian.ragu"


def warning(pesan: str) -> Temuan | None:
    """A sentence as a warning; None where there is nothing to say."""
    from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

    return Temuan(_KODE, pesan, tingkat=Tingkat.PERINGATAN) if pesan else None


def find_doubt(medan: str, teks: str) -> Temuan | None:
    """The warning about a text of a field; None where there is nothing to say."""
    from lkjip_desktop.kinerja.bentuk import doubt

    return warning(doubt(medan, teks))
