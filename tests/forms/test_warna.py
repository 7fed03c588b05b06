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


DESKTOP = {
    "terang": ("#efefef", "#ffffff", "#000000"),
    "Windows 11 terang": ("#f3f3f3", "#ffffff", "#1a1a1a"),
    "gelap": ("#323232", "#242424", "#f0f0f0"),
    "Windows 11 gelap": ("#1f1f1f", "#2d2d2d", "#ffffff"),
}
"""Colours of Window, Base and text on the desktops that offices have."""
TULISAN = {
    "refused": warna.refused,
    "doubtful": warna.doubtful,
    "settled": warna.settled,
    "quiet": warna.quiet,
}
CUKUP = 4.5
"""Contrast of text, WCAG 2.1 success criterion 1.4.3."""
LEBIH_DARI_CUKUP = 7
"""The same, criterion 1.4.6."""


def desktop(nama: str) -> QPalette:
    latar, isian, teks = map(QColor, DESKTOP[nama])
    palet, peran = QPalette(), QPalette.ColorRole
    palet.setColor(peran.Window, latar)
    palet.setColor(peran.Base, isian)
    for satu in (peran.WindowText, peran.Text, peran.ButtonText):
        palet.setColor(satu, teks)
    return palet


def luminance(satu: QColor) -> float:
    """Relative luminance (WCAG 2.1): white 1, black 0."""

    def linear(bagian: float) -> float:
        return bagian / 12.92 if bagian <= 0.04045 else ((bagian + 0.055) / 1.055) ** 2.4

    merah, hijau, biru = map(linear, (satu.redF(), satu.greenF(), satu.blueF()))
    return 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru


def contrast(satu: QColor, lain: QColor) -> float:
    """From 1, the same, to 21, black on white."""
    gelap, terang = sorted((luminance(satu), luminance(lain)))
    return (terang + 0.05) / (gelap + 0.05)


def test_kontras_hitam_di_atas_putih_paling_besar() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tulisan", TULISAN)
@pytest.mark.parametrize("nama", DESKTOP)
def test_setiap_tulisan_berwarna_dapat_dibaca(nama: str, tulisan: str) -> None:
    palet = desktop(nama)
    peran = QPalette.ColorRole
    for latar in (palet.color(peran.Window), palet.color(peran.Base), warna.read_only(palet)):
        assert contrast(TULISAN[tulisan](palet), latar) >= CUKUP, latar.name()


@pytest.mark.parametrize("nama", DESKTOP)
def test_tulisan_biasa_dapat_dibaca_di_sel_yang_terkunci(nama: str) -> None:
    palet = desktop(nama)
    teks = palet.color(QPalette.ColorRole.Text)
    assert contrast(teks, warna.read_only(palet)) >= LEBIH_DARI_CUKUP
