"""Rows of Rincian anggaran through the widgets: added, ordered, moved, merged; and on the sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from lkjip_desktop.actions.baris import remove_rows
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.forms.rincian_pindah import DialogGabung, DialogPindah
from lkjip_desktop.forms.rincian_tambah import DialogTambah
from lkjip_desktop.forms.tabel.beku import KolomBeku
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import first_end, open_form, row_named, sheet, show

D = TypeVar("D", bound=QDialog)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    return open_form(pemakai_baru, tmp_path)


def asked(pemakai: Pemakai, kelas: type[D]) -> D:
    """The dialog that is open now."""
    dialog = pemakai.jendela.findChildren(kelas)[-1]
    assert dialog.isVisible()
    return dialog


def go(bagian: BagianRincian, kunci: str) -> None:
    bagian.tabel.setFocus()
    assert bagian.tabel.select(kunci, "pagu")


def back(pemakai: Pemakai) -> None:
    """The window is the active one again: offscreen no closing dialog makes it so."""
    pemakai.jendela.windowHandle().requestActivate()
    pemakai.aplikasi.processEvents()


# --- adding --------------------------------------------------------------------------------------


def test_a_sub_kegiatan_is_found_by_words_and_added(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    dulu = len(pemakai_baru.jembatan.kantor.all_of(SubKegiatanTahun))
    go(bagian, bagian.tabel.model.rows[1])
    pemakai_baru.press(Qt.Key.Key_Insert)
    dialog = asked(pemakai_baru, DialogTambah)
    dialog.cari.setText("sarana prasarana kelurahan")
    assert dialog.isian[2][0].text() == "7.01.03.2.02.0002"
    assert [u.nama for u in dialog.units] == ["Kecamatan Palaran"], "that of the row"
    dialog.simpan.click()
    baris = pemakai_baru.buku.all_of(SubKegiatanTahun)
    assert len(baris) == dulu + 1
    kini = bagian.tabel.current_row
    assert kini is not None
    assert bagian.pohon[kini].nama == "Pembangunan Sarana dan Prasarana Kelurahan"
    back(pemakai_baru)
    pemakai_baru.type("1.234.567")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert "1.234.567" in sheet(pemakai_baru), "what is typed stands on the sheet"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert len(pemakai_baru.buku.all_of(SubKegiatanTahun)) == dulu


def test_a_free_entry_without_any_code_and_what_is_missing_of_it(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    bagian.tombol.tambah.click()
    dialog = asked(pemakai_baru, DialogTambah)
    dialog.simpan.click()
    assert dialog.isVisible()
    assert dialog.kalimat.text() == "Nama program belum diisi. Ketik namanya."
    for (_, nama), teks in zip(
        dialog.isian, ("Program Uji", "Kegiatan Uji", "Sub Uji"), strict=True
    ):
        nama.setText(teks)
    semua = [dialog.unit.item(n) for n in range(dialog.unit.count())]
    for butir in semua:
        assert butir is not None
        butir.setCheckState(Qt.CheckState.Checked)
    dialog.simpan.click()
    (sub,) = [s for s in pemakai_baru.buku.all_of(SubKegiatan) if s.nama == "Sub Uji"]
    assert len(pemakai_baru.buku.where(SubKegiatanTahun, "sub_kegiatan_id", sub.id)) == len(semua)
    assert sub.kode == ""


# --- order, other parents, merging ---------------------------------------------------------------


def test_a_row_goes_down_by_key_and_is_removed_with_its_figures(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = row_named(pemakai_baru, bagian, "Penyusunan Dokumen")
    nomor = bagian.tabel.model.rows.index(kunci)
    go(bagian, kunci)
    pemakai_baru.press(Qt.Key.Key_Down, ALT)
    assert bagian.tabel.model.rows.index(kunci) == nomor + 1
    assert bagian.tabel.current_row == kunci
    pemakai_baru.press(Qt.Key.Key_Minus, CTRL)
    assert kunci not in bagian.tabel.model.rows
    pemakai_baru.jendela.aksi.urungkan.trigger()
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert bagian.tabel.model.rows.index(kunci) == nomor


def test_no_empty_row_remains_of_the_last_one_in_a_tree_scrolled_aside(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci, *lain = pemakai_baru.jembatan.kantor.all_of(SubKegiatanTahun)
    usul = remove_rows(pemakai_baru.jembatan.kantor, tuple(lain))
    assert isinstance(usul, Usul)
    assert pemakai_baru.jembatan.carry_out(usul)
    show(bagian, "RAK per bulan")
    view = bagian.tabel.view
    go(bagian, kunci.id)
    gulung = view.horizontalScrollBar()
    gulung.setValue(gulung.maximum())
    QApplication.processEvents()
    beku = view.findChild(KolomBeku)
    assert beku is not None
    assert beku.isVisible()
    bagian.tombol.hapus.click()
    QApplication.processEvents()
    assert bagian.tabel.model.rows == ()
    assert not beku.isVisible(), "it would hide the sentence that there is no row"
    assert view.columnViewportPosition(0) == 0
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert kunci.id in bagian.tabel.model.rows


def test_a_whole_unit_is_removed_with_all_below_it(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    unit = bagian.tabel.model.rows[1]
    banyak = len(bagian.pohon.below(unit))
    dulu = len(pemakai_baru.jembatan.kantor.all_of(SubKegiatanTahun))
    go(bagian, unit)
    bagian.tombol.hapus.click()
    assert len(pemakai_baru.buku.all_of(SubKegiatanTahun)) == dulu - banyak
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert len(pemakai_baru.buku.all_of(SubKegiatanTahun)) == dulu


def test_a_row_moves_to_another_unit_with_what_follows_said_before(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = row_named(pemakai_baru, bagian, "Penyusunan Dokumen")
    go(bagian, kunci)
    bagian.tombol.pindah.click()
    dialog = asked(pemakai_baru, DialogPindah)
    assert not dialog.simpan.isEnabled(), "it is there already"
    dialog.unit.setCurrentText("Kelurahan Bukuan")
    assert "menjadi milik Kelurahan Bukuan" in dialog.akibat.text()
    dialog.simpan.click()
    assert bagian.pohon[kunci].unit is not None
    assert pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])[2] == "35.898.593.985"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    satuan = bagian.pohon[kunci].unit
    assert satuan is not None
    assert satuan.nama == "Kecamatan Palaran"


def test_a_sub_kegiatan_moves_below_another_kegiatan(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = row_named(pemakai_baru, bagian, "Penyusunan Dokumen")
    go(bagian, kunci)
    bagian.tombol.pindah.click()
    dialog = asked(pemakai_baru, DialogPindah)
    dialog.ke_kegiatan.setChecked(True)
    dialog.kegiatan.setCurrentIndex(0)
    dialog.simpan.click()
    baris = pemakai_baru.buku.get(SubKegiatanTahun, kunci)
    sub = pemakai_baru.buku.get(SubKegiatan, baris.sub_kegiatan_id)
    dipilih = pemakai_baru.buku.get(Kegiatan, sub.kegiatan_id).nama
    assert dipilih in dialog.kegiatan.currentText()


def test_two_that_are_the_same_are_merged_by_a_plan(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = row_named(pemakai_baru, bagian, "Penyusunan Dokumen")
    go(bagian, kunci)
    bagian.tombol.gabung.click()
    dialog = asked(pemakai_baru, DialogGabung)
    dialog.tujuan.setCurrentText("7.01.01.2.01.0007 Evaluasi Kinerja Perangkat Daerah")
    (butir,) = [dialog.rencana.item(n) for n in range(dialog.rencana.count())]
    assert butir is not None
    assert "Rp25.000.000,00 + Rp75.000.000,00 = Rp100.000.000,00" in butir.text()
    dialog.simpan.click()
    tinggal = row_named(pemakai_baru, bagian, "Evaluasi Kinerja")
    assert pemakai_baru.row(bagian.tabel, tinggal)[2] == "100.000.000"
    assert pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])[2] == "35.898.593.985"
    assert pemakai_baru.jendela.aksi.urungkan.text().startswith("&Urungkan: Gabungkan Penyusunan")
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert kunci in bagian.tabel.model.rows


# --- blocks --------------------------------------------------------------------------------------


def test_a_block_with_sums_in_it_is_pasted_and_the_sums_are_named(
    pemakai_baru: Pemakai, bagian: BagianRincian, penjaga: Penjaga
) -> None:
    from lkjip_desktop.forms.tempel import DialogTempel

    kunci = first_end(pemakai_baru, bagian)
    nomor = bagian.tabel.model.rows.index(kunci)
    QGuiApplication.clipboard().setText("1\t2\n3\t4\n")
    go(bagian, kunci)
    bagian.tabel.select(kunci, "pagu")
    pemakai_baru.press(Qt.Key.Key_V, CTRL)
    dialog = asked(pemakai_baru, DialogTempel)
    assert "2 sel tidak dapat diisi" in dialog.kalimat.text(), "the row below is a sum"
    dialog.lanjut.click()
    QApplication.processEvents()
    assert pemakai_baru.row(bagian.tabel, kunci)[2:4] == ["1", "▲ 2"]
    assert bagian.pohon.has_children(bagian.tabel.model.rows[nomor + 1])
    show(bagian, "Realisasi per bulan")
    assert "2" in pemakai_baru.row(bagian.tabel, kunci)
    take_popup_notes(penjaga)
