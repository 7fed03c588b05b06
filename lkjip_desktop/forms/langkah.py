"""The steps at the left, each with its state; the state opens the list of findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.tulisan import Keterangan

if TYPE_CHECKING:  # loaded when the first findings are there
    from lkjip_desktop.forms.temuan import DaftarTemuan
    from lkjip_desktop.kinerja.temuan import Temuan

_TERENDAH: Final = 120
_PANJANG: Final = 20
"""So many letters have room below the title of a step."""


class TombolLangkah(QPushButton):
    """A flat button as wide as its column whose text begins at the left."""

    def __init__(self, nomor: int, judul: str) -> None:
        """Be one of several of which one is chosen."""
        super().__init__()
        self.setCheckable(True)
        self.setFlat(True)
        self.setShortcut(f"Alt+{nomor}")
        self.setAccessibleName(judul)
        teks = QLabel(f"{nomor}   {judul}")
        teks.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._susunan = QHBoxLayout(self)
        self._susunan.setContentsMargins(8, 6, 8, 6)
        self._susunan.addWidget(teks)

    def sizeHint(self) -> QSize:
        """Room for the text; a button by itself knows only its own."""
        return self._susunan.sizeHint()


class PanelLangkah(QScrollArea):
    """The steps of the year; one is chosen. They scroll where the window is low."""

    chosen = Signal(str)
    """Key of the step that somebody wants to see."""
    findingChosen = Signal(str, object)
    """Key of the step, and a Temuan whose field somebody wants to see."""

    def __init__(self, jembatan: Jembatan) -> None:
        """List the steps without a state."""
        super().__init__()
        self._jembatan = jembatan
        self._temuan: Mapping[str, Sequence[Temuan]] = {}
        self._grup = QButtonGroup(self)
        self.tombol: dict[str, TombolLangkah] = {}
        self.status: dict[str, QToolButton] = {}
        self.daftar: DaftarTemuan | None = None
        """The list that was opened last."""
        self.judul = Keterangan("Langkah tahun ini")
        self._isi = QWidget()
        self.setWidget(self._isi)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())
        susunan = QVBoxLayout(self._isi)
        susunan.setContentsMargins(10, 10, 6, 8)
        susunan.setSpacing(2)
        susunan.addWidget(self.judul)
        susunan.addSpacing(4)
        for nomor, langkah in enumerate(LANGKAH, 1):
            self._add(susunan, langkah.kunci, nomor, langkah.judul)
        susunan.addStretch(1)

    def _add(self, susunan: QVBoxLayout, kunci: str, nomor: int, judul: str) -> None:
        tombol = TombolLangkah(nomor, judul)
        tombol.clicked.connect(lambda: self.chosen.emit(kunci))
        self._grup.addButton(tombol)
        status = QToolButton()
        status.setAutoRaise(True)
        status.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        status.setIconSize(QSize(14, 14))
        status.clicked.connect(lambda: self._open_list(kunci))
        status.hide()
        susunan.addWidget(tombol)
        susunan.addWidget(status)
        susunan.addSpacing(6)
        self.tombol[kunci], self.status[kunci] = tombol, status

    def minimumSizeHint(self) -> QSize:
        """As wide as the steps with the bar beside them, as low as one of them."""
        gulung = self.verticalScrollBar()
        tepi = gulung.sizeHint().width() if gulung.maximum() else 0
        return QSize(self._isi.minimumSizeHint().width() + tepi, _TERENDAH)

    def sizeHint(self) -> QSize:
        """Room for all steps."""
        return self._isi.sizeHint()

    def mark(self, kunci: str) -> None:
        """Show which step is chosen."""
        self.tombol[kunci].setChecked(True)
        self.ensureWidgetVisible(self.tombol[kunci])

    def show_states(self, temuan: Mapping[str, Sequence[Temuan]]) -> None:
        """Show the state of each step, from its findings."""
        from lkjip_desktop.forms.ikon import icon
        from lkjip_desktop.forms.temuan import describe_state

        self._temuan = temuan
        pilih = {"kurang": warna.refused, "peringatan": warna.doubtful}
        for kunci, tombol in self.status.items():
            nama, kata = describe_state(temuan.get(kunci, ()))
            tombol.setIcon(icon(nama, pilih.get(nama, warna.settled)(QPalette())))
            tombol.setText(_short(kata))
            tombol.setToolTip(f"{kata}: tampilkan daftarnya" if temuan.get(kunci) else "")
            tombol.setAccessibleName(f"{self.tombol[kunci].accessibleName()}: {kata}")
            tombol.setVisible(kunci in temuan)

    def _open_list(self, kunci: str) -> None:
        from lkjip_desktop.forms.temuan import DaftarTemuan

        if temuan := self._temuan.get(kunci):
            self.daftar = DaftarTemuan(self)
            self.daftar.chosen.connect(partial(self.findingChosen.emit, kunci))
            self.daftar.open_at(self.status[kunci], temuan, self._jembatan.kantor)


def _short(kata: str) -> str:
    """Words that leave the column its width: "2 belum lengkap, …", but "Lengkap, 1 catatan"."""
    return kata if len(kata) <= _PANJANG else f"{kata.partition(',')[0]}, …"
