"""Colours on a light and on a dark desktop: what can be typed into is seen, and so is the grid."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.akip import BagianAkip
from tests.forms.pemakai import Pemakai

GELAP = {"Window": "#323232", "Base": "#242424", "Button": "#323232"}


def dark() -> QPalette:
    palet, peran = QPalette(), QPalette.ColorRole
    for nama, kode in GELAP.items():
        palet.setColor(peran[nama], QColor(kode))
    for teks in (peran.WindowText, peran.Text, peran.ButtonText):
        palet.setColor(teks, QColor("#f0f0f0"))
    return palet


@pytest.fixture(params=["terang", "gelap"])
def palet(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QPalette]:
    semula = QPalette(qapp.palette())
    if request.param == "gelap":
        qapp.setPalette(dark())
    qapp.processEvents()
    yield qapp.palette()
    qapp.setPalette(semula)
    qapp.processEvents()


def distance(satu: QColor, lain: QColor) -> int:
    return abs(satu.lightness() - lain.lightness())


def test_sel_terkunci_sel_isian_dan_garisnya_berbeda(pemakai: Pemakai, palet: QPalette) -> None:
    pemakai.jendela.show_step("akip")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAkip)
    tampilan, model = bagian.tabel.view, bagian.tabel.model
    gambar = tampilan.viewport().grab().toImage()
    terkunci = tampilan.visualRect(model.index(3, 0))
    isian = tampilan.visualRect(model.index(3, 1))
    latar_kunci = gambar.pixelColor(terkunci.right() - 4, terkunci.center().y())
    latar_isian = gambar.pixelColor(isian.left() + 3, isian.center().y())
    garis = gambar.pixelColor(isian.right(), isian.center().y())
    assert latar_kunci == warna.read_only(palet)
    assert latar_isian == palet.color(QPalette.ColorRole.Base)
    assert distance(latar_kunci, latar_isian) >= 12
    assert min(distance(garis, latar_kunci), distance(garis, latar_isian)) >= 30


def test_jendela_mengikuti_desktop_yang_berganti_warna(pemakai: Pemakai) -> None:
    aplikasi = pemakai.aplikasi
    terang = QPalette(aplikasi.palette())
    pemakai.check()
    status = pemakai.jendela.langkah.status["perjanjian"]
    ikon_langkah = status.icon().pixmap(16).toImage()
    ikon_cetak = pemakai.jendela.aksi.cetak.icon().pixmap(16).toImage()
    try:
        aplikasi.setPalette(dark())
        aplikasi.processEvents()
        pemakai.check()
        judul = pemakai.jendela.langkah.judul
        assert judul.palette().color(QPalette.ColorRole.WindowText).lightness() > 128
        assert status.icon().pixmap(16).toImage() != ikon_langkah
        assert pemakai.jendela.aksi.cetak.icon().pixmap(16).toImage() != ikon_cetak
    finally:
        aplikasi.setPalette(terang)
        aplikasi.processEvents()
