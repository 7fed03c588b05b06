"""Sorting and filtering a grid: for looking alone."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.cara import ANGKA, BACA, Cara
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tabel.kepala_kolom import HEAD_ROWS
from lkjip_desktop.forms.tabel.menu import build_menu
from lkjip_desktop.forms.tabel.susunan import Susunan, arrange
from lkjip_desktop.kinerja.perencanaan import Sasaran
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


def triangle(tabel: Tabel, kolom: int) -> list[int]:
    """How many dark pixels each row of the triangle above a title has."""
    kepala = tabel.view.horizontalHeader()
    kiri, lebar = kepala.sectionViewportPosition(kolom), kepala.sectionSize(kolom)
    gambar = kepala.viewport().grab().toImage()
    tengah = range(kiri + lebar // 2 - 6, kiri + lebar // 2 + 6)
    return [sum(gambar.pixelColor(x, y).lightness() < 90 for x in tengah) for y in HEAD_ROWS]


def test_segitiga_menunjuk_ke_atas_bila_naik(tabel: Tabel) -> None:
    assert sum(triangle(tabel, 1)) == 0
    click_head(tabel, 1)
    naik = triangle(tabel, 1)
    assert naik == sorted(naik)
    assert naik[-1] > naik[0]
    click_head(tabel, 1)
    turun = triangle(tabel, 1)
    assert turun == sorted(turun, reverse=True)
    assert turun[0] > turun[-1]
    assert sum(triangle(tabel, 0)) == 0
    click_head(tabel, 1)
    assert sum(triangle(tabel, 1)) == 0


def test_segitiga_hilang_begitu_urutannya_tidak_benar_lagi(
    tabel: Tabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_head(tabel, 1)
    monkeypatch.setitem(ANGKA_BARIS, "a", Decimal(11))
    tabel.touch(["a"])
    assert sum(triangle(tabel, 1)) > 0, "it is sorted still"
    monkeypatch.setitem(ANGKA_BARIS, "a", Decimal(1))
    tabel.touch(["a"])
    assert shown(tabel) == "bdac", "rows stay where they are"
    assert sum(triangle(tabel, 1)) == 0
    assert not tabel.tawaran.offers("move_up")
    assert click_head(tabel, 1) == "abdc"
    assert sum(triangle(tabel, 1)) > 0


def test_selagi_terurut_baris_tidak_dapat_dipindahkan(tabel: Tabel) -> None:
    assert tabel.tawaran.offers("move_up")
    click_head(tabel, 1)
    assert not tabel.tawaran.offers("move_up")


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


def test_sesudah_menyaring_kursor_di_baris_yang_ditemukan(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("kerangka")
    tabel = pemakai.jendela.form.part.tables[0]
    tabel.setFocus()
    tabel.view.setCurrentIndex(tabel.model.index(0, 0))
    sasaran = pemakai.jembatan.kantor.all_of(Sasaran)[-1]
    pemakai.press(Qt.Key.Key_F, CTRL)
    pemakai.type(sasaran.uraian)
    pemakai.press(Qt.Key.Key_Escape)
    assert tabel.current_row is not None
    assert sasaran.id in tabel.current_row
    assert tabel.view.hasFocus()


def test_menuju_baris_yang_tersaring_menampilkannya(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_F, CTRL)
    pemakai.type("10,00")
    assert shown(tabel) == "a"
    assert tabel.select("b")
    assert shown(tabel) == "abcd"


def test_tabel_indikator_diurutkan_menurut_angkanya(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("realisasi")
    tabel = pemakai.jendela.form.part.tables[0]
    semula = tabel.model.rows
    capaian = next(n for n, k in enumerate(tabel.model.kolom) if k.judul == "Capaian")
    nilai = {kunci: tabel.model.kolom[capaian].get(kunci) for kunci in semula}
    click_head(tabel, capaian)
    assert tabel.model.rows == tuple(sorted(semula, key=lambda k: nilai[k]))
    click_head(tabel, capaian)
    assert tabel.model.rows == tuple(sorted(semula, key=lambda k: nilai[k], reverse=True))
    click_head(tabel, capaian)
    assert tabel.model.rows == semula


@pytest.mark.parametrize("klik", [1, 2])
def test_jumlah_tetap_paling_bawah(pemakai: Pemakai, klik: int) -> None:
    pemakai.jendela.show_step("anggaran")
    pemakai.jendela.form.show_part("efisiensi")
    tabel = pemakai.jendela.form.part.tables[0]
    semula = tabel.model.rows
    pagu = next(n for n, k in enumerate(tabel.model.kolom) if k.medan == "pagu")
    for _ in range(klik):
        click_head(tabel, pagu)
    urut = sorted(semula[:-1], key=tabel.model.kolom[pagu].get, reverse=klik == 2)
    assert tabel.model.rows == (*urut, semula[-1])
    assert pemakai.row(tabel, tabel.model.rows[-1])[0] == "JUMLAH"


DALAM = {"a": 0, "a1": 1, "a2": 1, "b": 0, "b1": 1, "b2": 1, "jumlah": 0}
ISI = {"a": 3, "a1": 2, "a2": 1, "b": 1, "b1": 0, "b2": 1, "jumlah": 4}


@pytest.mark.parametrize(
    ("susunan", "rows"),
    [
        (Susunan(), "a a1 a2 b b1 b2 jumlah"),
        (Susunan(kolom=1), "b b1 b2 a a2 a1 jumlah"),
        (Susunan(kolom=1, menurun=True), "a a1 a2 b b2 b1 jumlah"),
        (Susunan(saring="b2"), "b b2"),
        (Susunan(kolom=1, saring="1"), "b b1 b2 a a2 a1"),
    ],
)
def test_pohon_diurutkan_di_dalam_cabangnya(susunan: Susunan, rows: str) -> None:
    kolom: list[Kolom[Any]] = [
        Kolom("Nama", BACA, str, menjorok=DALAM.__getitem__),
        Kolom("Angka", ANGKA, lambda kunci: Decimal(ISI[kunci])),
    ]
    hasil = arrange(tuple(DALAM), kolom, susunan, lambda _: False, lambda k: k == "jumlah")
    assert " ".join(hasil) == rows


def test_tanggal_yang_ditulis_diurutkan_menurut_harinya() -> None:
    isi = {"a": "2 Februari 2024", "b": "10 Januari 2024", "c": "", "d": "1 Desember 2023"}
    kolom = [Kolom("Mulai", Cara(str, str, tanggal=True), isi.__getitem__)]
    assert arrange("abcd", kolom, Susunan(kolom=0), lambda _: False, lambda _: False) == tuple(
        "dbac"
    )


def test_sebab_baris_tidak_dapat_dipindahkan_disebut(pemakai: Pemakai, tabel: Tabel) -> None:
    click_head(tabel, 1)
    tabel.view.setFocus()
    pemakai.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "urutan semula" in tabel.kalimat.text()
    tabel.do("own_order")
    assert shown(tabel) == "abcd"
    assert tabel.tawaran.why_not("move_up") == ""
    pemakai.press(Qt.Key.Key_F, CTRL)
    pemakai.type("KELurahan")
    assert "saringan" in tabel.tawaran.why_not("move_up")
    assert not tabel.tawaran.offers("move_up")


def test_tombol_naik_dan_turun_menyebut_sebabnya(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("instansi")
    pemakai.jendela.form.show_part("pejabat")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPejabat)
    daftar = bagian.pejabat
    daftar.tabel.select(daftar.tabel.model.rows[1])
    assert daftar.naik.isEnabled()
    click_head(daftar.tabel, 0)
    assert not daftar.naik.isEnabled()
    assert "urutan semula" in daftar.turun.toolTip()
    click_head(daftar.tabel, 0)
    click_head(daftar.tabel, 0)
    assert daftar.naik.isEnabled()
    assert daftar.naik.toolTip() == ""


def test_menu_mengurutkan_kolom_kursor(tabel: Tabel) -> None:
    tabel.view.setCurrentIndex(tabel.model.index(0, 1))
    menu = build_menu(tabel, tabel.tawaran.offers, tabel.tawaran.why_not, tabel.do)
    butir = {a.text().replace("&", ""): a for a in menu.actions()}
    assert "Kembalikan urutan semula" not in butir
    butir["Urutkan kolom ini turun"].trigger()
    assert shown(tabel) == "abdc"
    menu = build_menu(tabel, tabel.tawaran.offers, tabel.tawaran.why_not, tabel.do)
    butir = {a.text().replace("&", ""): a for a in menu.actions()}
    assert not butir["Pindahkan ke atas"].isEnabled()
    assert "urutan semula" in butir["Pindahkan ke atas"].toolTip()
    butir["Kembalikan urutan semula"].trigger()
    assert shown(tabel) == "abcd"
