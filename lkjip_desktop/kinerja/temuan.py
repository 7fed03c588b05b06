"""Temuan: a finding about the data. It is returned, never raised; exceptions are for bugs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How much a finding weighs."""

    GALAT = "galat"
    """Wrong or missing: the value is not taken, a sheet is not issued."""
    PERINGATAN = "peringatan"
    """Suspect: taken, but somebody should look."""
    CATATAN = "catatan"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """A field of an entity in the book, so that a form can go there."""

    jenis: str
    """Name of the kind of entity (`kinerja.jenis.JENIS`)."""
    id: str
    kolom: str
    """Name of the field."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: a stable code for programs, and a sentence for people."""

    kode: str
    """Kind of finding with its area first, such as "angka.ganda"; tests and scripts rely on it."""
    pesan: str
    """Whole Indonesian sentence: what is the matter and what to do."""
    tempat: str = ""
    """Where, as the user sees it: "Realisasi 2024", "Program!C7"; empty under its own field."""
    tingkat: Tingkat = Tingkat.GALAT
    acuan: Acuan | None = None


def quote(teks: str, panjang: int = 40) -> str:
    """What a person typed, between quotes, for a pesan: cut short, invisible characters as □."""
    awal = " ".join(teks[: panjang * 4].split())[: panjang + 1]
    rapi = "".join(c if c.isprintable() else "□" for c in awal)
    return f"“{rapi[:panjang]}…”" if len(rapi) > panjang else f"“{rapi}”"
