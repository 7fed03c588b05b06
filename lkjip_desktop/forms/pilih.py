"""A box to choose from that changes only when somebody means it; the keys that open a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class KotakPilih(QComboBox):
    """A combo box that leaves the wheel to the page, unless it is open."""

    def __init__(self) -> None:
        """Take the focus by click and Tab, not by the wheel."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead of choosing by accident."""
        event.ignore()


def wants_list(event: QKeyEvent) -> bool:
    """Whether a key opens what a field offers: its list, its calendar."""
    turun = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(turun) or event.key() == Qt.Key.Key_F4
