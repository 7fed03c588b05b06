"""The picture at the left of the setup's first and last page: `python samping.py FILE.bmp`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_LEBAR, _TINGGI, _IKON = 164, 314, 96
"""Pixels, as the wizard wants them."""


def main() -> None:
    """Draw the sign of the program on its colour."""
    svg = Path(__file__).resolve().parents[2] / "resources" / "ikon" / "aplikasi.svg"
    citra = QImage(_LEBAR, _TINGGI, QImage.Format.Format_RGB888)
    citra.fill(QColor("#d9e6ef"))
    pelukis = QPainter(citra)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(pelukis, QRectF((_LEBAR - _IKON) / 2, 64, _IKON, _IKON))
    pelukis.end()
    if not citra.save(sys.argv[1]):
        raise OSError(f"{sys.argv[1]} can't be written")


if __name__ == "__main__":
    main()
