"""Rekap anggaran: pagu, realisasi and anggaran kas of every node of the budget tree, in sen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.pohon_anggaran import STRUKTUR, Kunci, PohonAnggaran, Simpul, Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    bulan_terisi,
    kas_sampai,
    sampai_bulan,
)

Angka = list[Sen | None]
"""A figure in sen of every row, in the order of `PohonAnggaran.baris`; None is blank."""

ANGKA = (*STRUKTUR, DokumenAnggaran, PaguSubKegiatan, BelanjaBulanan, TahunKerja)
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


class Ukuran:
    """One figure of every row and its exact sums at every node."""

    def __init__(self, pohon: PohonAnggaran, nilai: Angka, pagu: Angka | None = None) -> None:
        """Add `nilai` up; where `pagu` is given, a row whose pagu is 0 may be blank."""
        self._pohon = pohon
        self._nilai = nilai
        self._pagu = pagu

    @cached_property
    def _total(self) -> list[int]:
        return self._pohon.add_up([n or 0 for n in self._nilai])

    @cached_property
    def _kosong(self) -> list[int]:
        if None not in self._nilai:
            return []
        pagu: Angka = [None] * len(self._nilai) if self._pagu is None else self._pagu
        pasangan = zip(self._nilai, pagu, strict=True)
        return self._pohon.add_up([int(n is None and p != 0) for n, p in pasangan])

    def kosong(self, kunci: Kunci) -> int:
        """How many rows below a node are blank though they should not be."""
        nomor = self._pohon.number(kunci)
        return self._kosong[nomor] if nomor is not None and self._kosong else 0

    def at(self, kunci: Kunci) -> Sen | None:
        """The sum at a node; None where a row below it is blank or where there is no such node."""
        nomor = self._pohon.number(kunci)
        return None if nomor is None or self.kosong(kunci) else Sen(self._total[nomor])

    def of_row(self, baris_id: str) -> Sen | None:
        """The figure of a row."""
        return self._nilai[self._pohon.letak[baris_id]]


class RekapAnggaran:
    """The sums of a year's tree up to a month, or as far as known."""

    def __init__(self, pohon: PohonAnggaran, pagu: Angka, realisasi: Angka, kas: Angka) -> None:
        """Take each figure by row; the sums are made when asked for, and then kept."""
        self.pohon = pohon
        self._pagu = Ukuran(pohon, pagu)
        self._realisasi = Ukuran(pohon, realisasi, pagu)
        self._kas = Ukuran(pohon, kas, pagu)

    def jumlah(self, kunci: Kunci = (None, None)) -> Jumlah:
        """The sums at a node above the rows; those of the whole without a key."""
        return Jumlah(
            self._pagu.at(kunci),
            self._realisasi.at(kunci),
            self._kas.at(kunci),
            self._pagu.kosong(kunci),
            self._realisasi.kosong(kunci),
        )

    def milik(self, simpul: Simpul) -> Jumlah:
        """The figures of a node, or of the row that it is."""
        if simpul.baris is None:
            return self.jumlah(simpul.kunci)
        ukuran = (self._pagu, self._realisasi, self._kas)
        pagu, realisasi, kas = (satu.of_row(simpul.baris.id) for satu in ukuran)
        tanpa_realisasi = int(realisasi is None and pagu != 0)
        return Jumlah(pagu, realisasi, kas, int(pagu is None), tanpa_realisasi)


def pohon_anggaran(kantor: BukuKantor, tahun: int) -> PohonAnggaran:
    """The tree of a year, kept until nomenclature or rows change."""
    return kantor.turunan(("pohon", tahun), STRUKTUR, lambda: PohonAnggaran(kantor, tahun))


