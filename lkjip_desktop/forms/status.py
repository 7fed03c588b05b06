"""The status bar: left what has been done, right what is selected; neither hides the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStatusBar, QWidget

_JENIS: Final = QEvent.Type(QEvent.registerEventType())


class KabarPilihan(QEvent):
    """Tells the window of what is selected; empty where that is nothing to add up."""

    def __init__(self, teks: str) -> None:
        """Carry a sentence."""
        super().__init__(_JENIS)
        self.teks = teks


def tell_selection(dari: QWidget, teks: str) -> None:
    """Show in the window of a widget what is selected there."""
    QApplication.sendEvent(dari.window(), KabarPilihan(teks))


class BarisStatus(QStatusBar):
    """Keeps what has been said until something else is said or its time is over.

    Menus and buttons under the mouse have no sentence of their own, with which Qt would wipe out
    what an undo has said.
    """

    def __init__(self, jendela: QMainWindow) -> None:
        """Be the status bar of `jendela`."""
        super().__init__(jendela)
        self.pilihan = QLabel()
        """What is selected: how many figures, their sum and mean."""
        self.pilihan.setTextFormat(Qt.TextFormat.PlainText)
        self.pilihan.setAccessibleName("Sel yang dipilih")
        self.addPermanentWidget(self.pilihan)
        jendela.installEventFilter(self)
        jendela.setStatusBar(self)

    def eventFilter(self, jendela: QObject, event: QEvent) -> bool:
        """Take what is selected, and drop sentences without words."""
        if isinstance(event, KabarPilihan):
            self.pilihan.setText(event.teks)
            return True
        if isinstance(event, QStatusTipEvent) and not event.tip():
            return True
        return super().eventFilter(jendela, event)
