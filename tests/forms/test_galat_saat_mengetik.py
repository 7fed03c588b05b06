"""The program fails while somebody types: half a text is not stored, and keys do not vanish."""

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from lkjip_desktop.forms.kegagalan import TERSELA, Kegagalan
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from tests.forms.pemakai import Pemakai

IKM = "Indeks Kepuasan"


@pytest.fixture
def pk(pemakai: Pemakai) -> BagianPerjanjian:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    return bagian


@pytest.fixture
def gagal(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], list[str]]:
    """Lets what is typed next break something; gives what the dialog then does with keys."""
    kegagalan = Kegagalan(tmp_path / "log")
    monkeypatch.setattr(sys, "excepthook", kegagalan)
    dialog: list[str] = []

    def answer() -> None:
        kotak = QApplication.activeModalWidget()
        assert isinstance(kotak, QMessageBox)
        for kunci in (Qt.Key.Key_6, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            QTest.keyClick(kotak, kunci)
        dialog.append("terbuka" if kotak.isVisible() else "tertutup oleh ketikan")
        semua = kotak.findChildren(QPushButton)
        next(t for t in semua if t.text() == "Teruskan").click()

    def pecah() -> None:
        pemakai.jembatan.changed.disconnect(pecah)
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, answer))
        raise ValueError("pecah")

    def mulai() -> list[str]:
        pemakai.jembatan.changed.connect(pecah)
        return dialog

    return mulai


def type_half(pemakai: Pemakai, ketik: Callable[[], None]) -> None:
    """Type while something breaks; then the dialog is gone, the keyboard is the window's."""
    ketik()
    pemakai.aplikasi.processEvents()
    pemakai.jendela.windowHandle().requestActivate()
    pemakai.aplikasi.processEvents()


def test_angka_setengah_ketik_di_sel_tidak_tersimpan(
    pemakai: Pemakai, pk: BagianPerjanjian, gagal: Callable[[], list[str]]
) -> None:
    dahulu = pemakai.buku
    tabel, dialog = pk.sasaran.tabel, gagal()
    kunci = pemakai.indicator(IKM)
    type_half(pemakai, lambda: pemakai.fill_cell(tabel, kunci, "target", "8"))
    assert dialog == ["terbuka"]
    assert pemakai.buku == dahulu
    assert not tabel.view.is_editing
    assert tabel.kalimat.text() == TERSELA
    assert not pemakai.jendela.commit()  # the form is not left with it
    tabel.view.setFocus()
    pemakai.type("86")
    pemakai.press(Qt.Key.Key_Return)
    assert tabel.kalimat.isHidden()
    assert Decimal(86) in {satu.target for satu in pemakai.buku.all_of(PkIndikator)}


def test_teks_setengah_ketik_di_isian_tidak_tersimpan(
    pemakai: Pemakai, pk: BagianPerjanjian, gagal: Callable[[], list[str]]
) -> None:
    dahulu, dialog = pemakai.buku, gagal()
    type_half(pemakai, lambda: pemakai.fill(pk.nomor, "8"))
    assert dialog == ["terbuka"]
    assert pk.nomor.kalimat.text() == TERSELA
    assert not pk.nomor.commit()
    assert pemakai.buku == dahulu
    pk.nomor.setFocus()
    pemakai.type("6")  # going on makes it whole
    assert pk.nomor.kalimat.isHidden()
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.text(pk.nomor).endswith("86")
    assert not pk.nomor.waiting
    assert pemakai.buku != dahulu


def test_isian_yang_tersela_kembali_dengan_esc(
    pemakai: Pemakai, pk: BagianPerjanjian, gagal: Callable[[], list[str]]
) -> None:
    gagal()
    semula = pemakai.text(pk.nomor)
    type_half(pemakai, lambda: pemakai.fill(pk.nomor, "8"))
    pk.nomor.setFocus()
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.text(pk.nomor) == semula
    assert pk.nomor.kalimat.isHidden()
    assert pk.nomor.commit()