def rekap_anggaran(kantor: BukuKantor, tahun: int, bulan: int | None = None) -> RekapAnggaran:
    """The sums of a year up to the end of `bulan` (1–12; None: as far as known), kept."""

    def buat() -> RekapAnggaran:
        pohon = pohon_anggaran(kantor, tahun)
        pagu, realisasi = pagu_berlaku(kantor, pohon), _realisasi(kantor, pohon, bulan)
        return RekapAnggaran(pohon, pagu, realisasi, _kas(kantor, pohon, bulan))

    return kantor.turunan(("rekap", tahun, bulan), ANGKA, buat)


def pagu_berlaku(kantor: BukuKantor, pohon: PohonAnggaran, ke: int | None = None) -> Angka:
    """The pagu of each row: that of the latest document which gives the row one (0 is one).

    With `ke` as it was under that document. DPA 100, Pergeseran blank, DPPA 0: 100 under the first
    two, then 0.
    """
    dokumen = sorted(kantor.where(DokumenAnggaran, "tahun", pohon.tahun), key=lambda d: d.ke)
    urut = {d.id: n for n, d in enumerate(dokumen) if ke is None or d.ke <= ke}
    hasil: Angka = [None] * len(pohon.baris)
    dari = [-1] * len(hasil)
    letak = pohon.letak
    for satu in kantor.each(PaguSubKegiatan):
        nomor, tempat = urut.get(satu.dokumen_id, -1), letak.get(satu.baris_id)
        if tempat is not None and nomor > dari[tempat] and satu.pagu is not None:
            hasil[tempat], dari[tempat] = satu.pagu, nomor
    return hasil


def bulan_terakhir(kantor: BukuKantor, tahun: int) -> int:
    """The last month of the year that any row has a realisasi for; 0 where there is none."""
    letak = pohon_anggaran(kantor, tahun).letak
    semua = (b for b in _series(kantor, Deret.REALISASI) if b.baris_id in letak)
    return max(map(bulan_terisi, semua), default=0)


def setoran(kantor: BukuKantor, pohon: PohonAnggaran, bulan: int | None = None) -> Angka:
    """What each row has paid back up to the end of a month; blank where nothing is noted."""
    return _cumulative(kantor, pohon, Deret.SETORAN, bulan)


def _series(kantor: BukuKantor, deret: Deret) -> list[BelanjaBulanan]:
    return [b for b in kantor.each(BelanjaBulanan) if b.deret is deret]


def _cumulative(kantor: BukuKantor, pohon: PohonAnggaran, deret: Deret, bulan: int | None) -> Angka:
    hasil: Angka = [None] * len(pohon.baris)
    letak, nama = pohon.letak, BULAN[(bulan or 12) - 1]
    baca = attrgetter(nama)
    for satu in _series(kantor, deret):
        tempat = letak.get(satu.baris_id)
        if tempat is not None:
            nilai = baca(satu)
            hasil[tempat] = sampai_bulan(satu, bulan or 12) if nilai is None else nilai
    return hasil


def _realisasi(kantor: BukuKantor, pohon: PohonAnggaran, bulan: int | None) -> Angka:
    """Realisasi of each row, net of setoran unless the year prints it gross.

    Nothing is known of a month after the last that any row has a figure for.
    """
    if bulan is not None and bulan > bulan_terakhir(kantor, pohon.tahun):
        return [None] * len(pohon.baris)
    hasil = _cumulative(kantor, pohon, Deret.REALISASI, bulan)
    kerja = kantor.where(TahunKerja, "tahun", pohon.tahun)
    if kerja and kerja[0].realisasi_bruto:
        return hasil
    kembali = setoran(kantor, pohon, bulan)
    if all(n is None for n in kembali):
        return hasil
    return [None if n is None else Sen(n - (k or 0)) for n, k in zip(hasil, kembali, strict=True)]


def _kas(kantor: BukuKantor, pohon: PohonAnggaran, bulan: int | None) -> Angka:
    hasil: Angka = [None] * len(pohon.baris)
    for satu in _series(kantor, Deret.KAS):
        tempat = pohon.letak.get(satu.baris_id)
        if tempat is not None:
            hasil[tempat] = kas_sampai(satu, bulan or 12)
    return hasil


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
