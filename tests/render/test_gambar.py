"""Pictures from outside: what is refused, in which words, and before what costs memory."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from lkjip_desktop.exchange.contoh import lambang_contoh
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.render.gambar import BITA_MAKS, read_gambar


def simpan(mode: str, ukuran: tuple[int, int], bentuk: str) -> bytes:
    keluaran = BytesIO()
    Image.new(mode, ukuran).save(keluaran, bentuk)
    return keluaran.getvalue()


def _potong(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))


def png(lebar: int, tinggi: int) -> bytes:
    """A PNG that says it is so large; there is nothing behind it to decode."""
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 6, 0, 0, 0)
    isi = _potong(b"IHDR", kepala) + _potong(b"IDAT", zlib.compress(b"")) + _potong(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


def bom_teks() -> bytes:
    """A PNG of one pixel with a text that unpacks to 100 MB."""
    isi = PngImagePlugin.PngInfo()
    isi.add_text("a", "x" * 100_000_000, zip=True)
    keluaran = BytesIO()
    Image.new("RGB", (1, 1)).save(keluaran, "PNG", pnginfo=isi)
    return keluaran.getvalue()


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "gambar.bukan"),
        (b"bukan gambar", "gambar.bukan"),
        (b"%PDF-1.4 " + b"x" * 99, "gambar.bukan"),
        (simpan("RGB", (9, 9), "GIF"), "gambar.bukan"),
        (simpan("RGB", (9, 9), "TIFF"), "gambar.bukan"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "gambar.bukan"),
        (lambang_contoh()[:-400], "gambar.rusak"),
        (simpan("RGB", (900, 900), "JPEG")[:-2000], "gambar.rusak"),
        (png(30, 40), "gambar.rusak"),
        (png(4001, 4000), "gambar.luas"),
        (png(10_000, 10_000), "gambar.luas"),
        (png(100_000, 100_000), "gambar.luas"),
        (lambang_contoh() + b"\0" * BITA_MAKS, "gambar.besar"),
    ],
)
def test_a_picture_that_can_not_be_used_is_named(isi: bytes, kode: str) -> None:
    hasil = read_gambar(isi)
    assert isinstance(hasil, Temuan)
    assert hasil.kode == kode


def test_a_text_inside_that_would_fill_the_memory_is_not_unpacked() -> None:
    bom = bom_teks()
    assert len(bom) < BITA_MAKS
    assert isinstance(read_gambar(bom), Temuan)


@pytest.mark.parametrize(
    ("isi", "ukuran"),
    [
        (lambang_contoh(), None),
        (simpan("CMYK", (30, 40), "JPEG"), (30, 40)),
        (simpan("RGBA", (4000, 4000), "PNG"), (600, 600)),
        (simpan("I;16", (700, 70), "PNG"), (600, 60)),
    ],
)
def test_a_sound_one_comes_small_and_on_white(isi: bytes, ukuran: tuple[int, int] | None) -> None:
    hasil = read_gambar(isi)
    assert isinstance(hasil, Image.Image)
    assert hasil.mode == "RGB"
    assert ukuran in {None, hasil.size}
    assert max(hasil.size) <= 600


def test_what_lets_light_through_stands_on_white() -> None:
    hasil = read_gambar(simpan("RGBA", (3, 3), "PNG"))
    assert isinstance(hasil, Image.Image)
    assert hasil.getpixel((1, 1)) == (255, 255, 255)
