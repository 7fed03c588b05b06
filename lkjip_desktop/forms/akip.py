"""Evaluasi AKIP and NKO: the results of the years, and the way from capaian to the grade."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.akip_nko import PanelNko
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import ANGKA, BACA, TANGGAL, TEKS
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import heading
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.perhitungan.hasil import TakTerhitung

_TAHUN_MUNDUR = 3


def years_to_show(buku: BukuKinerja) -> list[int]:
    """The years of the grid: some before this one, this one, and all that have a result."""
    ada = {e.tahun for e in buku.kantor.semua(EvaluasiAkip)}
    return sorted(ada | set(range(buku.tahun - _TAHUN_MUNDUR, buku.tahun + 1)))


class BagianAkip(Bagian):
    """The grid of years; below it the six steps to the NKO."""

    def __init__(self, jembatan: Jembatan, lembar: str) -> None:
        """Build the part without data."""
        super().__init__(jembatan, lembar)
        self.kepala = PanelLembar(self)
        self.tabel = self.bind_table(
            EvaluasiAkip.__name__, Tabel(jembatan, "Hasil evaluasi AKIP", self._columns())
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

    def _columns(self) -> list[Kolom[Any]]:
        def isi(kunci: str) -> EvaluasiAkip:
            return self.shown.buku.akip(int(kunci)) or EvaluasiAkip(id="")

        def predikat(kunci: str) -> str:
            hasil = self.shown.hasil.akip_tahun(int(kunci))
            if isinstance(hasil, TakTerhitung):
                return ""
            return f"{hasil.predikat}, {hasil.sebutan}"

        def dipakai(kunci: str) -> str:
            akip = self.shown.hasil.akip
            kini = not isinstance(akip, TakTerhitung) and akip.tahun == int(kunci)
            return f"NKO {self.shown.buku.tahun}" if kini else ""

        def kolom(judul: str, cara: Any, medan: Any, lebar: int, **lain: Any) -> Kolom[Any]:  # noqa: ANN401 - each column has its own type
            return Kolom(
                judul,
                cara,
                lambda kunci: getattr(isi(kunci), medan),
                lambda kunci, nilai: ubah.set_akip(self.jembatan.kantor, int(kunci), medan, nilai),
                medan=medan,
                lebar=lebar,
                **lain,
            )

        return [
            Kolom("Tahun", BACA, str, lebar=6),
            kolom("Nilai", ANGKA, "nilai", 8),
            Kolom("Predikat", BACA, predikat, lebar=19),
            kolom("Nomor LHE", TEKS, "nomor_lhe", 20, regang=True),
            kolom("Tanggal LHE", TANGGAL, "tanggal_lhe", 18),
            Kolom("Dipakai untuk", BACA, dipakai, lebar=13),
        ]

    def fill(self) -> None:
        """Show everything anew."""
        self.refresh_fields()
        self.tabel.set_rows([str(tahun) for tahun in years_to_show(self.shown.buku)])
        self.nko.fill()
        self.kepala.fill()

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: a result reaches into every row of the NKO."""
        self.fill()
