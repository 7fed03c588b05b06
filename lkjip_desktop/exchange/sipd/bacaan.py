"""What a file says about the budget: rows by unit and sub kegiatan, and its own total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lkjip_desktop.kinerja.impor import JenisImpor, TataLetakTabel
from lkjip_desktop.kinerja.sebutan import Nama, Sebutan
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

K = TypeVar("K")
__all__ = ["Bacaan", "BarisBacaan", "Nama"]


@dataclass(slots=True)
class BarisBacaan:
    """What the file says of one sub kegiatan in one unit; all amounts in sen, added up."""

    unit: Nama
    program: Nama
    kegiatan: Nama
    sub_kegiatan: Nama
    pagu: int | None = None
    realisasi: int | None = None
    """Up to the month that the file is of, where it does not part months."""
    sumber: dict[Nama, int] = field(default_factory=dict)
    """Parts of the pagu by source of funds."""
    bulanan: dict[int, int] = field(default_factory=dict)
    """Money spent in each month (1–12) by itself."""
    setoran: dict[int, int] = field(default_factory=dict)
    """Money paid back in each month by itself."""

    @property
    def sebutan(self) -> Sebutan:
        """What it is called."""
        return Sebutan(self.unit, self.program, self.kegiatan, self.sub_kegiatan)

    def plus(self, lain: BarisBacaan) -> BarisBacaan:
        """Both as one row: amounts are added up, blank and 5 are 5, two blanks are blank."""
        return replace(
            self,
            pagu=_sum(self.pagu, lain.pagu),
            realisasi=_sum(self.realisasi, lain.realisasi),
            sumber=_sums(self.sumber, lain.sumber),
            bulanan=_sums(self.bulanan, lain.bulanan),
            setoran=_sums(self.setoran, lain.setoran),
        )


def _sum(a: int | None, b: int | None) -> int | None:
    return a if b is None else b + (a or 0)


def _sums(a: Mapping[K, int], b: Mapping[K, int]) -> dict[K, int]:
    return {kunci: a.get(kunci, 0) + b.get(kunci, 0) for kunci in {**a, **b}}


@dataclass(slots=True)
class Bacaan:
    """A file that was read. With a GALAT among `temuan` nothing of it may be stored."""

    jenis: JenisImpor
    sidik: str
    """SHA-256 of the file."""
    baris: list[BarisBacaan] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    tahun: set[int] = field(default_factory=set)
    """Budget years that the counted rows name; empty where the file names none."""
    tahapan: set[str] = field(default_factory=set)
    skpd: dict[str, str] = field(default_factory=dict)
    """Offices in the file: code and name."""
    dihitung: int = 0
    """Rows that were counted."""
    dilewati: int = 0
    """Rows of other levels, whose sums are in the rows that were counted."""
    kantor_lain: int = 0
    """Rows of other offices."""
    total_pagu: int | None = None
    """What the file's own Total row says, in sen."""
    total_realisasi: int | None = None
    tata_letak: TataLetakTabel | None = None
    """Where somebody has pointed at the columns of a table: what is to be remembered of it."""

    @property
    def galat(self) -> list[Temuan]:
        """What bars the file."""
        return [t for t in self.temuan if t.tingkat is Tingkat.GALAT]

    @property
    def jumlah_pagu(self) -> int | None:
        """The sum of the rows; None where none has a pagu."""
        ada = [b.pagu for b in self.baris if b.pagu is not None]
        return sum(ada) if ada else None

    @property
    def jumlah_realisasi(self) -> int | None:
        """The sum of the rows, before setoran; None where none has a realisasi."""
        ada = [b.realisasi for b in self.baris if b.realisasi is not None]
        bulanan = [n for b in self.baris for n in b.bulanan.values()]
        return sum(ada) + sum(bulanan) if ada or bulanan else None

    @property
    def jumlah_setoran(self) -> int:
        """The sum of what was paid back."""
        return sum(n for b in self.baris for n in b.setoran.values())

    @property
    def hanya_setoran(self) -> bool:
        """Whether money is paid back and none is spent: such a file tells nothing of realisasi."""
        keluar = any(n for b in self.baris for n in (b.realisasi, *b.bulanan.values()))
        return bool(self.jumlah_setoran) and not keluar

    @property
    def mulai(self) -> int:
        """The first month with money spent or paid back; 0 where there is none."""
        return min((m for b in self.baris for m in (*b.bulanan, *b.setoran)), default=0)

    @property
    def sampai(self) -> int:
        """The last month with money spent or paid back; 0 where there is none."""
        return max((m for b in self.baris for m in (*b.bulanan, *b.setoran)), default=0)
