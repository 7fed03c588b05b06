"""What the office has written of an indicator in a year, to read beside the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.actions.ubah import realisasi_atau_baru
from lkjip_desktop.forms.daftar_baris import connect_button
from lkjip_desktop.forms.permohonan import KeIsian
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.kerangka import padanan_tahun
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, StatusRealisasi
from lkjip_desktop.kinerja.perencanaan import Indikator

if TYPE_CHECKING:
    from lkjip_desktop.forms.bagian import Bagian

_MEDAN: Final = (("analisis", "Analisis"), ("hambatan", "Hambatan"), ("solusi", "Solusi"))
_BELUM: Final = "Belum ditulis."
_TERTUTUP: Final = "Tahun {tahun} belum dibuka di berkas ini; tulisannya masuk lewat buku kerja."


class PanelTeks(QWidget):
    """The three texts of a year; the button leads to where those of an open year are written."""

    def __init__(self, bagian: Bagian) -> None:
        """Build without data."""
        super().__init__()
        self._bagian = bagian
        self._tampil: tuple[str, int] | None = None
        self.judul = heading("")
        self.judul.setWordWrap(True)
        self.ubah = QPushButton("Ubah tul&isan ini…")
        connect_button(self.ubah, self._go)
        self.isi: dict[str, QLabel] = {}
        isian = QGridLayout()
        isian.setHorizontalSpacing(12)
        isian.setVerticalSpacing(4)
        isian.setColumnStretch(1, 1)
        for nomor, (medan, judul) in enumerate(_MEDAN):
            teks = QLabel()
            teks.setWordWrap(True)
            teks.setTextFormat(Qt.TextFormat.PlainText)
            teks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            isian.addWidget(Keterangan(judul), nomor, 0, Qt.AlignmentFlag.AlignTop)
            isian.addWidget(teks, nomor, 1)
            self.isi[medan] = teks
        atas = QHBoxLayout()
        atas.addWidget(self.judul, 1)
        atas.addWidget(self.ubah, 0, Qt.AlignmentFlag.AlignTop)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 6, 0, 0)
        susunan.addLayout(atas)
        susunan.addLayout(isian)

    def _row(self, indikator_id: str, tahun: int) -> RealisasiIndikator:
        buku = self._bagian.jembatan.book
        return realisasi_atau_baru(buku, padanan_tahun(buku, indikator_id, tahun), tahun)

    def show_texts(self, indikator_id: str | None, tahun: int) -> None:
        """Show the texts of an indicator in a year; None: of none."""
        self.setVisible(indikator_id is not None)
        self._tampil = None if indikator_id is None else (indikator_id, tahun)
        if indikator_id is None:
            return
        baris = self._row(indikator_id, tahun)
        nama = self._bagian.jembatan.book.get(Indikator, indikator_id).nama
        audit = ", sudah diaudit" if baris.status is StatusRealisasi.AUDIT else ""
        self.judul.setText(f"{tahun}: {nama}{audit}")
        for medan, _ in _MEDAN:
            self.isi[medan].setText(getattr(baris, medan) or _BELUM)
        terbuka = tahun in self._bagian.jembatan.kantor.tahun_kerja()
        self.ubah.setEnabled(terbuka)
        self.ubah.setToolTip("" if terbuka else _TERTUTUP.format(tahun=tahun))

    def _go(self) -> None:
        if self._tampil is not None and self._bagian.commit():
            self._bagian.wanted.emit(KeIsian(self._row(*self._tampil), "analisis"))
