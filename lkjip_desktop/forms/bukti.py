"""Bukti dukung: the evidence of each realisasi, and of what followed the AKIP evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.bukti_daftar import DaftarBukti
from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tulisan import buddy_label
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.perencanaan import Indikator

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan


class BagianTindakLanjut(Bagian):
    """The evidence of what was done about the recommendations of the evaluation."""

    def __init__(self, jembatan: Jembatan, pilihan: KotakKunci | None = None) -> None:
        """Build the part without data; `pilihan` stands above the list."""
        super().__init__(jembatan)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        if pilihan is not None:
            atas = QHBoxLayout()
            atas.addWidget(buddy_label("&Indikator", pilihan))
            atas.addWidget(pilihan, 1)
            susunan.addLayout(atas)
        self.bukti = DaftarBukti(self, self._owner)
        susunan.addWidget(self.bukti)
        susunan.addStretch(1)

    def _owner(self) -> Milik | None:
        tahun = self.jembatan.tahun
        return None if tahun is None else Milik(tahun)

    def fill(self) -> None:
        """Show everything anew, and look at the files."""
        self.show_rows()
        self.bukti.look_again()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if BuktiDukung.__name__ in perubahan.kinds:
            self.follow_rows()
            self.bukti.tabel.touch(None)
            self.bukti.follow()


class BagianBukti(BagianTindakLanjut):
    """The evidence of the realisasi of the indicator that is chosen above it."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        pilihan = KotakKunci()
        super().__init__(jembatan, pilihan)
        self._kunci: str | None = None
        self.pilihan = pilihan
        self.pilihan.stretch()
        self.pilihan.picked.connect(self._on_chosen)

    def _owner(self) -> Milik | None:
        satu = self._indicator()
        return None if satu is None else Milik(self.shown.buku.tahun, satu.id)

    def _indicator(self) -> Indikator | None:
        """The chosen one, else the first by which the year is measured; none without any."""
        if self.jembatan.shown is None:
            return None
        semua = self._offered()
        awal = semua[0] if semua else None
        return next((i for i in semua if i.id == self._kunci), awal)

    def _offered(self) -> list[Indikator]:
        """Those by which the year is measured, and others that have evidence all the same."""
        buku = self.shown.buku
        diukur = list(buku.indikator_diukur)
        bukti = buku.kantor.where(BuktiDukung, "tahun", buku.tahun)
        lain = {b.indikator_id for b in bukti} - {i.id for i in diukur}
        return [*diukur, *(i for i in buku.kantor.all_of(Indikator) if i.id in lain)]

    def _on_chosen(self, kunci: str) -> None:
        if self.commit():
            self._kunci = kunci
        self.fill()

    def fill(self) -> None:
        """Show everything anew, and look at the files."""
        self._offer()
        super().fill()

    def _offer(self) -> None:
        buku, kini = self.shown.buku, self._indicator()
        banyak: dict[str | None, int] = {}
        for satu in buku.kantor.where(BuktiDukung, "tahun", buku.tahun):
            banyak[satu.indikator_id] = banyak.get(satu.indikator_id, 0) + 1
        self.pilihan.offer(
            ((_label(i, banyak.get(i.id, 0)), i.id) for i in self._offered()),
            kini.id if kini else None,
        )

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: also which indicators there are."""
        self._offer()
        self.follow_rows()
        super().follow(perubahan)

    def go_to(self, tempat: Tempat) -> bool:
        """Go to a row, with its indicator."""
        satu = tempat.entitas
        if isinstance(satu, BuktiDukung):
            self._kunci = satu.indikator_id
            self.fill()
        return super().go_to(tempat)


def _label(satu: Indikator, banyak: int) -> str:
    nama = satu.nama or "Indikator tanpa nama"
    return f"{nama} ({banyak} bukti)" if banyak else nama
