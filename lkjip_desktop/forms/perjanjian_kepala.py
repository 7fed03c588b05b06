"""The head of an agreement: number, date, reason, and the two parties who sign on that date."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.cara import TANGGAL, TEKS
from lkjip_desktop.forms.lembar import fields_below
from lkjip_desktop.forms.perjanjian_pihak import PanelPihak

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.ubah import MedanPk
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.bridge import Keadaan
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja

_PK = "PerjanjianKinerja"
_DIGIT_BERDAMPINGAN = 65
"""Width of the form, in digits, from which the two parties stand beside each other."""


class PanelKepala(QWidget):
    """Belongs to a part that shows the agreement which `pk` gives."""

    def __init__(self, bagian: Bagian, pk: Callable[[], PerjanjianKinerja]) -> None:
        """Build without data."""
        super().__init__()
        self._bagian = bagian
        self._pk = pk
        self.nomor = bagian.line(_PK, "nomor", TEKS, pk, self._set)
        self.tanggal = bagian.line(_PK, "tanggal", TANGGAL, pk, self._set)
        self.alasan = bagian.line(_PK, "alasan", TEKS, pk, self._set)
        self.pertama = PanelPihak("Pihak pertama, yang berjanji")
        self.kedua = PanelPihak("Pihak kedua, atasannya")
        isian, label = fields_below(("No&mor", self.nomor), ("Tan&ggal", self.tanggal))
        alasan, self._label_alasan = fields_below(("&Alasan", self.alasan))
        self._label_alasan.setMinimumWidth(label.sizeHint().width())
        self._pihak = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for pihak in (self.pertama, self.kedua):
            pihak.wanted.connect(bagian.wanted)
            pihak.dateWanted.connect(self.tanggal.setFocus)
            self._pihak.addWidget(pihak, 1)
        self._susunan = QHBoxLayout()
        self._susunan.setSpacing(18)
        self._susunan.addLayout(isian, 5)
        self._susunan.addLayout(self._pihak, 8)
        luar = QVBoxLayout(self)
        luar.setContentsMargins(0, 0, 0, 0)
        luar.setSpacing(4)
        luar.addLayout(self._susunan)
        luar.addLayout(alasan)

    def fit(self, lebar: int) -> None:
        """Put the parties below each other where there is no room beside each other."""
        sempit = lebar < self.fontMetrics().horizontalAdvance("0") * _DIGIT_BERDAMPINGAN
        arah = QBoxLayout.Direction
        self._susunan.setStretchFactor(self._pihak, 5 if sempit else 8)
        self._pihak.setDirection(arah.TopToBottom if sempit else arah.LeftToRight)

    def show_reason(self, *, tampak: bool) -> None:
        """Only a Perubahan has a reason."""
        for satu in (self.alasan, self._label_alasan):
            satu.setVisible(tampak)

    def show_parties(self, keadaan: Keadaan, pk: PerjanjianKinerja) -> None:
        """Show who signs on the date as it is typed, and what is missing of either."""
        from lkjip_desktop.kinerja.perencanaan import JenisLembar
        from lkjip_desktop.perhitungan.pemeriksaan.bahan import BahanPeriksa
        from lkjip_desktop.perhitungan.pemeriksaan.pejabat import check_pihak
        from lkjip_desktop.perhitungan.pemeriksaan.perjanjian import atasan_dipilih

        bahan = BahanPeriksa(keadaan.buku, keadaan.hasil, JenisLembar.PK, pk)
        siapa, temuan = keadaan.buku.pihak_pk(pk), check_pihak(bahan)
        self.pertama.show_party(siapa[0], pk.tanggal, temuan[0])
        self.kedua.show_party(siapa[1], pk.tanggal, (*atasan_dipilih(bahan), *temuan[1]))

    def _set(self, kolom: MedanPk, nilai: object) -> Usul:
        from lkjip_desktop.actions import ubah

        return ubah.set_pk(self._bagian.jembatan.kantor, self._pk(), kolom, nilai)
