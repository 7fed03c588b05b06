"""Isian: a field bound in one line: what stands in it, how it is read, which step an edit is.

What is typed is tried on at once and stored when the field is left; a text that is not taken
stays, with the sentence that says why below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import Cara
from lkjip_desktop.forms.kalender import BarisTanggal
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Kalimat

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.temuan import Temuan

T = TypeVar("T")
Apply: TypeAlias = "Callable[[T], Usul | Temuan]"
"""The step that sets a value, or why the value can't be."""
_HANYA_SEBENTAR = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""The focus comes back of itself: the field has not been left."""


class Isian(QWidget):
    """A bound field: the editor, and below it the sentence about what is not taken."""

    def __init__(self, jembatan: Jembatan, editor: QWidget) -> None:
        """Hold `editor`; the kinds of field below do the rest."""
        super().__init__()
        self.jembatan = jembatan
        self.kalimat = Kalimat(editor)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(2)
        susunan.addWidget(editor)
        susunan.addWidget(self.kalimat)
        self.setFocusProxy(editor)

    @property
    def waiting(self) -> bool:
        """Whether a text stands in the field that is not stored."""
        return False

    @property
    def refused(self) -> bool:
        """Whether a sentence stands below the field, about a text that is not taken."""
        return not (self.kalimat.isHidden() or self.kalimat.ragu)

    @property
    def nama(self) -> str:
        """What the field is called on the form."""
        editor = self.focusProxy()
        return editor.accessibleName() if editor is not None else ""

    def refresh(self) -> None:
        """Show the stored value, unless somebody's text waits in the field."""
        raise NotImplementedError

    def commit(self) -> bool:
        """Store what is typed; False where it is not taken."""
        return True

    def drop(self) -> None:
        """Throw away what is typed and show the stored value."""

    def forget(self) -> None:
        """Wait for the value of another file or year; a text that was not taken is gone."""


class IsianKetik(Isian, Generic[T]):
    """A field into which text is typed."""

    def __init__(
        self,
        jembatan: Jembatan,
        editor: QLineEdit | QPlainTextEdit,
        cara: Cara[T],
        get: Callable[[], T],
        apply: Apply[T],
    ) -> None:
        """Show what `get` gives, written as `cara` says; an edit is the step that `apply` gives."""
        super().__init__(jembatan, editor)
        self._cara = cara
        self._get = get
        self._apply = apply
        self._sumber: str | None = None
        """The stored value as text; None while it is not known."""
        self._tersimpan = ""
        """The same as the editor gives it back, which may know fewer characters."""
        self.doubt: Callable[[str], Temuan | None] = _never
        """Says of a stored text why it can hardly be what the field is for."""
        self._tersela: Temuan | None = None
        """Why what stands here is not stored, whatever it is, until somebody goes on typing."""
        editor.installEventFilter(self)

    def refresh(self) -> None:
        """Show the stored value, unless somebody's text waits in the field."""
        if not self.waiting and self._stored_text() != self._sumber:
            self._show_stored()

    def commit(self) -> bool:
        """Store what is typed; a text that is not taken stays, with its sentence."""
        if self.jembatan.store is None or not self.waiting:
            return True
        temuan = self._tersela or self.jembatan.take(self._read())
        if temuan is not None:
            self.kalimat.say(temuan)
            return False
        self._show_stored()
        return True

    def drop(self) -> None:
        """Throw away what is typed and show the stored value."""
        self.jembatan.try_on(None)
        self._show_stored()

    def hold_typed(self, temuan: Temuan) -> None:
        """Do not store what has been typed until somebody goes on with it, and say why."""
        if self.waiting:
            self.jembatan.try_on(None)
            self._tersela = temuan
            self.kalimat.say(temuan)

    def forget(self) -> None:
        """Take what stands in the field for stored, until the next `refresh`."""
        self._tersela = None
        self.kalimat.say(None)
        self._sumber = None
        self._tersimpan = self._text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving stores; Esc takes the text back; Ctrl+Z goes on to the steps after its own."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _HANYA_SEBENTAR:
                self.commit()
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_for_steps(event):
                event.ignore()
                return True
            lepas = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
            if lepas and self.waiting:
                self.drop()
                return True
        return super().eventFilter(watched, event)

    def _is_for_steps(self, event: QKeyEvent) -> bool:
        urung, ulang = self._own_steps()
        return (event.matches(QKeySequence.StandardKey.Undo) and not urung) or (
            event.matches(QKeySequence.StandardKey.Redo) and not ulang
        )

    def _own_steps(self) -> tuple[bool, bool]:
        """Whether the editor has steps of its own to undo and to redo."""
        raise NotImplementedError

    def _text(self) -> str:
        raise NotImplementedError

    def _set_text(self, teks: str) -> None:
        raise NotImplementedError

    @property
    def waiting(self) -> bool:
        """Whether a text stands in the field that is not stored."""
        return self._text() != self._tersimpan

    def _stored_text(self) -> str:
        return self._cara.text_to_edit(self._get())

    def _show_stored(self) -> None:
        self._tersela = None
        self._sumber = self._stored_text()
        self._set_text(self._sumber)
        self._tersimpan = self._text()
        self.kalimat.say(self.doubt(self._sumber))

    def _read(self) -> Usul | Temuan:
        return self._cara.read(self._text(), self._apply)

    def _on_edited(self) -> None:
        self._tersela = None
        self.kalimat.say(None)
        self.jembatan.try_on(self._read() if self.waiting else None)


