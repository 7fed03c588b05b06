"""The way to the Nilai Kinerja Organisasi, step by step, and the grade at its end."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lkjip_desktop.forms.cara import BACA, PERSEN, POTONGAN, TAK_ADA, Cara
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.angka import format_persen
from lkjip_desktop.kinerja.aturan import AturanNko, Yakin
from lkjip_desktop.perhitungan.hasil import BarisNko, HasilNko, Hitungan, TakTerhitung

if TYPE_CHECKING:
    from lkjip_desktop.forms.bagian import Bagian

_BESAR = 2.2
_KOLOM_KOREKSI = 3
"""The first column that follows from the correction; those before it stay without it."""


class PanelNko(QWidget):
    """Steps (1) to (3) per indicator as a grid, (4) to (6) in figures beside it."""

    def __init__(self, bagian: Bagian) -> None:
        """Build without data."""
        super().__init__()
        self._bagian = bagian
        self._tampil: HasilNko | None = None
        """What stands in the rows and beside them."""
        self.tabel = bagian.add_table(
            Tabel(bagian.jembatan, "Langkah Nilai Kinerja Organisasi", self._columns()),
            self._rows,
        )
        self.nilai = heading("", _BESAR)
        self.predikat = heading("", 1.35)
        self.dasar = Keterangan()
        """Of how many indicators the figure is the mean, where some are left out."""
        self.langkah = QLabel()
        self.langkah.setTextFormat(Qt.TextFormat.PlainText)
        self.sebab = Keterangan()
        self.aturan = Keterangan()
        hasil = QHBoxLayout()
        hasil.setSpacing(12)
        hasil.addWidget(self.nilai)
        hasil.addWidget(self.predikat, 0, Qt.AlignmentFlag.AlignVCenter)
        hasil.addWidget(self.dasar, 0, Qt.AlignmentFlag.AlignVCenter)
        hasil.addSpacing(16)
        hasil.addWidget(self.langkah, 1, Qt.AlignmentFlag.AlignVCenter)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        susunan.addWidget(self.tabel)
        susunan.addWidget(self.sebab)
        susunan.addLayout(hasil)
        susunan.addWidget(self.aturan)

    def _columns(self) -> list[Kolom[Any]]:
        def angka(judul: str, kolom: str, catatan: str, cara: Cara[Any] = PERSEN) -> Kolom[Any]:
            return Kolom(
                judul,
                cara,
                lambda kunci: getattr(self._row(kunci), kolom),
                lebar=11,
                note=lambda kunci: "\n".join(filter(None, (self._row(kunci).alasan, catatan))),
            )

        return [
            Kolom("Indikator", BACA, lambda kunci: self._row(kunci).indikator.nama, regang=True),
            angka("Capaian", "capaian", ""),
            angka("(1)\nNormalisasi", "normalisasi", "Capaian dengan batas tertinggi."),
            angka("(2)\nKoreksi", "koreksi", "Menurut predikat AKIP, sama untuk semua.", POTONGAN),
            angka("(3)\nNilai akhir", "nilai_akhir", "(1) × (100% − (2))."),
        ]

    def _rows(self) -> list[str]:
        return list(self._bagian.shown.hasil.nko.normal)

    def _row(self, kunci: str) -> BarisNko:
        return self._bagian.shown.hasil.nko.row(kunci)

    def follow(self) -> None:
        """Show what an AKIP result changes: the correction, and what is reckoned with it."""
        lama = self._tampil
        self.fill()
        if lama is None or self._tampil is None or lama.koreksi != self._tampil.koreksi:
            self.tabel.touch_columns(_KOLOM_KOREKSI)

    def fill(self) -> None:
        """Show the steps of the year beside the rows."""
        lama, nko = self._tampil, self._bagian.shown.hasil.nko
        self._tampil = nko
        ada = isinstance(nko.nilai, Decimal)
        self.nilai.setText(_figure(nko.nilai))
        self.predikat.setText(nko.predikat)
        self.dasar.setText(nko.keterangan)
        self.dasar.setVisible(bool(nko.keterangan))
        self.nilai.setVisible(ada)
        self.predikat.setVisible(ada)
        self.langkah.setText(_last_steps(nko))
        if lama is None or lama.normal is not nko.normal:
            self._show_left_out(nko)
        self.aturan.setText(_rule(self._bagian.shown.buku.aturan.nko, nko.predikat))

    def _show_left_out(self, nko: HasilNko) -> None:
        sebab = [f"Tidak ikut dihitung: {i.nama}. {kenapa.alasan}" for i, kenapa in nko.lepas]
        self.sebab.setText("\n".join(sebab))
        self.sebab.setVisible(bool(sebab))


def _figure(nilai: Hitungan) -> str:
    return format_persen(nilai) if isinstance(nilai, Decimal) else TAK_ADA


def _last_steps(nko: HasilNko) -> str:
    """Steps (4) to (6) in words, or why there are none."""
    if isinstance(nko.nilai, TakTerhitung):
        return nko.nilai.alasan
    total, nilai = _figure(nko.total), _figure(nko.nilai)
    return (
        f"(4) Total nilai akhir: {total}\n"
        f"(5) NKO: {total} / {nko.terukur} indikator = {nilai}\n"
        f"(6) Predikat: {nko.predikat}"
    )


def _rule(aturan: AturanNko, predikat: str) -> str:
    """The name of the rule; where a bound is not sure, that every region sets its own."""
    jenjang = next((j for j in aturan.pita.jenjang if j.kode == predikat), None)
    setempat = Yakin.C in {aturan.yakin, jenjang.yakin if jenjang else aturan.yakin}
    catatan = " Batas predikat ini pengaturan setempat: cocokkan dengan aturan daerah Anda."
    return f"Aturan: {aturan.nama}. {aturan.sumber}" + (catatan if setempat else "")
