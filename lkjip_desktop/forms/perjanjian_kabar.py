"""What the agreement in force no longer fits, in one line each, and the step that helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.forms.tulisan import Keterangan, heading

_BARIS_TERBANYAK: Final = 6
_JUDUL: Final = "{pk} tidak lagi sesuai dengan data"


class PanelKabar(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.judul = heading("")
        self.kalimat = Keterangan()
        self.siapkan = _button(
            "Siapkan PK Perubahan",
            "Perjanjian berikutnya: target diteruskan, anggaran dari pagu yang berlaku, tanggal "
            "dikosongkan. Dapat dikembalikan dengan Urungkan.",
        )
        self.samakan = _button(
            "Samakan dengan pagu",
            "Anggaran perjanjian yang belum bertanggal ini menjadi pagu yang berlaku; program yang "
            "tidak ada lagi pada anggaran dikeluarkan. Dapat dikembalikan dengan Urungkan.",
        )
        kepala = QHBoxLayout()
        kepala.addWidget(self.judul, 1)
        for satu in (self.siapkan, self.samakan):
            kepala.addWidget(satu)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 2)
        susunan.setSpacing(3)
        susunan.addLayout(kepala)
        susunan.addWidget(self.kalimat)
        self.hide()

    def say(self, pk: str, kalimat: Sequence[str], *, siapkan: bool, samakan: bool) -> None:
        """Tell why the agreement called `pk` does not fit, and offer one of the two steps."""
        self.judul.setText(_JUDUL.format(pk=pk))
        sisa = len(kalimat) - _BARIS_TERBANYAK
        lebih = [f"… dan {sisa} hal lain, lihat daftar temuan."] if sisa > 0 else []
        self.kalimat.setText("\n".join([*kalimat[:_BARIS_TERBANYAK], *lebih]))
        self.siapkan.setVisible(siapkan)
        self.samakan.setVisible(samakan)
        self.setVisible(bool(kalimat))


def _button(teks: str, petunjuk: str) -> QPushButton:
    tombol = QPushButton(teks)
    tombol.setAutoDefault(False)
    tombol.setToolTip(petunjuk)
    return tombol
