"""A year begins to follow another version of the Renstra, and its figures go along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import indikator_of, padanan, padanan_sasaran
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.kunci_alami import id_alami
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import Indikator, Renstra, TahunKerja, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator

E = TypeVar("E", bound=Entitas)
Milik = TargetRkt | RealisasiIndikator | PkIndikator | BuktiDukung


def follow_version(buku: BukuKantor, tahun: TahunKerja, renstra_id: str) -> Usul:
    """Let a year follow a version. What it has of an indicator goes to the one of the same name.

    Its PK, RKT targets, realisasi with all texts and evidence, and the sasaran of its programmes: a
    Perubahan in the middle of a year would otherwise begin with blank figures. What has no
    counterpart, or would take the place of another row, stays with the version before
    (`left_behind`). Two may claim one place where the year still has rows of a third version:
    those of its own go first.
    """
    nama = buku.get(Renstra, renstra_id).nama or "Renstra tanpa nama"
    pemindah = _Pemindah(buku, renstra_id)
    milik = {i.id for i in indikator_of(buku, tahun.renstra_id)}
    for satu in sorted(_of_year(buku, tahun.tahun), key=lambda s: _owner(s) not in milik):
        pemindah.move(satu)
    program = [
        replace(p, sasaran_id=tujuan)
        for p in buku.where(ProgramTahun, "tahun", tahun.tahun)
        if p.sasaran_id and (tujuan := padanan_sasaran(buku, p.sasaran_id, renstra_id))
    ]
    ikut = replace(tahun, renstra_id=renstra_id)
    judul = f"Tahun {tahun.tahun} mengikuti {shorten(nama)}"
    return Usul(judul, (ikut, *pemindah.put, *program), tuple(pemindah.hapus))


def left_behind(buku: BukuKantor, tahun: TahunKerja) -> tuple[Indikator, ...]:
    """The indicators of other versions for which a year still has a target or a realisasi."""
    ada = {i.id for i in indikator_of(buku, tahun.renstra_id)}
    lain = {_owner(satu): None for satu in _of_year(buku, tahun.tahun) if _owner(satu) not in ada}
    return tuple(i for kunci in lain if (i := buku.find(Indikator, kunci)) is not None)


def _of_year(buku: BukuKantor, tahun: int) -> Iterator[Milik]:
    for pk in buku.where(PerjanjianKinerja, "tahun", tahun):
        yield from buku.where(PkIndikator, "pk_id", pk.id)
    yield from buku.where(TargetRkt, "tahun", tahun)
    yield from buku.where(RealisasiIndikator, "tahun", tahun)
    yield from (b for b in buku.where(BuktiDukung, "tahun", tahun) if b.indikator_id is not None)


def _owner(satu: Milik) -> str:
    """The indicator that a row of `_of_year` belongs to."""
    return satu.indikator_id or ""


class _Pemindah:
    """Puts a row under the key that it has with another indicator, and takes the old one away."""

    def __init__(self, buku: BukuKantor, renstra_id: str) -> None:
        self._buku = buku
        self._renstra_id = renstra_id
        self.put: list[Entitas] = []
        self.hapus: list[Entitas] = []
        self._ditempati: set[_Tempat] = set()
        """The places that rows of this step have taken."""

    def move(self, satu: Milik) -> None:
        """Move a row to the same indicator of the version, where it has one without such a row."""
        tujuan = padanan(self._buku, _owner(satu), self._renstra_id)
        if tujuan is None or tujuan == satu.indikator_id:
            return
        baru = _rekeyed(satu, indikator_id=tujuan)
        if self._taken(baru):
            return
        self._ditempati.add(_place(baru))
        self.put.append(baru)
        if isinstance(satu, RealisasiIndikator):
            for rinci in self._buku.where(RincianRealisasi, "realisasi_id", satu.id):
                self.put.append(_rekeyed(rinci, realisasi_id=baru.id))
                self.hapus.append(rinci)
        self.hapus.append(satu)

    def _taken(self, baru: Milik) -> bool:
        """Whether a row stands there, in the book or by this step."""
        tempat = _place(baru)
        semua = self._buku.where(type(baru), "indikator_id", baru.indikator_id)
        return (
            tempat in self._ditempati
            or self._buku.find(type(baru), baru.id) is not None
            or any(_place(satu) == tempat for satu in semua)
        )


_Tempat = tuple[type[Entitas], str, str | int]
"""Of which kind a row is, of which indicator, and of which PK or year: there is one such row.

Of evidence there is one for each file and part of the year.
"""


def _place(satu: Milik) -> _Tempat:
    milik: str | int = satu.pk_id if isinstance(satu, PkIndikator) else satu.tahun
    if isinstance(satu, BuktiDukung):
        milik = f"{milik} {satu.periode} {satu.berkas}"
    return type(satu), _owner(satu), milik


def _rekeyed(satu: E, **medan: Any) -> E:  # noqa: ANN401 - fields by name
    """A row with other references, under the key that belongs to them."""
    baru = replace(satu, **medan)
    return replace(baru, id=id_alami(type(satu).__name__, to_polos(baru)))
