"""The steps at the left, each with its state; the state opens the list of findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_LEBAR_DAFTAR, _TINGGI_DAFTAR = 480, 440


def describe_state(temuan: Sequence[Temuan]) -> tuple[str, str]:
    """The state that follows from the findings of a step: name of its icon, words."""
    galat = sum(t.tingkat is Tingkat.GALAT for t in temuan)
    peringatan = sum(t.tingkat is Tingkat.PERINGATAN for t in temuan)
    if galat:
        return "kurang", f"{galat} hal belum lengkap"
    if peringatan:
        return "peringatan", f"{peringatan} peringatan"
    return "lengkap", "Lengkap"


class TombolLangkah(QPushButton):
    """A flat button as wide as its column whose text begins at the left."""

    def __init__(self, nomor: int, judul: str) -> None:
        """Be one of several of which one is chosen."""
        super().__init__()
        self.setCheckable(True)
        self.setFlat(True)
        self.setShortcut(f"Alt+{nomor}")
        self.setAccessibleName(judul)
        teks = QLabel(f"{nomor}   {judul}")
        teks.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._susunan = QHBoxLayout(self)
        self._susunan.setContentsMargins(8, 6, 8, 6)
        self._susunan.addWidget(teks)

    def sizeHint(self) -> QSize:
        """Room for the text; a button by itself knows only its own."""
        return self._susunan.sizeHint()


class PanelLangkah(QWidget):
    """The steps of the year; one is chosen."""

    chosen = Signal(str)
    """Key of the step that somebody wants to see."""
    findingChosen = Signal(str, object)
    """Key of the step, and a Temuan whose field somebody wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the steps without a state."""
        super().__init__(parent)
        self._temuan: Mapping[str, Sequence[Temuan]] = {}
        self._grup = QButtonGroup(self)
        self.tombol: dict[str, TombolLangkah] = {}
        self.status: dict[str, QToolButton] = {}
        self.daftar = DaftarTemuan(self)
        self._dibuka = ""
        self.daftar.chosen.connect(self._on_finding)
        self.judul = Keterangan("Langkah tahun ini")
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(10, 10, 6, 8)
        susunan.setSpacing(2)
        susunan.addWidget(self.judul)
        susunan.addSpacing(4)
        for nomor, langkah in enumerate(LANGKAH, 1):
            self._add(susunan, langkah.kunci, nomor, langkah.judul)
        susunan.addStretch(1)

    def _add(self, susunan: QVBoxLayout, kunci: str, nomor: int, judul: str) -> None:
        tombol = TombolLangkah(nomor, judul)
        tombol.clicked.connect(lambda: self.chosen.emit(kunci))
        self._grup.addButton(tombol)
        status = QToolButton()
        status.setAutoRaise(True)
        status.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        status.setIconSize(QSize(14, 14))
        status.clicked.connect(lambda: self._open_list(kunci))
        status.hide()
        susunan.addWidget(tombol)
        susunan.addWidget(status)
        susunan.addSpacing(6)
        self.tombol[kunci], self.status[kunci] = tombol, status

    def mark(self, kunci: str) -> None:
        """Show which step is chosen."""
        self.tombol[kunci].setChecked(True)

    def show_states(self, temuan: Mapping[str, Sequence[Temuan]]) -> None:
        """Show the state of each step, from its findings."""
        self._temuan = temuan
        for kunci, tombol in self.status.items():
            nama, kata = describe_state(temuan.get(kunci, ()))
            pilih = {"kurang": warna.refused, "peringatan": warna.doubtful}
            tombol.setIcon(icon(nama, pilih.get(nama, warna.settled)(QPalette())))
            tombol.setText(kata)
            tombol.setToolTip("Tampilkan daftarnya" if temuan.get(kunci) else "")
            tombol.setAccessibleName(f"{self.tombol[kunci].accessibleName()}: {kata}")
            tombol.setVisible(kunci in temuan)

    def _on_finding(self, temuan: Temuan) -> None:
        self.findingChosen.emit(self._dibuka, temuan)

    def _open_list(self, kunci: str) -> None:
        if temuan := self._temuan.get(kunci):
            self._dibuka = kunci
            self.daftar.open_at(self.status[kunci], temuan)


class DaftarTemuan(QFrame):
    """Findings in sentences, over the window until one is chosen or somebody clicks elsewhere."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until opened."""
        super().__init__(parent, Qt.WindowType.Popup)
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
        self.resize(_LEBAR_DAFTAR, _TINGGI_DAFTAR)
        self.move(dekat.mapToGlobal(dekat.rect().topRight()))
        self.show()
        self.isi.doItemsLayout()
        isi = self.isi.visualItemRect(self.isi.item(self.isi.count() - 1)).bottom()
        self.resize(_LEBAR_DAFTAR, min(isi + 24, _TINGGI_DAFTAR))
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
        self.hide()
        self.chosen.emit(butir.data(Qt.ItemDataRole.UserRole))
