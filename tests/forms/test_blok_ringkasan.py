"""What the status bar says of the selected cells of a grid, and how the mouse selects them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.status import BarisStatus
from lkjip_desktop.forms.tabel import Tabel
from tests.forms.blok_uji import PAGU, REALISASI, clip, open_programmes, selected
from tests.forms.pemakai import Pemakai

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tabel(pemakai: Pemakai) -> Tabel:
    return open_programmes(pemakai)


def test_klik_bersama_shift_memilih_sampai_ke_sana(pemakai: Pemakai, tabel: Tabel) -> None:
    tempat = tabel.view.visualRect(tabel.model.index(1, REALISASI)).center()
    QTest.mouseClick(tabel.view.viewport(), Qt.MouseButton.LeftButton, SHIFT, tempat)
    assert selected(tabel) == {(0, PAGU), (0, REALISASI), (1, PAGU), (1, REALISASI)}
    pemakai.press(Qt.Key.Key_Up, SHIFT)
    assert selected(tabel) == {(0, PAGU), (0, REALISASI)}


# --- the status bar ------------------------------------------------------------------------------


def status(pemakai: Pemakai) -> BarisStatus:
    baris = pemakai.jendela.statusBar()
    assert isinstance(baris, BarisStatus)
    return baris


def test_jumlah_dan_rata_rata_pilihan_di_baris_status(pemakai: Pemakai, tabel: Tabel) -> None:
    clip("1.000,50\t1.000\n2.000\t\n")
    pemakai.press(Qt.Key.Key_V, CTRL)
    pilihan = status(pemakai).pilihan
    assert pilihan.text() == "Banyak: 3   Jumlah: 4.000,50   Rata-rata: 1.333,50"
    pemakai.press(Qt.Key.Key_Left)
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    assert pilihan.text().startswith("Banyak: ")
    tabel.view.setCurrentIndex(tabel.model.index(0, 3))
    pemakai.press(Qt.Key.Key_Right, SHIFT)  # rupiah and percent have no sum
    assert pilihan.text() == "Banyak: 2"
    pemakai.press(Qt.Key.Key_Left)
    assert pilihan.text() == ""


@pytest.mark.usefixtures("tabel")
def test_yang_diurungkan_tetap_terbaca_di_samping_jumlah_pilihan(pemakai: Pemakai) -> None:
    """Neither the sum of what is selected nor the mouse over a menu takes its place."""
    clip("1.000,50\t1.000\n2.000\t\n")
    pemakai.press(Qt.Key.Key_V, CTRL)
    pemakai.press(Qt.Key.Key_Z, CTRL)
    diurungkan = "Diurungkan: Tempel 4 sel pada Anggaran program"
    assert status(pemakai).currentMessage() == diurungkan
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    assert status(pemakai).pilihan.text().startswith("Banyak: 6")  # the block, a row longer
    QApplication.sendEvent(pemakai.jendela.menuBar(), QStatusTipEvent(""))
    assert status(pemakai).currentMessage() == diurungkan
    pemakai.press(Qt.Key.Key_Y, CTRL)
    assert status(pemakai).currentMessage() == diurungkan.replace("Diurungkan", "Diulangi")
