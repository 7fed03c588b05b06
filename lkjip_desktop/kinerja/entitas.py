"""What every stored thing has in common: a key, an order, references to others."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

_RUANG_NAMA = uuid.UUID("6f0c7a52-53cf-5d0f-9a38-3f5d7a1f9c1e")


def new_id() -> str:
    """A new random key (UUID 4, canonical text). Keys are UUIDs so that files can be merged."""
    return str(uuid.uuid4())


def id_of(*kunci: object) -> str:
    """The key that always belongs to this natural key (UUID 5).

    The worked example and rows typed into a workbook get the same key on every machine, so that
    the same workbook imported twice changes nothing.
    """
    return str(uuid.uuid5(_RUANG_NAMA, "\x1f".join(str(k) for k in kunci)))


def acuan(jenis: str, **lain: Any) -> Any:  # noqa: ANN401 - a dataclass field has no type of its own
    """A field that holds the key of an entity of the kind `jenis`."""
    return field(metadata={"acuan": jenis}, **lain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitas:
    """One stored row: `id` is its key for ever, `urutan` its place among its siblings."""

    id: str
    urutan: int = 0
