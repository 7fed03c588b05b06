"""Rincian anggaran: the budget tree; what is typed at its ends adds up all the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lkjip_desktop.actions import rincian
from lkjip_desktop.actions.baris import remove_rows
from lkjip_desktop.actions.rincian_baris import move_node
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.rincian_kolom import (
    DOKUMEN,
    KAS,
    NYATA,
    NYATA_TW,
    RINGKASAN,
    SETORAN,
    SUMBER,
    TAMPILAN,
)
from lkjip_desktop.forms.rincian_pohon import TANGGA, PohonTampil
from lkjip_desktop.forms.rincian_tabel import TabelPohon
from lkjip_desktop.forms.rincian_tombol import TombolRincian
from lkjip_desktop.forms.tempat import Tempat
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label
from lkjip_desktop.forms.urutan_tab import put_below
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nilai_anggaran import bulan_terakhir, has_kas
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
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
_MENURUT_DERET: Final = {
    Deret.REALISASI: (NYATA, NYATA_TW),
    Deret.SETORAN: (SETORAN,),
    Deret.KAS: (KAS,),
}
"""The ways of looking that have the months of a series; the first has all of them."""


class BagianRincian(Bagian):
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
                self.tampilan.setCurrentIndex(self._kini)
            return
        self._rebuild()
        self._show_anew()
        self.sheetChanged.emit()

    def chosen_sheet(self) -> str | None:
        """Beside realisasi by month and triwulan stands the sheet per triwulan."""
        return JenisLembar.TRIWULAN.value if self._kini in {NYATA, NYATA_TW} else None

    def _rebuild(self) -> None:
        kini, fokus = self.tabel.current_row, self.tabel.view.hasFocus()
        self.unbind_table(self.tabel)
        self.pohon.filter("")
        self._kini = self.tampilan.currentIndex()
        self._sidik = TAMPILAN[self._kini].sidik(self)
        self.tabel = self._build_table()
        put_below(self.tabel, self.tombol)
        self.tabel.set_rows(self._rows())
        if kini is not None:
            self.tabel.select(kini)
        if fokus:
            self.tabel.setFocus()

    _kini = RINGKASAN

    # --- what columns and buttons ask ------------------------------------------------------------

    @property
    def kantor(self) -> BukuKantor:
        """The book as shown, with what is being typed."""
        return self.shown.buku.kantor

    @property
    def tahun(self) -> int:
        """The year that is shown."""
        return self.shown.buku.tahun

    @property
    def ladder(self) -> tuple[Tingkat, ...]:
        """The levels of the rows from the top."""
        return TANGGA[self.susunan.currentText()]

    def sub_of(self, kunci: str | None) -> SubKegiatan | None:
        """The sub kegiatan of a row, of one unit or of all together; None above it."""
        if kunci is None or kunci not in self.pohon:
            return None
        return self.jembatan.kantor.find(SubKegiatan, self.pohon[kunci].kunci[1])

    def unit_of_row(self) -> Unit | None:
        """The unit of the row with the cursor; None where it is of none."""
        kini = self.tabel.current_row
        return self.pohon[kini].unit if kini is not None and kini in self.pohon else None

    @property
    def month(self) -> int:
        """Up to the end of which month (1–12) the summary is."""
        return self.bulan.currentIndex() + 1

    @property
    def last_month(self) -> int:
        """The last month that anything has been spent in; 0 where nothing has."""
        return bulan_terakhir(self.kantor, self.tahun)

    @property
    def has_plan(self) -> bool:
        """Whether the year has any anggaran kas (RAK), by which spending is measured."""
        return self.jembatan.shown is not None and has_kas(self.kantor, self.tahun)

    def stored_row(self, kunci: str) -> SubKegiatanTahun:
        """A row of the budget as stored."""
        return self.jembatan.kantor.get(SubKegiatanTahun, kunci)

    def pays_back(self, kunci: str) -> bool:
        """Whether setoran is taken off what a row has spent: then it shows another figure."""
        baris = self.pohon[kunci].baris
        kerja = self.kantor.where(TahunKerja, "tahun", self.tahun)
        if baris is None or (kerja and kerja[0].realisasi_bruto):
            return False
        return rincian.series(self.kantor, baris.id, Deret.SETORAN) is not None

    def document_note(self, kunci: str, dokumen: DokumenAnggaran) -> str:
        """What the cell of a row and a document says besides its figure."""
        baris = self.pohon[kunci].baris
        if baris is None:
            return f"{dokumen.nama}: jumlah dari sub kegiatan di bawahnya."
        semua = self.kantor.where(PaguSubKegiatan, "baris_id", baris.id)
        ada = any(p.dokumen_id == dokumen.id and p.pagu is not None for p in semua)
        return (
            dokumen.nama if ada else f"{dokumen.nama} tidak mengubahnya: pagu dokumen sebelumnya."
        )

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
        baris = {s.baris.id: s.baris for k in kunci for s in self.pohon.below(k) if s.baris}
        return remove_rows(self.jembatan.kantor, tuple(baris.values())) if baris else None

    def _moved(self, kunci: str, arah: int) -> Usul | Temuan | None:
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
            medan, cara = self._column_of(satu, tempat.kolom)
            if not self._holds(medan, satu):
                self.tampilan.setCurrentIndex(cara)
            return self._select(satu.baris_id, medan)
        if isinstance(satu, SubKegiatanTahun):
            return self._select(satu.id, "pagu")
        return super().go_to(tempat)

    def _column_of(
        self, satu: PaguSubKegiatan | BelanjaBulanan | PaguSumberDana, kolom: str
    ) -> tuple[str, int]:
        """The field of the column that shows a datum, and a way of looking that has it."""
        if isinstance(satu, PaguSumberDana):
            return f"sumber:{satu.sumber_dana_id}", SUMBER
        if isinstance(satu, PaguSubKegiatan):
            berlaku = rincian.document_in_force(self.shown.buku)
            di_ringkas = berlaku is not None and satu.dokumen_id == berlaku.id
            if self._kini == DOKUMEN or not di_ringkas:
                return f"pagu:{satu.dokumen_id}", DOKUMEN
            return "pagu", RINGKASAN
        if self._kini == RINGKASAN and satu.deret is Deret.REALISASI:
            return "realisasi", RINGKASAN
        return kolom or "jan", _MENURUT_DERET[satu.deret][0]

    def _holds(self, medan: str, satu: object) -> bool:
        """Whether the way of looking that is chosen has this column, for figures of this kind."""
        if (
            isinstance(satu, BelanjaBulanan)
            and medan != "realisasi"
            and self._kini not in _MENURUT_DERET[satu.deret]
        ):
            return False
        return any(k.medan == medan for k in self.tabel.model.kolom)

    def _select(self, kunci: str, medan: str) -> bool:
        if not self.reveal(kunci) or not self.tabel.select(kunci, medan):
            return False
        self.tabel.setFocus()
        return True

    def fill(self) -> None:
        """Show everything anew."""
        if self.jembatan.shown is None:
            return
        if TAMPILAN[self._kini].sidik(self) != self._sidik:
            self._rebuild()
        self.refresh_fields()
        self.kepala.fill()
        self._show_anew()

    def _show_anew(self) -> None:
        if self.jembatan.shown is None:
            return
        self.show_rows()
        di_ringkas = self._kini == RINGKASAN
        for satu in (self.bulan, self._label_bulan):
            satu.setVisible(di_ringkas)
        dokumen = rincian.document_in_force(self.shown.buku)
        nama = dokumen.nama if dokumen else f"DPA {self.tahun}"
        catatan = TAMPILAN[self._kini].catatan.replace("{dokumen}", nama)
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
