"""F1: the guide, at the chapter of the form that is shown; searched, gone back in, printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.panduan import JendelaPanduan, find_heading
from lkjip_desktop.forms.panduan_cetak import print_to
from lkjip_desktop.forms.panduan_isi import LEBAR_CETAK, scaled, with_captions
from lkjip_desktop.paths import docs_dir
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks


@pytest.fixture
def panduan(pemakai: Pemakai) -> Iterator[JendelaPanduan]:
    """The guide, opened by F1 on the form Realisasi."""
    pemakai.jendela.show_step("realisasi")
    yield press_f1(pemakai)
    pemakai.aplikasi.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press_f1(pemakai: Pemakai) -> JendelaPanduan:
    pemakai.jendela.activateWindow()
    pemakai.aplikasi.processEvents()
    QTest.keyClick(pemakai.jendela, Qt.Key.Key_F1)
    pemakai.aplikasi.processEvents()
    (panduan,) = pemakai.jendela.findChildren(JendelaPanduan)
    return panduan


def top_line(panduan: JendelaPanduan) -> str:
    """The heading that stands at the cursor, which is scrolled to."""
    return panduan.isi.textCursor().block().text()


def chosen(panduan: JendelaPanduan) -> str:
    butir = panduan.bab.currentItem()
    return butir.text(0) if butir else ""


def test_f1_membuka_bab_formulirnya(pemakai: Pemakai, panduan: JendelaPanduan) -> None:
    assert panduan.isVisible()
    assert top_line(panduan) == chosen(panduan) == "Kinerja"
    assert panduan.isi.verticalScrollBar().value() > 0
    pemakai.jendela.show_step("akip")
    assert press_f1(pemakai) is panduan
    assert "Evaluasi AKIP dan NKO" in top_line(panduan)


def test_f1_membuka_judul_bagian_yang_tampak(pemakai: Pemakai, panduan: JendelaPanduan) -> None:
    pemakai.jendela.show_step("instansi")
    pemakai.jendela.form.show_part("jabatan")
    press_f1(pemakai)
    assert top_line(panduan) == chosen(panduan) == "Jabatan"


def test_setiap_langkah_mempunyai_babnya(panduan: JendelaPanduan) -> None:
    judul = panduan.isi.headings()
    for satu in LANGKAH:
        assert satu.judul in judul[find_heading(judul, satu.kunci)].teks


def test_setiap_bagian_formulir_yang_banyak_mempunyai_judulnya(panduan: JendelaPanduan) -> None:
    judul = panduan.isi.headings()
    for langkah in LANGKAH:
        bab = find_heading(judul, langkah.kunci)
        for satu in langkah.bagian:
            nomor = find_heading(judul, langkah.kunci, satu.kunci)
            sendiri = len(langkah.bagian) == 1 or satu.judul == langkah.judul
            assert nomor == bab if sendiri else judul[nomor].teks == satu.judul


def test_bab_dipilih_dari_daftarnya_dan_kembali(panduan: JendelaPanduan) -> None:
    pertama = panduan.bab.topLevelItem(0)
    assert pertama is not None
    panduan.bab.setCurrentItem(pertama)
    assert top_line(panduan) == pertama.text(0)
    QTest.keyClick(panduan, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert top_line(panduan) == "Kinerja"
    panduan.kembali.trigger()
    assert not panduan.kembali.isEnabled()


def test_kata_dicari_sampai_kembali_ke_awal(panduan: JendelaPanduan) -> None:
    QTest.keyClick(panduan, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panduan.focusWidget() is panduan.cari
    QTest.keyClicks(panduan.cari, "flashdisk")
    QTest.keyClick(panduan.cari, Qt.Key.Key_Return)
    assert panduan.isVisible()
    assert panduan.isi.textCursor().selectedText() == "flashdisk"
    assert panduan.keterangan.text() == ""
    panduan.cari.setText("kata yang tidak ada")
    QTest.keyClick(panduan.cari, Qt.Key.Key_Return)
    assert panduan.keterangan.text() == "“kata yang tidak ada” tidak ada di panduan."


def test_tautan_ke_naskah_di_sampingnya_dibuka(panduan: JendelaPanduan) -> None:
    panduan.isi.anchorClicked.emit(QUrl("https://contoh.example/lain.md"))
    assert "LKjIP Desktop" in panduan.isi.toPlainText()[:40]
    panduan.isi.anchorClicked.emit(QUrl("buku-kerja.md"))
    assert "LKjIP Desktop" not in panduan.isi.toPlainText()[:25]
    panduan.kembali.trigger()
    assert top_line(panduan) == "Kinerja"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder docs/ of one's own."""
    monkeypatch.setattr("lkjip_desktop.forms.panduan_isi.docs_dir", lambda: tmp_path)
    return tmp_path


