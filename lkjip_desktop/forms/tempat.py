"""Where a datum is at home: which sheet's form, which year, which row."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.kinerja.temuan import Acuan

_LEMBAR: dict[type[Entitas], JenisLembar] = {
    TargetRkt: JenisLembar.RKT,
    PerjanjianKinerja: JenisLembar.PK,
    PkIndikator: JenisLembar.PK,
    PkProgram: JenisLembar.PK,
    RealisasiIndikator: JenisLembar.PENGUKURAN,
    RincianRealisasi: JenisLembar.PENGUKURAN,
    ProgramTahun: JenisLembar.EFISIENSI,
    EvaluasiAkip: JenisLembar.NKO,
}


@dataclass(frozen=True, slots=True)
class Tempat:
    """A field of a datum, on the form that feeds `lembar`."""

    entitas: Entitas
    kolom: str
    lembar: JenisLembar
    tahun: int | None
    """The year to show; None where any will do."""


def place_of(entitas: Entitas, kolom: str, kantor: BukuKantor) -> Tempat | None:
    """Where the field of an entity is typed in; None where no form holds it."""
    if isinstance(entitas, LembarTahun):
        return Tempat(entitas, kolom, entitas.lembar, entitas.tahun)
    lembar = _LEMBAR.get(type(entitas))
    return None if lembar is None else Tempat(entitas, kolom, lembar, _year(entitas, kantor))


def place_of_finding(acuan: Acuan, kantor: BukuKantor) -> Tempat | None:
    """Where a finding leads; None where no form holds it, or the datum is gone."""
    entitas = kantor.find(JENIS[acuan.jenis], acuan.id) if acuan.jenis in JENIS else None
    return None if entitas is None else place_of(entitas, acuan.kolom, kantor)


def place_of_step(perubahan: Perubahan, kantor: BukuKantor) -> Tempat | None:
    """Where a step shows: the first of its changes that a form holds."""
    for satu in perubahan.ubahan:
        entitas = satu.baru or satu.lama
        tempat = entitas and place_of(entitas, _first_difference(satu), kantor)
        if tempat:
            return tempat
    return None


def row_key(entitas: Entitas) -> str:
    """The key of the grid row that shows an entity: its indicator's, its programme's, its year."""
    if isinstance(entitas, TargetRkt | PkIndikator | RealisasiIndikator):
        return entitas.indikator_id
    if isinstance(entitas, ProgramTahun | PkProgram):
        return entitas.program_id
    return str(entitas.tahun) if isinstance(entitas, EvaluasiAkip) else entitas.id


def touched_rows(perubahan: Perubahan, *jenis: str) -> frozenset[str]:
    """The grid rows that a step touches by entities of these kinds."""
    return frozenset(
        row_key(entitas)
        for satu in perubahan.ubahan
        if satu.jenis in jenis
        for entitas in (satu.lama, satu.baru)
        if entitas is not None
    )


def _year(entitas: Entitas, kantor: BukuKantor) -> int | None:
    if isinstance(entitas, PkIndikator | PkProgram):
        pk = kantor.find(PerjanjianKinerja, entitas.pk_id)
        return pk.tahun if pk else None
    if isinstance(entitas, TargetRkt | PerjanjianKinerja | RealisasiIndikator | ProgramTahun):
        return entitas.tahun
    return None


def _first_difference(ubahan: Ubahan) -> str:
    """Name of the first field that differs; empty where something came or went."""
    if ubahan.lama is None or ubahan.baru is None:
        return ""
    beda = (
        m.nama
        for m in daftar_medan(ubahan.jenis)
        if getattr(ubahan.lama, m.nama) != getattr(ubahan.baru, m.nama)
    )
    return next(beda, "")
