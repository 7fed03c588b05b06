"""Pemilih: the questions that need an answer of the user: which file, yes or no."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

BERKAS_LKJIP = "Berkas LKjIP (*.lkjip)"
BUKU_KERJA = "Buku kerja Excel (*.xlsx)"


class Pemilih:
    """Asks with the system's own dialogs."""

    def __init__(self, induk: QWidget) -> None:
        """Ask over `induk`."""
        self._induk = induk

    def open_file(self, judul: str, jenis: str) -> Path | None:
        """A file that exists; None when the user cancels."""
        from PySide6.QtWidgets import QFileDialog

        nama, _ = QFileDialog.getOpenFileName(self._induk, judul, _folder(), jenis)
        return Path(nama) if nama else None

    def save_file(self, judul: str, usulan: str, jenis: str) -> Path | None:
        """A place for a new file, always with its extension; None when the user cancels."""
        from PySide6.QtWidgets import QFileDialog

        nama, _ = QFileDialog.getSaveFileName(
            self._induk, judul, str(Path(_folder()) / usulan), jenis
        )
        if not nama:
            return None
        path, akhiran = Path(nama), Path(usulan).suffix
        return path if path.suffix.lower() == akhiran else path.with_name(path.name + akhiran)

    def confirm(self, judul: str, tanya: str, ya: str, tidak: str) -> bool:
        """A decision; the safe answer is the default."""
        from PySide6.QtWidgets import QMessageBox

        kotak = QMessageBox(QMessageBox.Icon.Question, judul, tanya, parent=self._induk)
        setuju = kotak.addButton(ya, QMessageBox.ButtonRole.AcceptRole)
        batal = kotak.addButton(tidak, QMessageBox.ButtonRole.RejectRole)
        kotak.setDefaultButton(batal)
        kotak.exec()
        return kotak.clickedButton() is setuju


def _folder() -> str:
    from PySide6.QtCore import QStandardPaths

    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
