"""Which rows a grid shows, and in which order: for looking alone, the file keeps its own order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from lkjip_desktop.forms.cara import TAK_ADA
from lkjip_desktop.forms.tabel.kolom import Kolom


class Susunan(NamedTuple):
    """A column to sort by, or None for the rows' own order; a text that a row must hold."""

    kolom: int | None = None
    menurun: bool = False
    saring: str = ""

    def next_for(self, kolom: int) -> Susunan:
        """After a click on a column's head: up, down, and the third time the own order again."""
        if self.kolom != kolom:
            return self._replace(kolom=kolom, menurun=False)
        return self._replace(kolom=None if self.menurun else kolom, menurun=not self.menurun)


def arrange(
    semua: Sequence[str],
    kolom: Sequence[Kolom[Any]],
    susunan: Susunan,
    selalu: Callable[[str], bool],
) -> tuple[str, ...]:
    """The keys of the rows to show; `selalu` says which may not be hidden.

    Figures and dates go by their value, texts by the alphabet, blanks always last; rows that are
    equal keep their own order.
    """
    rows = [k for k in semua if selalu(k) or _holds(k, kolom, susunan.saring)]
    if susunan.kolom is None:
        return tuple(rows)
    urutan = {k: _sort_key(kolom[susunan.kolom], k) for k in rows}
    isi = [k for k in rows if urutan[k] is not None]
    isi.sort(key=lambda k: urutan[k] or (), reverse=susunan.menurun)
    return (*isi, *(k for k in rows if urutan[k] is None))


def _holds(kunci: str, kolom: Sequence[Kolom[Any]], saring: str) -> bool:
    teks = saring.strip().casefold()
    return not teks or any(teks in k.cara.format(k.get(kunci)).casefold() for k in kolom)


def _sort_key(kolom: Kolom[Any], kunci: str) -> tuple[Any, ...] | None:
    """None for a blank; figures before dates before texts."""
    from datetime import date
    from decimal import Decimal

    from lkjip_desktop.kinerja.angka import parse_desimal

    nilai = kolom.get(kunci)
    if isinstance(nilai, str) and kolom.cara.angka:
        terbaca = parse_desimal(nilai)
        nilai = terbaca if isinstance(terbaca, Decimal) else nilai
    if isinstance(nilai, Decimal | int):
        return 0, nilai
    if isinstance(nilai, date):
        return 1, nilai
    teks = kolom.cara.format(nilai)
    return None if teks in {"", TAK_ADA} else (2, teks.casefold())
