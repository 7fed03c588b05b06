"""The text of the guide: headings to go to, pictures as wide as there is room, what is printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from lkjip_desktop.paths import docs_dir

TINGKAT_BAB: Final = 2
TINGKAT_BAGIAN: Final = 3
_GAMBAR: Final = re.compile(r"^!\[(?P<teks>[^\]]*)\]\((?P<nama>[^)\s]+)\)$", re.MULTILINE)
_TANPA_GAMBAR: Final = "*(Gambar “{teks}” tidak disertakan di sini.)*"
_JENIS: Final = QTextDocument.ResourceType.ImageResource.value
_HALUS: Final = Qt.TransformationMode.SmoothTransformation
_TEPI: Final = 24
_JEDA_MS: Final = 100
LEBAR_CETAK: Final = 600
"""Width of a picture on paper, in the 96 dots an inch that Qt counts with: 159 mm."""


class JudulBab(NamedTuple):
    """A heading of the guide and where it stands."""

    teks: str
    tingkat: int
    blok: QTextBlock


def with_captions(teks: str, folder: Path) -> str:
    """Each picture with its words below it; without its file, a sentence that says so."""

    def ganti(cocok: re.Match[str]) -> str:
        if (folder / cocok["nama"]).is_file():
            return f"{cocok[0]}\n\n*{cocok['teks']}*"
        return _TANPA_GAMBAR.format(teks=cocok["teks"])

    return _GAMBAR.sub(ganti, teks)


class IsiPanduan(QTextBrowser):
    """A text of the folder docs/ with its pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAccessibleName("Isi panduan")
        self.setOpenLinks(False)
        self._gambar: dict[str, QImage] = {}
        self.missing: tuple[str, ...] = ()
        """The pictures that are not there, or that can't be read."""
        self._lebar = 0
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.setInterval(_JEDA_MS)
        self._jeda.timeout.connect(self.fit_pictures)

    def show_text(self, nama: str) -> None:
        """Show a text from its beginning."""
        folder = docs_dir()
        teks = (folder / nama).read_text(encoding="utf-8")
        semua = [cocok["nama"] for cocok in _GAMBAR.finditer(teks)]
        self._gambar = {nama: QImage(str(folder / nama)) for nama in semua}
        self.missing = tuple(nama for nama, satu in self._gambar.items() if satu.isNull())
        self._lebar = self._room()
        self.setMarkdown(with_captions(teks, folder))

    def headings(self) -> list[JudulBab]:
        """The headings of chapters and of their parts, in order."""
        hasil, blok = [], self.document().begin()
        while blok.isValid():
            tingkat = blok.blockFormat().headingLevel()
            if tingkat in {TINGKAT_BAB, TINGKAT_BAGIAN}:
                hasil.append(JudulBab(blok.text(), tingkat, blok))
            blok = blok.next()
        return hasil

    def go_to(self, blok: QTextBlock) -> None:
        """Bring a block to the top, with the cursor in it."""
        self.setTextCursor(QTextCursor(blok))
        atas = self.document().documentLayout().blockBoundingRect(blok).top()
        self.verticalScrollBar().setValue(round(atas))

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """A picture as wide as there is room; everything else as Qt does."""
        nama = name.toString() if isinstance(name, QUrl) else name
        if type_ == _JENIS and nama in self._gambar:
            return scaled(self._gambar[nama], self._lebar, self.devicePixelRatioF())
        return super().loadResource(type_, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures once the size stays for a moment."""
        super().resizeEvent(event)
        self._jeda.start()

    def fit_pictures(self) -> None:
        """Scale the pictures to the width that there is; the place that is read stays."""
        if self._lebar == self._room() or not self._gambar:
            return
        self._lebar = self._room()
        baca = self.cursorForPosition(self.viewport().rect().topLeft())
        dokumen, rasio = self.document(), self.devicePixelRatioF()
        for nama, gambar in self._gambar.items():
            dokumen.addResource(_JENIS, QUrl(nama), scaled(gambar, self._lebar, rasio))
        dokumen.markContentsDirty(0, dokumen.characterCount())
        tata = dokumen.documentLayout()
        self.verticalScrollBar().setValue(round(tata.blockBoundingRect(baca.block()).top()))

    def to_print(self) -> QTextDocument:
        """The text for paper, its pictures no wider than that."""
        dokumen = self.document().clone(self)
        for nama, gambar in self._gambar.items():
            rasio = max(gambar.width() / LEBAR_CETAK, 1.0)
            dokumen.addResource(_JENIS, QUrl(nama), scaled(gambar, LEBAR_CETAK, rasio))
        return dokumen

    def _room(self) -> int:
        return max(self.viewport().width() - _TEPI, 1)


def scaled(gambar: QImage, lebar: int, rasio: float) -> QImage:
    """A picture `lebar` wide on a screen of this many pixels a point; never larger than it is.

    1,000 pixels in 500 at a ratio of 1.5 become 750; in 800 at 2 they stay 1,000, shown as 800.
    """
    tampil = min(lebar, gambar.width())
    piksel = min(round(tampil * rasio), gambar.width())
    hasil = gambar.scaledToWidth(piksel, _HALUS) if piksel < gambar.width() else QImage(gambar)
    hasil.setDevicePixelRatio(piksel / tampil if tampil else 1.0)
    return hasil
