"""Findings of a step: the state that follows from them, and the list of their sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_LEBAR, _TINGGI = 480, 440


def describe_state(temuan: Sequence[Temuan]) -> tuple[str, str]:
    """The state that follows from the findings of a step: name of its icon, words."""
    galat = sum(t.tingkat is Tingkat.GALAT for t in temuan)
    peringatan = sum(t.tingkat is Tingkat.PERINGATAN for t in temuan)
    if galat:
        return "kurang", f"{galat} hal belum lengkap"
    if peringatan:
        return "peringatan", f"{peringatan} peringatan"
    return "lengkap", "Lengkap"


class DaftarTemuan(QFrame):
    """Findings in sentences, over the window until one is chosen or somebody clicks elsewhere."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until opened."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.isi = QListWidget()
        self.isi.setFrameShape(QFrame.Shape.NoFrame)
        self.isi.setWordWrap(True)
        self.isi.setSpacing(3)
        self.isi.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.isi.setAccessibleName("Daftar temuan")
        self.isi.itemClicked.connect(self._choose)
        self.isi.itemActivated.connect(self._choose)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(4, 4, 4, 4)
        susunan.addWidget(self.isi)

    def open_at(self, dekat: QWidget, temuan: Sequence[Temuan]) -> None:
        """List the findings beside a widget."""
        self.isi.clear()
        for satu in temuan:
            self.isi.addItem(self._item(satu))
        self.resize(_LEBAR, _TINGGI)
        self.move(dekat.mapToGlobal(dekat.rect().topRight()))
        self.show()
        self.isi.doItemsLayout()
        isi = self.isi.visualItemRect(self.isi.item(self.isi.count() - 1)).bottom()
        self.resize(_LEBAR, min(isi + 24, _TINGGI))
        self.isi.setFocus()
        self.isi.setCurrentRow(0)

    def _item(self, temuan: Temuan) -> QListWidgetItem:
        awal = f"{temuan.tempat}: " if temuan.tempat else ""
        butir = QListWidgetItem(awal + temuan.pesan)
        nama = {Tingkat.GALAT: "kurang", Tingkat.PERINGATAN: "peringatan"}.get(temuan.tingkat)
        if nama:
            pilih = warna.refused if nama == "kurang" else warna.doubtful
            butir.setIcon(icon(nama, pilih(QPalette())))
        butir.setData(Qt.ItemDataRole.UserRole, temuan)
        return butir

    def _choose(self, butir: QListWidgetItem) -> None:
        self.close()
        self.chosen.emit(butir.data(Qt.ItemDataRole.UserRole))
