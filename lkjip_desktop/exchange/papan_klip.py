"""Blocks of cells as text on the clipboard, the way Excel and LibreOffice put them there.

Cells are parted by tabs, rows by line ends. A cell that holds either stands between double quotes,
with its own quotes doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

Blok = tuple[tuple[str, ...], ...]
"""Rows of texts, all of one length."""

_SEL: Final = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r\n|\r|\n|\Z)|([^\t\r\n]*)')
_PEMISAH: Final = re.compile(r"\t|\r\n|\r|\n|\Z")
_AKHIR_BARIS: Final = re.compile(r"\r\n|\r|\n")
_PERLU_KUTIP: Final = re.compile(r'[\t\r\n]|\A"')


def read_block(teks: str) -> Blok:
    """The cells of a text from the clipboard; short rows are filled up with blank cells.

    One line end after the last row ends it and begins no other. Quotes that nothing made
    necessary are part of the text: a cell `"A"` in Excel arrives as `"A"` and stays that.
    """
    baris = list(_rows(teks)) if '"' in teks else _plain_rows(teks)
    panjang = set(map(len, baris))
    if len(panjang) <= 1:
        return tuple(map(tuple, baris))
    lebar = max(panjang)
    return tuple((*satu, *[""] * (lebar - len(satu))) for satu in baris)


def _plain_rows(teks: str) -> list[list[str]]:
    """The rows of a text without any quotes."""
    baris = [satu.split("\t") for satu in _AKHIR_BARIS.split(teks)]
    return baris[:-1] if baris[-1] == [""] else baris


def _rows(teks: str) -> Iterator[list[str]]:
    baris: list[str] = []
    letak = 0
    while letak < len(teks) or baris:
        cocok = _SEL.match(teks, letak)
        isi, letak = _cell(cocok), cocok.end() if cocok else letak
        baris.append(isi)
        pemisah = _PEMISAH.match(teks, letak)
        letak = pemisah.end() if pemisah else len(teks)
        if pemisah is None or pemisah.group() != "\t":
            yield baris
            baris = []


def _cell(cocok: re.Match[str] | None) -> str:
    if cocok is None:
        return ""
    dikutip = cocok.group(1)
    if dikutip is None:
        return cocok.group(2)
    perlu = '""' in dikutip or _PERLU_KUTIP.search(dikutip)
    return dikutip.replace('""', '"') if perlu else cocok.group()


def write_block(baris: Iterable[Sequence[str]]) -> str:
    """The text that Excel and LibreOffice paste as these cells."""
    return "\r\n".join("\t".join(map(_quoted, satu)) for satu in baris)


def _quoted(teks: str) -> str:
    if not _PERLU_KUTIP.search(teks):
        return teks
    return '"' + teks.replace('"', '""') + '"'
