"""A page to see whether a printer leaves its pages unscaled: rulers, and frames at known places."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from lkjip_desktop.render.pdf.huruf import huruf

_TEPI: Final = 10
"""Millimetres from the edge of the paper to the frame."""
_PENGGARIS: Final = 150
"""Length of both rulers, in millimetres."""
_KIRI, _BAWAH = 30, 40
_PANJANG_GARIS: Final = {0: 5.0, 5: 3.5}
_PENDEK: Final = 2.0
_KALIMAT: Final = (
    "Ukur dengan penggaris: kedua garis berskala panjangnya tepat 15 cm, dan bingkai berada 1 cm",
    "dari setiap tepi kertas. Bila tidak, di setelan printer pilih ukuran kertas yang benar dan",
    "matikan “sesuaikan dengan halaman” (fit to page); skala harus 100%.",
)


def make_test_page(nama: str, lebar: int, tinggi: int) -> bytes:
    """The page on paper `lebar` × `tinggi` millimetres called `nama`, as a PDF.

    The frame is 10 mm inside the edges, both rulers are 150 mm long: on F4, 215 × 330 mm, the
    frame measures 195 × 310 mm.
    """
    berkas = BytesIO()
    kanvas = Canvas(berkas, pagesize=(lebar * mm, tinggi * mm), invariant=1)
    kanvas.setTitle(f"Halaman uji {nama}")
    kanvas.setLineWidth(0.4)
    kanvas.rect(_TEPI * mm, _TEPI * mm, (lebar - 2 * _TEPI) * mm, (tinggi - 2 * _TEPI) * mm)
    kanvas.setFont(huruf(tebal=True), 14)
    kanvas.drawString(_KIRI * mm, (tinggi - 25) * mm, f"Halaman uji {nama}: {lebar} × {tinggi} mm")
    kanvas.setFont(huruf(), 10)
    for nomor, baris in enumerate(_KALIMAT):
        kanvas.drawString(_KIRI * mm, (tinggi - 34 - 5 * nomor) * mm, baris)
    kanvas.setFont(huruf(), 7)
    for tegak in (False, True):
        _draw_ruler(kanvas, tegak=tegak)
    kanvas.save()
    return berkas.getvalue()


def _draw_ruler(kanvas: Canvas, *, tegak: bool) -> None:
    """A line with a mark for each millimetre, numbered by centimetres."""
    kanvas.saveState()
    kanvas.translate(_KIRI * mm, _BAWAH * mm)
    if tegak:
        kanvas.rotate(90)
        kanvas.scale(1, -1)
    kanvas.line(0, 0, _PENGGARIS * mm, 0)
    for letak in range(_PENGGARIS + 1):
        panjang = _PANJANG_GARIS.get(letak % 10, _PENDEK)
        kanvas.line(letak * mm, 0, letak * mm, panjang * mm)
    kanvas.restoreState()
    for letak in range(10, _PENGGARIS + 1, 10):
        x, y = (_KIRI - 6, _BAWAH + letak - 1) if tegak else (_KIRI + letak - 1, _BAWAH - 5)
        kanvas.drawString(x * mm, y * mm, str(letak // 10))
