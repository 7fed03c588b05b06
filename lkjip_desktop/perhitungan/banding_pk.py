"""An agreement beside another one, or beside RKT and pagu: what stays, changes, comes and goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja

T = TypeVar("T")
Angka = Mapping[str, T | None]
"""A figure by key of its row, None where it is blank."""


class Beda(Enum):
    """How a row of an agreement stands to the same row of what it is compared with."""

    TETAP = auto()
    BERUBAH = auto()
    BARU = auto()
    """Only the agreement has it."""
    KELUAR = auto()
    """Only the other one has it."""


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What an agreement is compared with."""

    nama: str
    """Of its targets: "PK 2024", "RKT 2024"."""
    nama_anggaran: str
    """Of its amounts: "PK 2024", "Pagu berlaku"."""
    target: Angka[Nilai]
    """By key of the indicator, in the indicator's unit."""
    anggaran: Angka[Sen]
    """By key of the programme, in sen."""
    lengkap: bool
    """Whether it is an agreement too, so that a row which it alone has was taken out."""


@dataclass(frozen=True, slots=True)
class Banding(Generic[T]):
    """One row of both: the figure before, the figure now, and how they differ."""

    lama: T | None
    baru: T | None
    beda: Beda

    @classmethod
    def of(cls, kunci: str, lama: Angka[T], baru: Angka[T]) -> Banding[T]:
        """The row with this key; one that neither has counts as unchanged."""
        a, b = lama.get(kunci), baru.get(kunci)
        if kunci in lama and kunci in baru:
            return cls(a, b, Beda.TETAP if a == b else Beda.BERUBAH)
        beda = Beda.BARU if kunci in baru else Beda.KELUAR if kunci in lama else Beda.TETAP
        return cls(a, b, beda)


def targets(buku: BukuKinerja, pk: PerjanjianKinerja) -> Angka[Nilai]:
    """The targets of an agreement by indicator, in its order."""
    return {p.indikator_id: p.target for p in buku.pk_indikator(pk.id)}


def amounts(buku: BukuKinerja, pk: PerjanjianKinerja) -> Angka[Sen]:
    """The anggaran (sen) of an agreement by programme, in its order."""
    return {p.program_id: p.anggaran for p in buku.pk_program(pk.id)}


def from_pk(buku: BukuKinerja, pk: PerjanjianKinerja) -> Pembanding:
    """Another agreement of the year to compare with."""
    return Pembanding(pk.nama, pk.nama, targets(buku, pk), amounts(buku, pk), lengkap=True)


def from_rkt(buku: BukuKinerja) -> Pembanding:
    """What a PK murni is made from: the targets of the RKT, and the pagu in force."""
    target = buku.kantor.turunan(
        ("banding_rkt", buku.tahun),
        (TahunKerja, Tujuan, Sasaran, Indikator, TargetRkt, TargetRenstra),
        lambda: {i.id: buku.target_rkt(i.id) for i in buku.indikator},
    )
    pagu = {p.program_id: p.pagu for p in buku.program_tahun}
    return Pembanding(f"RKT {buku.tahun}", "Pagu berlaku", target, pagu, lengkap=False)


def rows(pembanding: Pembanding, lama: Angka[T], baru: Angka[T]) -> tuple[str, ...]:
    """The keys of both: those of the agreement in its order, then what was taken out of it."""
    keluar = [kunci for kunci in lama if kunci not in baru] if pembanding.lengkap else []
    return (*baru, *keluar)


def total(anggaran: Angka[Sen]) -> Sen | None:
    """The sum (sen); None while one is missing, or there is none: a part is not the sum."""
    ada = [n for n in anggaran.values() if n is not None]
    return Sen(sum(ada)) if ada and len(ada) == len(anggaran) else None
