"""Icons of one family, drawn for this program, in the colour of the desktop's text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lkjip_desktop.paths import resources_dir

_UKURAN = (16, 24, 32, 48)
"""16 pixels on screens of 100, 150, 200 and 300%."""


def icon(nama: str, warna: QColor | None = None) -> QIcon:
    """The icon `resources/ikon/<nama>.svg`; without a colour in that of a button's text.

    On the ground of a selection a coloured one takes the colour of the text there: its form says
    what it means, and the desktop's own tint of it can hardly be seen.
    """
    palet = QGuiApplication.palette()
    dasar = warna or palet.color(QPalette.ColorRole.ButtonText)
    path = resources_dir() / "ikon" / f"{nama}.svg"
    gambar = path.read_text(encoding="utf-8")
    hasil = QIcon()
    _draw(hasil, gambar, dasar, QIcon.Mode.Normal)
    if warna is not None:
        terpilih = palet.color(QPalette.ColorRole.HighlightedText)
        _draw(hasil, gambar, terpilih, QIcon.Mode.Selected)
    return hasil


def _draw(ikon: QIcon, gambar: str, warna: QColor, keadaan: QIcon.Mode) -> None:
    """Add the picture in every size."""
    pelukis_svg = QSvgRenderer(QByteArray(gambar.replace("currentColor", warna.name()).encode()))
    for sisi in _UKURAN:
        citra = QPixmap(sisi, sisi)
        citra.fill(Qt.GlobalColor.transparent)
        pelukis = QPainter(citra)
        pelukis_svg.render(pelukis)
        pelukis.end()
        ikon.addPixmap(citra, keadaan)