def _never(_teks: str) -> Temuan | None:
    return None


class IsianBaris(IsianKetik[T]):
    """One line: text, a number, an amount, a date."""

    def __init__(
        self, jembatan: Jembatan, cara: Cara[T], get: Callable[[], T], apply: Apply[T]
    ) -> None:
        """Bind a line; see `IsianKetik`."""
        self.editor = BarisTanggal() if cara.tanggal else QLineEdit()
        super().__init__(jembatan, self.editor, cara, get, apply)
        if isinstance(self.editor, BarisTanggal):
            self.editor.picked.connect(self.commit)
        if cara.angka:
            self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editor.textEdited.connect(self._on_edited)
        self.editor.returnPressed.connect(self.commit)

    def _text(self) -> str:
        return self.editor.text()

    def _set_text(self, teks: str) -> None:
        self.editor.setText(teks)
        if not self.editor.hasFocus():
            self.editor.setCursorPosition(0)

    def _own_steps(self) -> tuple[bool, bool]:
        return self.editor.isUndoAvailable(), self.editor.isRedoAvailable()


class IsianUraian(IsianKetik[str]):
    """Text of several lines; Tab leaves it."""

    def __init__(
        self, jembatan: Jembatan, cara: Cara[str], get: Callable[[], str], apply: Apply[str]
    ) -> None:
        """Bind a text; see `IsianKetik`."""
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        super().__init__(jembatan, self.editor, cara, get, apply)
        self.editor.textChanged.connect(self._on_edited)

    def _text(self) -> str:
        return self.editor.toPlainText()

    def _set_text(self, teks: str) -> None:
        if teks != self.editor.toPlainText() or self.editor.document().isUndoAvailable():
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(teks)

    def _own_steps(self) -> tuple[bool, bool]:
        dokumen = self.editor.document()
        return dokumen.isUndoAvailable(), dokumen.isRedoAvailable()


class IsianPilihan(Isian, Generic[T]):
    """A choice among a few; choosing stores it."""

    def __init__(
        self,
        jembatan: Jembatan,
        pilihan: Sequence[tuple[T, str]],
        get: Callable[[], T],
        apply: Callable[[T], Usul],
    ) -> None:
        """Offer `pilihan`, values with their words."""
        self.editor = KotakPilih()
        super().__init__(jembatan, self.editor)
        self._nilai = [nilai for nilai, _ in pilihan]
        self._get = get
        self._apply = apply
        self.editor.addItems([kata for _, kata in pilihan])
        self.editor.activated.connect(self._on_chosen)

    def refresh(self) -> None:
        """Show the stored choice."""
        self.editor.setCurrentIndex(self._nilai.index(self._get()))

    def _on_chosen(self, nomor: int) -> None:
        if not self.jembatan.carry_out(self._apply(self._nilai[nomor])):
            self.refresh()
