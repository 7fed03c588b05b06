"""A way to begin: a large button that the keyboard finds, too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCommandLinkButton

_BINGKAI = 2


class TombolCara(QCommandLinkButton):
    """Framed while keys go to it, as the style shows no focus; Enter presses it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's button, and the frame."""
        super().paintEvent(event)
        if self.hasFocus():
            pelukis = QPainter(self)
            pelukis.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _BINGKAI))
            pelukis.drawRect(self.rect().adjusted(1, 1, -1, -1))
