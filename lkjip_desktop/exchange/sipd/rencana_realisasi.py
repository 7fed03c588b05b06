"""Realisasi and setoran from a file: cumulative by month, or one figure of a month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from lkjip_desktop.exchange.sipd.bacaan import Bacaan, BarisBacaan
from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.pohon_anggaran import PohonAnggaran
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    SubKegiatanTahun,
    sampai_bulan,
)

Pasangan = tuple[SubKegiatanTahun, BarisBacaan]
_Seri = tuple[SubKegiatanTahun, Deret, dict[str, Any]]
"""Figures of a row by the name of the month."""


def plan_realisasi(
    kantor: BukuKantor,
    tahun: int,
    baris: Sequence[Pasangan],
    bacaan: Bacaan,
    bulan: int | None,
    banding: Banding,
) -> list[Entitas]:
    """The series that differ from those stored.

    With `bulan` each row has one figure, that of this month, and the other months stay. Without it
    the file has every transaction of its units up to its last month: rows without any have spent 0.
    """
    seri = _cumulated(kantor, tahun, baris, bacaan) if bulan is None else _of_month(baris, bulan)
    hasil: list[Entitas] = []
    for satu, deret, isi in seri:
        lama = _stored(kantor, satu.id, deret)
        kini = replace(lama, **isi)
        if deret is Deret.REALISASI:
            banding.note("realisasi", satu, sampai_bulan(lama), sampai_bulan(kini))
        if kini != lama:
            hasil.append(kini)
    return hasil


def _of_month(baris: Sequence[Pasangan], bulan: int) -> Iterator[_Seri]:
    for satu, isi in baris:
        if isi.realisasi is not None:
            yield satu, Deret.REALISASI, {BULAN[bulan - 1]: Sen(isi.realisasi)}


def _cumulated(
    kantor: BukuKantor, tahun: int, baris: Sequence[Pasangan], bacaan: Bacaan
) -> Iterator[_Seri]:
    sampai = bacaan.sampai
    isi: dict[str, BarisBacaan] = {b.id: satu for b, satu in baris}
    unit = {b.unit_id for b, _ in baris}
    ada = (b for b in PohonAnggaran(kantor, tahun).berurutan if b.unit_id in unit)
    semua = {b.id: b for b in ada} | {b.id: b for b, _ in baris}
    for kunci, satu in semua.items():
        milik = isi.get(kunci)
        yield satu, Deret.REALISASI, _series(milik.bulanan if milik else {}, sampai)
        kembali = milik.setoran if milik else {}
        if kembali or _series_exists(kantor, kunci, Deret.SETORAN):
            yield satu, Deret.SETORAN, _series(kembali, sampai)


def _series(bulanan: Mapping[int, int], sampai: int) -> dict[str, Any]:
    """Sums up to each month, blank after the last of the file: {1: 5, 3: 2} → 5, 5, 7."""
    jumlah = accumulate(bulanan.get(m, 0) for m in range(1, sampai + 1))
    return dict.fromkeys(BULAN) | dict(zip(BULAN, map(Sen, jumlah), strict=False))


def _series_exists(kantor: BukuKantor, baris_id: str, deret: Deret) -> bool:
    return any(s.deret is deret for s in kantor.where(BelanjaBulanan, "baris_id", baris_id))


def _stored(kantor: BukuKantor, baris_id: str, deret: Deret) -> BelanjaBulanan:
    for satu in kantor.where(BelanjaBulanan, "baris_id", baris_id):
        if satu.deret is deret:
            return satu
    return with_natural_id(BelanjaBulanan, baris_id=baris_id, deret=deret)
