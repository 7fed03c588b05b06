"""Cetak dan Tetapkan: number, date, office and paper typed there; stale versions."""

import io
from datetime import date

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.pk import add_pk
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.penetapan import BagianPenetapan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.instansi import Jabatan
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.worker import basi
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPenetapan:
    pemakai.jendela.show_step("cetak")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    return bagian


def choose(pemakai: Pemakai, bagian: BagianPenetapan, nama: str) -> None:
    """Click a sheet."""
    (butir,) = bagian.daftar.findItems(nama, Qt.MatchFlag.MatchExactly)
    bagian.daftar.setCurrentItem(butir)
    pemakai.aplikasi.processEvents()


def sheet(pemakai: Pemakai, jenis: JenisLembar) -> LembarTahun:
    semua = pemakai.buku.where(LembarTahun, "tahun", 2024)
    return next(satu for satu in semua if satu.lembar is jenis)


def pick(bagian: BagianPenetapan, medan: str, nama: str) -> None:
    """Choose an office from a list."""
    isian = bagian.isian_lembar.jabatan if medan == "jabatan" else bagian.isian_lembar.atasan
    nomor = isian.editor.findData(nama)
    assert nomor >= 0
    isian.editor.setCurrentIndex(nomor)
    isian.editor.activated.emit(nomor)


def issue(pemakai: Pemakai, jenis: JenisLembar) -> DokumenTetap:
    store = pemakai.jembatan.store
    assert store is not None
    hasil = tetapkan(store, 2024, jenis)
    assert isinstance(hasil, DokumenTetap)
    return hasil


def issued_column(bagian: BagianPenetapan, nama: str) -> str:
    (butir,) = bagian.daftar.findItems(nama, Qt.MatchFlag.MatchExactly)
    return butir.text(2)


