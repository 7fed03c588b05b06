"""Evaluasi AKIP and NKO: the results of the years, and the way from capaian to the grade."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.akip_nko import PanelNko
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import ANGKA, BACA, TANGGAL, TEKS, Cara
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import heading
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import TakTerhitung

_JENIS = EvaluasiAkip.__name__
_TAHUN_MUNDUR = 3


def years_to_show(buku: BukuKinerja) -> list[int]:
    """The years of the grid: some before this one, this one, and all that have a result."""
    ada = {e.tahun for e in buku.kantor.all_of(EvaluasiAkip)}
    return sorted(ada | set(range(buku.tahun - _TAHUN_MUNDUR, buku.tahun + 1)))


class BagianAkip(Bagian):
    """The grid of years; below it the six steps to the NKO."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.kepala = PanelLembar(self, "nko")
        self.tabel = self.bind_table(
            _JENIS,
            Tabel(jembatan, "Hasil evaluasi AKIP", self._columns()),
            lambda: [str(tahun) for tahun in years_to_show(self.shown.buku)],
        )
        self.nko = PanelNko(self)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(heading("Hasil evaluasi AKIP"))
        susunan.addWidget(self.tabel)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Nilai Kinerja Organisasi"))
        susunan.addWidget(self.nko)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Lembar penilaian"))
        susunan.addWidget(self.kepala)
        susunan.addStretch(1)

    # --- columns of the grid ---------------------------------------------------------------------

    def _columns(self) -> list[Kolom[Any]]:
        return [
            Kolom("Tahun", BACA, str, lebar=6),
            self._typed("Nilai", ANGKA, "nilai", lebar=8),
            Kolom("Predikat", BACA, self._grade, lebar=16),
            self._typed("Nomor LHE", TEKS, "nomor_lhe", regang=True),
            self._typed("Tanggal LHE", TANGGAL, "tanggal_lhe", lebar=15),
            Kolom("Dipakai untuk", BACA, self._used_for, lebar=12),
        ]

    def _typed(
        self,
        judul: str,
        cara: Cara[Any],
        medan: ubah.MedanAkip,
        **bentuk: Any,  # noqa: ANN401 - widths
    ) -> Kolom[Any]:
        def get(kunci: str) -> Any:  # noqa: ANN401 - each field has its own type
            return getattr(self.shown.buku.akip(int(kunci)) or EvaluasiAkip(id=""), medan)

        def apply(kunci: str, nilai: object) -> Usul | Temuan:
            return ubah.set_akip(self.jembatan.kantor, int(kunci), medan, nilai)

        return Kolom(judul, cara, get, apply, medan=medan, **bentuk)

    def _grade(self, kunci: str) -> str:
        hasil = self.shown.hasil.akip_tahun(int(kunci))
        return "" if isinstance(hasil, TakTerhitung) else f"{hasil.predikat}, {hasil.sebutan}"

    def _used_for(self, kunci: str) -> str:
        akip = self.shown.hasil.akip
        kini = not isinstance(akip, TakTerhitung) and akip.tahun == int(kunci)
        return f"NKO {self.shown.buku.tahun}" if kini else ""

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self.refresh_fields()
        self.show_rows()
        self.tabel.touch_changed()
        self.nko.fill()
        self.kepala.fill()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: a result reaches into every row of the NKO."""
        if structure_changed(perubahan, _JENIS):
            self.fill()
            return
        self.refresh_fields()
        self.tabel.touch_changed()
        self.nko.follow()
        self.kepala.fill()
