"""Where a new row has its place among those that are there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from lkjip_desktop.kinerja.entitas import Entitas

E = TypeVar("E", bound=Entitas)


def in_order(
    ada: Sequence[E], baru: E, kunci: Callable[[E], str], urut: Sequence[str]
) -> tuple[E, ...]:
    """A new row before the first that comes later in `urut`, with the rows that it moves.

    Rows that the office has put in another order keep it; a key outside `urut` goes last.
    """
    letak = {satu: nomor for nomor, satu in enumerate(urut)}
    tempat = letak.get(kunci(baru), len(urut))
    sebelum = next(
        (n for n, satu in enumerate(ada) if letak.get(kunci(satu), len(urut)) > tempat), len(ada)
    )
    susunan = [*ada[:sebelum], baru, *ada[sebelum:]]
    return tuple(
        replace(satu, urutan=nomor)
        for nomor, satu in enumerate(susunan)
        if satu is baru or satu.urutan != nomor
    )
