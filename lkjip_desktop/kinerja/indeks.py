"""Indeks: sorted lists of entities that follow an edit without being built anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Final, NamedTuple

from lkjip_desktop.kinerja.entitas import Entitas

Baris = tuple[Entitas, ...]
Tukaran = tuple[Entitas | None, Entitas | None]
"""What stood there and what stands there now; None is an insert or a removal."""

_ID = attrgetter("id")
sort_key: Final[Callable[[Entitas], tuple[int, str]]] = attrgetter("urutan", "id")
"""The order of every list."""


def swap(baris: Baris, tukaran: Tukaran) -> Baris:
    """The ordered list after an exchange."""
    lama, baru = tukaran
    if lama is not None:
        letak = bisect_left(baris, sort_key(lama), key=sort_key)
        if baru is not None and sort_key(baru) == sort_key(lama):
            return (*baris[:letak], baru, *baris[letak + 1 :])
        baris = baris[:letak] + baris[letak + 1 :]
    if baru is not None:
        letak = bisect_left(baris, sort_key(baru), key=sort_key)
        baris = (*baris[:letak], baru, *baris[letak:])
    return baris


class Pertukaran(NamedTuple):
    """Exchanges of many rows of one kind, by columns."""

    lama: Sequence[Entitas | None]
    """What stood there; None where a row comes."""
    baru: Sequence[Entitas | None]
    """What stands there now; None where a row goes."""
    sekali: bool = True
    """Whether no row is exchanged twice."""

    def pairs(self) -> Iterator[Tukaran]:
        """One after the other."""
        return zip(self.lama, self.baru, strict=True)


def swap_in_place(baris: Baris, tukar: Pertukaran) -> Baris | None:
    """The ordered list after many exchanges at once; None where one moves a row, adds or drops it.

    For those sorting anew is the cheaper way.
    """
    baru = stay(tukar, "urutan")
    if baru is None:
        return None
    kunci = list(map(_ID, baris))
    return tuple(map(baru.get, kunci, baris))


def stay(tukar: Pertukaran, *medan: str) -> dict[str, Entitas] | None:
    """The rows as they are now by key, where each was there before with the same fields."""
    if NoneType in set(map(type, chain(tukar.lama, tukar.baru))):
        return None
    ambil = attrgetter(*medan)
    if list(map(ambil, tukar.lama)) != list(map(ambil, tukar.baru)):
        return None
    return dict(zip(map(_ID, tukar.baru), tukar.baru, strict=True))
