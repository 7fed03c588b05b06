"""Sebutan: a row of the budget as it is named outside the book, in a file or by a person."""

from __future__ import annotations

from dataclasses import dataclass

Nama = tuple[str, str]
"""Code and name; the code may be empty."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """The four names of a row; `Pencocok` finds the row that they mean."""

    unit: Nama
    program: Nama
    kegiatan: Nama
    sub_kegiatan: Nama
