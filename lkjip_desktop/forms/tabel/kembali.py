"""The selected block of a grid, kept while a step that fills it is taken back or done again."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.tabel.tampilan import TampilanTabel


class BlokTerpilih:
    """Remembers the block of the grid that has the keyboard, by keys of rows."""

    def __init__(self, fokus: QWidget | None) -> None:
        """Look at `fokus`, which may be no grid."""
        self._view = fokus if isinstance(fokus, TampilanTabel) else None
        self._sel = self._cells()
        self._kini = self._current()

    def _cells(self) -> frozenset[tuple[str, int]]:
        if self._view is None:
            return frozenset()
        rows = self._view.model_tabel.rows
        return frozenset((rows[baris], kolom) for baris, kolom in self._view.selected_cells())

    def _current(self) -> tuple[str, int] | None:
        sel = self._view.currentIndex() if self._view is not None else None
        if self._view is None or sel is None or not sel.isValid():
            return None
        return self._view.model_tabel.rows[sel.row()], sel.column()

    def restore(self) -> None:
        """Select the block again where the cursor is still in it, with the cursor where it was."""
        if self._view is None or len(self._sel) <= 1 or self._current() not in self._sel:
            return
        model = self._view.model_tabel
        letak = {kunci: nomor for nomor, kunci in enumerate(model.rows)}
        sel = [(letak[kunci], kolom) for kunci, kolom in self._sel if kunci in letak]
        baris, kolom = {b for b, _ in sel}, {k for _, k in sel}
        if len(sel) != len(self._sel) or len(sel) != len(baris) * len(kolom):
            return
        sudut = (model.index(f(baris), f(kolom)) for f in (min, max))
        if self._kini is not None:
            kunci, nomor = self._kini
            self._view.setCurrentIndex(model.index(letak[kunci], nomor))
        self._view.selectionModel().select(
            QItemSelection(*sudut), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
