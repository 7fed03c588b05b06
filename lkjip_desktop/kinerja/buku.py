"""BukuKantor: everything of an open file as one immutable, indexed value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan

E = TypeVar("E", bound=Entitas)

_KOSONG: Mapping[str, Any] = MappingProxyType({})


def urut(entitas: Entitas) -> tuple[int, str]:
    """The order of every list: (urutan, id)."""
    return entitas.urutan, entitas.id


class BukuKantor:
    """The whole book. `terapkan` gives the next one and shares every table that did not change.

    Lists and indexes are built when first asked for and kept: a book is never changed, so what
    was once computed of it stays true.
    """

    __slots__ = ("_indeks", "_tabel", "_urutan")

    def __init__(self, tabel: Mapping[str, Mapping[str, Entitas]]) -> None:
        """Take tables by kind name, each by id. They must not be changed afterwards."""
        self._tabel = dict(tabel)
        self._urutan: dict[str, tuple[Entitas, ...]] = {}
        self._indeks: dict[tuple[str, str], dict[Any, tuple[Entitas, ...]]] = {}

    @classmethod
    def dari(cls, entitas: Iterable[Entitas]) -> BukuKantor:
        """The book that holds just these entities."""
        tabel: dict[str, dict[str, Entitas]] = {}
        for satu in entitas:
            tabel.setdefault(type(satu).__name__, {})[satu.id] = satu
        return cls(tabel)

    def cari(self, jenis: type[E], kunci: str | None) -> E | None:
        """The entity with this key, or None."""
        if kunci is None:
            return None
        return self._tabel.get(jenis.__name__, _KOSONG).get(kunci)

    def ambil(self, jenis: type[E], kunci: str) -> E:
        """The entity with this key. Raises KeyError where there is none (a bug, a broken file)."""
        return self._tabel[jenis.__name__][kunci]  # type: ignore[return-value]

    def semua(self, jenis: type[E]) -> tuple[E, ...]:
        """All entities of a kind in their order (urutan, id)."""
        nama = jenis.__name__
        if nama not in self._urutan:
            self._urutan[nama] = tuple(sorted(self._tabel.get(nama, _KOSONG).values(), key=urut))
        return self._urutan[nama]  # type: ignore[return-value]

    def menurut(self, jenis: type[E], kolom: str, nilai: object) -> tuple[E, ...]:
        """The entities of a kind whose field equals a value, in order, through an index."""
        kunci = (jenis.__name__, kolom)
        if kunci not in self._indeks:
            kelompok: dict[Any, list[Entitas]] = {}
            for satu in self.semua(jenis):
                kelompok.setdefault(getattr(satu, kolom), []).append(satu)
            self._indeks[kunci] = {k: tuple(v) for k, v in kelompok.items()}
        return self._indeks[kunci].get(nilai, ())  # type: ignore[return-value]

    def terapkan(self, perubahan: Perubahan) -> BukuKantor:
        """The book after a Perubahan. Tables it does not touch are shared, with their indexes."""
        baru: dict[str, dict[str, Entitas]] = {}
        for ubahan in perubahan.ubahan:
            tabel = baru.get(ubahan.jenis)
            if tabel is None:
                tabel = baru[ubahan.jenis] = dict(self._tabel.get(ubahan.jenis, _KOSONG))
            if ubahan.baru is None:
                tabel.pop(ubahan.id, None)
            else:
                tabel[ubahan.id] = ubahan.baru
        berikut = BukuKantor({**self._tabel, **baru})
        berikut._urutan = {k: v for k, v in self._urutan.items() if k not in baru}
        berikut._indeks = {k: v for k, v in self._indeks.items() if k[0] not in baru}
        return berikut

    def entitas(self, saring: Callable[[str], bool] = lambda _: True) -> Iterable[Entitas]:
        """Every entity of the kinds that the filter takes, kind by kind, in no promised order."""
        for nama, tabel in self._tabel.items():
            if saring(nama):
                yield from tabel.values()

    @property
    def instansi(self) -> Instansi:
        """The office of this file; an empty one before it has been filled in."""
        semua = self.semua(Instansi)
        return semua[0] if semua else Instansi(id="")

    def tahun_kerja(self) -> tuple[int, ...]:
        """The years that have been opened in this file, ascending."""
        return tuple(sorted(t.tahun for t in self.semua(TahunKerja)))

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
