"""Several edits as one step: a block pasted, filled down or emptied is undone at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter

from lkjip_desktop.actions.hampa import blanks, without_figures
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas


def combine(buku: BukuKantor, judul: str, langkah: Iterable[Usul]) -> Usul:
    """One step with what all of them do, each proposed for the same book.

    Where two set different fields of one row, both are set; of one field the last counts. Whether
    a row is left without a figure, and goes, is decided when all of them are set (`hampa`).
    """
    semua = tuple(langkah)
    baris = list(chain.from_iterable(usul.put for usul in semua))
    if _each_alone(semua, baris) and not blanks(buku, baris):  # as of most blocks
        return Usul(judul, tuple(baris))
    put: dict[_Kunci, Entitas] = {}
    hapus: dict[_Kunci, Entitas] = {}
    for usul in semua:
        _add(buku, put, usul.put)
        _drop(buku, put, hapus, usul.hapus)
    for satu in blanks(buku, put.values()):
        del put[type(satu), satu.id]
        if (lama := buku.find(type(satu), satu.id)) is not None:
            hapus[type(satu), satu.id] = lama
    tetap = tuple(satu for kunci, satu in put.items() if kunci not in hapus)
    return Usul(judul, tetap, tuple(hapus.values()))


_Kunci = tuple[type[Entitas], str]
_ID = attrgetter("id")


def _each_alone(langkah: Iterable[Usul], baris: Sequence[Entitas]) -> bool:
    """Whether the steps remove nothing, and none sets a row that another sets, too."""
    return not any(satu.hapus for satu in langkah) and len(set(map(_ID, baris))) == len(baris)


def _drop(
    buku: BukuKantor,
    put: dict[_Kunci, Entitas],
    hapus: dict[_Kunci, Entitas],
    baris: Iterable[Entitas],
) -> None:
    """Remove rows; one that is there for its figures loses those, and goes if none is left."""
    for satu in baris:
        if (kosong := without_figures(satu)) is not None:
            _add(buku, put, (kosong,))
        else:
            hapus[type(satu), satu.id] = satu


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
