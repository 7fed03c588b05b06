"""News of the agreement in force; taking one away; who signs, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.instansi import Pejabat
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from lkjip_desktop.perhitungan.pemeriksaan import check
from tests.forms.pemakai import Pemakai
from tests.forms.perjanjian_uji import IKM, make_amendment, open_agreement, program
from tests.forms.tunggu import wait_until
from tests.render.baca_pdf import baca_teks


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerjanjian:
    return open_agreement(pemakai)


@pytest.fixture
def perubahan(bagian: BagianPerjanjian) -> BagianPerjanjian:
    return make_amendment(bagian)


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


@pytest.mark.parametrize("tinggi", [728, 560])
def test_kabar_yang_muncul_tidak_menggeser_sel_yang_diisi(
    pemakai: Pemakai, perubahan: BagianPerjanjian, tinggi: int
) -> None:
    pemakai.jendela.resize(1366, tinggi)
    tabel, kunci = perubahan.program.tabel, program(pemakai, "7.01.01")
    tabel.setFocus()
    tabel.select(kunci, "anggaran")
    pemakai.aplikasi.processEvents()
    tempat = _cell(tabel, kunci)
    pemakai.type("5")
    pemakai.press(Qt.Key.Key_Return)
    wait_until(lambda: _cell(tabel, kunci) == tempat)
    assert perubahan.kabar.isVisible()
    perubahan.kabar.samakan.setFocus()
    perubahan.kabar.samakan.click()
    assert not perubahan.kabar.isVisible()


def _cell(tabel: Tabel, kunci: str) -> int:
    """How far down the screen the amount of a programme stands."""
    sel = tabel.model.place(kunci, "anggaran")
    return tabel.view.mapToGlobal(tabel.view.visualRect(sel).topLeft()).y()


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


def test_golongan_yang_tidak_dikenal_diperbaiki_bukan_masa_jabatannya(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    budi = next(p for p in pemakai.buku.all_of(Pejabat) if p.nama == "Budi Contoh")
    assert pemakai.jembatan.carry_out(Usul("Golongan", (replace(budi, golongan="IV/z"),)))
    assert bagian.pertama.lengkapi.text() == "Perbaiki golongan…"
    bagian.pertama.lengkapi.click()
    assert isinstance(pemakai.jendela.form.part, BagianPejabat)


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
