"""Rekap anggaran: pagu, realisasi and anggaran kas of every node of the budget tree, in sen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai_anggaran import (
    DARI_PAGU,
    Angka,
    bulan_terakhir,
    pagu_berlaku,
    pohon_anggaran,
    setoran,
)
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.pohon_anggaran import Kunci, PohonAnggaran, Simpul, Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import BelanjaBulanan
from lkjip_desktop.kinerja.ukuran_anggaran import Ukuran, ukur_kas, ukur_pagu, ukur_realisasi

__all__ = [
    "Angka",
    "Jumlah",
    "RekapAnggaran",
    "bulan_terakhir",
    "pagu_berlaku",
    "pohon_anggaran",
    "program_tahun",
    "rekap_anggaran",
    "setoran",
]

ANGKA = (*DARI_PAGU, BelanjaBulanan, TahunKerja)
"""Kinds that the sums follow from."""


@dataclass(frozen=True, slots=True)
class Jumlah:
    """The figures of a node in sen; None where a part of the sum is blank."""

    pagu: Sen | None
    realisasi: Sen | None
    """Net of setoran, unless the year prints it gross; a row with pagu 0 needs none."""
    kas: Sen | None
    """Anggaran kas up to the same month."""
    tanpa_pagu: int
    """How many rows lack a pagu."""
    tanpa_realisasi: int
    """How many rows with a pagu other than 0 lack a realisasi."""


class RekapAnggaran:
    """The sums of a year's tree up to a month, or as far as known."""

    def __init__(self, kantor: BukuKantor, tahun: int, bulan: int | None = None) -> None:
        """Each figure is read and added up when it is asked for, and then kept."""
        self._kantor = kantor
        self._tahun = tahun
        self._bulan = bulan

    @cached_property
    def pohon(self) -> PohonAnggaran:
        """The tree."""
        return pohon_anggaran(self._kantor, self._tahun)

    @cached_property
    def _pagu(self) -> Ukuran:
        return ukur_pagu(self._kantor, self._tahun)

    @cached_property
    def _realisasi(self) -> Ukuran:
        return ukur_realisasi(self._kantor, self._tahun, self._bulan)

    @cached_property
    def _kas(self) -> Ukuran:
        return ukur_kas(self._kantor, self._tahun, self._bulan)

    @cached_property
    def _tanpa_pagu(self) -> list[int]:
        return self._pagu.count_blanks()

    @cached_property
    def _tanpa_realisasi(self) -> list[int]:
        return self._realisasi.count_blanks(self._pagu)

    @cached_property
    def _tanpa_kas(self) -> list[int]:
        return self._kas.count_blanks(self._pagu)

    def jumlah(self, kunci: Kunci = (None, None)) -> Jumlah:
        """The sums at a node above the rows; those of the whole without a key."""
        nomor = self.pohon.number(kunci)
        return Jumlah(
            self._pagu.at(kunci, self._tanpa_pagu),
            self._realisasi.at(kunci, self._tanpa_realisasi),
            self._kas.at(kunci, self._tanpa_kas),
            _number(self._tanpa_pagu, nomor),
            _number(self._tanpa_realisasi, nomor),
        )

    def milik(self, simpul: Simpul) -> Jumlah:
        """The figures of a node, or of the row that it is."""
        if simpul.baris is None:
            return self.jumlah(simpul.kunci)
        ukuran = (self._pagu, self._realisasi, self._kas)
        pagu, realisasi, kas = (satu.of_row(simpul.baris.id) for satu in ukuran)
        tanpa_realisasi = int(realisasi is None and pagu != 0)
        return Jumlah(pagu, realisasi, kas, int(pagu is None), tanpa_realisasi)


def _number(kosong: list[int], nomor: int | None) -> int:
    return kosong[nomor] if kosong and nomor is not None else 0


def rekap_anggaran(kantor: BukuKantor, tahun: int, bulan: int | None = None) -> RekapAnggaran:
    """The sums of a year up to the end of `bulan` (1–12; None: as far as known), kept."""
    return kantor.turunan(
        ("rekap", tahun, bulan), ANGKA, lambda: RekapAnggaran(kantor, tahun, bulan)
    )


def program_tahun(kantor: BukuKantor, tahun: int) -> tuple[ProgramTahun, ...]:
    """The programmes of a year with the pagu in force and the realisasi that count.

    In a year with a budget tree both are its sums, and a programme of the tree that is not listed
    stands at the end, without a sasaran. In a year without one they are as typed.
    """
    kinds = (*ANGKA, ProgramTahun)
    return kantor.turunan(("program", tahun), kinds, lambda: _program_tahun(kantor, tahun))


def _program_tahun(kantor: BukuKantor, tahun: int) -> tuple[ProgramTahun, ...]:
    terdaftar = kantor.where(ProgramTahun, "tahun", tahun)
    pohon = pohon_anggaran(kantor, tahun)
    if not pohon.baris:
        return terdaftar
    ada = {p.program_id for p in terdaftar}
    lain = [
        with_natural_id(ProgramTahun, tahun=tahun, program_id=kunci)
        for tingkat, kunci in ((s.tingkat, s.kunci[1]) for s in pohon.menurut_program)
        if tingkat is Tingkat.PROGRAM and kunci not in ada
    ]
    rekap = rekap_anggaran(kantor, tahun)
    jumlah = {p.id: rekap.jumlah((None, p.program_id)) for p in (*terdaftar, *lain)}
    return tuple(
        replace(p, pagu=jumlah[p.id].pagu, realisasi=jumlah[p.id].realisasi)
        for p in (*terdaftar, *lain)
    )
