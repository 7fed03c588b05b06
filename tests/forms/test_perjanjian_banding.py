"""Murni and Perubahan side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.perjanjian_banding import RENCANA
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from tests.forms.pemakai import Pemakai
from tests.forms.perjanjian_uji import IKM, PERSEN, make_amendment, open_agreement, program


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerjanjian:
    return open_agreement(pemakai)


@pytest.fixture
def perubahan(bagian: BagianPerjanjian) -> BagianPerjanjian:
    return make_amendment(bagian)


def compare_with(bagian: BagianPerjanjian, dengan: int) -> None:
    nomor = bagian.pembanding.pilihan.findData(dengan)
    assert nomor >= 0
    bagian.pembanding.pilihan.setCurrentIndex(nomor)
    bagian.pembanding.pilihan.activated.emit(nomor)


def tool_tip(bagian: BagianPerjanjian, kunci: str, kolom: int) -> str:
    model = bagian.program.tabel.model
    return str(model.index(model.rows.index(kunci), kolom).data(Qt.ItemDataRole.ToolTipRole))


# --- side by side --------------------------------------------------------------------------------


def test_perubahan_berdampingan_dengan_murni(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    tabel, kunci = perubahan.program.tabel, program(pemakai, "7.01.01")
    assert perubahan.pembanding.pilihan.currentText() == "Murni"
    assert tabel.model.title(1) == "PK murni"
    baris = pemakai.row(tabel, kunci)
    assert baris[1:4] == ["11.263.402.406", "▲ 11.846.986.973", "583.584.567"]
    assert tool_tip(perubahan, kunci, 2) == "Naik 583.584.567 dari 11.263.402.406 (PK 2024)."
    turun = pemakai.row(tabel, program(pemakai, "7.01.02"))
    assert turun[2:4] == ["▼ 4.029.935.956", "-111.104.044"]
    tetap = pemakai.row(tabel, program(pemakai, "7.01.03"))
    assert tetap[1:4] == ["20.021.671.056", "20.021.671.056", "0"]
    assert perubahan.program.beda.text() == (
        "PK 2024  Rp35.426.113.462,00   Selisih  ▲ +Rp472.480.523,00"
    )


def test_tanda_bergerak_selagi_target_diketik(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    ikm, tabel = pemakai.indicator(IKM), perubahan.sasaran.tabel
    assert pemakai.row(tabel, ikm)[3:] == ["88,31", "88,31"]
    pemakai.fill_cell(tabel, ikm, "target", "90")
    assert pemakai.row(tabel, ikm)[4] == "▲ 90"
    pemakai.press(Qt.Key.Key_Return)
    sel = tabel.model.index(tabel.model.rows.index(ikm), 4)
    assert sel.data(Qt.ItemDataRole.ToolTipRole) == "Naik 1,69 dari 88,31 (PK 2024)."
    assert sel.data(Qt.ItemDataRole.AccessibleDescriptionRole) == sel.data(
        Qt.ItemDataRole.ToolTipRole
    )
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.row(tabel, ikm)[4] == "88,31"


def test_yang_dikosongkan_ditandai_tanpa_selisih(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    persen, tabel = pemakai.indicator(PERSEN), perubahan.sasaran.tabel
    tabel.setFocus()
    tabel.select(persen, "target")
    pemakai.press(Qt.Key.Key_Delete)
    nomor = tabel.model.rows.index(persen)
    assert pemakai.row(tabel, persen)[4].strip() == "≠"
    assert tabel.model.index(nomor, 4).data(Qt.ItemDataRole.ToolTipRole) == "PK 2024: 83."


def test_yang_keluar_tetap_tampak_dan_tidak_dapat_diketik(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    panel, kunci = perubahan.program, program(pemakai, "7.01.02")
    panel.tabel.select(kunci)
    panel.tombol.keluarkan.click()
    assert panel.tabel.model.rows[-1] == kunci
    baris = pemakai.row(panel.tabel, kunci)
    assert [satu.strip() for satu in baris[1:]] == ["4.141.040.000", "keluar", "-4.141.040.000", ""]
    assert tool_tip(perubahan, kunci, 2) == (
        "Dikeluarkan: ada pada PK 2024, tidak pada perjanjian ini."
    )
    assert not panel.tabel.model.kolom[2].takes(kunci)
    panel.tabel.select(kunci)
    assert not panel.tombol.keluarkan.isEnabled()
    panel.tombol.menu.aboutToShow.emit()
    (aksi,) = panel.tombol.menu.actions()
    aksi.trigger()
    assert panel.tabel.model.rows[1] == kunci
    assert pemakai.row(panel.tabel, kunci)[2] == "▼ 4.029.935.956"


def test_yang_baru_ditandai(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    kunci = program(pemakai, "7.01.03")
    bagian.program.tabel.select(kunci)
    bagian.program.tombol.keluarkan.click()
    bagian.ubah.click()
    assert pemakai.row(bagian.program.tabel, kunci)[2] == "baru 20.021.671.056"
    assert tool_tip(bagian, kunci, 2) == "Baru: tidak ada pada PK 2024."
    assert pemakai.row(bagian.program.tabel, kunci)[3] == "20.021.671.056"


def test_pembanding_dapat_dipilih(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    perubahan.ubah.click()
    assert perubahan.chosen_pk() == 2
    assert perubahan.pembanding.pilihan.currentText() == "Perubahan ke-1"
    kunci = program(pemakai, "7.01.01")
    assert pemakai.row(perubahan.program.tabel, kunci)[1:3] == ["11.846.986.973"] * 2
    compare_with(perubahan, 0)
    assert pemakai.row(perubahan.program.tabel, kunci)[1] == "11.263.402.406"
    compare_with(perubahan, RENCANA)
    assert perubahan.program.tabel.model.title(1) == "Pagu berlaku"
    assert perubahan.sasaran.tabel.model.title(3) == "Target RKT"
    perubahan.pilihan.setCurrentIndex(0)
    perubahan.pilihan.activated.emit(0)
    assert perubahan.banding.dengan == RENCANA


def test_hanya_yang_berubah_menahan_baris_yang_sedang_diketik(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    tabel = perubahan.program.tabel
    satu, tetap = program(pemakai, "7.01.01"), program(pemakai, "7.01.03")
    perubahan.pembanding.hanya.setChecked(True)
    assert tetap not in tabel.model.rows
    assert perubahan.sasaran.tabel.model.rows == ()
    pemakai.fill_cell(tabel, satu, "anggaran", "11263402406")
    assert satu in tabel.model.rows
    pemakai.press(Qt.Key.Key_Return)
    assert satu in tabel.model.rows
    perubahan.pembanding.hanya.setChecked(False)
    assert tabel.model.rows[-1] == tetap
    perubahan.pembanding.hanya.setChecked(True)
    assert satu not in tabel.model.rows


def test_yang_baru_ditambahkan_tampak_walau_sama(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    """It equals the RKT, so "only what differs" would keep it out of sight."""
    panel, kunci = bagian.sasaran, pemakai.indicator(IKM)
    panel.tabel.select(kunci)
    panel.tombol.keluarkan.click()
    bagian.pembanding.hanya.setChecked(True)
    assert kunci not in panel.tabel.model.rows
    panel.tombol.menu.aboutToShow.emit()
    panel.tombol.menu.actions()[0].trigger()
    assert not bagian.pembanding.hanya.isChecked()
    assert panel.tabel.current_row == kunci


def test_draf_belum_disebut_berlaku(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    assert perubahan.pilihan.currentText() == "Perubahan ke-1 (draf)"
    pemakai.fill(perubahan.tanggal, "2 September 2024")
    pemakai.press(Qt.Key.Key_Tab)
    assert perubahan.pilihan.currentText() == "Perubahan ke-1 (berlaku)"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert perubahan.pilihan.currentText() == "Perubahan ke-1 (draf)"


def test_isian_yang_ditolak_menahan_saringan(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    tabel, kunci = perubahan.program.tabel, program(pemakai, "7.01.03")
    pemakai.fill_cell(tabel, kunci, "anggaran", "banyak")
    pemakai.press(Qt.Key.Key_Return)
    perubahan.pembanding.hanya.setChecked(True)
    assert not perubahan.pembanding.hanya.isChecked()
    assert pemakai.row(tabel, kunci)[2] == "banyak"
    compare_with(perubahan, RENCANA)
    assert perubahan.banding.dengan == 0
    assert perubahan.pembanding.pilihan.currentText() == "Murni"


def test_blok_anggaran_ditempel_sebagai_satu_langkah(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    tabel = perubahan.program.tabel
    QGuiApplication.clipboard().setText("Rp 1.000.000\r\n2.000.000,50\r\n3000000")
    tabel.setFocus()
    tabel.select(tabel.model.rows[0], "anggaran")
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pk = next(p for p in pemakai.buku.all_of(PerjanjianKinerja) if p.perubahan_ke == 1)
    isi = [p.anggaran for p in pemakai.buku.where(PkProgram, "pk_id", pk.id)]
    assert isi == [Sen(1_000_000_00), Sen(2_000_000_50), Sen(3_000_000_00)]
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.row(tabel, tabel.model.rows[0])[2] == "▲ 11.846.986.973"
