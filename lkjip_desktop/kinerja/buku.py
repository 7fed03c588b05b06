"""BukuKantor: everything of an open file as one immutable, indexed value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType, NoneType
from typing import Any, TypeVar

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.indeks import Baris, Pertukaran, sort_key, swap, swap_in_place
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.kelompok import Kelompok
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan

E = TypeVar("E", bound=Entitas)
T = TypeVar("T")

_KOSONG: Mapping[str, Any] = MappingProxyType({})
_TAMBAL_TERBANYAK = 16
"""More changes of one kind than this (a paste, an import) and sorting anew is the cheaper way."""


_JENIS = attrgetter("jenis")


def _exchange(tabel: dict[str, Entitas], ubahan: Sequence[Ubahan]) -> Pertukaran:
    """Put changes of one kind into its table; what stood there, beside what stands there now."""
    _, kunci, _, kini = zip(*ubahan, strict=True)
    sekali = len(set(kunci)) == len(kunci)
    if sekali and NoneType not in set(map(type, kini)):
        lama = tuple(map(tabel.get, kunci))
        tabel.update(zip(kunci, kini, strict=True))
        return Pertukaran(lama, kini)
    lama = tuple([_put(tabel, *satu) for satu in zip(kunci, kini, strict=True)])
    return Pertukaran(lama, kini, sekali=sekali)


def _put(tabel: dict[str, Entitas], kunci: str, baru: Entitas | None) -> Entitas | None:
    """Put one row into its table, or take it out; what stood there."""
    lama = tabel.get(kunci)
    if baru is not None:
        tabel[kunci] = baru
    else:
        tabel.pop(kunci, None)
    return lama


class BukuKantor:
    """The whole book. `terapkan` gives the next one and shares every table that did not change.

    Lists and indexes are built when first asked for and kept: a book is never changed, so what
    was once computed of it stays true. The next book takes them over with the edit put in.
    """

    __slots__ = ("_indeks", "_tabel", "_turunan", "_urutan")

    def __init__(self, tabel: Mapping[str, Mapping[str, Entitas]]) -> None:
        """Take tables by kind name, each by id. They must not be changed afterwards."""
        self._tabel = dict(tabel)
        self._urutan: dict[str, Baris] = {}
        self._indeks: dict[tuple[str, str], Kelompok] = {}
        self._turunan: dict[Hashable, tuple[frozenset[str], Any]] = {}

    @classmethod
    def of(cls, entitas: Iterable[Entitas]) -> BukuKantor:
        """The book that holds just these entities."""
        tabel: dict[str, dict[str, Entitas]] = {}
        for satu in entitas:
            tabel.setdefault(type(satu).__name__, {})[satu.id] = satu
        return cls(tabel)

    def find(self, jenis: type[E], kunci: str | None) -> E | None:
        """The entity with this key, or None."""
        if kunci is None:
            return None
        return self._tabel.get(jenis.__name__, _KOSONG).get(kunci)

    def find_all(self, jenis: type[E], kunci: Iterable[str]) -> Iterator[E | None]:
        """The entity with each of these keys, or None."""
        return map(self._tabel.get(jenis.__name__, _KOSONG).get, kunci)

    def get(self, jenis: type[E], kunci: str) -> E:
        """The entity with this key. Raises KeyError where there is none (a bug, a broken file)."""
        return self._tabel[jenis.__name__][kunci]  # type: ignore[return-value]

    def all_of(self, jenis: type[E]) -> tuple[E, ...]:
        """All entities of a kind in their order (urutan, id)."""
        nama = jenis.__name__
        if nama not in self._urutan:
            self._urutan[nama] = tuple(
                sorted(self._tabel.get(nama, _KOSONG).values(), key=sort_key)
            )
        return self._urutan[nama]  # type: ignore[return-value]

    def each(self, jenis: type[E]) -> Iterable[E]:
        """All entities of a kind in no promised order: nothing is sorted for what is summed."""
        return self._tabel.get(jenis.__name__, _KOSONG).values()

    def where(self, jenis: type[E], kolom: str, nilai: object) -> tuple[E, ...]:
        """The entities of a kind whose field equals a value, in order, through an index."""
        kunci = (jenis.__name__, kolom)
        if kunci not in self._indeks:
            self._indeks[kunci] = Kelompok.of(self.all_of(jenis), kolom)
        return self._indeks[kunci].get(nilai)  # type: ignore[return-value]

    def turunan(self, kunci: Hashable, dari: Iterable[type[Entitas]], buat: Callable[[], T]) -> T:
        """What follows from the kinds `dari` alone, kept until one of them changes."""
        if kunci not in self._turunan:
            self._turunan[kunci] = frozenset(jenis.__name__ for jenis in dari), buat()
        return self._turunan[kunci][1]  # type: ignore[no-any-return]

    def terapkan(self, perubahan: Perubahan) -> BukuKantor:
        """The book after a Perubahan. Tables it does not touch are shared, with their indexes."""
        ubahan: dict[str, list[Ubahan]] = {}
        for jenis, kelompok in groupby(perubahan.ubahan, _JENIS):
            ubahan.setdefault(jenis, []).extend(kelompok)
        baru = {jenis: dict(self._tabel.get(jenis, _KOSONG)) for jenis in ubahan}
        tukar = {jenis: _exchange(baru[jenis], isi) for jenis, isi in ubahan.items()}
        berikut = BukuKantor({**self._tabel, **baru})
        berikut._take_over(self, tukar)
        return berikut

    def _take_over(self, lama: BukuKantor, tukar: Mapping[str, Pertukaran]) -> None:
        """Take over what the book before has built, with its few exchanges put in.

        Copies are gone through: another thread may just be having something more built there.
        """
        banyak = {n: isi for n, isi in tukar.items() if len(isi.baru) > _TAMBAL_TERBANYAK}
        sedikit = {n: list(isi.pairs()) for n, isi in tukar.items() if n not in banyak}
        for nama, baris in dict(lama._urutan).items():
            if nama not in banyak:
                self._urutan[nama] = reduce(swap, sedikit.get(nama, []), baris)
            elif (urut := swap_in_place(baris, banyak[nama])) is not None:
                self._urutan[nama] = urut
        for kunci, kelompok in dict(lama._indeks).items():
            nama = kunci[0]
            if nama not in banyak:
                self._indeks[kunci] = reduce(Kelompok.swap, sedikit.get(nama, []), kelompok)
            elif banyak[nama].sekali:
                self._indeks[kunci] = kelompok.swap_all(banyak[nama])
        self._turunan = {
            kunci: isi for kunci, isi in dict(lama._turunan).items() if isi[0].isdisjoint(tukar)
        }

    def entitas(self, saring: Callable[[str], bool] = lambda _: True) -> Iterable[Entitas]:
        """Every entity of the kinds that the filter takes, kind by kind, in no promised order."""
        for nama, tabel in self._tabel.items():
            if saring(nama):
                yield from tabel.values()

    @property
    def instansi(self) -> Instansi:
        """The office of this file; an empty one before it has been filled in."""
        semua = self.all_of(Instansi)
        return semua[0] if semua else Instansi(id="")

    def tahun_kerja(self) -> tuple[int, ...]:
        """The years that have been opened in this file, ascending."""
        return tuple(sorted(t.tahun for t in self.all_of(TahunKerja)))

    def __eq__(self, lain: object) -> bool:
        """Two books are equal when they hold equal entities."""
        if not isinstance(lain, BukuKantor):
            return NotImplemented
        return self._isi() == lain._isi()

    def __hash__(self) -> int:
        """Books are compared, never hashed by content: the hash is that of the kinds they hold."""
        return hash(frozenset(self._isi()))

    def _isi(self) -> dict[str, Mapping[str, Entitas]]:
        return {nama: tabel for nama, tabel in self._tabel.items() if tabel}

    def __reduce__(self) -> tuple[type[BukuKantor], tuple[Any, ...]]:
        """Travel to another process without the indexes, which it builds when it needs them."""
        return BukuKantor, (self._tabel,)
