"""HasilKinerja: what follows from a BukuKinerja. `hitung` is the only entry to the engine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.aturan import Jenjang
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kerangka import padanan_tahun
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.perhitungan.anggaran import (
    TANPA_PROGRAM,
    hitung_efisiensi,
    hitung_efisiensi_seluruh,
)
from lkjip_desktop.perhitungan.anggaran_tahun import AnggaranTahun, budget_of_year
from lkjip_desktop.perhitungan.baris import (
    BarisEfisiensi,
    BarisNko,
    BarisPerbandingan,
    BarisProgram,
    HasilAkip,
    TitikTahun,
)
from lkjip_desktop.perhitungan.capaian import is_nol_tercapai
from lkjip_desktop.perhitungan.capaian_tahun import CapaianTahun
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung
from lkjip_desktop.perhitungan.nko import HasilNko, hitung_akip, hitung_nko, koreksi_nko
from lkjip_desktop.perhitungan.penjumlahan import Penjumlahan, add_up
from lkjip_desktop.perhitungan.perbandingan import (
    rata_dua_tahun,
    tahun_dibandingkan,
    titik_berisi,
)
from lkjip_desktop.perhitungan.pohon import (
    AnggaranPohon,
    BarisAnggaran,
    BarisPertumbuhan,
    hitung_pertumbuhan_program,
    tahun_pertumbuhan,
)
from lkjip_desktop.perhitungan.sentuhan import sentuhan

__all__ = [
    "AnggaranPohon",
    "BarisAnggaran",
    "BarisEfisiensi",
    "BarisNko",
    "BarisPerbandingan",
    "BarisPertumbuhan",
    "BarisProgram",
    "HasilAkip",
    "HasilKinerja",
    "HasilNko",
    "Hitungan",
    "TakTerhitung",
    "TitikTahun",
    "hitung",
]


_TUKAR_TERBANYAK = 200
"""More indicators than this (a pasted block) and the sums wait until somebody asks for them."""


def hitung(buku: BukuKinerja) -> HasilKinerja:
    """The figures of a year. Nothing is computed before it is asked for, and then only once."""
    return HasilKinerja(buku)


class HasilKinerja:
    """The computed year. All percentages unrounded and uncapped; print rounds once.

    The year is measured by the indicators of the PK in force (`BukuKinerja.indikator_diukur`).
    """

    def __init__(self, buku: BukuKinerja) -> None:
        """Look at a year; see `hitung`."""
        self.buku = buku
        self._capaian = CapaianTahun(buku)
        self._jumlah: Penjumlahan | None = None
        self._anggaran: AnggaranTahun | None = None
        self._program_tetap: Mapping[str, BarisProgram] = {}
        self._pohon: dict[int | None, AnggaranPohon] = {}

    def terapkan(self, buku: BukuKinerja, perubahan: Perubahan) -> HasilKinerja:
        """The figures after a Perubahan; `buku` is the year of the book after it.

        What the Perubahan does not touch is taken over, with the sums, so that one edit among
        2,000 indicators divides for that one. Every figure equals that of `hitung(buku)`.
        """
        berikut = HasilKinerja(buku)
        tersentuh = sentuhan(perubahan, self.buku.kantor, buku.kantor)
        if tersentuh.indikator is not None:
            berikut._carry_over_indikator(self, tersentuh.indikator)
        if tersentuh.program is not None and self._anggaran is not None:
            berikut._carry_over_program(self._anggaran, tersentuh.program)
        return berikut

    def _carry_over_indikator(self, lama: HasilKinerja, tersentuh: frozenset[str]) -> None:
        self._capaian = lama._capaian.terapkan(self.buku, tersentuh)
        jumlah = lama._jumlah
        if jumlah is None or len(tersentuh) > _TUKAR_TERBANYAK:
            return
        if jumlah.batas != self.buku.aturan.nko.batas:
            return
        if self.buku.indikator_diukur == lama.buku.indikator_diukur:
            baris = [jumlah.baris[kunci].indikator for kunci in tersentuh & jumlah.baris.keys()]
            baru = [(i, self.capaian(i.id)) for i in baris]
            self._jumlah = jumlah.tukar(baru) if baru else jumlah

    def _carry_over_program(self, lama: AnggaranTahun, tersentuh: frozenset[str]) -> None:
        if not tersentuh:
            self._anggaran = lama
            return
        self._program_tetap = {
            kunci: baris for kunci, baris in lama.baris.items() if baris.program.id not in tersentuh
        }

    # --- indicators ------------------------------------------------------------------------

    def realisasi(self, indikator_id: str, tahun: int | None = None) -> Nilai | None:
        """Realisasi in the indicator's unit, from pembilang and penyebut where they exist."""
        hasil = self._capaian.realisasi(indikator_id, self.buku.tahun if tahun is None else tahun)
        return None if isinstance(hasil, TakTerhitung) else hasil

    def sebab_tanpa_realisasi(self, indikator_id: str) -> TakTerhitung | None:
        """Why this year has no realisasi; None where it has one."""
        hasil = self._capaian.realisasi(indikator_id, self.buku.tahun)
        return hasil if isinstance(hasil, TakTerhitung) else None

    def capaian(self, indikator_id: str, tahun: int | None = None) -> Hitungan:
        """Capaian in percent against the target that counts, or why there is none."""
        return self._capaian.capaian(indikator_id, self.buku.tahun if tahun is None else tahun)

    def alasan_operator(self, indikator_id: str) -> str:
        """Why this year's capaian is one entered by hand; empty where the formula gives it."""
        rumus = self._capaian.menurut_rumus(indikator_id, self.buku.tahun)
        baris = self.buku.realisasi(indikator_id)
        if baris is None or isinstance(self.capaian(indikator_id), TakTerhitung):
            return ""
        return baris.alasan_operator.strip() if isinstance(rumus, TakTerhitung) else ""

    def menurut_aturan_nol(self, indikator: Indikator) -> bool:
        """Whether `Aturan.capaian_turun_nol`, a local setting (C), gives this year's capaian."""
        target, realisasi = self.buku.target(indikator.id), self.realisasi(indikator.id)
        berlaku = self.buku.aturan.capaian_turun_nol is not None
        return berlaku and is_nol_tercapai(indikator.arah, target, realisasi)

    def predikat_capaian(self, capaian: Hitungan) -> Jenjang | None:
        """Band of a capaian as printed (two decimals); None for what can't be computed."""
        if isinstance(capaian, TakTerhitung):
            return None
        return self.buku.aturan.capaian.find(round_half_up(capaian))

    def capaian_tercetak(self, capaian: Hitungan) -> Hitungan:
        """The capaian for a printed table, capped where the rules of the year say so."""
        batas = self.buku.aturan.batas_capaian_tercetak
        if batas is None or isinstance(capaian, TakTerhitung):
            return capaian
        return min(capaian, batas)

    def capaian_sasaran(self, sasaran_id: str) -> Hitungan:
        """Mean capaian of the indicators by which an objective is measured."""
        return self._penjumlahan.rata_capaian(sasaran_id)

    @property
    def rata_capaian(self) -> Hitungan:
        """Mean capaian of all indicators by which the year is measured."""
        return self._penjumlahan.rata_capaian()

    @cached_property
    def perbandingan(self) -> tuple[BarisPerbandingan, ...]:
        """Every indicator over the years of the Renstra up to this one, and toward its end."""
        return tuple(self._perbandingan(i) for i in self.buku.indikator_diukur)

    def _perbandingan(self, indikator: Indikator) -> BarisPerbandingan:
        renstra, kini = self.buku.renstra, self.buku.tahun
        tahun = tahun_dibandingkan(renstra, kini)
        titik = titik_berisi([self.titik(indikator.id, t) for t in tahun], kini)
        akhir = renstra.tahun_akhir if renstra and renstra.tahun_akhir else None
        target = None if akhir is None else self.buku.target_renstra(indikator.id, akhir)
        return BarisPerbandingan(
            indikator=indikator,
            tahun=titik,
            rata_rata=rata_dua_tahun(titik, kini),
            tahun_akhir=akhir,
            target_akhir=target,
            capaian_akhir=self._capaian.terhadap(indikator.id, target, kini),
        )

    def titik(self, indikator_id: str, tahun: int) -> TitikTahun:
        """An indicator in a year, also one that followed another version (`padanan_tahun`)."""
        indikator_id = padanan_tahun(self.buku.kantor, indikator_id, tahun)
        return TitikTahun(
            tahun,
            self.buku.target(indikator_id, tahun),
            self.realisasi(indikator_id, tahun),
            self.capaian(indikator_id, tahun),
        )

    # --- budget ------------------------------------------------------------------------------

    @cached_property
    def program(self) -> tuple[BarisProgram, ...]:
        """The programmes of the year with serapan, beside the anggaran of the PK in force."""
        return tuple(self._anggaran_tahun.baris.values())

    @cached_property
    def efisiensi(self) -> tuple[BarisEfisiensi, ...]:
        """Efisiensi per sasaran in order, the whole as the last row.

        A sasaran that the year neither measures nor pays for has no row.
        """
        anggaran = self._anggaran_tahun
        bagian = tuple(
            hitung_efisiensi(s, self.capaian_sasaran(s.id), anggaran.belanja[s.id])
            for s in self.buku.sasaran
            if anggaran.belanja[s.id].serapan != TANPA_PROGRAM
            or self.buku.indikator_diukur_sasaran(s.id)
        )
        seluruh = hitung_efisiensi_seluruh(
            self.rata_capaian, bagian, anggaran.belanja[None], anggaran.lepas
        )
        return (*bagian, seluruh)

    def anggaran(self, bulan: int | None = None) -> AnggaranPohon:
        """The budget tree up to the end of a month (1–12), or as far as known."""
        if bulan not in self._pohon:
            self._pohon[bulan] = AnggaranPohon(self.buku.rekap_anggaran(bulan))
        return self._pohon[bulan]

    @cached_property
    def pertumbuhan(self) -> tuple[BarisPertumbuhan, ...]:
        """Pagu and realisasi of every programme over the years, the whole as the last row."""
        return hitung_pertumbuhan_program(self.buku)

    @property
    def tahun_pertumbuhan(self) -> tuple[int, ...]:
        """The years that growth is shown for, oldest first."""
        return tahun_pertumbuhan(self.pertumbuhan, self.buku.tahun)

    @property
    def tanpa_sasaran(self) -> tuple[BarisProgram, ...]:
        """The programmes that serve no sasaran of the year: part of the whole and of no row."""
        return self._anggaran_tahun.lepas

    # --- evaluation --------------------------------------------------------------------------

    @cached_property
    def akip(self) -> HasilAkip | TakTerhitung:
        """The AKIP result that counts for this year, normally that of the year before."""
        return hitung_akip(self.buku.akip_terakhir, self.buku.aturan)

    def akip_tahun(self, tahun: int) -> HasilAkip | TakTerhitung:
        """The AKIP result of a given evaluated year, with its predikat."""
        return hitung_akip(self.buku.akip(tahun), self.buku.aturan)

    @cached_property
    def nko(self) -> HasilNko:
        """Nilai Kinerja Organisasi with every step."""
        jumlah = self._penjumlahan
        aturan = self.buku.aturan.nko
        return hitung_nko(jumlah.baris, jumlah.normalisasi, koreksi_nko(self.akip, aturan), aturan)

    # --- sums, kept as long as their parts are the same -------------------------------------

    @property
    def _penjumlahan(self) -> Penjumlahan:
        if self._jumlah is None:
            capaian = [(i, self.capaian(i.id)) for i in self.buku.indikator_diukur]
            self._jumlah = add_up(capaian, self.buku.aturan.nko.batas)
        return self._jumlah

    @property
    def _anggaran_tahun(self) -> AnggaranTahun:
        if self._anggaran is None:
            self._anggaran = budget_of_year(self.buku, self._program_tetap)
        return self._anggaran
