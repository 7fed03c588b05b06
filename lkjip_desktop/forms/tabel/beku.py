"""The frozen column: the name of each row, over the columns that are scrolled sideways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.tabel.kepala_kolom import draw_order
from lkjip_desktop.forms.tabel.kolom import Kolom

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.ukuran import TampilanUkuran

_TERSEDIKIT: Final = 4
"""In a grid of fewer columns nothing needs to stay."""
_TERLEBAR: Final = 0.5
"""No more of the grid than this is taken: the others must be seen."""
_MENDATAR = Qt.Orientation.Horizontal


def frozen_column(kolom: Sequence[Kolom[Any]]) -> int | None:
    """The column that names the rows: the one that says so, else the first that takes room."""
    if len(kolom) < _TERSEDIKIT:
        return None
    dipilih = (n for n, k in enumerate(kolom) if k.beku)
    pertama = (n for n, k in enumerate(kolom) if k.regang)
    return next(dipilih, next(pertama, None))


class KolomBeku(QWidget):
    """Draws the column as the view draws it, and takes the mouse as the view does.

    A click goes to its cell, which is scrolled to; on the head it sorts. With Shift, or dragged,
    it selects a block.
    """

    def __init__(self, view: TampilanUkuran, kolom: int) -> None:
        """Lie over `view`, hidden until it is scrolled."""
        super().__init__(view)
        self._view, self.kolom = view, kolom
        self._ditekan: QModelIndex | None = None
        """The cell on which a button of the mouse is held down; an invalid one is the head."""
        view.viewport().installEventFilter(self)
        self.hide()

    @property
    def covered(self) -> int:
        """How much of the view's left lies behind the column."""
        return self.width() if self.isVisibleTo(self._view) else 0

    def follow(self, *, tampak: bool) -> None:
        """Show the column where it is scrolled away and there is room; else go."""
        view, lebar = self._view, self._view.columnWidth(self.kolom)
        ruang = view.viewport()
        self.setVisible(tampak and lebar <= ruang.width() * _TERLEBAR)
        kepala = view.horizontalHeader().height()
        self.setGeometry(ruang.x(), ruang.y() - kepala, lebar, kepala + ruang.height())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be painted anew whenever the cells are."""
        if event.type() == QEvent.Type.Paint and self.isVisible():
            self.update()
        return super().eventFilter(watched, event)

    # --- looks -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The head, the cells in sight, and a line that parts them from what moves."""
        del event
        pelukis = QPainter(self)
        pelukis.fillRect(self.rect(), self._view.palette().base())
        self._draw_cells(pelukis)
        self._draw_head(pelukis)
        pelukis.fillRect(self.width() - 2, 0, 2, self.height(), warna.grid(self.palette()))

    def _draw_head(self, pelukis: QPainter) -> None:
        kepala, model = self._view.horizontalHeader(), self._view.model_tabel
        opsi = QStyleOptionHeader()
        opsi.initFrom(kepala)
        opsi.rect = self.rect().adjusted(0, 0, 0, kepala.height() - self.height())
        opsi.orientation = _MENDATAR
        opsi.section = self.kolom
        opsi.text = model.headerData(self.kolom, _MENDATAR)
        opsi.textAlignment = model.headerData(
            self.kolom, _MENDATAR, Qt.ItemDataRole.TextAlignmentRole
        )
        kepala.style().drawControl(QStyle.ControlElement.CE_Header, opsi, pelukis, kepala)
        draw_order(pelukis, opsi.rect, model, self.kolom, kepala.palette())

    def _draw_cells(self, pelukis: QPainter) -> None:
        view, atas = self._view, self._view.horizontalHeader().height()
        pelukis.save()
        pelukis.setClipRect(0, atas, self.width(), self.height() - atas)
        opsi = view.cell_option()
        nomor, tinggi = max(view.rowAt(0), 0), view.viewport().height()
        while nomor < view.model_tabel.rowCount() and view.rowViewportPosition(nomor) < tinggi:
            sel = view.model_tabel.index(nomor, self.kolom)
            y = atas + view.rowViewportPosition(nomor)
            opsi.rect = QRect(0, y, self.width(), view.rowHeight(nomor))
            self._mark_selected(opsi, sel)
            view.itemDelegate().paint(pelukis, opsi, sel)
            nomor += 1
        pelukis.restore()

    def _mark_selected(self, opsi: QStyleOptionViewItem, sel: QModelIndex) -> None:
        terpilih = QStyle.StateFlag.State_Selected
        ada = self._view.selectionModel().isSelected(sel)
        opsi.state = opsi.state | terpilih if ada else opsi.state & ~terpilih

    # --- the mouse -------------------------------------------------------------------------------

    def _cell_at(self, y: float) -> QModelIndex:
        baris = self._view.rowAt(int(y) - self._view.horizontalHeader().height())
        return self._view.model_tabel.index(baris, self.kolom)

    def _is_head(self, event: QMouseEvent) -> bool:
        return event.position().y() < self._view.horizontalHeader().height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the cell below the mouse, with Shift select up to there.

        The view stays where it is until the button is let go: a block may be dragged from here.
        """
        if event.button() != Qt.MouseButton.LeftButton:
            return
        sel = QModelIndex() if self._is_head(event) else self._cell_at(event.position().y())
        self._ditekan = sel
        if not sel.isValid():
            return
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.setAutoScroll(False)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view.extend(sel)
            self._ditekan = None
        else:
            self._view.setCurrentIndex(sel)
        self._view.setAutoScroll(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from the cell where the button was pressed to the one below the mouse."""
        if self._ditekan is None or not self._ditekan.isValid():
            return
        tempat = event.position().toPoint()
        sel = self._cell_at(tempat.y())
        if tempat.x() >= self.width():
            sel = self._view.indexAt(self._view.viewport().mapFrom(self, tempat))
        if sel.isValid() and sel != self._view.far_end:
            self._view.setAutoScroll(False)
            self._view.extend(sel)
            self._view.setAutoScroll(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Bring the cell of a click into sight; a click on the head sorts."""
        ditekan, self._ditekan = self._ditekan, None
        if ditekan is None:
            return
        if not ditekan.isValid():
            if self._is_head(event) and self.rect().contains(event.position().toPoint()):
                self._view.horizontalHeader().sectionClicked.emit(self.kolom)
        elif self._view.far_end == ditekan:
            self._view.scrollTo(ditekan)

    def event(self, event: QEvent) -> bool:
        """Say what stands in the cell, as the view does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            teks = self._cell_at(event.pos().y()).data(Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), teks or "", self)
            return True
        return super().event(event)
