"""Icons of one family, drawn for this program, in the colour of the desktop's text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lkjip_desktop.paths import resources_dir

_UKURAN = (16, 24, 32, 48)
"""16 pixels on screens of 100, 150, 200 and 300%."""


def icon(nama: str, warna: QColor | None = None) -> QIcon:
    """The icon `resources/ikon/<nama>.svg`; without a colour in that of a button's text."""
    warna = warna or QGuiApplication.palette().color(QPalette.ColorRole.ButtonText)
    path = resources_dir() / "ikon" / f"{nama}.svg"
    gambar = path.read_text(encoding="utf-8").replace("currentColor", warna.name())
    pelukis_svg = QSvgRenderer(QByteArray(gambar.encode()))
    hasil = QIcon()
    for sisi in _UKURAN:
        citra = QPixmap(sisi, sisi)
        citra.fill(Qt.GlobalColor.transparent)
        pelukis = QPainter(citra)
        pelukis_svg.render(pelukis)
        pelukis.end()
        hasil.addPixmap(citra)
    return hasil
