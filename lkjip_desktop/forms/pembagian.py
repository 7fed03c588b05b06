"""The three columns of the window: steps, form, preview."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from lkjip_desktop.forms.setelan import Setelan

_LEBAR = (190, 760, 416)
"""Widths of steps, form and preview; where the window is narrow the preview gives way first."""
_FORMULIR_CUKUP = 640
_SETELAN = "jendela/pembagian"


class Pembagian(QSplitter):
    """Gives the columns their widths, and keeps them as the user leaves them."""

    def __init__(self, setelan: Setelan) -> None:
        """Build with the room of the preview, which is loaded last."""
        super().__init__(Qt.Orientation.Horizontal)
        self._setelan = setelan
        self._tempat = QWidget()
        """Keeps the room of the preview until that is loaded."""
        self._ingin = (_FORMULIR_CUKUP, _LEBAR[2])
        """Widths of form and preview as they were wanted: a narrow window takes from both."""
        self.splitterMoved.connect(self._want)

    def fill(self, langkah: QWidget, formulir: QWidget) -> None:
        """Take in the steps and the form."""
        for satu in (langkah, formulir, self._tempat):
            self.addWidget(satu)
        self._tempat.hide()
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)

    def reserve_preview(self) -> None:
        """Leave the preview its room before it is there, so that the form need not move."""
        self._tempat.show()
        self.divide()

    def take_preview(self, panel: QWidget) -> None:
        """Put the preview in its room."""
        self.replaceWidget(2, panel)

    def divide(self) -> None:
        """Give the three columns their widths as the user left them."""
        if self.restoreState(self._setelan.bytes_of(_SETELAN)):
            self._want()
            return
        langkah, formulir, pratinjau = _LEBAR
        kurang = sum(_LEBAR) - self.width()
        pratinjau -= min(max(kurang - (formulir - _FORMULIR_CUKUP), 0), pratinjau - 1)
        self.setSizes([langkah, self.width() - langkah - pratinjau, pratinjau])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the preview back what a narrower window has taken from it."""
        super().resizeEvent(event)
        langkah, formulir, pratinjau = self.sizes()
        cukup, ingin = self._ingin
        beri = min(ingin - pratinjau, formulir - min(cukup, _FORMULIR_CUKUP))
        if pratinjau and beri > 0:
            self.setSizes([langkah, formulir - beri, pratinjau + beri])

    def _want(self) -> None:
        _, formulir, pratinjau = self.sizes()
        if pratinjau:
            self._ingin = formulir, pratinjau

    def keep(self) -> None:
        """Remember the widths for the next start."""
        self._setelan.keep(_SETELAN, self.saveState())
