"""What is dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.kinerja.perencanaan import Indikator
from tests.forms.pemakai import Pemakai


def drop(pemakai: Pemakai, *path: Path) -> bool:
    """Drag files onto the window and let go; whether it takes them."""
    isi = QMimeData()
    isi.setUrls([QUrl.fromLocalFile(str(satu)) for satu in path])
    sifat = (Qt.DropAction.CopyAction, isi, Qt.MouseButton.LeftButton)
    masuk = QDragEnterEvent(QPoint(9, 9), *sifat, Qt.KeyboardModifier.NoModifier)
    masuk.ignore()
    QApplication.sendEvent(pemakai.jendela, masuk)
    if masuk.isAccepted():
        QApplication.sendEvent(
            pemakai.jendela, QDropEvent(QPointF(9, 9), *sifat, Qt.KeyboardModifier.NoModifier)
        )
        pemakai.aplikasi.processEvents()
    return masuk.isAccepted()


@pytest.fixture
def setuju(monkeypatch: pytest.MonkeyPatch) -> list[DialogImpor]:
    """Whoever sees what a workbook brings wants it stored; the dialogs that were shown."""
    tampil: list[DialogImpor] = []

    def exec_(dialog: DialogImpor) -> int:
        tampil.append(dialog)
        return DialogImpor.DialogCode.Accepted.value

    monkeypatch.setattr(DialogImpor, "exec", exec_)
    return tampil


def test_berkas_yang_dijatuhkan_dibuka(pemakai_baru: Pemakai, contoh: Path) -> None:
    assert drop(pemakai_baru, contoh)
    assert pemakai_baru.jendela.windowTitle().startswith("palaran.lkjip")


def test_buku_kerja_yang_dijatuhkan_ditawarkan_untuk_diimpor(
    pemakai: Pemakai, tmp_path: Path, setuju: list[DialogImpor]
) -> None:
    buku = tmp_path / "buku.xlsx"
    pemakai.pemilih.path = [buku]
    pemakai.choose(pemakai.jendela.aksi.ekspor)
    assert drop(pemakai, buku)
    assert [dialog.judul.text() for dialog in setuju] == ["“buku.xlsx” tidak mengubah apa pun"]


def test_buku_kerja_di_jendela_tanpa_berkas_menjadi_berkas_baru(
    pemakai: Pemakai, tmp_path: Path, setuju: list[DialogImpor]
) -> None:
    buku = tmp_path / "buku.xlsx"
    pemakai.pemilih.path = [buku]
    pemakai.choose(pemakai.jendela.aksi.ekspor)
    pemakai.jembatan.close()
    pemakai.pemilih.path = [tmp_path / "baru.lkjip"]
    assert drop(pemakai, buku)
    assert len(setuju) == 1
    assert pemakai.jendela.windowTitle().startswith("baru.lkjip")
    assert pemakai.jembatan.kantor.all_of(Indikator)


def test_yang_bukan_berkas_program_ini_tidak_diterima(pemakai: Pemakai, tmp_path: Path) -> None:
    assert not drop(pemakai, tmp_path / "foto.png")
    assert not drop(pemakai, tmp_path / "a.lkjip", tmp_path / "b.lkjip")
    assert not drop(pemakai)
