"""Lajur: changes of one kind as columns of plain values, each turned into them once.

A block pasted from Excel changes one field of thousands of rows. What the file and its log are
given follows from the columns that differ, not from every field of every row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache, cached_property
from itertools import repeat
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, Final

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kodek import Polos, daftar_medan, penyandi
from lkjip_desktop.kinerja.perubahan import Ubahan

Kolom = Sequence[Polos]
"""The plain values of one field, row by row."""


class Cara(Enum):
    """What happens to the rows."""

    SISIP = "sisip"
    HAPUS = "hapus"
    UBAH = "ubah"


class Lajur:
    """Changes of one kind and one way; `letak` is the place of each among all of the step."""

    def __init__(self, jenis: str, cara: Cara) -> None:
        """Begin without rows; they come by `arrange`."""
        self.jenis, self.cara = jenis, cara
        self.letak: list[int] = []
        self._lama: list[Entitas] = []
        self._baru: list[Entitas] = []

    def add(self, letak: int, ubahan: Ubahan) -> None:
        """Take in a change of this kind and way."""
        self.letak.append(letak)
        if ubahan.lama is not None:
            self._lama.append(ubahan.lama)
        if ubahan.baru is not None:
            self._baru.append(ubahan.baru)

    @cached_property
    def id(self) -> list[str]:
        """The keys of the rows."""
        return [satu.id for satu in self._baru or self._lama]

    @cached_property
    def beda(self) -> tuple[str, ...]:
        """The fields in which any of the rows differs, in their declared order.

        None where a row comes or goes, or where nothing differs.
        """
        if self.cara is not Cara.UBAH:
            return ()
        ambil = ((m.nama, attrgetter(m.nama)) for m in daftar_medan(self.jenis))
        return tuple(
            nama
            for nama, satu in ambil
            if list(map(satu, self._lama)) != list(map(satu, self._baru))
        )

    @cached_property
    def lama(self) -> dict[str, Kolom]:
        """Every field of the rows as they were."""
        return self._columns(self._lama, (m.nama for m in daftar_medan(self.jenis)))

    @cached_property
    def sekarang(self) -> dict[str, Kolom]:
        """Every field of the rows as they are now."""
        return self._columns(self._baru, (m.nama for m in daftar_medan(self.jenis)))

    @cached_property
    def baru(self) -> dict[str, Kolom]:
        """The fields of `beda` as they are now."""
        return self._columns(self._baru, self.beda)

    def _columns(self, isi: Sequence[Entitas], medan: Iterable[str]) -> dict[str, Kolom]:
        sandi = dict(penyandi(self.jenis))
        return {nama: _encode(sandi[nama], map(attrgetter(nama), isi)) for nama in medan}

    def as_json(self) -> Iterable[str]:
        """Each change as the log has it: `[kind, id, before, after]`, `null` for none.

        A row that stays has three parts: `[kind, before, fields that differ]`.
        """
        pola = _Pola(self.jenis, len(self.letak))
        if self.cara is Cara.UBAH:
            return pola.fill(f"[%s,{pola.add(self.lama)},{pola.add(self.baru)}]")
        sisip = self.cara is Cara.SISIP
        kunci = pola.add_texts(self.id)
        isi = pola.add(self.sekarang if sisip else self.lama)
        return pola.fill(f"[%s,{kunci},null,{isi}]" if sisip else f"[%s,{kunci},{isi},null]")


def arrange(ubahan: Iterable[Ubahan]) -> tuple[Lajur, ...]:
    """The changes by kind and way, each group in the order of the step."""
    hasil: dict[tuple[str, Cara], Lajur] = {}
    for letak, satu in enumerate(ubahan):
        cara = Cara.UBAH
        if satu.lama is None:
            cara = Cara.SISIP
        elif satu.baru is None:
            cara = Cara.HAPUS
        lajur = hasil.get((satu.jenis, cara))
        if lajur is None:
            lajur = hasil[satu.jenis, cara] = Lajur(satu.jenis, cara)
        lajur.add(letak, satu)
    return tuple(hasil.values())


def lajur_to_json(semua: Sequence[Lajur]) -> str:
    """JSON of the changes in the order of the step, for the log of the file."""
    if len(semua) == 1:
        return f"[{','.join(semua[0].as_json())}]"
    isi: dict[int, str] = {}
    for lajur in semua:
        isi.update(zip(lajur.letak, lajur.as_json(), strict=True))
    return f"[{','.join(map(isi.__getitem__, sorted(isi)))}]"


def _encode(sandi: Callable[[Any], Polos] | None, isi: Iterable[Any]) -> Kolom:
    if sandi is None:
        return list(isi)
    return [None if nilai is None else sandi(nilai) for nilai in isi]


# --- JSON, a column at a time --------------------------------------------------------------------


def _number(nilai: Polos) -> str:
    return "null" if nilai is None else int.__repr__(int(nilai))


def _truth(nilai: Polos) -> str:
    return "null" if nilai is None else ("true" if nilai else "false")


def _text(nilai: Polos) -> str:
    return "null" if nilai is None else encode_basestring(str(nilai))


_JSON: Final[dict[str, Callable[[Polos], str]]] = {
    "bulat": _number,
    "sen": _number,
    "benar": _truth,
}


_PENUH: Final[dict[Any, Callable[[Any], str]]] = {_text: encode_basestring, _number: int.__repr__}
"""The shorter way for a column without blanks."""


@cache
def _tipe(jenis: str) -> dict[str, Callable[[Polos], str]]:
    return {m.nama: _JSON.get(m.tipe, _text) for m in daftar_medan(jenis)}


class _Pola:
    """One pattern for all rows: what they have in common is written once, into the pattern."""

    def __init__(self, jenis: str, banyak: int) -> None:
        self._jenis, self._banyak = jenis, banyak
        self._isi: list[Iterable[str]] = [repeat(encode_basestring(jenis), banyak)]

    def add(self, kolom: dict[str, Kolom]) -> str:
        """The pattern of an object, its fields by the alphabet."""
        pola = (f'"{nama}":{self._field(nama, kolom[nama])}' for nama in sorted(kolom))
        return f"{{{','.join(pola)}}}"

    def add_texts(self, semua: Sequence[str]) -> str:
        """The pattern of a text."""
        self._isi.append(map(encode_basestring, semua))
        return "%s"

    def _field(self, nama: str, isi: Kolom) -> str:
        sandi = _tipe(self._jenis)[nama]
        if isi.count(isi[0]) == len(isi):
            return sandi(isi[0]).replace("%", "%%")
        self._isi.append(map(sandi if None in isi else _PENUH.get(sandi, sandi), isi))
        return "%s"

    def fill(self, pola: str) -> Iterable[str]:
        """The pattern with each row's own parts, in the order in which they were added."""
        return map(pola.__mod__, zip(*self._isi, strict=True))
