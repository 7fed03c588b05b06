"""Rincian anggaran: the budget tree; what is typed at its ends adds up all the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lkjip_desktop.actions import rincian
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, PERSEN, RUPIAH
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempat import Tempat
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.pohon_anggaran import Simpul, Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    PaguSubKegiatan,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN
from lkjip_desktop.perhitungan.pohon import BarisAnggaran

_INDENTASI: Final = "\u00a0" * 4
_SUSUNAN: Final = {
    "Menurut unit": (Tingkat.UNIT, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN),
    "Menurut program": (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN, Tingkat.UNIT),
}
"""The two ways to see the same rows: their levels from the top."""
_KOSONG: Final = (
    "Tahun ini belum mempunyai sub kegiatan. Masukkan rinciannya dari SIPD atau dari buku kerja "
    "Excel: Berkas → Impor buku kerja…"
)
_ISI: Final = (
    "Pagu yang diketik masuk ke {dokumen}. Realisasi dijumlah sejak Januari sampai akhir bulan "
    "yang dipilih. Pagu dan realisasi program, kegiatan, dan unit adalah jumlahnya."
)


class BagianRincian(Bagian):
    """One grid for the tree of a year, by unit or by programme."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._isi: dict[str, BarisAnggaran] = {}
        """What stands in the rows, by key; the keys of the ends are those of their entity."""
        self.susunan = _choice(_SUSUNAN, self.fill)
        self.bulan = _choice(NAMA_BULAN, self.fill)
        with QSignalBlocker(self.bulan):
            self.bulan.setCurrentIndex(len(NAMA_BULAN) - 1)
        self.catatan = Keterangan()
        self.kepala = PanelLembar(self, "anggaran")
        self.tabel = self.bind_table(
            SubKegiatanTahun.__name__,
            Tabel(jembatan, "Rincian anggaran", self._columns()),
            self._rows,
        )
        atas = QHBoxLayout()
        for teks, kotak in (("&Susunan", self.susunan), ("Realisasi sampai a&khir", self.bulan)):
            atas.addWidget(buddy_label(teks, kotak))
            atas.addWidget(kotak)
        atas.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.kepala)
        susunan.addSpacing(4)
        susunan.addLayout(atas)
        susunan.addWidget(self.tabel, 1)
        susunan.addWidget(self.catatan)

    # --- rows ------------------------------------------------------------------------------------

    @property
    def _month(self) -> int:
        return self.bulan.currentIndex() + 1

    def _rows(self) -> list[str]:
        """The keys of the rows, after looking up what stands in them."""
        pohon = self.shown.hasil.anggaran(self._month)
        semua = pohon.menurut_program if self.susunan.currentIndex() else pohon.menurut_unit
        ada = bool(self.shown.buku.pohon_anggaran.baris)
        self._isi = {_key(b.simpul): b for b in semua} if ada else {}
        return list(self._isi)

    def _columns(self) -> list[Kolom[Any]]:
        def uraian(kunci: str) -> str:
            simpul, tangga = self._isi[kunci].simpul, _SUSUNAN[self.susunan.currentText()]
            if simpul.tingkat is Tingkat.SELURUH:
                return "JUMLAH"
            return _INDENTASI * tangga.index(simpul.tingkat) + simpul.nama

        return [
            Kolom("Kode", BACA, lambda kunci: self._isi[kunci].simpul.kode, lebar=18),
            Kolom("Uraian", BACA, uraian, regang=True),
            Kolom(
                "Pagu berlaku\n(Rp)",
                RUPIAH,
                lambda kunci: self._isi[kunci].pagu,
                self._set_pagu,
                medan="pagu",
                lebar=16,
                editable=self._is_end,
            ),
            Kolom(
                "Realisasi\n(Rp)",
                RUPIAH,
                lambda kunci: self._isi[kunci].realisasi,
                self._set_spent,
                medan="realisasi",
                lebar=16,
                note=self._why_not,
                editable=lambda kunci: self._is_end(kunci) and not self._pays_back(kunci),
            ),
            Kolom("Sisa pagu\n(Rp)", RUPIAH, lambda kunci: self._isi[kunci].sisa, lebar=16),
            Kolom("Serapan", PERSEN, lambda kunci: self._isi[kunci].serapan, lebar=9),
        ]

    def _is_end(self, kunci: str) -> bool:
        return self._isi[kunci].simpul.baris is not None

    def _row(self, kunci: str) -> SubKegiatanTahun:
        return self.jembatan.kantor.get(SubKegiatanTahun, kunci)

    def _set_pagu(self, kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - Sen or blank
        return rincian.set_pagu(self.stored.buku, self._row(kunci), nilai)

    def _set_spent(self, kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - as above
        return rincian.set_realisasi(self.stored.buku, self._row(kunci), self._month, nilai)

    def _pays_back(self, kunci: str) -> bool:
        """Whether setoran is taken off what the row has spent: then it shows another figure."""
        semua = self.stored.buku.kantor.where(BelanjaBulanan, "baris_id", kunci)
        return any(b.deret is Deret.SETORAN for b in semua)

    def _why_not(self, kunci: str) -> str:
        if not self._is_end(kunci):
            return "Jumlah dari sub kegiatan di bawahnya."
        if self._pays_back(kunci):
            return "Sudah dikurangi setoran; ubah keduanya lewat buku kerja."
        return ""

    # --- showing ---------------------------------------------------------------------------------

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row whose pagu, or whose money by month, is meant."""
        satu = tempat.entitas
        if not isinstance(satu, PaguSubKegiatan | BelanjaBulanan):
            return super().go_to(tempat)
        medan = "pagu" if isinstance(satu, PaguSubKegiatan) else "realisasi"
        if not self.tabel.select(satu.baris_id, medan):
            return False
        self.tabel.setFocus()
        return True

    def fill(self) -> None:
        """Show everything anew."""
        if self.jembatan.shown is None:
            return
        self.refresh_fields()
        self.kepala.fill()
        self.show_rows()
        dokumen = rincian.document_in_force(self.shown.buku)
        nama = dokumen.nama if dokumen else f"DPA {self.shown.buku.tahun}"
        self.catatan.setText(_ISI.format(dokumen=nama) if self._isi else _KOSONG)

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: a figure touches every sum above it."""
        del perubahan
        self.fill()


def _choice(pilihan: Iterable[str], lakukan: Callable[[], None]) -> KotakPilih:
    kotak = KotakPilih()
    kotak.addItems(list(pilihan))
    kotak.currentIndexChanged.connect(lambda _: lakukan())
    return kotak


def _key(simpul: Simpul) -> str:
    """The key of a row: that of its entity at an end, else where the sum stands."""
    if simpul.baris is not None:
        return simpul.baris.id
    return "|".join(satu or "" for satu in simpul.kunci)
