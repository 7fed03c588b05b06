"""The test page of a printer: its rulers and its frame are as long as they say."""

import io

import pypdfium2
import pytest

from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.render.pdf.halaman_uji import make_test_page

DPI = 254
"""Ten pixels are a millimetre."""


def black_run(citra: pypdfium2.PdfBitmap, y: int) -> tuple[int, int]:
    """First and last dark pixel of a row."""
    gambar = citra.to_pil().convert("L")
    gelap = [x for x in range(gambar.width) if gambar.getpixel((x, y)) < 160]
    return gelap[0], gelap[-1]


@pytest.mark.parametrize("kertas", list(Kertas))
def test_penggaris_15_cm_dan_bingkai_1_cm_dari_tepi(kertas: Kertas) -> None:
    lebar, tinggi = kertas.ukuran_mm
    pdf = pypdfium2.PdfDocument(io.BytesIO(make_test_page(kertas.upper(), lebar, tinggi)))
    try:
        (halaman,) = list(pdf)
        assert halaman.get_size() == pytest.approx(
            (lebar * 72 / 25.4, tinggi * 72 / 25.4), abs=0.01
        )
        teks = halaman.get_textpage().get_text_bounded()
        citra = halaman.render(scale=DPI / 72)
        bingkai = black_run(citra, 10 * 10)
        assert bingkai == pytest.approx((100, (lebar - 10) * 10), abs=3)
        penggaris = citra.to_pil().convert("L").crop((290, 0, 1900, 10 * tinggi))
        baris = (tinggi - 40) * 10
        gelap = [x for x in range(penggaris.width) if penggaris.getpixel((x, baris)) < 160]
        assert gelap[-1] - gelap[0] == pytest.approx(1500, abs=4)
    finally:
        pdf.close()
    assert f"Halaman uji {kertas.upper()}: {lebar} × {tinggi} mm" in teks


def test_halaman_yang_sama_byte_yang_sama() -> None:
    assert make_test_page("F4", 215, 330) == make_test_page("F4", 215, 330)
