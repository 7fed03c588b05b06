"""What the program is, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from lkjip_desktop import __version__

_ISI = (
    "Menyusun RKT, Perjanjian Kinerja, Pengukuran Kinerja, Efisiensi, dan Nilai Kinerja "
    "Organisasi sebuah kecamatan dari satu berkas.\n\n"
    "Lisensi Apache-2.0. Memakai Qt dan PySide6 (LGPL-3.0), ReportLab, pdfium, SQLAlchemy, dan "
    "huruf Liberation (OFL-1.1)."
)


def show_about(induk: QWidget) -> None:
    """Show it over a window."""
    kotak = QMessageBox(induk)
    kotak.setWindowTitle("Tentang LKjIP Desktop")
    kotak.setText(f"LKjIP Desktop {__version__}")
    kotak.setInformativeText(_ISI)
    kotak.addButton("Tutup", QMessageBox.ButtonRole.AcceptRole)
    kotak.exec()
    kotak.deleteLater()
