"""Pagu from a file: a new version of the budget, written whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.exchange.sipd.rencana_sumber import Disebut, Pasangan, Pembagian
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import with_free_id, with_natural_id
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berurutan
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.pohon_anggaran import PohonAnggaran
from lkjip_desktop.kinerja.rekap_anggaran import pagu_berlaku
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    SubKegiatanTahun,
)


class Dipilih(Disebut, Protocol):
    """What has been said of the document and of the file."""

    @property
    def sebagian(self) -> bool:
        """Whether rows that the file does not name stay."""


@dataclass(frozen=True, slots=True)
class RencanaPagu:
    """The document that gets the figures, and what to store; neither where nothing differs."""

    dokumen: DokumenAnggaran | None = None
    put: tuple[Entitas, ...] = ()
    tak_disebut: int = 0
    """How many rows that the file does not name get a pagu of 0 unless it is only a part."""


def plan_pagu(
    kantor: BukuKantor,
    baris: Sequence[Pasangan],
    pilihan: Dipilih,
    cocok: Pencocok,
    banding: Banding,
) -> RencanaPagu:
    """A version with every row of the file, and 0 for rows that the file no longer has.

    A row that the file names without a pagu is not one of these: blank is not 0. A unit without any
    row in the file is left alone: the file may be that of one kelurahan; so is every other row
    where the file is only a part. Where nothing but sources of funds is new to the document in
    force, they are written into it.
    """
    tahun = baris[0][0].tahun
    pohon = PohonAnggaran(kantor, tahun)
    lama = dict(zip((b.id for b in pohon.baris), pagu_berlaku(kantor, pohon), strict=True))
    menurut = [(b, isi) for b, isi in baris if isi.pagu is not None]
    for satu, isi in menurut:
        banding.note("pagu", satu, lama.get(satu.id), isi.pagu)
    tak_disebut = _gone(pohon, baris, lama)
    hilang = [] if pilihan.sebagian else tak_disebut
    for satu in hilang:
        banding.gone("pagu", satu, lama[satu.id] or 0)
    bagi = Pembagian(kantor, tahun, cocok)
    berbeda = [b for b, isi in menurut if lama.get(b.id) != isi.pagu]
    dibagi = bagi.compare(menurut, {b.id for b in berbeda}, banding)
    if not (berbeda or hilang or dibagi):
        return RencanaPagu(tak_disebut=len(tak_disebut))
    if not (berbeda or hilang) and (ada := bagi.fits(dibagi, pilihan)):
        return RencanaPagu(ada, (*bagi.parts(menurut, ada),), len(tak_disebut))
    dokumen = _document(kantor, tahun, pilihan)
    angka = [*((b, isi.pagu) for b, isi in menurut), *((b, 0) for b in hilang)]
    pagu = (
        with_natural_id(PaguSubKegiatan, baris_id=b.id, dokumen_id=dokumen.id, pagu=Sen(n or 0))
        for b, n in angka
    )
    put = (dokumen, *pagu, *bagi.parts(menurut, dokumen))
    return RencanaPagu(dokumen, put, len(tak_disebut))


def _gone(
    pohon: PohonAnggaran, baris: Sequence[Pasangan], lama: Mapping[str, int | None]
) -> list[SubKegiatanTahun]:
    """The rows with a pagu in the units of the file that it does not name."""
    unit, disebut = {b.unit_id for b, _ in baris}, {b.id for b, _ in baris}
    return [b for b in pohon.berurutan if b.unit_id in unit and lama[b.id] and b.id not in disebut]


def _document(kantor: BukuKantor, tahun: int, pilihan: Dipilih) -> DokumenAnggaran:
    """The last document while it has no figures yet, unless another kind is asked for; else a new.

    A DPA that is listed with number and date and still without figures is no DPPA.
    """
    ada = dokumen_berurutan(kantor, tahun)
    if (
        ada
        and not kantor.where(PaguSubKegiatan, "dokumen_id", ada[-1].id)
        and pilihan.dokumen in {None, ada[-1].jenis}
    ):
        return replace(
            ada[-1],
            nomor=pilihan.nomor.strip() or ada[-1].nomor,
            tanggal=pilihan.tanggal or ada[-1].tanggal,
        )
    ke = ada[-1].ke + 1 if ada else 0
    bawaan = JenisDokumen.PERGESERAN if ada else JenisDokumen.DPA
    if ada and ada[-1].jenis is JenisDokumen.DPPA:  # mostly the same one, corrected
        bawaan = JenisDokumen.DPPA
    return with_free_id(
        kantor.each(DokumenAnggaran),
        DokumenAnggaran,
        tahun=tahun,
        ke=ke,
        jenis=pilihan.dokumen or bawaan,
        nomor=pilihan.nomor.strip(),
        tanggal=pilihan.tanggal,
        urutan=ke,
    )
