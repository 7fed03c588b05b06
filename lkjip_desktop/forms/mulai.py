"""The page that the window shows while no file is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCommandLinkButton, QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.tulisan import Keterangan, heading

_LEBAR = 560


class HalamanMulai(QWidget):
    """Ways to begin, each with a line that says what comes of it."""

    def __init__(self, cara: Sequence[tuple[QAction, str]]) -> None:
        """Offer actions with what they are for."""
        super().__init__()
        kolom = QVBoxLayout()
        kolom.setSpacing(6)
        kolom.addStretch(2)
        kolom.addWidget(heading("LKjIP Desktop", 2.0))
        kolom.addWidget(
            Keterangan(
                "Rencana, Perjanjian Kinerja, realisasi, dan nilai kinerja kecamatan dalam satu "
                "berkas. Angka diisi satu kali; lembarnya siap ditandatangani."
            )
        )
        kolom.addSpacing(10)
        self.tombol: list[QCommandLinkButton] = []
        for aksi, guna in cara:
            tombol = QCommandLinkButton(aksi.text().replace("…", ""), guna)
            tombol.clicked.connect(aksi.trigger)
            kolom.addWidget(tombol)
            self.tombol.append(tombol)
        kolom.addStretch(3)
        isi = QWidget()
        isi.setLayout(kolom)
        isi.setMaximumWidth(_LEBAR)
        susunan = QHBoxLayout(self)
        susunan.addWidget(isi, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
