"""The indicators of the year's Renstra, with what is known of each, and their targets by year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.actions import ubah, ubah_blok
from lkjip_desktop.forms.bagian_tahun import BagianTahun
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import NILAI
from lkjip_desktop.forms.daftar_baris import UraianDaftar
from lkjip_desktop.forms.daftar_isian import bind_fields
from lkjip_desktop.forms.indikator import name_columns
from lkjip_desktop.forms.kerangka_versi import KotakVersi, PilihanVersi, tell_years, years_of
from lkjip_desktop.forms.pejabat import BagianDaftar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempat import touched_rows
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.kerangka import indikator_of, sasaran_of
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator, TargetRenstra

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

_RINCI = (
    ("definisi_operasional", "d"),
    ("formula", "f"),
    ("uraian_pembilang", "p"),
    ("uraian_penyebut", "y"),
    ("sumber_data", "s"),
    ("penanggung_jawab", "j"),
)
"""What stands below the grid, with the letter that works with Alt."""


class BagianIndikator(BagianDaftar):
    """The indicators, and below them how the chosen one is measured."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.versi = PilihanVersi.of(jembatan)
        self.kotak = KotakVersi(self)
        self.susunan.addWidget(self.kotak)
        self.indikator = self.add_list(
            UraianDaftar(
                Indikator,
                ("sasaran_id", "nama", "iku", "satuan", "arah", "rumus", "skala"),
                lambda: indikator_of(jembatan.book, self.versi.kunci),
                lambda kunci: {"sasaran_id": kunci},
                self._objectives,
            ),
            "Tambah indikator",
        )
        self.keterangan = Keterangan("Belum ada sasaran: tambahkan di bagian Tujuan dan sasaran.")
        self.judul = heading("")
        self.judul.setWordWrap(True)
        self.rinci = QWidget()
        isian, self.isian = bind_fields(self, Indikator, self._row, _RINCI)
        susunan = QVBoxLayout(self.rinci)
        susunan.setContentsMargins(0, 4, 0, 0)
        susunan.addWidget(self.judul)
        susunan.addLayout(isian)
        self.susunan.addWidget(self.keterangan)
        self.susunan.addWidget(self.rinci)
        self.susunan.addStretch(1)

    def _objectives(self) -> Sequence[tuple[str, str]]:
        semua = sasaran_of(self.jembatan.book, self.versi.kunci)
        return [(s.id, s.uraian) for s in semua if s.uraian]

    def _row(self) -> Indikator:
        """The chosen indicator as stored; nothing of one where there is none."""
        satu = self.indikator.row
        kosong = Indikator(id="", sasaran_id="")
        return self.jembatan.kantor.find(Indikator, satu.id if satu else None) or kosong

    def go_to(self, tempat: Tempat) -> bool:
        """Go to a row, in the version to which it belongs."""
        self.versi.follow(tempat.entitas)
        return super().go_to(tempat)

    def follow_choice(self) -> None:
        """Show what is known of the chosen indicator."""
        self.kotak.fill()
        super().follow_choice()
        satu = self._row()
        self.judul.setText(satu.nama or "Indikator tanpa nama")
        self.rinci.setVisible(bool(satu.id))
        self.keterangan.setVisible(not self._objectives())


class BagianTarget(BagianTahun):
    """What the Renstra promises of each indicator: one column for each of its years."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without a grid: its columns are the years of the year's Renstra."""
        super().__init__(jembatan)
        self.versi = PilihanVersi.of(jembatan)
        self.kotak = KotakVersi(self)
        self.keterangan = Keterangan()
        self.susunan.addWidget(self.kotak)
        self.susunan.addWidget(self.keterangan)
        self.susunan.addStretch(1)

    def _build(self) -> None:
        """Make the grid anew where the years are others."""
        tahun = years_of(self.versi.renstra)
        tabel = self.renew_table(
            tahun,
            TargetRenstra.__name__,
            lambda: Tabel(self.jembatan, "Target Renstra", self._columns(tahun)),
            lambda: [i.id for i in indikator_of(self.jembatan.book, self.versi.kunci)],
        )
        if tabel is not None:
            self.susunan.insertWidget(2, tabel)

    def _columns(self, tahun: tuple[int, ...]) -> list[Kolom[Any]]:
        return [*name_columns(lambda: self.shown)[1:], *map(self._column, tahun)]

    def _column(self, tahun: int) -> Kolom[Nilai | None]:
        return Kolom(
            str(tahun),
            NILAI,
            lambda kunci: self.shown.buku.target_renstra(kunci, tahun),
            partial(self._set, tahun),
            medan=str(tahun),
            lebar=8,
            isi=lambda: ubah_blok.isi_target(self.jembatan.kantor, TargetRenstra, tahun),
        )

    def _set(self, tahun: int, kunci: str, nilai: Nilai | None) -> Usul | Temuan:
        return ubah.set_target_renstra(self.jembatan.kantor, kunci, tahun, nilai)

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the cell of an indicator and a year."""
        satu = tempat.entitas
        if not isinstance(satu, TargetRenstra) or self.tabel is None:
            return False
        self.versi.follow(self.jembatan.book.find(Indikator, satu.indikator_id))
        self.tabel.setFocus()
        return self.tabel.select(satu.indikator_id, str(satu.tahun))

    def fill(self) -> None:
        """Show everything anew."""
        self.kotak.fill()
        self._build()
        self.show_rows()
        renstra = self.versi.renstra
        self.keterangan.setText(
            f"{renstra.nama}: angka (88,31), rentang (80 – 90), atau predikat (BB)."
            f"{tell_years(renstra)}"
            if renstra
            else "Tahun ini belum mengikuti Renstra: pilih di bagian Renstra."
        )

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if perubahan.kinds - {TargetRenstra.__name__}:
            self.fill()
        elif self.tabel is not None:
            self.tabel.touch(touched_rows(perubahan, TargetRenstra.__name__), angka=True)
