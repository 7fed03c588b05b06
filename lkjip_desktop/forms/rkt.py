"""Rencana Kinerja Tahunan: the targets of the year where they differ from the Renstra's."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import NILAI
from lkjip_desktop.forms.indikator import name_columns
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempat import touched_rows
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import TargetRkt
from lkjip_desktop.kinerja.perubahan import Perubahan

_JENIS = TargetRkt.__name__


class BagianRkt(Bagian):
    """Targets of the RKT beside those of the Renstra."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.kepala = PanelLembar(self, "rkt")
        self.tabel = self.bind_table(
            _JENIS,
            Tabel(jembatan, "Target Rencana Kinerja Tahunan", self._columns()),
            lambda: [i.id for i in self.shown.buku.indikator],
        )
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.kepala)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Target tahun ini"))
        susunan.addWidget(self.tabel)
        susunan.addWidget(
            Keterangan("Target RKT yang dikosongkan kembali mengikuti target Renstra.")
        )
        susunan.addStretch(1)

    def _columns(self) -> list[Kolom[Any]]:
        def renstra(kunci: str) -> Nilai | None:
            return self.shown.buku.target_renstra(kunci, self.shown.buku.tahun)

        def rkt(kunci: str) -> Nilai | None:
            return self.shown.buku.target_rkt(kunci)

        return [
            *name_columns(lambda: self.shown),
            Kolom("Target Renstra", NILAI, renstra, lebar=14),
            Kolom(
                "Target RKT",
                NILAI,
                rkt,
                lambda kunci, nilai: ubah.set_target_rkt(
                    self.jembatan.kantor, kunci, self.stored.buku.tahun, nilai
                ),
                medan="target",
                lebar=12,
                isi=lambda: ubah.isi_target(
                    self.jembatan.kantor, TargetRkt, self.stored.buku.tahun
                ),
            ),
        ]

    def fill(self) -> None:
        """Show everything anew."""
        self.refresh_fields()
        self.show_rows()
        self.kepala.fill()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if structure_changed(perubahan, _JENIS):
            self.fill()
            return
        self.refresh_fields()
        self.tabel.touch(touched_rows(perubahan, _JENIS))
        self.kepala.fill()
