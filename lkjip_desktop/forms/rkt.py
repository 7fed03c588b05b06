"""Rencana Kinerja Tahunan: the targets of the year where they differ from the Renstra's."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah, ubah_blok
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan, Keadaan
from lkjip_desktop.forms.cara import NILAI
from lkjip_desktop.forms.indikator import name_columns
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.perjanjian_tanda import mark, tell
from lkjip_desktop.forms.tabel import Kolom, Tabel, Tanda
from lkjip_desktop.forms.tempat import touched_rows
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import TargetRkt
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.perhitungan.banding_pk import Angka, Banding, targets

_JENIS = TargetRkt.__name__


class BagianRkt(Bagian):
    """Targets of the RKT between those of the Renstra and those of the PK in force."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._janji: tuple[Keadaan, Angka[Nilai]] | None = None
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

        def pk(kunci: str) -> Nilai | None:
            return self._promised().get(kunci)

        return [
            *name_columns(lambda: self.shown),
            Kolom("Target\nRenstra", NILAI, renstra, lebar=9),
            Kolom(
                "Target\nRKT",
                NILAI,
                rkt,
                lambda kunci, nilai: ubah.set_target_rkt(
                    self.jembatan.kantor, kunci, self.stored.buku.tahun, nilai
                ),
                medan="target",
                lebar=10,
                isi=lambda: ubah_blok.isi_target(
                    self.jembatan.kantor, TargetRkt, self.stored.buku.tahun
                ),
            ),
            Kolom("Target\nPK", NILAI, pk, lebar=10, note=self._tell, tanda=self._mark),
        ]

    def _promised(self) -> Angka[Nilai]:
        """The targets of the agreement in force by indicator; none while there is none."""
        if self._janji is None or self._janji[0] is not self.shown:
            pk = self.shown.buku.pk()
            self._janji = self.shown, targets(self.shown.buku, pk) if pk else {}
        return self._janji[1]

    def _compared(self, kunci: str) -> Banding[Nilai]:
        """Target of the RKT, and of the agreement where it promises the indicator."""
        rkt = {kunci: self.shown.buku.target_rkt(kunci)} if kunci in self._promised() else {}
        return Banding.of(kunci, rkt, self._promised())

    def _mark(self, kunci: str) -> Tanda | None:
        return mark(self._compared(kunci))

    def _tell(self, kunci: str) -> str:
        pk = self.shown.buku.pk()
        if pk is None:
            return f"Belum ada PK tahun {self.shown.buku.tahun}."
        if kunci not in self._promised():
            return f"Tidak dijanjikan pada {pk.nama}."
        return tell(self._compared(kunci), f"RKT {self.shown.buku.tahun}", NILAI.format)

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
        self.tabel.touch(touched_rows(perubahan, _JENIS), angka=True)
        self.kepala.fill()