def test_gambar_selebar_jendela_dengan_keterangannya(pemakai: Pemakai, docs: Path) -> None:
    gambar = QImage(1000, 500, QImage.Format.Format_RGB32)
    gambar.fill(0x204080)
    (docs / "gambar").mkdir()
    gambar.save(str(docs / "gambar" / "ada.png"))
    teks = (
        "# J\n\n## Bab\n\n![Ada](gambar/ada.png)\n\n![Tidak](gambar/tidak.png)\n\n" + "x\n\n" * 90
    )
    (docs / "panduan.md").write_text(teks, encoding="utf-8")
    panduan = JendelaPanduan(pemakai.jendela)
    panduan.show()
    pemakai.aplikasi.processEvents()
    for lebar in (700, 1000):
        panduan.resize(lebar, 600)
        pemakai.aplikasi.processEvents()
        panduan.isi.fit_pictures()
        ruang = panduan.isi.viewport().width()
        citra = panduan.isi.grab().toImage()
        biru = [
            x for x in range(citra.width()) if citra.pixelColor(x, 150).rgb() & 0xFFFFFF == 0x204080
        ]
        assert ruang - 40 < len(biru) < ruang
    isi = panduan.isi.toPlainText()
    assert "Ada" in isi
    assert "(Gambar “Tidak” tidak disertakan di sini.)" in isi
    panduan.close()


def test_tanpa_berkas_gambarnya_ada_kalimat(tmp_path: Path) -> None:
    assert with_captions("a\n\n![B c](gambar/d.png)\n", tmp_path) == (
        "a\n\n*(Gambar “B c” tidak disertakan di sini.)*\n"
    )


@pytest.mark.parametrize(
    ("lebar", "rasio", "piksel", "tampil"),
    [(500, 1.5, 750, 500), (800, 2.0, 1000, 800), (2000, 1.0, 1000, 1000)],
)
def test_gambar_tidak_diperbesar(lebar: int, rasio: float, piksel: int, tampil: int) -> None:
    hasil = scaled(QImage(1000, 10, QImage.Format.Format_RGB32), lebar, rasio)
    assert hasil.width() == piksel
    assert round(hasil.width() / hasil.devicePixelRatio()) == tampil


def test_panduan_dicetak_seluruhnya(panduan: JendelaPanduan, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "panduan.pdf"))
    dokumen = panduan.isi.to_print()
    print_to(dokumen, printer)
    halaman = baca_teks((tmp_path / "panduan.pdf").read_bytes())
    assert "Panduan LKjIP Desktop" in halaman[0]
    assert "Kode keluar" in halaman[-1]
    assert len(halaman) < 40


def test_gambar_di_kertas_tidak_lebih_lebar(panduan: JendelaPanduan) -> None:
    dokumen = panduan.isi.to_print()
    for berkas in (docs_dir() / "gambar").glob("*.png"):
        gambar = dokumen.resource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(f"gambar/{berkas.name}")
        )
        if isinstance(gambar, QImage):
            assert gambar.width() / gambar.devicePixelRatio() <= LEBAR_CETAK
