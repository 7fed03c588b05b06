"""The page of a form that has nothing to be filled with yet: what is missing, how it comes in."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from lkjip_desktop.forms.uraian import Perlu

CaraMasuk = Mapping[Perlu, tuple[QAction, ...]]
"""The commands that bring in what a form lacks, as many for each."""
_KALIMAT = {
    Perlu.TAHUN: "Berkas ini belum mempunyai tahun kerja. Buat tahunnya, atau impor dari buku "
    "kerja Excel.",
    Perlu.INDIKATOR: "Tahun {tahun} belum mempunyai sasaran dan indikator. Isi di langkah Renstra, "
    "atau impor dari buku kerja Excel.",
}
"""What is missing, in a sentence."""


class HalamanKosong(QWidget):
    """One plain line about what is missing, and the commands by which it comes in."""

    def __init__(self, aksi: CaraMasuk) -> None:
        """Offer of `aksi` those that bring what is missing."""
        super().__init__()
        self._tombol: dict[QToolButton, QAction] = {}
        self._aksi = aksi
        self.kalimat = QLabel()
        self.kalimat.setWordWrap(True)
        tombol = QHBoxLayout()
        for satu in dict.fromkeys(chain(*zip(*aksi.values(), strict=True))):
            tekan = QToolButton()
            tekan.setDefaultAction(satu)
            self._tombol[tekan] = satu
            tekan.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tombol.addWidget(tekan)
        tombol.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 12, 0, 0)
        susunan.setSpacing(10)
        susunan.addWidget(self.kalimat)
        susunan.addLayout(tombol)
        susunan.addStretch(1)

    def say(self, kurang: Perlu, tahun: int | None) -> None:
        """Say what is missing, and offer what brings it."""
        self.kalimat.setText(_KALIMAT[kurang].format(tahun=tahun))
        for tombol, aksi in self._tombol.items():
            tombol.setVisible(aksi in self._aksi[kurang])
