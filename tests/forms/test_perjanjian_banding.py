"""Murni and Perubahan side by side; news of the agreement in force; who signs, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.perjanjian_banding import RENCANA
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.instansi import Pejabat
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.perhitungan.pemeriksaan import check
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks

IKM = "Indeks Kepuasan"
PERSEN = "Persentase"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerjanjian:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    bagian.pemilih = pemakai.pemilih
    return bagian


@pytest.fixture
def perubahan(bagian: BagianPerjanjian) -> BagianPerjanjian:
    """The form with a PK Perubahan 1 just made."""
    bagian.kabar.siapkan.click()
    assert bagian.chosen_pk() == 1
    return bagian


def program(pemakai: Pemakai, kode: str) -> str:
    return next(p.id for p in pemakai.jembatan.kantor.all_of(Program) if p.kode == kode)


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


# --- news of the agreement in force --------------------------------------------------------------


def test_pagu_dan_pejabat_yang_berubah_dikabarkan(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    assert bagian.kabar.isVisible()
    assert bagian.kabar.judul.text() == "PK 2024 tidak lagi sesuai dengan data"
    kabar = bagian.kabar.kalimat.text().splitlines()
    assert len(kabar) == 3
    assert "pada akhir tahun adalah “Citra Contoh”" in kabar[0]
    assert "Rp11.846.986.973,00 berbeda dari PK 2024 Rp11.263.402.406,00" in kabar[1]
    bagian.kabar.siapkan.click()
    assert not bagian.kabar.isVisible()
    assert pemakai.text(bagian.alasan) == (
        "Pergantian pejabat Camat Palaran. Penyesuaian anggaran menurut pagu yang berlaku."
    )
    assert pemakai.text(bagian.tanggal) == ""
    assert pemakai.jendela.aksi.urungkan.text() == "&Urungkan: Buat PK Perubahan 1 Tahun 2024"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert bagian.kabar.isVisible()
    assert bagian.chosen_pk() == 0


def test_kabar_hanya_tentang_pk_yang_berlaku(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    perubahan.pilihan.setCurrentIndex(0)
    perubahan.pilihan.activated.emit(0)
    assert perubahan.chosen_pk() == 0
    assert not perubahan.kabar.isVisible()
    assert perubahan.ubah.isVisible()
    del pemakai


def test_draf_disamakan_dengan_pagu(pemakai: Pemakai, perubahan: BagianPerjanjian) -> None:
    tabel, kunci = perubahan.program.tabel, program(pemakai, "7.01.01")
    pemakai.fill_cell(tabel, kunci, "anggaran", "5")
    pemakai.press(Qt.Key.Key_Return)
    assert perubahan.kabar.isVisible()
    assert not perubahan.kabar.siapkan.isVisible()
    perubahan.kabar.samakan.click()
    assert pemakai.row(tabel, kunci)[2] == "▲ 11.846.986.973"
    assert not perubahan.kabar.isVisible()
    assert len(pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)) == 2


def test_program_yang_keluar_dari_anggaran_dikabarkan(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    kunci = program(pemakai, "7.01.03")
    (baris,) = (p for p in pemakai.buku.all_of(ProgramTahun) if p.program_id == kunci)
    assert pemakai.jembatan.carry_out(Usul("Keluarkan", hapus=(baris,)))
    nama = pemakai.jembatan.kantor.get(Program, kunci).nama
    kalimat = f"“{nama}” pada PK 2024 tidak ada lagi pada anggaran 2024."
    assert kalimat in bagian.kabar.kalimat.text().splitlines()
    keadaan = pemakai.jembatan.stored
    assert keadaan is not None
    pesan = [t.pesan for t in check(keadaan.buku, keadaan.hasil, JenisLembar.PK)]
    assert [satu for satu in pesan if satu.startswith(f"{kalimat} Siapkan PK Perubahan.")]
    bagian.kabar.siapkan.click()
    assert "tidak ada lagi pada anggaran 2024." in pemakai.text(bagian.alasan)
    assert pemakai.row(bagian.program.tabel, kunci)[2].strip() == "keluar"


def test_sumber_pagu_disebut_menurut_dokumennya(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "pohon.lkjip"
    berkas.create_contoh(path).close()
    pemakai_baru.open(path)
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    assert "Pagu DPPA 2024 “Program Penunjang" in bagian.kabar.kalimat.text()
    bagian.kabar.siapkan.click()
    assert "menurut DPPA 2024" in pemakai_baru.text(bagian.alasan)


# --- removing ------------------------------------------------------------------------------------


def test_hapus_pk_yang_berisi_bertanya_dahulu(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    bagian.hapus.click()
    (tanya,) = pemakai.pemilih.ditanya
    assert tanya.startswith("PK 2024 berisi tanggal, 2 target dan 3 program. Semuanya ikut")
    assert pemakai.buku.all_of(PerjanjianKinerja)
    pemakai.pemilih.setuju = True
    bagian.hapus.click()
    assert not pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert len(pemakai.buku.all_of(PkIndikator)) == 2


def test_hapus_pk_yang_ditetapkan_ditolak_dengan_sebabnya(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    assert pemakai.jembatan.store is not None
    assert isinstance(tetapkan(pemakai.jembatan.store, 2024, JenisLembar.PK), DokumenTetap)
    assert bagian.pilih.tetap.isVisible()
    assert bagian.pilih.tetap.text().startswith("Sudah ditetapkan, versi 1.")
    bagian.hapus.click()
    assert pemakai.pemilih.ditanya == []
    assert "sudah ditetapkan" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)


# --- who signs -----------------------------------------------------------------------------------


def test_pangkat_dan_nip_berdiri_di_bawah_nama(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    assert bagian.pertama.pangkat.text() == "Pembina Tingkat I (IV/b)\nNIP 19680229 199001 1 999"
    assert not bagian.pertama.lengkapi.isVisible()
    assert not bagian.kedua.pangkat.isVisible()
    del pemakai


def test_yang_kurang_pada_penanda_tangan_dibuka(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    assert pemakai.jembatan.store is not None
    budi = next(p for p in pemakai.buku.all_of(Pejabat) if p.nama == "Budi Contoh")
    with pemakai.jembatan.store.transaction("Kosongkan NIP") as t:
        t.put(replace(budi, nip=""))
    assert bagian.pertama.lengkapi.isVisible()
    assert bagian.pertama.lengkapi.text() == "Isi NIP…"
    assert "NIP “Budi Contoh” belum diisi" in bagian.pertama.lengkapi.toolTip()
    bagian.pertama.lengkapi.click()
    tujuan = pemakai.jendela.form.part
    assert isinstance(tujuan, BagianPejabat)


def test_tanggal_yang_kosong_membawa_ke_isiannya(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    assert perubahan.kedua.lengkapi.text() == "Isi tanggal…"
    perubahan.kedua.lengkapi.click()
    assert pemakai.focus() is perubahan.tanggal.focusProxy()
    pemakai.fill(perubahan.tanggal, "2 September 2024")
    pemakai.press(Qt.Key.Key_Tab)
    assert perubahan.pertama.nama.text() == "Citra Contoh, S.STP., M.Si."
    assert not perubahan.kedua.lengkapi.isVisible()


# --- on the sheet --------------------------------------------------------------------------------


def test_perubahan_tercetak_dengan_angkanya_sendiri(
    pemakai: Pemakai, perubahan: BagianPerjanjian
) -> None:
    from lkjip_desktop.actions.dokumen import make_pdf

    pemakai.fill(perubahan.tanggal, "2 September 2024")
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.fill_cell(perubahan.sasaran.tabel, pemakai.indicator(IKM), "target", "90,5")
    pemakai.press(Qt.Key.Key_Return)
    store = pemakai.jembatan.store
    assert store is not None
    baru = " ".join(baca_teks(make_pdf(store, 2024, JenisLembar.PK, perubahan_ke=1)))
    assert "90,50" in baru
    assert "Rp11.846.986.973,00" in baru
    assert "2 September 2024" in baru
    murni = " ".join(baca_teks(make_pdf(store, 2024, JenisLembar.PK, perubahan_ke=0)))
    assert "88,31" in murni
    assert "Rp11.263.402.406,00" in murni
    assert Decimal("90.5") in [p.target for p in pemakai.buku.all_of(PkIndikator)]
    assert date(2024, 9, 2) in [p.tanggal for p in pemakai.buku.all_of(PerjanjianKinerja)]


def test_temuan_pagu_membawa_ke_anggaran_pk(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    bagian.pembanding.hanya.setChecked(True)
    pemakai.check()
    keadaan = pemakai.jembatan.stored
    assert keadaan is not None
    temuan = check(keadaan.buku, keadaan.hasil, JenisLembar.PK)
    (satu,) = (t for t in temuan if t.kode == "pk.pagu_beda" and "Pelayanan Publik" in t.pesan)
    pemakai.jendela.show_step("akip")
    pemakai.jendela.go_to_finding("perjanjian", satu)
    assert pemakai.jendela.form.part is bagian
    assert bagian.program.tabel.current_row == program(pemakai, "7.01.02")
    assert bagian.program.tabel.view.currentIndex().column() == 2
