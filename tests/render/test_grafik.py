"""Charts on finished pages: names beside their bars, lengths to scale, pages between bars."""

from __future__ import annotations

from decimal import Decimal

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from lkjip_desktop.dokumen.blok import Bagian, Batang, Dokumen, Grafik
from lkjip_desktop.render.pdf import render_pdf
from tests.render.baca_pdf import baca, baca_teks

PANJANG = "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik di Kecamatan dan Kelurahan"


def cetak(*batang: Batang, judul: str = "Serapan") -> bytes:
    return render_pdf(Dokumen("J", "S", (Bagian("Uji", (Grafik(judul, batang),)),)))


def kotak(pdf: bytes) -> list[tuple[float, float]]:
    """Left and right edge of every rectangle of the first page that is filled, in points."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [
            (satu.get_bounds()[0], satu.get_bounds()[2])
            for satu in dokumen[0].get_objects()
            if satu.type == pdfium.FPDF_PAGEOBJ_PATH and _is_filled(satu)
        ]


def _is_filled(satu: pypdfium2.PdfObject) -> bool:
    isi, garis = pdfium.c_int(), pdfium.c_int()
    assert pdfium.FPDFPath_GetDrawMode(satu, isi, garis)
    return bool(isi.value)


def lebar(pdf: bytes) -> list[float]:
    return [kanan - kiri for kiri, kanan in kotak(pdf)]


def test_panjang_batang_menurut_persennya() -> None:
    utuh, setengah, seluruh, penuh = lebar(
        cetak(Batang("A", Decimal(50)), Batang("B", Decimal(100)))
    )
    assert setengah / utuh == pytest.approx(0.5, abs=0.01)
    assert penuh == pytest.approx(seluruh, abs=0.01)


def test_yang_melebihi_seratus_terlihat_sesudah_garisnya() -> None:
    pdf = cetak(Batang("A", Decimal(150), tanda="*)"), Batang("B", Decimal(300)))
    utuh, isi, lebih, *_, lebih_sekali = kotak(pdf)
    assert isi[1] == pytest.approx(utuh[1], abs=1), "grey up to 100"
    assert lebih[0] == pytest.approx(utuh[1], abs=1), "black from there"
    assert (lebih[1] - lebih[0]) / (utuh[1] - utuh[0]) == pytest.approx(0.5, abs=0.02)
    assert (lebih_sekali[1] - lebih_sekali[0]) == pytest.approx(utuh[1] - utuh[0], abs=1), (
        "the scale ends at 200"
    )
    (teks,) = baca_teks(pdf)
    assert "150,00%" in teks
    assert "300,00%" in teks
    assert "200%" in teks


def test_yang_tidak_terhitung_tanpa_batang() -> None:
    pdf = cetak(Batang("Kelurahan Kosong", None, "Pagu -"))
    assert kotak(pdf) == []
    (teks,) = baca_teks(pdf)
    assert "Kelurahan Kosong" in teks
    assert " - " in f"{teks} "


def test_nama_panjang_berlipat_di_samping_batangnya() -> None:
    pdf = cetak(Batang(PANJANG, Decimal(80), "Realisasi Rp80,00\nPagu Rp100,00"))
    (halaman,) = baca(pdf)
    tepi = min(kiri for kiri, _ in kotak(pdf))
    for kata in (*PANJANG.split(), "Realisasi", "Rp100,00"):
        _, _, kanan, _ = halaman.letak(kata)
        assert kanan < tepi
    _, bawah, _, atas = halaman.letak(PANJANG)
    assert atas - bawah > 20, "two lines at least"
    assert halaman.letak("80,00%")[0] > max(kanan for _, kanan in kotak(pdf)) - 1


def test_banyak_batang_berlanjut_di_halaman_berikut() -> None:
    nama = [f"Unit ke-{n:03}" for n in range(90)]
    halaman = baca_teks(cetak(*(Batang(satu, Decimal(n)) for n, satu in enumerate(nama))))
    semua = " ".join(halaman)
    assert len(halaman) > 2
    assert all(semua.count(satu) == 1 for satu in nama)
    assert "Serapan Unit ke-000" in halaman[0]
    assert "75%" in halaman[-1]
    assert nama[-1] in halaman[-1], "the scale is not alone"


def test_teks_pemakai_bukan_perintah() -> None:
    aneh = "<b>Tebal</b> & <para>"
    assert aneh in baca_teks(cetak(Batang(aneh, Decimal(10)), judul=aneh))[0]
    assert "Serapan" in baca_teks(cetak())[0]
