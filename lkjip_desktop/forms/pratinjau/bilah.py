"""The small bars of the preview: pages and zoom above, a sentence where something failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.pratinjau.kanvas import PEMBESARAN, Kanvas

MEMPERBARUI = "Memperbarui…"
_SELA = 4
_PAS_LEBAR = "Pas lebar"
_PAS_LEBAR_SEMPIT = "↔"


class Bilah(QWidget):
    """Page n of m with its two arrows, the mark of an update under way, and the zoom."""

    def __init__(self, kanvas: Kanvas, parent: QWidget | None = None) -> None:
        """Steer `kanvas` and follow it."""
        super().__init__(parent)
        self._kanvas = kanvas
        self.sebelum = _button("Halaman sebelumnya", kanvas.previous_page)
        self.sebelum.setArrowType(Qt.ArrowType.UpArrow)
        self.berikut = _button("Halaman berikutnya", kanvas.next_page)
        self.berikut.setArrowType(Qt.ArrowType.DownArrow)
        self.halaman = QLabel()
        self.tanda = QLabel()
        self.tanda.setTextFormat(Qt.TextFormat.PlainText)
        self.tanda.setEnabled(False)
        self.tanda.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.kecil = _button("Perkecil (Ctrl+Alt+−)", kanvas.zoom_out, "−")
        self.besar = _button("Perbesar (Ctrl+Alt+=)", kanvas.zoom_in, "+")
        self.persen = QLabel()
        self.persen.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.persen.setMinimumWidth(_width(self, "200%"))
        self.lebar = _button("Sesuaikan dengan lebar (Ctrl+0)", kanvas.fit_width, _PAS_LEBAR)
        self.lebar.setCheckable(True)
        self._arrange()
        self._sempit = True
        self._word()
        self.setMinimumWidth(self.sizeHint().width())
        self._sempit = False
        self._word()
        self._penuh = self.sizeHint().width()
        kanvas.scrolled.connect(self.follow)
        kanvas.rescaled.connect(self.follow)
        self.follow()

    def _arrange(self) -> None:
        baris = QHBoxLayout(self)
        baris.setContentsMargins(8, 3, 8, 3)
        baris.setSpacing(_SELA)
        for kiri in (self.sebelum, self.berikut, self.halaman):
            baris.addWidget(kiri)
        baris.addSpacing(12)
        baris.addWidget(self.tanda, 1)
        for kanan in (self.kecil, self.persen, self.besar, self.lebar):
            baris.addWidget(kanan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in fewer letters where there is no room for more."""
        super().resizeEvent(event)
        if self._sempit is not (sempit := self.width() < self._penuh):
            self._sempit = sempit
            self._word()

    def _word(self) -> None:
        """Take the words for the width that there is."""
        self.lebar.setText(_PAS_LEBAR_SEMPIT if self._sempit else _PAS_LEBAR)
        self.halaman.setMinimumWidth(_width(self, self._page_of(99, 99)))
        self._say_page()

    def _page_of(self, ke: int, jumlah: int) -> str:
        return f"{ke}/{jumlah}" if self._sempit else f"Halaman {ke} dari {jumlah}"

    def _say_page(self) -> None:
        ke, jumlah = self._kanvas.page + 1, self._kanvas.page_count
        self.halaman.setText(self._page_of(ke, jumlah) if jumlah else "")
        self.halaman.setToolTip(f"Halaman {ke} dari {jumlah}" if jumlah else "")

    def follow(self) -> None:
        """Show what the canvas shows."""
        kanvas = self._kanvas
        jumlah = kanvas.page_count
        self._say_page()
        self.sebelum.setEnabled(jumlah > 1)
        self.berikut.setEnabled(jumlah > 1)
        self.persen.setText(f"{kanvas.zoom * 100:.0f}%" if jumlah else "")
        self.kecil.setEnabled(jumlah > 0 and kanvas.zoom > PEMBESARAN[0])
        self.besar.setEnabled(jumlah > 0 and kanvas.zoom < PEMBESARAN[-1])
        self.lebar.setEnabled(jumlah > 0)
        self.lebar.setChecked(kanvas.fits_width)

    def mark(self, *, sedang: bool) -> None:
        """Show or hide that an update is under way."""
        self.tanda.setText(MEMPERBARUI if sedang else "")


class Pemberitahuan(QFrame):
    """A sentence about a sheet that can't be shown, with what to do about it."""

    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something to say."""
        super().__init__(parent)
        self._rinci = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.kalimat = QLabel()
        self.kalimat.setWordWrap(True)
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.ulang = QPushButton("Coba lagi")
        self.ulang.clicked.connect(self.retried)
        self.salin = QPushButton("Salin rincian")
        self.salin.setToolTip("Salin rincian teknis untuk dikirim kepada pengembang program")
        self.salin.clicked.connect(self._copy)
        tombol = QHBoxLayout()
        tombol.addWidget(self.ulang)
        tombol.addWidget(self.salin)
        tombol.addStretch(1)
        isi = QVBoxLayout(self)
        isi.addWidget(self.kalimat)
        isi.addLayout(tombol)
        self.hide()

    def say(self, kalimat: str, rinci: str) -> None:
        """Show a sentence; `rinci` is what the button copies."""
        self._rinci = rinci
        self.kalimat.setText(kalimat)
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.kalimat.text()}\n\n{self._rinci}")


def _width(jendela: QWidget, teks: str) -> int:
    """Room for the widest text that is usual, so that nothing moves when it changes."""
    return jendela.fontMetrics().horizontalAdvance(teks) + 8


def _button(keterangan: str, aksi: Callable[[], None], teks: str = "") -> QToolButton:
    tombol = QToolButton()
    tombol.setText(teks)
    tombol.setAutoRaise(True)
    tombol.setToolTip(keterangan)
    tombol.setAccessibleName(keterangan)
    tombol.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    tombol.clicked.connect(aksi)
    return tombol
