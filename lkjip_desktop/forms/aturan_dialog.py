"""DialogPengaruh: which figures of the year change when its rules go back to the usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.aturan_pengaruh import AngkaBerubah

_JUDUL: Final = ("Angka", "Sekarang", "Menjadi")
_UKURAN: Final = (640, 340)


class DialogPengaruh(QDialog):
    """Lists the figures that change; accepted means: go back to the usual rules."""

    def __init__(self, induk: QWidget, tahun: int, berubah: Sequence[AngkaBerubah]) -> None:
        """Ask about the rules of `tahun`."""
        super().__init__(induk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Kembalikan ke aturan bawaan")
        self.resize(*_UKURAN)
        self.kalimat = QLabel(_sentence(tahun, berubah))
        self.kalimat.setWordWrap(True)
        self.daftar = _list(berubah)
        self.daftar.setVisible(bool(berubah))
        self.kalimat.setBuddy(self.daftar)
        tombol = QDialogButtonBox()
        self.lanjut = tombol.addButton("Kembalikan", QDialogButtonBox.ButtonRole.AcceptRole)
        self.batal = tombol.addButton("Batal", QDialogButtonBox.ButtonRole.RejectRole)
        self.batal.setDefault(True)
        tombol.accepted.connect(self.accept)
        tombol.rejected.connect(self.reject)
        susunan = QVBoxLayout(self)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.daftar, 1)
        if not berubah:
            susunan.addStretch(1)
        susunan.addWidget(tombol)


def _sentence(tahun: int, berubah: Sequence[AngkaBerubah]) -> str:
    akibat = (
        f"{len(berubah)} angka tahun {tahun} akan berubah:"
        if berubah
        else f"Tidak ada angka tahun {tahun} yang akan berubah."
    )
    return (
        f"Semua setelan setempat pada aturan tahun {tahun} diganti aturan bawaan program. Lembar "
        f"yang sudah ditetapkan tetap. {akibat}"
    )


def _list(berubah: Sequence[AngkaBerubah]) -> QTableWidget:
    daftar = QTableWidget(len(berubah), len(_JUDUL))
    daftar.setAccessibleName("Angka yang akan berubah")
    daftar.setHorizontalHeaderLabels(_JUDUL)
    daftar.verticalHeader().hide()
    daftar.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    daftar.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    daftar.setTabKeyNavigation(False)
    for nomor, satu in enumerate(berubah):
        for kolom, teks in enumerate(satu):
            daftar.setItem(nomor, kolom, QTableWidgetItem(teks))
    daftar.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    daftar.resizeRowsToContents()
    return daftar
