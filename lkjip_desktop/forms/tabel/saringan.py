"""The line above a grid whose text the rows must hold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Saringan(QLineEdit):
    """Filters while somebody types; Esc shows all rows again and goes, Enter goes to the rows."""

    left = Signal()
    """Back to the grid."""

    def __init__(self) -> None:
        """Stay hidden until it is asked for."""
        super().__init__()
        self.setPlaceholderText("Tampilkan hanya baris yang memuat…")
        self.setAccessibleName("Saring baris")
        self.setClearButtonEnabled(True)
        self.hide()

    def start(self) -> None:
        """Show the line and type into it."""
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def stop(self) -> None:
        """Show all rows again."""
        self.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and the arrow down lead back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            super().keyPressEvent(event)
            return
        self.left.emit()
