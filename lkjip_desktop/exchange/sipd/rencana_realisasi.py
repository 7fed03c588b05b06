"""Realisasi and setoran from a file: cumulative by month, or one figure of a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

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


class Dipilih(Protocol):
    """What has been said of the file."""

    @property
    def bulan(self) -> int | None:
        """The month (1–12) that the one figure of each row is of; None for transactions."""

    @property
    def sebagian(self) -> bool:
        """Whether rows that the file does not name stay."""


class Seri(NamedTuple):
    """The figures that a file gives to one row."""

    baris: SubKegiatanTahun
    deret: Deret
    isi: dict[str, Any]
    """By the name of the month."""
    disebut: bool = True
    """Whether the file names the row; if not, it has spent 0 as far as the file knows."""


class Susut(NamedTuple):
    """A stored series that the file makes smaller in some month."""

    deret: Deret
    disebut: bool
    """Whether the file names the row."""
    mulai: int
    """The first month (1–12) that has money now."""
    kurang: tuple[int, ...]
    """How much less there is up to the end of each month, in sen; 0 where it is not less."""


@dataclass(slots=True)
class RencanaRealisasi:
    """What to store, and what the rows of the file come to with it."""

    put: list[Entitas] = field(default_factory=list)
    jumlah: Counter[Deret] = field(default_factory=Counter)
    """In sen, at the end of the month or months that the file is of."""
    bergeser: int = 0
    """How many series come to the same as before, by other months."""
    susut: list[Susut] = field(default_factory=list)
    tak_disebut: int = 0
    """How many series that the file does not name change unless it is only a part."""


def plan_realisasi(
    kantor: BukuKantor,
    tahun: int,
    baris: Sequence[Pasangan],
    bacaan: Bacaan,
    pilihan: Dipilih,
    banding: Banding,
) -> RencanaRealisasi:
    """The series that differ from those stored.

    With a month each row has one figure, that of this month, and the other months stay. Without it
    the file has every transaction of its units up to its last month: rows without any have spent 0,
    unless the file is only a part. A file of setoran alone says nothing of what was spent.
    """
    bulan = pilihan.bulan
    seri = _cumulated(kantor, tahun, baris, bacaan) if bulan is None else _of_month(baris, bulan)
    hasil = RencanaRealisasi()
    for satu in seri:
        lama = _stored(kantor, satu.baris.id, satu.deret)
        if not satu.disebut:
            hasil.tak_disebut += replace(lama, **satu.isi) != lama
        if satu.disebut or not pilihan.sebagian:
            _take(hasil, satu, lama, bulan or 12, banding)
    return hasil


def _take(
    hasil: RencanaRealisasi, seri: Seri, lama: BelanjaBulanan, bulan: int, banding: Banding
) -> None:
    """Store the series where it differs, and tell the preview of it."""
    kini = replace(lama, **seri.isi)
    dulu, jadi = sampai_bulan(lama), sampai_bulan(kini)
    if dulu and not seri.disebut:
        banding.gone(seri.deret.value, seri.baris, dulu)
    else:
        banding.note(seri.deret.value, seri.baris, dulu, jadi)
    hasil.jumlah[seri.deret] += sampai_bulan(kini, bulan) or 0
    if kini == lama:
        return
    hasil.put.append(kini)
    hasil.bergeser += dulu == jadi
    kurang = tuple(max(0, a - b) for a, b in zip(_months(lama), _months(kini), strict=True))
    if any(kurang):
        mulai = next((m for m, n in enumerate(_months(lama), 1) if n), len(BULAN))
        hasil.susut.append(Susut(seri.deret, seri.disebut, mulai, kurang))


def _months(satu: BelanjaBulanan) -> list[int]:
    """The cumulative figures of January to December; 0 before the first."""
    return [*accumulate((getattr(satu, m) for m in BULAN), _carried, initial=0)][1:]


def _carried(dulu: int, kini: int | None) -> int:
    return dulu if kini is None else kini


def _of_month(baris: Sequence[Pasangan], bulan: int) -> Iterator[Seri]:
    for satu, isi in baris:
        if isi.realisasi is not None:
            yield Seri(satu, Deret.REALISASI, {BULAN[bulan - 1]: Sen(isi.realisasi)})


def _cumulated(
    kantor: BukuKantor, tahun: int, baris: Sequence[Pasangan], bacaan: Bacaan
) -> Iterator[Seri]:
    sampai, hanya_setoran = bacaan.sampai, bacaan.hanya_setoran  # both go through all rows
    isi: dict[str, BarisBacaan] = {b.id: satu for b, satu in baris}
    unit = {b.unit_id for b, _ in baris}
    ada = (b for b in PohonAnggaran(kantor, tahun).berurutan if b.unit_id in unit)
    semua = {b.id: b for b in ada} | {b.id: b for b, _ in baris}
    for kunci, satu in semua.items():
        milik = isi.get(kunci)
        if not hanya_setoran:
            keluar = milik.bulanan if milik else {}
            yield Seri(satu, Deret.REALISASI, _series(keluar, sampai), milik is not None)
        kembali = milik.setoran if milik else {}
        if kembali or _series_exists(kantor, kunci, Deret.SETORAN):
            yield Seri(satu, Deret.SETORAN, _series(kembali, sampai), milik is not None)


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
