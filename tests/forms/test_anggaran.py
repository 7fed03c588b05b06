"""The form Program dan Anggaran."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from tests.forms.pemakai import Pemakai


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianAnggaran:
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part(JenisLembar.EFISIENSI)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    return bagian


@pytest.fixture
def penunjang(pemakai: Pemakai) -> str:
    return next(p.id for p in pemakai.jembatan.kantor.all_of(Program) if p.kode == "7.01.01")


def efisiensi(pemakai: Pemakai, bagian: BagianAnggaran) -> list[list[str]]:
    return [list(pemakai.row(bagian.efisiensi, k))[1:] for k in bagian.efisiensi.model.rows]


def test_angka_terbitan_tabel_3_10(pemakai: Pemakai, bagian: BagianAnggaran) -> None:
    assert efisiensi(pemakai, bagian) == [
        ["98,78%", "98,52%", "1,48%", "0,26", "0,26%"],
        ["120,07%", "99,61%", "0,39%", "20,46", "17,04%"],
        ["109,42%", "99,13%", "0,87%", "10,30", "10,42%"],
    ]


def test_serapan_rendah_bukan_efisiensi_disebut(bagian: BagianAnggaran) -> None:
    assert "Meningkatnya Kinerja dan Pelayanan OPD: Target belum tercapai" in bagian.catatan.text()


def test_serapan_dan_efisiensi_bergerak_selagi_mengetik(
    pemakai: Pemakai, bagian: BagianAnggaran, penunjang: str
) -> None:
    pemakai.fill_cell(bagian.tabel, penunjang, "realisasi", "5.923.493.486,50")
    assert pemakai.row(bagian.tabel, penunjang)[4] == "50,00%"
    assert efisiensi(pemakai, bagian)[0][1] == "61,87%"
    pemakai.press(Qt.Key.Key_Return)
    isi = pemakai.buku.where(ProgramTahun, "program_id", penunjang)
    assert [p.realisasi for p in isi] == [Sen(592349348650)]
    assert pemakai.row(bagian.tabel, penunjang)[3] == "5.923.493.486,50"


def test_pagu_nol_tidak_menghasilkan_persen(
    pemakai: Pemakai, bagian: BagianAnggaran, penunjang: str
) -> None:
    pemakai.fill_cell(bagian.tabel, penunjang, "pagu", "0")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(bagian.tabel, penunjang)[4] == "-"
    sel = bagian.tabel.model.index(bagian.tabel.model.rows.index(penunjang), 4)
    assert sel.data(Qt.ItemDataRole.ToolTipRole) == "Pagu 0: serapan tidak dapat dihitung."


def test_jumlah_di_bawah_program_ikut_bergerak_dan_tidak_dapat_diketik(
    pemakai: Pemakai, bagian: BagianAnggaran, penunjang: str
) -> None:
    jumlah = bagian.tabel.model.rows[-1]
    assert pemakai.row(bagian.tabel, jumlah) == [
        "JUMLAH",
        "",
        "35.898.593.985",
        "35.585.343.360",
        "99,13%",
    ]
    pemakai.fill_cell(bagian.tabel, penunjang, "pagu", "0")
    assert pemakai.row(bagian.tabel, jumlah)[2] == "24.051.607.012"
    pemakai.press(Qt.Key.Key_Escape)
    sel = bagian.tabel.model.place(jumlah, "pagu")
    assert not sel.flags() & Qt.ItemFlag.ItemIsEditable


def test_kolom_melebar_untuk_angka_yang_panjang(
    pemakai: Pemakai, bagian: BagianAnggaran, penunjang: str, qapp: QApplication
) -> None:
    sel = bagian.tabel.model.place(penunjang, "pagu")
    pemakai.fill_cell(bagian.tabel, penunjang, "pagu", "123.456.789.012.345,67")
    pemakai.press(Qt.Key.Key_Return)
    bagian.tabel.view.grab()
    qapp.processEvents()
    perlu = bagian.tabel.view.fontMetrics().horizontalAdvance(sel.data())
    assert bagian.tabel.view.columnWidth(sel.column()) > perlu
