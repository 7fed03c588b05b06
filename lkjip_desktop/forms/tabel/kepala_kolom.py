"""The head of a grid: a triangle says by which column the rows are sorted, and which way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QPolygon
from PySide6.QtWidgets import QHeaderView

from lkjip_desktop.forms.tabel.model import ModelTabel

_SETENGAH, _TINGGI, _ATAS = 4, 4, 1


class KepalaKolom(QHeaderView):
    """Draws ▲ where small figures stand above and ▼ where large ones do.

    The arrow of Qt's own styles means the opposite on some systems, and takes room of the title.
    """

    def __init__(self, model: ModelTabel) -> None:
        """Follow the order of `model`; clicks sort."""
        super().__init__(Qt.Orientation.Horizontal)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The title, and the triangle above it."""
        super().paintSection(painter, rect, logicalIndex)
        draw_order(painter, rect, self._model, logicalIndex, self.palette())


def draw_order(
    pelukis: QPainter, kotak: QRect, model: ModelTabel, kolom: int, palet: QPalette
) -> None:
    """The triangle of the column by which `model` is sorted still, above its title."""
    susunan = model.susunan
    if susunan.kolom != kolom or susunan.basi:
        return
    x, y = kotak.center().x(), kotak.top() + _ATAS
    dasar, puncak = (y, y + _TINGGI) if susunan.menurun else (y + _TINGGI, y)
    sudut = [QPoint(x - _SETENGAH, dasar), QPoint(x + _SETENGAH, dasar), QPoint(x, puncak)]
    pelukis.save()
    pelukis.setPen(Qt.PenStyle.NoPen)
    pelukis.setBrush(palet.color(QPalette.ColorRole.ButtonText))
    pelukis.drawPolygon(QPolygon(sudut))
    pelukis.restore()


HEAD_ROWS: Final = range(_ATAS, _ATAS + _TINGGI)
"""The rows of pixels of a head in which the triangle lies."""
