"""Number, date and signatory of a sheet, as they stand at the top of the part that feeds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.bagian import LEMBAR_TAHUN, Bagian
from lkjip_desktop.forms.cara import TANGGAL, TEKS
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label, heading, paint_text

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from datetime import date

    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.penandatangan import Penandatangan
    from lkjip_desktop.kinerja.perencanaan import LembarTahun


class PanelPenanda(QWidget):
    """Who signs: role, name, office; or in a sentence that nobody is in office."""

    def __init__(self, peran: str) -> None:
        """`peran` says as what somebody signs."""
        super().__init__()
        self.nama = heading("")
        self.nama.setWordWrap(True)
        self.jabatan = Keterangan()
        self.susunan = QVBoxLayout(self)
        self.susunan.setContentsMargins(0, 0, 0, 0)
        self.susunan.setSpacing(0)
        for satu in (Keterangan(peran), self.nama, self.jabatan):
            self.susunan.addWidget(satu)
        self.susunan.addStretch(1)

    def show_signatory(self, siapa: Penandatangan | None, tanggal: date | None) -> None:
        """Show who holds the office on that day."""
        from lkjip_desktop.kinerja.penandatangan import nama_penanda

        nama = nama_penanda(siapa)
        paint_text(self.nama, None if nama else warna.doubtful(self.palette()))
        self.nama.setText(nama or _nobody(siapa, tanggal))
        self.jabatan.setText(siapa.nama_jabatan if siapa else "")


def _nobody(siapa: Penandatangan | None, tanggal: date | None) -> str:
    from lkjip_desktop.kinerja.waktu import format_tanggal

    if siapa is None:
        return "Jabatan penanda tangan belum ada di berkas ini."
    if tanggal is None:
        return "Belum diketahui: isi tanggalnya."
    return f"Tidak ada pejabat yang menjabat pada {format_tanggal(tanggal)}."


class PanelLembar(QWidget):
    """Number and date of a yearly sheet, with who signs it on that date."""

    def __init__(self, bagian: Bagian, lembar: str) -> None:
        """Belong to a part and feed a sheet."""
        super().__init__()
        self._bagian = bagian
        self._jenis = lembar
        self.nomor = bagian.line(LEMBAR_TAHUN, "nomor", TEKS, self._lembar, self._set)
        self.tanggal = bagian.line(LEMBAR_TAHUN, "tanggal", TANGGAL, self._lembar, self._set)
        self.penanda = PanelPenanda("Ditandatangani oleh")
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(18)
        isian, _ = fields_below(("No&mor", self.nomor), ("Tan&ggal", self.tanggal))
        susunan.addLayout(isian, 1)
        susunan.addWidget(self.penanda, 1)

    def fill(self) -> None:
        """Show who signs; the fields are filled with those of the part."""
        from lkjip_desktop.kinerja.perencanaan import JenisLembar

        buku = self._bagian.shown.buku
        jenis = JenisLembar(self._jenis)
        lembar = buku.lembar(jenis)
        self.penanda.show_signatory(buku.penanda_lembar(jenis), lembar.tanggal if lembar else None)

    def _lembar(self) -> LembarTahun:
        from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun

        jenis = JenisLembar(self._jenis)
        return self._bagian.stored.buku.lembar(jenis) or LembarTahun(id="", lembar=jenis)

    def _set(self, kolom: Literal["nomor", "tanggal"], nilai: object) -> Usul:
        from lkjip_desktop.actions import ubah

        buku = self._bagian.stored.buku
        return ubah.set_lembar(buku.kantor, buku.tahun, self._lembar().lembar, kolom, nilai)


def fields_below(*isian: tuple[str, QWidget]) -> tuple[QGridLayout, QLabel]:
    """Fields below each other with their labels; the label of the last one besides."""
    susunan = QGridLayout()
    susunan.setHorizontalSpacing(8)
    susunan.setVerticalSpacing(5)
    label = QLabel()
    for baris, (teks, satu) in enumerate(isian):
        label = buddy_label(teks, satu)
        susunan.addWidget(label, baris, 0, Qt.AlignmentFlag.AlignTop)
        susunan.addWidget(satu, baris, 1)
    susunan.setColumnStretch(1, 1)
    susunan.setRowStretch(len(isian), 1)
    return susunan, label
