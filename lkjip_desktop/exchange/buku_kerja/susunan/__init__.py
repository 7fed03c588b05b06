"""All sheets of the workbook; each refers only to sheets before it, or to itself."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kantor import LEMBAR_KANTOR
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.exchange.buku_kerja.susunan.rencana import LEMBAR_RENCANA
from lkjip_desktop.exchange.buku_kerja.susunan.rincian import LEMBAR_RINCIAN
from lkjip_desktop.exchange.buku_kerja.susunan.tahun import LEMBAR_TAHUN

SUSUNAN: Final[tuple[Lembar, ...]] = (
    *LEMBAR_KANTOR,
    *LEMBAR_RENCANA,
    *LEMBAR_TAHUN,
    *LEMBAR_RINCIAN,
)
"""The sheets with one row for each entity. Petunjuk stands before them, Aturan after them."""

LEMBAR_MENURUT_JENIS: Final = {satu.jenis: satu for satu in SUSUNAN}


TIDAK_DI_BUKU: Final = {
    "Instansi.lambang": "gambar tidak ikut ke buku kerja",
    "TahunKerja.aturan": "ada di lembar Aturan, satu baris untuk setiap jenjang",
}
"""Fields without a column of their own, each with the reason; `id` is the Kunci and `urutan` the
order of the rows on every sheet."""

JENIS_TIDAK_DI_BUKU: Final = {
    "DokumenTetap": "dokumen yang ditetapkan tidak dapat diubah",
    "Pindaian": "gambar tidak ikut ke buku kerja",
    "ImporAnggaran": "catatan impor hanya berlaku pada berkasnya",
    "TataLetakTabel": "hanya dipakai untuk mengimpor",
}


def name_kind(jenis: str) -> str:
    """A kind as the clerk knows it: by its sheet, or in words where the workbook has none."""
    if jenis in LEMBAR_MENURUT_JENIS:
        return LEMBAR_MENURUT_JENIS[jenis].nama
    return "catatan impor" if jenis == "ImporAnggaran" else "dokumen yang ditetapkan"
