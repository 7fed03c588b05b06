"""Colours that no role of the palette has, chosen by how dark the desktop is."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

_TENGAH = 128


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
    return _mix(palet.color(QPalette.ColorRole.WindowText), palet.color(QPalette.ColorRole.Window))


def read_only(palet: QPalette) -> QColor:
    """Ground of cells that can't be typed into."""
    dasar, jendela = palet.color(QPalette.ColorRole.Base), palet.color(QPalette.ColorRole.Window)
    return _mix(jendela, dasar, 0.6)


def _mix(satu: QColor, dua: QColor, bagian: float = 0.68) -> QColor:
    """`bagian` of the first colour, the rest of the second."""
    return QColor.fromRgbF(
        *(
            a * bagian + b * (1 - bagian)
            for a, b in (
                (satu.redF(), dua.redF()),
                (satu.greenF(), dua.greenF()),
                (satu.blueF(), dua.blueF()),
            )
        )
    )
