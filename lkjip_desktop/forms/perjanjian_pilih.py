"""Which agreement of the year the form shows, and the commands about whole agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tulisan import Keterangan

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja

_BELUM: Final = (
    "Belum ada Perjanjian Kinerja tahun {tahun}. Perjanjian baru berisi target dari Rencana "
    "Kinerja Tahunan dan anggaran dari pagu program."
)
_SIAPKAN: Final = (
    "Dibuat dari perjanjian terakhir dengan pagu yang sekarang berlaku. "
    "Dapat dikembalikan dengan Urungkan."
)
_TETAP: Final = (
    "Sudah ditetapkan, versi {versi}. Yang diubah di sini tidak mengubah lembarnya sampai PK ini "
    "ditetapkan lagi."
)


class PanelPilih(QWidget):
    """The list of agreements; a button for the next one, and one that takes one away."""

    chosen = Signal(int)
    """The number of an agreement."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.pilihan = KotakKunci()
        self.pilihan.setSizeAdjustPolicy(KotakKunci.SizeAdjustPolicy.AdjustToContents)
        self.pilihan.picked.connect(self.chosen.emit)
        label = QLabel("Per&janjian")
        label.setBuddy(self.pilihan)
        self.ubah = QPushButton("Siapkan PK Perubahan")
        self.ubah.setToolTip(_SIAPKAN)
        self.hapus = QPushButton("Hapus PK…")
        self.tetap = Keterangan()
        baris = QHBoxLayout()
        baris.addWidget(label)
        baris.addWidget(self.pilihan)
        baris.addStretch(1)
        baris.addWidget(self.ubah)
        baris.addWidget(self.hapus)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(3)
        susunan.addLayout(baris)
        susunan.addWidget(self.tetap)

    def show_issued(self, versi: int | None) -> None:
        """Say of an agreement which version has been issued last; None: none has."""
        self.tetap.setText(_TETAP.format(versi=versi))
        self.tetap.setVisible(versi is not None)

    def fill(self, daftar: tuple[PerjanjianKinerja, ...], ke: int | None) -> None:
        """List the agreements; `ke` is the one that is shown."""
        self.pilihan.offer(((short_name(pk.perubahan_ke), pk.perubahan_ke) for pk in daftar), ke)

    def show_state(self, *, draf: bool) -> None:
        """Say of the last of several agreements whether it is in force, or nobody has signed it."""
        akhir = self.pilihan.count() - 1
        if akhir > 0:
            keadaan = "draf" if draf else "berlaku"
            nama = short_name(self.pilihan.itemData(akhir))
            self.pilihan.setItemText(akhir, f"{nama} ({keadaan})")


class HalamanTanpaPk(QWidget):
    """Stands where the year has no agreement, and offers to make one."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._belum = Keterangan()
        self.buat = QPushButton()
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 12, 0, 0)
        susunan.addWidget(self._belum)
        susunan.addWidget(self.buat, 0, Qt.AlignmentFlag.AlignLeft)
        susunan.addStretch(1)

    def say(self, tahun: int) -> None:
        """Name the year."""
        self._belum.setText(_BELUM.format(tahun=tahun))
        self.buat.setText(f"Buat Perjanjian Kinerja {tahun}")


def short_name(ke: int) -> str:
    """An agreement of the year in a list: "Murni", "Perubahan ke-1"."""
    return f"Perubahan ke-{ke}" if ke else "Murni"
