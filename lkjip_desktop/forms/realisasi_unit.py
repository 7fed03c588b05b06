"""Realisasi per unit: pembilang and penyebut of each kelurahan, added before they are divided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lkjip_desktop.actions import realisasi_unit as aksi
from lkjip_desktop.actions.ubah import realisasi_atau_baru
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, BILANGAN, NILAI, PERSEN, TAK_ADA
from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label, heading
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.perhitungan.desimal import TakTerhitung, add_all
from lkjip_desktop.perhitungan.realisasi import hitung_realisasi

if TYPE_CHECKING:
    from decimal import Decimal

    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.nilai import Nilai
    from lkjip_desktop.kinerja.perencanaan import Indikator
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

_RINGAN: Final = (RincianRealisasi.__name__, RealisasiIndikator.__name__)
"""Kinds that change figures, and neither units nor indicators."""
JUMLAH: Final = "jumlah"
"""The key of the row that adds the units up."""
_ISI: Final = (
    "Hanya untuk indikator yang datanya dikumpulkan per unit. Begitu satu unit diisi, realisasi "
    "dihitung dari jumlah semua unit, lalu dibagi. Kosongkan semuanya bila realisasinya diketik."
)
_TANPA_UNIT: Final = "Belum ada unit: tambahkan di Instansi dan Pejabat, bagian Unit."


class BagianPerUnit(Bagian):
    """One grid for the units of the office, for the indicator that is chosen above it."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._kunci: str | None = None
        self.indikator: Indikator | None = None
        """The chosen one, else the first by which the year is measured; none without any."""
        self.pilihan = KotakKunci()
        self.pilihan.stretch()
        self.pilihan.picked.connect(self._on_chosen)
        self.keterangan = Keterangan(_ISI)
        self.tabel = self.bind_table(
            RincianRealisasi.__name__,
            Tabel(jembatan, "Realisasi per unit", self._columns(), is_sum=lambda k: k == JUMLAH),
            self._rows,
        )
        self.hasil = heading("")
        self.hasil.setWordWrap(True)
        atas = QHBoxLayout()
        atas.addWidget(buddy_label("&Indikator", self.pilihan))
        atas.addWidget(self.pilihan, 1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addLayout(atas)
        for satu in (self.keterangan, self.tabel, self.hasil):
            susunan.addWidget(satu)
        susunan.addStretch(1)

    # --- the chosen indicator --------------------------------------------------------------------

    def _on_chosen(self, kunci: str) -> None:
        if self.commit():
            self._kunci = kunci
        self.fill()

    def _show_choice(self) -> None:
        semua = self.shown.buku.indikator_diukur
        awal = semua[0] if semua else None
        self.indikator = kini = next((i for i in semua if i.id == self._kunci), awal)
        nama = ((i.nama or "Indikator tanpa nama", i.id) for i in semua)
        self.pilihan.offer(nama, kini.id if kini else None)

    # --- the grid --------------------------------------------------------------------------------

    def _rows(self) -> list[str]:
        unit = [u.id for u in self.jembatan.book.all_of(Unit)]
        return [*unit, JUMLAH] if unit and self.indikator else []

    def _columns(self) -> list[Kolom[Any]]:
        return [
            Kolom("Unit", BACA, self._unit, regang=True),
            self._typed("Pembilang", "pembilang"),
            self._typed("Penyebut", "penyebut"),
            Kolom("Realisasi", NILAI, self._figure, lebar=12, note=self._why_not),
        ]

    def _typed(self, judul: str, medan: aksi.MedanUnit) -> Kolom[Decimal | None]:
        return Kolom(
            judul,
            BILANGAN,
            partial(self._part, medan),
            partial(self._set, medan),
            medan=medan,
            lebar=14,
            note=partial(self._what, medan),
            editable=lambda kunci: kunci != JUMLAH,
        )

    def _unit(self, kunci: str) -> str:
        return "JUMLAH" if kunci == JUMLAH else self.jembatan.book.get(Unit, kunci).nama

    def _row(self, kunci: str) -> RincianRealisasi | None:
        buku, satu = self.shown.buku, self.indikator
        return None if satu is None else aksi.unit_row(buku.kantor, satu.id, buku.tahun, kunci)

    def _all(self) -> list[RincianRealisasi]:
        semua = (self._row(u.id) for u in self.jembatan.book.all_of(Unit))
        return [satu for satu in semua if satu is not None]

    def _part(self, medan: aksi.MedanUnit, kunci: str) -> Decimal | None:
        if kunci != JUMLAH:
            nilai: Decimal | None = getattr(self._row(kunci), medan, None)
            return nilai
        ada = [getattr(satu, medan) for satu in self._all()]
        return add_all(ada) if ada and None not in ada else None

    def _what(self, medan: aksi.MedanUnit, _kunci: str) -> str:
        return str(getattr(self.indikator, f"uraian_{medan}", ""))

    def _computed(self, kunci: str) -> Nilai | TakTerhitung:
        satu = self.indikator
        rinci = self._all() if kunci == JUMLAH else [r for r in (self._row(kunci),) if r]
        kosong = RealisasiIndikator(id="", indikator_id="")
        return hitung_realisasi(kosong, rinci, satu.satuan if satu else "")

    def _figure(self, kunci: str) -> Nilai | None:
        hasil = self._computed(kunci)
        return None if isinstance(hasil, TakTerhitung) else hasil

    def _why_not(self, kunci: str) -> str:
        hasil = self._computed(kunci)
        return hasil.alasan if isinstance(hasil, TakTerhitung) and self._row(kunci) else ""

    def _set(self, medan: aksi.MedanUnit, kunci: str, nilai: Decimal | None) -> Usul | Temuan:
        satu = self.indikator
        if satu is None:
            raise RuntimeError("a year without indicators has no rows")
        tahun = self.stored.buku.tahun
        return aksi.set_unit(self.jembatan.kantor, satu.id, tahun, kunci, medan, nilai)

    # --- places ----------------------------------------------------------------------------------

    def holds(self, tempat: Tempat) -> bool:
        """The first figure of a unit makes the row of the year as well: that shows here, too."""
        return isinstance(tempat.entitas, RealisasiIndikator) and not tempat.kolom

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row of a unit, with its indicator."""
        satu = tempat.entitas
        if isinstance(satu, RealisasiIndikator):
            return True
        if not isinstance(satu, RincianRealisasi):
            return False
        realisasi = self.jembatan.book.find(RealisasiIndikator, satu.realisasi_id)
        if realisasi is not None:
            self._kunci = realisasi.indikator_id
            self.fill()
        self.tabel.setFocus()
        return self.tabel.select(satu.unit_id, tempat.kolom or "pembilang")

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self._show_choice()
        self.show_rows()
        self.tabel.touch_changed()
        self.keterangan.setText(_ISI if self.jembatan.book.all_of(Unit) else _TANPA_UNIT)
        self.hasil.setText(self._outcome())

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: a figure reaches the sum."""
        if structure_changed(perubahan, *_RINGAN):
            self.fill()
            return
        self.tabel.touch_changed()
        self.hasil.setText(self._outcome())

    def _outcome(self) -> str:
        """What the year reaches with these figures, as all sheets show it."""
        satu, buku, hasil = self.indikator, self.shown.buku, self.shown.hasil
        if satu is None:
            return ""
        baris = realisasi_atau_baru(buku.kantor, satu.id, buku.tahun)
        dari = "dari unit-unit ini" if self._all() else "seperti diketik"
        if baris.pembilang is not None and not self._all():
            dari = "dari pembilang dan penyebut di bagian Kinerja"
        nilai = NILAI.format(hasil.realisasi(satu.id)) or TAK_ADA
        capaian = PERSEN.format(hasil.capaian(satu.id))
        return f"Realisasi {buku.tahun} {dari}: {nilai}, capaian {capaian}"
