"""What one types into stays where it is on the screen while sentences above it come and go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QWidget,
)

_UKURAN = frozenset((QEvent.Type.LayoutRequest, QEvent.Type.Resize))


class Diam(QObject):
    """Scrolls a form by as much as what has the keys in it was moved by something above it."""

    def __init__(self, gulung: QScrollArea, isi: QWidget) -> None:
        """Look after the form `isi` in `gulung`; live as long as that."""
        super().__init__(gulung)
        self._gulung = gulung
        self._isi = isi
        self._pegang: QWidget | None = None
        """What has the keys, where that is in the form; of a cell its grid."""
        self._atas = 0
        """Where it stands in what is seen of the form, in pixels from above."""
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.setInterval(0)
        self._jeda.timeout.connect(self._restore)
        self._isi.installEventFilter(self)
        gulung.verticalScrollBar().valueChanged.connect(self._remember)
        aplikasi = QApplication.instance()
        if isinstance(aplikasi, QApplication):
            aplikasi.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something in the form takes more room or less: look where we are, once it has done so."""
        if watched is self._isi and event.type() in _UKURAN and self._pegang is not None:
            self._jeda.start()
        return super().eventFilter(watched, event)

    def _on_focus(self, _dulu: QWidget | None, kini: QWidget | None) -> None:
        if kini is None or kini.window() is not self._isi.window():
            return  # a list or a dialog in front of the form, or another program
        pegang = self._holder(kini)
        if pegang is not None:
            if pegang is not self._pegang:
                self._pegang = pegang
                self._remember()
        elif self._pegang is not None:
            self._pegang = None
            self._isi.setMinimumHeight(0)

    def _holder(self, kini: QWidget) -> QWidget | None:
        """The field or the whole grid in which somebody types; None where it is elsewhere."""
        if not self._isi.isAncestorOf(kini) or isinstance(kini, QAbstractButton):
            return None  # what a button brings, such as a choice above it, is to be seen
        pegang, induk = kini, kini.parentWidget()
        while induk is not self._isi and induk is not None:
            pegang = induk if isinstance(induk, QAbstractScrollArea) else pegang
            induk = induk.parentWidget()
        return pegang

    def _remember(self) -> None:
        if self._pegang is not None:
            self._atas = self._place(self._pegang)

    def _place(self, widget: QWidget) -> int:
        return widget.mapTo(self._gulung.viewport(), QPoint(0, 0)).y()

    def _restore(self) -> None:
        pegang, kini = self._pegang, QApplication.focusWidget()
        if pegang is None or kini is None or self._holder(kini) is not pegang:
            return
        bilah, geser = self._gulung.verticalScrollBar(), self._place(pegang) - self._atas
        tuju = bilah.value() + geser
        if geser and tuju > bilah.maximum():  # a form that has no more: blank room below it
            self._isi.setMinimumHeight(tuju + self._gulung.viewport().height())
            self._jeda.start()
        elif geser and tuju >= 0:
            bilah.setValue(tuju)
