"""Opening the next year from the menu, and the way of a new file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLabel, QWidget

from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from tests.forms.pemakai import Pemakai


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


def test_sesudah_berkas_baru_instansi_yang_pertama(
    pemakai_baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jendela = pemakai_baru.jendela

    def fill(dialog: DialogBaru) -> int:
        dialog.nama.setText("Kecamatan Uji")
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
    kosong.findChildren(type(jendela.langkah.status["renstra"]))[0].click()
    assert jendela.langkah.tombol["renstra"].isChecked()
