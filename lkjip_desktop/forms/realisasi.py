"""Realisasi Kinerja: what was reached of each indicator, and what the office says of it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah, ubah_blok
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, NILAI, PERSEN
from lkjip_desktop.forms.indikator import name_columns
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.realisasi_rinci import PanelIndikator
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempat import Tempat, row_key, touched_rows
from lkjip_desktop.forms.tulisan import heading
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import TargetRkt
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.perhitungan.hasil import Hitungan

_RINGAN = tuple(j.__name__ for j in (RealisasiIndikator, TargetRkt, PkIndikator))
"""Kinds that change figures of single rows and no list."""
_MEDAN_TABEL: Final = "nilai"


class BagianRealisasi(Bagian):
    """The grid of indicators, and below it the one in which the cursor stands."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.kepala = PanelLembar(self, "pengukuran")
        self.tabel = self.bind_table(
            RealisasiIndikator.__name__,
            Tabel(jembatan, "Realisasi indikator", self._columns()),
            lambda: [i.id for i in self.shown.buku.indikator_diukur],
        )
        self.rinci = PanelIndikator(self)
        self.tabel.rowChanged.connect(self._on_row)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.kepala)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Target dan realisasi"))
        susunan.addWidget(self.tabel)
        susunan.addWidget(self.rinci)
        susunan.addStretch(1)

    def _columns(self) -> list[Kolom[Any]]:
        def target(kunci: str) -> Any:  # noqa: ANN401 - a Nilai or blank
            return self.shown.buku.target(kunci)

        def realisasi(kunci: str) -> Any:  # noqa: ANN401 - a Nilai or blank
            return self.shown.hasil.realisasi(kunci)

        def capaian(kunci: str) -> Hitungan:
            return self.shown.hasil.capaian(kunci)

        def predikat(kunci: str) -> str:
            jenjang = self.shown.hasil.predikat_capaian(capaian(kunci))
            return jenjang.sebutan if jenjang else ""

        return [
            *name_columns(lambda: self.shown),
            Kolom("Target", NILAI, target, lebar=7),
            Kolom(
                "Realisasi",
                NILAI,
                realisasi,
                lambda kunci, nilai: self.set_field(kunci, _MEDAN_TABEL, nilai),
                medan=_MEDAN_TABEL,
                lebar=9,
                isi=lambda: ubah_blok.isi_realisasi(
                    self.stored.buku.kantor, self.stored.buku.tahun
                ),
            ),
            Kolom("Capaian", PERSEN, capaian, lebar=9),
            Kolom("Predikat", BACA, predikat, lebar=12, note=self._rule),
        ]

    def _rule(self, _kunci: str) -> str:
        """Where the bands of the predikat come from: mostly a local setting."""
        pita = self.shown.buku.aturan.capaian
        return f"{pita.nama}: {pita.sumber}"

    def set_field(self, indikator_id: str, kolom: ubah.MedanRealisasi, nilai: Any) -> Any:  # noqa: ANN401 - each field has its own type
        """The step that sets a field of the year's realisasi of an indicator."""
        buku = self.stored.buku
        return ubah.set_realisasi(buku.kantor, indikator_id, buku.tahun, kolom, nilai)

    # --- the chosen indicator --------------------------------------------------------------------

    def _on_row(self) -> None:
        """Follow the cursor; where a text of the indicator before is refused, go back to it."""
        kunci = self.tabel.current_row
        if kunci == self.rinci.indikator_id:
            return
        if self.rinci.indikator_id in self.tabel.model.rows and not self.rinci.commit():
            self._go_back()
            QTimer.singleShot(0, self, self._go_back)  # a click goes on selecting after this
            return
        self.rinci.show_indicator(kunci)

    def _go_back(self) -> None:
        with QSignalBlocker(self.tabel):
            self.tabel.select(self.rinci.indikator_id or "")

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row, and to the field below the grid where the grid does not hold it."""
        kunci = row_key(tempat.entitas)
        if isinstance(tempat.entitas, RealisasiIndikator) and tempat.kolom != _MEDAN_TABEL:
            return self.tabel.select(kunci) and self.rinci.go_to(tempat.kolom)
        return super().go_to(tempat)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self.show_rows()
        self._follow_cursor()
        self.refresh_fields()
        self.kepala.fill()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if structure_changed(perubahan, *_RINGAN):
            self.fill()
            return
        self.tabel.touch(touched_rows(perubahan, *_RINGAN), angka=True)
        self.refresh_fields()
        self._follow_cursor()
        self.kepala.fill()

    def _follow_cursor(self) -> None:
        """Show the indicator of the current row; the first where there is none."""
        if self.tabel.current_row is None and self.tabel.model.rows:
            self.tabel.select(self.tabel.model.rows[0])
        self.rinci.show_indicator(self.tabel.current_row)
