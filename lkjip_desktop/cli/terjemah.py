"""argparse's English as Indonesian. What the user typed stands in groups and stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

Aturan = tuple[str, Callable[[re.Match[str]], str]]
"""A whole message of argparse as a pattern, and what it is in Indonesian."""


def translate_error(pesan: str) -> str:
    """A message of argparse as a sentence; one of our own comes back with its place alone.

    "argument --tahun: expected one argument" → "Pada --tahun: perlu satu nilai."
    """
    for pola, kalimat in _PESAN:
        if cocok := re.fullmatch(pola, pesan, re.DOTALL):
            return kalimat(cocok)
    return pesan


def translate_help(teks: str) -> str:
    """The headings and fixed sentences of a help page, which holds nothing that a user typed."""
    for asing, kita in _BANTUAN:
        teks = teks.replace(asing, kita)
    return teks


def _unknown(cocok: re.Match[str]) -> str:
    kata = cocok["kata"]
    if kata.startswith("-"):
        return f"Pilihan tidak dikenal: {kata}."
    return f"Tidak dikenal: {kata}."


def _not_among(cocok: re.Match[str]) -> str:
    nama, isi = cocok["nama"], _bare(cocok["isi"])
    daftar = ", ".join(_choices(cocok["daftar"]))
    if nama == "PERINTAH":
        return f"Perintah “{isi}” tidak dikenal. Yang ada: {daftar}."
    return f"Pada {nama}: “{isi}” tidak dikenal. Pilih salah satu: {daftar}."


def _bare(teks: str) -> str:
    """A word without the quotes of Python's repr: "'lain'" → "lain"."""
    kutip = teks[:1]
    return teks[1:-1] if len(teks) > 1 and kutip in {"'", '"'} and teks[-1] == kutip else teks


def _choices(teks: str) -> Iterator[str]:
    return (_bare(satu.strip()) for satu in teks.split(","))  # quoted before Python 3.12 only


_PESAN: Final[tuple[Aturan, ...]] = (
    (r"the following arguments are required: (?P<nama>.*)", lambda c: f"Belum diisi: {c['nama']}."),
    (r"unrecognized arguments: (?P<kata>.*)", _unknown),
    (
        r"argument (?P<nama>\S+): invalid choice: (?P<isi>.*) \(choose from (?P<daftar>.*)\)",
        _not_among,
    ),
    (
        r"argument (?P<nama>\S+): expected one argument",
        lambda c: f"Pada {c['nama']}: perlu satu nilai.",
    ),
    (
        r"argument (?P<nama>\S+): ignored explicit argument (?P<isi>.*)",
        lambda c: f"Pada {c['nama']}: pilihan ini tidak memakai nilai, jadi tulis tanpa “=”.",
    ),
    (r"argument (?P<nama>\S+): (?P<isi>.*)", lambda c: f"Pada {c['nama']}: {c['isi']}."),
)

_BANTUAN: Final = (
    ("usage:", "pemakaian:"),
    ("positional arguments:", "argumen:"),
    ("options:", "pilihan:"),
    ("show this help message and exit", "tampilkan bantuan ini"),
    ("show program's version number and exit", "tampilkan versi program"),
)
