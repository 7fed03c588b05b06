"""The year's budget documents, the sources of funds, and the imports that were made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, RUPIAH
from lkjip_desktop.forms.daftar_baris import UraianDaftar
from lkjip_desktop.forms.pejabat import BagianDaftar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.impor import ImporAnggaran, JenisImpor
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berlaku, dokumen_berurutan
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran, JenisDokumen
from lkjip_desktop.kinerja.ukuran_anggaran import ukur_pagu
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, format_waktu

_KETERANGAN = (
    "Ke: 0 untuk DPA, lalu satu lebih besar untuk setiap pergeseran dan DPPA. Yang berlaku adalah "
    "yang terakhir di antara yang sudah berisi pagu. Pagunya diisi di Rincian "
    "anggaran, tampilan Pagu per dokumen, atau datang dari impor."
)
_SEBUTAN = {
    JenisImpor.REKAP5: "Rekap 5",
    JenisImpor.REALISASI: "Laporan Realisasi",
    JenisImpor.TABEL: "Tabel",
}


class BagianDokumen(BagianDaftar):
    """Dated versions of the budget: which is in force, and how much each one gives."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.susunan.addWidget(Keterangan(_KETERANGAN))
        self.dokumen = self.add_list(
            UraianDaftar(
                DokumenAnggaran,
                ("ke", "jenis", "nomor", "tanggal"),
                self._documents,
                self._next,
                pindah=False,
            ),
            "Tambah dokumen",
        )
        self.jumlah = self._below("Pagu menurut setiap dokumen", self._sums(), self._document_keys)
        self.susunan.addSpacing(4)
        self.susunan.addWidget(heading("Sumber dana"))
        self.sumber = self.add_list(
            UraianDaftar(
                SumberDana,
                ("kode", "nama"),
                lambda: jembatan.book.all_of(SumberDana),
                lambda _: {},
            ),
            "Tambah sumber dana",
        )
        self.impor = self._below("Impor yang pernah dibuat", self._imports(), self._import_keys)
        self.susunan.addStretch(1)

    def _below(self, nama: str, kolom: list[Kolom[Any]], rows: Any) -> Tabel:  # noqa: ANN401 - a Baris
        """A grid that is only read, with its heading."""
        self.susunan.addSpacing(4)
        self.susunan.addWidget(heading(nama))
        tabel = self.add_table(Tabel(self.jembatan, nama, kolom), rows)
        self.susunan.addWidget(tabel)
        return tabel

    # --- documents -------------------------------------------------------------------------------

    def _documents(self) -> Sequence[DokumenAnggaran]:
        """As they are stored: a row must not move below another while its Ke is being typed."""
        if self.jembatan.shown is None:
            return ()
        return dokumen_berurutan(self.jembatan.kantor, self.shown.buku.tahun)

    def _document_keys(self) -> list[str]:
        return [d.id for d in self._documents()]

    def _next(self, _: str) -> Mapping[str, Any]:
        """The next document after those that are there; the first is the DPA."""
        ada = self._documents()
        jenis = JenisDokumen.PERGESERAN if ada else JenisDokumen.DPA
        ke = ada[-1].ke + 1 if ada else 0
        return {"tahun": self.shown.buku.tahun, "ke": ke, "jenis": jenis}

    def _document(self, kunci: str) -> DokumenAnggaran:
        return self.jembatan.book.get(DokumenAnggaran, kunci)

    def _pagu(self, ke: int) -> Sen | None:
        return ukur_pagu(self.jembatan.book, self.shown.buku.tahun, ke).at((None, None))

    def _change(self, kunci: str) -> Sen | None:
        """How much more a document gives than the one before it."""
        semua = self._document_keys()
        nomor = semua.index(kunci)
        if not nomor:
            return None
        dulu, kini = (self._pagu(self._document(semua[n]).ke) for n in (nomor - 1, nomor))
        return None if dulu is None or kini is None else Sen(kini - dulu)

    def _sums(self) -> list[Kolom[Any]]:
        def nama(kunci: str) -> str:
            satu = self._document(kunci)
            berlaku = satu == dokumen_berlaku(self.jembatan.book, self.shown.buku.tahun)
            return f"{satu.nama}{' – yang berlaku' if berlaku else ''}"

        return [
            Kolom("Dokumen", BACA, nama, regang=True),
            Kolom(
                "Jumlah pagu\n(Rp)",
                RUPIAH,
                lambda kunci: self._pagu(self._document(kunci).ke),
                lebar=18,
                note=lambda kunci: _why_blank(self._pagu(self._document(kunci).ke)),
            ),
            Kolom("Dibanding sebelumnya\n(Rp)", RUPIAH, self._change, lebar=20),
        ]

    # --- imports ---------------------------------------------------------------------------------

    def _import_keys(self) -> list[str]:
        if self.jembatan.shown is None:
            return []
        semua = self.jembatan.book.where(ImporAnggaran, "tahun", self.shown.buku.tahun)
        return [i.id for i in sorted(semua, key=lambda i: i.waktu, reverse=True)]

    def _imports(self) -> list[Kolom[Any]]:
        def satu(kunci: str) -> ImporAnggaran:
            return self.jembatan.book.get(ImporAnggaran, kunci)

        def dokumen(kunci: str) -> str:
            milik = self.jembatan.book.find(DokumenAnggaran, satu(kunci).dokumen_id)
            return milik.nama if milik else ""

        def sampai(kunci: str) -> str:
            bulan = satu(kunci).sampai
            return NAMA_BULAN[bulan - 1] if bulan else ""

        return [
            Kolom("Kapan", BACA, lambda kunci: format_waktu(satu(kunci).waktu), lebar=22),
            Kolom("Berkas", BACA, lambda kunci: satu(kunci).nama_berkas, regang=True),
            Kolom("Jenis", BACA, lambda kunci: _SEBUTAN[satu(kunci).jenis], lebar=15),
            Kolom("Dokumen", BACA, dokumen, lebar=18),
            Kolom("Sampai", BACA, sampai, lebar=10),
            Kolom("Baris", BACA, lambda kunci: str(satu(kunci).baris), lebar=7),
            Kolom("Pagu\n(Rp)", RUPIAH, lambda kunci: satu(kunci).pagu, lebar=16),
            Kolom("Realisasi\n(Rp)", RUPIAH, lambda kunci: satu(kunci).realisasi, lebar=16),
        ]

    # --- showing ---------------------------------------------------------------------------------

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: a pagu moves the sums of its document and all later."""
        super().follow(perubahan)
        for tabel in (self.jumlah, self.impor):
            tabel.touch(None)


def _why_blank(pagu: Sen | None) -> str:
    return (
        "" if pagu is not None else "Ada sub kegiatan yang belum mendapat pagu sampai dokumen ini."
    )
