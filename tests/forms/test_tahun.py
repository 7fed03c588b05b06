"""Opening the next year from the menu, and the way of a new file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLabel, QToolButton, QWidget

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.instansi import BagianInstansi
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.instansi import Pejabat
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from tests.forms.pemakai import Pemakai


def offered(kosong: QWidget) -> list[str]:
    """What the page without data offers, from the left."""
    tampak = [satu for satu in kosong.findChildren(QToolButton) if satu.isVisible()]
    return [satu.text() for satu in sorted(tampak, key=QWidget.x)]


def test_tahun_baru_dibuat_dan_ditampilkan_dan_diurungkan(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    pemakai.pemilih.setuju = True
    pemakai.choose(jendela.aksi.tahun_baru)
    assert pemakai.jembatan.tahun == 2025
    assert jendela.kepala.tahun.currentText() == "2025"
    lama, baru = (pemakai.buku.where(TahunKerja, "tahun", tahun)[0] for tahun in (2024, 2025))
    assert (baru.renstra_id, baru.aturan) == (lama.renstra_id, lama.aturan)
    assert len(pemakai.buku.where(ProgramTahun, "tahun", 2025)) == len(
        pemakai.buku.where(ProgramTahun, "tahun", 2024)
    )
    pemakai.choose(jendela.aksi.urungkan)
    assert pemakai.jembatan.tahun == 2024
    assert not pemakai.buku.where(TahunKerja, "tahun", 2025)


def test_tahun_yang_diurungkan_dan_diulangi_tidak_membawa_ke_bagian_lain(pemakai: Pemakai) -> None:
    """It brings rows of nearly every part: each shows them."""
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    bagian = jendela.form.part
    pemakai.pemilih.setuju = True
    pemakai.choose(jendela.aksi.tahun_baru)
    for aksi, tahun in ((jendela.aksi.urungkan, 2024), (jendela.aksi.ulangi, 2025)):
        pemakai.choose(aksi)
        assert jendela.step == "realisasi"
        assert jendela.form.part is bagian
        assert pemakai.jembatan.tahun == tahun


def test_tahun_yang_sudah_ada_disebut_dan_batal_tidak_berbuat_apa_apa(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    pemakai.choose(jendela.aksi.tahun_baru)
    assert not jendela.pesan.isVisible()
    pemakai.pemilih.pilihan = 2024
    pemakai.choose(jendela.aksi.tahun_baru)
    assert jendela.pesan.kalimat.text() == "Tahun 2024 sudah ada. Pilih tahun itu di atas."
    assert pemakai.jembatan.tahun == 2024


def test_dialog_tahun_mengusulkan_tahun_dan_batal_memberi_none(qapp: QApplication) -> None:
    induk = QWidget()
    pemilih = Pemilih(induk)
    for kode, jadi in ((QDialog.DialogCode.Accepted, 2026), (QDialog.DialogCode.Rejected, None)):

        def answer(kode: QDialog.DialogCode = kode) -> None:
            dialog = qapp.activeModalWidget()
            assert isinstance(dialog, QInputDialog)
            assert "Renstra" in dialog.findChildren(QLabel)[0].text()
            dialog.done(kode)

        QTimer.singleShot(0, answer)
        assert pemilih.ask_year("Buat tahun baru", "Meneruskan Renstra.", 2026) == jadi
    induk.deleteLater()


def test_berkas_tanpa_tahun_menerima_isian_kantor_lalu_tahunnya(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    pemakai, jendela = pemakai_baru, pemakai_baru.jendela
    path = tmp_path / "baru.lkjip"
    berkas.create_file(path, 2025, nama="Kecamatan Uji").close()
    pemakai.open(path)
    tahun = pemakai.jembatan.kantor.all_of(TahunKerja)
    assert pemakai.jembatan.carry_out(Usul("Hapus tahun", hapus=tahun))
    assert not pemakai.buku.tahun_kerja()
    jendela.show_step("instansi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianInstansi)
    pemakai.fill(bagian.isian["telepon"], "0541 1")
    pemakai.press(Qt.Key.Key_Return)
    jendela.form.show_part("pejabat")
    pejabat = jendela.form.part
    assert isinstance(pejabat, BagianPejabat)
    pejabat.pejabat.tambah.click()
    pemakai.type("Eka Contoh")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.instansi.telepon == "0541 1"
    assert "Eka Contoh" in [p.nama for p in pemakai.buku.all_of(Pejabat)]
    for kunci in ("jabatan", "unit", "penanda"):
        assert jendela.form.show_part(kunci)
    jendela.show_step("renstra")
    assert jendela.form.kosong is not None
    assert jendela.form.kosong.isVisible()
    assert offered(jendela.form.kosong) == ["Buat tahun baru", "Impor buku kerja"]
    pemakai.pemilih.pilihan = 2026
    pemakai.choose(jendela.aksi.tahun_baru)
    assert pemakai.jembatan.tahun == 2026
    assert not jendela.form.kosong.isVisible()


def test_sesudah_berkas_baru_instansi_yang_pertama(
    pemakai_baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jendela = pemakai_baru.jendela

    def fill(dialog: DialogBaru) -> int:
        dialog.kantor.nama.editor.setText("Kecamatan Uji")
        return DialogBaru.DialogCode.Accepted.value

    monkeypatch.setattr(DialogBaru, "exec", fill)
    pemakai_baru.pemilih.path = [tmp_path / "baru.lkjip"]
    pemakai_baru.choose(jendela.aksi.baru)
    assert jendela.langkah.tombol["instansi"].isChecked()
    assert jendela.form.isVisible()
    jendela.show_step("perjanjian")
    kosong = jendela.form.kosong
    assert kosong is not None
    assert "langkah Renstra" in kosong.kalimat.text()
    assert offered(kosong) == ["Renstra", "Impor buku kerja"]
    next(satu for satu in kosong.findChildren(QToolButton) if satu.text() == "Renstra").click()
    assert jendela.langkah.tombol["renstra"].isChecked()
