"""Frozen inputs: the data from which an issued sheet was made, as the file keeps them for ever."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kodek import Polos, from_polos, to_polos

_JSON: Final = b"{"


def freeze(skema: str, semua: Iterable[Entitas]) -> bytes:
    """Canonical JSON (sorted, UTF-8) of entities in this schema, packed by zlib.

    What is asked of a sheet stands in its DokumenTetap: so the sheets that are issued one after
    the other from the same data have the same bytes, which the file holds once.
    """
    isi: dict[str, list[dict[str, Polos]]] = {}
    for entitas in semua:
        isi.setdefault(type(entitas).__name__, []).append(to_polos(entitas))
    for baris in isi.values():
        baris.sort(key=lambda polos: str(polos["id"]))
    masukan = {"skema": skema, "isi": isi}
    teks = json.dumps(masukan, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return zlib.compress(teks.encode("utf-8"))


def thaw(masukan: bytes, hanya: Collection[str] | None = None) -> list[Entitas]:
    """The entities of frozen inputs, packed or, from before they were, as plain JSON.

    `hanya` names the kinds that are wanted, None: all of them.
    Raises ValueError or KeyError where they are damaged, or of a schema that is not known.
    """
    baca: Callable[[bytes], bytes] = bytes if masukan.startswith(_JSON) else _unpack
    isi: dict[str, list[dict[str, Any]]] = json.loads(baca(masukan))["isi"]
    dipilih = isi if hanya is None else {jenis: isi.get(jenis, []) for jenis in hanya}
    return [from_polos(jenis, satu) for jenis, baris in dipilih.items() for satu in baris]


def _unpack(masukan: bytes) -> bytes:
    try:
        return zlib.decompress(masukan)
    except zlib.error as galat:
        raise ValueError(str(galat)) from galat
