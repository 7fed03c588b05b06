"""The list of the year's sheets: each with its state, and what has been issued of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from lkjip_desktop.actions.daftar_lembar import KeadaanLembar
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.temuan import describe_state
from lkjip_desktop.forms.tulisan import plain_tip
from lkjip_desktop.kinerja.penetapan import DokumenTetap

_KOLOM: Final = ("Lembar", "Keadaan", "Ditetapkan")
_WARNA: Final = {
    "kurang": warna.refused,
    "peringatan": warna.doubtful,
    "catatan": warna.quiet,
}
_TAK_DIPAKAI: Final = "Belum dipakai"
"""Of a sheet that the year does not owe and that lacks something."""
_BELUM: Final = "Belum"
_BASI: Final = "Isi berubah sejak versi {versi}"
_SARAN_BASI: Final = (
    "Data lembar ini berubah setelah versi {versi} ditetapkan. Tetapkan lagi bila perubahannya "
    "dimaksud; versi {versi} tetap tersimpan dan dapat dicetak."
)


class DaftarLembar(QTreeWidget):
    """One row for each sheet, as high as its rows: the form scrolls, not the list."""

    def __init__(self) -> None:
        """Build without sheets."""
        super().__init__()
        self.setHeaderLabels(_KOLOM)
        self.setAccessibleName("Lembar tahun ini")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        kepala = self.header()
        kepala.setStretchLastSection(False)
        kepala.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        kepala.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_sheets(self, semua: Sequence[KeadaanLembar]) -> None:
        """List these sheets; none is chosen then."""
        self.clear()
        self.addTopLevelItems([_item(satu) for satu in semua])
        baris = self.sizeHintForRow(0) * self.topLevelItemCount()
        self.setFixedHeight(baris + self.header().sizeHint().height() + 2 * self.frameWidth())

    def show_state(self, nomor: int, keadaan: KeadaanLembar) -> None:
        """Say anew whether a sheet is ready."""
        butir = self.topLevelItem(nomor)
        if butir is not None:
            _set_state(butir, keadaan)

    def choose(self, nomor: int) -> None:
        """Choose a row, counted from 0."""
        self.setCurrentIndex(self.model().index(nomor, 0))

    def mark_stale(self, nomor: int, tetap: DokumenTetap) -> None:
        """Say of a row that the data have changed since this version was issued."""
        butir = self.topLevelItem(nomor)
        if butir is not None:
            butir.setText(2, _BASI.format(versi=tetap.versi))
            butir.setToolTip(2, _SARAN_BASI.format(versi=tetap.versi))
            butir.setIcon(2, icon("peringatan", warna.doubtful(QPalette())))


def _item(keadaan: KeadaanLembar) -> QTreeWidgetItem:
    tetap = keadaan.tetap
    pindaian = f", {len(keadaan.pindaian)} pindaian" if keadaan.pindaian else ""
    versi = f"Versi {tetap.versi}{pindaian}" if tetap else _BELUM
    butir = QTreeWidgetItem([_short_name(keadaan), "", versi])
    butir.setToolTip(0, plain_tip(keadaan.subjek.nama))
    _set_state(butir, keadaan)
    return butir


def _set_state(butir: QTreeWidgetItem, keadaan: KeadaanLembar) -> None:
    ikon, kata = describe_state(keadaan.temuan)
    if not keadaan.dipakai:
        ikon, kata = "catatan", _TAK_DIPAKAI
    butir.setText(1, kata)
    butir.setIcon(1, icon(ikon, _WARNA.get(ikon, warna.settled)(QPalette())))


def _short_name(keadaan: KeadaanLembar) -> str:
    """The name without its year, which stands above the window."""
    return keadaan.subjek.nama.removesuffix(f" {keadaan.subjek.tahun}")
