"""Riwayat: the log of the open file, to look through, search and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.tulisan import Keterangan, plain_tip

if TYPE_CHECKING:
    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.store.riwayat import BarisRiwayat

HALAMAN: Final = 100
"""Steps that are fetched at a time."""
_JEDA_CARI_MS: Final = 150
_KOLOM: Final = ("Waktu", "Pelaku", "Langkah")
_GUNA: Final = (
    "Siapa mengubah apa, kapan; yang terbaru di atas. Daftar ini tidak dapat diubah. Pilih baris "
    "lalu tekan Ctrl+C untuk menyalinnya."
)
_KOSONG: Final = "Belum ada langkah di berkas ini."
_TAK_KETEMU: Final = "Tidak ada langkah atau pelaku yang memuat “{cari}”."


class JendelaRiwayat(DialogLayar):
    """Shows the log page by page, newest first, and follows what is stored meanwhile."""

    def __init__(self, jembatan: Jembatan, parent: QWidget | None = None) -> None:
        """Show the log of the file that is open in `jembatan`."""
        super().__init__(parent)
        self.setWindowTitle("Riwayat")
        self.resize(820, 520)
        self._jembatan = jembatan
        self.cari = QLineEdit()
        self.cari.setPlaceholderText("Cari langkah atau pelaku")
        self.cari.setClearButtonEnabled(True)
        label = QLabel("&Cari")
        label.setBuddy(self.cari)
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.timeout.connect(self.refresh)
        self.cari.textChanged.connect(lambda: self._jeda.start(_JEDA_CARI_MS))
        self.isi = _list()
        self.keterangan = Keterangan()
        self.lanjut = QPushButton("&Tampilkan yang lebih lama")
        self.lanjut.setAutoDefault(False)
        self.lanjut.clicked.connect(self._fetch)
        tombol = QDialogButtonBox()
        salin = tombol.addButton("&Salin", QDialogButtonBox.ButtonRole.ActionRole)
        salin.setToolTip("Salin baris yang dipilih, atau semua yang tampak bila tidak ada")
        salin.setAutoDefault(False)
        salin.clicked.connect(self.copy)
        tutup = tombol.addButton("Tutup", QDialogButtonBox.ButtonRole.RejectRole)
        tutup.setDefault(True)
        tombol.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Copy, self.isi, self.copy)
        susunan = QVBoxLayout(self)
        for satu in (Keterangan(_GUNA), label, self.cari, self.isi, self.keterangan, self.lanjut):
            susunan.addWidget(satu)
        susunan.addWidget(tombol)
        susunan.setStretchFactor(self.isi, 1)
        jembatan.committed.connect(self.refresh)
        jembatan.opened.connect(self._on_opened)
        self.refresh()

    def refresh(self) -> None:
        """Show the newest page of what is looked for."""
        self.isi.clear()
        self._fetch()

    def copy(self) -> None:
        """Put the chosen rows, or all that are shown, into the clipboard, for Excel or a letter."""
        semua = [self.isi.topLevelItem(n) for n in range(self.isi.topLevelItemCount())]
        baris = [b for b in semua if b and b.isSelected()] or [b for b in semua if b]
        teks = ("\t".join(b.text(n) for n in range(len(_KOLOM))) for b in baris)
        QGuiApplication.clipboard().setText("\n".join(teks))

    def _fetch(self) -> None:
        """Add the next page below."""
        from lkjip_desktop.store import GalatStore

        store, cari = self._jembatan.store, self.cari.text().strip()
        if store is None:
            return
        pesan, baris = _TAK_KETEMU.format(cari=cari) if cari else _KOSONG, []
        try:
            # one more than is shown tells whether there are older ones
            baris = store.riwayat(cari, self.isi.topLevelItemCount(), HALAMAN + 1)
        except GalatStore as galat:
            pesan = str(galat)
        self.isi.addTopLevelItems([_item(satu) for satu in baris[:HALAMAN]])
        self.lanjut.setVisible(len(baris) > HALAMAN)
        self.keterangan.setText(pesan)
        self.keterangan.setVisible(not baris)

    def _on_opened(self) -> None:
        """Another file is open, whose log is another one; or none."""
        if self._jembatan.store is None:
            self.reject()
        else:
            self.refresh()


def show_history(jembatan: Jembatan, jendela: QWidget) -> None:
    """Show the log beside `jendela`, in the window that is open for it already or a new one."""
    riwayat = jendela.findChild(JendelaRiwayat)
    if riwayat is None:
        riwayat = JendelaRiwayat(jembatan, jendela)
        riwayat.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    riwayat.show()
    riwayat.activateWindow()


def _list() -> QTreeWidget:
    daftar = QTreeWidget()
    daftar.setHeaderLabels(_KOLOM)
    daftar.setAccessibleName("Riwayat langkah")
    daftar.setRootIsDecorated(False)
    daftar.setWordWrap(True)
    daftar.setItemDelegateForColumn(len(_KOLOM) - 1, _Membungkus(daftar))
    daftar.setAlternatingRowColors(True)
    daftar.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    daftar.setTextElideMode(Qt.TextElideMode.ElideRight)
    kepala = daftar.header()
    for kolom in (0, 1):
        kepala.setSectionResizeMode(kolom, QHeaderView.ResizeMode.ResizeToContents)
    kepala.sectionResized.connect(lambda *_: daftar.scheduleDelayedItemsLayout())
    return daftar


class _Membungkus(QStyledItemDelegate):
    """Gives a row the height that its step takes in the width of its column.

    A tree asks for the size of a text in one line, however narrow the column.
    """

    def __init__(self, daftar: QTreeWidget) -> None:
        super().__init__(daftar)
        self._daftar = daftar

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the wrapped text."""
        dalam = QStyleOptionViewItem(option)
        lebar = self._daftar.columnWidth(index.column())
        dalam.rect = QRect(0, 0, lebar, 1)  # an empty one would be as good as none
        return super().sizeHint(dalam, index)


def _item(baris: BarisRiwayat) -> QTreeWidgetItem:
    from lkjip_desktop.kinerja.waktu import format_waktu

    teks = [format_waktu(baris.waktu), baris.pelaku, baris.sebutan]
    item = QTreeWidgetItem(teks)
    item.setToolTip(2, plain_tip(baris.sebutan))
    return item
