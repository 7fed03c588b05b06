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
    """A view of cells of which one is current, and a block from it to another may be selected.

    As in Excel the current cell is where the selection began: what is typed goes there.
    """

    def __init__(self, model: ModelTabel) -> None:
        """Select in `model`; it is set when the view is ready for what Qt asks of it then."""
        super().__init__()
        self._model = model
        self._awal = QPersistentModelIndex()
        """The cell where the mouse began to drag."""
        self._ujung = QPersistentModelIndex()
        """The far corner of the block."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def model_tabel(self) -> ModelTabel:
        """The model, by its own type."""
        return self._model

    @property
    def far_end(self) -> QModelIndex:
        """The corner of the selected block that lies across from the current cell."""
        ujung = self._ujung
        kini = self.currentIndex()
        return self._model.index(ujung.row(), ujung.column()) if ujung.isValid() else kini

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
        """Remember where a selection begins; while the mouse drags, Qt moves the current cell."""
        super().currentChanged(current, previous)
        self._ujung = QPersistentModelIndex(current)
        if self.state() != QAbstractItemView.State.DragSelectingState:
            self._awal = QPersistentModelIndex(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift with an arrow selects up to where the arrow leads."""
        diperluas = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if diperluas and event.key() in GERAK and self.currentIndex().isValid():
            self.extend(self._led_to(GERAK[Qt.Key(event.key())], event.modifiers()))
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

    def _led_to(
        self, gerak: QAbstractItemView.CursorAction, dengan: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads from the far corner: Qt would go from the current cell."""
        dari, ctrl = self.far_end, dengan & Qt.KeyboardModifier.ControlModifier
        if gerak in ARAH and ctrl:
            return edge(self._model, dari, ARAH[gerak])
        turun, kanan = ARAH.get(gerak, (0, 0))
        baris, kolom = dari.row() + turun, dari.column() + kanan
        akhir_baris, akhir_kolom = self._model.rowCount() - 1, self._model.columnCount() - 1
        if gerak in {_AKSI.MoveHome, _AKSI.MoveEnd}:
            di_awal = gerak == _AKSI.MoveHome
            kolom = 0 if di_awal else akhir_kolom
            baris = baris if not ctrl else 0 if di_awal else akhir_baris
        elif gerak in {_AKSI.MovePageUp, _AKSI.MovePageDown}:
            baris = self._a_page_from(dari.row(), turun=gerak == _AKSI.MovePageDown)
        baris, kolom = min(max(baris, 0), akhir_baris), min(max(kolom, 0), akhir_kolom)
        return self._model.index(baris, kolom)

    def _a_page_from(self, baris: int, *, turun: bool) -> int:
        """The row as far away as the view is high, which may lie beyond the last."""
        tinggi = self.viewport().height()
        letak = self.rowAt(self.rowViewportPosition(baris) + (tinggi if turun else -tinggi))
        return letak if letak >= 0 else self._model.rowCount() if turun else 0

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keys with Ctrl select as those without: Qt would move the cursor alone.

        Where the program goes to a cell, no key that happens to be held down matters.
        """
        if event is None or (isinstance(event, QKeyEvent) and event.key() in GERAK):
            return _PILIH.ClearAndSelect
        return super().selectionCommand(index, event)

    def extend(self, ke: QModelIndex, *, gulung: bool = True) -> None:
        """Select from the current cell to another, and with `gulung` bring that one into sight."""
        if not ke.isValid():
            return
        kini = self.currentIndex()
        dari = kini if kini.isValid() else ke
        baris, kolom = sorted((dari.row(), ke.row())), sorted((dari.column(), ke.column()))
        sudut = (self._model.index(b, k) for b, k in zip(baris, kolom, strict=True))
        self.selectionModel().select(QItemSelection(*sudut), _PILIH.ClearAndSelect)
        self._ujung = QPersistentModelIndex(ke)
        if gulung and self.hasAutoScroll():
            self.scrollTo(ke)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift a click selects up to there."""
        kiri = event.button() == Qt.MouseButton.LeftButton
        if kiri and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.extend(self.indexAt(event.position().toPoint()))
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After dragging the cell is current again where the mouse began."""
        super().mouseReleaseEvent(event)
        awal, kini = self._awal, self.currentIndex()
        if awal.isValid() and awal != kini and self.selectionModel().isSelected(kini):
            gulung = self.hasAutoScroll()
            self.setAutoScroll(False)  # it may have been dragged out of sight
            dari = self._model.index(awal.row(), awal.column())
            self.selectionModel().setCurrentIndex(dari, _PILIH.NoUpdate)
            self.setAutoScroll(gulung)
            self._ujung = QPersistentModelIndex(kini)
