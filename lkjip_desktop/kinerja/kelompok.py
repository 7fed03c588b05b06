"""Kelompok: the entities of a kind by the value of one field, which follow edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.indeks import Baris, Pertukaran, Tukaran, sort_key, stay, swap

_ID = attrgetter("id")


class Kelompok:
    """Entities in order, by the value of their field `kolom`. It gives another one for each edit.

    What comes in a block is sorted into its group when that group is asked for: of a thousand
    groups a screen shows twenty.
    """

    __slots__ = ("_datang", "_isi", "_kolom", "_urut")

    def __init__(
        self,
        kolom: str,
        isi: Mapping[Any, Baris],
        datang: Mapping[Any, Sequence[Entitas]] | None = None,
    ) -> None:
        """Take groups in order and, besides, what has come to them in no order."""
        self._kolom = kolom
        self._isi, self._datang = isi, datang or {}
        self._urut: dict[Any, Baris] = {}
        """The groups to which something has come, in order, as far as they have been asked for.

        The other two never change: whoever asks at the same time in another thread finds the same.
        """

    @classmethod
    def of(cls, baris: Baris, kolom: str) -> Kelompok:
        """The groups of an ordered list."""
        return cls(kolom, {nilai: tuple(isi) for nilai, isi in _group(baris, kolom).items()})

    def get(self, nilai: object) -> Baris:
        """The entities whose field equals a value, in order."""
        if nilai not in self._datang:
            return self._isi.get(nilai, ())
        if nilai not in self._urut:
            semua = (*self._isi.get(nilai, ()), *self._datang[nilai])
            self._urut[nilai] = tuple(sorted(semua, key=sort_key))
        return self._urut[nilai]

    def swap(self, tukaran: Tukaran) -> Kelompok:
        """The groups after an exchange."""
        lama, baru = tukaran
        nilai = [getattr(satu, self._kolom) for satu in tukaran if satu is not None]
        if len(set(nilai)) < len(tukaran):
            return self._with({satu: swap(self.get(satu), tukaran) for satu in nilai})
        dari, ke = nilai
        keluar, masuk = swap(self.get(dari), (lama, None)), swap(self.get(ke), (None, baru))
        return self._with({dari: keluar, ke: masuk})

    def swap_all(self, tukar: Pertukaran) -> Kelompok:
        """The groups after many exchanges at once, none of the same row twice."""
        baru = stay(tukar, self._kolom, "urutan")
        if baru is None:
            return self._regroup(tukar)
        nilai = list(map(attrgetter(self._kolom), baru.values()))
        lama = list(map(self.get, nilai))
        if set(map(len, lama)) == {1}:  # each row is alone in its group
            return self._with(dict(zip(nilai, zip(baru.values(), strict=True), strict=True)))
        return self._with(
            {
                satu: tuple(map(baru.get, map(_ID, isi), isi))
                for satu, isi in dict(zip(nilai, lama, strict=True)).items()
            }
        )

    def _regroup(self, tukar: Pertukaran) -> Kelompok:
        """As `swap_all` where rows come, go or change their group or place."""
        lama = [satu for satu in tukar.lama if satu is not None]
        pergi = set(map(_ID, lama))
        sisa = {
            nilai: tuple([satu for satu in self.get(nilai) if satu.id not in pergi])
            for nilai in set(map(attrgetter(self._kolom), lama))
        }
        baru = [satu for satu in tukar.baru if satu is not None]
        return self._with(sisa, _group(baru, self._kolom))

    def _with(
        self, beda: Mapping[Any, Baris], datang: Mapping[Any, Sequence[Entitas]] | None = None
    ) -> Kelompok:
        """With other groups in place of these, and with what comes; an empty group is gone."""
        urut = {**self._urut, **beda}
        isi = {**self._isi, **urut}
        for nilai in [nilai for nilai, baris in beda.items() if not baris]:
            del isi[nilai]
        menunggu = {n: baris for n, baris in self._datang.items() if n not in urut}
        for nilai, baris in (datang or {}).items():
            menunggu[nilai] = [*menunggu.get(nilai, ()), *baris]
        return Kelompok(self._kolom, isi, menunggu)


def _group(baris: Iterable[Entitas], kolom: str) -> dict[Any, list[Entitas]]:
    semua = list(baris)
    kelompok: dict[Any, list[Entitas]] = {}
    for nilai, satu in zip(map(attrgetter(kolom), semua), semua, strict=True):
        kelompok.setdefault(nilai, []).append(satu)
    return kelompok
