"""XML in pieces: no document types, no entities of its own, no depth, nothing kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Protocol
from xml.parsers import expat

from lkjip_desktop.exchange.buku_kerja.xlsx.wadah import TERLALU_BESAR, GalatBuku, catch_damage

_DALAM_MAKS: Final = 64
"""Elements inside each other; a real sheet has about ten."""
_UNSUR_MAKS: Final = 3_000_000
"""Elements of one part: a million formatted empty rows and what is in the filled ones."""
_KATA_MAKS: Final = 1024 * 1024
"""Bytes of one tag or comment; expat takes time in the square of it."""


class Penerima(Protocol):
    """Takes the elements of a part as they pass; names of elements come without their prefix."""

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """An element begins."""

    def end(self, nama: str) -> None:
        """An element ends."""

    def text(self, teks: str) -> None:
        """Text between elements; one text may come in several pieces."""


def parse_xml(potongan: Iterable[bytes], penerima: Penerima) -> None:
    """Send the elements of a part to `penerima`. Raises GalatBuku on damaged or hostile XML."""
    pengurai = expat.ParserCreate()
    pengurai.buffer_text = True
    pengurai.StartElementHandler, pengurai.EndElementHandler = _handlers(penerima)
    pengurai.CharacterDataHandler = penerima.text
    pengurai.StartDoctypeDeclHandler = _refuse_doctype
    masuk = 0
    with catch_damage():
        for satu in potongan:
            pengurai.Parse(satu, False)  # noqa: FBT003 - expat takes no keywords
            masuk += len(satu)
            if masuk - pengurai.CurrentByteIndex > _KATA_MAKS:
                raise _unlike_excel()
        pengurai.Parse(b"", True)  # noqa: FBT003 - as above


def _handlers(
    penerima: Penerima,
) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    dalam = banyak = 0

    def start(nama: str, atribut: dict[str, str]) -> None:
        nonlocal dalam, banyak
        dalam += 1
        banyak += 1
        if dalam > _DALAM_MAKS:
            raise _unlike_excel()
        if banyak > _UNSUR_MAKS:
            raise GalatBuku(TERLALU_BESAR)
        penerima.start(nama.rpartition(":")[2], atribut)

    def end(nama: str) -> None:
        nonlocal dalam
        dalam -= 1
        penerima.end(nama.rpartition(":")[2])

    return start, end


def _unlike_excel() -> GalatBuku:
    return GalatBuku("Susunan isi berkas ini tidak seperti buatan Excel, jadi tidak dibaca.")


def _refuse_doctype(*_: object) -> None:
    raise GalatBuku(
        "Isi berkas memuat definisi dokumen (DOCTYPE), yang tidak pernah dibuat Excel. "
        "Berkas ini tidak dibaca."
    )
