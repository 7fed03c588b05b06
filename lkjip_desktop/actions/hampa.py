"""Rows that are there for their figures alone: one without any has no place in the file.

Whether a row is blank shows only when all edits of a step are known: of two cells that are pasted
together one may be emptied and the other filled.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas, amend
from lkjip_desktop.kinerja.pengukuran import RincianRealisasi

_ANGKA: Final[dict[type[Entitas], tuple[str, ...]]] = {
    RincianRealisasi: ("pembilang", "penyebut"),
    ProgramTahun: ("pagu", "realisasi"),
}
"""The figures for which a row is there, by kind; other kinds stay when they are blank."""


def is_blank(buku: BukuKantor, satu: Entitas) -> bool:
    """Whether nothing is left of a row: a unit without figures, a programme in an earlier year.

    Of a year of work a programme stays without them: it is in the PK of that year.
    """
    medan = _ANGKA.get(type(satu))
    if medan is None or any(getattr(satu, m) is not None for m in medan):
        return False
    return not isinstance(satu, ProgramTahun) or satu.tahun not in buku.tahun_kerja()


def blanks(buku: BukuKantor, semua: Iterable[Entitas]) -> list[Entitas]:
    """Those of which nothing is left; of most kinds that need not be asked row by row."""
    return [satu for satu in semua if type(satu) in _ANGKA and is_blank(buku, satu)]


def without_figures(satu: Entitas) -> Entitas | None:
    """The row as it is when its figures have been emptied; None where its kind is not of these."""
    medan = _ANGKA.get(type(satu))
    return None if medan is None else amend(satu, **dict.fromkeys(medan))
