"""BukuKinerja: the view of one year, with the history that calculation and sheets need."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import Aturan, aturan_from_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, PeranJabatan
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.penandatangan import Penandatangan, find_penandatangan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    LembarTahun,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.pohon_anggaran import PohonAnggaran
from lkjip_desktop.kinerja.rekap_anggaran import (
    RekapAnggaran,
    bulan_terakhir,
    pohon_anggaran,
    program_tahun,
    rekap_anggaran,
)


class _Diukur(NamedTuple):
    """The indicators by which a year is measured, in order."""

    semua: tuple[Indikator, ...]
    milik: dict[str, tuple[Indikator, ...]]
    """By the key of the objective."""


class BukuKinerja:
    """One year of the book. Raises KeyError when the year has not been opened in the file."""

    def __init__(self, kantor: BukuKantor, tahun: int) -> None:
        """Look at `tahun` of the book `kantor`."""
        terbuka = kantor.where(TahunKerja, "tahun", tahun)
        if not terbuka:
            raise KeyError(tahun)
        self.kantor = kantor
        self.tahun = tahun
        self.tahun_kerja: TahunKerja = terbuka[0]
        self._pk_berlaku: dict[int, PerjanjianKinerja | None] = {}

    @cached_property
    def aturan(self) -> Aturan:
        """The rules that were copied into this year."""
        return self.kantor.turunan(
            ("aturan", self.tahun),
            (TahunKerja,),
            lambda: aturan_from_json(self.tahun_kerja.aturan),
        )

    @property
    def instansi(self) -> Instansi:
        """The office of the file."""
        return self.kantor.instansi

    @cached_property
    def renstra(self) -> Renstra | None:
        """The Renstra version that this year follows."""
        return self.kantor.find(Renstra, self.tahun_kerja.renstra_id)

    @cached_property
    def misi(self) -> tuple[Misi, ...]:
        """The missions of the year's Renstra."""
        return self.kantor.where(Misi, "renstra_id", self.tahun_kerja.renstra_id)

    @cached_property
    def tujuan(self) -> tuple[Tujuan, ...]:
        """The goals of the year's Renstra."""
        return self.kantor.where(Tujuan, "renstra_id", self.tahun_kerja.renstra_id)

    @cached_property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The objectives of the year's Renstra in the order of the goals."""
        return tuple(s for t in self.tujuan for s in self.kantor.where(Sasaran, "tujuan_id", t.id))

    @cached_property
    def indikator(self) -> tuple[Indikator, ...]:
        """The indicators of the year's Renstra in the order of the objectives."""
        return self.kantor.turunan(
            ("indikator", self.tahun_kerja.renstra_id),
            (Tujuan, Sasaran, Indikator),
            lambda: tuple(i for s in self.sasaran for i in self.indikator_sasaran(s.id)),
        )

    def indikator_sasaran(self, sasaran_id: str) -> tuple[Indikator, ...]:
        """The indicators of one objective."""
        return self.kantor.where(Indikator, "sasaran_id", sasaran_id)

    @cached_property
    def indikator_diukur(self) -> tuple[Indikator, ...]:
        """The indicators by which the year is measured: those that the PK in force promises.

        A Renstra may hold more than one year promises, and Pengukuran and NKO answer the promise
        ("capaian Perjanjian Kinerja", source III.D). All of the Renstra's count as long as no
        agreement names one of them.
        """
        return self._diukur.semua

    @cached_property
    def sasaran_diukur(self) -> tuple[Sasaran, ...]:
        """The objectives with an indicator by which the year is measured, in order."""
        return tuple(s for s in self.sasaran if s.id in self._diukur.milik)

    def indikator_diukur_sasaran(self, sasaran_id: str) -> tuple[Indikator, ...]:
        """The indicators of one objective by which the year is measured."""
        return self._diukur.milik.get(sasaran_id, ())

    @cached_property
    def _diukur(self) -> _Diukur:
        return self.kantor.turunan(
            ("diukur", self.tahun, self.tahun_kerja.renstra_id),
            (Tujuan, Sasaran, Indikator, Jabatan, PerjanjianKinerja, PkIndikator),
            self._collect_diukur,
        )

    def _collect_diukur(self) -> _Diukur:
        pk = self.pk_berlaku(self.tahun)
        janji = {p.indikator_id for p in self.pk_indikator(pk.id)} if pk else set()
        diukur = [i for i in self.indikator if i.id in janji] or self.indikator
        kelompok: dict[str, list[Indikator]] = {}
        for satu in diukur:
            kelompok.setdefault(satu.sasaran_id, []).append(satu)
        milik = {kunci: tuple(isi) for kunci, isi in kelompok.items()}
        return _Diukur(tuple(i for isi in milik.values() for i in isi), milik)

    # --- targets ---------------------------------------------------------------------------

    def target_renstra(self, indikator_id: str, tahun: int) -> Nilai | None:
        """Target of the Renstra for a year, in the indicator's unit."""
        for satu in self.kantor.where(TargetRenstra, "indikator_id", indikator_id):
            if satu.tahun == tahun:
                return satu.target
        return None

    def target_rkt(self, indikator_id: str, tahun: int | None = None) -> Nilai | None:
        """Target of the RKT: its own where entered, else the Renstra's of that year."""
        tahun = self.tahun if tahun is None else tahun
        for satu in self.kantor.where(TargetRkt, "indikator_id", indikator_id):
            if satu.tahun == tahun and satu.target is not None:
                return satu.target
        return self.target_renstra(indikator_id, tahun)

    def daftar_pk(self, tahun: int | None = None) -> tuple[PerjanjianKinerja, ...]:
        """The agreements of the head of the office for a year, murni first, then each Perubahan."""
        semua = self.kantor.where(
            PerjanjianKinerja, "tahun", self.tahun if tahun is None else tahun
        )
        kepala = self.kepala
        milik = (p for p in semua if kepala is None or p.jabatan_id == kepala.id)
        return tuple(sorted(milik, key=lambda p: p.perubahan_ke))

    def pk(self, perubahan_ke: int | None = None) -> PerjanjianKinerja | None:
        """A given agreement of the year, or with None the one in force (the latest)."""
        if perubahan_ke is None:
            return self.pk_berlaku(self.tahun)
        return next((p for p in self.daftar_pk() if p.perubahan_ke == perubahan_ke), None)

    def pk_berlaku(self, tahun: int) -> PerjanjianKinerja | None:
        """The agreement of a year that counts: the latest Perubahan, else the PK murni."""
        if tahun not in self._pk_berlaku:
            daftar = self.daftar_pk(tahun)
            self._pk_berlaku[tahun] = daftar[-1] if daftar else None
        return self._pk_berlaku[tahun]

    def pk_indikator(self, pk_id: str) -> tuple[PkIndikator, ...]:
        """The indicators of an agreement."""
        return self.kantor.where(PkIndikator, "pk_id", pk_id)

    def pk_program(self, pk_id: str) -> tuple[PkProgram, ...]:
        """The programmes of an agreement."""
        return self.kantor.where(PkProgram, "pk_id", pk_id)

    def target(self, indikator_id: str, tahun: int | None = None) -> Nilai | None:
        """The target that counts: that of the PK in force, else the RKT's, else the Renstra's."""
        tahun = self.tahun if tahun is None else tahun
        pk = self.pk_berlaku(tahun)
        if pk is not None:
            for satu in self.kantor.where(PkIndikator, "indikator_id", indikator_id):
                if satu.pk_id == pk.id and satu.target is not None:
                    return satu.target
        return self.target_rkt(indikator_id, tahun)

    # --- what was reached ------------------------------------------------------------------

    def realisasi(self, indikator_id: str, tahun: int | None = None) -> RealisasiIndikator | None:
        """The realisasi entered for an indicator and year."""
        tahun = self.tahun if tahun is None else tahun
        for satu in self.kantor.where(RealisasiIndikator, "indikator_id", indikator_id):
            if satu.tahun == tahun:
                return satu
        return None

    def rincian_realisasi(self, realisasi_id: str) -> tuple[RincianRealisasi, ...]:
        """Pembilang and penyebut per unit of one realisasi."""
        return self.kantor.where(RincianRealisasi, "realisasi_id", realisasi_id)

    # --- budget and evaluation ---------------------------------------------------------------

    @cached_property
    def program_tahun(self) -> tuple[ProgramTahun, ...]:
        """The programmes of the year, with pagu in force and realisasi, from the tree or typed."""
        return program_tahun(self.kantor, self.tahun)

    def pagu(self, program_id: str) -> Sen | None:
        """The pagu in force of a programme, in sen; None where the year has none."""
        satu = self._program_tahun.get(program_id)
        return satu.pagu if satu else None

    @cached_property
    def _program_tahun(self) -> dict[str, ProgramTahun]:
        return {p.program_id: p for p in self.program_tahun}

    @property
    def pohon_anggaran(self) -> PohonAnggaran:
        """The budget tree of the year; one without rows where none has been entered."""
        return pohon_anggaran(self.kantor, self.tahun)

    def rekap_anggaran(self, bulan: int | None = None) -> RekapAnggaran:
        """The sums of the tree up to the end of a month (1–12), or as far as known."""
        return rekap_anggaran(self.kantor, self.tahun, bulan)

    @property
    def bulan_anggaran(self) -> int:
        """The last month (1–12) up to which the tree has a realisasi; 0 where it has none."""
        return bulan_terakhir(self.kantor, self.tahun)

    def program(self, program_id: str) -> Program:
        """A programme by its key."""
        return self.kantor.get(Program, program_id)

    def akip(self, tahun: int) -> EvaluasiAkip | None:
        """The AKIP result of an evaluated year."""
        semua = self.kantor.where(EvaluasiAkip, "tahun", tahun)
        return semua[0] if semua else None

    @cached_property
    def akip_terakhir(self) -> EvaluasiAkip | None:
        """The latest AKIP result before this year, normally that of year n−1."""
        sebelum = [
            e
            for e in self.kantor.all_of(EvaluasiAkip)
            if e.tahun < self.tahun and e.nilai is not None
        ]
        return max(sebelum, key=lambda e: e.tahun, default=None)

    # --- officials ---------------------------------------------------------------------------

    @cached_property
    def kepala(self) -> Jabatan | None:
        """The office that heads the kecamatan (camat)."""
        return next(
            (j for j in self.kantor.all_of(Jabatan) if j.peran is PeranJabatan.KEPALA_PERANGKAT),
            None,
        )

    def penandatangan(self, jabatan_id: str | None, tanggal: date | None) -> Penandatangan | None:
        """Who holds an office on a day (`find_penandatangan`); None where there is no office."""
        return find_penandatangan(self.kantor, jabatan_id, tanggal)

    def penanda_lembar(self, jenis: JenisLembar) -> Penandatangan | None:
        """Who signs a sheet of the year: the office chosen for it, else the head of the kecamatan.

        None where there is no such office. A PK has two who sign (`pihak_pk`).
        """
        semua = (self.lembar(satu) for satu in (jenis, jenis.pokok))
        dipilih = next((x.jabatan_id for x in semua if x and x.jabatan_id), None)
        kepala = self.kepala.id if self.kepala else None
        return self.penandatangan(dipilih or kepala, self.tanggal_lembar(jenis))

    def tanggal_lembar(self, jenis: JenisLembar) -> date | None:
        """The day on which a sheet is signed: its own, else that of the sheet that it follows."""
        semua = (self.lembar(satu) for satu in (jenis, jenis.pokok))
        return next((x.tanggal for x in semua if x and x.tanggal), None)

    def pihak_pk(
        self, pk: PerjanjianKinerja | None
    ) -> tuple[Penandatangan | None, Penandatangan | None]:
        """Pihak pertama and pihak kedua of a PK: who promises, and the superior.

        The superior is that of the office unless the PK names another. Before there is a PK the
        head of the kecamatan is meant, still without a name.
        """
        pertama = self.kantor.find(Jabatan, pk.jabatan_id) if pk else self.kepala
        dipilih, tanggal = (pk.atasan_id, pk.tanggal) if pk else (None, None)
        atasan = dipilih or (pertama.atasan_id if pertama else None)
        return (
            self.penandatangan(pertama.id if pertama else None, tanggal),
            self.penandatangan(atasan, tanggal),
        )

    def lembar(self, jenis: JenisLembar) -> LembarTahun | None:
        """Number, date and signing office of a sheet of this year."""
        return next(
            (x for x in self.kantor.where(LembarTahun, "tahun", self.tahun) if x.lembar is jenis),
            None,
        )
