"""Sheets about the office: letterhead, units, officials, offices, terms."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa, lembar
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, MasaJabatan, Pejabat, Unit

LEMBAR_KANTOR: Final[tuple[Lembar, ...]] = (
    lembar(
        "Instansi",
        Instansi,
        "Kop surat dan keterangan kantor; hanya satu baris.",
        Kolom("Pemerintah Daerah", "pemda", "Baris pertama kop, misalnya Pemerintah Kota …"),
        Kolom("Nama Kantor", "nama", "Nama kecamatan, misalnya Kecamatan Palaran."),
        Kolom("Alamat", "alamat", "Alamat lengkap pada kop.", Rupa.PANJANG),
        Kolom("Kode Pos", "kode_pos", "Lima digit."),
        Kolom("Telepon", "telepon", "Nomor telepon kantor."),
        Kolom("Surel", "surel", "Alamat surel kantor."),
        Kolom("Laman", "laman", "Alamat laman (website) kantor."),
        Kolom("Tempat Tanda Tangan", "tempat", "Kota di depan tanggal, misalnya Samarinda."),
        Kolom("Ejaan Terbilang", "ejaan", "Miliar atau Milyar; kosong berarti Miliar."),
        Kolom("Kode SKPD", "kode_skpd", "Kode perangkat daerah menurut SIPD."),
    ),
    lembar(
        "Unit",
        Unit,
        "Kecamatan sendiri dan setiap kelurahannya.",
        Kolom("Nama Unit", "nama", "Misalnya Kelurahan Bukuan.", wajib=True),
        Kolom("Jenis Unit", "jenis", "Kecamatan atau Kelurahan.", wajib=True),
        Kolom("Kode Unit", "kode", "Kode sub unit menurut SIPD."),
        sebutan="nama",
    ),
    lembar(
        "Pejabat",
        Pejabat,
        "Orang yang menandatangani.",
        Kolom("Nama", "nama", "Nama tanpa gelar.", wajib=True),
        Kolom("Gelar Depan", "gelar_depan", "Misalnya Drs."),
        Kolom("Gelar Belakang", "gelar_belakang", "Misalnya S.Sos., M.Si."),
        Kolom("Pangkat", "pangkat", "Misalnya Pembina Tingkat I; kepala daerah tidak berpangkat."),
        Kolom("Golongan", "golongan", "Misalnya IV/b."),
        Kolom("NIP", "nip", "18 digit; kepala daerah tidak memakai NIP.", Rupa.NIP),
        sebutan="nama",
    ),
    lembar(
        "Jabatan",
        Jabatan,
        "Kursi yang diduduki pejabat: Wali Kota, Camat, Sekretaris.",
        Kolom("Nama Jabatan", "nama", "Misalnya Camat Palaran.", wajib=True),
        Kolom("Sebutan Tanda Tangan", "sebutan", "Di atas tanda tangan, misalnya CAMAT."),
        Kolom(
            "Peran",
            "peran",
            "Kepala daerah, Kepala perangkat daerah (camat), atau Lainnya; kosong berarti Lainnya.",
        ),
        Kolom("Unit", "unit_id", "Unit tempat jabatan ini."),
        Kolom("Atasan", "atasan_id", "Jabatan atasannya pada Perjanjian Kinerja."),
        sebutan="nama",
    ),
    lembar(
        "Masa Jabatan",
        MasaJabatan,
        "Siapa menduduki jabatan apa, sejak dan sampai kapan.",
        Kolom("Pejabat", "pejabat_id", "Nama pejabat dari lembar Pejabat."),
        Kolom("Jabatan", "jabatan_id", "Nama jabatan dari lembar Jabatan."),
        Kolom("Mulai", "mulai", "Hari pertama; kosong berarti sejak dahulu."),
        Kolom("Selesai", "selesai", "Hari terakhir; kosong berarti masih menjabat."),
        Kolom("Status", "status", "Definitif, Plt., Plh., atau Pj.; kosong berarti Definitif."),
        Kolom("Pangkat Saat Itu", "pangkat", "Bila berbeda dari pangkatnya sekarang."),
        Kolom("Golongan Saat Itu", "golongan", "Bila berbeda dari golongannya sekarang."),
        induk=("jabatan_id",),
    ),
)
"""Instansi, Unit, Pejabat, Jabatan, MasaJabatan."""
