"""Colours that no role of the palette has, chosen by how dark the desktop is."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

_TENGAH = 128
_TENANG = 0.68
"""How much of the text's colour is left; the rest is that of its ground."""


def is_dark(palet: QPalette) -> bool:
    """Whether light text stands on a dark ground."""
    return palet.color(QPalette.ColorRole.Window).lightness() < _TENGAH


def refused(palet: QPalette) -> QColor:
    """For what is not taken: errors."""
    return QColor("#ff9a91" if is_dark(palet) else "#a8200d")


def doubtful(palet: QPalette) -> QColor:
    """For what somebody should look at: warnings."""
    return QColor("#f2c14e" if is_dark(palet) else "#8a5a00")


def settled(palet: QPalette) -> QColor:
    """For what is complete."""
    return QColor("#8fd19e" if is_dark(palet) else "#1e6b34")


def quiet(palet: QPalette) -> QColor:
    """For text that steps back behind the data, still readable."""
    teks, latar = palet.color(QPalette.ColorRole.WindowText), palet.color(QPalette.ColorRole.Window)
    warna = [t * _TENANG + d * (1 - _TENANG) for t, d in zip(_rgb(teks), _rgb(latar), strict=True)]
    return QColor.fromRgbF(*warna)


def _rgb(warna: QColor) -> tuple[float, float, float]:
    return warna.redF(), warna.greenF(), warna.blueF()


def read_only(palet: QPalette) -> QColor:
    """Ground of cells that can't be typed into."""
    return palet.color(QPalette.ColorRole.Window)
