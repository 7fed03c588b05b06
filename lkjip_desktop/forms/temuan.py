"""Findings of a step: the state that follows from them, and the list of their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.tempat import place_of_finding
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_LEBAR, _TINGGI = 480, 440
_TANDA = {
    Tingkat.GALAT: ("kurang", warna.refused),
    Tingkat.PERINGATAN: ("peringatan", warna.doubtful),
    Tingkat.CATATAN: ("catatan", warna.quiet),
}


def describe_state(temuan: Sequence[Temuan]) -> tuple[str, str]:
    """The state that follows from the findings of a step: name of its icon, words."""
    galat = sum(t.tingkat is Tingkat.GALAT for t in temuan)
    peringatan = sum(t.tingkat is Tingkat.PERINGATAN for t in temuan)
    catatan = len(temuan) - galat - peringatan
    kata = (f"{galat} belum lengkap" * bool(galat), f"{peringatan} peringatan" * bool(peringatan))
    if galat or peringatan:
        return "kurang" if galat else "peringatan", ", ".join(filter(None, kata))
    return "lengkap", f"Lengkap, {catatan} catatan" if catatan else "Lengkap"


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

    def open_at(self, dekat: QWidget, temuan: Sequence[Temuan], kantor: BukuKantor) -> None:
        """List the findings about a book beside a widget."""
        self.isi.clear()
        for butir in finding_items(temuan, kantor):
            self.isi.addItem(butir)
        self.resize(_LEBAR, _TINGGI)
        self.move(dekat.mapToGlobal(dekat.rect().topRight()))
        self.show()
        self.isi.doItemsLayout()
        isi = self.isi.visualItemRect(self.isi.item(self.isi.count() - 1)).bottom()
        self.resize(_LEBAR, min(isi + 24, _TINGGI))
        self.isi.setFocus()
        self.isi.setCurrentRow(0)

    def _choose(self, butir: QListWidgetItem) -> None:
        if not butir.flags() & Qt.ItemFlag.ItemIsSelectable:
            return
        self.close()
        self.chosen.emit(butir.data(Qt.ItemDataRole.UserRole))


def finding_items(semua: Iterable[Temuan], kantor: BukuKantor) -> Iterator[QListWidgetItem]:
    """Findings for a list, each with its mark, which is drawn once: drawing takes milliseconds."""
    tanda: dict[Tingkat, QIcon] = {}
    for satu in semua:
        if satu.tingkat not in tanda:
            nama, pilih = _TANDA[satu.tingkat]
            tanda[satu.tingkat] = icon(nama, pilih(QPalette()))
        butir = _item(satu, kantor)
        butir.setIcon(tanda[satu.tingkat])
        yield butir


def _item(temuan: Temuan, kantor: BukuKantor) -> QListWidgetItem:
    """A finding that no form can mend says where it is mended, and can't be chosen."""
    awal = f"{temuan.tempat}: " if temuan.tempat else ""
    butir = QListWidgetItem(awal + temuan.pesan)
    butir.setData(Qt.ItemDataRole.UserRole, temuan)
    if temuan.acuan is not None and place_of_finding(temuan.acuan, kantor) is None:
        butir.setText(f"{butir.text()}{_where(temuan)}")
        butir.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return butir


def _where(temuan: Temuan) -> str:
    """Where in the workbook the datum stands; nothing for a note, which asks for nothing."""
    from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS

    lembar = LEMBAR_MENURUT_JENIS.get(temuan.acuan.jenis if temuan.acuan else "")
    if lembar is None or temuan.tingkat is Tingkat.CATATAN:
        return ""
    return f" (Diubah lewat buku kerja, lembar {lembar.nama}.)"
