"""Files without a dialog: the list of those opened last, and what is dropped on the window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.setelan import BANYAK_TERAKHIR, Setelan
from lkjip_desktop.kinerja.perencanaan import Indikator
from tests.forms.pemakai import Pemakai


def recent(pemakai: Pemakai) -> list[str]:
    """What the menu offers when somebody opens it."""
    menu = pemakai.jendela.aksi.terakhir
    menu.aboutToShow.emit()
    return [aksi.text() for aksi in menu.actions()]


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


def test_tanpa_berkas_daftarnya_mengatakan_begitu(pemakai_baru: Pemakai) -> None:
    assert recent(pemakai_baru) == ["Belum ada berkas yang pernah dibuka"]


def test_berkas_terakhir_dibuka_lagi_dari_menu(pemakai: Pemakai, tmp_path: Path) -> None:
    lain = Path(shutil.copy(tmp_path / "palaran.lkjip", tmp_path / "A & B.lkjip"))
    pemakai.open(lain)
    nama = [teks.split("   –")[0] for teks in recent(pemakai)]
    assert nama == ["&1  A && B.lkjip", "&2  palaran.lkjip"]
    pemakai.jendela.aksi.terakhir.actions()[1].trigger()
    assert pemakai.jendela.windowTitle().startswith("palaran.lkjip")
    assert recent(pemakai)[0].startswith("&1  palaran.lkjip")


def test_berkas_yang_hilang_dikatakan_dan_keluar_dari_daftar(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    pemakai.setelan.last_file = tmp_path / "flashdisk" / "hilang.lkjip"
    recent(pemakai)
    pemakai.jendela.aksi.terakhir.actions()[0].trigger()
    assert "“hilang.lkjip” tidak ada lagi di" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.jendela.windowTitle().startswith("palaran.lkjip")
    assert [teks.split("   –")[0] for teks in recent(pemakai)] == ["&1  palaran.lkjip"]


def test_sepuluh_berkas_diingat_tanpa_kembar(tmp_path: Path) -> None:
    setelan = Setelan(tmp_path)
    for nomor in (*range(12), 5):
        setelan.last_file = tmp_path / f"{nomor}.lkjip"
    nama = [path.stem for path in Setelan(tmp_path).recent_files]
    assert len(nama) == BANYAK_TERAKHIR
    assert nama == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


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
