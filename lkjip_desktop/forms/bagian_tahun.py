"""BagianTahun: a part whose grid has a column for each year that there is."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.forms.bagian import Bagian, Baris
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.tabel import Tabel


class BagianTahun(Bagian):
    """Makes its grid when its years are known, and anew when they are others."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without a grid."""
        super().__init__(jembatan)
        self.tabel: Tabel | None = None
        self._untuk: Hashable = None
        """The years of that grid."""
        self.susunan = QVBoxLayout(self)
        self.susunan.setContentsMargins(0, 2, 0, 0)
        self.susunan.setSpacing(6)

    def renew_table(
        self, tahun: Hashable, jenis: str, buat: Callable[[], Tabel], rows: Baris
    ) -> Tabel | None:
        """Bind the grid that `buat` makes for these years; None where they are those it has."""
        if self.tabel is not None and tahun == self._untuk:
            return None
        if self.tabel is not None:
            self.unbind_table(self.tabel)
        self._untuk = tahun
        self.tabel = self.bind_table(jenis, buat(), rows)
        return self.tabel
