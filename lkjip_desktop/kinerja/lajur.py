"""Lajur: changes of one kind as columns of plain values, each turned into them once.

A block pasted from Excel changes one field of thousands of rows. What the file and its log are
given follows from the columns that differ, not from every field of every row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache, cached_property
from itertools import chain, groupby, repeat
from json.encoder import encode_basestring
from operator import is_
from typing import Any, Final, TypeVar

from lkjip_desktop.kinerja.entitas import columns_of
from lkjip_desktop.kinerja.kodek import Polos, daftar_medan, encode_all, penyandi
from lkjip_desktop.kinerja.lajur_padat import Kolom, Padat, padat_to_json
from lkjip_desktop.kinerja.perubahan import Ubahan

T = TypeVar("T")

_BLOK: Final = 100
"""Steps of more changes than this are logged by their columns."""


class Cara(Enum):
    """What happens to the rows."""

    SISIP = "sisip"
    HAPUS = "hapus"
    UBAH = "ubah"

    @classmethod
    def of(cls, *, datang: bool, pergi: bool) -> Cara:
        """The way of a change that has nothing before, or nothing after."""
        return cls.SISIP if datang else cls.HAPUS if pergi else cls.UBAH


class Lajur:
    """Changes of one kind and one way; `letak` is the place of each among all of the step."""

    def __init__(
        self,
        jenis: str,
        cara: Cara,
        letak: Sequence[int],
        kunci: Sequence[str],
        lama: Sequence[Any],
        baru: Sequence[Any],
    ) -> None:
        """Take the changes of this kind and way, by their columns; see `arrange`."""
        self.jenis, self.cara, self.letak = jenis, cara, letak
        self.id, self._lama, self._baru = kunci, lama, baru

    @cached_property
    def beda(self) -> tuple[str, ...]:
        """The fields in which any of the rows differs, in their declared order.

        None where a row comes or goes, or where nothing differs.
        """
        if self.cara is not Cara.UBAH:
            return ()
        return tuple(n for n, isi in self._dulu.items() if isi != self._kini[n])

    @cached_property
    def _dulu(self) -> dict[str, tuple[Any, ...]]:
        return columns_of(self._lama)

    @cached_property
    def _kini(self) -> dict[str, tuple[Any, ...]]:
        return columns_of(self._baru)

    @cached_property
    def lama(self) -> dict[str, Kolom]:
        """Every field of the rows as they were."""
        return self._encode(self._dulu)

    @cached_property
    def sekarang(self) -> dict[str, Kolom]:
        """Every field of the rows as they are now."""
        return self._encode(self._kini)

    @cached_property
    def baru(self) -> dict[str, Kolom]:
        """The fields of `beda` as they are now."""
        return self._encode({nama: self._kini[nama] for nama in self.beda})

    def _encode(self, isi: dict[str, tuple[Any, ...]]) -> dict[str, Kolom]:
        sandi = dict(penyandi(self.jenis))
        return {nama: encode_all(sandi[nama], satu) for nama, satu in isi.items()}

    def as_padat(self) -> Padat:
        """The changes as the log has those of a block."""
        if self.cara is Cara.SISIP:
            return Padat(self.jenis, self.letak, None, self.sekarang)
        baru = self.baru if self.cara is Cara.UBAH else None
        return Padat(self.jenis, self.letak, self.lama, baru)

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
    semua = tuple(ubahan)
    jenis, kunci, lama, baru = zip(*semua, strict=True) if semua else ((),) * 4
    isi: dict[tuple[str, bool, bool], list[slice]] = {}
    awal = 0
    kosong = (map(is_, satu, repeat(None)) for satu in (lama, baru))
    for satu, kelompok in groupby(zip(jenis, *kosong, strict=True)):
        akhir = awal + len(tuple(kelompok))
        isi.setdefault(satu, []).append(slice(awal, akhir))
        awal = akhir
    return tuple(
        Lajur(
            nama,
            Cara.of(datang=datang, pergi=pergi),
            *(_take(satu, bagian) for satu in (range(awal), kunci, lama, baru)),
        )
        for (nama, datang, pergi), bagian in isi.items()
    )


def _take(kolom: Sequence[T], bagian: Sequence[slice]) -> Sequence[T]:
    """The parts of a column, one behind the other."""
    satu, *lain = bagian
    return list(chain.from_iterable(kolom[b] for b in bagian)) if lain else kolom[satu]


def lajur_to_json(semua: Sequence[Lajur]) -> str:
    """JSON of the changes in the order of the step, for the log of the file.

    Those of a block are logged by their columns (`lajur_padat`).
    """
    if sum(len(satu.letak) for satu in semua) > _BLOK:
        return padat_to_json(satu.as_padat() for satu in semua)
    isi: dict[int, str] = {}
    for lajur in semua:
        isi.update(zip(lajur.letak, lajur.as_json(), strict=True))
    return f"[{','.join(map(isi.__getitem__, sorted(isi)))}]"


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
