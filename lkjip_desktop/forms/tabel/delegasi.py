"""The editor of a cell, which tries on what is typed; and how cells look."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QWidget

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.tabel.model import Index, ModelTabel

if TYPE_CHECKING:  # slow to load, and an empty grid paints no cell
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan

TEPI_X, TEPI_Y = 5, 3
"""Room between text and grid line, in pixels."""
_LANGKAH = 12
"""How far each step of a tree is set in, in pixels."""
_TEPI_GAYA = 3
"""What the style keeps free besides on either side of a text, in pixels."""


_KATA_TERLEBAR = 24
_KATA_DIINGAT = 4096
_KEPEKATAN = 56
"""Of 255: how much of the selection's colour lies over a selected cell."""
_PETUNJUK: Final = QStyledItemDelegate.EndEditHint
_PETUNJUK_TOMBOL: Final = {
    int(Qt.Key.Key_Return): _PETUNJUK.SubmitModelCache,
    int(Qt.Key.Key_Enter): _PETUNJUK.SubmitModelCache,
    int(Qt.Key.Key_Tab): _PETUNJUK.EditNextItem,
}
"""How the grid goes on after a key that takes a text of a list."""
_PANAH: Final = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right))
_KANAN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Delegasi(QStyledItemDelegate):
    """One line editor for every kind of value: the column's Cara reads the text."""

    begun = Signal(QWidget)
    """An editor has been opened."""
    arrowed = Signal(int)
    """An arrow has left a text that was being typed; the key."""
    narrow = Signal(int, int)
    """A column, and the width that a figure or a word in it needs: half of it is another."""

    def __init__(self, model: ModelTabel, parent: QObject) -> None:
        """Edit cells of `model`; live as long as `parent`."""
        super().__init__(parent)
        self._model = model
        self.kini = (-1, -1)
        """Row and column of the current cell, which is framed."""
        self._kata: dict[tuple[str, str], int] = {}
        """What the longest word of a text needs, by text and font: each painting asks."""
        self.mengetik = False
        """Whether typing has opened the editor: then arrows leave it, as in Excel. After F2 or a
        double click they move within its text."""

    # --- typing ----------------------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """Open a line over the cell."""
        kolom, sel = self._model.kolom[index.column()], QPersistentModelIndex(index)
        editor = self._date_line(parent) if kolom.cara.tanggal else QLineEdit(parent)
        editor.setFrame(False)
        editor.setTextMargins(TEPI_X - 2, 0, TEPI_X - 2, 0)
        if kolom.cara.angka:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.textEdited.connect(lambda teks: self._model.try_text(sel, teks))
        if kolom.pilihan is not None:
            from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan

            daftar = DaftarPilihan(kolom.pilihan(), editor, lambda teks: self._accepts(sel, teks))
            daftar.taken.connect(lambda tombol: self._leave(editor, tombol))
        self.begun.emit(editor)
        return editor

    def _date_line(self, parent: QWidget) -> QLineEdit:
        from lkjip_desktop.forms.kalender import BarisTanggal

        editor = BarisTanggal(parent)
        editor.picked.connect(lambda: self._leave(editor, 0))
        return editor

    def _accepts(self, sel: QPersistentModelIndex, teks: str) -> bool:
        from lkjip_desktop.kinerja.temuan import Temuan

        return not isinstance(self._model.read(sel, teks), Temuan)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keys that leave a cell take what its list has marked; arrows leave a text just typed."""
        if (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._has_left(editor, event)
        ):
            return True
        return super().eventFilter(editor, event)

    def _has_left(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        """Whether a key has been dealt with here."""
        daftar, tombol = list_of(editor), event.key()
        if daftar is not None and daftar.is_open:
            return tombol in _PETUNJUK_TOMBOL and daftar.take(tombol)
        if tombol == Qt.Key.Key_F2:
            self.mengetik = not self.mengetik
            return True
        if tombol in _PANAH and self.mengetik and not _with_modifier(event):
            self._leave(editor, 0)
            self.arrowed.emit(tombol)
            return True
        return False

    def _leave(self, editor: QLineEdit, tombol: int) -> None:
        """Store what stands in the editor, close it, and go on as the key says."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, _PETUNJUK_TOMBOL.get(tombol, _PETUNJUK.NoHint))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the line once; a repaint of the row must not undo what is being typed."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(self._model.data(index, Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store the text, if somebody typed at all or it is a refused one."""
        if isinstance(editor, QLineEdit) and (
            editor.isModified() or self._model.refusal(index) is not None
        ):
            model.setData(index, editor.text())

    # --- looks -----------------------------------------------------------------------------------

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
        return 0 if menjorok is None else _LANGKAH * menjorok(self._model.rows[index.row()])

    # Painting is what an edit waits for where it touches every row: enums are compared as numbers,
    # and the model is asked directly, for each call through Qt costs as much as a cell of text.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and text, tinted where selected; a frame around the current or a refused cell."""
        model, kotak, palet = self._model, option.rect, option.palette
        kunci, nomor = model.rows[index.row()], index.column()
        tulis = model.kolom[nomor].takes(kunci)
        dasar = palet.color(QPalette.ColorRole.Base)
        painter.fillRect(kotak, dasar if tulis else warna.read_only(palet))
        if (lukis := model.kolom[nomor].lukis) is not None:
            lukis(painter, kotak, palet, kunci)
        elif model.kolom[nomor].cara.angka:
            self._draw_figure(painter, option, index)
        else:
            self._draw_text(painter, option, index)
        kini = self.kini == (index.row(), nomor)
        if not kini and option.state.value & _marks()[0]:
            painter.fillRect(kotak, _tint(palet))
        _lines(painter, kotak, warna.grid(palet))
        if model.refusal(index) is not None:
            _frame(painter, kotak, warna.refused(palet))
        elif kini:
            _frame(painter, kotak, palet.color(QPalette.ColorRole.Highlight))

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

    def _draw_figure(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line, flush right. Drawn here: the style asks the model for eight things more."""
        teks = self._model.data(index) or ""
        perlu = _room(option, teks)
        if perlu > option.rect.width():
            self.narrow.emit(index.column(), perlu)
        tepi = TEPI_X + _TEPI_GAYA
        painter.setPen(
            self._model.data(index, Qt.ItemDataRole.ForegroundRole)
            or option.palette.color(QPalette.ColorRole.Text)
        )
        painter.drawText(option.rect.adjusted(tepi, 0, -tepi, 0), _KANAN, teks)


def _room(option: QStyleOptionViewItem, teks: str) -> int:
    """The width that a figure needs with the room beside it."""
    return option.fontMetrics.horizontalAdvance(teks) + 2 * (TEPI_X + _TEPI_GAYA) + 1


def list_of(editor: QLineEdit) -> DaftarPilihan | None:
    """The list of the editor of a choice."""
    daftar: object = editor.completer()
    if daftar is None:  # for most cells: the list's class is loaded with the first choice
        return None
    from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan

    return daftar if isinstance(daftar, DaftarPilihan) else None


def open_list(editor: QLineEdit) -> None:
    """Show all that the editor offers: the texts of a choice, the calendar of a date."""
    from lkjip_desktop.forms.kalender import BarisTanggal

    daftar = list_of(editor)
    if daftar is not None:
        daftar.open_all()
    elif isinstance(editor, BarisTanggal):
        editor.open_calendar()


def _with_modifier(event: QKeyEvent) -> bool:
    """Whether a key is pressed with another that gives it another meaning."""
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def _tint(palet: QPalette) -> QColor:
    """Lies over a selected cell, light enough to read through."""
    warna_pilih = palet.color(QPalette.ColorRole.Highlight)
    warna_pilih.setAlpha(_KEPEKATAN)
    return warna_pilih


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
    pena.setWidth(2)
    pena.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.save()
    painter.setPen(pena)
    painter.drawRect(kotak.adjusted(1, 1, -1, -1))
    painter.restore()
