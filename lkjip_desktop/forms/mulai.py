"""The page that the window shows while no file is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.tulisan import Keterangan, heading

_LEBAR = 580
_GUNA = (
    "Rencana, Perjanjian Kinerja, realisasi, dan nilai kinerja kecamatan dalam satu berkas. Angka "
    "diisi satu kali; lembarnya keluar siap ditandatangani."
)


class HalamanMulai(QWidget):
    """Ways to begin, each with a line that says what comes of it."""

    def __init__(self, cara: Sequence[tuple[QAction, str, str]]) -> None:
        """Offer actions, each with its name here and what it is for."""
        super().__init__()
        self._cara = cara

    def showEvent(self, event: QShowEvent) -> None:
        """Build the page when it is first needed: most days begin with the file of the last."""
        super().showEvent(event)
        if self.layout() is None:
            self._build()

    def _build(self) -> None:
        kolom = QVBoxLayout()
        kolom.setSpacing(4)
        kolom.addStretch(2)
        kolom.addWidget(heading("LKjIP Desktop", 2.0))
        kolom.addWidget(Keterangan(_GUNA))
        kolom.addSpacing(12)
        for aksi, nama, guna in self._cara:
            kolom.addWidget(_button(aksi, nama, guna))
        kolom.addStretch(3)
        isi = QWidget()
        isi.setLayout(kolom)
        isi.setMaximumWidth(_LEBAR)
        susunan = QHBoxLayout(self)
        susunan.addStretch(1)
        susunan.addWidget(isi, _LEBAR)
        susunan.addStretch(1)


def _button(aksi: QAction, nama: str, guna: str) -> QWidget:
    from PySide6.QtWidgets import QCommandLinkButton

    tombol = QCommandLinkButton(nama, guna)
    tombol.setIconSize(QSize(24, 24))
    tombol.setIcon(aksi.icon())
    tombol.clicked.connect(aksi.trigger)
    aksi.changed.connect(lambda: tombol.setIcon(aksi.icon()))
    return tombol
