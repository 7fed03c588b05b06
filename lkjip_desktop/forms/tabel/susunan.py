"""Which rows a grid shows, and in which order: for looking alone, the file keeps its own order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from lkjip_desktop.forms.cara import TAK_ADA
from lkjip_desktop.forms.tabel.kolom import Kolom


class Susunan(NamedTuple):
    """A column to sort by, or None for the rows' own order; a text that a row must hold."""

    kolom: int | None = None
    menurun: bool = False
    saring: str = ""
    basi: bool = False
    """Whether values have changed since the rows were sorted, so that they stand otherwise now."""

    def next_for(self, kolom: int) -> Susunan:
        """After a click on a column's head: up, down, and the third time the own order again."""
        if self.kolom != kolom or self.basi:
            return self._replace(kolom=kolom, menurun=False)
        return self._replace(kolom=None if self.menurun else kolom, menurun=not self.menurun)


class Cabang(NamedTuple):
    """A row with those below it in a tree; in a list none has any."""

    kunci: str
    anak: list[Cabang]

    def outline(self) -> Iterator[str]:
        """The row and all below it, as they stand."""
        yield self.kunci
        for satu in self.anak:
            yield from satu.outline()


def arrange(
    semua: Sequence[str],
    kolom: Sequence[Kolom[Any]],
    susunan: Susunan,
    selalu: Callable[[str], bool],
    jumlah: Callable[[str], bool],
    serumpun: Callable[[str], str] | None = None,
) -> tuple[str, ...]:
    """The keys of the rows to show; `selalu` says which may not be hidden, `jumlah` which are sums.

    Figures and dates go by their value, texts by the alphabet, blanks always last; rows that are
    equal keep their own order. In a tree rows change places with those of the same parent alone,
    and what a filtered row stands below is shown. Rows for which `serumpun` gives the same name
    are one thing: all of them are shown or none. Sums stay after all others.
    """
    tingkat = _depth(kolom)
    rows = semua if not susunan.saring.strip() else _filtered(semua, kolom, susunan, selalu)
    if serumpun is not None and len(rows) < len(semua):
        tampak = set(map(serumpun, rows))
        rows = [kunci for kunci in semua if serumpun(kunci) in tampak]
    if susunan.kolom is None:
        return tuple(rows)
    urutan = _sort_keys(kolom[susunan.kolom], rows)

    def sort(cabang: list[Cabang]) -> list[Cabang]:
        if not cabang:
            return []
        isi = [c for c in cabang if urutan[c.kunci] is not None]
        isi.sort(key=lambda c: urutan[c.kunci] or (), reverse=susunan.menurun)
        kosong = [c for c in cabang if urutan[c.kunci] is None]
        return [c._replace(anak=sort(c.anak)) for c in (*isi, *kosong)]

    pohon = _branches([k for k in rows if not jumlah(k)], tingkat)
    return (*(k for c in sort(pohon) for k in c.outline()), *filter(jumlah, rows))


def _depth(kolom: Sequence[Kolom[Any]]) -> Callable[[str], int]:
    """How deep a row stands in the tree that a column sets in; 0 in a list."""
    menjorok = next((k.menjorok for k in kolom if k.menjorok), None)
    return menjorok or (lambda _: 0)


def _branches(rows: Sequence[str], tingkat: Callable[[str], int]) -> list[Cabang]:
    """The tree of rows that stand in the order of its outline."""
    akar: list[Cabang] = []
    jalur: list[tuple[int, list[Cabang]]] = [(-1, akar)]
    for kunci in rows:
        dalam, cabang = tingkat(kunci), Cabang(kunci, [])
        while jalur[-1][0] >= dalam:
            jalur.pop()
        jalur[-1][1].append(cabang)
        jalur.append((dalam, cabang.anak))
    return akar


def _filtered(
    semua: Sequence[str],
    kolom: Sequence[Kolom[Any]],
    susunan: Susunan,
    selalu: Callable[[str], bool],
) -> list[str]:
    """The rows that hold the text, with what they stand below."""
    tingkat, tampak, batas = _depth(kolom), [], 0
    for kunci in reversed(semua):
        dalam = tingkat(kunci)
        if dalam < batas or selalu(kunci) or holds(kunci, kolom, susunan.saring):
            tampak.append(kunci)
            batas = dalam
    return tampak[::-1]


def holds(kunci: str, kolom: Sequence[Kolom[Any]], saring: str) -> bool:
    """Whether a row itself holds a text, in any column."""
    teks = saring.strip().casefold()
    return any(teks in k.cara.format(k.get(kunci)).casefold() for k in kolom)


def _sort_keys(kolom: Kolom[Any], rows: Sequence[str]) -> dict[str, tuple[Any, ...] | None]:
    """By what each row is sorted: None for a blank; figures before dates before texts."""
    from datetime import date
    from decimal import Decimal

    from lkjip_desktop.kinerja.angka import parse_desimal
    from lkjip_desktop.kinerja.waktu import parse_tanggal

    def key(kunci: str) -> tuple[Any, ...] | None:
        nilai = kolom.get(kunci)
        if isinstance(nilai, str) and kolom.cara.angka:
            terbaca = parse_desimal(nilai)
            nilai = terbaca if isinstance(terbaca, Decimal) else nilai
        elif isinstance(nilai, str) and kolom.cara.tanggal:
            hari = parse_tanggal(nilai)
            nilai = hari if isinstance(hari, date) else nilai
        if isinstance(nilai, Decimal | int):
            return 0, nilai
        if isinstance(nilai, date):
            return 1, nilai
        teks = kolom.cara.format(nilai)
        return None if teks in {"", TAK_ADA} else (2, teks.casefold())

    return {kunci: key(kunci) for kunci in rows}
