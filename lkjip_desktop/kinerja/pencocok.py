"""Which rows of the budget somebody names by unit, programme, kegiatan and sub kegiatan.

What is missing is made, nothing is renamed and nothing moved. Why so: docs/keputusan/0008.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.kunci_alami import free_id, with_natural_id
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    SumberDana,
    kunci_kode,
    kunci_nama,
    same_kunci,
)
from lkjip_desktop.kinerja.rekap_anggaran import program_tahun
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.sebutan import Nama, Sebutan

E = TypeVar("E", bound=Entitas)
U = TypeVar("U", SubKegiatanTahun, ProgramTahun)
B = TypeVar("B", Program, Kegiatan, SubKegiatan)
_INGATAN = 1 << 16
"""How many keys are kept: each row is held against all its siblings, and 10,000 rows of a hundred
siblings each ask for a million of them."""
_code_key = lru_cache(_INGATAN)(kunci_kode)
_name_key = lru_cache(_INGATAN)(kunci_nama)


def _last_without(kode: str) -> tuple[bool, str]:
    return not kode, kode


@dataclass(frozen=True, slots=True)
class Pindah:
    """A sub kegiatan that the book has below another kegiatan than it is named with."""

    sub: SubKegiatan
    """As the book has it."""
    disebut: Nama
    """The kegiatan that it is named with."""
    diikuti: bool
    """Whether it is taken for the one that is named (by its code), else a new one was made."""


class Pencocok:
    """Looks names up in a book and gathers what it lacks in `put`, parents before children."""

    def __init__(self, kantor: BukuKantor, tahun: int) -> None:
        """Rows belong to `tahun`."""
        self._kantor = kantor
        self._tahun = tahun
        self._baru: dict[tuple[str, str], Entitas] = {}
        self._kelompok: dict[tuple[str, str | None], list[Entitas]] = {}
        self._dipakai: dict[str, set[str]] = {}
        self._pernah: dict[Sebutan, SubKegiatanTahun] = {}
        self._ulangan: Counter[tuple[str, str, str]] = Counter()
        self._baris = {
            (b.unit_id, b.sub_kegiatan_id): b
            for b in kantor.where(SubKegiatanTahun, "tahun", tahun)
        }
        self._terdaftar = {p.program_id for p in program_tahun(kantor, tahun)}
        """Programmes of the year: those listed, and those of rows that are there already."""
        self._urutan = max((b.urutan for b in self._baris.values()), default=-1)
        self.pindah: dict[str, Pindah] = {}
        """By key: sub kegiatan that stand below another kegiatan than they were named with."""

    @property
    def put(self) -> tuple[Entitas, ...]:
        """What has to be stored for everything that was named to exist.

        New rows and programmes stand in the order of their codes, where those that were there do:
        the programmes of the year, and the rows of each unit by itself.
        """
        program = {p.id: p for p in self._kantor.where(ProgramTahun, "tahun", self._tahun)}
        program |= {p.id: p for p in self._baru.values() if isinstance(p, ProgramTahun)}
        hasil = self._baru | self._placed(program.values(), lambda p: self._code(Program, p))
        per_unit: dict[str, list[SubKegiatanTahun]] = {}
        for satu in self._baris.values():
            per_unit.setdefault(satu.unit_id, []).append(satu)
        for milik in per_unit.values():
            hasil |= self._placed(milik, lambda b: self._code(SubKegiatan, b))
        return tuple(hasil.values())

    def _placed(self, semua: Iterable[U], kode: Callable[[U], str]) -> dict[tuple[str, str], U]:
        """Those whose place changes; none where nothing is new or the office has its own order."""
        urut = sorted(semua, key=lambda e: (e.urutan, e.id))
        lama = [kode(e) for e in urut if (type(e).__name__, e.id) not in self._baru]
        if len(lama) == len(urut) or lama != sorted(lama, key=_last_without):
            return {}
        susunan = sorted(urut, key=lambda e: _last_without(kode(e)))
        return {
            (type(e).__name__, e.id): replace(e, urutan=nomor)
            for nomor, e in enumerate(susunan)
            if e.urutan != nomor
        }

    def _code(
        self, kelas: type[SubKegiatan | Program], satu: SubKegiatanTahun | ProgramTahun
    ) -> str:
        """The code by which a row or a programme of the year is sorted; empty where it has none."""
        kunci = satu.sub_kegiatan_id if isinstance(satu, SubKegiatanTahun) else satu.program_id
        ada = self._baru.get((kelas.__name__, kunci)) or self._kantor.find(kelas, kunci)
        return _code_key(ada.kode) if isinstance(ada, SubKegiatan | Program) else ""

    def row(self, satu: Sebutan) -> SubKegiatanTahun:
        """The row of the budget that is meant.

        A code means one row however often it is named; the second row of the same name without a
        code is the second sub kegiatan of that name.
        """
        ada = self._pernah.get(satu)
        if ada is None:
            unit = self._unit(satu.unit)
            ada = self._row_of(unit, self._elsewhere(satu) or self._sub(satu, unit))
            if kunci_kode(satu.sub_kegiatan[0]):
                self._pernah[satu] = ada
        return ada

    def source(self, nama: Nama) -> SumberDana:
        """The source of funds of this code or, without one, of this name."""
        semua = self._all(SumberDana)
        for satu in semua:
            sama_nama = kunci_nama(satu.nama) == kunci_nama(nama[1])
            if (nama[0] and satu.kode == nama[0]) or (sama_nama and not (nama[0] and satu.kode)):
                return satu
        return self._new(semua, SumberDana, kode=nama[0], nama=nama[1], urutan=len(semua))

    def _row_of(self, unit: Unit, sub: SubKegiatan) -> SubKegiatanTahun:
        ada = self._baris.get((unit.id, sub.id))
        if ada is not None:
            return ada
        self._urutan += 1
        baru = self._new(
            [],
            SubKegiatanTahun,
            tahun=self._tahun,
            unit_id=unit.id,
            sub_kegiatan_id=sub.id,
            urutan=self._urutan,
        )
        self._baris[unit.id, sub.id] = baru
        self._list_programme(sub)
        return baru

    def _list_programme(self, sub: SubKegiatan) -> None:
        """A programme whose first row of the year this is belongs to the programmes of the year."""
        kegiatan = self._baru.get((Kegiatan.__name__, sub.kegiatan_id))
        if not isinstance(kegiatan, Kegiatan):
            kegiatan = self._kantor.get(Kegiatan, sub.kegiatan_id)
        if kegiatan.program_id not in self._terdaftar:
            urutan = len(self._terdaftar)
            self._terdaftar.add(kegiatan.program_id)
            self._keep(
                with_natural_id(
                    ProgramTahun, tahun=self._tahun, program_id=kegiatan.program_id, urutan=urutan
                )
            )

    def _unit(self, nama: Nama) -> Unit:
        semua = self._all(Unit)
        kode, sebutan = nama
        for satu in semua:
            if kode and "".join(satu.kode.split()) == kode:
                return satu
        for nomor, satu in enumerate(semua):
            # In SIPD the office itself is a sub unit, with the code of the office.
            kantor = kode and kode == self._office() and satu.jenis is JenisUnit.KECAMATAN
            if kantor or (
                kunci_nama(satu.nama) == kunci_nama(sebutan) and not (kode and satu.kode)
            ):
                semua[nomor] = self._keep(replace(satu, kode=kode)) if kode else satu
                return semua[nomor]
        jenis = JenisUnit.KECAMATAN if self._is_office(nama) else JenisUnit.KELURAHAN
        urutan = len(semua)
        return self._new(semua, Unit, nama=sebutan or kode, kode=kode, jenis=jenis, urutan=urutan)

    def _is_office(self, nama: Nama) -> bool:
        """Whether a unit that is not there yet is the office itself: by its code, else its name."""
        kode, sebutan = nama
        if kode and self._office():
            return kode == self._office()
        return kunci_nama(sebutan) == kunci_nama(self._kantor.instansi.nama)

    def _office(self) -> str:
        return "".join(self._kantor.instansi.kode_skpd.split())

    # --- nomenclature ----------------------------------------------------------------------------

    def _elsewhere(self, satu: Sebutan) -> SubKegiatan | None:
        """The sub kegiatan of this code where the office has it below another kegiatan.

        A code names just one, so that it stays where the office has put it.
        """
        kode = kunci_kode(satu.sub_kegiatan[0])
        semua = self._menurut_kode.get(kode, ()) if kode else ()
        for sub in semua:
            kegiatan = self._kantor.get(Kegiatan, sub.kegiatan_id)
            program = self._kantor.get(Program, kegiatan.program_id)
            if _same(kegiatan, satu.kegiatan) and _same(program, satu.program):
                return None
        if not semua:
            return None
        self.pindah[semua[0].id] = Pindah(semua[0], satu.kegiatan, diikuti=True)
        return semua[0]

    @cached_property
    def _menurut_kode(self) -> dict[str, list[SubKegiatan]]:
        hasil: dict[str, list[SubKegiatan]] = {}
        for sub in self._kantor.all_of(SubKegiatan):
            if kode := kunci_kode(sub.kode):
                hasil.setdefault(kode, []).append(sub)
        return hasil

    def _sub(self, satu: Sebutan, unit: Unit) -> SubKegiatan:
        program = self._named(self._all(Program), Program, satu.program)
        di_program = self._below(Kegiatan, "program_id", program.id)
        kegiatan = self._named(di_program, Kegiatan, satu.kegiatan, program_id=program.id)
        saudara = self._below(SubKegiatan, "kegiatan_id", kegiatan.id)
        ulangan = 0
        if not kunci_kode(satu.sub_kegiatan[0]):
            kunci = unit.id, kegiatan.id, kunci_nama(satu.sub_kegiatan[1])
            ulangan = self._ulangan[kunci]
            self._ulangan[kunci] += 1
        return self._named(
            saudara, SubKegiatan, satu.sub_kegiatan, ulangan, kegiatan_id=kegiatan.id
        )

    def _named(
        self, saudara: list[B], kelas: type[B], nama: Nama, ulangan: int = 0, **induk: str
    ) -> B:
        """The node of this code, else one of this name without any code.

        Without a code, the `ulangan`-th of this name.
        """
        cocok = [n for n, satu in enumerate(saudara) if _same(satu, nama)]
        if nama[0]:
            cocok.sort(key=lambda n: not saudara[n].kode)
        if len(cocok) > ulangan:
            satu = saudara[cocok[ulangan]]
            if nama[0] and not satu.kode:
                satu = saudara[cocok[ulangan]] = self._keep(replace(satu, kode=nama[0]))
            return satu
        urutan = max((s.urutan for s in saudara), default=-1) + 1
        isi = {"kode": nama[0], "nama": nama[1] or nama[0], **induk}
        baru = self._new(saudara, kelas, urutan=urutan, **isi)
        if isinstance(baru, SubKegiatan):
            self._note_twin(baru)
        return baru

    def _note_twin(self, baru: SubKegiatan) -> None:
        """Remember the one that was made here once, under this name, and has been moved since."""
        asal = with_natural_id(
            SubKegiatan, kegiatan_id=baru.kegiatan_id, kode=baru.kode, nama=baru.nama
        )
        lama = self._kantor.find(SubKegiatan, asal.id)
        if lama is None or lama.kegiatan_id == baru.kegiatan_id or lama.nama != baru.nama:
            return
        kegiatan = self._kantor.find(Kegiatan, baru.kegiatan_id)
        disebut = (kegiatan.kode, kegiatan.nama) if kegiatan else ("", "")
        self.pindah[lama.id] = Pindah(lama, disebut, diikuti=False)

    # --- what is there ---------------------------------------------------------------------------

    def _all(self, kelas: type[E]) -> list[E]:
        return self._group(kelas, None, lambda: self._kantor.all_of(kelas))

    def _below(self, kelas: type[E], medan: str, induk: str) -> list[E]:
        return self._group(kelas, induk, lambda: self._kantor.where(kelas, medan, induk))

    def _group(self, kelas: type[E], induk: str | None, baca: Callable[[], Iterable[E]]) -> list[E]:
        kunci = kelas.__name__, induk
        if kunci not in self._kelompok:
            self._kelompok[kunci] = list(baca())
        return self._kelompok[kunci]  # type: ignore[return-value]  # kept by the kind's name

    def _new(self, saudara: list[E], kelas: type[E], **medan: Any) -> E:  # noqa: ANN401 - fields of any kind
        """A new entity beside its siblings, with a key that nothing of its kind has.

        Not its siblings alone: one that was moved away has the key of the place it came from.
        """
        jenis = kelas.__name__
        if jenis not in self._dipakai:
            self._dipakai[jenis] = {e.id for e in self._kantor.each(kelas)}
        satu = kelas(id="", **medan)
        satu = replace(satu, id=free_id(jenis, to_polos(satu), self._dipakai[jenis]))
        self._dipakai[jenis].add(satu.id)
        saudara.append(satu)
        return self._keep(satu)

    def _keep(self, satu: E) -> E:
        self._baru[type(satu).__name__, satu.id] = satu
        return satu


def _same(satu: Program | Kegiatan | SubKegiatan, nama: Nama) -> bool:
    """By the code where both have one, else by the name."""
    if nama[0] and satu.kode:
        kunci = _code_key(nama[0])
        return satu.kode == nama[0] or bool(kunci and same_kunci(_code_key(satu.kode), kunci))
    return satu.nama == nama[1] or _name_key(satu.nama) == _name_key(nama[1])
