"""Which rows of the book a file means; what is missing is made, nothing is renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from lkjip_desktop.exchange.sipd.bacaan import BarisBacaan, Nama
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.kunci_alami import with_free_id
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    SumberDana,
    kunci_kode,
    kunci_nama,
)
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun

E = TypeVar("E", bound=Entitas)
_Bernama = Program | Kegiatan | SubKegiatan
B = TypeVar("B", Program, Kegiatan, SubKegiatan)


class Pencocok:
    """Looks names up in a book and gathers what it lacks in `put`, parents before children."""

    def __init__(self, kantor: BukuKantor, tahun: int) -> None:
        """Rows belong to `tahun`."""
        self._kantor = kantor
        self._tahun = tahun
        self._baru: dict[tuple[str, str], Entitas] = {}
        self._kelompok: dict[tuple[str, str | None], list[Entitas]] = {}
        self._baris = {
            (b.unit_id, b.sub_kegiatan_id): b
            for b in kantor.where(SubKegiatanTahun, "tahun", tahun)
        }
        self._urutan = max((b.urutan for b in self._baris.values()), default=-1)

    @property
    def put(self) -> tuple[Entitas, ...]:
        """What has to be stored for the names of the file to exist."""
        return tuple(self._baru.values())

    def row(self, satu: BarisBacaan) -> SubKegiatanTahun:
        """The row of the budget that a row of the file means."""
        unit = self._unit(satu.unit)
        program = self._named(self._all(Program), Program, satu.program)
        kegiatan = self._named(
            self._below(Kegiatan, "program_id", program.id),
            Kegiatan,
            satu.kegiatan,
            program_id=program.id,
        )
        saudara = self._below(SubKegiatan, "kegiatan_id", kegiatan.id)
        sub = self._named(
            saudara, SubKegiatan, satu.sub_kegiatan, satu.ulangan, kegiatan_id=kegiatan.id
        )
        ada = self._baris.get((unit.id, sub.id))
        if ada is not None:
            return ada
        self._urutan += 1
        baru = with_free_id(
            self._baris.values(),
            SubKegiatanTahun,
            tahun=self._tahun,
            unit_id=unit.id,
            sub_kegiatan_id=sub.id,
            urutan=self._urutan,
        )
        self._baris[unit.id, sub.id] = baru
        return self._keep(baru)

    def source(self, nama: Nama) -> SumberDana:
        """The source of funds of this code or, without one, of this name."""
        semua = self._all(SumberDana)
        for satu in semua:
            sama_nama = kunci_nama(satu.nama) == kunci_nama(nama[1])
            if (nama[0] and satu.kode == nama[0]) or (sama_nama and not (nama[0] and satu.kode)):
                return satu
        baru = with_free_id(semua, SumberDana, kode=nama[0], nama=nama[1], urutan=len(semua))
        semua.append(baru)
        return self._keep(baru)

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
        baru = with_free_id(
            semua, Unit, nama=sebutan or kode, kode=kode, jenis=jenis, urutan=len(semua)
        )
        semua.append(baru)
        return self._keep(baru)

    def _is_office(self, nama: Nama) -> bool:
        """Whether a unit that is not there yet is the office itself: by its code, else its name."""
        kode, sebutan = nama
        if kode and self._office():
            return kode == self._office()
        return kunci_nama(sebutan) == kunci_nama(self._kantor.instansi.nama)

    def _office(self) -> str:
        return "".join(self._kantor.instansi.kode_skpd.split())

    def _named(
        self, saudara: list[B], kelas: type[B], nama: Nama, ulangan: int = 0, **induk: str
    ) -> B:
        """The node of this code; without one, the `ulangan`-th of this name."""
        cocok = [n for n, satu in enumerate(saudara) if _same(satu, nama)]
        if len(cocok) > ulangan:
            satu = saudara[cocok[ulangan]]
            if nama[0] and not satu.kode:
                satu = saudara[cocok[ulangan]] = self._keep(replace(satu, kode=nama[0]))
            return satu
        urutan = max((s.urutan for s in saudara), default=-1) + 1
        baru = with_free_id(
            saudara, kelas, kode=nama[0], nama=nama[1] or nama[0], urutan=urutan, **induk
        )
        saudara.append(baru)
        return self._keep(baru)

    def _all(self, kelas: type[E]) -> list[E]:
        return self._group(kelas, None, lambda: self._kantor.all_of(kelas))

    def _below(self, kelas: type[E], medan: str, induk: str) -> list[E]:
        return self._group(kelas, induk, lambda: self._kantor.where(kelas, medan, induk))

    def _group(self, kelas: type[E], induk: str | None, baca: Callable[[], Iterable[E]]) -> list[E]:
        kunci = kelas.__name__, induk
        if kunci not in self._kelompok:
            self._kelompok[kunci] = list(baca())
        return self._kelompok[kunci]  # type: ignore[return-value]  # kept by the kind's name

    def _keep(self, satu: E) -> E:
        self._baru[type(satu).__name__, satu.id] = satu
        return satu


def _same(satu: _Bernama, nama: Nama) -> bool:
    """By the code where both have one, else by the name."""
    if nama[0] and satu.kode:
        return _same_code(kunci_kode(satu.kode), kunci_kode(nama[0]))
    return kunci_nama(satu.nama) == kunci_nama(nama[1])


def _same_code(a: str, b: str) -> bool:
    """Equal codes; "X.XX.01", as some lists write it, is that of every urusan: "7.01.01"."""
    if a == b or "X" not in a + b:
        return a == b
    pasangan = list(zip(a.split("."), b.split("."), strict=False))
    sama = all(p == q or "X" in p + q for p, q in pasangan)
    return a.count(".") == b.count(".") and sama
