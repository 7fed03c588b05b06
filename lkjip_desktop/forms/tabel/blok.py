"""Selecting blocks of cells with keys and mouse, as in Excel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.sel import Index
from lkjip_desktop.forms.tabel.tepi import ARAH, edge

_PILIH = QItemSelectionModel.SelectionFlag
_AKSI = QAbstractItemView.CursorAction
GERAK: Final = {
    Qt.Key.Key_Up: _AKSI.MoveUp,
    Qt.Key.Key_Down: _AKSI.MoveDown,
    Qt.Key.Key_Left: _AKSI.MoveLeft,
    Qt.Key.Key_Right: _AKSI.MoveRight,
    Qt.Key.Key_Home: _AKSI.MoveHome,
    Qt.Key.Key_End: _AKSI.MoveEnd,
    Qt.Key.Key_PageUp: _AKSI.MovePageUp,
    Qt.Key.Key_PageDown: _AKSI.MovePageDown,
}


class TampilanBlok(QTableView):
    """A view of cells of which one is current, and a block around it may be selected."""

    def __init__(self, model: ModelTabel) -> None:
        """Select in `model`; it is set when the view is ready for what Qt asks of it then."""
        super().__init__()
        self._model = model
        self._jangkar = QPersistentModelIndex()
        """The cell where the selection began."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def model_tabel(self) -> ModelTabel:
        """The model, by its own type."""
        return self._model

    def selected_cells(self) -> list[tuple[int, int]]:
        """Row and column of each selected cell, in the order of the grid."""
        blok = self.selectionModel().selection().toList()
        sel = [
            (baris, kolom)
            for satu in blok
            for baris in range(satu.top(), satu.bottom() + 1)
            for kolom in range(satu.left(), satu.right() + 1)
        ]
        return sel if len(blok) == 1 else sorted(set(sel))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember where a selection begins."""
        super().currentChanged(current, previous)
        if self.state() != QAbstractItemView.State.DragSelectingState:
            self._jangkar = QPersistentModelIndex(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift with an arrow selects up to where the arrow leads."""
        diperluas = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if diperluas and event.key() in GERAK:
            self.extend(self.moveCursor(GERAK[Qt.Key(event.key())], event.modifiers()))
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, gerak: QAbstractItemView.CursorAction, dengan: Qt.KeyboardModifier
    ) -> QModelIndex:
        """With Ctrl an arrow leads to the end of what is filled."""
        kini = self.currentIndex()
        if gerak in ARAH and dengan & Qt.KeyboardModifier.ControlModifier and kini.isValid():
            return edge(self._model, kini, ARAH[gerak])
        return super().moveCursor(gerak, dengan)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keys with Ctrl select as those without: Qt would move the cursor alone.

        Where the program goes to a cell, no key that happens to be held down matters.
        """
        if event is None or (isinstance(event, QKeyEvent) and event.key() in GERAK):
            return _PILIH.ClearAndSelect
        return super().selectionCommand(index, event)

    def extend(self, ke: QModelIndex) -> None:
        """Select from the cell where the selection began to another, which becomes the current."""
        if not ke.isValid():
            return
        awal = self._jangkar
        dari = self._model.index(awal.row(), awal.column()) if awal.isValid() else ke
        if not self.selectionModel().isSelected(dari):  # a click has begun another selection
            dari = self.currentIndex()
        self.selectionModel().setCurrentIndex(ke, _PILIH.NoUpdate)
        self._jangkar = QPersistentModelIndex(dari)
        baris, kolom = sorted((dari.row(), ke.row())), sorted((dari.column(), ke.column()))
        sudut = (self._model.index(b, k) for b, k in zip(baris, kolom, strict=True))
        self.selectionModel().select(QItemSelection(*sudut), _PILIH.ClearAndSelect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift a click selects up to there."""
        kiri = event.button() == Qt.MouseButton.LeftButton
        if kiri and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.extend(self.indexAt(event.position().toPoint()))
        else:
            super().mousePressEvent(event)
