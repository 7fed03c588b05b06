"""IsiRincian: what the columns and buttons of Rincian anggaran ask of the part."""

from __future__ import annotations

from lkjip_desktop.actions import rincian
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.rincian_pohon import TANGGA, PohonTampil
from lkjip_desktop.forms.rincian_tabel import TabelPohon
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nilai_anggaran import bulan_terakhir, has_kas
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import (
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)


class IsiRincian(Bagian):
    """The rows, the grid and the choices of the part, and what is known of them."""

    pohon: PohonTampil
    tabel: TabelPohon
    susunan: KotakPilih
    bulan: KotakPilih

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
