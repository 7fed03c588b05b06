"""Versions of the Renstra: begin a Perubahan as a copy; tell which indicators both have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import TINGKAT, children, indikator_of, padanan
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.kunci_alami import free_id
from lkjip_desktop.kinerja.perencanaan import Indikator, Misi, Renstra, TargetRenstra

E = TypeVar("E", bound=Entitas)
_PERUBAHAN = "Perubahan "


class Beda(NamedTuple):
    """The indicators of a version against those of another."""

    sama: tuple[Indikator, ...]
    baru: tuple[Indikator, ...]
    """Of this version alone."""
    hilang: tuple[Indikator, ...]
    """Of the other version alone."""


def copy_version(buku: BukuKantor, asal: Renstra) -> tuple[Usul, Renstra]:
    """Begin a Perubahan as a copy: visi, misi, tujuan, sasaran, indikator and their targets.

    Number and date stay blank: they are those of another document. The years go on following the
    version that they follow until another one is chosen for them.
    """
    penyalin = _Penyalin(buku)
    nama = _free_name(buku, asal.nama)
    urutan = max((r.urutan for r in buku.all_of(Renstra)), default=-1) + 1
    baru = penyalin.take(replace(asal, nama=nama, nomor="", tanggal=None, urutan=urutan))
    penyalin.copy_below(asal, baru)
    return Usul(f"Salin {shorten(asal.nama)} sebagai {shorten(nama)}", tuple(penyalin.isi)), baru


def compare_versions(buku: BukuKantor, renstra_id: str, dasar_id: str) -> Beda:
    """Which indicators of a version the other one has by the same name, and which it has not."""
    kini, dulu = indikator_of(buku, renstra_id), indikator_of(buku, dasar_id)
    sama = tuple(i for i in kini if padanan(buku, i.id, dasar_id))
    dipunyai = {padanan(buku, i.id, dasar_id) for i in sama}
    kunci = {i.id for i in sama}
    return Beda(
        sama,
        tuple(i for i in kini if i.id not in kunci),
        tuple(i for i in dulu if i.id not in dipunyai),
    )


def version_before(buku: BukuKantor, renstra_id: str | None) -> Renstra | None:
    """The version before one: the last above it in the list whose years overlap; None: none."""
    kini = buku.find(Renstra, renstra_id)
    if kini is None:
        return None
    semua = buku.all_of(Renstra)
    dulu = semua[: next(n for n, r in enumerate(semua) if r.id == kini.id)]
    return next((r for r in reversed(dulu) if _overlap(r, kini)), None)


def _overlap(satu: Renstra, lain: Renstra) -> bool:
    return satu.tahun_awal <= lain.tahun_akhir and lain.tahun_awal <= satu.tahun_akhir


def _free_name(buku: BukuKantor, nama: str) -> str:
    """A name that no version has: Perubahan Renstra …, then Perubahan ke-2 Renstra …."""
    dasar = nama
    if nama.startswith(_PERUBAHAN):
        dasar = nama.removeprefix(_PERUBAHAN)
        if dasar.startswith("ke-"):
            dasar = dasar.partition(" ")[2]
    ada = {r.nama for r in buku.all_of(Renstra)}
    calon, nomor = f"{_PERUBAHAN}{dasar}", 1
    while calon in ada:
        nomor += 1
        calon = f"{_PERUBAHAN}ke-{nomor} {dasar}"
    return calon


class _Penyalin:
    """Copies rows one by one, each with a key of its own."""

    def __init__(self, buku: BukuKantor) -> None:
        self._buku = buku
        semua: tuple[type[Entitas], ...] = (*TINGKAT, TargetRenstra)
        self._dipakai = {kelas: {e.id for e in buku.each(kelas)} for kelas in semua}
        self.isi: list[Entitas] = []

    def take(self, satu: E) -> E:
        """Keep a row under a key that no other row has."""
        dipakai = self._dipakai[type(satu)]
        baru = replace(satu, id=free_id(type(satu).__name__, to_polos(satu), dipakai))
        dipakai.add(baru.id)
        self.isi.append(baru)
        return baru

    def copy_below(self, asal: Entitas, baru: Entitas) -> None:
        """Copy all rows below one to below its copy."""
        for anak in children(self._buku, asal):
            induk: dict[str, Any] = dict(_parents(asal, baru, anak))
            salinan = self.take(replace(anak, **induk))
            self.copy_below(anak, salinan)
        if isinstance(asal, Indikator):
            for target in self._buku.where(TargetRenstra, "indikator_id", asal.id):
                self.take(replace(target, indikator_id=baru.id))


def _parents(asal: Entitas, baru: Entitas, anak: Entitas) -> Iterator[tuple[str, str]]:
    """The references of a child, to the copy of what its original refers to."""
    if isinstance(asal, Misi) and isinstance(baru, Misi):
        yield "renstra_id", baru.renstra_id
    for medan in ("renstra_id", "misi_id", "tujuan_id", "sasaran_id"):
        if getattr(anak, medan, None) == asal.id:
            yield medan, baru.id