def read_pdf(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as dokumen:
        return "\n".join(halaman.get_textpage().get_text_range() for halaman in dokumen)


# --- number, date, office ------------------------------------------------------------------------


def test_tanggal_diketik_di_sini_mengganti_penanda_dan_sampai_di_lembar(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    choose(pemakai, bagian, "Pengukuran Kinerja")
    pemakai.fill(bagian.isian_lembar.tanggal, "2-5-24")
    assert "Budi Contoh" in bagian.penanda.text()  # already while it is being typed
    pemakai.press(Qt.Key.Key_Return)
    assert sheet(pemakai, JenisLembar.PENGUKURAN).tanggal == date(2024, 5, 2)
    assert bagian.chosen_sheet() == "pengukuran"
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    pdf = samping.panel.pratinjau.pdf()
    assert pdf is not None
    teks = read_pdf(pdf)
    assert "2 Mei 2024" in teks
    assert "Budi Contoh" in teks


def test_urungkan_kembali_ke_isian_di_sini(pemakai: Pemakai, bagian: BagianPenetapan) -> None:
    semula = sheet(pemakai, JenisLembar.RKT).tanggal
    choose(pemakai, bagian, "Rencana Kinerja Tahunan")
    pemakai.fill(bagian.isian_lembar.tanggal, "5 feb 24")
    pemakai.press(Qt.Key.Key_Return)
    choose(pemakai, bagian, "Penilaian Kinerja Organisasi")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert sheet(pemakai, JenisLembar.RKT).tanggal == semula
    assert pemakai.jendela.langkah.tombol["cetak"].isChecked()
    assert bagian.chosen_sheet() == "rkt"
    assert bagian.isian_lembar.tanggal.editor.hasFocus()


def test_tanggal_yang_tidak_dapat_dibaca_tetap_di_tempatnya(
    pemakai: Pemakai, bagian: BagianPenetapan
) -> None:
    choose(pemakai, bagian, "Rencana Kinerja Tahunan")
    pemakai.fill(bagian.isian_lembar.tanggal, "besok")
    pemakai.press(Qt.Key.Key_Return)
    assert "tidak dapat dibaca" in bagian.isian_lembar.tanggal.kalimat.text()
    choose(pemakai, bagian, "Penilaian Kinerja Organisasi")
    assert bagian.chosen_sheet() == "rkt"
    assert pemakai.text(bagian.isian_lembar.tanggal) == "besok"
    bagian.isian_lembar.tanggal.setFocus()
    pemakai.press(Qt.Key.Key_Escape)
    choose(pemakai, bagian, "Penilaian Kinerja Organisasi")
    assert bagian.chosen_sheet() == "nko"


def test_nomor_dan_jabatan_sebuah_lembar(pemakai: Pemakai, bagian: BagianPenetapan) -> None:
    choose(pemakai, bagian, "Rencana Kinerja Tahunan")
    assert bagian.isian_lembar.jabatan.editor.currentText() == "Otomatis: Camat Palaran"
    assert not bagian.isian_lembar.atasan.isVisible()
    pick(bagian, "jabatan", "Sekretaris Kecamatan Palaran")
    sekretaris = sheet(pemakai, JenisLembar.RKT).jabatan_id
    assert pemakai.buku.get(Jabatan, sekretaris or "").nama == "Sekretaris Kecamatan Palaran"
    assert "Dewi Contoh" in bagian.penanda.text()
    assert bagian.chosen_sheet() == "rkt"
    pemakai.fill(bagian.isian_lembar.nomor, "050/12")
    pemakai.press(Qt.Key.Key_Return)
    assert sheet(pemakai, JenisLembar.RKT).nomor == "050/12"
    pick(bagian, "jabatan", "")
    assert sheet(pemakai, JenisLembar.RKT).jabatan_id is None


def test_pk_mempunyai_dua_pihak_dan_yang_ditetapkan_tetap_pihaknya(
    pemakai: Pemakai, bagian: BagianPenetapan
) -> None:
    choose(pemakai, bagian, "Perjanjian Kinerja")
    isian = bagian.isian_lembar
    pick(bagian, "atasan", "")
    assert isian.atasan.editor.currentText() == "Otomatis: Wali Kota Samarinda"
    pick(bagian, "atasan", "Sekretaris Kecamatan Palaran")
    (pk,) = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    assert pemakai.buku.get(Jabatan, pk.atasan_id or "").nama.startswith("Sekretaris")
    pick(bagian, "atasan", "")
    pemakai.fill(isian.tanggal, "24/1/2024")
    pemakai.press(Qt.Key.Key_Return)
    (pk,) = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    assert (pk.tanggal, pk.atasan_id) == (date(2024, 1, 24), None)
    assert isian.jabatan.editor.isEnabled()
    assert not isian.sebab.isVisible()
    issue(pemakai, JenisLembar.PK)
    assert isian.sebab.isVisible()  # why one party is grey and the other is not
    assert "pihak pertama tidak diganti lagi" in isian.sebab.text()
    assert isian.atasan.editor.isEnabled()
    assert not isian.jabatan.editor.isEnabled()
    assert "sudah ditetapkan" in isian.jabatan.editor.toolTip()


def test_setiap_pk_mempunyai_isiannya_sendiri(pemakai: Pemakai, bagian: BagianPenetapan) -> None:
    keadaan = pemakai.jembatan.stored
    assert keadaan is not None
    assert pemakai.jembatan.carry_out(add_pk(keadaan.buku))
    choose(pemakai, bagian, "Perjanjian Kinerja Perubahan 1")
    assert pemakai.text(bagian.isian_lembar.tanggal) == ""
    pemakai.fill(bagian.isian_lembar.tanggal, "1-10-24")
    pemakai.press(Qt.Key.Key_Return)
    semua = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    murni, perubahan = sorted(semua, key=lambda pk: pk.perubahan_ke)
    assert (murni.tanggal, perubahan.tanggal) == (date(2024, 1, 23), date(2024, 10, 1))
    assert bagian.chosen_pk() == 1


# --- paper ---------------------------------------------------------------------------------------


def test_kertas_dipilih_di_sini_dan_di_pratinjau(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    kertas = bagian.isian_lembar.kertas
    bagian.fill()
    assert kertas.currentData() == Kertas.F4
    kertas.setCurrentIndex(1)
    kertas.activated.emit(1)
    assert samping.panel.paper is Kertas.A4
    assert samping.panel.pratinjau.requested is not None
    assert samping.panel.pratinjau.requested.kertas is Kertas.A4
    samping.panel.choose_paper(Kertas.F4)
    assert kertas.currentData() == Kertas.F4
    assert pemakai.setelan.text("cetak/kertas") == "f4"


@pytest.mark.usefixtures("pemakai")
def test_tanpa_pratinjau_kertas_belum_dapat_dipilih(bagian: BagianPenetapan) -> None:
    assert not bagian.isian_lembar.kertas.isEnabled()


# --- a version that the data have left behind ----------------------------------------------------


@pytest.mark.usefixtures("samping")
def test_isi_yang_berubah_sejak_ditetapkan_disebut_sekali(
    pemakai: Pemakai, bagian: BagianPenetapan, monkeypatch: pytest.MonkeyPatch
) -> None:
    di_jendela: list[object] = []
    monkeypatch.setattr(basi, "_compose", lambda _, tetap: di_jendela.append(tetap))
    issue(pemakai, JenisLembar.PENGUKURAN)
    issue(pemakai, JenisLembar.RKT)
    assert issued_column(bagian, "Pengukuran Kinerja") == "Versi 1"
    choose(pemakai, bagian, "Pengukuran Kinerja")
    pemakai.fill(bagian.isian_lembar.tanggal, "9-1-25")
    pemakai.press(Qt.Key.Key_Return)
    wait_until(lambda: issued_column(bagian, "Pengukuran Kinerja") != "Versi 1")
    assert issued_column(bagian, "Pengukuran Kinerja") == "Isi berubah sejak versi 1"
    assert issued_column(bagian, "Rencana Kinerja Tahunan") == "Versi 1"
    assert "sejak versi 1 ditetapkan: tempat dan tanggal." in bagian.versi.basi.text()
    assert bagian.versi.basi.isVisible()
    assert di_jendela == []  # sheets are composed by the child: the window goes on
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert issued_column(bagian, "Pengukuran Kinerja") == "Versi 1"
    assert not bagian.versi.basi.isVisible()


# --- icons ---------------------------------------------------------------------------------------


def test_ikon_keadaan_terbaca_di_atas_warna_pilihan(qapp: QApplication) -> None:
    palet = qapp.palette()
    ikon = icon("kurang", warna.refused(palet))
    gambar = ikon.pixmap(16, QIcon.Mode.Selected).toImage()
    teks = palet.color(QPalette.ColorRole.HighlightedText)
    semua = {gambar.pixelColor(x, y).name() for x in range(16) for y in range(16)}
    pekat = {
        gambar.pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if gambar.pixelColor(x, y).alpha() == 255
    }
    assert pekat == {teks.name()}
    assert len(semua) > 1


def test_lembar_dengan_galat_dan_peringatan_memakai_ikon_galat(
    pemakai: Pemakai, bagian: BagianPenetapan
) -> None:
    choose(pemakai, bagian, "Pengukuran Kinerja")
    pemakai.fill(bagian.isian_lembar.tanggal, "")
    pemakai.press(Qt.Key.Key_Delete)
    pemakai.press(Qt.Key.Key_Return)
    (butir,) = bagian.daftar.findItems("Pengukuran Kinerja", Qt.MatchFlag.MatchExactly)
    wait_until(lambda: "belum lengkap" in butir.text(1))
    assert "peringatan" in butir.text(1)
    kurang = icon("kurang", warna.refused(QPalette())).pixmap(16, QIcon.Mode.Selected).toImage()
    assert butir.icon(1).pixmap(16, QIcon.Mode.Selected).toImage() == kurang
