"""The images of pages that the preview holds, and how a page is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from lkjip_desktop.worker.pesan import Citra, Hasil

_TEPI_HALAMAN = QColor(0, 0, 0, 70)
_BYTE_PIKSEL = 4


class _Gambar(NamedTuple):
    """An image with the bytes it is a view of."""

    citra: QImage
    sidik: bytes
    piksel: bytes


class Album:
    """Images by page. Only those of the document shown last are kept."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._pdf = b""
        self._gambar: dict[int, _Gambar] = {}

    def take(self, hasil: Hasil) -> None:
        """Add the images of a result; another document puts those of the one before away."""
        dipegang = {gambar.sidik: gambar for gambar in self._gambar.values()}
        baru = {n: g for n, c in hasil.citra.items() if (g := _picture(c, dipegang))}
        self._gambar = {**self._gambar, **baru} if hasil.pdf == self._pdf else baru
        self._pdf = hasil.pdf

    def keep(self, halaman: range) -> None:
        """Forget the images of all other pages: a long document must not fill the memory."""
        self._gambar = {n: g for n, g in self._gambar.items() if n in halaman}

    def fingerprints(self) -> frozenset[bytes]:
        """What need not be sent again."""
        return frozenset(gambar.sidik for gambar in self._gambar.values())

    def image(self, nomor: int) -> QImage | None:
        """The image of a page, None where there is none yet."""
        gambar = self._gambar.get(nomor)
        return None if gambar is None else gambar.citra


def _picture(citra: Citra | bytes, dipegang: dict[bytes, _Gambar]) -> _Gambar | None:
    if isinstance(citra, bytes):
        return dipegang.get(citra)
    return _Gambar(to_image(citra), citra.sidik, citra.piksel)


def to_image(citra: Citra) -> QImage:
    """The pixels as Qt sees them, not copied: keep `citra.piksel` as long as the image."""
    baris = citra.lebar * _BYTE_PIKSEL
    return QImage(citra.piksel, citra.lebar, citra.tinggi, baris, QImage.Format.Format_RGB32)


def paint_page(pelukis: QPainter, tempat: QRect, citra: QImage | None) -> None:
    """Paint a page with a thin edge around it; scaled only until an image of its size comes."""
    if citra is None:
        pelukis.fillRect(tempat, Qt.GlobalColor.white)
    elif citra.size() == tempat.size():
        pelukis.drawImage(tempat.topLeft(), citra)
    else:
        pelukis.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pelukis.drawImage(tempat, citra)
    pelukis.setPen(_TEPI_HALAMAN)
    pelukis.drawRect(tempat.adjusted(-1, -1, 0, 0))
