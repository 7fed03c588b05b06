"""No English word of Qt's own is left where this program shows it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
)

from lkjip_desktop.forms.bahasa import Penerjemah
from lkjip_desktop.forms.bahasa_kamus import KAMUS


@pytest.fixture
def indonesia(qapp: QApplication) -> Iterator[QApplication]:
    penerjemah = Penerjemah()
    qapp.installTranslator(penerjemah)
    yield qapp
    qapp.removeTranslator(penerjemah)


def words(menu: QMenu) -> list[str]:
    semua = [a.text().split("\t")[0].replace("&", "") for a in menu.actions() if a.text()]
    menu.deleteLater()
    return semua


MENU = ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]


@pytest.mark.usefixtures("indonesia")
@pytest.mark.parametrize("kelas", [QLineEdit, QPlainTextEdit])
def test_menu_konteks_isian(kelas: type[QLineEdit] | type[QPlainTextEdit]) -> None:
    editor = kelas()
    assert words(editor.createStandardContextMenu()) == MENU


@pytest.mark.usefixtures("indonesia")
def test_tombol_dialog() -> None:
    kotak = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save
        | QDialogButtonBox.StandardButton.Cancel
        | QDialogButtonBox.StandardButton.Yes
        | QDialogButtonBox.StandardButton.No
    )
    teks = {t.text().replace("&", "") for t in kotak.buttons()}
    assert teks == {"Simpan", "Batal", "Ya", "Tidak"}


@pytest.mark.parametrize(
    "cara", [QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory]
)
def test_dialog_berkas(cara: QFileDialog.FileMode, indonesia: QApplication) -> None:
    dialog = QFileDialog(None, "Buka berkas", "", "Berkas LKjIP (*.lkjip)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(cara)
    dialog.show()
    indonesia.processEvents()
    teks = {w.text() for w in dialog.findChildren(QLabel)}
    teks |= {w.toolTip() for w in dialog.findChildren(QToolButton)}
    teks |= {k.itemText(n) for k in dialog.findChildren(QComboBox) for n in range(k.count())}
    assert {"&Lihat di:", "&Jenis berkas:", "Buat folder baru"} <= teks
    assert teks & {"&Nama berkas:", "Folder:"}
    inggris = {"File", "Look", "Files", "Back", "Forward", "Create", "View", "Directory"}
    inggris |= {"Directory:", "Directories"}
    assert not {kata for satu in teks for kata in satu.replace("&", "").split()} & inggris
    dialog.close()
    dialog.deleteLater()


@pytest.mark.usefixtures("indonesia")
def test_yang_tidak_dikenal_tetap_seperti_adanya() -> None:
    assert QCoreApplication.translate("KonteksLain", "Something") == "Something"
    assert QLocale("id_ID").language() == QLocale.Language.Indonesian


def test_kamus_tidak_kosong_dan_huruf_pintas_terjaga() -> None:
    for konteks, isi in KAMUS.items():
        for asal, arti in isi.items():
            assert arti.strip(), (konteks, asal)
            assert arti.count("&") == asal.count("&"), (konteks, asal)
