"""Indeks: sorted lists and groups of entities that follow one edit without being built anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
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


def group(baris: Baris, kolom: str) -> Kelompok:
    """The groups of an ordered list by the value of a field."""
    kelompok: dict[Any, list[Entitas]] = {}
    for satu in baris:
        kelompok.setdefault(getattr(satu, kolom), []).append(satu)
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
