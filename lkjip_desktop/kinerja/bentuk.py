"""Texts that have a shape of their own: a postcode, an address of mail, a golongan.

What has another shape is stored all the same; it is doubtful, and said beside the field and before
the sheet is printed.
"""

from __future__ import annotations

import re
from typing import Final

from lkjip_desktop.kinerja.temuan import quote

_TERPANJANG: Final = 60
_PPPK: Final = "I{1,3}|I?V|VI{1,3}|I?X|XI{1,3}|XI?V|XVI{0,2}"
_BENTUK: Final = {
    "kode_pos": (
        re.compile(r"[0-9]{5}"),
        "{teks} bukan kode pos: kode pos terdiri atas lima angka.",
    ),
    "surel": (
        re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}"),
        "{teks} bukan alamat surel: ditulis nama@domain, misalnya kecamatan@contoh.go.id.",
    ),
    "golongan": (
        re.compile(rf"I{{1,3}}/[a-d]|IV/[a-e]|{_PPPK}"),
        "Golongan {teks} tidak dikenal. Isi misalnya III/d atau IV/a; untuk PPPK I sampai XVII.",
    ),
}
"""By the name of the field: I/a to IV/e (PP 99/2000), for PPPK I to XVII."""


def has_shape(medan: str) -> bool:
    """Whether texts of a field have a shape of their own."""
    return medan in _BENTUK


def doubt(medan: str, teks: str) -> str:
    """Why a text can hardly be what the field is for; empty where it can, or nothing is typed."""
    dicari = teks.strip()
    if medan not in _BENTUK or not dicari:
        return ""
    bentuk, kalimat = _BENTUK[medan]
    return "" if bentuk.fullmatch(dicari) else kalimat.format(teks=quote(dicari, _TERPANJANG))
