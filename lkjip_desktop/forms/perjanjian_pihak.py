"""Who signs an agreement on its date, with rank and NIP, and what is missing of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from lkjip_desktop.forms.lembar import PanelPenanda
from lkjip_desktop.forms.permohonan import KeTemuan
from lkjip_desktop.forms.tulisan import Keterangan, plain_tip

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from datetime import date

    from lkjip_desktop.kinerja.penandatangan import Penandatangan
    from lkjip_desktop.kinerja.temuan import Temuan

_LEMBAR: Final = "pk"
_SINGKAT: Final = {
    "pejabat.tidak_ada": "Lengkapi masa jabatan…",
    "pejabat.nama_kosong": "Isi nama…",
    "pejabat.nip_kosong": "Isi NIP…",
    "pejabat.nip_salah": "Perbaiki NIP…",
    "pejabat.nip_ganda": "Perbaiki NIP ganda…",
    "pejabat.pangkat_kosong": "Isi pangkat…",
    "pejabat.golongan_bentuk": "Perbaiki golongan…",
    "pk.atasan_kosong": "Pilih atasan…",
}
"""What the button says that leads to where a finding is mended."""
_LAIN: Final = "Periksa masa jabatan…"
_TANGGAL: Final = "Isi tanggal…"
_SEBAB_TANGGAL: Final = "Tanggal perjanjian menentukan siapa yang menjabat dan menandatangani."


class PanelPihak(PanelPenanda):
    """One party: name, office, rank and NIP as of the date; a button to what is missing."""

    wanted = Signal(object)
    """Where to go: a KeTemuan."""
    dateWanted = Signal()
    """The date of the agreement is missing."""

    def __init__(self, peran: str) -> None:
        """`peran` says which party it is."""
        super().__init__(peran)
        self.pangkat = Keterangan()
        self.lengkapi = QPushButton()
        self.lengkapi.setAutoDefault(False)
        self.lengkapi.clicked.connect(self._go)
        self._temuan: Temuan | None = None
        akhir = self.susunan.count() - 1  # before the stretch
        self.susunan.insertWidget(akhir, self.pangkat)
        self.susunan.insertWidget(akhir + 1, self.lengkapi, 0, Qt.AlignmentFlag.AlignLeft)

    def show_party(
        self, siapa: Penandatangan | None, tanggal: date | None, temuan: Sequence[Temuan]
    ) -> None:
        """Show who signs on that day; `temuan` are the findings about this party."""
        from lkjip_desktop.kinerja.penandatangan import is_kepala_daerah

        self.show_signatory(siapa, tanggal)
        polos = siapa is None or siapa.pejabat is None or is_kepala_daerah(siapa)
        self.pangkat.setText("" if polos else _rank(siapa))
        self.pangkat.setVisible(bool(self.pangkat.text()))
        self._temuan = temuan[0] if temuan else None
        self.lengkapi.setVisible(tanggal is None or bool(temuan))
        self.lengkapi.setText(_SINGKAT.get(temuan[0].kode, _LAIN) if temuan else _TANGGAL)
        sebab = "\n".join(satu.pesan for satu in temuan) or _SEBAB_TANGGAL
        self.lengkapi.setToolTip(plain_tip(sebab))

    def _go(self) -> None:
        if self._temuan is not None:
            self.wanted.emit(KeTemuan(self._temuan, _LEMBAR))
        else:
            self.dateWanted.emit()


def _rank(siapa: Penandatangan | None) -> str:
    """Pangkat as of the day, and below it "NIP 19680229 199001 1 999"."""
    from lkjip_desktop.kinerja.nip import format_nip

    if siapa is None or siapa.pejabat is None:
        return ""
    nip = format_nip(siapa.pejabat.nip)
    return "\n".join(filter(None, (siapa.pangkat_golongan, f"NIP {nip}" if nip else "")))
