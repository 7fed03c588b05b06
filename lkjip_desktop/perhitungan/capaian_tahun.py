"""Realisasi and capaian of the indicators, each computed once and kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai import Nilai, kunci_predikat
from lkjip_desktop.kinerja.perencanaan import Indikator, TingkatPredikat
from lkjip_desktop.perhitungan.capaian import hitung_capaian
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung
from lkjip_desktop.perhitungan.realisasi import hitung_capaian_operator, hitung_realisasi


class CapaianTahun:
    """Figures by indicator and year, by the rules of the year that is looked at."""

    def __init__(self, buku: BukuKinerja) -> None:
        """Look at a year and the years before it."""
        self._buku = buku
        self._realisasi: dict[str, dict[int, Nilai | TakTerhitung]] = {}
        self._capaian: dict[str, dict[int, Hitungan]] = {}

    def terapkan(self, buku: BukuKinerja, tersentuh: Collection[str]) -> CapaianTahun:
        """The figures in the next book; those of the indicators `tersentuh` are computed anew."""
        berikut = CapaianTahun(buku)
        berikut._realisasi, berikut._capaian = dict(self._realisasi), dict(self._capaian)
        for kunci in tersentuh:
            berikut._realisasi.pop(kunci, None)
            berikut._capaian.pop(kunci, None)
        return berikut

    def realisasi(self, indikator_id: str, tahun: int) -> Nilai | TakTerhitung:
        """Realisasi in the indicator's unit, or why there is none."""
        milik = self._realisasi.get(indikator_id)
        if milik is None:
            milik = self._realisasi[indikator_id] = {}
        if tahun not in milik:
            baris = self._buku.realisasi(indikator_id, tahun)
            rincian = self._buku.rincian_realisasi(baris.id) if baris else ()
            satuan = self._buku.kantor.get(Indikator, indikator_id).satuan
            milik[tahun] = hitung_realisasi(baris, rincian, satuan)
        return milik[tahun]

    def capaian(self, indikator_id: str, tahun: int) -> Hitungan:
        """Capaian in percent against the target that counts, or why there is none."""
        milik = self._capaian.setdefault(indikator_id, {})
        if tahun not in milik:
            milik[tahun] = self._hitung(indikator_id, tahun)
        return milik[tahun]

    def terhadap(self, indikator_id: str, target: Nilai | None, tahun: int) -> Hitungan:
        """Capaian of a year's realisasi against a given target, by the indicator's own formula."""
        indikator = self._buku.kantor.get(Indikator, indikator_id)
        return hitung_capaian(
            indikator.arah,
            target,
            self.realisasi(indikator_id, tahun),
            indikator.rumus,
            self._skala.get(kunci_predikat(indikator.skala)),
            self._buku.aturan.capaian_turun_nol,
        )

    def menurut_rumus(self, indikator_id: str, tahun: int) -> Hitungan:
        """Capaian by the formula alone, without what the operator may have entered."""
        return self.terhadap(indikator_id, self._buku.target(indikator_id, tahun), tahun)

    def _hitung(self, indikator_id: str, tahun: int) -> Hitungan:
        hasil = self.menurut_rumus(indikator_id, tahun)
        if isinstance(hasil, Decimal):
            return hasil
        operator = hitung_capaian_operator(hasil, self._buku.realisasi(indikator_id, tahun))
        return hasil if operator is None else operator

    @cached_property
    def _skala(self) -> Mapping[str, Mapping[str, Decimal]]:
        skala: dict[str, dict[str, Decimal]] = defaultdict(dict)
        for satu in self._buku.kantor.all_of(TingkatPredikat):
            if satu.angka is not None:
                skala[kunci_predikat(satu.skala)][kunci_predikat(satu.sebutan)] = satu.angka
        return skala
