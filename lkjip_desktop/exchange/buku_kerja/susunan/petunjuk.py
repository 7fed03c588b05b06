"""The first sheet: what it is called, what it says of the workbook, how to fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NAMA_PETUNJUK: Final = "Petunjuk"
NAMA_PILIHAN: Final = "Daftar Pilihan"
"""The hidden sheet with drop-down lists; nothing is read from it."""
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


_URUTAN: Final = """
Instansi: kop surat kantor, satu baris.

Unit, Pejabat, Jabatan, lalu Masa Jabatan: siapa menjabat apa, sejak dan sampai kapan. Peran camat
adalah Kepala perangkat daerah.

Renstra, Misi, Tujuan, Sasaran, lalu Indikator. Skala Predikat hanya bila ada indikator berpredikat.

Target Renstra: satu baris untuk setiap indikator dan setiap tahun renstra.

Tahun Kerja: tahun yang dikerjakan dan renstranya. Target RKT hanya bila berbeda dari Target
Renstra.

Program, lalu Anggaran: pagu yang berlaku dan realisasi setiap program pada tahun itu. Bila
anggarannya dirinci sampai sub kegiatan, isi lembar Kegiatan sampai Belanja Bulanan; pagu dan
realisasi program lalu dijumlah dari sana.

Perjanjian Kinerja: PK murni satu baris dengan Perubahan Ke 0. Isinya di PK Indikator dan PK
Program. PK Perubahan adalah baris baru dengan Perubahan Ke 1, dan semua baris PK Indikator dan PK
Program diulang dengan Perubahan Ke 1, juga yang tidak berubah.

Realisasi: satu baris untuk setiap indikator dan tahun. Rincian Realisasi hanya bila dikumpulkan per
kelurahan.

Nilai AKIP: hasil evaluasi setiap tahun. NKO memakai hasil terakhir sebelum tahunnya.

Lembar Cetak: tanggal, dan nomor bila ada, untuk setiap lembar selain PK.

Tahun berikutnya: tambahkan baris baru di Tahun Kerja, jangan menimpa baris yang ada. Target,
anggaran, PK, dan realisasinya juga baris baru dengan tahun itu.
"""
_CARA: Final = """
Satu baris adalah satu data. Baris baru ditulis di bawah baris terakhir atau disisipkan; urutan
baris menjadi urutan cetak.

Judul kolom berwarna biru tua wajib diisi. Jangan mengubah judul kolom dan nama lembar. Kolom dan
lembar tambahan boleh ada, tetapi tidak dibaca.

Kolom yang menyebut baris lembar lain (misalnya Indikator di lembar Realisasi) diisi dengan namanya,
dari daftar pilihan. Mengganti nama cukup di lembar asalnya.

Kolom Kunci mengenali baris yang sudah ada di berkas; jangan diubah. Pada baris baru, juga baris
hasil salinan, kosongkan.

Menghapus baris dari lembar tidak menghapus datanya. Untuk menghapus data, tulis Ya di kolom Hapus.

Angka ditulis biasa: 88,31. Persentase juga: 99,66 atau 99,66%. Tiga angka di belakang koma dapat
terbaca sebagai ribuan: 1,234 sebagai pecahan ditulis 1,2340. Rupiah boleh sampai sen. Kosong tidak
sama dengan 0.

Tanggal sebagai tanggal Excel, atau teks seperti 23 Januari 2024.
"""
_ARAH: Final = """
Naik, makin besar makin baik: realisasi / target. Target 88,31 dan realisasi 87,23: capaian 98,78%.

Turun, makin kecil makin baik: (2 × target − realisasi) / target. Target 8 dan realisasi 9: capaian
87,50%. Dengan Rumus Pembagian, target / realisasi: 88,89%.

Rentang, baik di antara dua batas: targetnya misalnya 80 – 90. Realisasi 85: capaian 100%. Realisasi
92, di atas batas: 92 / 90, capaian 102,22%. Realisasi 70, di bawah batas: 70 / 80, capaian 87,50%.

Predikat: target WTP dan realisasi WTP, capaian 100%. Bila berbeda, dihitung dari angkanya di lembar
Skala Predikat: WTP 4 dan WDP 3, capaian 75%. Setiap tingkat skala satu baris di lembar itu. Nilai
dapat pula ditulis bersama predikatnya: target A (80,50) dan realisasi BB (79,39), capaian 98,62%.
"""
_KEMBALI: Final = """
Simpan sebagai .xlsx. Bila ada sel yang tidak dapat diterima, semua sel itu disebut dengan alasannya
dan tidak ada yang disimpan: perbaiki, lalu impor lagi. Yang akan berubah ditunjukkan dahulu.

Di program: Berkas → Impor buku kerja…
"""


def _sentences(teks: str) -> tuple[str, ...]:
    return tuple(" ".join(alinea.split()) for alinea in teks.split("\n\n"))


PETUNJUK: Final = {
    "Urutan mengisi": _sentences(_URUTAN),
    "Cara mengisi": _sentences(_CARA),
    "Capaian menurut arah indikator": _sentences(_ARAH),
    "Memasukkan kembali": _sentences(_KEMBALI),
}
"""How to fill it in, as sentences for the clerk under their headings."""
