"""Rincian anggaran: pagu and realisasi of a sub kegiatan of a unit, each edit one step."""

from __future__ import annotations

from lkjip_desktop.actions.usul import Usul, change, shorten
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.bentuk_nilai import check_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN


def document_in_force(buku: BukuKinerja) -> DokumenAnggaran | None:
    """The year's budget document that counts: the one with the highest `ke` (DPA, …, DPPA)."""
    semua = buku.kantor.where(DokumenAnggaran, "tahun", buku.tahun)
    return max(semua, key=lambda d: d.ke, default=None)


def set_pagu(buku: BukuKinerja, baris: SubKegiatanTahun, pagu: Sen | None) -> Usul | Temuan:
    """Set the pagu (sen) of a row in the document in force, which is made where there is none.

    Blank takes the figure of this document away: that of the document before it counts again.
    """
    if temuan := check_rupiah(pagu):
        return temuan
    dokumen = document_in_force(buku) or with_natural_id(DokumenAnggaran, tahun=buku.tahun, ke=0)
    judul = f"Ubah pagu {describe_row(buku.kantor, baris)} → {_rupiah(pagu)}"
    ada = buku.kantor.where(PaguSubKegiatan, "baris_id", baris.id)
    lama = next((p for p in ada if p.dokumen_id == dokumen.id), None)
    if pagu is None:
        return Usul(judul, hapus=() if lama is None else (lama,))
    if lama is not None:
        return change(buku.kantor, lama, judul, pagu=pagu)
    baru = with_natural_id(PaguSubKegiatan, baris_id=baris.id, dokumen_id=dokumen.id, pagu=pagu)
    ada_dokumen = buku.kantor.find(DokumenAnggaran, dokumen.id) is not None
    return Usul(judul, (baru,) if ada_dokumen else (dokumen, baru))


def set_realisasi(
    buku: BukuKinerja, baris: SubKegiatanTahun, bulan: int, nilai: Sen | None
) -> Usul | Temuan:
    """Set what a row has spent up to the end of a month (1–12), in sen, before setoran."""
    if temuan := check_rupiah(nilai):
        return temuan
    ada = spent(buku.kantor, baris.id) or with_natural_id(
        BelanjaBulanan, baris_id=baris.id, deret=Deret.REALISASI
    )
    nama = f"{describe_row(buku.kantor, baris)} s.d. {NAMA_BULAN[bulan - 1]}"
    judul = f"Ubah realisasi {nama} → {_rupiah(nilai)}"
    return change(buku.kantor, ada, judul, **{BULAN[bulan - 1]: nilai})


def spent(kantor: BukuKantor, baris_id: str) -> BelanjaBulanan | None:
    """The twelve cumulative figures of a row as they were typed or imported."""
    semua = kantor.where(BelanjaBulanan, "baris_id", baris_id)
    return next((b for b in semua if b.deret is Deret.REALISASI), None)


def describe_row(kantor: BukuKantor, baris: SubKegiatanTahun) -> str:
    """A row for the title of a step: "Penyediaan Gaji dan Tunjangan ASN, Kelurahan Bukuan"."""
    sub = kantor.get(SubKegiatan, baris.sub_kegiatan_id)
    return f"{shorten(sub.nama)}, {shorten(kantor.get(Unit, baris.unit_id).nama)}"


def _rupiah(nilai: Sen | None) -> str:
    return "kosong" if nilai is None else format_rupiah(nilai)
