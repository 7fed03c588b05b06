"""Make resources/ikon/*.ico from the SVG beside them: `python build/pemasang/ikon.py`.

Run once after a drawing has changed; the .ico are kept, because PyInstaller and NSIS need files.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "ikon"
NAMA = ("aplikasi", "berkas")
SISI = (16, 20, 24, 32, 40, 48, 64, 256)
_SISI_PNG = 256
"""Only this size may be a PNG: older readers of icons expect bitmaps in the smaller ones."""


def draw(svg: Path, sisi: int) -> QImage:
    """The drawing as a square of pixels."""
    citra = QImage(sisi, sisi, QImage.Format.Format_ARGB32)
    citra.fill(Qt.GlobalColor.transparent)
    pelukis = QPainter(citra)
    QSvgRenderer(str(svg)).render(pelukis)
    pelukis.end()
    return citra


def as_png(citra: QImage) -> bytes:
    """One entry of an icon as PNG."""
    wadah = QBuffer()
    wadah.open(QIODevice.OpenModeFlag.WriteOnly)
    citra.save(wadah, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, PySide text
    return bytes(wadah.data().data())


def as_bitmap(citra: QImage) -> bytes:
    """One entry of an icon as bitmap: header, rows from below, and an empty mask."""
    sisi = citra.width()
    kepala = struct.pack("<IiiHHIIiiII", 40, sisi, 2 * sisi, 1, 32, 0, 0, 0, 0, 0, 0)
    piksel = bytes(citra.constBits())
    baris = [piksel[n : n + 4 * sisi] for n in range(0, len(piksel), 4 * sisi)]
    topeng = bytes((sisi + 31) // 32 * 4 * sisi)
    return kepala + b"".join(reversed(baris)) + topeng


def pack(isi: list[tuple[int, bytes]]) -> bytes:
    """An .ico of entries with their sides in pixels; 256 is written as 0."""
    tempat = 6 + 16 * len(isi)
    daftar = b""
    for sisi, data in isi:
        daftar += struct.pack("<BBBBHHII", sisi % 256, sisi % 256, 0, 0, 1, 32, len(data), tempat)
        tempat += len(data)
    return struct.pack("<HHH", 0, 1, len(isi)) + daftar + b"".join(data for _, data in isi)


def main() -> None:
    """Write all icons."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    aplikasi = QGuiApplication([])
    for nama in NAMA:
        isi = []
        for sisi in SISI:
            citra = draw(FOLDER / f"{nama}.svg", sisi)
            isi.append((sisi, as_png(citra) if sisi == _SISI_PNG else as_bitmap(citra)))
        (FOLDER / f"{nama}.ico").write_bytes(pack(isi))
    aplikasi.quit()


if __name__ == "__main__":
    main()
