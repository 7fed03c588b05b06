"""Pohon anggaran: the rows of a year's budget as a tree, seen by unit and by programme.

The structure alone; its sums are in `rekap_anggaran`. Why so: docs/keputusan/0006.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun

Kunci = tuple[str | None, str | None]
"""Where a sum stands: key of a unit (None: all of them together), and key of a programme, kegiatan
or sub kegiatan (None: all of them)."""

STRUKTUR = (SubKegiatanTahun, SubKegiatan, Kegiatan, Program, Unit)
"""Kinds that the tree follows from."""


class Tingkat(StrEnum):
    """Levels of the tree."""

    SELURUH = "total"
    UNIT = "unit"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node of the tree, in the order in which it is printed."""

    tingkat: Tingkat
    kode: str
    nama: str
    unit: Unit | None
    """The unit whose node it is; None where it is that of all units together."""
    kunci: Kunci
    baris: SubKegiatanTahun | None = None
    """The row, at the ends of the tree."""


class PohonAnggaran:
    """The rows of a year, each with the numbers of the groups that it adds to."""

    def __init__(self, kantor: BukuKantor, tahun: int) -> None:
        """Look at the rows of `tahun`; linear in the rows and in the nomenclature of the book."""
        self._kantor = kantor
        self.tahun = tahun
        self.baris: Sequence[SubKegiatanTahun] = [
            b for b in kantor.each(SubKegiatanTahun) if b.tahun == tahun
        ]
        """The rows, in no promised order."""
        self._number()

    def _number(self) -> None:
        """Numbers instead of keys: adding up 100,000 rows then indexes two lists for each."""
        kegiatan = list(self._kantor.each(Kegiatan))
        dipakai = {b.sub_kegiatan_id for b in self.baris}
        sub = [s for s in self._kantor.each(SubKegiatan) if s.id in dipakai]
        nomor_kegiatan = {k.id: n for n, k in enumerate(kegiatan)}
        nomor_sub = {s.id: n for n, s in enumerate(sub)}
        kegiatan_sub = [nomor_kegiatan[s.kegiatan_id] for s in sub]
        self._sub = [nomor_sub[b.sub_kegiatan_id] for b in self.baris]
        pasangan = [
            (b.unit_id, kegiatan_sub[s]) for b, s in zip(self.baris, self._sub, strict=True)
        ]
        nomor = {p: n for n, p in enumerate(dict.fromkeys(pasangan))}
        self._kelompok = [nomor[p] for p in pasangan]
        self._simpul: dict[Kunci, int] = {(None, None): 0}
        self._tangga_kelompok = [
            self._ladder(unit_id, kegiatan[k].program_id, kegiatan[k].id, None)
            for unit_id, k in nomor
        ]
        self._tangga_sub = [
            self._ladder(None, kegiatan[k].program_id, kegiatan[k].id, s.id)
            for s, k in zip(sub, kegiatan_sub, strict=True)
        ]

    def _ladder(self, unit_id: str | None, *simpul_id: str | None) -> tuple[int, ...]:
        """Numbers of the nodes that a group adds to, each node with a number of its own."""
        milik = [(unit_id, satu) for satu in simpul_id if satu is not None]
        kunci: list[Kunci] = [(unit_id, None), *milik] if unit_id is not None else [*milik]
        return tuple(self._simpul.setdefault(satu, len(self._simpul)) for satu in kunci)

    @cached_property
    def letak(self) -> dict[str, int]:
        """The place of every row in `baris`, by its key."""
        return {b.id: n for n, b in enumerate(self.baris)}

    @cached_property
    def banyak_baris(self) -> list[int]:
        """How many rows stand below every node, by its number."""
        return self.add_up([1] * len(self.baris))

    def number(self, kunci: Kunci) -> int | None:
        """The number of a node; None where the tree has no such node."""
        return self._simpul.get(kunci)

    def add_up(self, nilai: Sequence[int]) -> list[int]:
        """The sum of one figure of every row, in the order of `baris`, at every node by number.

        Both ways at once: two rows of 3 and 4 in two units give each unit its own, and 7 to their
        sub kegiatan, kegiatan and programme and to the whole.
        """
        kelompok, sub = [0] * len(self._tangga_kelompok), [0] * len(self._tangga_sub)
        for k, s, n in zip(self._kelompok, self._sub, nilai, strict=True):
            kelompok[k] += n
            sub[s] += n
        hasil = [0] * len(self._simpul)
        hasil[0] = sum(kelompok)
        for tangga, bagian in ((self._tangga_kelompok, kelompok), (self._tangga_sub, sub)):
            for simpul, n in zip(tangga, bagian, strict=True):
                for nomor in simpul:
                    hasil[nomor] += n
        return hasil

    # --- as printed ------------------------------------------------------------------------

    @cached_property
    def berurutan(self) -> tuple[SubKegiatanTahun, ...]:
        """The rows in order: by unit, then by (urutan, id)."""
        tempat = {u.id: n for n, u in enumerate(self._kantor.all_of(Unit))}
        return tuple(sorted(self.baris, key=lambda b: (tempat[b.unit_id], b.urutan, b.id)))

    @cached_property
    def menurut_unit(self) -> tuple[Simpul, ...]:
        """The whole, then each unit with its programmes, kegiatan and rows below it (Tabel 3.10).

        Nodes stand in the order of their first row.
        """
        return (self._whole(), *self._by_unit())

    @cached_property
    def menurut_program(self) -> tuple[Simpul, ...]:
        """The whole, then each programme with kegiatan, sub kegiatan and the rows of the units."""
        return (self._whole(), *self._by_program())

    def _whole(self) -> Simpul:
        nama = self._kantor.instansi.nama
        return Simpul(Tingkat.SELURUH, self._kantor.instansi.kode_skpd, nama, None, (None, None))

    def _by_unit(self) -> Iterator[Simpul]:
        for unit_id, milik in _group(self.berurutan, lambda b: b.unit_id):
            unit = self._kantor.get(Unit, unit_id)
            yield Simpul(Tingkat.UNIT, unit.kode, unit.nama, unit, (unit_id, None))
            for program_id, isi in _group(milik, lambda b: self._induk(b).program_id):
                yield self._node(Tingkat.PROGRAM, Program, unit, program_id)
                for kegiatan_id, baris in _group(isi, lambda b: self._induk(b).id):
                    yield self._node(Tingkat.KEGIATAN, Kegiatan, unit, kegiatan_id)
                    for satu in baris:
                        yield self._row(satu, unit)

    def _by_program(self) -> Iterator[Simpul]:
        for program_id, milik in _group(self.berurutan, lambda b: self._induk(b).program_id):
            yield self._node(Tingkat.PROGRAM, Program, None, program_id)
            for kegiatan_id, isi in _group(milik, lambda b: self._induk(b).id):
                yield self._node(Tingkat.KEGIATAN, Kegiatan, None, kegiatan_id)
                for sub_id, baris in _group(isi, lambda b: b.sub_kegiatan_id):
                    yield self._node(Tingkat.SUB_KEGIATAN, SubKegiatan, None, sub_id)
                    for satu in baris:
                        unit = self._kantor.get(Unit, satu.unit_id)
                        kunci = (unit.id, sub_id)
                        yield Simpul(Tingkat.UNIT, unit.kode, unit.nama, unit, kunci, satu)

    def _row(self, baris: SubKegiatanTahun, unit: Unit) -> Simpul:
        sub = self._kantor.get(SubKegiatan, baris.sub_kegiatan_id)
        return Simpul(Tingkat.SUB_KEGIATAN, sub.kode, sub.nama, unit, (unit.id, sub.id), baris)

    def _node(
        self,
        tingkat: Tingkat,
        kelas: type[Program | Kegiatan | SubKegiatan],
        unit: Unit | None,
        kunci: str,
    ) -> Simpul:
        satu = self._kantor.get(kelas, kunci)
        return Simpul(tingkat, satu.kode, satu.nama, unit, (unit.id if unit else None, kunci))

    def _induk(self, baris: SubKegiatanTahun) -> Kegiatan:
        sub = self._kantor.get(SubKegiatan, baris.sub_kegiatan_id)
        return self._kantor.get(Kegiatan, sub.kegiatan_id)


def _group(
    baris: Sequence[SubKegiatanTahun], kunci: Callable[[SubKegiatanTahun], str]
) -> Iterable[tuple[str, list[SubKegiatanTahun]]]:
    """The rows by a key, in the order of first appearance; rows apart from each other meet."""
    kelompok: dict[str, list[SubKegiatanTahun]] = {}
    for satu in baris:
        kelompok.setdefault(kunci(satu), []).append(satu)
    return kelompok.items()
