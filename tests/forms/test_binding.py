"""A bound field by itself: several lines, and what other changes do to a waiting text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.realisasi import BagianRealisasi
from tests.forms.pemakai import Pemakai

KONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerjanjian:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    return bagian


@pytest.fixture
def solusi(pemakai: Pemakai) -> QPlainTextEdit:
    pemakai.jendela.show_step("realisasi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    isian = bagian.rinci.isian["solusi"]
    isian.setFocus()
    editor = pemakai.focus()
    assert isinstance(editor, QPlainTextEdit)
    return editor


def test_meninggalkan_isian_tanpa_mengubah_tidak_mencatat_langkah(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    bagian.nomor.setFocus()
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.press(Qt.Key.Key_Tab)
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_undo is None


def test_kalimat_hilang_begitu_diperbaiki(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    pemakai.fill(bagian.tanggal, "besok")
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.tanggal.kalimat.isVisible()
    pemakai.fill(bagian.tanggal, "2")
    assert not bagian.tanggal.kalimat.isVisible()


def test_perubahan_lain_tidak_menimpa_ketikan(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    pemakai.fill(bagian.nomor, "12")
    pk = bagian._pk()
    pemakai.jembatan.carry_out(ubah.set_pk(pemakai.jembatan.kantor, pk, "alasan", "x"))
    assert bagian.nomor.editor.text() == "12"
    pemakai.press(Qt.Key.Key_Return)
    assert bagian._pk().nomor == "12"


def test_ketikan_yang_kembali_ke_nilai_lama_tidak_lagi_dicoba(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    pemakai.fill(bagian.nomor, "1")
    assert pemakai.jembatan.shown is not pemakai.jembatan.stored
    pemakai.press(Qt.Key.Key_Backspace)
    assert pemakai.jembatan.shown is pemakai.jembatan.stored


def test_uraian_beberapa_baris_urung_di_dalamnya_lebih_dahulu(
    pemakai: Pemakai, solusi: QPlainTextEdit
) -> None:
    lama = solusi.toPlainText()
    pemakai.press(Qt.Key.Key_End, KONTROL)
    pemakai.press(Qt.Key.Key_Return)
    pemakai.type("Baris kedua.")
    assert solusi.toPlainText() == f"{lama}\nBaris kedua."
    pemakai.press(Qt.Key.Key_Z, KONTROL)
    pemakai.press(Qt.Key.Key_Z, KONTROL)
    assert solusi.toPlainText() == lama
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_redo is None


def test_esc_mengembalikan_uraian(pemakai: Pemakai, solusi: QPlainTextEdit) -> None:
    lama = solusi.toPlainText()
    pemakai.type("x")
    pemakai.press(Qt.Key.Key_Escape)
    assert solusi.toPlainText() == lama


def test_berkas_ditutup_selagi_mengetik_tidak_menjadi_galat(
    pemakai: Pemakai, bagian: BagianPerjanjian, contoh: Path
) -> None:
    pemakai.fill(bagian.nomor, "12")
    pemakai.jembatan.close()
    pemakai.open(contoh)
    assert bagian.nomor.editor.text() == ""
