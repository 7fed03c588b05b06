"""A name as people write it, with titles, taken apart into the fields of an official."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_DEPAN: Final = frozenset(
    {
        *("prof", "dr", "drs", "dra", "drg", "drh", "ir", "apt", "ns", "bd"),
        *("h", "hj", "kh", "tgk", "r", "ra"),
    }
)
"""Titles before a name, without their dot. Any other short word is an initial: "M. Yusuf"."""
_TANPA_TITIK: Final = frozenset({"prof", "drs", "dra", "drg", "hj", "kh"})
"""Those of them that are no name even where the dot was forgotten."""
_PANGKAT = re.compile(r"(?P<pangkat>[^()]*?)\s*\(\s*(?P<golongan>[^()]*?)\s*\)\s*")


class NamaBergelar(NamedTuple):
    """Titles before the name, the name, titles behind it."""

    gelar_depan: str
    nama: str
    gelar_belakang: str


def split_name(teks: str) -> NamaBergelar:
    """Take a name apart: "Drs. H. Budi Contoh, M.Si." → "Drs. H.", "Budi Contoh", "M.Si.".

    What stands behind the first comma are titles; before the name only known ones are.
    """
    muka, _, belakang = " ".join(teks.split()).partition(",")
    kata = muka.split()
    banyak = 0
    while banyak < len(kata) - 1 and _is_title(kata[banyak]):
        banyak += 1
    return NamaBergelar(
        " ".join(kata[:banyak]), " ".join(kata[banyak:]), belakang.strip().strip(",").strip()
    )


def _is_title(kata: str) -> bool:
    polos = kata.removesuffix(".").casefold()
    return polos in _DEPAN and (kata.endswith(".") or polos in _TANPA_TITIK)


def split_rank(teks: str) -> tuple[str, str]:
    """Pangkat and golongan as printed: "Pembina Tingkat I (IV/b)" → "Pembina Tingkat I", "IV/b".

    Without brackets all of it is the pangkat; the form can tell them apart later.
    """
    rapi = " ".join(teks.split())
    cocok = _PANGKAT.fullmatch(rapi)
    return (cocok["pangkat"], cocok["golongan"]) if cocok else (rapi, "")
