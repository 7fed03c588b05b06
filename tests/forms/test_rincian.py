"""The form Rincian anggaran: the tree, typed at its ends, added up everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.actions import berkas
from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.kinerja.rincian_anggaran import BelanjaBulanan, Deret, SubKegiatanTahun
from tests.forms.pemakai import Pemakai


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    """The part, on the example with its budget tree."""
    path = tmp_path / "pohon.lkjip"
    berkas.create_contoh(path).close()
    pemakai_baru.open(path)
    pemakai_baru.jendela.show_step("anggaran")
    assert pemakai_baru.jendela.form.show_part("anggaran")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianRincian)
    return bagian


def first_end(pemakai: Pemakai, bagian: BagianRincian) -> str:
    """The first row that is typed into."""
    ada = {b.id for b in pemakai.jembatan.kantor.all_of(SubKegiatanTahun)}
    return next(k for k in bagian.tabel.model.rows if k in ada)


def test_jumlah_terbitan_tabel_3_10(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    seluruh = pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])
    assert list(seluruh) == [
        "▾\u00a0JUMLAH",
        "",
        "35.898.593.985",
        "35.585.343.360",
        "313.250.625",
        "99,13%",
    ]
    menurut_unit = len(bagian.tabel.model.rows)
    bagian.susunan.setCurrentIndex(1)
    assert list(pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])) == list(seluruh)
    assert len(bagian.tabel.model.rows) != menurut_unit


def test_pagu_yang_diketik_menggerakkan_semua_jumlah(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = first_end(pemakai_baru, bagian)
    pemakai_baru.fill_cell(bagian.tabel, kunci, "pagu", "0")
    seluruh = pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])[2]
    assert seluruh != "35.898.593.985", "while it is being typed"
    pemakai_baru.press(Qt.Key.Key_Return)
    assert pemakai_baru.jembatan.store is not None
    assert str(pemakai_baru.jembatan.store.judul_undo).startswith("Ubah pagu ")
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert pemakai_baru.row(bagian.tabel, bagian.tabel.model.rows[0])[2] == "35.898.593.985"
    assert bagian.tabel.current_row == kunci, "undo leads back to the row"


def test_realisasi_masuk_ke_bulan_yang_dipilih(
    pemakai_baru: Pemakai, bagian: BagianRincian
) -> None:
    kunci = first_end(pemakai_baru, bagian)
    bagian.bulan.setCurrentIndex(5)
    pemakai_baru.fill_cell(bagian.tabel, kunci, "realisasi", "1.000")
    pemakai_baru.press(Qt.Key.Key_Return)
    (belanja,) = [
        b
        for b in pemakai_baru.buku.where(BelanjaBulanan, "baris_id", kunci)
        if b.deret is Deret.REALISASI
    ]
    assert belanja.jun == 100_000
    assert pemakai_baru.row(bagian.tabel, kunci)[3] == "1.000"


def test_jumlah_tidak_dapat_diketik(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    ujung = first_end(pemakai_baru, bagian)
    for kunci in bagian.tabel.model.rows[: bagian.tabel.model.rows.index(ujung)]:
        sel = bagian.tabel.model.place(kunci, "pagu")
        assert not sel.flags() & Qt.ItemFlag.ItemIsEditable
    assert bagian.tabel.model.place(ujung, "pagu").flags() & Qt.ItemFlag.ItemIsEditable


def test_pagu_program_menunjuk_ke_rinciannya(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    del bagian
    assert pemakai_baru.jendela.form.show_part("efisiensi")
    program = pemakai_baru.jendela.form.part
    assert isinstance(program, BagianAnggaran)
    kunci = program.tabel.model.rows[0]
    sel = program.tabel.model.place(kunci, "pagu")
    assert not sel.flags() & Qt.ItemFlag.ItemIsEditable
    assert "Rincian anggaran" in sel.data(Qt.ItemDataRole.ToolTipRole)


def test_tahun_tanpa_rincian_mengatakan_dari_mana(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part("anggaran")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRincian)
    assert bagian.tabel.model.rows == ()
    assert "belum mempunyai sub kegiatan" in bagian.catatan.text()
