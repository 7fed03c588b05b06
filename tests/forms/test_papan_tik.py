"""Where typing goes, and that it is seen where: into the form, the new row, the focused button."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCommandLinkButton, QWidget

from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.renstra import BagianSasaran
from lkjip_desktop.forms.renstra_indikator import BagianTarget
from lkjip_desktop.forms.tabel import Tabel
from tests.forms.pemakai import Pemakai

CTRL = Qt.KeyboardModifier.ControlModifier


def show_goals(pemakai: Pemakai) -> BagianSasaran:
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("sasaran")
    pemakai.aplikasi.processEvents()
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianSasaran)
    return bagian


def corner(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


def frame(tabel: Tabel) -> QColor:
    """The colour of the frame of the current cell."""
    kotak = tabel.view.visualRect(tabel.view.currentIndex())
    return corner(tabel.view.viewport(), kotak.left() + 1, kotak.top() + 1)


def press_ctrl(pemakai: Pemakai, nomor: Qt.Key) -> None:
    """Ctrl and a number, while the list of the steps has the focus."""
    pemakai.jendela.langkah.tombol[pemakai.jendela.step].setFocus()
    aksi = next(
        satu
        for satu in pemakai.jendela.findChildren(type(pemakai.jendela.aksi.urungkan))
        if satu.shortcut().toString() == f"Ctrl+{nomor - Qt.Key.Key_0}"
    )
    pemakai.choose(aksi)


def test_ctrl_angka_mengantar_ketikan_ke_formulir(pemakai: Pemakai) -> None:
    for nomor in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_2):
        press_ctrl(pemakai, nomor)
        assert pemakai.jendela.form.page.isAncestorOf(pemakai.focus())


def test_ctrl_angka_melewati_kotak_pilihan(pemakai: Pemakai) -> None:
    """A choice at the top of a form shows no cursor, and takes no typing."""
    for nomor in (Qt.Key.Key_4, Qt.Key.Key_3):
        press_ctrl(pemakai, nomor)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    pemakai.type("12")
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.nomor.editor.text() == "12"


def test_bagian_yang_baru_dibangun_menerima_ketikan(pemakai: Pemakai) -> None:
    """The grid of the targets is made when it is first shown."""
    press_ctrl(pemakai, Qt.Key.Key_2)
    for _ in range(9):
        if pemakai.jendela.form.shown == "target":
            break
        pemakai.choose(pemakai.jendela.aksi.bagian_lanjut)
        pemakai.aplikasi.processEvents()
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    assert pemakai.focus() is bagian.tabel.view
    assert bagian.tabel.view.currentIndex().isValid()


def test_sel_kini_hanya_berbingkai_terang_di_tabel_yang_diketik(pemakai: Pemakai) -> None:
    bagian = show_goals(pemakai)
    terang = pemakai.aplikasi.palette().color(QPalette.ColorRole.Highlight)
    for satu, lain in (
        (bagian.tujuan.tabel, bagian.sasaran.tabel),
        (bagian.sasaran.tabel, bagian.tujuan.tabel),
    ):
        satu.setFocus()
        satu.view.setCurrentIndex(satu.model.index(0, 0))
        lain.view.setCurrentIndex(lain.model.index(0, 0))
        assert frame(satu) == terang
        assert frame(lain) != terang
        pemakai.press(Qt.Key.Key_F2)
        assert frame(satu) == terang, "a cell that is typed into keeps its frame"
        pemakai.press(Qt.Key.Key_Escape)
        assert frame(satu) == terang


def test_insert_mengantar_ke_kolom_yang_sama_dengan_tombol(pemakai: Pemakai) -> None:
    tujuan = show_goals(pemakai).tujuan
    kolom = []
    for tambah in (tujuan.tambah.click, lambda: pemakai.press(Qt.Key.Key_Insert)):
        tujuan.tabel.setFocus()
        tambah()
        kolom.append(tujuan.tabel.model.title(tujuan.tabel.view.currentIndex().column()))
        pemakai.press(Qt.Key.Key_Escape)
    assert kolom[0] == kolom[1]


def test_baris_meninggi_sesudah_teks_panjang_diketik_dan_merendah_lagi(pemakai: Pemakai) -> None:
    tabel = show_goals(pemakai).tujuan.tabel
    kunci = tabel.model.rows[0]
    pemakai.fill_cell(tabel, kunci, "uraian", "Baik")
    pemakai.press(Qt.Key.Key_Return)
    pendek = tabel.view.rowHeight(0)
    pemakai.fill_cell(tabel, kunci, "uraian", "Meningkatnya kualitas pelayanan publik " * 12)
    pemakai.press(Qt.Key.Key_Return)
    assert tabel.view.rowHeight(0) > 2 * pendek
    assert tabel.view.viewport().height() >= tabel.view.rowHeight(0)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert tabel.view.rowHeight(0) == pendek


@pytest.mark.parametrize("tombol", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_tombol_mulai_yang_terpilih_tampak_dan_ditekan_enter(
    pemakai_baru: Pemakai, contoh: Path, tombol: Qt.Key
) -> None:
    pemakai_baru.setelan.last_file = contoh
    halaman = pemakai_baru.jendela.halaman
    halaman.hide()
    halaman.show()
    terang = pemakai_baru.aplikasi.palette().color(QPalette.ColorRole.Highlight)
    ditekan: list[QWidget] = []
    semua = halaman.mulai.findChildren(QCommandLinkButton)
    assert len(semua) > 1
    for satu in semua:
        satu.clicked.disconnect()
        satu.clicked.connect(lambda _, satu=satu: ditekan.append(satu))
        satu.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is satu
        assert corner(satu, 1, 1) == terang
        pemakai_baru.press(tombol)
        assert ditekan[-1] is satu
    assert corner(semua[0], 1, 1) != terang
