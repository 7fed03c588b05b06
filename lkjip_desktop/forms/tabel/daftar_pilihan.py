"""The box of the texts that a cell can be given: wide enough to read each of them whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QWidget


class KotakPilihan(QListView):
    """As wide as its longest text, up to the edge of the screen: what is longer is wrapped.

    Whoever opens it gives it the width of the cell, again with every key. It has no bar below its
    rows, which would cover the last of them.
    """

    def __init__(self, dekat: QWidget, tampak: int) -> None:
        """Stand below `dekat`, or above it, and show at most `tampak` rows at once."""
        super().__init__()
        self._dekat = dekat
        self._tampak = tampak
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room that the texts need instead of the cell's."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Measure once more when it opens: the rows may be others in as much room."""
        if event.type() == QEvent.Type.Show:
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Stand where the texts can be read."""
        layar = self._dekat.screen().availableGeometry()
        sel = QRect(self._dekat.mapToGlobal(QPoint(0, 0)), self._dekat.size())
        lebar = min(max(self._text_width(), sel.width()), self._room(layar, sel.left()))
        if lebar != self.width():
            self.resize(lebar, self.height())  # comes back here, with the rows wrapped anew
            return
        bawah, atas = layar.bottom() + 1 - sel.bottom() - 1, sel.top() - layar.top()
        butuh = self._rows_height() + 2 * self.frameWidth()
        tinggi = min(butuh, max(bawah, atas))
        y = sel.bottom() + 1 if tinggi <= bawah else sel.top() - tinggi
        self.setGeometry(min(sel.left(), layar.right() + 1 - lebar), y, lebar, tinggi)

    def _room(self, layar: QRect, kiri: int) -> int:
        """To the edge of the screen; beside the edge half of the screen, to the left."""
        return max(layar.right() + 1 - kiri, layar.width() // 2)

    def _text_width(self) -> int:
        gaya, huruf, model = self.style(), self.fontMetrics(), self.model()
        tepi = 2 * (gaya.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1)
        bilah = gaya.pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        semua = (str(model.index(n, 0).data()) for n in range(model.rowCount()))
        teks = max(map(huruf.horizontalAdvance, semua), default=0)
        return teks + tepi + bilah + 2 * self.frameWidth() + 1

    def _rows_height(self) -> int:
        self.doItemsLayout()
        model = self.model()
        tampak = range(min(model.rowCount(), self._tampak))
        return sum(self.visualRect(model.index(n, 0)).height() for n in tampak)
