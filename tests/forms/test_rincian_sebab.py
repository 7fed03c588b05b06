"""Rincian anggaran says why a sum is blank or takes no typing, and keeps cells in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.forms.status import BarisStatus
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import first_end, open_form, show


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    """The part, on the example with its budget tree."""
    return open_form(pemakai_baru, tmp_path)


def tip(bagian: BagianRincian, nomor: int, kolom: int) -> str:
    sel = bagian.tabel.model.index(nomor, kolom)
    return str(sel.data(Qt.ItemDataRole.ToolTipRole))


def test_jumlah_yang_kosong_menyebut_baris_yang_ditunggunya(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    assert "Kosong" not in tip(bagian, 0, 2)
    kunci = first_end(pemakai_baru, bagian)
    assert bagian.tabel.select(kunci, "pagu")
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_Delete)
    assert pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])[2] == ""
    nama = bagian.sub_of(kunci)
    assert nama is not None
    kalimat = tip(bagian, 0, 2)
    assert "Kosong karena 1 sub kegiatan di bawahnya belum diisi, di antaranya" in kalimat
    assert nama.nama[:30] in kalimat


def test_baris_jumlah_berkata_mengapa_tidak_diketik(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    view = bagian.tabel.view
    view.setCurrentIndex(bagian.tabel.model.index(0, 2))
    view.setFocus()
    pemakai_baru.type("1")
    assert bagian.tabel.kalimat.text() == (
        "Sel ini tidak diketik. Jumlah dari sub kegiatan di bawahnya."
    )
    pemakai_baru.press(Qt.Key.Key_Down)
    assert bagian.tabel.kalimat.isHidden()
    show(bagian, "RAK per triwulan")
    kunci = first_end(pemakai_baru, bagian)
    nomor = bagian.tabel.model.rows.index(kunci)
    bagian.tabel.view.setCurrentIndex(bagian.tabel.model.index(nomor, 3))
    bagian.tabel.view.setFocus()
    pemakai_baru.type("1")
    assert "Isi pada tampilan RAK per bulan." in bagian.tabel.kalimat.text()


def test_sel_yang_ditolak_tetap_tampak_dan_pesannya_tepat_di_bawah_tabel(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    pemakai_baru.check()
    view = bagian.tabel.view
    tinggi = view.height()
    bawah = view.rowAt(view.viewport().height() - 8)
    ujung = [n for n, k in enumerate(bagian.tabel.model.rows) if not bagian.pohon.has_children(k)]
    kunci = bagian.tabel.model.rows[max(n for n in ujung if n <= bawah)]
    pemakai_baru.fill_cell(bagian.tabel, kunci, "pagu", "5jt")
    pemakai_baru.press(Qt.Key.Key_Return)
    pemakai_baru.check()
    kalimat = bagian.tabel.kalimat
    assert kalimat.isVisible()
    sel = bagian.tabel.model.place(kunci, "pagu")
    assert view.viewport().rect().contains(view.visualRect(sel))
    assert kalimat.y() - view.geometry().bottom() <= 8
    assert view.height() > tinggi - 2 * kalimat.heightForWidth(kalimat.width()) - 20


def test_ctrl_f_dari_pilihan_tampilan(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    pemakai_baru.check()
    bagian.tampilan.setFocus()
    QTest.keyClick(bagian.tampilan, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    saringan = bagian.tabel.saringan
    assert saringan.isVisible()
    assert saringan.hasFocus()
    pemakai_baru.check()
    assert bagian.tabel.view.y() - saringan.geometry().bottom() <= 8


def test_jumlah_pilihan_hilang_bersama_tampilannya(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    status = pemakai_baru.jendela.statusBar()
    assert isinstance(status, BarisStatus)
    kunci = first_end(pemakai_baru, bagian)
    bagian.tabel.select(kunci, "pagu")
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    pemakai_baru.check()
    assert status.pilihan.text().startswith("Banyak: ")
    show(bagian, "Realisasi per bulan")
    assert status.pilihan.text() == ""


def test_triwulan_bersih_seperti_pada_lembar(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    for tampilan, medan, nilai in (
        ("Realisasi per bulan", "mar", "17.000"),
        ("Setoran per bulan", "mar", "250"),
    ):
        show(bagian, tampilan)
        pemakai_baru.fill_cell(bagian.tabel, kunci, medan, nilai)
        pemakai_baru.press(Qt.Key.Key_Return)
    show(bagian, "Realisasi per triwulan")
    assert pemakai_baru.row(bagian.tabel, kunci)[3] == "17.000"
    show(bagian, "Realisasi bersih per triwulan")
    assert pemakai_baru.row(bagian.tabel, kunci)[3] == "16.750"
    assert "45 sub kegiatan di bawahnya belum diisi" in tip(bagian, 0, 3)
    assert bagian.chosen_sheet() == "anggaran-triwulan"
