"""A small button that opens a menu, with room for its arrow beside the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QStyle, QToolButton


class TombolMenu(QToolButton):
    """As `QToolButton`, whose own arrow lies over the last letter."""

    def __init__(self, teks: str = "") -> None:
        """Say `teks`; the menu comes with `open_with`."""
        super().__init__()
        self.setText(teks)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """The text, and on either side of it the room that the arrow takes on one."""
        panah = QStyle.PixelMetric.PM_MenuButtonIndicator
        return super().sizeHint() + QSize(self.style().pixelMetric(panah, None, self), 0)

    def open_with(self, menu: QMenu) -> None:
        """Open `menu` with every press."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
