"""Sorting and filtering a grid: for looking alone."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.cara import ANGKA, BACA
from lkjip_desktop.forms.tabel import Kolom, Tabel
from tests.forms.pemakai import Pemakai

CTRL = Qt.KeyboardModifier.ControlModifier
NAMA = {"a": "Kelurahan Rawa", "b": "kecamatan", "c": "Kelurahan Bukuan", "d": ""}
ANGKA_BARIS = {"a": Decimal(10), "b": Decimal(9), "c": None, "d": Decimal(9)}


@pytest.fixture
def tabel(pemakai: Pemakai) -> Iterator[Tabel]:
    """A list of four rows; the cursor on the second."""
    tabel = Tabel(
        pemakai.jembatan,
        "Daftar uji",
        [
            Kolom("Nama", BACA, NAMA.__getitem__, lebar=20),
            Kolom("Angka", ANGKA, ANGKA_BARIS.__getitem__),
        ],
        add=lambda _: Usul("Tambah"),
        move=lambda _kunci, _arah: Usul("Pindah"),
    )
    tabel.set_rows(tuple("abcd"))
    tabel.setParent(pemakai.jendela.centralWidget())
    tabel.setGeometry(0, 0, 500, 300)
    tabel.show()
    tabel.view.setFocus()
    tabel.view.setCurrentIndex(tabel.model.index(1, 0))
    yield tabel
    tabel.hide()


def click_head(tabel: Tabel, kolom: int) -> str:
    """Click the head of a column; the rows as they stand then."""
    kepala = tabel.view.horizontalHeader()
    tempat = kepala.rect().center()
    tempat.setX(kepala.sectionViewportPosition(kolom) + 15)
    QTest.mouseClick(
        kepala.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, tempat
    )
    return shown(tabel)


def shown(tabel: Tabel) -> str:
    return "".join(tabel.model.rows)


def test_klik_kepala_naik_turun_lalu_kembali_dan_kosong_selalu_terakhir(tabel: Tabel) -> None:
    assert click_head(tabel, 1) == "bdac"
    assert tabel.current_row == "a"  # whose cell the click has made the current one
    assert click_head(tabel, 1) == "abdc"
    assert click_head(tabel, 1) == "abcd"
    assert click_head(tabel, 0) == "bcad"


def test_selagi_terurut_baris_tidak_dapat_dipindahkan(tabel: Tabel) -> None:
    assert tabel.offers("move_up")
    click_head(tabel, 1)
    assert not tabel.offers("move_up")


def test_baris_baru_dari_formulir_masuk_menurut_urutan(tabel: Tabel) -> None:
    click_head(tabel, 1)
    tabel.set_rows(tuple("abc"))
    assert shown(tabel) == "bac"


def test_saring_menyembunyikan_baris_yang_tidak_memuat_teks(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_F, CTRL)
    assert tabel.saringan.hasFocus()
    pemakai.type("KELurahan")
    assert shown(tabel) == "ac"
    pemakai.press(Qt.Key.Key_Return)
    assert tabel.view.hasFocus()
    pemakai.press(Qt.Key.Key_F, CTRL)
    pemakai.press(Qt.Key.Key_Escape)
    assert shown(tabel) == "abcd"
    assert not tabel.saringan.isVisible()


def test_menuju_baris_yang_tersaring_menampilkannya(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_F, CTRL)
    pemakai.type("10,00")
    assert shown(tabel) == "a"
    assert tabel.select("b")
    assert shown(tabel) == "abcd"


def test_tabel_yang_bukan_daftar_tidak_diurutkan(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("realisasi")
    tabel = pemakai.jendela.form.part.tables[0]
    semula = tabel.model.rows
    click_head(tabel, 4)
    click_head(tabel, 4)
    assert tabel.model.rows == semula
