"""Workbooks as they come out of a printer: paper, heads, breaks, names."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Baris,
    Batang,
    Dokumen,
    Grafik,
    Judul,
    Kolom,
    Orientasi,
    Run,
    Sel,
    Tabel,
)
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.render.xlsx import render_xlsx
from lkjip_desktop.render.xlsx.gaya import row_height
from lkjip_desktop.render.xlsx.halaman import Halaman
from tests.render.alat_xlsx import ANGGARAN, buka, dokumen, susun


@pytest.mark.parametrize(("kertas", "nomor"), [(Kertas.F4, 14), (Kertas.A4, 9)])
def test_kertas_arah_dan_kepala_yang_diulang(kertas: Kertas, nomor: int) -> None:
    lembar = buka(render_xlsx(susun(ANGGARAN, kertas=kertas)))
    assert int(str(lembar.page_setup.paperSize)) == nomor
    assert lembar.page_setup.orientation == "landscape"
    judul = lembar.print_title_rows
    assert judul
    awal = int(re.findall(r"\d+", judul)[0])
    assert lembar.cell(awal, 1).value == "Kode"
    assert [lembar.cell(awal + 1, k).value for k in range(1, 6)] == list("12345")
    assert (lembar.page_setup.fitToWidth or 1, lembar.page_setup.fitToHeight) == (1, 0)
    (putus,) = lembar.row_breaks.brk
    assert lembar.cell(putus.id + 2, 1).value == "JUMLAH", "the signature has two rows above it"


def test_yang_sehalaman_tetap_sehalaman() -> None:
    lembar = buka(render_xlsx(susun(JenisLembar.RKT)))
    assert lembar.page_setup.orientation == "portrait"
    assert lembar.page_setup.fitToHeight in {None, 1}
    assert not lembar.row_breaks.brk


def test_tanda_tangan_tidak_terbelah() -> None:
    halaman = Halaman(500, 100, (10, 10), (40, 40, 40, 10, 10))
    assert halaman.skala == 1
    assert not halaman.fits(1.15)
    assert halaman.fits(1.5)
    assert halaman.splits(1, 2, 0), "rows of 40 on a page of 100: the third goes over"
    assert not halaman.splits(3, 4, 0)
    assert Halaman(75, 100, (10, 10), ()).skala == pytest.approx(0.6667, abs=0.001)


def test_nama_lembar_sah_dan_berbeda() -> None:
    panjang = "Realisasi Anggaran [2024]: a/b?*" + "x" * 40
    bagian = tuple(
        Bagian(nama, (Judul((Run("J"),)),)) for nama in (panjang, panjang, "", "Pk", "PK")
    )
    buku = openpyxl.load_workbook(io.BytesIO(render_xlsx(Dokumen("J", "S", bagian))))
    nama = buku.sheetnames
    assert len({n.casefold() for n in nama}) == 5
    assert all(0 < len(n) <= 31 and not re.search(r"[\[\]:*?/\\]", n) for n in nama)


def test_orientasi_mendatar_lebih_lebar() -> None:
    baris = (Baris((Sel("a"),)),)
    lebar = [
        buka(render_xlsx(dokumen(Tabel((Kolom(1),), (), baris), orientasi=arah)))
        .column_dimensions["A"]
        .width
        for arah in Orientasi
    ]
    assert lebar[0] < lebar[1]


@pytest.mark.parametrize(
    ("teks", "baris"),
    [("aaaa bbbb cccc", 3), ("aa bb cc", 2), ("aaaaaa", 1), ("aaaaaaaaaaaaa", 3), ("", 1)],
)
def test_baris_dihitung_menurut_kata_yang_utuh(teks: str, baris: int) -> None:
    """In a cell for 6 letters; Excel and LibreOffice break between words."""
    satu = row_height([("", 6.0)], 11)
    assert row_height([(teks, 6.0)], 11) == pytest.approx(satu + (baris - 1) * 11 * 1.25)


def test_bagan_memberi_setiap_nama_tempatnya() -> None:
    panjang = Batang("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", None, "")
    isi = render_xlsx(dokumen(Grafik("Serapan", (panjang,) * 5)))
    bagan = zipfile.ZipFile(io.BytesIO(isi)).read("xl/charts/chart1.xml").decode()
    assert '<c:tickLblSkip val="1"/>' in bagan
