"""The view of every grid: keyboard, editors, widths and heights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.pilih import wants_list
from lkjip_desktop.forms.tabel.blok import GERAK
from lkjip_desktop.forms.tabel.delegasi import Delegasi, open_list
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.pintasan import command_of
from lkjip_desktop.forms.tabel.rupa import TEPI_X
from lkjip_desktop.forms.tabel.sel import Index
from lkjip_desktop.forms.tabel.ukuran import TampilanUkuran

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.temuan import Temuan

KOSONG = "Belum ada baris."
TAK_COCOK = "Tidak ada baris yang memuat teks itu."
SEL_DIBACA = "Sel ini tidak diketik."
_KODE_DIBACA = "tabel.sel_dibaca"
_PICU = QAbstractItemView.EditTrigger
_PETUNJUK = QAbstractItemDelegate.EndEditHint
_SEBENTAR = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""Why the focus goes and comes back: a menu, another window."""


class TampilanTabel(TampilanUkuran):
    """A grid in which Enter goes down and Tab to the next cell that can be typed into.

    As in Excel, Enter after Tabs leads to the next row below where the first was pressed.
    """

    moved = Signal()
    """Another cell is the current one."""
    commanded = Signal(str)
    """A key has been pressed that is one of the commands of `pintasan`."""
    rowWanted = Signal()
    """Somebody types on where there is no row (more)."""
    menuAsked = Signal(QPoint)
    """The context menu is wanted at this place of the screen."""
    said = Signal(object)
    """A Temuan: why a command has done nothing."""

    def __init__(self, model: ModelTabel) -> None:
        """Show `model`, which lives as long as this view."""
        super().__init__(model)
        self._delegasi = Delegasi(model, self)
        self._editor: QLineEdit | None = None
        self._disunting = QPersistentModelIndex()
        self._mulai_tab: int | None = None
        """The column in which the first of several Tabs was pressed."""
        self._di_akhir = False
        """Whether Enter after Tabs has found no row below: what is typed next begins one."""
        self.setModel(model)
        self.setItemDelegate(self._delegasi)
        self._delegasi.begun.connect(self._on_begun)
        self._delegasi.arrowed.connect(self._on_arrow)
        self._delegasi.narrow.connect(self.widen, Qt.ConnectionType.QueuedConnection)
        self._set_up()

    def _set_up(self) -> None:
        self.setEditTriggers(_PICU.DoubleClicked | _PICU.EditKeyPressed | _PICU.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)  # the delegate draws it
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_up_sizes()

    # --- typing ----------------------------------------------------------------------------------

    def commit(self) -> bool:
        """Store what stands in an open editor; False where the grid holds a refused text."""
        if self._editor is not None:
            editor = self._editor
            self.commitData(editor)
            self.closeEditor(editor, _PETUNJUK.NoHint)
        self._model.try_again()
        return not self._model.refusals()

    @property
    def typed_text(self) -> str | None:
        """What has been typed into the open editor; None where nothing has."""
        return self._editor.text() if self._editor and self._editor.isModified() else None

    def hold_typed(self, temuan: Temuan) -> None:
        """Close the editor and keep what has been typed as a text that is not taken."""
        teks, editor, sel = self.typed_text, self._editor, self.currentIndex()
        if editor is not None:
            self.closeEditor(editor, _PETUNJUK.NoHint)
        if teks is not None:
            self._model.refuse(sel, teks, temuan)

    def type_on(self, teks: str) -> None:
        """Open an editor over the current cell with a text that somebody was typing there."""
        self.edit(self.currentIndex())
        if self._editor is not None:
            self._editor.setText(teks)
            self._editor.setModified(True)

    def _on_begun(self, editor: QLineEdit) -> None:
        self._editor = editor
        self._disunting = QPersistentModelIndex(self.currentIndex())

    def reset(self) -> None:
        """Other rows: an editor that was open is gone."""
        self._editor = None
        self._delegasi.kini = (-1, -1)
        super().reset()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter go down, after Tab to the next cell, after Esc throw the text away."""
        self._editor = None
        kini = self.currentIndex()
        super().closeEditor(editor, _PETUNJUK.NoHint)
        self._delegasi.aktif = self.hasFocus()
        if kini != self._disunting:  # somebody has gone elsewhere already
            return
        if hint == _PETUNJUK.RevertModelCache:
            self._model.stop_trying()  # a refused text stays: the next Esc is for that
        elif self._model.refusal(kini) is not None:
            return
        elif hint == _PETUNJUK.SubmitModelCache:
            self._go_down()
        elif hint == _PETUNJUK.EditNextItem:
            self._step(1)
        elif hint == _PETUNJUK.EditPreviousItem:
            self._step(-1)

    def keyboardSearch(self, search: str) -> None:
        """Typing never jumps to another row, not even where a cell can't be typed into."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Esc drops a refused text, other keys are commands; as in Excel."""
        kini, perintah = self.currentIndex(), command_of(event)
        if wants_list(event) and self._has_list(kini):
            self._open_list()
        elif self.is_editing:
            super().keyPressEvent(event)  # a key that the editor has passed on
        elif perintah is not None:
            self.commanded.emit(perintah)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_down()
        elif event.key() == Qt.Key.Key_Escape and kini.isValid():
            self._model.drop(kini)
        else:
            self._delegasi.mengetik = mengetik = event.key() != Qt.Key.Key_F2
            if mengetik and _types(event) and (self._di_akhir or not self._model.rowCount()):
                self.rowWanted.emit()
                kini = self.currentIndex()
            self._di_akhir = False
            super().keyPressEvent(event)
            self._put_cursor()
            if kini.isValid() and not self._is_editable(kini) and _types(event):
                self._say_read_only(kini)

    def _say_read_only(self, sel: QModelIndex) -> None:
        """Why the cell takes no typing, by the note of its column where that has one."""
        from lkjip_desktop.kinerja.temuan import Temuan

        kolom, kunci = self._model.kolom[sel.column()], self._model.rows[sel.row()]
        sebab = kolom.note(kunci) if kolom.note else ""
        self.said.emit(Temuan(_KODE_DIBACA, f"{SEL_DIBACA} {sebab}".strip()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the editor with the cursor behind its text."""
        self._delegasi.mengetik = False
        super().mouseDoubleClickEvent(event)
        self._put_cursor()

    def _put_cursor(self) -> None:
        """Behind the text after F2 or a double click; Qt has selected all of it."""
        if self._editor is not None and not self._delegasi.mengetik:
            self._editor.end(False)  # noqa: FBT003 - Qt's: nothing is selected

    def _on_arrow(self, tombol: int) -> None:
        """Go where an arrow leads that has left a typed text, unless that is refused."""
        if self._model.refusal(self.currentIndex()) is None:
            self._go_to(self.moveCursor(GERAK[Qt.Key(tombol)], Qt.KeyboardModifier.NoModifier))

    @property
    def is_editing(self) -> bool:
        """Whether keys go to an open editor."""
        return self.state() == QAbstractItemView.State.EditingState

    def _has_list(self, sel: QModelIndex) -> bool:
        kolom = self._model.kolom[sel.column()] if sel.isValid() else None
        ada = kolom is not None and (kolom.pilihan is not None or kolom.cara.tanggal)
        return ada and self._is_editable(sel)

    def _open_list(self) -> None:
        """Open the editor of a choice, if it is not, and its list."""
        if self._editor is None:
            self._delegasi.mengetik = False
            self.edit(self.currentIndex())
        if self._editor is not None:
            open_list(self._editor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the mouse is; by the keyboard below the current cell."""
        tempat = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            sel = self.visualRect(self.currentIndex())
            tempat = self.viewport().mapToGlobal(sel.bottomLeft())
        self.menuAsked.emit(tempat)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes to the next cell that can be typed into, and out of the grid after the last."""
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: Any) -> None:  # noqa: ANN401 - QFocusEvent, as the base has it
        """Coming in by Tab begins at the first cell that can be typed into."""
        self._follow_focus(event)
        self.begin()

    def begin(self) -> None:
        """Where the keys come here, they need a cell: the first that can be typed into."""
        if self.hasFocus() and not self.currentIndex().isValid():
            self._step(1)

    def focusOutEvent(self, event: Any) -> None:  # noqa: ANN401 - as above
        """An editor opens, or somebody goes elsewhere."""
        self._follow_focus(event)

    def _follow_focus(self, event: Any) -> None:  # noqa: ANN401 - as above
        """What Qt's view does, less its painting of all cells: only the current one looks another.

        Every cell that is opened and stored would otherwise paint the whole grid twice.
        """
        masuk = event.gotFocus()
        (QAbstractScrollArea.focusInEvent if masuk else QAbstractScrollArea.focusOutEvent)(
            self, event
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, masuk)
        self._delegasi.aktif = masuk or self.is_editing or event.reason() in _SEBENTAR
        self.update(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another cell is the current one."""
        self._mulai_tab, self._di_akhir = None, False
        self._delegasi.kini = current.row(), current.column()
        super().currentChanged(current, previous)
        self.moved.emit()

    # --- looks -----------------------------------------------------------------------------------

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Paint the cells that stand differently; of more than one Qt would paint all columns."""
        if topLeft == bottomRight or QAccessible.isActive():
            super().dataChanged(topLeft, bottomRight, roles)
            return
        if self.is_editing and self._disunting.isValid():  # its editor may show another value
            super().dataChanged(self._disunting, self._disunting, roles)
        kiri, atas = self.columnViewportPosition(topLeft.column()), self._top_of(topLeft.row())
        kanan = self.columnViewportPosition(bottomRight.column())
        bawah = self._top_of(bottomRight.row()) + self.rowHeight(bottomRight.row())
        lebar = kanan + self.columnWidth(bottomRight.column()) - kiri
        self.viewport().update(kiri, atas, lebar, bawah - atas)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where there is no row."""
        from PySide6.QtGui import QPainter

        super().paintEvent(event)
        if self._model.is_ready and self._model.rowCount() == 0:
            pelukis = QPainter(self.viewport())
            pelukis.setPen(warna.quiet(self.palette()))
            kotak = self.viewport().rect().adjusted(TEPI_X, 0, -TEPI_X, 0)
            kalimat = TAK_COCOK if self._model.susunan.saring else KOSONG
            pelukis.drawText(kotak, Qt.AlignmentFlag.AlignVCenter, kalimat)

    # --- moving ----------------------------------------------------------------------------------

    def _is_editable(self, index: QModelIndex) -> bool:
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    def _go_down(self) -> None:
        """To the cell below; after Tab below the cell where the first Tab was pressed.

        Who types row after row so gets another one below the last, with the first letter.
        """
        kini, mulai = self.currentIndex(), self._mulai_tab
        if kini.row() + 1 < self._model.rowCount():
            kolom = kini.column() if mulai is None else mulai
            self._go_to(kini.sibling(kini.row() + 1, kolom))
        else:
            self._di_akhir = mulai is not None and self._model.refusal(kini) is None

    def _go_to(self, sel: QModelIndex) -> None:
        """Make a cell the current one; where the rows move for it, paint first what waits for that.

        Qt paints all of a grid that moves while a cell of it, such as one just typed into, waits.
        """
        if not self.viewport().rect().contains(self.visualRect(sel)):
            self.viewport().repaint(self.visualRect(self.currentIndex()))
        self.setCurrentIndex(sel)

    def _step(self, arah: int) -> bool:
        """Go to the next or previous cell that can be typed into; False where there is none."""
        lebar, tinggi = self._model.columnCount(), self._model.rowCount()
        kini, mulai = self.currentIndex(), self._mulai_tab
        if mulai is None and kini.isValid():
            mulai = kini.column()
        nomor = kini.row() * lebar + kini.column() if kini.isValid() else -1
        nomor += arah
        while 0 <= nomor < lebar * tinggi:
            sel = self._model.index(nomor // lebar, nomor % lebar)
            if self._is_editable(sel):
                self._go_to(sel)
                self._mulai_tab = mulai
                return True
            nomor += arah
        return False


def _types(event: QKeyEvent) -> bool:
    """Whether a key would begin to type: F2, or a sign without Ctrl or Alt."""
    lain = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    huruf = event.text().isprintable() and bool(event.text().strip())
    return event.key() == Qt.Key.Key_F2 or (huruf and not event.modifiers() & lain)
