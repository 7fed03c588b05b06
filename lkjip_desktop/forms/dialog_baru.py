"""The dialog for a new file: which office, which year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.tulisan import Kalimat, Keterangan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL

_TAHUN_SALAH = Temuan("berkas.tahun", "Ketik tahun dengan empat angka, misalnya 2025.")


@dataclass(frozen=True, slots=True)
class KantorBaru:
    """What a new file begins with."""

    pemda: str
    nama: str
    tempat: str
    tahun: int


class DialogBaru(QDialog):
    """Asks for the office and the year; everything but the year may come later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Suggest the year that runs."""
        super().__init__(parent)
        self.setWindowTitle("Berkas baru")
        self.pemda = _line("Pemerintah Kota Samarinda")
        self.nama = _line("Kecamatan Palaran")
        self.tempat = _line("Samarinda")
        self.tahun = QLineEdit(str(date.today().year))  # noqa: DTZ011 - the clerk's own calendar
        self.tahun.setMaximumWidth(80)
        self.kalimat = Kalimat(self.tahun)
        self.pesan = Kalimat(self)
        """Why the file could not be made."""
        isian = QFormLayout()
        isian.addRow("&Pemerintah daerah", self.pemda)
        isian.addRow("&Kecamatan", self.nama)
        isian.addRow("Tempat penanda&tanganan", self.tempat)
        isian.addRow("Ta&hun", self.tahun)
        self.lanjut = QPushButton("Pilih tempat &menyimpan…")
        tombol = QDialogButtonBox()
        tombol.addButton(self.lanjut, QDialogButtonBox.ButtonRole.AcceptRole)
        tombol.addButton("Batal", QDialogButtonBox.ButtonRole.RejectRole)
        tombol.accepted.connect(self._on_accepted)
        tombol.rejected.connect(self.reject)
        susunan = QVBoxLayout(self)
        susunan.addWidget(
            Keterangan(
                "Seperti tertulis pada kop surat. Semuanya dapat diubah kemudian di langkah "
                "Instansi dan Pejabat."
            )
        )
        susunan.addLayout(isian)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.pesan)
        susunan.addWidget(tombol)
        self.setMinimumWidth(460)

    def office(self) -> KantorBaru | None:
        """What has been typed; None while the year is no year."""
        teks = self.tahun.text().strip()
        if not (teks.isascii() and teks.isdigit() and TAHUN_AWAL <= int(teks) <= TAHUN_AKHIR):
            return None
        return KantorBaru(
            self.pemda.text().strip(),
            self.nama.text().strip(),
            self.tempat.text().strip(),
            int(teks),
        )

    def say(self, kalimat: str) -> None:
        """Say why no file could be made of what has been typed."""
        self.pesan.say(Temuan("berkas.baru", kalimat))

    def _on_accepted(self) -> None:
        self.kalimat.say(None)
        self.pesan.say(None)
        if self.office() is None:
            self.kalimat.say(_TAHUN_SALAH)
            self.tahun.setFocus()
        else:
            self.accept()


def _line(contoh: str) -> QLineEdit:
    baris = QLineEdit()
    baris.setPlaceholderText(f"misalnya {contoh}")
    return baris
