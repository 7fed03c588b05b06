"""The worked example as an office has it that types pagu and realisasi per programme."""

from __future__ import annotations

from collections.abc import Iterable

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.rekap_anggaran import program_tahun
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.store import Store

RINCIAN = (
    *(Kegiatan, SubKegiatan, SumberDana, DokumenAnggaran, SubKegiatanTahun),
    *(PaguSubKegiatan, PaguSumberDana, BelanjaBulanan),
)
TAHUN = 2024


def tanpa_rincian(entitas: Iterable[Entitas]) -> tuple[Entitas, ...]:
    """The same without budget tree and its sheet; its sums stand in the programmes as if typed."""
    semua = tuple(entitas)
    program = {p.id: p for p in program_tahun(BukuKantor.of(semua), TAHUN)}
    return tuple(
        program.get(e.id, e)
        for e in semua
        if not isinstance(e, RINCIAN)
        and not (isinstance(e, LembarTahun) and e.lembar is JenisLembar.ANGGARAN)
    )


def lepas_rincian(store: Store) -> None:
    """Take the budget tree out of a file, as a barrier that undo does not cross."""
    urut = {jenis: nomor for nomor, jenis in enumerate(JENIS)}
    tetap = tanpa_rincian(store.buku.entitas())
    kunci = {(type(e), e.id) for e in tetap}
    rincian = [e for e in store.buku.entitas() if (type(e), e.id) not in kunci]
    with store.transaction("Lepas rincian", batas=True) as t:
        for satu in tetap:
            t.put(satu)
        for satu in sorted(rincian, key=lambda e: -urut[type(e).__name__]):
            t.remove(satu)
