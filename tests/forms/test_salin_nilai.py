"""Copied figures are what the sheet prints, and the same values when they are pasted back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.kinerja.angka import parse_desimal
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.temuan import Temuan
from tests.forms.pemakai import Pemakai
from tests.forms.perjanjian_uji import IKM

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("nilai", "disalin"), [("82,5", "82,50"), ("82", "82"), ("82,3125", "82,3125")]
)
def test_yang_disalin_sama_dengan_lembar_dan_kembali_sebagai_nilai_yang_sama(
    pemakai: Pemakai, nilai: str, disalin: str
) -> None:
    kunci, angka = pemakai.indicator(IKM), parse_desimal(nilai)
    assert not isinstance(angka, Temuan)
    pemakai.set_realisasi(IKM, angka)
    pemakai.jendela.show_step("realisasi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    bagian.tabel.setFocus()
    assert bagian.tabel.select(kunci, "nilai")
    pemakai.press(Qt.Key.Key_C, CTRL)
    papan = QGuiApplication.clipboard().mimeData()
    assert papan.text().strip() == disalin
    assert f">{disalin}<" in papan.html()
    langkah = pemakai.jendela.aksi.urungkan.text()
    sebelum = pemakai.buku.all_of(RealisasiIndikator)
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert pemakai.jendela.aksi.urungkan.text() == langkah
    assert pemakai.buku.all_of(RealisasiIndikator) == sebelum
    usul = ubah.set_realisasi(pemakai.jembatan.kantor, kunci, 2024, "nilai", None)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert pemakai.buku.all_of(RealisasiIndikator) == sebelum
