"""The letterhead: a picture at the left, larger office name, and any bytes as coat of arms."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from lkjip_desktop.dokumen.blok import Bagian, Dokumen, Kop, Paragraf, Run
from lkjip_desktop.exchange.contoh import lambang_contoh
from lkjip_desktop.render.pdf import render_pdf
from tests.render.baca_pdf import baca

NAMA = ("PEMERINTAH KOTA SAMARINDA", "KECAMATAN PALARAN")


def pdf(lambang: bytes | None, nama: tuple[str, ...] = NAMA) -> bytes:
    kop = Kop(lambang, nama, ("Jl. Contoh 1 Kode Pos 75243",))
    return render_pdf(Dokumen("J", "S", (Bagian("B", (kop, Paragraf((Run("Isi."),)))),)))


def gambar(isi: bytes) -> list[tuple[float, float, float, float]]:
    """Boxes of the pictures on the first page."""
    with pypdfium2.PdfDocument(isi) as dokumen:
        jenis = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
        return [o.get_bounds() for o in dokumen[0].get_objects(filter=[jenis])]


def simpan(mode: str, ukuran: tuple[int, int], bentuk: str = "PNG") -> bytes:
    keluaran = BytesIO()
    Image.new(mode, ukuran).save(keluaran, bentuk)
    return keluaran.getvalue()


def test_the_coat_of_arms_stands_left_of_the_office_whose_name_is_larger() -> None:
    isi = pdf(lambang_contoh())
    (h,) = baca(isi)
    ((kiri, bawah, kanan, atas),) = gambar(isi)
    pemda, kantor = (h.letak(n) for n in NAMA)
    assert kiri == pytest.approx(85, abs=2)
    assert kanan < kantor[0]
    assert bawah < kantor[1] < atas
    assert pemda[1] > kantor[3]
    assert kantor[3] - kantor[1] > pemda[3] - pemda[1]
    assert (pemda[0] + pemda[2]) / 2 == pytest.approx((kantor[0] + kantor[2]) / 2, abs=1)


@pytest.mark.parametrize(
    "rusak",
    [
        b"",
        b"bukan gambar",
        lambang_contoh()[:200],
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        b"\xff\xd8\xff\xe0" + b"\0" * 50,
        lambang_contoh()[:40] + b"\xff" * 400,
        b"%PDF-1.4 " + b"x" * 99,
    ],
)
def test_a_picture_that_cannot_be_read_leaves_its_place_empty(rusak: bytes) -> None:
    isi = pdf(rusak)
    assert gambar(isi) == []
    tanpa, dengan = baca(pdf(lambang_contoh()))[0], baca(isi)[0]
    assert tanpa.letak(NAMA[1]) == dengan.letak(NAMA[1])


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_is_drawn(mode: str) -> None:
    assert len(gambar(pdf(simpan(mode, (30, 40))))) == 1


def test_a_jpeg_is_drawn_and_a_large_picture_is_made_smaller() -> None:
    assert len(gambar(pdf(simpan("CMYK", (30, 40), "JPEG")))) == 1
    besar = BytesIO()
    Image.effect_noise((1500, 1500), 90).save(besar, "PNG")
    assert len(besar.getvalue()) > 1_000_000
    assert len(pdf(besar.getvalue())) < 700_000


def test_a_long_office_name_wraps_beside_the_coat_of_arms() -> None:
    nama = ("PEMERINTAH KABUPATEN KUTAI KARTANEGARA " * 3, "KECAMATAN " + "SEBERANG " * 20)
    isi = pdf(lambang_contoh(), nama)
    (h,) = baca(isi)
    ((_, _, kanan, _),) = gambar(isi)
    kiri, bawah, tepi, _ = h.letak(nama[1])
    assert kanan < kiri
    assert tepi < h.lebar - 71 - 62  # margin, and as much as the coat of arms takes at the left
    assert h.letak("Isi.")[3] < bawah
