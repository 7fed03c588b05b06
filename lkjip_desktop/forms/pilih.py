"""A box to choose from that changes only when somebody means it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
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
