"""Rincian anggaran as a tree: folded, filtered, looked at by month, document and source."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan, SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
)
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import click_sign, first_end, open_form, row_named, show

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    return open_form(pemakai_baru, tmp_path)


def column(bagian: BagianRincian, kunci: str, medan: str) -> str:
    return str(bagian.tabel.model.place(kunci, medan).data())


# --- folding and filtering -----------------------------------------------------------------------


def test_a_branch_folds_by_mouse_and_by_key(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    semula = bagian.tabel.model.rows
    unit = semula[1]
    click_sign(bagian, unit)
    assert bagian.tabel.model.rows[2] != semula[2]
    assert column(bagian, unit, "nama").startswith("▸")
    bagian.tabel.select(unit, "nama")
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_Right, ALT)
    assert bagian.tabel.model.rows == semula
    pemakai_baru.press(Qt.Key.Key_Left, ALT)
    assert len(bagian.tabel.model.rows) < len(semula)
    bagian.fold_to(1)
    assert len(bagian.tabel.model.rows) == 1 + 6, "the whole and its units"
    assert bagian.tabel.current_row == unit


def test_undo_opens_what_is_folded(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    pemakai_baru.fill_cell(bagian.tabel, kunci, "pagu", "0")
    pemakai_baru.press(Qt.Key.Key_Return)
    bagian.fold_to(1)
    assert kunci not in bagian.tabel.model.rows
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert bagian.tabel.current_row == kunci


def test_a_refused_text_is_never_folded_away(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    pemakai_baru.fill_cell(bagian.tabel, kunci, "pagu", "sejuta")
    pemakai_baru.press(Qt.Key.Key_Return)
    bagian.fold(bagian.tabel.model.rows[1], tutup=True)
    assert column(bagian, kunci, "pagu") == "sejuta"
    bagian.tabel.saringan.setText("Kelurahan Bukuan")
    assert column(bagian, kunci, "pagu") == "sejuta"
    pemakai_baru.press(Qt.Key.Key_Escape)


def test_a_filter_shows_what_stands_above_and_below(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    bagian.fold_to(1)
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_F, CTRL)
    pemakai_baru.type("7.01.01.2.02.01")
    tampak = [bagian.pohon[k] for k in bagian.tabel.model.rows]
    assert {s.kode for s in tampak if s.baris} == {"7.01.01.2.02.0001"}
    assert len(tampak) == 5, "the whole, unit, programme and kegiatan above it"
    bagian.tabel.saringan.setText("bukuan")
    tampak = [bagian.pohon[k] for k in bagian.tabel.model.rows]
    assert {s.unit.nama for s in tampak if s.unit} == {"Kelurahan Bukuan"}
    assert any(s.baris for s in tampak), "a unit with all below it"
    pemakai_baru.press(Qt.Key.Key_Escape)
    assert len(bagian.tabel.model.rows) == 7


# --- looking another way -------------------------------------------------------------------------


def test_months_are_typed_and_pasted_and_add_up(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = first_end(pemakai_baru, bagian)
    bagian.tabel.select(kunci)
    show(bagian, "Realisasi per bulan")
    assert bagian.tabel.current_row == kunci
    QGuiApplication.clipboard().setText("100\t\t300")
    bagian.tabel.select(kunci, "jan")
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_V, CTRL)
    (satu,) = [
        b
        for b in pemakai_baru.buku.where(BelanjaBulanan, "baris_id", kunci)
        if b.deret is Deret.REALISASI
    ]
    assert (satu.jan, satu.feb, satu.mar) == (100_00, None, 300_00)
    assert column(bagian, kunci, "feb") == "100", "what was spent up to January"
    assert "bulan sebelumnya" in bagian.tabel.model.place(kunci, "feb").data(
        Qt.ItemDataRole.ToolTipRole
    )
    assert column(bagian, bagian.tabel.model.rows[0], "mar") == "300"
    assert pemakai_baru.jembatan.store is not None
    assert pemakai_baru.jembatan.store.judul_undo == "Tempel 2 sel pada Realisasi per bulan"
    show(bagian, "Realisasi per triwulan")
    assert column(bagian, kunci, "mar") == "300"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert column(bagian, kunci, "mar") == ""
    assert bagian.tabel.current_row == kunci, "undo stays in a way of looking that shows it"


def test_anggaran_kas_gives_deviation(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    judul = [k.judul for k in bagian.tabel.model.kolom]
    assert not any("RAK" in j for j in judul)
    show(bagian, "RAK per bulan")
    QGuiApplication.clipboard().setText("\t".join(["1.000"] * 12))
    bagian.tabel.select(kunci, "jan")
    bagian.tabel.setFocus()
    pemakai_baru.press(Qt.Key.Key_V, CTRL)
    setahun = len(bagian.tabel.model.kolom) - 2
    nomor = bagian.tabel.model.rows.index(kunci)
    assert bagian.tabel.model.index(nomor, setahun).data() == "12.000"
    assert bagian.tabel.model.index(nomor, setahun + 1).data().startswith("! ")
    show(bagian, "RAK per triwulan")
    assert pemakai_baru.row(bagian.tabel, kunci)[3] == "3.000"
    show(bagian, "Ringkasan")
    bulan = pemakai_baru.row(bagian.tabel, kunci)
    assert bulan[6] == "12.000"
    assert bulan[7] == "2.664.906.894", "realisasi − 12.000"


def test_setoran_is_taken_off_and_the_net_can_not_be_typed(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = first_end(pemakai_baru, bagian)
    dulu = column(bagian, kunci, "realisasi")
    show(bagian, "Setoran per bulan")
    pemakai_baru.fill_cell(bagian.tabel, kunci, "des", "894")
    pemakai_baru.press(Qt.Key.Key_Return)
    show(bagian, "Ringkasan")
    assert (dulu, column(bagian, kunci, "realisasi")) == ("▲ 2.664.918.894", "▲ 2.664.918.000")
    sel = bagian.tabel.model.place(kunci, "realisasi")
    assert not sel.flags() & Qt.ItemFlag.ItemIsEditable
    assert "Setoran per bulan" in sel.data(Qt.ItemDataRole.ToolTipRole)
    assert "melebihi pagu Rp19.588.444,00" in sel.data(Qt.ItemDataRole.ToolTipRole)


def test_pagu_of_every_document_side_by_side(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    dpa, dppa = pemakai_baru.jembatan.kantor.all_of(DokumenAnggaran)
    show(bagian, "Pagu per dokumen")
    pemakai_baru.fill_cell(bagian.tabel, kunci, f"pagu:{dpa.id}", "2.645.329.000")
    pemakai_baru.press(Qt.Key.Key_Return)
    nilai = {
        p.dokumen_id: p.pagu for p in pemakai_baru.buku.where(PaguSubKegiatan, "baris_id", kunci)
    }
    assert nilai == {dpa.id: 264_532_900_000, dppa.id: 264_532_955_600}
    assert pemakai_baru.row(bagian.tabel, kunci)[-1] == "556", "what the DPPA adds"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert bagian.tampilan.currentText() == "Pagu per dokumen"
    assert column(bagian, kunci, f"pagu:{dpa.id}") == ""


def test_sources_of_funds_divide_the_pagu(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = first_end(pemakai_baru, bagian)
    store = pemakai_baru.jembatan.store
    assert store is not None
    show(bagian, "Sumber dana")
    with store.transaction("Tambah sumber dana") as t:
        t.put(SumberDana(id="dau", nama="Dana Alokasi Umum"))
    pemakai_baru.fill_cell(bagian.tabel, kunci, "sumber:dau", "2.645.329.557")
    pemakai_baru.press(Qt.Key.Key_Return)
    (satu,) = pemakai_baru.buku.all_of(PaguSumberDana)
    assert satu.pagu == 264_532_955_700
    assert pemakai_baru.row(bagian.tabel, kunci)[-1] == "▲ -1", "more than the pagu"


# --- names ----------------------------------------------------------------------------------------


def test_names_and_codes_are_typed_in_their_cells(
    pemakai_baru: Pemakai, bagian: BagianRincian, penjaga: Penjaga
) -> None:
    kunci = row_named(pemakai_baru, bagian, "Evaluasi Kelurahan")
    pemakai_baru.fill_cell(bagian.tabel, kunci, "kode", "7.01.03")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert "adalah kode program" in bagian.tabel.kalimat.text()
    pemakai_baru.press(Qt.Key.Key_Escape)
    pemakai_baru.fill_cell(bagian.tabel, kunci, "nama", "7.01.03.2.02.09 Evaluasi Bersama")
    pemakai_baru.press(Qt.Key.Key_Return)
    sub = next(s for s in pemakai_baru.buku.all_of(SubKegiatan) if s.nama == "Evaluasi Bersama")
    assert sub.kode == "7.01.03.2.02.09"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert column(bagian, kunci, "nama") == "Evaluasi Kelurahan"
    assert bagian.tabel.current_row is not None
    unit = bagian.tabel.model.rows[1]
    assert not bagian.tabel.model.place(unit, "nama").flags() & Qt.ItemFlag.ItemIsEditable
    take_popup_notes(penjaga)
