"""The list that opens below the editor of a choice: it filters while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from lkjip_desktop.forms.tabel.daftar_pilihan import KotakPilihan

_TAMPAK = 12
AMBIL = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab))
"""Keys that take what is marked in the list and leave the cell, both in one press."""


class DaftarPilihan(QCompleter):
    """Marks what Enter would take; what may be typed freely is left as it was typed."""

    taken = Signal(int)
    """A text of the list stands in the editor now: by this key, 0 by a click."""

    def __init__(
        self, pilihan: Sequence[str], editor: QLineEdit, accepts: Callable[[str], bool]
    ) -> None:
        """Offer `pilihan` for `editor`; `accepts` says whether a typed text would be taken."""
        super().__init__(list(pilihan), editor)
        self._editor = editor
        self._accepts = accepts
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_TAMPAK)
        self._daftar = KotakPilihan(editor, _TAMPAK)
        self.setPopup(self._daftar)
        editor.setCompleter(self)
        editor.textEdited.connect(self._on_typed)
        # after the line has taken the text over, which it does as text that nobody typed
        self.activated.connect(lambda _: self._take(0), Qt.ConnectionType.QueuedConnection)

    def open_all(self) -> None:
        """Show all texts, with the one that stands in the editor marked."""
        self.setCompletionPrefix("")
        self.complete()
        self._mark(self._row_of(self._editor.text()))

    @property
    def is_open(self) -> bool:
        """Whether the list is seen."""
        return self._daftar.isVisible()

    def take(self, tombol: int) -> bool:
        """Put what is marked into the editor, on a key; False where the list is not open."""
        if not self.is_open:
            return False
        self._mark_best()
        teks = self._daftar.currentIndex().data()
        with QSignalBlocker(self):
            self._daftar.hide()
        if isinstance(teks, str):
            self._editor.setText(teks)
            self._editor.setModified(True)
        self.taken.emit(tombol)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that take go to the editor's owner; Qt would only close the list first."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self._daftar
            and event.key() in AMBIL
        ):
            return self.take(event.key())
        return super().eventFilter(watched, event)

    def _take(self, tombol: int) -> None:
        self._editor.setModified(True)
        self.taken.emit(tombol)

    def _on_typed(self) -> None:
        QTimer.singleShot(0, self, self._mark_best)  # the line fills the list after this

    def _mark_best(self) -> None:
        """Mark the same text, else the first that fits, unless the typed one is taken itself."""
        teks = self._editor.text()
        if self.is_open and not self._daftar.currentIndex().isValid() and teks.strip():
            sama = self._row_of(teks)
            if sama.isValid() or not self._accepts(teks):
                self._mark(sama if sama.isValid() else self.completionModel().index(0, 0))

    def _row_of(self, teks: str) -> QModelIndex:
        model, dicari = self.completionModel(), teks.strip().casefold()
        semua = (model.index(n, 0) for n in range(model.rowCount()))
        return next((sel for sel in semua if sel.data().casefold() == dicari), QModelIndex())

    def _mark(self, sel: QModelIndex) -> None:
        """Without telling the line, which would write the marked text over the typed one."""
        with QSignalBlocker(self):
            self._daftar.setCurrentIndex(sel)
