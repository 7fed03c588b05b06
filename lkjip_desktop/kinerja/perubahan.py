"""Perubahan: one step of work as data. Serves undo, redo, screen refresh and the audit trail."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import from_polos


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


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One entity before and after: `lama` None is an insert, `baru` None a removal."""

    jenis: str
    id: str
    lama: Entitas | None
    baru: Entitas | None

    def inverse(self) -> Ubahan:
        """The change that takes this one back."""
        return Ubahan(self.jenis, self.id, self.baru, self.lama)


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

    def inverse(self) -> Perubahan:
        """The Perubahan that takes this one back: changes turned over, in reverse order."""
        return replace(
            self, ubahan=tuple(u.inverse() for u in reversed(self.ubahan)), nomor=0, waktu=""
        )


def ubahan_from_json(teks: str) -> tuple[Ubahan, ...]:
    """The changes of a logged step (`lajur.lajur_to_json`). Raises ValueError when it is damaged.

    Files from before rows that stay were logged by what differs have all of them in four parts.
    """
    try:
        return tuple(_ubahan(*satu) for satu in json.loads(teks))
    except (KeyError, TypeError) as galat:  # valid JSON, but none of ours
        raise ValueError(teks[:80]) from galat


def _ubahan(jenis: str, *isi: Any) -> Ubahan:  # noqa: ANN401 - what JSON holds
    """One change: kind, before and what differs; or kind, id, before and after."""
    if len(isi) == 2:  # noqa: PLR2004 - what stays a row
        polos, beda = isi
        asal = from_polos(jenis, polos)
        return Ubahan(JENIS[jenis].__name__, asal.id, asal, from_polos(jenis, {**polos, **beda}))
    kunci, *dua = isi
    lama, baru = (None if polos is None else from_polos(jenis, polos) for polos in dua)
    return Ubahan(JENIS[jenis].__name__, kunci, lama, baru)
