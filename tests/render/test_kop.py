"""The letterhead: a picture at the left, larger office name, and any bytes as coat of arms."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from lkjip_desktop.dokumen.blok import Bagian, Dokumen, Kop, Paragraf, Run
from lkjip_desktop.exchange.contoh import lambang_contoh
from lkjip_desktop.render.pdf import render_pdf
from tests.render.baca_pdf import Halaman, baca

NAMA = ("PEMERINTAH KOTA SAMARINDA", "KECAMATAN PALARAN")


def pdf(lambang: bytes | None, nama: tuple[str, ...] = NAMA) -> bytes:
    kop = Kop(lambang, nama, "Jl. Contoh 1", ("Kode Pos 75243",))
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
def test_a_picture_that_cannot_be_read_is_as_none_at_all(rusak: bytes) -> None:
    assert gambar(pdf(rusak)) == []
    assert pdf(rusak) == pdf(None)


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
    assert tepi < h.lebar - 71 + 1  # the right margin
    assert h.letak("Isi.")[3] < bawah


@pytest.mark.parametrize("lambang", [None, lambang_contoh()])
def test_a_name_is_made_a_little_smaller_before_it_breaks(lambang: bytes | None) -> None:
    pemda = "PEMERINTAH KABUPATEN LAMPUNG CONTOH BARAT DAYA" + " RAYA" * (lambang is None)
    (biasa,), (h,) = baca(pdf(None)), baca(pdf(lambang, (pemda, NAMA[1])))
    tinggi, kecil = (x.letak("PEMERINTAH")[3] - x.letak("PEMERINTAH")[1] for x in (biasa, h))
    assert 0.75 < kecil / tinggi < 1
    _, bawah, _, atas = h.letak(pemda)
    assert atas - bawah < 12, "satu baris"


def test_without_a_coat_of_arms_the_text_has_the_whole_width() -> None:
    pemda = "PEMERINTAH KABUPATEN OGAN KOMERING ULU SELATAN"
    (h,) = baca(pdf(None, (pemda, NAMA[1])))
    kiri, bawah, kanan, atas = h.letak(pemda)
    assert kanan - kiri > h.lebar - 85 - 71 - 2 * 72
    assert atas - bawah < 12
    assert (kiri + kanan) / 2 == pytest.approx((85 + h.lebar - 71) / 2, abs=1)


def test_contacts_break_between_each_other_without_hanging_marks() -> None:
    def kertas(*hubungan: str) -> Halaman:
        kop = Kop(None, NAMA, "Jl. Contoh 1", hubungan)
        return baca(render_pdf(Dokumen("J", "S", (Bagian("B", (kop,)),))))[0]

    pendek = ("Kode Pos 75243", "Telepon (0721) 123456", "Surel a@contoh.example", "Laman b")
    panjang = (*pendek[:2], f"Surel {'x' * 40}@contoh.example", f"Laman {'y' * 60}.example")
    assert " · ".join(pendek) in kertas(*pendek).teks
    h = kertas(*panjang)
    assert h.teks.count("·") == 1
    for satu in panjang:
        _, bawah, _, atas = h.letak(satu)
        assert atas - bawah < 10, "utuh pada satu baris"


def test_an_address_leaves_no_single_word_on_its_last_line() -> None:
    alamat = "Jl. Ampera RT. 46 Kelurahan Rawa Makmur, Palaran, Samarinda, Kalimantan Timur Raya"
    kop = Kop(lambang_contoh(), NAMA, alamat)
    (h,) = baca(render_pdf(Dokumen("J", "S", (Bagian("B", (kop,)),))))
    akhir = h.letak("Raya")[1]
    assert h.letak("Kalimantan")[1] == pytest.approx(akhir, abs=3)
    assert h.letak("Rawa")[1] > akhir + 5
