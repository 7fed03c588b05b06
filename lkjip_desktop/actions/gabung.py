"""Several edits as one step: a block pasted, filled down or emptied is undone at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas


def combine(buku: BukuKantor, judul: str, langkah: Iterable[Usul]) -> Usul:
    """One step with what all of them do, each proposed for the same book.

    Where two set different fields of one row, both are set; of one field the last counts.
    """
    put: dict[tuple[str, str], Entitas] = {}
    hapus: dict[tuple[str, str], Entitas] = {}
    for usul in langkah:
        for satu in usul.put:
            kunci = (type(satu).__name__, satu.id)
            dulu = put.get(kunci)
            put[kunci] = (
                satu if dulu is None else _merge(buku.find(type(satu), satu.id), dulu, satu)
            )
        for satu in usul.hapus:
            hapus[type(satu).__name__, satu.id] = satu
    tetap = tuple(satu for kunci, satu in put.items() if kunci not in hapus)
    return Usul(judul, tetap, tuple(hapus.values()))


def _merge(asal: Entitas | None, dulu: Entitas, kini: Entitas) -> Entitas:
    """The row with what `kini` changes, and otherwise what `dulu` made of it.

    A row that is not stored yet has been proposed with the fields of its key and one more: what
    stands at its default has not been set.
    """
    diubah = {}
    for medan in dataclasses.fields(kini):
        nilai = getattr(kini, medan.name)
        semula = medan.default if asal is None else getattr(asal, medan.name)
        if nilai != semula:
            diubah[medan.name] = nilai
    return dataclasses.replace(dulu, **diubah)
