"""Rincian anggaran: the rows of the budget tree, with pagu per document and money per month.

How a row, its key and the pagu in force are told: docs/keputusan/0006-pohon-anggaran.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, acuan


class JenisDokumen(StrEnum):
    """What a budget document is; a Pergeseran may come before a DPPA and after it."""

    DPA = "dpa"
    PERGESERAN = "pergeseran"
    DPPA = "dppa"

    @property
    def sebutan(self) -> str:
        """How it is called: "DPA", "DPA Pergeseran", "DPPA"."""
        return "DPA Pergeseran" if self is JenisDokumen.PERGESERAN else self.value.upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class DokumenAnggaran(Entitas):
    """A version of the year's budget. The highest `ke` is the one in force."""

    tahun: int = 0
    ke: int = 0
    """0 is the DPA as first ratified; every later document has the next number."""
    jenis: JenisDokumen = JenisDokumen.DPA
    nomor: str = ""
    tanggal: date | None = None
    """When it was ratified; the term for the PK counts from that of the DPA."""

    @property
    def nama(self) -> str:
        """What it is called on screen: "DPA 2024", "DPPA 2024 Nomor 12"."""
        nomor = f" Nomor {self.nomor.strip()}" if self.nomor.strip() else ""
        return f"{self.jenis.sebutan} {self.tahun}{nomor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKegiatanTahun(Entitas):
    """A row of the budget: a sub kegiatan in the budget of a unit for a year.

    Only these rows carry money. Kegiatan, programmes, units and the whole are their sums.
    """

    tahun: int = 0
    unit_id: str = acuan("Unit")
    sub_kegiatan_id: str = acuan("SubKegiatan")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaguSubKegiatan(Entitas):
    """The pagu (sen) that a document gives a row; 0 is a pagu, and blank says nothing."""

    baris_id: str = acuan("SubKegiatanTahun")
    dokumen_id: str = acuan("DokumenAnggaran")
    pagu: Sen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaguSumberDana(Entitas):
    """The part (sen) of such a pagu that one source of funds pays."""

    baris_id: str = acuan("SubKegiatanTahun")
    dokumen_id: str = acuan("DokumenAnggaran")
    sumber_dana_id: str = acuan("SumberDana")
    pagu: Sen | None = None


class Deret(StrEnum):
    """What the twelve figures of a row are."""

    REALISASI = "realisasi"
    """Money spent up to the end of each month (cumulative), before setoran."""
    SETORAN = "setoran"
    """Money paid back up to the end of each month (cumulative)."""
    KAS = "kas"
    """Anggaran kas (RAK): what each month by itself is to spend, as the document has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BelanjaBulanan(Entitas):
    """Twelve figures (sen) of a row; blank is not known, 0 is nothing. `deret` says of what."""

    baris_id: str = acuan("SubKegiatanTahun")
    deret: Deret = Deret.REALISASI
    jan: Sen | None = None
    feb: Sen | None = None
    mar: Sen | None = None
    apr: Sen | None = None
    mei: Sen | None = None
    jun: Sen | None = None
    jul: Sen | None = None
    agu: Sen | None = None
    sep: Sen | None = None
    okt: Sen | None = None
    nov: Sen | None = None
    des: Sen | None = None


BULAN: Final = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
"""The fields of BelanjaBulanan by month; January stands at 0."""


def bulan_terisi(satu: BelanjaBulanan) -> int:
    """The last month (1–12) with a figure; 0 where there is none."""
    return next((n for n in range(12, 0, -1) if getattr(satu, BULAN[n - 1]) is not None), 0)


def sampai_bulan(satu: BelanjaBulanan, bulan: int = 12) -> Sen | None:
    """The cumulative figure up to the end of a month (1–12), from the last month that has one.

    None where no month up to then has one. January 100, February blank, March 250: up to February
    100, up to April 250. Not for Deret.KAS, whose months stand by themselves (`kas_sampai`).
    """
    for nama in BULAN[bulan - 1 :: -1]:
        nilai: Sen | None = getattr(satu, nama)
        if nilai is not None:
            return nilai
    return None


def kas_sampai(satu: BelanjaBulanan, bulan: int = 12) -> Sen | None:
    """The anggaran kas of January to `bulan` together; None where one of these months is blank."""
    isi: list[Sen | None] = [getattr(satu, nama) for nama in BULAN[:bulan]]
    ada = [nilai for nilai in isi if nilai is not None]
    return Sen(sum(ada)) if len(ada) == len(isi) else None
