"""The indicators of an agreement: grid with targets, adding and taking out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.perjanjian_banding import Perbandingan
from lkjip_desktop.forms.perjanjian_tabel import indicator_columns
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tambah import CaraTambah, TombolTambah

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja


class PanelSasaran(QWidget):
    """Belongs to a part that shows the agreement which `pk` gives."""

    def __init__(
        self, bagian: Bagian, pk: Callable[[], PerjanjianKinerja], banding: Perbandingan
    ) -> None:
        """Build without data; each target stands beside that of `banding`."""
        super().__init__()
        self._bagian = bagian
        self._pk = pk
        self.tabel = Tabel(
            bagian.jembatan,
            "Sasaran dan target",
            indicator_columns(bagian, lambda: pk().id, banding),
        )
        self.tombol = TombolTambah(
            bagian,
            self.tabel,
            ("Tambah &indikator", "K&eluarkan indikator"),
            CaraTambah(self._candidates, self._add, self._take_out),
        )
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.tabel)
        susunan.addWidget(self.tombol, 0, Qt.AlignmentFlag.AlignLeft)

    def _candidates(self) -> list[tuple[str, str]]:
        from lkjip_desktop.actions import pk as actions_pk

        indikator = actions_pk.indicators_to_add(self._bagian.stored.buku, self._pk())
        return [(satu.id, satu.nama) for satu in indikator]

    def _add(self, kunci: str) -> Usul:
        from lkjip_desktop.actions import pk as actions_pk

        return actions_pk.add_indikator(self._bagian.stored.buku, self._pk(), kunci)

    def _take_out(self, kunci: str) -> Usul | None:
        from lkjip_desktop.actions import pk as actions_pk

        isi = self._bagian.stored.buku.pk_indikator(self._pk().id)
        baris = next((satu for satu in isi if satu.indikator_id == kunci), None)
        return actions_pk.remove_indikator(self._pk(), baris) if baris else None
