"""Pagu from a file: a new version of the budget, written whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from lkjip_desktop.exchange.sipd.bacaan import BarisBacaan
from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.exchange.sipd.cocok import Pencocok
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.pohon_anggaran import PohonAnggaran
from lkjip_desktop.kinerja.rekap_anggaran import pagu_berlaku
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)

Pasangan = tuple[SubKegiatanTahun, BarisBacaan]


class Dipilih(Protocol):
    """What has been said of the document."""

    @property
    def dokumen(self) -> JenisDokumen | None:
        """Its kind, where known."""

    @property
    def sebagian(self) -> bool:
        """Whether rows that the file does not name stay."""

    @property
    def nomor(self) -> str:
        """Its number, empty where unknown."""

    @property
    def tanggal(self) -> date | None:
        """Its date, where known."""


@dataclass(frozen=True, slots=True)
class RencanaPagu:
    """The document that gets the figures, and what to store; neither where nothing differs."""

    dokumen: DokumenAnggaran | None = None
    put: tuple[Entitas, ...] = ()


def plan_pagu(
    kantor: BukuKantor,
    baris: Sequence[Pasangan],
    pilihan: Dipilih,
    cocok: Pencocok,
    banding: Banding,
) -> RencanaPagu:
    """A version with every row of the file, and 0 for rows that the file no longer has.

    A unit without any row in the file is left alone: the file may be that of one kelurahan; so is
    every other row where the file is only a part.
    """
    tahun = baris[0][0].tahun
    pohon = PohonAnggaran(kantor, tahun)
    lama = dict(zip((b.id for b in pohon.baris), pagu_berlaku(kantor, pohon), strict=True))
    menurut = {b.id: (b, isi) for b, isi in baris if isi.pagu is not None}
    berbeda = False
    for satu, isi in menurut.values():
        banding.note("pagu", satu, lama.get(satu.id), isi.pagu)
        berbeda = berbeda or lama.get(satu.id) != isi.pagu
    unit = {b.unit_id for b, _ in baris}
    hilang = [
        b
        for b in pohon.berurutan
        if not pilihan.sebagian and b.unit_id in unit and lama[b.id] and b.id not in menurut
    ]
    for satu in hilang:
        banding.gone("pagu", satu, lama[satu.id] or 0)
    if not (berbeda or hilang):
        return RencanaPagu()
    dokumen = _document(kantor, tahun, pilihan)
    nol = ((satu.id, 0) for satu in hilang)
    angka = ((kunci, isi.pagu) for kunci, (_, isi) in menurut.items())
    pagu = [
        with_natural_id(
            PaguSubKegiatan, baris_id=kunci, dokumen_id=dokumen.id, pagu=Sen(nilai or 0)
        )
        for kunci, nilai in (*angka, *nol)
    ]
    sumber = [*_sources(menurut.values(), dokumen, cocok)]
    return RencanaPagu(dokumen, (dokumen, *pagu, *sumber))


def _document(kantor: BukuKantor, tahun: int, pilihan: Dipilih) -> DokumenAnggaran:
    """The last document while it has no figures yet, else the next one."""
    ada = sorted(kantor.where(DokumenAnggaran, "tahun", tahun), key=lambda d: d.ke)
    if ada and not kantor.where(PaguSubKegiatan, "dokumen_id", ada[-1].id):
        return _named(ada[-1], pilihan)
    ke = ada[-1].ke + 1 if ada else 0
    bawaan = JenisDokumen.PERGESERAN if ada else JenisDokumen.DPA
    return with_natural_id(
        DokumenAnggaran,
        tahun=tahun,
        ke=ke,
        jenis=pilihan.dokumen or bawaan,
        nomor=pilihan.nomor.strip(),
        tanggal=pilihan.tanggal,
        urutan=ke,
    )


def _named(dokumen: DokumenAnggaran, pilihan: Dipilih) -> DokumenAnggaran:
    """A document that has no figures yet, with what has been said of it."""
    return replace(
        dokumen,
        jenis=pilihan.dokumen or dokumen.jenis,
        nomor=pilihan.nomor or dokumen.nomor,
        tanggal=pilihan.tanggal or dokumen.tanggal,
    )


def _sources(
    baris: Iterable[Pasangan], dokumen: DokumenAnggaran, cocok: Pencocok
) -> Iterator[PaguSumberDana]:
    for satu, isi in baris:
        for nama, pagu in isi.sumber.items():
            yield with_natural_id(
                PaguSumberDana,
                baris_id=satu.id,
                dokumen_id=dokumen.id,
                sumber_dana_id=cocok.source(nama).id,
                pagu=Sen(pagu),
            )
