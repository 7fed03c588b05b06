"""The files opened last, on the page for a window without a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.keberadaan import Keberadaan
from lkjip_desktop.forms.mulai_tombol import TombolCara
from lkjip_desktop.forms.terakhir import TIDAK_DITEMUKAN
from lkjip_desktop.forms.tulisan import heading, plain_tip
from lkjip_desktop.kinerja.waktu import format_tanggal

TERBANYAK: Final = 5
"""How many files stand on the page; the menu has all that are remembered."""
_HILANG: Final = TIDAK_DITEMUKAN.capitalize()
_TEPI: Final = 30
"""What stands beside icon and text in such a button, in pixels."""
_TEBAL: Final = 0.85
"""The name is written bold and larger than the font that it is measured with."""


class DaftarTerakhir(QWidget):
    """A button for each file with its folder and the day it was opened; grey where it is gone.

    One that is gone can be chosen too: whoever opens it says so, or finds its backup.
    """

    chosen = Signal(Path)

    def __init__(self) -> None:
        """Show no file yet."""
        super().__init__()
        self.tombol: list[TombolBerkas] = []
        self._susunan = QVBoxLayout(self)
        self._susunan.setContentsMargins(0, 0, 0, 0)
        self._susunan.setSpacing(4)
        self._susunan.addWidget(heading("Terakhir dibuka"))
        self._susunan.addStretch(1)
        self._ada = Keberadaan(self)
        self._ada.told.connect(self._mark)

    def show_files(self, berkas: Sequence[tuple[Path, date | None]]) -> None:
        """Show these files, the latest first, each with the day it was opened where it is known."""
        for lama in self.tombol:
            lama.hide()
            lama.deleteLater()
        self.tombol = [TombolBerkas(path, hari) for path, hari in berkas[:TERBANYAK]]
        for nomor, satu in enumerate(self.tombol, 1):
            satu.clicked.connect(partial(self._choose, satu.path))
            self._susunan.insertWidget(nomor, satu)
        self.setVisible(bool(self.tombol))
        for path, ada in self._ada.look([satu.path for satu in self.tombol]).items():
            self._mark(path, ada)

    def _mark(self, path: Path, ada: bool | None) -> None:
        for satu in self.tombol:
            if satu.path == path and ada is False:
                satu.mark_missing()

    def _choose(self, path: Path) -> None:
        self.chosen.emit(path)


class TombolBerkas(TombolCara):
    """The name of a file above its folder, cut where the room is short; the tool tip has it all."""

    def __init__(self, path: Path, hari: date | None) -> None:
        """Show `path`, opened on the day `hari` if that is known."""
        super().__init__()
        self.path = path
        self._keadaan = f"dibuka {format_tanggal(hari)}" if hari else ""
        self.setIconSize(QSize(24, 24))
        self.setIcon(icon("buka"))
        self.setToolTip(plain_tip(str(path)))
        self.setAccessibleName(path.name)
        self._say_state()

    def mark_missing(self) -> None:
        """Grey, and say so: the file is not there now."""
        self._keadaan = _HILANG
        palet = QPalette()
        for peran in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
            palet.setColor(peran, warna.quiet(palet))
        self.setPalette(palet)
        self._say_state()

    def _say_state(self) -> None:
        keterangan = (str(self.path.parent), self._keadaan)
        self.setAccessibleDescription(" · ".join(filter(None, keterangan)))
        self._cut()

    def sizeHint(self) -> QSize:
        """As high as two lines need; a long name does not widen the page."""
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        """Name and folder, each on its line as far as there is room."""
        lebar = max(self.width() - self.iconSize().width() - _TEPI, 0)
        huruf = self.fontMetrics()
        tebal = int(lebar * _TEBAL)
        nama = huruf.elidedText(self.path.name, Qt.TextElideMode.ElideMiddle, tebal)
        self.setText(nama.replace("&", "&&"))
        sela = f" · {self._keadaan}" if self._keadaan else ""
        sisa = lebar - huruf.horizontalAdvance(sela)
        folder = huruf.elidedText(str(self.path.parent), Qt.TextElideMode.ElideMiddle, sisa)
        self.setDescription(f"{folder}{sela}")
