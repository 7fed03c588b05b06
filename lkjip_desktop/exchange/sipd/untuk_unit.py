"""Rows of a table that name no unit: they belong to the one that somebody says."""

from __future__ import annotations

from dataclasses import replace

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit

_TANPA = ("", "")


def lacks_unit(bacaan: Bacaan) -> bool:
    """Whether some row names no unit: a table without a column Unit, of one kelurahan alone."""
    return any(satu.unit == _TANPA for satu in bacaan.baris)


def usual_unit(kantor: BukuKantor) -> str:
    """The name of the unit that such rows belong to unless somebody says otherwise."""
    unit = (u.nama for u in kantor.each(Unit) if u.jenis is JenisUnit.KECAMATAN)
    return next(unit, kantor.instansi.nama)


def for_unit(kantor: BukuKantor, bacaan: Bacaan, unit: str) -> Bacaan:
    """The same with the rows that name no unit in `unit`, empty for the usual one."""
    if not lacks_unit(bacaan):
        return bacaan
    milik = ("", unit or usual_unit(kantor))
    baris = [replace(b, unit=milik) if b.unit == _TANPA else b for b in bacaan.baris]
    return replace(bacaan, baris=baris)
