"""F1: the guide, at the chapter of the form that is shown; searched, and its links followed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtTest import QTest

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.panduan import JendelaPanduan, chapter_of
from tests.forms.pemakai import Pemakai


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


def test_f1_membuka_bab_formulirnya(pemakai: Pemakai, panduan: JendelaPanduan) -> None:
    assert panduan.isVisible()
    assert "Realisasi" in top_line(panduan)
    assert panduan.isi.verticalScrollBar().value() > 0
    pemakai.jendela.show_step("akip")
    assert press_f1(pemakai) is panduan
    assert "Evaluasi AKIP dan NKO" in top_line(panduan)


def test_setiap_langkah_mempunyai_babnya(panduan: JendelaPanduan) -> None:
    bab = [panduan.bab.item(n).text() for n in range(panduan.bab.count())]
    for satu in LANGKAH:
        assert satu.judul in bab[chapter_of(satu.kunci, bab)]
    assert chapter_of("cetak", ["1. Mulai"]) == 0


def test_bab_dipilih_dari_daftarnya(panduan: JendelaPanduan) -> None:
    panduan.bab.setCurrentRow(panduan.bab.count() - 1)
    assert top_line(panduan) == panduan.bab.item(panduan.bab.count() - 1).text()
    panduan.bab.setCurrentRow(0)
    assert "Mulai" in top_line(panduan)


def test_kata_dicari_sampai_kembali_ke_awal(panduan: JendelaPanduan) -> None:
    panduan.cari.setText("flashdisk")
    QTest.keyClick(panduan.cari, Qt.Key.Key_Return)
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
    panduan.show_step("realisasi")
    assert "Realisasi" in top_line(panduan)
