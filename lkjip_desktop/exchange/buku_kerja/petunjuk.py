"""The first sheet: what the workbook is and how it is filled in; its format version and year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkjip_desktop.exchange.buku_kerja.kolom import VERSI_FORMAT
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.exchange.buku_kerja.xlsx import LembarMentah, Sel, alamat_sel
from lkjip_desktop.kinerja.angka import parse_bulat
from lkjip_desktop.kinerja.temuan import Temuan

NAMA_PETUNJUK: Final = "Petunjuk"
LABEL_VERSI: Final = "Versi format"
LABEL_TAHUN: Final = "Tahun"

_CARA: Final = """
Buku kerja ini memuat data satu tahun. Isi atau ubah di lembar-lembar berikut, simpan sebagai .xlsx,
lalu masukkan kembali dengan perintah impor.

Satu baris adalah satu data. Baris baru ditulis di bawah baris terakhir atau disisipkan; urutan
baris menjadi urutan cetak.

Judul kolom berwarna biru tua wajib diisi. Jangan mengubah judul kolom dan nama lembar. Kolom dan
lembar tambahan boleh ada, tetapi tidak dibaca.

Kolom yang menyebut baris lembar lain (misalnya Indikator di lembar Realisasi) diisi dengan namanya,
dari daftar pilihan. Mengganti nama cukup di lembar asalnya.

Kolom Kunci mengenali baris yang sudah ada di berkas; jangan diubah. Pada baris baru, juga baris
hasil salinan, kosongkan.

Menghapus baris dari lembar tidak menghapus datanya. Untuk menghapus data, tulis ya di kolom Hapus.

Angka ditulis biasa: 88,31. Persentase juga: 99,66 atau 99,66%. Rupiah boleh sampai sen. Tanggal
sebagai tanggal Excel, atau teks seperti 23 Januari 2024. Kosong tidak sama dengan 0.

Bila ada sel yang tidak dapat dibaca, semua sel itu disebut dengan alasannya dan tidak ada yang
disimpan. Perbaiki, lalu impor lagi.
"""
CARA: Final = tuple(" ".join(alinea.split()) for alinea in _CARA.split("\n\n"))
"""How to fill it in, as sentences for the clerk."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """What the first sheet says of the workbook."""

    tahun: int


def read_petunjuk(mentah: LembarMentah) -> Kepala | Temuan:
    """The year of a workbook that this program can read, or why it can't."""
    versi, tempat_versi = _value(mentah, LABEL_VERSI)
    tahun, tempat_tahun = _value(mentah, LABEL_TAHUN)
    if versi is None or tahun is None:
        label, tempat = (
            (LABEL_VERSI, tempat_versi) if versi is None else (LABEL_TAHUN, tempat_tahun)
        )
        return Temuan(
            "buku.petunjuk",
            f"“{label}” tidak terbaca. Lembar {mentah.nama} tidak boleh diubah: salin dari buku "
            "kerja hasil ekspor.",
            tempat or mentah.nama,
        )
    if versi != VERSI_FORMAT:
        return Temuan(
            "buku.versi",
            f"Buku kerja ini berformat versi {versi}, program ini membaca versi {VERSI_FORMAT}. "
            "Perbarui program, atau ekspor buku kerja baru dengan program ini.",
            tempat_versi,
        )
    return Kepala(tahun)


def _value(mentah: LembarMentah, label: str) -> tuple[int | None, str]:
    """The whole number beside a label, and where it stands."""
    for nomor, baris in sorted(mentah.baris.items()):
        for kolom, sel in baris.items():
            if isinstance(sel.isi, str) and plain(sel.isi) == plain(label):
                return _whole(baris.get(kolom + 1)), f"{mentah.nama}!{alamat_sel(kolom + 1, nomor)}"
    return None, ""


def _whole(sel: Sel | None) -> int | None:
    isi = sel.isi if sel else None
    if isinstance(isi, str):
        angka = parse_bulat(isi)
        return None if isinstance(angka, Temuan) else angka
    if isinstance(isi, Decimal) and isi == isi.to_integral_value():
        return int(isi)
    return None
