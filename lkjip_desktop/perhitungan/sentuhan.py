"""Which figures a Perubahan touches, so that the others need not be computed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.aturan import aturan_from_json
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.impor import ImporAnggaran, TataLetakTabel
from lkjip_desktop.kinerja.instansi import Instansi, MasaJabatan, Pejabat, Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    LembarTahun,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    TingkatPredikat,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)

_INDUK = {
    **{
        kelas.__name__: "indikator_id"
        for kelas in (TargetRenstra, TargetRkt, PkIndikator, RealisasiIndikator)
    },
    **{kelas.__name__: "program_id" for kelas in (ProgramTahun, PkProgram)},
}
"""Kinds that touch the indicator or the programme that they name in this field."""
_TANPA_ANGKA = (
    *(Instansi, Unit, Pejabat, MasaJabatan, LembarTahun, DokumenTetap, Pindaian),
    *(SumberDana, PaguSumberDana, ImporAnggaran, TataLetakTabel, BuktiDukung),
)
# The programmes are few, and which rows add to which follows from all of these together.
_POHON = (
    *(Kegiatan, SubKegiatan, SubKegiatanTahun),
    *(DokumenAnggaran, PaguSubKegiatan, BelanjaBulanan),
)
# What follows from these kinds (lists, NKO, comparison) is put together anew from kept figures.
_DISUSUN_ULANG = (Renstra, Misi, EvaluasiAkip)
_MENILAI = ("nama", "berlaku_mulai", "capaian", "batas_capaian_tercetak", "akip", "nko")
"""Rules that figures are looked up in, or added up by: any other may be part of the figures."""


@dataclass(frozen=True, slots=True)
class Sentuhan:
    """Keys of the indicators whose realisasi or capaian may differ, and of the programmes."""

    indikator: frozenset[str] | None = frozenset()
    """None: any of them."""
    program: frozenset[str] | None = frozenset()
    """None: any of them, or which sasaran there are."""


_SEMUA = Sentuhan(None, None)


def sentuhan(perubahan: Perubahan, lama: BukuKantor, baru: BukuKantor) -> Sentuhan:
    """What a Perubahan touches; `lama` and `baru` are the book before and after it."""
    induk: dict[str, set[str]] = {"indikator_id": set(), "program_id": set()}
    bagian: list[Sentuhan] = []
    for jenis, kelompok in groupby(perubahan.ubahan, attrgetter("jenis")):
        medan = _INDUK.get(jenis)
        if medan is not None:  # what thousands of rows are pasted into
            _, _, dulu, kini = zip(*kelompok, strict=True)
            induk[medan].update(map(attrgetter(medan), filter(None, chain(dulu, kini))))
        else:
            bagian += [satu for u in kelompok for satu in _ubahan(u, lama, baru)]
    bagian.append(Sentuhan(frozenset(induk["indikator_id"]), frozenset(induk["program_id"])))
    return Sentuhan(_merge(b.indikator for b in bagian), _merge(b.program for b in bagian))


def _ubahan(ubahan: Ubahan, lama: BukuKantor, baru: BukuKantor) -> Iterator[Sentuhan]:
    """What one change touches: what it took, in the book before, and what it brought."""
    if _pk_di_tempatnya(ubahan) or _aturan_menilai(ubahan):
        return
    if ubahan.lama is not None:
        yield _satu(ubahan.lama, lama)
    if ubahan.baru is not None:
        yield _satu(ubahan.baru, baru)


def _satu(entitas: Entitas, kantor: BukuKantor) -> Sentuhan:
    """A kind that is not known here, such as a year of work, touches everything."""
    hasil = _SEMUA
    if isinstance(entitas, (*_TANPA_ANGKA, *_DISUSUN_ULANG)):
        hasil = Sentuhan()
    elif isinstance(entitas, Indikator):
        hasil = Sentuhan(indikator=frozenset({entitas.id}))
    elif isinstance(entitas, RincianRealisasi):
        induk = kantor.find(RealisasiIndikator, entitas.realisasi_id)
        hasil = Sentuhan(indikator=frozenset({induk.indikator_id} if induk else ()))
    elif isinstance(entitas, TingkatPredikat):
        hasil = Sentuhan(indikator=None)
    elif isinstance(entitas, Program):
        hasil = Sentuhan(program=frozenset({entitas.id}))
    elif isinstance(entitas, (Sasaran, Tujuan, *_POHON)):
        hasil = Sentuhan(program=None)
    return hasil


def _pk_di_tempatnya(ubahan: Ubahan) -> bool:
    """Whether an agreement stays the one that counts or not: its number or date moves nothing."""
    lama, baru = ubahan.lama, ubahan.baru
    if not isinstance(lama, PerjanjianKinerja) or not isinstance(baru, PerjanjianKinerja):
        return False
    return (lama.tahun, lama.perubahan_ke, lama.jabatan_id, lama.urutan) == (
        baru.tahun,
        baru.perubahan_ke,
        baru.jabatan_id,
        baru.urutan,
    )


def _aturan_menilai(ubahan: Ubahan) -> bool:
    """Whether a year has other rules, and only such as judge its figures or cap them."""
    lama, baru = ubahan.lama, ubahan.baru
    if not isinstance(lama, TahunKerja) or not isinstance(baru, TahunKerja):
        return False
    if replace(lama, aturan=baru.aturan) != baru:
        return False
    dulu, kini = aturan_from_json(lama.aturan), aturan_from_json(baru.aturan)
    return replace(kini, **{medan: getattr(dulu, medan) for medan in _MENILAI}) == dulu


def _merge(bagian: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    hasil: set[str] = set()
    for satu in bagian:
        if satu is None:
            return None
        hasil |= satu
    return frozenset(hasil)
