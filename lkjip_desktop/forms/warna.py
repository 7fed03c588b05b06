"""Colours that no role of the palette has, chosen by how dark the desktop is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

_TENGAH = 128
_TENANG, _TENANG_GELAP = 0.68, 0.78
"""How much of the text's colour is left, on a light and on a dark desktop; the rest is that of its
ground. Less would fall below a contrast of 4.5 on locked cells."""

_PALET_DIINGAT = 16
_KEPEKATAN = 56
"""Of 255: how much of the selection's colour lies over a selected cell."""


def is_dark(palet: QPalette) -> bool:
    """Whether light text stands on a dark ground."""
    return palet.color(QPalette.ColorRole.Window).lightness() < _TENGAH


def refused(palet: QPalette) -> QColor:
    """For what is not taken: errors."""
    return QColor("#ffb3ab" if is_dark(palet) else "#a8200d")


def doubtful(palet: QPalette) -> QColor:
    """For what somebody should look at: warnings."""
    return QColor("#f2c14e" if is_dark(palet) else "#8a5a00")


def of_mark(palet: QPalette, *, galat: bool) -> QColor:
    """For a cell that stands out: as an error, or as what somebody should look at."""
    return refused(palet) if galat else doubtful(palet)


def settled(palet: QPalette) -> QColor:
    """For what is complete."""
    return QColor("#8fd19e" if is_dark(palet) else "#1e6b34")


def quiet(palet: QPalette) -> QColor:
    """For text that steps back behind the data, still readable."""
    peran = QPalette.ColorRole
    bagian = _TENANG_GELAP if is_dark(palet) else _TENANG
    return _mix(palet.color(peran.WindowText), palet.color(peran.Window), bagian)


def _rgb(warna: QColor) -> tuple[float, float, float]:
    return warna.redF(), warna.greenF(), warna.blueF()


def read_only(palet: QPalette) -> QColor:
    """Ground of cells that can't be typed into; a dark desktop needs more to tell them apart."""
    return _on_base(palet, 0.06, 0.14)


def grid(palet: QPalette) -> QColor:
    """Lines between cells, of either ground."""
    return _on_base(palet, 0.22, 0.32)


class WarnaSel(NamedTuple):
    """The colours of the cells of a grid."""

    dasar: QColor
    """Ground of a cell that can be typed into."""
    baca: QColor
    """Ground of one that is only read."""
    garis: QColor
    """Lines between cells."""
    teks: QColor
    pilih: QColor
    """Lies over a selected cell, light enough to read through."""

    @classmethod
    def of(cls, palet: QPalette) -> WarnaSel:
        """Those of a palette, kept: every cell that is painted asks."""
        kunci = palet.cacheKey()
        if kunci not in _TERSIMPAN:
            if len(_TERSIMPAN) > _PALET_DIINGAT:
                _TERSIMPAN.clear()
            peran = QPalette.ColorRole
            pilih = palet.color(peran.Highlight)
            pilih.setAlpha(_KEPEKATAN)
            dasar, teks = palet.color(peran.Base), palet.color(peran.Text)
            _TERSIMPAN[kunci] = cls(dasar, read_only(palet), grid(palet), teks, pilih)
        return _TERSIMPAN[kunci]


_TERSIMPAN: dict[int, WarnaSel] = {}


def _on_base(palet: QPalette, terang: float, gelap: float) -> QColor:
    """The ground of fields with a part of their text's colour, on a light or a dark desktop."""
    teks, dasar = palet.color(QPalette.ColorRole.Text), palet.color(QPalette.ColorRole.Base)
    campur = _mix(teks, dasar, gelap if is_dark(palet) else terang)
    return QColor.fromRgb(campur.rgb())


def _mix(teks: QColor, latar: QColor, bagian: float) -> QColor:
    """A ground with this part of a text's colour in it."""
    pasangan = zip(_rgb(teks), _rgb(latar), strict=True)
    return QColor.fromRgbF(*(t * bagian + d * (1 - bagian) for t, d in pasangan))
