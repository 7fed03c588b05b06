"""Several edits as one step: a block pasted, filled down or emptied is undone at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from operator import attrgetter

from lkjip_desktop.actions.hampa import is_blank, without_figures
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas


def combine(buku: BukuKantor, judul: str, langkah: Iterable[Usul]) -> Usul:
    """One step with what all of them do, each proposed for the same book.

    Where two set different fields of one row, both are set; of one field the last counts. Whether
    a row is left without a figure, and goes, is decided when all of them are set (`hampa`).
    """
    put: dict[_Kunci, Entitas] = {}
    hapus: dict[_Kunci, Entitas] = {}
    for usul in langkah:
        semua = zip(map(type, usul.put), map(_ID, usul.put), strict=True)
        baris = dict(zip(semua, usul.put, strict=True))
        if len(baris) == len(usul.put) and put.keys().isdisjoint(baris):
            put.update(baris)
        else:
            _add(buku, put, usul.put)
        for satu in usul.hapus:
            if (kosong := without_figures(satu)) is not None:
                _add(buku, put, (kosong,))
            else:
                hapus[type(satu), satu.id] = satu
    for kunci in [kunci for kunci, satu in put.items() if is_blank(buku, satu)]:
        del put[kunci]
        if (lama := buku.find(*kunci)) is not None:
            hapus[kunci] = lama
    tetap = tuple(satu for kunci, satu in put.items() if kunci not in hapus)
    return Usul(judul, tetap, tuple(hapus.values()))


_Kunci = tuple[type[Entitas], str]
_ID = attrgetter("id")


def _add(buku: BukuKantor, put: dict[_Kunci, Entitas], baris: Iterable[Entitas]) -> None:
    for satu in baris:
        kunci = type(satu), satu.id
        dulu = put.get(kunci)
        put[kunci] = satu if dulu is None else _merge(buku.find(type(satu), satu.id), dulu, satu)


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
