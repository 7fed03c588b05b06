"""Going about in a grid and selecting blocks of cells with keys and mouse, as in Excel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from tests.forms.blok_uji import PAGU, REALISASI, clip, cursor, open_programmes, selected
from tests.forms.pemakai import Pemakai

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tabel(pemakai: Pemakai) -> Tabel:
    return open_programmes(pemakai)


def test_shift_panah_memilih_blok_dan_panah_melepasnya(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    assert selected(tabel) == {(0, PAGU), (0, REALISASI), (1, PAGU), (1, REALISASI)}
    pemakai.press(Qt.Key.Key_Down)  # goes from where the selection began, as in Excel
    assert selected(tabel) == {(1, PAGU)}


@pytest.mark.usefixtures("tabel")
def test_yang_diketik_masuk_ke_pangkal_blok(pemakai: Pemakai) -> None:
    for tombol in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        pemakai.press(tombol, SHIFT)
    pemakai.type("1.234")
    pemakai.press(Qt.Key.Key_Return)
    pagu = [p.pagu for p in pemakai.buku.all_of(ProgramTahun) if p.tahun == 2024]
    assert pagu[0] == Sen(123400)


def test_shift_dengan_home_end_dan_halaman(pemakai: Pemakai, tabel: Tabel) -> None:
    akhir = tabel.model.columnCount() - 1
    pemakai.press(Qt.Key.Key_End, SHIFT)
    assert selected(tabel) == {(0, n) for n in range(PAGU, akhir + 1)}
    pemakai.press(Qt.Key.Key_Home, SHIFT)
    assert selected(tabel) == {(0, n) for n in range(PAGU + 1)}
    pemakai.press(Qt.Key.Key_PageDown, SHIFT)
    assert (tabel.model.rowCount() - 1, 0) in selected(tabel)
    pemakai.press(Qt.Key.Key_PageUp, SHIFT)
    assert selected(tabel) == {(0, n) for n in range(PAGU + 1)}
    assert cursor(tabel) == (0, PAGU)


def test_sesudah_menyeret_tetikus_sel_yang_aktif_adalah_pangkalnya(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    sudut = [
        tabel.view.visualRect(tabel.model.index(baris, kolom)).center()
        for baris, kolom in ((0, PAGU), (1, PAGU), (2, REALISASI))
    ]
    bidang = tabel.view.viewport()
    QTest.mousePress(bidang, Qt.MouseButton.LeftButton, NONE, sudut[0])
    for tempat in sudut[1:]:
        geser = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            tempat,
            bidang.mapToGlobal(tempat),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            NONE,
        )
        QApplication.sendEvent(bidang, geser)
    QTest.mouseRelease(bidang, Qt.MouseButton.LeftButton, NONE, sudut[-1])
    blok = {(b, k) for b in range(3) for k in (PAGU, REALISASI)}
    assert selected(tabel) == blok
    assert cursor(tabel) == (0, PAGU)
    pemakai.press(Qt.Key.Key_Up, SHIFT)  # from the far corner
    assert selected(tabel) == {(b, k) for b, k in blok if b < 2}


def test_ctrl_a_memilih_semua(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_A, CTRL)
    assert len(selected(tabel)) == tabel.model.rowCount() * tabel.model.columnCount()


def test_ctrl_panah_ke_tepi_dan_bersama_shift_memilih_sampai_tepi(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    pemakai.press(Qt.Key.Key_Down, CTRL)
    assert selected(tabel) == {(tabel.model.rowCount() - 1, PAGU)}
    pemakai.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert selected(tabel) == {(n, PAGU) for n in range(tabel.model.rowCount())}


def test_ctrl_panah_berhenti_di_akhir_runtun_yang_terisi(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_Down)
    pemakai.press(Qt.Key.Key_Delete)  # the second pagu is blank now
    pemakai.press(Qt.Key.Key_Up)
    pemakai.press(Qt.Key.Key_Down, CTRL)
    assert tabel.view.currentIndex().row() > 1  # over the blank to the next filled cell
    pemakai.press(Qt.Key.Key_Left, CTRL)
    assert tabel.view.currentIndex().column() == 0


def test_shift_panah_meluaskan_blok_yang_baru_ditempel(pemakai: Pemakai, tabel: Tabel) -> None:
    clip("1\t2\n3\t4")
    pemakai.press(Qt.Key.Key_V, CTRL)
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    assert selected(tabel) == {(b, k) for b in range(3) for k in (PAGU, REALISASI)}


def test_enter_sesudah_tab_turun_ke_bawah_tab_yang_pertama(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("1")
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.type("2")
    pemakai.press(Qt.Key.Key_Return)
    assert cursor(tabel) == (1, PAGU)
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.press(Qt.Key.Key_Down)  # somewhere else: the Tab before counts no more
    pemakai.press(Qt.Key.Key_Return)
    assert cursor(tabel) == (3, REALISASI)
