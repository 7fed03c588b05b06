"""HasilAnggaran: what a file would change in the budget, to be read before it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran


class JenisBeda(StrEnum):
    """What becomes of the figure of a row."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "tidak berubah"
    HILANG = "hilang"


@dataclass(frozen=True, slots=True)
class Beda:
    """A figure of a row that the file would change, in sen; None is blank."""

    jenis: JenisBeda
    apa: str
    """"pagu", "realisasi", "setoran", or the source of funds whose part of the pagu it is."""
    unit: str
    sub_kegiatan: str
    """Code and name."""
    lama: int | None
    kini: int | None


@dataclass(frozen=True, slots=True)
class Banyak:
    """One figure of all rows: how many change how, and its sums in sen; None is not known."""

    apa: str
    jumlah: Mapping[JenisBeda, int]
    berkas: int
    """The sum of the rows of the file."""
    total: int | None
    """What the file's own Total row says."""
    tersimpan: int | None
    """The sum that is stored now of the units that the file is about."""
    setelah: int
    """Their sum afterwards."""

    @property
    def cocok(self) -> bool | None:
        """Whether the Total row equals the rows; None where there is none to compare."""
        return None if self.total is None else self.total == self.berkas


@dataclass(frozen=True, slots=True)
class HasilAnggaran(HasilBaca):
    """A preview that can be looked at figure by figure, and planned anew with other choices."""

    bacaan: Bacaan | None = None
    """What was read; None where the file could not be."""
    tahun: int | None = None
    banyak: tuple[Banyak, ...] = ()
    beda: tuple[Beda, ...] = ()
    dokumen: DokumenAnggaran | None = None
    """The document that gets the pagu; None where the pagu does not change."""
    dokumen_baru: bool = False
    """Whether it is a new one."""
    skpd: Mapping[str, str] = field(default_factory=dict)
    """The offices of the file by code, where it is not known which of them is the own."""
    tak_disebut: int = 0
    """How many figures of its units the file does not name that change unless it is only a part:
    where there are none, it does not matter whether it is."""
    bulan: int | None = None
    """The month (1–12) that a realisasi beside the pagu is of; None where there is no such."""

    @property
    def sebutan_perubahan(self) -> str:
        """What would change, as somebody counts it: "13 sub kegiatan", of each unit by itself."""
        sub = {(satu.unit, satu.sub_kegiatan) for satu in self.beda}
        return f"{len(sub)} sub kegiatan" if sub else f"{self.jumlah_perubahan} perubahan"
