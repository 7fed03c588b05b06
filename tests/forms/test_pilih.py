"""A box of keys tells what somebody chooses, and only that."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.pilih import KotakKunci


def test_kotak_kunci_hanya_menyebut_yang_dipilih_orang(qapp: QApplication) -> None:
    del qapp
    kotak, dipilih = KotakKunci(), list[object]()
    kotak.picked.connect(dipilih.append)
    kotak.offer([("Satu", 1), ("Dua", 2)], 1)
    assert (kotak.keys, kotak.currentText(), dipilih) == ([1, 2], "Satu", [])
    QTest.keyClick(kotak, Qt.Key.Key_Down)
    assert (kotak.currentText(), dipilih) == ("Dua", [2])


def test_kotak_kunci_mengikuti_nama_baru_dan_kunci_yang_hilang(qapp: QApplication) -> None:
    del qapp
    kotak = KotakKunci()
    kotak.offer([("Satu", 1), ("Dua", 2)], 2)
    kotak.offer([("Satu", 1), ("Kedua", 2)], 2)
    assert kotak.currentText() == "Kedua"
    kotak.offer([("Satu", 1)], 2)
    assert (kotak.currentIndex(), kotak.keys) == (-1, [1])
