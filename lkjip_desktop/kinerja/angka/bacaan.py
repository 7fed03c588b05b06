"""Readings: every number that a text of digits, dots and commas can stand for."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum


class Cara(Enum):
    """How a text was read: by the mark that parts its thousands."""

    TITIK = "."
    """Indonesian: 1.500.000,00."""
    KOMA = ","
    """English: 1,500,000.00."""
    TANPA = ""
    """No mark between thousands; one dot or comma is the decimal mark: 1500000,00."""


# A leading zero before three digits ("0.123") parts no thousands, and "012.345" is no number.
_POLA = {
    Cara.TITIK: re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?"),
    Cara.KOMA: re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?"),
    Cara.TANPA: re.compile(r"((?:0|[1-9][0-9]*)(?=[.,])|[0-9]+(?![.,]))(?:[.,]([0-9]+))?"),
}


def bacaan(digit: str) -> dict[Cara, Decimal]:
    """The readings of a text without sign: "1.234" → TITIK 1234, TANPA 1.234; "x" → none."""
    hasil = {}
    for cara, pola in _POLA.items():
        if cocok := pola.fullmatch(digit):
            bulat = re.sub("[.,]", "", cocok[1])
            pecahan = (cocok[2] or "").rstrip("0")
            hasil[cara] = Decimal(f"{bulat}.{pecahan}" if pecahan else bulat)
    return hasil
