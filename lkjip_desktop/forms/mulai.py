"""The page that the window shows while no file is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.tulisan import Keterangan, heading

if TYPE_CHECKING:  # most days begin with the file of the last
    from lkjip_desktop.forms.mulai_terakhir import DaftarTerakhir
    from lkjip_desktop.forms.setelan import Setelan

_LEBAR = 580
_LEBAR_TERAKHIR = 400
_SELA = 36
_GUNA = (
    "Rencana, Perjanjian Kinerja, realisasi, dan nilai kinerja kecamatan dalam satu berkas. Angka "
    "diisi satu kali; lembarnya keluar siap ditandatangani."
)


class HalamanMulai(QWidget):
    """Ways to begin, each with a line that says what comes of it; beside them the last files."""

    fileChosen = Signal(Path)

    def __init__(self, cara: Sequence[tuple[QAction, str, str]]) -> None:
        """Offer actions, each with its name here and what it is for."""
        super().__init__()
        self._cara = cara
        self._setelan: Setelan | None = None
        self.terakhir: DaftarTerakhir | None = None
        """The files opened last, once the page has been shown."""

    def offer_files(self, setelan: Setelan) -> None:
        """Offer the files that `setelan` remembers, as they are whenever the page is shown."""
        self._setelan = setelan

    def follow_files(self) -> None:
        """Offer the files anew: one may have gone, or have come back."""
        if self._setelan is None or self.terakhir is None:
            return
        semua = self._setelan.recent_files
        self.terakhir.show_files([(satu, self._setelan.opened_on(satu)) for satu in semua])

    def showEvent(self, event: QShowEvent) -> None:
        """Build the page when it is first needed: most days begin with the file of the last."""
        super().showEvent(event)
        if self.layout() is None:
            self._build()
        self.follow_files()

    def _build(self) -> None:
        from lkjip_desktop.forms.mulai_terakhir import DaftarTerakhir

        kolom = QVBoxLayout()
        kolom.setSpacing(4)
        kolom.addWidget(heading("LKjIP Desktop", 2.0))
        kolom.addWidget(Keterangan(_GUNA))
        kolom.addSpacing(12)
        for aksi, nama, guna in self._cara:
            kolom.addWidget(_button(aksi, nama, guna))
        kolom.addStretch(1)
        isi = QWidget()
        isi.setLayout(kolom)
        isi.setMaximumWidth(_LEBAR)
        self.terakhir = DaftarTerakhir()
        self.terakhir.setMaximumWidth(_LEBAR_TERAKHIR)
        self.terakhir.chosen.connect(self.fileChosen)
        baris = QHBoxLayout()
        baris.setSpacing(_SELA)
        baris.addStretch(1)
        baris.addWidget(isi, _LEBAR)
        baris.addWidget(self.terakhir, _LEBAR_TERAKHIR)
        baris.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.addStretch(2)
        susunan.addLayout(baris)
        susunan.addStretch(3)


def _button(aksi: QAction, nama: str, guna: str) -> QWidget:
    from lkjip_desktop.forms.mulai_tombol import TombolCara

    tombol = TombolCara(nama, guna)
    tombol.setIconSize(QSize(24, 24))
    tombol.setIcon(aksi.icon())
    tombol.clicked.connect(aksi.trigger)
    aksi.changed.connect(lambda: tombol.setIcon(aksi.icon()))
    return tombol
