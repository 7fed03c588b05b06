"""XML in pieces: no document types, no entities of its own, no depth, nothing kept in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol
from xml.parsers import expat

from lkjip_desktop.exchange.buku_kerja.xlsx.wadah import GalatBuku, catch_damage

_DALAM_MAKS: Final = 64
"""Elements inside each other; a real sheet has about ten."""


class Penerima(Protocol):
    """Takes the elements of a part as they pass; names come without their namespace."""

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """An element begins."""

    def end(self, nama: str) -> None:
        """An element ends."""

    def text(self, teks: str) -> None:
        """Text between elements; one text may come in several pieces."""


def parse_xml(potongan: Iterable[bytes], penerima: Penerima) -> None:
    """Send the elements of a part to `penerima`. Raises GalatBuku on damaged or hostile XML."""
    dalam = 0

    def start(nama: str, atribut: dict[str, str]) -> None:
        nonlocal dalam
        dalam += 1
        if dalam > _DALAM_MAKS:
            raise GalatBuku("Isi berkas tidak seperti buku kerja Excel: susunannya terlalu dalam.")
        penerima.start(_local(nama), {_local(kunci): isi for kunci, isi in atribut.items()})

    def end(nama: str) -> None:
        nonlocal dalam
        dalam -= 1
        penerima.end(_local(nama))

    pengurai = expat.ParserCreate(namespace_separator=" ")
    pengurai.buffer_text = True
    pengurai.StartElementHandler = start
    pengurai.EndElementHandler = end
    pengurai.CharacterDataHandler = penerima.text
    pengurai.StartDoctypeDeclHandler = _refuse_doctype
    with catch_damage():
        for satu in potongan:
            pengurai.Parse(satu, False)  # noqa: FBT003 - expat takes no keywords
        pengurai.Parse(b"", True)  # noqa: FBT003 - as above


def _local(nama: str) -> str:
    return nama.rpartition(" ")[2]


def _refuse_doctype(*_: object) -> None:
    raise GalatBuku(
        "Isi berkas memuat definisi dokumen (DOCTYPE), yang tidak pernah dibuat Excel. "
        "Berkas ini tidak dibaca."
    )
