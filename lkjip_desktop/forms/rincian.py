"""Rincian anggaran: the budget tree; what is typed at its ends adds up all the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lkjip_desktop.actions import rincian
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.rincian_isi import IsiRincian
from lkjip_desktop.forms.rincian_kolom import (
    BERSIH_TW,
    NYATA,
    NYATA_TW,
    RINGKASAN,
    TAMPILAN,
)
from lkjip_desktop.forms.rincian_pohon import TANGGA, PohonTampil
from lkjip_desktop.forms.rincian_tabel import TabelPohon
from lkjip_desktop.forms.rincian_tempat import column_of, has_column
from lkjip_desktop.forms.rincian_tombol import TombolRincian
from lkjip_desktop.forms.tempat import Tempat
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label
from lkjip_desktop.forms.urutan_tab import put_below
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

_KOSONG: Final = (
    "Tahun ini belum mempunyai sub kegiatan. Tekan Tambah sub kegiatan, atau masukkan semuanya "
    "sekaligus dari SIPD atau tabel Excel: Berkas → Impor anggaran…"
)
_TANPA_RAK: Final = " Deviasi dari RAK tampak setelah tampilan RAK per bulan diisi."


class BagianRincian(IsiRincian):
    """One grid for the tree of a year, by unit or by programme, in several ways of looking."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.pohon = PohonTampil()
        self._sidik: tuple[object, ...] = ()
        self.susunan = _choice(TANGGA, self._show_anew)
        self.tampilan = _choice((t.judul for t in TAMPILAN), self._switch)
        self.bulan = _choice(NAMA_BULAN, self._show_anew)
        with QSignalBlocker(self.bulan):
            self.bulan.setCurrentIndex(len(NAMA_BULAN) - 1)
        self.catatan = Keterangan()
        self.kepala = PanelLembar(self, "anggaran")
        self._tempat = QVBoxLayout()
        self.tabel = self._build_table()
        self.tombol = TombolRincian(self)
        self._arrange()

    def _arrange(self) -> None:
        atas = QHBoxLayout()
        self._label_bulan = buddy_label("Sampai akhi&r", self.bulan)
        for label, kotak in (
            (buddy_label("&Susunan", self.susunan), self.susunan),
            (buddy_label("T&ampilan", self.tampilan), self.tampilan),
            (self._label_bulan, self.bulan),
        ):
            atas.addWidget(label)
            atas.addWidget(kotak)
        atas.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.kepala)
        susunan.addSpacing(4)
        susunan.addLayout(atas)
        susunan.addLayout(self._tempat, 1)
        susunan.addWidget(self.tombol)
        susunan.addWidget(self.catatan)
        put_below(self.tabel, self.tombol)

    # --- the grid --------------------------------------------------------------------------------

    def _build_table(self) -> TabelPohon:
        tampilan = TAMPILAN[self.tampilan.currentIndex()]
        kolom = tampilan.columns(self) if self.jembatan.shown else TAMPILAN[0].columns(self)
        tabel = TabelPohon(
            self.jembatan,
            "Rincian anggaran" if tampilan is TAMPILAN[0] else tampilan.judul,
            kolom,
            self.pohon,
            add=self._add,
            remove=self._without,
            move=self._moved,
        )
        tabel.folded.connect(lambda kunci, tutup: self.fold(kunci, tutup=tutup))
        tabel.filtered.connect(self._filter)
        tabel.rowChanged.connect(self._on_row)
        self.bind_table(SubKegiatanTahun.__name__, tabel, self._rows)
        self._tempat.addWidget(tabel)
        return tabel

    def _on_row(self) -> None:
        self.tombol.follow()

    def _switch(self) -> None:
        """Another way of looking: another grid, with the cursor in the same row."""
        if not self.tabel.commit():
            with QSignalBlocker(self.tampilan):
                self.tampilan.setCurrentIndex(self.way)
            return
        self._rebuild()
        self._show_anew()
        self.sheetChanged.emit()

    def chosen_sheet(self) -> str | None:
        """Beside realisasi by month and triwulan stands the sheet per triwulan."""
        return JenisLembar.TRIWULAN.value if self.way in {NYATA, NYATA_TW, BERSIH_TW} else None

    def _rebuild(self) -> None:
        kini, fokus = self.tabel.current_row, self.tabel.view.hasFocus()
        self.unbind_table(self.tabel)
        self.pohon.filter("")
        self.way = self.tampilan.currentIndex()
        self._sidik = TAMPILAN[self.way].sidik(self)
        self.tabel = self._build_table()
        put_below(self.tabel, self.tombol)
        self.tabel.set_rows(self._rows())
        if kini is not None:
            self.tabel.select(kini)
        if fokus:
            self.tabel.setFocus()

    way = RINGKASAN
    """The way of looking that the grid is made for: a place in TAMPILAN."""

    # --- rows ------------------------------------------------------------------------------------

    def _rows(self) -> Sequence[str]:
        """The keys of the rows, after looking up what stands in them."""
        if self.jembatan.shown is None:
            return ()
        pohon = self.shown.buku.pohon_anggaran
        menurut_program = self.susunan.currentIndex() == 1
        semua = pohon.menurut_program if menurut_program else pohon.menurut_unit
        self.pohon.take(semua if pohon.baris else (), self.ladder)
        return self.pohon.rows(self.tabel.refused_rows())

    def fold(self, kunci: str, *, tutup: bool) -> None:
        """Fold what stands below a row away, or show it again."""
        if self.commit():
            self.pohon.fold(kunci, tutup=tutup)
            self.show_rows()

    def fold_to(self, dalam: int) -> None:
        """Show the levels down to this one."""
        if self.commit():
            self.pohon.fold_to(dalam)
            self.show_rows()

    def _filter(self, teks: str) -> None:
        self.pohon.filter(teks)
        self.show_rows()

    def reveal(self, kunci: str) -> bool:
        """Make sure that a row is among those shown; False where the tree has none such."""
        self._rows()
        if kunci not in self.pohon:
            return False
        self.tabel.clear_filter()
        self.pohon.reveal(kunci)
        self.show_rows()
        return True

    def _add(self, kunci: str | None) -> None:
        del kunci
        self.tombol.add()

    def _without(self, kunci: Sequence[str]) -> Usul | Temuan | None:
        """Without these rows, and all below a branch among them."""
        from lkjip_desktop.actions.baris import remove_rows

        baris = {s.baris.id: s.baris for k in kunci for s in self.pohon.below(k) if s.baris}
        return remove_rows(self.jembatan.kantor, tuple(baris.values())) if baris else None

    def _moved(self, kunci: str, arah: int) -> Usul | Temuan | None:
        from lkjip_desktop.actions.rincian_baris import move_node

        return move_node(self.jembatan.kantor, self.tahun, self.pohon[kunci], arah)

    # --- showing ---------------------------------------------------------------------------------

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row whose pagu, money by month or name is meant, in a way that shows it."""
        satu = tempat.entitas
        if isinstance(satu, Kegiatan | SubKegiatan):
            self._rows()
            kunci = self.pohon.find(satu.id)
            return kunci is not None and self._select(kunci, tempat.kolom)
        if isinstance(satu, PaguSubKegiatan | BelanjaBulanan | PaguSumberDana):
            self._rows()
            if satu.baris_id not in self.pohon:
                return False
            medan, cara = column_of(self, satu, tempat.kolom)
            if not has_column(self, medan, satu):
                self.tampilan.setCurrentIndex(cara)
            return self._select(satu.baris_id, medan)
        if isinstance(satu, SubKegiatanTahun):
            return self._select(satu.id, "pagu")
        return super().go_to(tempat)

    def _select(self, kunci: str, medan: str) -> bool:
        if not self.reveal(kunci) or not self.tabel.select(kunci, medan):
            return False
        self.tabel.setFocus()
        return True

    def fill(self) -> None:
        """Show everything anew."""
        if self.jembatan.shown is None:
            return
        if TAMPILAN[self.way].sidik(self) != self._sidik:
            self._rebuild()
        self.refresh_fields()
        self.kepala.fill()
        self._show_anew()

    def _show_anew(self) -> None:
        if self.jembatan.shown is None:
            return
        self.show_rows()
        di_ringkas = self.way == RINGKASAN
        for satu in (self.bulan, self._label_bulan):
            satu.setVisible(di_ringkas)
        dokumen = rincian.document_to_write(self.shown.buku)
        nama = dokumen.nama if dokumen else f"DPA {self.tahun}"
        catatan = TAMPILAN[self.way].catatan.replace("{dokumen}", nama)
        if di_ringkas and not self.has_plan:
            catatan += _TANPA_RAK
        self.catatan.setText(catatan if len(self.pohon) else _KOSONG)
        self.tombol.follow()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: a figure touches every sum above it."""
        del perubahan
        self.fill()

    def forget(self) -> None:
        """Another file or year is open, or none."""
        super().forget()
        self.pohon.forget()


def _choice(pilihan: Iterable[str], lakukan: Callable[[], None]) -> KotakPilih:
    kotak = KotakPilih()
    kotak.addItems(list(pilihan))
    kotak.currentIndexChanged.connect(lambda _: lakukan())
    return kotak
