"""The line above the form that names the next thing to do until the first PK can be issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tulisan import heading

if TYPE_CHECKING:  # loaded when the first findings are there
    from lkjip_desktop.forms.anjuran import Anjuran

_KUNCI: Final = "jendela/anjuran"
_TIDAK: Final = "tidak"
_LEMBAR: Final = "pk"


class BarisAnjuran(QFrame):
    """One sentence and the way there; whoever does not want it puts it away for good."""

    wanted = Signal(object)
    """A Letak, KeTemuan or KeIsian: what somebody wants to see (`permohonan.serve`)."""

    def __init__(
        self, jembatan: Jembatan, setelan: Setelan, aksi: QAction, parent: QWidget | None = None
    ) -> None:
        """Stay hidden until the file has been looked at; `aksi` of the menu shows it or not."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._setelan = setelan
        self._aksi = aksi
        self._kini: Anjuran | None = None
        aksi.setChecked(setelan.text(_KUNCI) != _TIDAK)
        aksi.toggled.connect(self._on_toggled)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.kalimat = QLabel()
        self.kalimat.setWordWrap(True)
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.buka = QPushButton("Buka formulirnya")
        self.buka.clicked.connect(self._on_wanted)
        self.tutup = QToolButton()
        self.tutup.setAutoRaise(True)
        self.tutup.setToolTip("Sembunyikan; tampilkan lagi dengan Lihat → Langkah berikut")
        self.tutup.setAccessibleName("Sembunyikan langkah berikut")
        self.tutup.clicked.connect(lambda: aksi.setChecked(False))
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(12, 4, 6, 4)
        susunan.addWidget(heading("Langkah berikut"))
        susunan.addWidget(self.kalimat, 1)
        susunan.addWidget(self.buka)
        susunan.addWidget(self.tutup)
        jembatan.opened.connect(self.hide)
        self.hide()

    def follow(self) -> None:
        """Name what comes next in the year that is shown; takes as long as checking a sheet."""
        from lkjip_desktop.forms.anjuran import next_thing
        from lkjip_desktop.forms.ikon import icon

        keadaan = self._jembatan.stored
        self._kini = next_thing(keadaan.buku, keadaan.hasil) if keadaan else None
        if self._kini is not None:
            self.tutup.setIcon(icon("tutup"))
            self.kalimat.setText(self._kini.kalimat)
            self.buka.setAccessibleName(f"Buka formulirnya: {self._kini.kalimat}")
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(self._kini is not None and self._aksi.isChecked())

    def _on_toggled(self, tampil: bool) -> None:
        self._setelan.keep(_KUNCI, "" if tampil else _TIDAK)
        self._show_or_hide()

    def _on_wanted(self) -> None:
        from lkjip_desktop.forms.permohonan import KeTemuan

        if self._kini is not None:
            temuan = self._kini.temuan
            ke = KeTemuan(temuan, _LEMBAR) if temuan else self._kini.isian
            self.wanted.emit(ke or self._kini.letak)
