"""A list of rows of text that is only read, and the dialog that asks whether to go on with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.layar import DialogLayar

_HURUF = 32
"""So many letters wide a column that does not take the room left over may get at most."""


def read_only_table(nama: str, judul: Sequence[str]) -> QTableWidget:
    """A grid of texts without rows; `nama` tells screen readers what it is."""
    tabel = QTableWidget(0, len(judul))
    tabel.setAccessibleName(nama)
    tabel.setHorizontalHeaderLabels(judul)
    tabel.verticalHeader().hide()
    tabel.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tabel.setTabKeyNavigation(False)
    return tabel


def text_table(
    nama: str, judul: Sequence[str], baris: Iterable[Sequence[str]], regang: int
) -> QTableWidget:
    """A grid with these rows of texts; the column `regang` takes the room that is left."""
    tabel = read_only_table(nama, judul)
    tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for satu in baris:
        nomor = tabel.rowCount()
        tabel.insertRow(nomor)
        for kolom, teks in enumerate(satu):
            tabel.setItem(nomor, kolom, QTableWidgetItem(teks))
    tabel.horizontalHeader().setSectionResizeMode(regang, QHeaderView.ResizeMode.Stretch)
    for kolom in range(len(judul) if regang else 0):
        tabel.setColumnWidth(kolom, _width(tabel, kolom))
    tabel.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return tabel


def _width(tabel: QTableWidget, kolom: int) -> int:
    """As its texts need it, no wider than that they wrap, but never less than a word."""
    huruf, tepi = tabel.fontMetrics(), tabel.horizontalHeader().fontMetrics().height()
    isi = [sel.text() for n in range(tabel.rowCount()) if (sel := tabel.item(n, kolom))]
    kata = max((huruf.horizontalAdvance(k) for teks in isi for k in teks.split()), default=0)
    return min(tabel.sizeHintForColumn(kolom), max(kata + tepi, huruf.averageCharWidth() * _HURUF))


class DialogDaftar(DialogLayar):
    """A sentence, a list below it, and whether to go on; Enter alone does not go on."""

    def __init__(
        self,
        induk: QWidget,
        judul: str,
        kalimat: str,
        daftar: QTableWidget,
        lanjut: str,
        batal: str = "Batal",
    ) -> None:
        """Accepted means `lanjut`. An empty list takes no room."""
        super().__init__(induk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(judul)
        self.kalimat = QLabel(kalimat)
        self.kalimat.setWordWrap(True)
        self.kalimat.setTextFormat(Qt.TextFormat.PlainText)
        self.kalimat.setBuddy(daftar)
        self.daftar = daftar
        daftar.setVisible(daftar.rowCount() > 0)
        tombol = QDialogButtonBox()
        self.lanjut = tombol.addButton(lanjut, QDialogButtonBox.ButtonRole.AcceptRole)
        self.batal = tombol.addButton(batal, QDialogButtonBox.ButtonRole.RejectRole)
        self.batal.setDefault(True)
        tombol.accepted.connect(self.accept)
        tombol.rejected.connect(self.reject)
        susunan = QVBoxLayout(self)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(daftar, 1)
        if daftar.isHidden():
            susunan.addStretch(1)
        susunan.addWidget(tombol)
