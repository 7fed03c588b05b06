"""Layar: a window of ours is never larger than what its screen has for it, frame included."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

_BINGKAI: Final = QSize(4, 40)
"""What the system draws around a window, in logical pixels: it is not known before it stands."""


def room_for(jendela: QWidget) -> QRect:
    """The place on its screen that the inside of a window may take, in logical pixels.

    At 150 % a screen of 1366x768 has 910x512 of them.
    """
    tepi = _BINGKAI.width() // 2
    return _available(jendela).adjusted(tepi, _BINGKAI.height() - tepi, -tepi, -tepi)


def _available(jendela: QWidget) -> QRect:
    """What the desktop leaves of the screen on which a window is, or will be."""
    ditaruh = jendela.testAttribute(Qt.WidgetAttribute.WA_Moved)
    layar = QGuiApplication.screenAt(jendela.geometry().center()) if ditaruh else None
    return (layar or jendela.screen()).availableGeometry()


def keep_on_screen(jendela: QWidget) -> None:
    """Make a window no larger than its room, and bring it in where it has a place already.

    To be called before it is shown. One that fills the screen is left alone.
    """
    if jendela.isMaximized() or jendela.isFullScreen():
        return
    ruang = room_for(jendela)
    jendela.resize(jendela.size().boundedTo(ruang.size()))
    if not jendela.testAttribute(Qt.WidgetAttribute.WA_Moved):
        return  # the system, or Qt for a dialog, finds a place for it
    letak = jendela.geometry()
    letak.moveLeft(max(ruang.left(), min(letak.left(), ruang.right() + 1 - letak.width())))
    letak.moveTop(min(letak.top(), ruang.bottom() + 1 - letak.height()))
    if letak != jendela.geometry():  # Qt has brought the frame in; what fits stays where it was
        jendela.setGeometry(letak)


class DialogLayar(QDialog):
    """The base of every dialog of ours: it stays on its screen; what it lists has to shrink."""

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before it is seen; Qt then centres it over its window."""
        if not event.spontaneous():
            keep_on_screen(self)
        super().showEvent(event)
