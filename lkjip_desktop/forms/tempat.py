"""Where a datum is at home: which part of which form, which year, which row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Final

from lkjip_desktop.forms.letak import Letak, find_part
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    LembarTahun,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan, Ubahan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Acuan
from lkjip_desktop.perhitungan.pemeriksaan.pengukuran import BELUM_BERBARIS

_SETAHUN = (
    *(LembarTahun, TargetRkt, PerjanjianKinerja, RealisasiIndikator),
    *(ProgramTahun, SubKegiatanTahun, DokumenAnggaran, TahunKerja, BuktiDukung),
)
"""Kinds whose rows are shown in their own year alone."""
_REALISASI: Final = Letak("realisasi", "pengukuran")
_TANPA_TAHUN: Final = Letak("realisasi", "antartahun")
"""Where realisasi of a year is typed that is no year of work in the file."""
_ANGGARAN_LALU: Final = Letak("anggaran", "tahun_lalu")
"""Where pagu and realisasi of such a year are typed."""

_DILIHAT: Final = 200
"""So many changes of a step are looked at for one that is shown already."""
_EVALUASI: Final = "akip"
"""What `daftar` calls the evidence that belongs to no indicator."""

_KUNCI_BARIS: Final[dict[type, str]] = {
    **dict.fromkeys((TargetRkt, PkIndikator, RealisasiIndikator, TargetRenstra), "indikator_id"),
    **dict.fromkeys((ProgramTahun, PkProgram), "program_id"),
    EvaluasiAkip: "tahun",
}
"""The field by which a grid knows the row of an entity that is not a row of its own."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A field of a datum, in a part of a form."""

    entitas: Entitas
    kolom: str
    letak: Letak
    tahun: int | None
    """The year to show; None where any will do."""


def place_of(entitas: Entitas, kolom: str, kantor: BukuKantor) -> Tempat | None:
    """Where the field of an entity is typed in; None where no form holds it."""
    if isinstance(entitas, RealisasiIndikator) and entitas.tahun not in kantor.tahun_kerja():
        return Tempat(entitas, kolom, _TANPA_TAHUN, None)
    if isinstance(entitas, ProgramTahun) and entitas.tahun not in kantor.tahun_kerja():
        return Tempat(entitas, kolom, _ANGGARAN_LALU, None)
    letak = find_part(type(entitas).__name__, kolom, _milik(entitas))
    return None if letak is None else Tempat(entitas, kolom, letak, _year(entitas, kantor))


def _milik(entitas: Entitas) -> str:
    """What tells apart the parts that hold rows of one kind; empty where one part has them all."""
    if isinstance(entitas, BuktiDukung):
        return "" if entitas.indikator_id else _EVALUASI
    return entitas.lembar if isinstance(entitas, LembarTahun) else ""


def place_of_finding(acuan: Acuan, kantor: BukuKantor) -> Tempat | None:
    """Where a finding leads; None where no form holds it, or the datum is gone.

    A realisasi that nobody has typed yet has no row in the file, but a row in its grid.
    """
    entitas = kantor.find(JENIS[acuan.jenis], acuan.id) if acuan.jenis in JENIS else None
    if isinstance(entitas, Indikator) and acuan.kolom == BELUM_BERBARIS:
        kosong = RealisasiIndikator(id="", indikator_id=entitas.id)
        return Tempat(kosong, "nilai", _REALISASI, None)
    return None if entitas is None else place_of(entitas, acuan.kolom, kantor)


def place_of_step(
    perubahan: Perubahan, kantor: BukuKantor, is_shown: Callable[[Tempat], bool]
) -> Tempat | None:
    """Where a step shows: the first of its changes that is shown already, else that a form holds.

    Taken back it goes through them from the last, and shows where it showed when it was done.
    """
    semua = islice(_places_of(perubahan, kantor), _DILIHAT)
    pertama = next(semua, None)
    if pertama is None or is_shown(pertama):
        return pertama
    return next(filter(is_shown, semua), pertama)


def _places_of(perubahan: Perubahan, kantor: BukuKantor) -> Iterator[Tempat]:
    urung = perubahan.langkah is Langkah.URUNG
    for satu in reversed(perubahan.ubahan) if urung else perubahan.ubahan:
        entitas = satu.baru or satu.lama
        tempat = entitas and place_of(entitas, _first_difference(satu), kantor)
        if tempat:
            yield tempat


def year_of_step(perubahan: Perubahan) -> int | None:
    """The year of work that a step brings or takes, with all its rows; None: it does neither."""
    if TahunKerja.__name__ not in perubahan.kinds:
        return None
    semua = (satu for satu in perubahan.ubahan if satu.jenis == TahunKerja.__name__)
    tahun = (s.baru or s.lama for s in semua if s.baru is None or s.lama is None)
    return next((t.tahun for t in tahun if isinstance(t, TahunKerja)), None)


def row_key(entitas: Entitas) -> str:
    """The key of the grid row that shows an entity: its indicator's, its programme's, its year."""
    return str(getattr(entitas, _KUNCI_BARIS.get(type(entitas), "id")))


def touched_rows(perubahan: Perubahan, *jenis: str) -> frozenset[str]:
    """The grid rows that a step touches by entities of these kinds."""
    hasil: set[str] = set()
    for satu, kelompok in groupby(perubahan.ubahan, attrgetter("jenis")):
        if satu in jenis:
            ambil = attrgetter(_KUNCI_BARIS.get(JENIS[satu], "id"))
            _, _, lama, baru = zip(*kelompok, strict=True)
            hasil.update(map(str, map(ambil, filter(None, chain(lama, baru)))))
    return frozenset(hasil)


def _year(entitas: Entitas, kantor: BukuKantor) -> int | None:
    if isinstance(entitas, PkIndikator | PkProgram):
        pk = kantor.find(PerjanjianKinerja, entitas.pk_id)
        return pk.tahun if pk else None
    if isinstance(entitas, PaguSubKegiatan | PaguSumberDana | BelanjaBulanan):
        baris = kantor.find(SubKegiatanTahun, entitas.baris_id)
        return baris.tahun if baris else None
    if isinstance(entitas, RincianRealisasi):
        realisasi = kantor.find(RealisasiIndikator, entitas.realisasi_id)
        return realisasi.tahun if realisasi else None
    return entitas.tahun if isinstance(entitas, _SETAHUN) else None


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
