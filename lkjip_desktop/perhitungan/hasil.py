"""HasilKinerja: what follows from a BukuKinerja. `hitung` is the only entry to the engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.kinerja.angka import Sen, bulatkan
from lkjip_desktop.kinerja.aturan import Jenjang
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran, TingkatPredikat
from lkjip_desktop.perhitungan.anggaran import (
    hitung_efisiensi,
    hitung_efisiensi_seluruh,
    hitung_serapan,
)
from lkjip_desktop.perhitungan.baris import (
    BarisEfisiensi,
    BarisNko,
    BarisPerbandingan,
    BarisProgram,
    HasilAkip,
    HasilNko,
    TitikTahun,
)
from lkjip_desktop.perhitungan.capaian import hitung_capaian
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung, rata
from lkjip_desktop.perhitungan.nko import hitung_akip, hitung_nko
from lkjip_desktop.perhitungan.realisasi import hitung_capaian_operator, hitung_realisasi

__all__ = [
    "BarisEfisiensi",
    "BarisNko",
    "BarisPerbandingan",
    "BarisProgram",
    "HasilAkip",
    "HasilKinerja",
    "HasilNko",
    "Hitungan",
    "TakTerhitung",
    "TitikTahun",
    "hitung",
]


def hitung(buku: BukuKinerja) -> HasilKinerja:
    """The figures of a year. Nothing is computed before it is asked for, and then only once."""
    return HasilKinerja(buku)


class HasilKinerja:
    """The computed year. All percentages unrounded and uncapped; print rounds once."""

    def __init__(self, buku: BukuKinerja) -> None:
        """Look at a year; see `hitung`."""
        self.buku = buku
        self._realisasi: dict[tuple[str, int], Nilai | None] = {}
        self._capaian: dict[tuple[str, int], Hitungan] = {}

    def realisasi(self, indikator_id: str, tahun: int | None = None) -> Nilai | None:
        """Realisasi in the indicator's unit, from pembilang and penyebut where they exist."""
        tahun = self.buku.tahun if tahun is None else tahun
        kunci = indikator_id, tahun
        if kunci not in self._realisasi:
            baris = self.buku.realisasi(indikator_id, tahun)
            rincian = self.buku.rincian_realisasi(baris.id) if baris else ()
            satuan = self.buku.kantor.ambil(Indikator, indikator_id).satuan
            self._realisasi[kunci] = hitung_realisasi(baris, rincian, satuan)
        return self._realisasi[kunci]

    def capaian(self, indikator_id: str, tahun: int | None = None) -> Hitungan:
        """Capaian in percent against the target that counts, or why there is none."""
        tahun = self.buku.tahun if tahun is None else tahun
        kunci = indikator_id, tahun
        if kunci not in self._capaian:
            target = self.buku.target(indikator_id, tahun)
            hasil = self._terhadap(indikator_id, target, tahun)
            if isinstance(hasil, TakTerhitung):
                operator = hitung_capaian_operator(self.buku.realisasi(indikator_id, tahun))
                hasil = hasil if operator is None else operator
            self._capaian[kunci] = hasil
        return self._capaian[kunci]

    def predikat_capaian(self, capaian: Hitungan) -> Jenjang | None:
        """Band of a capaian as printed (two decimals); None for what can't be computed."""
        if isinstance(capaian, TakTerhitung):
            return None
        return self.buku.aturan.capaian.cari(bulatkan(capaian))

    def capaian_sasaran(self, sasaran_id: str) -> Hitungan:
        """Mean capaian of the indicators of an objective."""
        return rata([self.capaian(i.id) for i in self.buku.indikator_sasaran(sasaran_id)])

    @cached_property
    def rata_capaian(self) -> Hitungan:
        """Mean capaian of all indicators of the year."""
        return rata([self.capaian(i.id) for i in self.buku.indikator])

    @cached_property
    def program(self) -> tuple[BarisProgram, ...]:
        """The programmes of the year with serapan, beside the anggaran of the PK in force."""
        pk = self.buku.pk()
        anggaran: Mapping[str, Sen | None] = (
            {p.program_id: p.anggaran for p in self.buku.pk_program(pk.id)} if pk else {}
        )
        return tuple(
            BarisProgram(
                program=self.buku.program(p.program_id),
                sasaran=self.buku.kantor.cari(Sasaran, p.sasaran_id),
                anggaran_pk=anggaran.get(p.program_id),
                pagu=p.pagu,
                realisasi=p.realisasi,
                serapan=hitung_serapan(p.pagu, p.realisasi),
            )
            for p in self.buku.program_tahun
        )

    @cached_property
    def efisiensi(self) -> tuple[BarisEfisiensi, ...]:
        """Efisiensi per sasaran in order, the whole as the last row."""
        milik: dict[str, list[BarisProgram]] = defaultdict(list)
        for baris in self.program:
            if baris.sasaran is not None:
                milik[baris.sasaran.id].append(baris)
        bagian = tuple(
            hitung_efisiensi(s, self.capaian_sasaran(s.id), milik[s.id]) for s in self.buku.sasaran
        )
        return (*bagian, hitung_efisiensi_seluruh(self.rata_capaian, bagian, self.program))

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
        capaian = [(i, self.capaian(i.id)) for i in self.buku.indikator]
        return hitung_nko(capaian, self.akip, self.buku.aturan)

    @cached_property
    def perbandingan(self) -> tuple[BarisPerbandingan, ...]:
        """Every indicator over the years of the Renstra up to this one, and toward its end."""
        return tuple(self._perbandingan(i) for i in self.buku.indikator)

    def _perbandingan(self, indikator: Indikator) -> BarisPerbandingan:
        renstra = self.buku.renstra
        kini = self.buku.tahun
        awal = renstra.tahun_awal if renstra and 0 < renstra.tahun_awal <= kini else kini
        titik = tuple(
            t
            for t in (self._titik(indikator.id, tahun) for tahun in range(awal, kini + 1))
            if t.tahun == kini or t.target is not None or t.realisasi is not None
        )
        akhir = renstra.tahun_akhir if renstra and renstra.tahun_akhir else None
        target = None if akhir is None else self.buku.target_renstra(indikator.id, akhir)
        return BarisPerbandingan(
            indikator=indikator,
            tahun=titik,
            rata_rata=rata([t.capaian for t in titik if t.tahun >= kini - 1]),
            tahun_akhir=akhir,
            target_akhir=target,
            capaian_akhir=self._terhadap(indikator.id, target, kini),
        )

    def _titik(self, indikator_id: str, tahun: int) -> TitikTahun:
        return TitikTahun(
            tahun,
            self.buku.target(indikator_id, tahun),
            self.realisasi(indikator_id, tahun),
            self.capaian(indikator_id, tahun),
        )

    def _terhadap(self, indikator_id: str, target: Nilai | None, tahun: int) -> Hitungan:
        indikator = self.buku.kantor.ambil(Indikator, indikator_id)
        return hitung_capaian(
            indikator.arah,
            target,
            self.realisasi(indikator_id, tahun),
            indikator.rumus,
            self._skala.get(indikator.skala, {}),
        )

    @cached_property
    def _skala(self) -> Mapping[str, Mapping[str, Decimal]]:
        skala: dict[str, dict[str, Decimal]] = defaultdict(dict)
        for satu in self.buku.kantor.semua(TingkatPredikat):
            if satu.angka is not None:
                skala[satu.skala][satu.sebutan.casefold()] = satu.angka
        return skala
