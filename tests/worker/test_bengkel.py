"""The child's work without a process: what it answers, and what it keeps from drawing twice."""

from collections.abc import Mapping

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.worker.bengkel import Bengkel
from lkjip_desktop.worker.pesan import (
    Citra,
    Gagal,
    Hasil,
    Muat,
    Permintaan,
    PermintaanPita,
    Pita,
    Tampilan,
    Terapkan,
)
from tests.worker import palsu

MERAH, HIJAU, PUTIH = b"\x00\x00\xff", b"\x00\xff\x00", b"\xff\xff\xff"


def pixel(citra: Citra | bytes, x: int, y: int) -> bytes:
    assert isinstance(citra, Citra)
    awal = (y * citra.lebar + x) * 4
    return citra.piksel[awal : awal + 3]


def serve(bengkel: Bengkel, tampilan: Tampilan, revisi: int = 1) -> Hasil:
    jawaban = bengkel.serve(palsu.request(revisi=revisi)._replace(tampilan=tampilan))
    assert isinstance(jawaban, Hasil)
    return jawaban


@pytest.fixture
def bengkel() -> Bengkel:
    bengkel = Bengkel(palsu.make_pdf)
    bengkel.load(Muat(palsu.book("merah"), {}))
    return bengkel


def test_pages_have_the_asked_width_and_their_colours(bengkel: Bengkel) -> None:
    hasil = serve(bengkel, Tampilan(lebar=330, halaman=range(5)), revisi=7)
    assert hasil.revisi == 7
    assert hasil.pdf.startswith(b"%PDF")
    # F4 is 215 × 330 mm; the widest page, the landscape one, fills the width.
    assert [(round(w / 72 * 25.4), round(h / 72 * 25.4)) for w, h in hasil.ukuran] == [
        (215, 330),
        (330, 215),
    ]
    tegak, mendatar = hasil.citra[0], hasil.citra[1]
    assert isinstance(tegak, Citra)
    assert isinstance(mendatar, Citra)
    assert (tegak.lebar, tegak.tinggi) == (215, 330)
    assert (mendatar.lebar, mendatar.tinggi) == (330, 215)
    for citra in (tegak, mendatar):
        assert pixel(citra, 5, citra.tinggi // 2) == MERAH
        assert pixel(citra, citra.lebar - 5, citra.tinggi // 2) == PUTIH


def test_a_chosen_zoom_wins_over_the_width(bengkel: Bengkel) -> None:
    hasil = serve(bengkel, Tampilan(lebar=330, skala=2.0))
    citra = hasil.citra[0]
    assert isinstance(citra, Citra)
    assert (citra.lebar, citra.tinggi) == (1219, 1871)  # 609,45 × 935,43 points
    assert hasil.skala == 2.0


def test_images_that_the_window_holds_are_not_sent_again(bengkel: Bengkel) -> None:
    pertama = serve(bengkel, Tampilan(lebar=330)).citra[0]
    assert isinstance(pertama, Citra)
    punya = Tampilan(lebar=330, dimiliki=frozenset({pertama.sidik}))
    assert serve(bengkel, punya).citra[0] == pertama.sidik
    bengkel.apply(Terapkan(palsu.rename(palsu.book("merah"), "hijau"), {}))
    assert pixel(serve(bengkel, punya).citra[0], 5, 5) == HIJAU


def test_scrolling_does_not_compose_again() -> None:
    kali = []

    def make_pdf(kantor: BukuKantor, berkas: Mapping[str, bytes], permintaan: Permintaan) -> bytes:
        kali.append(permintaan)
        return palsu.make_pdf(kantor, berkas, permintaan)

    bengkel = Bengkel(make_pdf)
    bengkel.load(Muat(palsu.book("merah", 9), {}))
    serve(bengkel, Tampilan(lebar=300, halaman=range(2)))
    hasil = serve(bengkel, Tampilan(lebar=200, halaman=range(4, 6)), revisi=2)
    assert (len(kali), hasil.revisi, sorted(hasil.citra)) == (1, 2, [4, 5])
    bengkel.apply(Terapkan(palsu.rename(palsu.book("merah", 9), "hijau"), {}))
    serve(bengkel, Tampilan(lebar=200))
    assert len(kali) == 2


def test_blobs_of_a_step_reach_the_sheet(bengkel: Bengkel) -> None:
    langkah = palsu.rename(palsu.book("merah"), "apa saja", lambang="sidik")
    bengkel.apply(Terapkan(langkah, {"sidik": b"hijau"}))
    assert pixel(serve(bengkel, Tampilan(lebar=300)).citra[0], 5, 5) == HIJAU


def test_an_error_is_a_sentence_with_the_detail_apart(bengkel: Bengkel) -> None:
    bengkel.load(Muat(palsu.book("pecah"), {}))
    permintaan = palsu.request(revisi=4)
    gagal = bengkel.serve(permintaan)
    assert isinstance(gagal, Gagal)
    assert gagal.permintaan == permintaan
    assert "tetap tersimpan" in gagal.pesan
    assert "pecah" not in gagal.pesan
    assert "pecah" not in gagal.rinci.splitlines()[-1]
    assert gagal.rinci.endswith("ValueError\n")


def test_a_year_that_is_not_open_is_named(bengkel: Bengkel) -> None:
    gagal = bengkel.serve(palsu.request(tahun=2019))
    assert isinstance(gagal, Gagal)
    assert gagal.pesan.startswith("Tahun 2019 belum dibuka di berkas ini.")


def test_bytes_that_are_no_pdf_fail_alone(bengkel: Bengkel) -> None:
    gagal = bengkel.serve(PermintaanPita(1, b"bukan pdf", 0, 0, 10, 300))
    assert isinstance(gagal, Gagal)
    assert gagal.pesan.startswith("Halaman 1 tidak dapat disiapkan untuk printer")
    assert isinstance(bengkel.serve(palsu.request()), Hasil)


def test_bands_joined_are_the_page(bengkel: Bengkel) -> None:
    pdf = serve(bengkel, Tampilan(lebar=300)).pdf

    def band(atas: int, tinggi: int) -> Citra:
        pita = bengkel.serve(PermintaanPita(1, pdf, 0, atas, tinggi, 100))
        assert isinstance(pita, Pita)
        assert len(pita.ukuran) == 2
        return pita.citra

    utuh = band(0, 10_000)
    assert (utuh.lebar, utuh.tinggi) == (846, 1299)
    bagian = [band(atas, 400) for atas in range(0, 1299, 400)]
    assert [b.tinggi for b in bagian] == [400, 400, 400, 99]
    assert b"".join(b.piksel for b in bagian) == utuh.piksel
