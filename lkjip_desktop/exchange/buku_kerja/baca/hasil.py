"""What a workbook would change."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What was read of a workbook, against the book it would go into."""

    temuan: tuple[Temuan, ...] = ()
    """Refused cells, and notes that refuse nothing."""
    rincian: tuple[str, ...] = ()
    """What is new, changed and removed, as lines for a person."""
    put: tuple[Entitas, ...] = ()
    """Entities to store, in an order in which each refers only to ones before it."""
    hapus: tuple[Entitas, ...] = ()
    """Entities to remove, what refers to others before these."""

    @property
    def temuan_galat(self) -> tuple[Temuan, ...]:
        """The refused cells: with any of them nothing may be stored."""
        return tuple(t for t in self.temuan if t.tingkat is Tingkat.GALAT)

    @property
    def jumlah_perubahan(self) -> int:
        """How many rows would be new, changed or removed."""
        return len(self.put) + len(self.hapus)
