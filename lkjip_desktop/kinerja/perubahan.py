"""Perubahan: one step of work as data. Serves undo, redo, screen refresh and the audit trail."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import from_polos
from lkjip_desktop.kinerja.lajur_padat import read_record


class Langkah(StrEnum):
    """What kind of step a Perubahan is in the history."""

    UBAH = "ubah"
    """New work."""
    URUNG = "urung"
    """Undo of an earlier step."""
    ULANG = "ulang"
    """Redo of an undone step."""
    BATAS = "batas"
    """A barrier (tetapkan, migration, restore): nothing before it can be undone."""


class Ubahan(NamedTuple):
    """One entity before and after: `lama` None is an insert, `baru` None a removal."""

    jenis: str
    id: str
    lama: Entitas | None
    baru: Entitas | None

    def inverse(self) -> Ubahan:
        """The change that takes this one back."""
        return Ubahan(self.jenis, self.id, self.baru, self.lama)


def ubahan_of(
    jenis: str, kunci: Iterable[str], lama: Iterable[Entitas | None], baru: Iterable[Entitas | None]
) -> list[Ubahan]:
    """The changes of many rows of one kind: their keys, before and after.

    As `Ubahan` for each, less its call: a pasted block has thousands.
    """
    semua = zip(repeat(jenis), kunci, lama, baru, strict=False)
    return list(map(tuple.__new__, repeat(Ubahan), semua))


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A named step: who did what when, to which entities, with which blobs (by SHA-256)."""

    judul: str
    ubahan: tuple[Ubahan, ...]
    nomor: int = 0
    """Sequence number in the file, given by the store; 0 before it is stored."""
    waktu: str = ""
    pelaku: str = ""
    skema: str = ""
    langkah: Langkah = Langkah.UBAH
    membalik: int | None = None
    """Number of the step that an undo or redo turns over."""
    berkas: tuple[str, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of entities that it changes."""
        return frozenset(map(attrgetter("jenis"), self.ubahan))

    def inverse(self) -> Perubahan:
        """The Perubahan that takes this one back: changes turned over, in reverse order."""
        return replace(
            self, ubahan=tuple(u.inverse() for u in reversed(self.ubahan)), nomor=0, waktu=""
        )


def ubahan_from_json(teks: str) -> tuple[Ubahan, ...]:
    """The changes of a logged step (`lajur.lajur_to_json`). Raises ValueError when it is damaged.

    A block is logged by its columns (`lajur_padat`), other steps row by row. Files from before
    rows that stay were logged by what differs have all of them in four parts.
    """
    try:
        isi = json.loads(teks)
        if isi and isinstance(isi[0], dict):
            return _of_records(isi)
        return tuple(_ubahan(*satu) for satu in isi)
    except (LookupError, TypeError) as galat:  # valid JSON, but none of ours
        raise ValueError(teks[:80]) from galat


def _of_records(rekaman: Iterable[Any]) -> tuple[Ubahan, ...]:
    terbaca = [satu for rekam in rekaman for satu in read_record(rekam)]
    terbaca.sort(key=lambda satu: satu[0])
    hasil = []
    for _, jenis, lama, baru in terbaca:
        satu = lama or baru
        if satu is None:
            raise ValueError(jenis)
        hasil.append(Ubahan(jenis, satu.id, lama, baru))
    return tuple(hasil)


def _ubahan(jenis: str, *isi: Any) -> Ubahan:  # noqa: ANN401 - what JSON holds
    """One change: kind, before and what differs; or kind, id, before and after."""
    if len(isi) == 2:  # noqa: PLR2004 - what stays a row
        polos, beda = isi
        asal = from_polos(jenis, polos)
        return Ubahan(JENIS[jenis].__name__, asal.id, asal, from_polos(jenis, {**polos, **beda}))
    kunci, *dua = isi
    lama, baru = (None if polos is None else from_polos(jenis, polos) for polos in dua)
    return Ubahan(JENIS[jenis].__name__, kunci, lama, baru)
