"""Editors of cells and fields: dates with their calendar, choices with their list, arrows."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QListView, QTableView, QToolButton

from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.forms.kalender import BarisTanggal, KalenderMuncul
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.rkt import BagianRkt
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tabel.pilihan import DaftarPilihan
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, StatusJabatan
from lkjip_desktop.kinerja.perencanaan import TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai


@pytest.fixture
def masa(pemakai: Pemakai) -> Tabel:
    """The terms of the camat, the cursor on the end of the first."""
    pemakai.jendela.show_step("instansi")
    pemakai.jendela.form.show_part("jabatan")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianJabatan)
    (camat,) = [j for j in pemakai.buku.all_of(Jabatan) if j.nama == "Camat Palaran"]
    bagian.jabatan.tabel.select(camat.id)
    tabel = bagian.masa.tabel
    tabel.setFocus()
    tabel.select(tabel.model.rows[0], "selesai")
    return tabel


def term(pemakai: Pemakai, tabel: Tabel) -> MasaJabatan:
    return pemakai.buku.get(MasaJabatan, tabel.model.rows[0])


def line(pemakai: Pemakai) -> QLineEdit:
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    return editor


def offered(pemakai: Pemakai) -> DaftarPilihan:
    daftar: object = line(pemakai).completer()
    assert isinstance(daftar, DaftarPilihan)
    return daftar


def marked(daftar: DaftarPilihan) -> str:
    muncul = daftar.popup()
    assert isinstance(muncul, QListView)
    return str(muncul.currentIndex().data())


def is_editing(tabel: Tabel) -> bool:
    return tabel.view.is_editing


def press_in_list(daftar: DaftarPilihan, tombol: Qt.Key) -> None:
    """A key goes to the list, as a desktop sends it there while one is open."""
    muncul = daftar.popup()
    assert isinstance(muncul, QListView)
    QTest.keyClick(muncul, tombol)


def calendar(editor: BarisTanggal) -> KalenderMuncul:
    assert editor.kalender is not None
    assert editor.kalender.isVisible()
    return editor.kalender


# --- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("teks", ["2-1-24", "2/1/2024", "2 Januari 2024", "2 jan 24"])
def test_tanggal_diketik_dengan_cara_apa_pun(pemakai: Pemakai, masa: Tabel, teks: str) -> None:
    pemakai.type(teks)
    pemakai.press(Qt.Key.Key_Return)
    assert term(pemakai, masa).selesai == date(2024, 1, 2)
    assert pemakai.row(masa, masa.model.rows[0])[2] == "2 Januari 2024"


def test_kalender_dibuka_dengan_f4_dan_harinya_tersimpan(
    pemakai: Pemakai, masa: Tabel, penjaga: Penjaga
) -> None:
    masa.select(masa.model.rows[0], "mulai")
    mulai = term(pemakai, masa).mulai
    assert mulai is not None
    pemakai.press(Qt.Key.Key_F4)
    editor = masa.view.findChild(BarisTanggal)
    assert isinstance(editor, BarisTanggal)
    muncul = calendar(editor)
    assert muncul.isi.selectedDate() == QDate(mulai.year, mulai.month, mulai.day)
    QTest.keyClick(muncul.isi.findChildren(QTableView)[0], Qt.Key.Key_Right)
    QTest.keyClick(muncul.isi.findChildren(QTableView)[0], Qt.Key.Key_Return)
    pemakai.aplikasi.processEvents()
    assert term(pemakai, masa).mulai == mulai.fromordinal(mulai.toordinal() + 1)
    assert not is_editing(masa)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert term(pemakai, masa).mulai == mulai
    take_popup_notes(penjaga)


def test_kalender_berbahasa_indonesia_dan_mulai_senin(
    pemakai: Pemakai, masa: Tabel, penjaga: Penjaga
) -> None:
    pemakai.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    editor = masa.view.findChild(BarisTanggal)
    assert isinstance(editor, BarisTanggal)
    isi = calendar(editor).isi
    assert isi.locale().monthName(8) == "Agustus"
    kepala = isi.findChildren(QTableView)[0].model()
    assert [kepala.index(0, n).data() for n in (0, 6)] == ["Sen", "Min"]
    semua = [t for t in isi.findChildren(QToolButton) if t.objectName()]
    assert semua
    assert all(t.accessibleName() for t in semua)
    assert isi.verticalHeaderFormat() == QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
    take_popup_notes(penjaga)


def test_esc_menutup_kalender_lebih_dahulu(pemakai: Pemakai, masa: Tabel, penjaga: Penjaga) -> None:
    semula = term(pemakai, masa).selesai
    pemakai.type("2-1")
    pemakai.press(Qt.Key.Key_F4)
    editor = masa.view.findChild(BarisTanggal)
    assert isinstance(editor, BarisTanggal)
    QTest.keyClick(calendar(editor).isi, Qt.Key.Key_Escape)
    assert is_editing(masa)
    assert editor.text() == "2-1"
    editor.setFocus()
    pemakai.press(Qt.Key.Key_Escape)
    assert not is_editing(masa)
    assert term(pemakai, masa).selesai == semula
    take_popup_notes(penjaga)


def test_tanggal_isian_dipilih_dari_kalender(pemakai: Pemakai, penjaga: Penjaga) -> None:
    pk = pemakai.jendela.form.part
    assert isinstance(pk, BagianPerjanjian)
    editor = pk.tanggal.editor
    assert isinstance(editor, BarisTanggal)
    editor.tombol.click()
    calendar(editor).isi.clicked.emit(QDate(2024, 2, 5))
    (satu,) = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    assert satu.tanggal == date(2024, 2, 5)
    assert pemakai.text(pk.tanggal) == "5 Februari 2024"
    take_popup_notes(penjaga)


def test_hari_ini_dan_klik_ganda_hanya_sekali(masa: Tabel, penjaga: Penjaga) -> None:
    muncul = KalenderMuncul(masa)
    hari: list[date] = []
    muncul.chosen.connect(hari.append)
    muncul.open_below(masa, None)
    muncul.hari_ini.click()
    muncul.isi.activated.emit(QDate(2024, 1, 1))
    kini = QDate.currentDate()
    assert hari == [date(kini.year(), kini.month(), kini.day())]
    take_popup_notes(penjaga)


# --- choices --------------------------------------------------------------------------------------


def test_enter_sekali_mengambil_pilihan_dan_menutup(
    pemakai: Pemakai, masa: Tabel, penjaga: Penjaga
) -> None:
    masa.select(masa.model.rows[0], "status")
    pemakai.type("lh")
    pemakai.aplikasi.processEvents()
    daftar = offered(pemakai)
    assert daftar.is_open
    assert marked(daftar) == "Plh."
    press_in_list(daftar, Qt.Key.Key_Return)
    assert not is_editing(masa)
    assert term(pemakai, masa).status is StatusJabatan.PLH
    take_popup_notes(penjaga)


def test_esc_menutup_daftar_lalu_isiannya(pemakai: Pemakai, masa: Tabel, penjaga: Penjaga) -> None:
    masa.select(masa.model.rows[0], "status")
    pemakai.press(Qt.Key.Key_F4)
    daftar = offered(pemakai)
    assert marked(daftar) == pemakai.row(masa, masa.model.rows[0])[3]
    press_in_list(daftar, Qt.Key.Key_Escape)
    assert not line(pemakai).completer().popup().isVisible()  # type: ignore[union-attr]
    assert is_editing(masa)
    pemakai.press(Qt.Key.Key_Escape)
    assert not is_editing(masa)
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_undo is None
    take_popup_notes(penjaga)


def test_panah_di_daftar_lalu_enter(pemakai: Pemakai, masa: Tabel, penjaga: Penjaga) -> None:
    masa.select(masa.model.rows[0], "status")
    pemakai.press(Qt.Key.Key_F4)
    daftar = offered(pemakai)
    press_in_list(daftar, Qt.Key.Key_Down)
    dipilih = marked(daftar)
    press_in_list(daftar, Qt.Key.Key_Return)
    pemakai.aplikasi.processEvents()
    assert pemakai.row(masa, masa.model.rows[0])[3] == dipilih != "Definitif"
    take_popup_notes(penjaga)


def test_teks_bebas_yang_diterima_tidak_diganti_isi_daftar(
    pemakai: Pemakai, penjaga: Penjaga
) -> None:
    editor = QLineEdit(pemakai.jendela)
    daftar = DaftarPilihan(["Program A", "Program AB"], editor, lambda _: True)
    diambil: list[str] = []
    daftar.taken.connect(lambda _: diambil.append(editor.text()))
    editor.show()
    editor.setFocus()
    pemakai.type("gram a")
    pemakai.aplikasi.processEvents()
    press_in_list(daftar, Qt.Key.Key_Return)
    assert diambil == ["gram a"]
    take_popup_notes(penjaga)


def test_daftar_selebar_isinya_dan_yang_terlalu_panjang_dibungkus(
    pemakai: Pemakai, penjaga: Penjaga
) -> None:
    sedang, panjang = "Meningkatnya kualitas pelayanan publik kecamatan", "Meningkatnya mutu " * 30
    editor = QLineEdit(pemakai.jendela)
    editor.setGeometry(40, 40, 90, 24)
    daftar = DaftarPilihan([sedang, panjang, "Ketiga"], editor, lambda _: True)
    muncul = daftar.popup()
    assert isinstance(muncul, QListView)
    editor.show()
    editor.setFocus()
    for buka in (daftar.open_all, lambda: pemakai.type("me")):
        buka()
        pemakai.aplikasi.processEvents()
        model, layar = muncul.model(), muncul.screen().availableGeometry()
        baris = [muncul.visualRect(model.index(n, 0)) for n in range(model.rowCount())]
        assert layar.contains(muncul.geometry())
        assert not muncul.horizontalScrollBar().isVisible()
        assert muncul.fontMetrics().horizontalAdvance(sedang) <= baris[0].width()
        assert baris[1].height() >= 2 * baris[0].height()
        assert muncul.viewport().rect().bottom() >= baris[-1].bottom()
    take_popup_notes(penjaga)


# --- as in Excel ----------------------------------------------------------------------------------


@pytest.fixture
def target(pemakai: Pemakai) -> Tabel:
    """The grid of targets of the RKT, the cursor on the first target."""
    pemakai.jendela.show_step("perjanjian")
    pemakai.jendela.form.show_part("rkt")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRkt)
    bagian.tabel.setFocus()
    bagian.tabel.select(bagian.tabel.model.rows[0], "target")
    return bagian.tabel


def promised(pemakai: Pemakai, tabel: Tabel, baris: int) -> str:
    (satu,) = [
        t
        for t in pemakai.buku.where(TargetRkt, "indikator_id", tabel.model.rows[baris])
        if t.tahun == 2024
    ]
    return str(satu.target)


def test_panah_menyimpan_yang_sedang_diketik(pemakai: Pemakai, target: Tabel) -> None:
    pemakai.type("77,5")
    pemakai.press(Qt.Key.Key_Down)
    assert promised(pemakai, target, 0) == "77.5"
    assert target.view.currentIndex().row() == 1
    pemakai.type("9x")
    pemakai.press(Qt.Key.Key_Up)
    assert target.view.currentIndex().row() == 1
    assert target.kalimat.isVisible()
    pemakai.press(Qt.Key.Key_Escape)


def test_setelah_f2_panah_bergerak_di_dalam_teks(pemakai: Pemakai, target: Tabel) -> None:
    pemakai.press(Qt.Key.Key_F2)
    teks = line(pemakai).text()
    pemakai.press(Qt.Key.Key_Left)
    assert is_editing(target)
    assert line(pemakai).cursorPosition() == len(teks) - 1
    pemakai.press(Qt.Key.Key_F2)
    pemakai.press(Qt.Key.Key_Left)
    assert not is_editing(target)
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_undo is None


def test_mengetik_mengganti_dan_f2_menambah(pemakai: Pemakai, target: Tabel) -> None:
    pemakai.type("8")
    pemakai.press(Qt.Key.Key_F2)
    pemakai.type("5")
    pemakai.press(Qt.Key.Key_Return)
    assert promised(pemakai, target, 0) == "85"
