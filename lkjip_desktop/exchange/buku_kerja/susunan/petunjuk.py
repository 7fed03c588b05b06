"""The first sheet: what it is called, what it says of the workbook, how to fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NAMA_PETUNJUK: Final = "Petunjuk"
LABEL_VERSI: Final = "Versi format"
LABEL_TAHUN: Final = "Tahun"
LABEL_KANTOR: Final = "Kantor"
LABEL_PEMDA: Final = "Pemerintah Daerah"
LABEL_NOMOR: Final = "Langkah terakhir"
LABEL_WAKTU: Final = "Waktu langkah itu"


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a workbook comes from: whose file, and the last step that was stored in it."""

    kantor: str = ""
    pemda: str = ""
    nomor: int = 0
    """Number of the step; 0 where it is not known."""
    waktu: str = ""
    """Its time as the store keeps it, ISO 8601."""


ASAL_TAK_DIKENAL: Final = Asal()


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
