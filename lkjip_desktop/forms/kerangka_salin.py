"""Beginning a Perubahan Renstra as a copy, and what it has in common with the version before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.actions.renstra_versi import (
    Beda,
    compare_versions,
    copy_version,
    version_before,
)
from lkjip_desktop.forms.daftar_baris import connect_button
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label
from lkjip_desktop.kinerja.perencanaan import Renstra

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkjip_desktop.forms.kerangka import BagianKerangka
    from lkjip_desktop.kinerja.perencanaan import Indikator

_DISEBUT: Final = 3


class PanelSalin(QWidget):
    """The button, how deep the tree goes, and what differs from the version before."""

    def __init__(self, bagian: BagianKerangka) -> None:
        """Belong to the part of the outline."""
        super().__init__()
        self._bagian = bagian
        self.salin = QPushButton("Salin sebagai &Perubahan Renstra")
        self.salin.setToolTip(
            "Visi, misi, tujuan, sasaran, indikator, dan target disalin ke versi baru. Versi ini "
            "tidak berubah. Setiap tahun tetap mengikuti versinya sampai yang lain dipilih di "
            "bagian Renstra."
        )
        connect_button(self.salin, self._copy)
        self.beda = Keterangan()
        baris = QHBoxLayout()
        sampai = bagian.tombol.sampai
        baris.addWidget(self.salin)
        baris.addStretch(1)
        baris.addWidget(buddy_label("Tampilkan &sampai", sampai))
        baris.addWidget(sampai)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        susunan.addLayout(baris)
        susunan.addWidget(self.beda)

    def _copy(self) -> None:
        versi = self._bagian.versi
        asal = self._bagian.jembatan.kantor.find(Renstra, versi.kunci)
        if asal is None or not self._bagian.commit():
            return
        usul, baru = copy_version(self._bagian.jembatan.kantor, asal)
        if self._bagian.jembatan.carry_out(usul):
            versi.choose(baru.id)

    def fill(self) -> None:
        """Compare the version shown with the one before it."""
        buku, kini = self._bagian.jembatan.book, self._bagian.versi.kunci
        self.salin.setEnabled(kini is not None)
        dulu = version_before(buku, kini)
        teks = ""
        if kini is not None and dulu is not None:
            teks = _sentence(dulu.nama, compare_versions(buku, kini, dulu.id))
        self.beda.setText(teks)
        self.beda.setVisible(bool(teks))


def _sentence(nama: str, beda: Beda) -> str:
    bagian = [f"Dibanding {nama}: {len(beda.sama)} indikator sama"]
    if beda.baru:
        bagian.append(f"{len(beda.baru)} baru ({_names(beda.baru)})")
    if beda.hilang:
        bagian.append(f"{len(beda.hilang)} tidak diteruskan ({_names(beda.hilang)})")
    return f"{'; '.join(bagian)}. Indikator dianggap sama bila namanya sama."


def _names(semua: Sequence[Indikator]) -> str:
    nama = [i.nama or "tanpa nama" for i in semua[:_DISEBUT]]
    return ", ".join(nama) + (", …" if len(semua) > _DISEBUT else "")
