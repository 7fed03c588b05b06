"""Sums over the indicators of a year, in which single figures can be exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.baris import BarisNormal
from lkjip_desktop.perhitungan.desimal import Hitungan, Kumpulan, TakTerhitung, collect, rata
from lkjip_desktop.perhitungan.nko import hitung_normalisasi

TIDAK_DIUKUR = TakTerhitung(
    "rata.tidak_diukur", "Sasaran ini tidak punya indikator yang diukur tahun ini."
)


@dataclass(frozen=True, slots=True)
class Penjumlahan:
    """What the indicators of a year bring to its means and its NKO, and the sums of that.

    The correction of the NKO is no part of it: an AKIP result leaves all of this as it is.
    """

    batas: Decimal
    """The cap of the NKO in percent."""
    baris: Mapping[str, BarisNormal]
    """By the key of the indicator, in order."""
    capaian: Mapping[str | None, Kumpulan]
    """By the key of the sasaran; None is the whole year."""
    normalisasi: Kumpulan

    def rata_capaian(self, sasaran_id: str | None = None) -> Hitungan:
        """Mean capaian of a sasaran or, with None, of the year; the reason where there is none."""
        if sasaran_id not in self.capaian:
            return TIDAK_DIUKUR
        hasil = self.capaian[sasaran_id].rata
        if hasil is not None:
            return hasil
        milik = (b for b in self.baris.values() if sasaran_id in {None, b.indikator.sasaran_id})
        return rata([b.capaian for b in milik])

    def tukar(self, baru: Iterable[tuple[Indikator, Hitungan]]) -> Penjumlahan:
        """The sums after some capaian have changed; the indicators are already among them."""
        baris, capaian, normalisasi = dict(self.baris), dict(self.capaian), self.normalisasi
        for indikator, kini in baru:
            lama = baris[indikator.id]
            berikut = hitung_normalisasi(indikator, kini, self.batas)
            baris[indikator.id] = berikut
            normalisasi = normalisasi.tukar(lama.normalisasi, berikut.normalisasi)
            for kunci in (indikator.sasaran_id, None):
                capaian[kunci] = capaian[kunci].tukar(lama.capaian, kini)
        return replace(self, baris=baris, capaian=capaian, normalisasi=normalisasi)


def add_up(capaian: Iterable[tuple[Indikator, Hitungan]], batas: Decimal) -> Penjumlahan:
    """All rows and sums from the capaian of the indicators, in their order."""
    baris = {i.id: hitung_normalisasi(i, c, batas) for i, c in capaian}
    milik: dict[str | None, list[Hitungan]] = {None: [b.capaian for b in baris.values()]}
    for satu in baris.values():
        milik.setdefault(satu.indikator.sasaran_id, []).append(satu.capaian)
    return Penjumlahan(
        batas=batas,
        baris=baris,
        capaian={kunci: collect(isi) for kunci, isi in milik.items()},
        normalisasi=collect(b.normalisasi for b in baris.values()),
    )
