"""How the cells of a grid look: ground and grid, texts that wrap, figures in one line."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.sel import Index
from lkjip_desktop.forms.warna import WarnaSel

if TYPE_CHECKING:  # slow to load, and an empty grid paints no cell
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

TEPI_X, TEPI_Y = 5, 3
"""Room between text and grid line, in pixels."""
BINGKAI = 2
"""Width of the frame of the current cell, in pixels."""
_LANGKAH = 12
"""How far each step of a tree is set in, in pixels."""
_TEPI_GAYA = 3
"""What the style keeps free besides on either side of a text, in pixels."""
_KATA_TERLEBAR = 24
_KATA_DIINGAT = 4096
_KANAN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RupaSel(QStyledItemDelegate):
    """Draws cells; what is typed into them is the matter of `Delegasi`."""

    narrow = Signal(int, int)
    """A column, and the width that a figure or a word in it needs: half of it is another."""

    def __init__(self, model: ModelTabel, parent: QObject) -> None:
        """Draw cells of `model`; live as long as `parent`."""
        super().__init__(parent)
        self._model = model
        self.kini = (-1, -1)
        """Row and column of the current cell, which is framed."""
        self.aktif = False
        """Whether keys go to the grid; else the frame is a quiet one."""
        self._kata: dict[tuple[str, str], int] = {}
        """What the longest word of a text needs, by text and font: each painting asks."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of the text with the room around it; a figure stands in one line."""
        if self._model.kolom[index.column()].cara.angka:
            teks = self._model.data(index) or ""
            return QSize(_room(option, teks), option.fontMetrics.height() + 2 * TEPI_Y)
        dalam = type(option)(option)
        dalam.rect = option.rect.adjusted(TEPI_X + self._set_in(index), 0, -TEPI_X, 0)
        return super().sizeHint(dalam, index) + QSize(2 * TEPI_X, 2 * TEPI_Y)

    def _set_in(self, index: Index) -> int:
        """How far the text of a cell is set in, in pixels."""
        menjorok = self._model.kolom[index.column()].menjorok
        if menjorok is None or self._model.is_behind:
            return 0
        return _LANGKAH * menjorok(self._model.rows[index.row()])

    # Painting is what an edit waits for where it touches every row: enums are compared as numbers,
    # and the model is asked directly, for each call through Qt costs as much as a cell of text.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and text, tinted where selected; a frame around the current or a refused cell."""
        model, kotak, palet = self._model, option.rect, option.palette
        if model.is_behind:  # the book may not have this row any more
            return
        baris, nomor = index.row(), index.column()
        kunci, kolom, sel = model.rows[baris], model.kolom[nomor], WarnaSel.of(palet)
        painter.fillRect(kotak, sel.dasar if kolom.takes(kunci) else sel.baca)
        if kolom.lukis is not None:
            kolom.lukis(painter, kotak, palet, kunci)
        elif kolom.cara.angka:
            self._draw_figure(painter, option, kotak, nomor, model.look(kunci, nomor))
        else:
            self._draw_text(painter, option, index)
        kini = self.kini == (baris, nomor)
        if not kini and option.state.value & _marks()[0]:
            painter.fillRect(kotak, sel.pilih)
        _lines(painter, kotak, sel.garis)
        if model.refusal(index) is not None:
            _frame(painter, kotak, warna.refused(palet))
        elif kini:
            terang = palet.color(QPalette.ColorRole.Highlight)
            _frame(painter, kotak, terang if self.aktif else warna.quiet(palet))

    def _draw_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """In as many lines as it takes, by the desktop's style."""
        perlu = self._longest_word(self._model.data(index) or "", option) + self._set_in(index)
        if perlu > option.rect.width():
            self.narrow.emit(index.column(), perlu)
        dalam = type(option)(option)
        dalam.rect = option.rect.adjusted(TEPI_X + self._set_in(index), 0, -TEPI_X, 0)
        dalam.state = type(option.state)(option.state.value & ~_marks()[1])
        super().paint(painter, dalam, index)

    def _longest_word(self, teks: str, option: QStyleOptionViewItem) -> int:
        """The width of the longest word with the room beside it: in less it would be cut.

        One of more than `_KATA_TERLEBAR` letters is no word but an address or a code, and may be.
        """
        kunci = teks, option.font.key()
        if kunci not in self._kata:
            if len(self._kata) > _KATA_DIINGAT:
                self._kata.clear()
            kata = (satu for satu in teks.split() if len(satu) <= _KATA_TERLEBAR)
            self._kata[kunci] = max((_room(option, satu) for satu in kata), default=0)
        return self._kata[kunci]

    def _draw_figure(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        kotak: QRect,
        nomor: int,
        rupa: tuple[str, QColor | None],
    ) -> None:
        """One line, flush right. Drawn here: the style asks the model for eight things more."""
        teks, warna_teks = rupa
        perlu = _room(option, teks)
        if perlu > kotak.width():
            self.narrow.emit(nomor, perlu)
        painter.setPen(warna_teks or WarnaSel.of(option.palette).teks)
        tepi = TEPI_X + _TEPI_GAYA
        painter.drawText(kotak.adjusted(tepi, 0, -tepi, 0), _KANAN, teks)


def _room(option: QStyleOptionViewItem, teks: str) -> int:
    """The width that a figure needs with the room beside it."""
    return option.fontMetrics.horizontalAdvance(teks) + 2 * (TEPI_X + _TEPI_GAYA) + 1


@functools.cache
def _marks() -> tuple[int, int]:
    """Bits of a selected cell, and all that a style would show in its own way."""
    from PySide6.QtWidgets import QStyle

    pilih = QStyle.StateFlag.State_Selected
    return pilih.value, (pilih | QStyle.StateFlag.State_HasFocus).value


def _lines(painter: QPainter, kotak: QRect, warna_garis: QColor) -> None:
    """The grid, below and beside a cell: a style's own is hardly seen on a dark desktop."""
    painter.fillRect(kotak.left(), kotak.bottom(), kotak.width(), 1, warna_garis)
    painter.fillRect(kotak.right(), kotak.top(), 1, kotak.height(), warna_garis)


def _frame(painter: QPainter, kotak: QRect, warna_garis: QColor) -> None:
    from PySide6.QtGui import QPen

    pena = QPen(warna_garis)
    pena.setWidth(BINGKAI)
    pena.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.save()
    painter.setPen(pena)
    painter.drawRect(kotak.adjusted(1, 1, -1, -1))
    painter.restore()
