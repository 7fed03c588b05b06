"""Where a datum, or a sheet, is at home: the step and the part of its form."""

from __future__ import annotations

from typing import NamedTuple

from lkjip_desktop.forms.daftar import LANGKAH


class Letak(NamedTuple):
    """A part by the keys of its step and its own."""

    langkah: str
    bagian: str


_LETAK = {
    data: Letak(langkah.kunci, bagian.kunci)
    for langkah in LANGKAH
    for bagian in langkah.bagian
    for data in bagian.data
}
LEMBAR = {
    bagian.kunci: Letak(langkah.kunci, bagian.kunci)
    for langkah in LANGKAH
    for bagian in langkah.bagian
    if bagian.kunci == bagian.lembar
}
"""The sheets of a year, and where each is made."""


def find_form(lembar: str) -> Letak:
    """Where a sheet is made; one that shows another in another way is made where that one is."""
    from lkjip_desktop.kinerja.perencanaan import JenisLembar

    return LEMBAR[JenisLembar(lembar).pokok]


def find_part(jenis: str, kolom: str, lembar: str = "") -> Letak | None:
    """Where a field of a kind is typed in, of the sheet `lembar` where the datum is of one."""
    semua = (f"{jenis}.{kolom}", f"{jenis}:{lembar}", jenis)
    return next((_LETAK[satu] for satu in semua if satu in _LETAK), None)
