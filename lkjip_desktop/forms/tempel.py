"""DialogTempel: what a plan for many cells can't put in, and whether to go on with the rest."""

from __future__ import annotations

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

from lkjip_desktop.forms.tabel.rencana import Rencana, Tolakan

_JUDUL = ("Tempat", "Isi", "Sebab")
_DITUNJUKKAN = 200
_UKURAN = (680, 360)


class DialogTempel(QDialog):
    """Lists the refused texts with their place and sentence; accepted means: store the rest."""

    def __init__(self, induk: QWidget, kata: str, rencana: Rencana) -> None:
        """`kata` is the verb of the step, such as Tempel."""
        super().__init__(induk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(kata)
        self.resize(*_UKURAN)
        self.kalimat = QLabel(_sentence(rencana))
        self.kalimat.setWordWrap(True)
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.daftar = _list(rencana.tolakan[:_DITUNJUKKAN])
        self.kalimat.setBuddy(self.daftar)
        tombol = QDialogButtonBox()
        self.lanjut = tombol.addButton(
            f"{kata} {len(rencana.sel)} sel lainnya", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.batal = tombol.addButton(
            "Batal" if rencana.sel else "Tutup", QDialogButtonBox.ButtonRole.RejectRole
        )
        self.lanjut.setVisible(bool(rencana.sel))
        self.batal.setDefault(True)
        tombol.accepted.connect(self.accept)
        tombol.rejected.connect(self.reject)
        susunan = QVBoxLayout(self)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.daftar)
        susunan.addWidget(tombol)


def _sentence(rencana: Rencana) -> str:
    lebih = len(rencana.tolakan) - _DITUNJUKKAN
    teks = f"{len(rencana.tolakan)} sel tidak dapat diisi. Belum ada yang disimpan."
    return f"{teks} {_DITUNJUKKAN} yang pertama ditunjukkan." if lebih > 0 else teks


def _list(tolakan: tuple[Tolakan, ...]) -> QTableWidget:
    daftar = QTableWidget(len(tolakan), len(_JUDUL))
    daftar.setAccessibleName("Sel yang tidak dapat diisi")
    daftar.setHorizontalHeaderLabels(_JUDUL)
    daftar.verticalHeader().hide()
    daftar.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    daftar.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    daftar.setTabKeyNavigation(False)
    for nomor, satu in enumerate(tolakan):
        for kolom, teks in enumerate(satu):
            daftar.setItem(nomor, kolom, QTableWidgetItem(teks))
    kepala = daftar.horizontalHeader()
    kepala.setSectionResizeMode(len(_JUDUL) - 1, QHeaderView.ResizeMode.Stretch)
    daftar.resizeColumnToContents(0)
    daftar.resizeRowsToContents()
    return daftar
