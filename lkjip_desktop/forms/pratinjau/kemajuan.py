"""Kemajuan: work that goes on beside the window, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget


class Kemajuan(QWidget):
    """A short sentence in the status bar, where no other message covers it, with a button."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden while there is nothing under way."""
        super().__init__(parent)
        self.kalimat = QLabel()
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.batal = QToolButton()
        self.batal.setText("Batalkan")
        self.batal.setAccessibleName("Batalkan pencetakan")
        self.batal.clicked.connect(self.cancelled)
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.batal)
        self.hide()

    def say(self, kalimat: str) -> None:
        """Say how far it is."""
        self.kalimat.setText(kalimat)
        self.show()
