"""From one part of a form to the next without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.tabel.blok import TampilanBlok
from lkjip_desktop.forms.tabel.tampilan import SEL_DIBACA
from lkjip_desktop.kinerja.instansi import Pejabat
from tests.forms.pemakai import Pemakai

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def part(pemakai: Pemakai) -> str:
    form = pemakai.jendela.form
    return form.parts[form.tab.currentIndex()]


def test_dari_daftar_langkah_isian_dan_tabel(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    awal, kedua = jendela.form.parts[:2]
    isian = jendela.form.part.findChild(QLineEdit)
    tabel = jendela.form.part.findChild(TampilanBlok)
    assert isian is not None
    assert tabel is not None
    for satu in (jendela.langkah.tombol["realisasi"], isian, tabel):
        satu.setFocus()
        pemakai.press(Qt.Key.Key_PageDown, CTRL)
        assert part(pemakai) == kedua
        assert jendela.form.page.isAncestorOf(pemakai.focus())
        pemakai.press(Qt.Key.Key_PageUp, CTRL)
        assert part(pemakai) == awal


def test_berputar_juga_dengan_tab(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("realisasi")
    semua = pemakai.jendela.form.parts
    pemakai.press(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert part(pemakai) == semua[-1]
    pemakai.press(Qt.Key.Key_Tab, CTRL)
    assert part(pemakai) == semua[0]


def test_angka_yang_sedang_diketik_disimpan_dahulu_dan_yang_salah_menahan(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    kunci = pemakai.indicator("Indeks Kepuasan")
    pemakai.fill_cell(bagian.tabel, kunci, "nilai", "1.234x")
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    assert part(pemakai) == jendela.form.parts[0]
    assert bagian.refused
    assert bagian.isAncestorOf(pemakai.focus())


def test_menu_lihat_menyebutnya(pemakai: Pemakai) -> None:
    lihat = next(a.menu() for a in pemakai.jendela.menuBar().actions() if a.text() == "&Lihat")
    assert isinstance(lihat, QMenu)
    aksi = pemakai.jendela.aksi
    assert {aksi.bagian_lanjut, aksi.bagian_balik} <= set(lihat.actions())
    assert aksi.bagian_lanjut.shortcut().toString() == "Ctrl+PgDown"


def test_bagian_yang_baru_pertama_dibuka_langsung_dapat_diketik(pemakai: Pemakai) -> None:
    """Qt gives the cursor away before the grid has its rows."""
    pemakai.press(Qt.Key.Key_1, CTRL)
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPejabat)
    pemakai.type("Ratna Contoh")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.all_of(Pejabat)[0].nama == "Ratna Contoh"


def test_jabatan_dimulai_di_daftarnya_bukan_di_garis_waktu(pemakai: Pemakai) -> None:
    pemakai.press(Qt.Key.Key_1, CTRL)
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianJabatan)
    assert pemakai.focus() is bagian.jabatan.tabel.view
    bagian.masa.tabel.setFocus()
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    pemakai.press(Qt.Key.Key_PageUp, CTRL)
    assert pemakai.focus() is bagian.masa.tabel.view


@pytest.mark.parametrize("nomor", range(1, len(LANGKAH) + 1))
def test_setiap_bagian_langsung_dapat_diketik(pemakai: Pemakai, nomor: int) -> None:
    """Also where the grid has just been made, and where Qt has put the cursor on a button."""
    pemakai.press(Qt.Key(Qt.Key.Key_0 + nomor), CTRL)
    for bagian in LANGKAH[nomor - 1].bagian:
        pemakai.aplikasi.processEvents()
        fokus = pemakai.focus()
        assert pemakai.jendela.form.page.isAncestorOf(fokus), bagian.kunci
        assert isinstance(fokus, QLineEdit | QAbstractItemView), bagian.kunci
        if isinstance(fokus, TampilanBlok) and fokus.model().rowCount():
            assert fokus.currentIndex().isValid(), bagian.kunci
        pemakai.press(Qt.Key.Key_PageDown, CTRL)


def test_kalimat_sel_yang_tidak_diketik_tidak_menunggu_di_bagian_itu(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    bagian.tabel.setFocus()
    bagian.tabel.view.setCurrentIndex(bagian.tabel.model.index(0, 0))
    pemakai.type("7")
    assert bagian.tabel.kalimat.text().startswith(SEL_DIBACA)
    pemakai.press(Qt.Key.Key_PageDown, CTRL)
    pemakai.press(Qt.Key.Key_PageUp, CTRL)
    assert jendela.form.part is bagian
    assert not bagian.tabel.kalimat.isVisible()


def test_yang_ditolak_tetap_disebut_sesudah_langkah_lain_dilihat(pemakai: Pemakai) -> None:
    """A text that is not taken waits: it may have been refused by the disk alone."""
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    kunci = pemakai.indicator("Indeks Kepuasan")
    pemakai.fill_cell(bagian.tabel, kunci, "nilai", "1.234x")
    pemakai.press(Qt.Key.Key_Return)
    kalimat = bagian.tabel.kalimat.text()
    assert kalimat
    jendela.hide()
    jendela.show()
    assert bagian.tabel.kalimat.text() == kalimat
    assert bagian.tabel.kalimat.isVisible()
