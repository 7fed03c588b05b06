"""Kerangka: a version of the Renstra as a tree, from visi to indikator; the same in two versions.

A Perubahan Renstra is rows of its own. Which of its indicators is that of the version before it is
not stored: it is the one that bears the same name (`padanan`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    Tujuan,
)

TINGKAT: Final[tuple[type[Entitas], ...]] = (Renstra, Misi, Tujuan, Sasaran, Indikator)
"""The kinds from the top of the tree down; that of Renstra stands for its visi."""


class Butir(NamedTuple):
    """A row of the tree."""

    entitas: Entitas
    dalam: int
    """How many rows stand above it up to the visi, which has 0."""
    induk: str | None
    """Key of the row that it stands below; None for the visi."""


def kerangka(buku: BukuKantor, renstra_id: str | None) -> tuple[Butir, ...]:
    """The rows of a version from the top down; nothing where there is no such version.

    A tujuan stands below the misi that it names, one without below the visi, after the misi.
    """
    renstra = buku.find(Renstra, renstra_id)
    return () if renstra is None else tuple(_branch(buku, renstra, 0, None))


def children(buku: BukuKantor, satu: Entitas) -> tuple[Entitas, ...]:
    """The rows right below one, in order."""
    if isinstance(satu, Renstra):
        misi = buku.where(Misi, "renstra_id", satu.id)
        ada = {m.id for m in misi}
        semua = buku.where(Tujuan, "renstra_id", satu.id)
        return (*misi, *(t for t in semua if t.misi_id not in ada))
    if isinstance(satu, Misi):
        semua = buku.where(Tujuan, "misi_id", satu.id)
        return tuple(t for t in semua if t.renstra_id == satu.renstra_id)
    if isinstance(satu, Tujuan):
        return buku.where(Sasaran, "tujuan_id", satu.id)
    return buku.where(Indikator, "sasaran_id", satu.id) if isinstance(satu, Sasaran) else ()


def _branch(buku: BukuKantor, satu: Entitas, dalam: int, induk: str | None) -> Iterator[Butir]:
    yield Butir(satu, dalam, induk)
    for anak in children(buku, satu):
        yield from _branch(buku, anak, dalam + 1, satu.id)


def tujuan_of(buku: BukuKantor, renstra_id: str | None) -> tuple[Tujuan, ...]:
    """The goals of a version."""
    return buku.where(Tujuan, "renstra_id", renstra_id)


def sasaran_of(buku: BukuKantor, renstra_id: str | None) -> tuple[Sasaran, ...]:
    """The objectives of a version, in the order of the goals."""
    semua = tujuan_of(buku, renstra_id)
    return tuple(s for t in semua for s in buku.where(Sasaran, "tujuan_id", t.id))


def indikator_of(buku: BukuKantor, renstra_id: str | None) -> tuple[Indikator, ...]:
    """The indicators of a version, in the order of the objectives."""
    semua = sasaran_of(buku, renstra_id)
    return tuple(i for s in semua for i in buku.where(Indikator, "sasaran_id", s.id))


def renstra_of(buku: BukuKantor, satu: Entitas | None) -> str | None:
    """Key of the version to which a row of the tree belongs; None where it is of no tree."""
    if isinstance(satu, Indikator):
        satu = buku.find(Sasaran, satu.sasaran_id)
    if isinstance(satu, Sasaran):
        satu = buku.find(Tujuan, satu.tujuan_id)
    if isinstance(satu, Tujuan | Misi):
        return satu.renstra_id
    return satu.id if isinstance(satu, Renstra) else None


# --- the same in two versions ---------------------------------------------------------------------


def padanan(buku: BukuKantor, indikator_id: str, renstra_id: str | None) -> str | None:
    """Key of the indicator of a version that is this one: itself, else that of the same name.

    Case and spaces do not count. Where either version has the name twice, the one under a sasaran
    of the same words is meant; where that does not decide it, none is. It holds both ways: no two
    indicators of a version are the same one of another.
    """
    satu = buku.find(Indikator, indikator_id)
    if satu is None or renstra_id is None:
        return None
    asal = renstra_of(buku, satu)
    if asal == renstra_id:
        return indikator_id
    calon = _namesake(buku, satu, renstra_id)
    if calon is None or asal is None or _namesake(buku, calon, asal) != satu:
        return None
    return calon.id


def _namesake(buku: BukuKantor, satu: Indikator, renstra_id: str) -> Indikator | None:
    """The one indicator of a version that bears this name, under such a sasaran where two do."""
    calon = _names(buku, renstra_id).get(_plain(satu.nama), ()) if satu.nama.strip() else ()
    if len(calon) > 1:
        induk = _sasaran_name(buku, satu)
        calon = tuple(i for i in calon if _sasaran_name(buku, i) == induk)
    return calon[0] if len(calon) == 1 else None


def padanan_sasaran(buku: BukuKantor, sasaran_id: str, renstra_id: str | None) -> str | None:
    """Key of the objective of a version that is this one: itself, else the only one so named."""
    satu = buku.find(Sasaran, sasaran_id)
    if satu is None or renstra_of(buku, satu) == renstra_id:
        return sasaran_id if satu else None
    nama = _plain(satu.uraian)
    calon = [s.id for s in sasaran_of(buku, renstra_id) if nama and _plain(s.uraian) == nama]
    return calon[0] if len(calon) == 1 else None


def padanan_tahun(buku: BukuKantor, indikator_id: str, tahun: int) -> str:
    """Key of the indicator under which a year knows this one; itself where it knows no other.

    2023 follows the Renstra of 2021, 2024 its Perubahan: seen from 2024, the realisasi of 2023
    stands with the indicator of the Renstra of 2021.
    """
    kerja = buku.where(TahunKerja, "tahun", tahun)
    return (padanan(buku, indikator_id, kerja[0].renstra_id) if kerja else None) or indikator_id


def _names(buku: BukuKantor, renstra_id: str) -> Mapping[str, tuple[Indikator, ...]]:
    def build() -> Mapping[str, tuple[Indikator, ...]]:
        semua: dict[str, tuple[Indikator, ...]] = {}
        for satu in indikator_of(buku, renstra_id):
            kunci = _plain(satu.nama)
            semua[kunci] = (*semua.get(kunci, ()), satu)
        return semua

    return buku.turunan(("padanan", renstra_id), (Tujuan, Sasaran, Indikator), build)


def _sasaran_name(buku: BukuKantor, satu: Indikator) -> str:
    sasaran = buku.find(Sasaran, satu.sasaran_id)
    return _plain(sasaran.uraian) if sasaran else ""


def _plain(teks: str) -> str:
    return " ".join(teks.casefold().split())
