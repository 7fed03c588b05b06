"""A row of the workbook on its way to an entity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lkjip_desktop.exchange.buku_kerja.teks import comparable
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI

KunciBanding = tuple[object, ...]
"""A natural key for comparing: small and large letters and spaces do not count."""


@dataclass(slots=True)
class BarisBaca:
    """What was read of a row."""

    nomor: int
    kunci: str = ""
    """Kunci of the row in the workbook; empty where a person added it."""
    semula: str = ""
    """Its name on other sheets at the time of export."""
    hapus: bool = False
    isi: dict[str, Any] = field(default_factory=dict)
    """Values by field, without those that could not be read."""
    id: str = ""
    """The key that it has in the file."""


def natural_key(jenis: str, isi: Mapping[str, Any]) -> KunciBanding | None:
    """The natural key of these values; None where a part of it could not be read."""
    nama = KUNCI_ALAMI[jenis]
    return tuple(comparable(isi[n]) for n in nama) if all(n in isi for n in nama) else None


def natural_key_of(entitas: Entitas) -> KunciBanding:
    """The natural key of an entity."""
    nama = KUNCI_ALAMI[type(entitas).__name__]
    return tuple(comparable(getattr(entitas, n)) for n in nama)
