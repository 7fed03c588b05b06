"""The right side: which sheet is shown, on which paper, and its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.preview import KOSONG, Pratinjau
from lkjip_desktop.forms.tulisan import Keterangan, LabelPotong
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.worker.pesan import Permintaan

_SEBUTAN = {Kertas.F4: "F4 (215 × 330 mm)", Kertas.A4: "A4 (210 × 297 mm)"}


class PanelPratinjau(QWidget):
    """The preview below the name of its sheet and the choice of paper."""

    paperChanged = Signal(str)

    def __init__(self, pekerja: Pekerja, kertas: str) -> None:
        """Begin with the paper named `kertas`, or F4 where there is none of that name."""
        super().__init__()
        self.pratinjau = Pratinjau(pekerja)
        self.nama = LabelPotong()
        self.kertas = KotakPilih()
        self.kertas.setAccessibleName("Ukuran kertas")
        for satu in Kertas:
            self.kertas.addItem(_SEBUTAN[satu], satu)
        awal = next((k for k in Kertas if k.value == kertas), Kertas.F4)
        self.kertas.setCurrentIndex(list(Kertas).index(awal))
        self.kertas.activated.connect(self._on_paper)
        self.ditetapkan = Keterangan()
        self.ditetapkan.setContentsMargins(10, 0, 10, 4)
        self.ditetapkan.hide()
        atas = QHBoxLayout()
        atas.setContentsMargins(10, 8, 10, 4)
        atas.addWidget(self.nama, 1)
        atas.addWidget(self.kertas)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(0)
        susunan.addLayout(atas)
        susunan.addWidget(self.ditetapkan)
        susunan.addWidget(self.pratinjau, 1)

    @property
    def paper(self) -> Kertas:
        """The paper chosen."""
        return list(Kertas)[self.kertas.currentIndex()]

    def choose_paper(self, kertas: Kertas) -> None:
        """Take this paper, as the box does."""
        if kertas is not self.paper:
            self.kertas.setCurrentIndex(list(Kertas).index(kertas))
            self._on_paper()

    def follow_paper(self, terima: Callable[[Kertas], None]) -> None:
        """Tell the paper now, and whenever another one is chosen."""
        self.paperChanged.connect(lambda nama: terima(Kertas(nama)))
        terima(self.paper)

    def show_sheet(self, permintaan: Permintaan | None, kosong: str = KOSONG) -> None:
        """Show a sheet, or the sentence `kosong` in its place."""
        nama = permintaan.lembar.nama if permintaan else ""
        self.nama.say(nama, nama)
        self.pratinjau.show_sheet(permintaan, kosong)

    def say_issued(self, kalimat: str) -> None:
        """Say whether the sheet has been issued; an empty sentence takes no room."""
        self.ditetapkan.setText(kalimat)
        self.ditetapkan.setVisible(bool(kalimat))

    def _on_paper(self) -> None:
        self.paperChanged.emit(self.paper.value)
