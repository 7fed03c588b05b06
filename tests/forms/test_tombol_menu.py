"""The arrow of a small button that opens a menu stands beside its text."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QToolButton

from lkjip_desktop.actions.renstra_versi import copy_version
from lkjip_desktop.forms.kerangka import BagianKerangka
from tests.forms.pemakai import Pemakai


@pytest.mark.parametrize(("langkah", "bagian"), [("renstra", "kerangka"), ("anggaran", "anggaran")])
def test_panah_tidak_menindih_huruf_terakhir(pemakai: Pemakai, langkah: str, bagian: str) -> None:
    pemakai.jendela.show_step(langkah)
    assert pemakai.jendela.form.show_part(bagian)
    pemakai.aplikasi.processEvents()
    tombol = [
        satu
        for satu in pemakai.jendela.findChildren(QToolButton)
        if satu.menu() is not None and satu.isVisible() and satu.text()
    ]
    assert len(tombol) >= 2
    panah = QStyle.PixelMetric.PM_MenuButtonIndicator
    for satu in tombol:
        teks = satu.fontMetrics().horizontalAdvance(satu.text().replace("&", ""))
        assert satu.width() - teks >= 2 * satu.style().pixelMetric(panah, None, satu), satu.text()


def test_nama_versi_muat_di_kotaknya(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("kerangka")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianKerangka)
    renstra = bagian.versi.renstra
    assert renstra is not None
    usul, _ = copy_version(pemakai.jembatan.kantor, renstra)
    assert pemakai.jembatan.carry_out(usul)
    pemakai.aplikasi.processEvents()
    kotak = bagian.kotak.kotak
    assert kotak.isVisible()
    for nomor in range(kotak.count()):
        kotak.setCurrentIndex(nomor)
        pilihan = QStyleOptionComboBox()
        kotak.initStyleOption(pilihan)
        isi = QStyle.SubControl.SC_ComboBoxEditField
        jenis = QStyle.ComplexControl.CC_ComboBox
        ruang = kotak.style().subControlRect(jenis, pilihan, isi, kotak)
        assert kotak.fontMetrics().horizontalAdvance(kotak.currentText()) <= ruang.width()
