"""The page that the window shows while no file is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCommandLinkButton, QHBoxLayout, QVBoxLayout, QWidget

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
        kolom = QVBoxLayout()
        kolom.setSpacing(4)
        kolom.addStretch(2)
        kolom.addWidget(heading("LKjIP Desktop", 2.0))
        kolom.addWidget(Keterangan(_GUNA))
        kolom.addSpacing(12)
        self.tombol: list[QCommandLinkButton] = []
        for aksi, nama, guna in cara:
            tombol = QCommandLinkButton(nama, guna)
            tombol.setIcon(aksi.icon())
            tombol.setIconSize(QSize(24, 24))
            tombol.clicked.connect(aksi.trigger)
            kolom.addWidget(tombol)
            self.tombol.append(tombol)
        kolom.addStretch(3)
        isi = QWidget()
        isi.setLayout(kolom)
        isi.setMaximumWidth(_LEBAR)
        susunan = QHBoxLayout(self)
        susunan.addStretch(1)
        susunan.addWidget(isi, _LEBAR)
        susunan.addStretch(1)
