"""Panduan: the guide inside the program, opened at the chapter of the form that is shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.paths import docs_dir

PANDUAN: Final = "panduan.md"
_TINGKAT_BAB: Final = 2
_TAK_KETEMU: Final = "“{cari}” tidak ada di panduan."
_LEBAR_BAB: Final = 280


class JendelaPanduan(QDialog):
    """Chapters at the left, the text at the right, a field to search in it above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the guide from its beginning."""
        super().__init__(parent)
        self.setWindowTitle("Panduan LKjIP Desktop")
        self.resize(980, 640)
        self.cari = QLineEdit()
        self.cari.setPlaceholderText("Ketik kata, lalu Enter untuk tempat berikutnya")
        self.cari.setClearButtonEnabled(True)
        self.cari.returnPressed.connect(self._find)
        label = QLabel("&Cari")
        label.setBuddy(self.cari)
        self.keterangan = QLabel()
        self.bab = QListWidget()
        self.bab.setAccessibleName("Bab panduan")
        self.bab.currentRowChanged.connect(self._go_to_row)
        self.isi = QTextBrowser()
        self.isi.setAccessibleName("Isi panduan")
        self.isi.setOpenLinks(False)
        self.isi.anchorClicked.connect(self._follow_link)
        atas = QHBoxLayout()
        for satu in (label, self.cari, self.keterangan):
            atas.addWidget(satu)
        bagi = QSplitter(Qt.Orientation.Horizontal)
        bagi.addWidget(self.bab)
        bagi.addWidget(self.isi)
        bagi.setSizes([_LEBAR_BAB, self.width() - _LEBAR_BAB])
        susunan = QVBoxLayout(self)
        susunan.addLayout(atas)
        susunan.addWidget(bagi, 1)
        self._load(PANDUAN)

    def show_step(self, kunci: str) -> None:
        """Show the chapter of a step's form."""
        if self._nama != PANDUAN:
            self._load(PANDUAN)
        self.bab.setCurrentRow(chapter_of(kunci, [blok.text() for blok in self._blok]))

    def _load(self, nama: str) -> None:
        """Show a text of the folder docs/."""
        self._nama = nama
        folder = docs_dir()
        self.isi.setSearchPaths([str(folder)])
        self.isi.setMarkdown((folder / nama).read_text(encoding="utf-8"))
        self._blok = _chapters(self.isi)
        with QSignalBlocker(self.bab):
            self.bab.clear()
            self.bab.addItems([blok.text() for blok in self._blok])

    def _go_to_row(self, nomor: int) -> None:
        if nomor >= 0:
            self.isi.setTextCursor(QTextCursor(self._blok[nomor]))
            tata = self.isi.document().documentLayout()
            atas = tata.blockBoundingRect(self._blok[nomor]).top()
            self.isi.verticalScrollBar().setValue(round(atas))

    def _find(self) -> None:
        """Go to the next place of what is looked for, from the end on to the beginning."""
        cari = self.cari.text()
        ada = bool(cari) and self.isi.find(cari)
        if cari and not ada:
            self.isi.moveCursor(QTextCursor.MoveOperation.Start)
            ada = self.isi.find(cari)
        self.keterangan.setText("" if ada or not cari else _TAK_KETEMU.format(cari=cari))

    def _follow_link(self, alamat: QUrl) -> None:
        """Only texts that lie beside the guide are shown: the program knows no Internet."""
        if (docs_dir() / alamat.fileName()).is_file():
            self._load(alamat.fileName())


def chapter_of(kunci: str, bab: list[str]) -> int:
    """Number of the chapter about a step: the one with its title, else the first."""
    judul = next(langkah.judul for langkah in LANGKAH if langkah.kunci == kunci)
    return next((nomor for nomor, teks in enumerate(bab) if judul in teks), 0)


def _chapters(isi: QTextBrowser) -> list[QTextBlock]:
    hasil, blok = [], isi.document().begin()
    while blok.isValid():
        if blok.blockFormat().headingLevel() == _TINGKAT_BAB:
            hasil.append(blok)
        blok = blok.next()
    return hasil


def show_guide(jendela: QWidget, kunci: str) -> None:
    """Show the guide beside `jendela` at a step's chapter, in the window that is open or a new."""
    panduan = jendela.findChild(JendelaPanduan)
    if panduan is None:
        panduan = JendelaPanduan(jendela)
        panduan.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    panduan.show()
    panduan.activateWindow()
    panduan.show_step(kunci)
