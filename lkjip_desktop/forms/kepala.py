"""The head of the window: the year, the office and its file, the commands used most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolBar, QWidget

from lkjip_desktop.forms.aksi import Aksi
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tulisan import LabelPotong


class Kepala(QToolBar):
    """Follows the open file; choosing a year only asks for it."""

    yearChosen = Signal(int)

    def __init__(self, jembatan: Jembatan, aksi: Aksi, parent: QWidget) -> None:
        """Build without a file."""
        super().__init__("Kepala", parent)
        self.setObjectName("kepala")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._jembatan = jembatan
        self.tahun = KotakKunci()
        self.tahun.setAccessibleName("Tahun")
        self.tahun.picked.connect(self.yearChosen.emit)
        label = QLabel("&Tahun ")
        label.setBuddy(self.tahun)
        label.setContentsMargins(8, 0, 2, 0)
        self.berkas = LabelPotong()
        self.berkas.setContentsMargins(14, 0, 8, 0)
        self._label_tahun = self.addWidget(label)
        self._kotak_tahun = self.addWidget(self.tahun)
        self.addWidget(self.berkas)
        for satu in aksi.head:
            if satu is aksi.cetak:
                self.addSeparator()
            self.addAction(satu)
        jembatan.opened.connect(self.follow)
        jembatan.committed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show file, office and year as they are."""
        store, keadaan = self._jembatan.store, self._jembatan.shown
        daftar = self._jembatan.kantor.tahun_kerja() if store else ()
        for aksi in (self._label_tahun, self._kotak_tahun):
            aksi.setVisible(bool(daftar))
        self.tahun.offer(((str(tahun), tahun) for tahun in daftar), self._jembatan.tahun)
        if store is None:
            self.berkas.say("Belum ada berkas yang dibuka", "")
            return
        nama = keadaan.buku.instansi.nama if keadaan else ""
        if store.path.stem.casefold().startswith(nama.casefold()):
            nama = ""  # the name that is proposed for a file begins with that of the office
        self.berkas.say(" – ".join(filter(None, (nama, store.path.name))), str(store.path))
