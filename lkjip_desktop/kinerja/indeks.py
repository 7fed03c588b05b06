"""Indeks: sorted lists and groups of entities that follow one edit without being built anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from lkjip_desktop.kinerja.entitas import Entitas

Baris = tuple[Entitas, ...]
Kelompok = Mapping[Any, Baris]
"""Entities in order by the value of one of their fields."""
Tukaran = tuple[Entitas | None, Entitas | None]
"""What stood there and what stands there now; None is an insert or a removal."""


def sort_key(entitas: Entitas) -> tuple[int, str]:
    """The order of every list: (urutan, id)."""
    return entitas.urutan, entitas.id


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


def swap_in_place(baris: Baris, tukaran: Sequence[Tukaran]) -> Baris | None:
    """The ordered list after many exchanges at once; None where one moves a row, adds or drops it.

    For those sorting anew is the cheaper way.
    """
    baru: dict[str, Entitas] = {}
    for lama, kini in tukaran:
        if lama is None or kini is None or lama.urutan != kini.urutan:
            return None
        baru[kini.id] = kini
    return tuple([baru.get(satu.id, satu) for satu in baris])


def swap_groups_in_place(
    kolom: str, kelompok: Kelompok, tukaran: Sequence[Tukaran]
) -> Kelompok | None:
    """The groups by a field after exchanges that move no row; None where one changes its group."""
    ambil = attrgetter(kolom)
    baru: dict[str, Entitas] = {}
    for lama, kini in tukaran:
        if lama is None or kini is None or ambil(lama) != ambil(kini):
            return None
        baru[kini.id] = kini
    hasil = dict(kelompok)
    for nilai in {ambil(satu) for satu in baru.values()}:
        hasil[nilai] = tuple([baru.get(satu.id, satu) for satu in hasil[nilai]])
    return hasil


def group(baris: Baris, kolom: str) -> Kelompok:
    """The groups of an ordered list by the value of a field."""
    kelompok: dict[Any, list[Entitas]] = {}
    for nilai, satu in zip(map(attrgetter(kolom), baris), baris, strict=True):
        kelompok.setdefault(nilai, []).append(satu)
    return {nilai: tuple(isi) for nilai, isi in kelompok.items()}


def swap_groups(kolom: str, kelompok: Kelompok, tukaran: Tukaran) -> Kelompok:
    """The groups by a field after an exchange; a group that becomes empty is gone."""
    lama, baru = tukaran
    hasil = dict(kelompok)
    if lama is not None and baru is not None and getattr(lama, kolom) == getattr(baru, kolom):
        nilai = getattr(lama, kolom)
        hasil[nilai] = swap(hasil[nilai], tukaran)
        return hasil
    if lama is not None:
        nilai = getattr(lama, kolom)
        sisa = swap(hasil.pop(nilai), (lama, None))
        if sisa:
            hasil[nilai] = sisa
    if baru is not None:
        nilai = getattr(baru, kolom)
        hasil[nilai] = swap(hasil.get(nilai, ()), (None, baru))
    return hasil
