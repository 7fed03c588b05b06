"""Indeks: sorted lists and groups of entities that follow one edit without being built anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any, NamedTuple

from lkjip_desktop.kinerja.entitas import Entitas

Baris = tuple[Entitas, ...]
Kelompok = Mapping[Any, Baris]
"""Entities in order by the value of one of their fields."""
Tukaran = tuple[Entitas | None, Entitas | None]
"""What stood there and what stands there now; None is an insert or a removal."""

_ID = attrgetter("id")
_URUT = attrgetter("urutan", "id")
"""As `sort_key`, faster."""


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
    baru = _stay("urutan", tukar)
    if baru is None:
        return None
    kunci = list(map(_ID, baris))
    return tuple(map(baru.get, kunci, baris))


def swap_groups_at_once(kolom: str, kelompok: Kelompok, tukar: Pertukaran) -> Kelompok:
    """The groups by a field after many exchanges at once, none of the same row twice."""
    baru = _stay(kolom, tukar)
    if baru is None:
        return _regroup(kolom, kelompok, tukar)
    hasil = dict(kelompok)
    nilai = list(map(attrgetter(kolom), baru.values()))
    lama = list(map(hasil.__getitem__, nilai))
    if set(map(len, lama)) == {1}:  # each row is alone in its group
        hasil.update(zip(nilai, zip(baru.values(), strict=True), strict=True))
        return hasil
    for satu, isi in dict(zip(nilai, lama, strict=True)).items():
        hasil[satu] = tuple(map(baru.get, map(_ID, isi), isi))
    return hasil


def _regroup(kolom: str, kelompok: Kelompok, tukar: Pertukaran) -> Kelompok:
    """As `swap_groups_at_once` where rows come, go or change their group or place."""
    ambil, hasil = attrgetter(kolom), dict(kelompok)
    lama = [satu for satu in tukar.lama if satu is not None]
    pergi = set(map(_ID, lama))
    for nilai in set(map(ambil, lama)):
        hasil[nilai] = tuple([satu for satu in hasil[nilai] if satu.id not in pergi])
    baru = [satu for satu in tukar.baru if satu is not None]
    datang: dict[Any, list[Entitas]] = {}
    for nilai, satu in zip(map(ambil, baru), baru, strict=True):
        datang.setdefault(nilai, []).append(satu)
    for nilai, isi in datang.items():
        isi.extend(hasil.get(nilai, ()))
        isi.sort(key=_URUT)
        hasil[nilai] = tuple(isi)
    return {nilai: isi for nilai, isi in hasil.items() if isi}


def _stay(kolom: str, tukar: Pertukaran) -> dict[str, Entitas] | None:
    """The rows as they are now by key, where each was there before with the same `kolom`."""
    if NoneType in set(map(type, chain(tukar.lama, tukar.baru))):
        return None
    ambil = attrgetter(kolom)
    if list(map(ambil, tukar.lama)) != list(map(ambil, tukar.baru)):
        return None
    return dict(zip(map(_ID, tukar.baru), tukar.baru, strict=True))


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
