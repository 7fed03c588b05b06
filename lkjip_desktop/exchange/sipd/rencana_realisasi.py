"""Realisasi and setoran from a file: cumulative by month, or one figure of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class RencanaRealisasi:
    """What to store, and what the rows of the file come to with it."""

    put: tuple[Entitas, ...]
    jumlah: Mapping[Deret, int]
    """In sen, at the end of the month or months that the file is of."""
    bergeser: int
    """How many series come to the same as before, by other months."""


def plan_realisasi(
    kantor: BukuKantor,
    tahun: int,
    baris: Sequence[Pasangan],
    bacaan: Bacaan,
    bulan: int | None,
    banding: Banding,
) -> RencanaRealisasi:
    """The series that differ from those stored.

    With `bulan` each row has one figure, that of this month, and the other months stay. Without it
    the file has every transaction of its units up to its last month: rows without any have spent 0.
    A file of setoran alone says nothing of what was spent.
    """
    seri = _cumulated(kantor, tahun, baris, bacaan) if bulan is None else _of_month(baris, bulan)
    hasil: list[Entitas] = []
    jumlah: Counter[Deret] = Counter()
    bergeser = 0
    for satu, deret, isi in seri:
        lama = _stored(kantor, satu.id, deret)
        kini = replace(lama, **isi)
        banding.note(deret.value, satu, sampai_bulan(lama), sampai_bulan(kini))
        jumlah[deret] += sampai_bulan(kini, bulan or 12) or 0
        if kini != lama:
            hasil.append(kini)
            bergeser += sampai_bulan(lama) == sampai_bulan(kini)
    return RencanaRealisasi(tuple(hasil), jumlah, bergeser)


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
        if not bacaan.hanya_setoran:
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
