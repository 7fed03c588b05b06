"""What every grid of indicators begins with. Its rows are keys of indicators."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lkjip_desktop.forms.bridge import Keadaan
from lkjip_desktop.forms.cara import BACA
from lkjip_desktop.forms.tabel import Kolom

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.perencanaan import Indikator

Lihat = Callable[[], Keadaan]
"""Gives the state of the year at the moment it is asked."""


def name_columns(lihat: Lihat) -> tuple[Kolom[str], Kolom[str], Kolom[str]]:
    """Sasaran, indikator and satuan."""

    def indikator(kunci: str) -> Indikator:
        from lkjip_desktop.kinerja.perencanaan import Indikator

        return lihat().buku.kantor.get(Indikator, kunci)

    def sasaran(kunci: str) -> str:
        from lkjip_desktop.kinerja.perencanaan import Sasaran

        return lihat().buku.kantor.get(Sasaran, indikator(kunci).sasaran_id).uraian

    return (
        Kolom("Sasaran", BACA, sasaran, regang=True),
        Kolom("Indikator", BACA, lambda kunci: indikator(kunci).nama, regang=True, beku=True),
        Kolom("Satuan", BACA, lambda kunci: indikator(kunci).satuan, lebar=7),
    )
