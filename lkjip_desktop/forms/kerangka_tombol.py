"""The buttons below the outline, whose words say what they add; and how deep it is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.actions import kerangka as aksi
from lkjip_desktop.actions.baris import describe
from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.daftar_baris import connect_button, small_button
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tombol_menu import TombolMenu
from lkjip_desktop.forms.tulisan import Kalimat
from lkjip_desktop.kinerja.kerangka import TINGKAT
from lkjip_desktop.kinerja.perencanaan import Renstra, Tujuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.kerangka import BagianKerangka
    from lkjip_desktop.kinerja.entitas import Entitas

_SAMPAI: Final = tuple(kelas.__name__ for kelas in TINGKAT[1:])

_SEJAJAR: Final = "Tepat di bawah baris ini, pada tingkat yang sama (Insert)"
_TANPA_MISI: Final = "Tujuan yang tidak menunjuk misi"


class TombolKerangka(QWidget):
    """Add, move, hang elsewhere, remove, details."""

    def __init__(self, bagian: BagianKerangka) -> None:
        """Work on the current row of a part."""
        super().__init__()
        self._bagian = bagian
        self.sejajar, self.bawah = QPushButton(), QPushButton()
        self.rinci = QPushButton("&Rincian…")
        self.naik, self.turun, self.hapus = map(small_button, ("Naik", "Turun", "Hapus"))
        self.pindah = TombolMenu("Pindahkan ke")
        self._menu = QMenu(self.pindah)
        self._menu.aboutToShow.connect(self._list)
        self.pindah.open_with(self._menu)
        self.kalimat = Kalimat(self.hapus)
        """Why something could not be done."""
        self.sampai = KotakPilih()
        self.sampai.setAccessibleName("Tampilkan sampai")
        self.sampai.addItems(list(_SAMPAI))
        self.sampai.setCurrentIndex(len(_SAMPAI) - 1)
        self.sampai.currentIndexChanged.connect(lambda _: self._on_depth())
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        bagian = self._bagian
        self.bawah.setToolTip("Satu tingkat lebih dalam (Ctrl+Enter)")
        self.rinci.setToolTip("Buka daftar yang memuat semua isian baris ini")
        connect_button(self.sejajar, self._beside)
        connect_button(self.bawah, bagian.add_below)
        connect_button(self.naik, lambda: bagian.move_row(-1))
        connect_button(self.turun, lambda: bagian.move_row(1))
        connect_button(self.hapus, bagian.remove)
        connect_button(self.rinci, bagian.show_details)

    def _arrange(self) -> None:
        tombol = QHBoxLayout()
        for satu in (self.sejajar, self.bawah, self.naik, self.turun, self.pindah, self.hapus):
            tombol.addWidget(satu)
        tombol.addStretch(1)
        tombol.addWidget(self.rinci)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        susunan.addWidget(self.kalimat)
        susunan.addLayout(tombol)

    # --- how deep --------------------------------------------------------------------------------

    @property
    def levels(self) -> int:
        """How many kinds of row are shown, from the visi down."""
        return self.sampai.currentIndex() + 2

    def show_all(self, kelas: type[Entitas]) -> None:
        """Show the tree at least so deep that rows of a kind are in it."""
        perlu = TINGKAT.index(kelas) - 1
        if perlu > self.sampai.currentIndex():
            self.sampai.setCurrentIndex(perlu)

    def _on_depth(self) -> None:
        if self._bagian.jembatan.shown is not None:
            self._bagian.fill()

    # --- what can be done with the row -----------------------------------------------------------

    def follow(self) -> None:
        """Offer what can be done with the current row."""
        self.kalimat.say(None)
        satu = self._bagian.row
        bawah = aksi.kind_below(satu) if satu is not None else None
        visi = isinstance(satu, Renstra)
        sejajar = "tujuan" if visi else type(satu).__name__.lower() if satu else "baris"
        self.sejajar.setText(f"Tambah {sejajar}")
        self.sejajar.setToolTip(_TANPA_MISI if visi else _SEJAJAR)
        self.bawah.setText(f"Tambah {bawah.__name__.lower()}" if bawah else "")
        self.bawah.setVisible(bawah is not None)
        self.sejajar.setEnabled(satu is not None)
        self.rinci.setEnabled(satu is not None)
        self.pindah.setEnabled(satu is not None and bool(self._places(satu)))
        for tombol in (self.naik, self.turun, self.hapus):
            tombol.setEnabled(satu is not None and not visi)

    def _beside(self) -> None:
        if isinstance(self._bagian.row, Renstra):
            self._bagian.add_below(Tujuan)
        else:
            self._bagian.add_beside()

    def _places(self, satu: Entitas) -> list[tuple[str, Entitas]]:
        buku = self._bagian.jembatan.kantor
        return [
            (
                "Visi"
                if isinstance(b.entitas, Renstra)
                else f"{type(b.entitas).__name__}: {describe(buku, b.entitas)}",
                b.entitas,
            )
            for b in aksi.places(buku, satu)
        ]

    def _list(self) -> None:
        self._menu.clear()
        satu = self._bagian.row
        for nama, induk in self._places(satu) if satu else ():
            pilih = self._menu.addAction(nama.replace("&", "&&"))
            connect(pilih, partial(self._bagian.hang_below, induk))
