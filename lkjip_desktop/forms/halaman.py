"""The middle of the window: the form of each step, and the page for a window without a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from lkjip_desktop.forms.aksi import Aksi
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.formulir import Formulir
from lkjip_desktop.forms.halaman_kosong import CaraMasuk
from lkjip_desktop.forms.mulai import HalamanMulai


class Halaman(QStackedWidget):
    """Builds the form of a step when it is first asked for."""

    sheetChanged = Signal()
    """The sheet to show beside the form is another one."""
    settled = Signal()
    """A text that was not taken is taken now, or gone."""
    wanted = Signal(object)
    """What a part asks of the window."""

    def __init__(self, jembatan: Jembatan, aksi: Aksi, cara: CaraMasuk) -> None:
        """Have the page with the ways to begin alone; `cara` brings in what a form lacks."""
        super().__init__()
        self._jembatan, self._cara = jembatan, cara
        self._formulir: dict[str, Formulir] = {}
        self.mulai = HalamanMulai(
            (
                (aksi.contoh, "Lihat &contoh", "Kecamatan Palaran 2024, lengkap dengan lembarnya."),
                (aksi.baru, "B&erkas baru", "Mulai dari kosong untuk kantor Anda."),
                (aksi.dari_buku, "Dari buku ker&ja", "Bila datanya sudah terisi di Excel."),
                (aksi.buka, "Bu&ka berkas", "Lanjutkan berkas .lkjip yang sudah ada."),
            )
        )
        self.addWidget(self.mulai)

    def built(self, kunci: str) -> Formulir | None:
        """The form of a step, where it has been asked for before."""
        return self._formulir.get(kunci)

    def form(self, kunci: str) -> Formulir:
        """The form of a step."""
        if kunci not in self._formulir:
            langkah = next(satu for satu in LANGKAH if satu.kunci == kunci)
            formulir = Formulir(self._jembatan, langkah, self._cara)
            formulir.sheetChanged.connect(self.sheetChanged)
            formulir.settled.connect(self.settled)
            formulir.wanted.connect(self.wanted)
            self._formulir[kunci] = formulir
            self.addWidget(formulir)
        return self._formulir[kunci]

    def show_ways_to_begin(self) -> None:
        """Show the page for a window without a file."""
        self.setCurrentWidget(self.mulai)
