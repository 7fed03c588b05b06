"""Pemilih: the questions that need an answer of the user: which file, yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from lkjip_desktop.forms.jenis_berkas import JenisBerkas

BERKAS_LKJIP = "Berkas LKjIP (*.lkjip)"
BUKU_KERJA = "Buku kerja Excel (*.xlsx)"
PDF = "PDF (*.pdf)"
EXCEL = "Excel (*.xlsx)"
PAKET = "Paket (*.zip)"
GAMBAR = "Gambar (*.png *.jpg *.jpeg)"
TUNJUK_LAGI = 2
"""What a dialog about an import gives where somebody wants to point at the columns of a table."""


class Pemilih:
    """Asks with the system's own dialogs, beginning in the folder that was chosen last."""

    def __init__(self, induk: QWidget) -> None:
        """Ask over `induk`."""
        self._induk = induk
        self._folder: Path | None = None
        self._jenis: JenisBerkas | None = None

    def open_file(self, judul: str, jenis: str) -> Path | None:
        """A file that exists; None when the user cancels."""
        dialog = self._file_dialog(judul, jenis)
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        return self._chosen(_run(dialog))

    def open_files(self, judul: str, jenis: str) -> list[Path]:
        """Files that exist; none when the user cancels."""
        dialog = self._file_dialog(judul, jenis)
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        return [path for nama in _run_many(dialog) if (path := self._chosen(nama)) is not None]

    def save_file(self, judul: str, usulan: str, jenis: str) -> Path | None:
        """A place for a new file, always with its extension; None when the user cancels.

        What would replace a file is asked, but for a file of ours: making one never replaces any.
        """
        from PySide6.QtWidgets import QFileDialog

        from lkjip_desktop.actions.nama_berkas import safe_name

        usulan = safe_name(usulan)
        akhiran = Path(usulan).suffix
        dialog = self._file_dialog(judul, jenis)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(akhiran)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, jenis == BERKAS_LKJIP)
        dialog.selectFile(usulan)
        path = self._chosen(_run(dialog))
        if path is None or path.suffix.lower() == akhiran:
            return path
        # the dialog takes "v1.2" for a name that has its extension, and asked about that name
        lengkap = path.with_name(path.name + akhiran)
        tanya = f"“{lengkap.name}” sudah ada. Ganti dengan yang baru?"
        bebas = jenis == BERKAS_LKJIP or not lengkap.exists()
        return lengkap if bebas or self.confirm(judul, tanya, "Ganti", "Batal") else None

    def _file_dialog(self, judul: str, jenis: str) -> QFileDialog:
        """A dialog for a file, whose list knows our own files by name."""
        from PySide6.QtWidgets import QFileDialog

        from lkjip_desktop.forms.jenis_berkas import JenisBerkas

        dialog = QFileDialog(self._induk, judul, str(self._folder or _documents()), jenis)
        self._jenis = self._jenis or JenisBerkas()  # the dialog does not keep it
        dialog.setIconProvider(self._jenis)
        return dialog

    def choose_folder(self, judul: str) -> Path | None:
        """A folder that exists; None when the user cancels."""
        from PySide6.QtWidgets import QFileDialog

        awal = str(self._folder or _documents())
        nama = QFileDialog.getExistingDirectory(self._induk, judul, awal)
        return Path(nama) if nama else None

    def _chosen(self, nama: str) -> Path | None:
        if not nama:
            return None
        path = Path(nama)
        self._folder = path.parent
        return path

    def confirm(self, judul: str, tanya: str, ya: str, tidak: str) -> bool:
        """A decision; the safe answer is the default."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        kotak = QMessageBox(QMessageBox.Icon.Question, judul, tanya, parent=self._induk)
        kotak.setTextFormat(Qt.TextFormat.PlainText)
        setuju = kotak.addButton(ya, QMessageBox.ButtonRole.AcceptRole)
        batal = kotak.addButton(tidak, QMessageBox.ButtonRole.RejectRole)
        kotak.setDefaultButton(batal)
        kotak.exec()
        kotak.deleteLater()
        return kotak.clickedButton() is setuju

    def ask_year(self, judul: str, tanya: str, usulan: int) -> int | None:
        """A year, beginning with `usulan`; None when the user cancels."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QInputDialog, QLabel

        from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL

        dialog = QInputDialog(self._induk)
        dialog.setWindowTitle(judul)
        dialog.setLabelText(tanya)
        for label in dialog.findChildren(QLabel):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setIntRange(TAHUN_AWAL, TAHUN_AKHIR)
        dialog.setIntValue(usulan)
        dialog.setOkButtonText("Buat")
        dialog.setCancelButtonText("Batal")
        dialog.resize(420, dialog.sizeHint().height())
        jadi = dialog.exec() == QInputDialog.DialogCode.Accepted
        tahun = dialog.intValue()
        dialog.deleteLater()
        return tahun if jadi else None

    def choose(self, judul: str, tanya: str, pilihan: Sequence[str]) -> int | None:
        """Which of several ways to go on, the first by default; None when the user cancels."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        kotak = QMessageBox(QMessageBox.Icon.Question, judul, tanya, parent=self._induk)
        kotak.setTextFormat(Qt.TextFormat.PlainText)
        tombol = [kotak.addButton(satu, QMessageBox.ButtonRole.AcceptRole) for satu in pilihan]
        kotak.setEscapeButton(kotak.addButton("Batal", QMessageBox.ButtonRole.RejectRole))
        kotak.setDefaultButton(tombol[0])
        kotak.exec()
        dipilih = kotak.clickedButton()
        kotak.deleteLater()
        return next((n for n, satu in enumerate(tombol) if satu is dipilih), None)

    def choose_item(
        self, judul: str, tanya: str, daftar: Sequence[str], mulai: int = 0
    ) -> int | None:
        """Which one of a list, that may be long, beginning with the `mulai`-th.

        A double click takes it. None when the user cancels.
        """
        from PySide6.QtWidgets import QInputDialog, QLabel, QListView

        dialog = QInputDialog(self._induk)
        dialog.setWindowTitle(judul)
        dialog.setLabelText(tanya)
        for label in dialog.findChildren(QLabel):
            label.setWordWrap(True)
        dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        dialog.setComboBoxItems(list(daftar))
        dialog.setTextValue(daftar[mulai])
        dialog.setOkButtonText("Pilih")
        dialog.setCancelButtonText("Batal")
        dialog.resize(560, 420)
        for lihat in dialog.findChildren(QListView):
            lihat.doubleClicked.connect(dialog.accept)
        jadi = dialog.exec() == QInputDialog.DialogCode.Accepted
        dipilih = dialog.textValue()
        dialog.deleteLater()
        return list(daftar).index(dipilih) if jadi and dipilih in daftar else None


def _documents() -> Path:
    from PySide6.QtCore import QStandardPaths

    tempat = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(tempat))
    return folder if folder.is_dir() else Path.home()


def _run(dialog: QFileDialog) -> str:
    """The file that is chosen; empty where the user cancels."""
    return next(iter(_run_many(dialog)), "")


def _run_many(dialog: QFileDialog) -> list[str]:
    """The files that are chosen; none where the user cancels."""
    pilihan = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return pilihan
