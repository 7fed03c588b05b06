"""What a workbook would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import ASAL_TAK_DIKENAL, Asal
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

KANTOR_LAIN: Final = "buku.kantor_lain"
"""The warning of a workbook that was made for another office."""


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What was read of a workbook, against the book it would go into."""

    temuan: tuple[Temuan, ...] = ()
    """Refused cells, warnings, and notes that refuse nothing."""
    rincian: tuple[str, ...] = ()
    """What is new, changed and removed, as lines for a person."""
    put: tuple[Entitas, ...] = ()
    """Entities to store, in an order in which each refers only to ones before it."""
    hapus: tuple[Entitas, ...] = ()
    """Entities to remove, what refers to others before these."""
    asal: Asal = ASAL_TAK_DIKENAL
    """Where the workbook comes from."""
    terbaca: bool = True
    """Whether it is a workbook of ours at all; otherwise `temuan` says what it is."""

    @property
    def temuan_galat(self) -> tuple[Temuan, ...]:
        """The refused cells: with any of them nothing may be stored."""
        return self._of(Tingkat.GALAT)

    @property
    def peringatan(self) -> tuple[Temuan, ...]:
        """What somebody should read before anything is stored: it stands above the changes."""
        return self._of(Tingkat.PERINGATAN)

    @property
    def kantor_lain(self) -> Temuan | None:
        """The warning that two offices would be mixed; None where it is of this one."""
        return next((t for t in self.temuan if t.kode == KANTOR_LAIN), None)

    @property
    def catatan(self) -> tuple[Temuan, ...]:
        """What is good to know: it stands below the changes."""
        return self._of(Tingkat.CATATAN)

    @property
    def jumlah_perubahan(self) -> int:
        """How many rows would be new, changed or removed."""
        return len(self.put) + len(self.hapus)

    @property
    def sebutan_perubahan(self) -> str:
        """What would change, as somebody counts it: "67 perubahan"."""
        return f"{self.jumlah_perubahan} perubahan"

    def _of(self, tingkat: Tingkat) -> tuple[Temuan, ...]:
        return tuple(t for t in self.temuan if t.tingkat is tingkat)
