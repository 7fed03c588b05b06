"""The one calm place where the window says what went wrong, above the form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from lkjip_desktop.forms import warna


class BarisPesan(QFrame):
    """A sentence that stays until somebody puts it away or the matter is settled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something to say."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._tanda = QLabel()
        self.kalimat = QLabel()
        self.kalimat.setWordWrap(True)
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.kalimat.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tutup = QToolButton()
        self.tutup.setAutoRaise(True)
        self.tutup.setToolTip("Tutup pesan ini")
        self.tutup.setAccessibleName("Tutup pesan ini")
        self.tutup.clicked.connect(self.hide)
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(10, 6, 6, 6)
        susunan.addWidget(self._tanda, 0, Qt.AlignmentFlag.AlignTop)
        susunan.addWidget(self.kalimat, 1)
        susunan.addWidget(self.tutup, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, kalimat: str) -> None:
        """Show a sentence."""
        from lkjip_desktop.forms.ikon import icon

        self._tanda.setPixmap(icon("peringatan", warna.doubtful(self.palette())).pixmap(16, 16))
        self.tutup.setIcon(icon("tutup"))
        self.kalimat.setText(kalimat)
        self.show()
