"""The editor of a cell, which tries on what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QWidget

from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.rupa import BINGKAI, TEPI_X, RupaSel
from lkjip_desktop.forms.tabel.sel import Index

if TYPE_CHECKING:  # slow to load, and an empty grid paints no cell
    from PySide6.QtWidgets import QStyleOptionViewItem

    from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan

_PETUNJUK: Final = QStyledItemDelegate.EndEditHint
_PETUNJUK_TOMBOL: Final = {
    int(Qt.Key.Key_Return): _PETUNJUK.SubmitModelCache,
    int(Qt.Key.Key_Enter): _PETUNJUK.SubmitModelCache,
    int(Qt.Key.Key_Tab): _PETUNJUK.EditNextItem,
}
"""How the grid goes on after a key that takes a text of a list."""
_PANAH: Final = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right))


class Delegasi(RupaSel):
    """One line editor for every kind of value: the column's Cara reads the text."""

    begun = Signal(QWidget)
    """An editor has been opened."""
    arrowed = Signal(int)
    """An arrow has left a text that was being typed; the key."""

    def __init__(self, model: ModelTabel, parent: QObject) -> None:
        """Edit cells of `model`; live as long as `parent`."""
        super().__init__(model, parent)
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
        editor.setTextMargins(TEPI_X - 2 - BINGKAI, 0, TEPI_X - 2 - BINGKAI, 0)
        if kolom.cara.angka:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.textEdited.connect(lambda teks: self._model.try_text(sel, teks))
        if kolom.pilihan is not None:
            from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan

            daftar = DaftarPilihan(kolom.pilihan(), editor, lambda teks: self._accepts(sel, teks))
            daftar.taken.connect(lambda tombol: self._leave(editor, tombol))
        self.begun.emit(editor)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Leave the frame of the cell in sight."""
        editor.setGeometry(option.rect.adjusted(BINGKAI, BINGKAI, -BINGKAI, -BINGKAI))

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
