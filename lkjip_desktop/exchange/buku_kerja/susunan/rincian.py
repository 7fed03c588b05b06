"""Sheets of the budget tree: nomenclature, documents, rows, and their figures."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa, lembar
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

_KE = "0 untuk DPA murni; setiap dokumen sesudahnya satu lebih besar. Kosong berarti 0."
_KODE = "Kode nomenklatur; boleh kosong bila tidak diketahui."

_BARIS: Final = (
    Kolom("Tahun", "baris_id", "Tahun anggaran.", Rupa.TAHUN, wajib=True, lewat="tahun"),
    Kolom("Unit", "baris_id", "Nama unit dari lembar Unit.", lewat="unit_id"),
    Kolom(
        "Sub Kegiatan",
        "baris_id",
        "Nama sub kegiatan dari lembar Sub Kegiatan.",
        lewat="sub_kegiatan_id",
    ),
)
"""A row of the budget is named by its year, its unit and its sub kegiatan."""

_DOKUMEN: Final = (
    Kolom(
        "Tahun Dokumen",
        "dokumen_id",
        "Tahun dokumen anggarannya.",
        Rupa.TAHUN,
        wajib=True,
        lewat="tahun",
    ),
    Kolom("Dokumen Ke", "dokumen_id", _KE, lewat="ke"),
)
"""A budget document is named by its year and its number."""

LEMBAR_RINCIAN: Final[tuple[Lembar, ...]] = (
    lembar(
        "Kegiatan",
        Kegiatan,
        "Kegiatan setiap program.",
        Kolom("Program", "program_id", "Nama program dari lembar Program."),
        Kolom("Kode Kegiatan", "kode", _KODE),
        Kolom("Nama Kegiatan", "nama", "Nama kegiatan menurut nomenklatur.", wajib=True),
        induk=("program_id",),
        sebutan="nama",
    ),
    lembar(
        "Sub Kegiatan",
        SubKegiatan,
        "Sub kegiatan setiap kegiatan; yang dipakai beberapa unit cukup sekali di sini.",
        Kolom("Kegiatan", "kegiatan_id", "Nama kegiatan dari lembar Kegiatan."),
        Kolom("Kode Sub Kegiatan", "kode", _KODE),
        Kolom("Nama Sub Kegiatan", "nama", "Nama sub kegiatan menurut nomenklatur.", wajib=True),
        induk=("kegiatan_id",),
        sebutan="nama",
    ),
    lembar(
        "Sumber Dana",
        SumberDana,
        "Sumber dana anggaran, misalnya Dana Alokasi Umum.",
        Kolom("Kode Sumber Dana", "kode", "Kode menurut SIPD; boleh kosong."),
        Kolom("Nama Sumber Dana", "nama", "Nama sumber dana.", wajib=True),
        sebutan="nama",
    ),
    lembar(
        "Dokumen Anggaran",
        DokumenAnggaran,
        "DPA, DPA Pergeseran, dan DPPA; yang bernomor terbesar adalah yang berlaku.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom("Ke", "ke", _KE),
        Kolom("Jenis Dokumen", "jenis", "DPA, DPA Pergeseran, atau DPPA; kosong berarti DPA."),
        Kolom("Nomor", "nomor", "Nomor dokumen; boleh kosong."),
        Kolom("Tanggal", "tanggal", "Tanggal pengesahan."),
        induk=("tahun",),
    ),
    lembar(
        "Rincian Anggaran",
        SubKegiatanTahun,
        "Sub kegiatan setiap unit setiap tahun; pagu dan realisasi program dijumlah darinya.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom("Unit", "unit_id", "Nama unit dari lembar Unit."),
        Kolom("Sub Kegiatan", "sub_kegiatan_id", "Nama sub kegiatan dari lembar Sub Kegiatan."),
        induk=("tahun", "unit_id"),
    ),
    lembar(
        "Pagu Rincian",
        PaguSubKegiatan,
        "Pagu setiap baris rincian menurut setiap dokumen anggaran.",
        *_BARIS,
        *_DOKUMEN,
        Kolom("Pagu", "pagu", "Rupiah; 0 bila sub kegiatannya dihapus oleh dokumen itu."),
        induk=("baris_id",),
    ),
    lembar(
        "Pagu Sumber Dana",
        PaguSumberDana,
        "Bagian pagu yang dibiayai satu sumber dana, bila diketahui.",
        *_BARIS,
        *_DOKUMEN,
        Kolom("Sumber Dana", "sumber_dana_id", "Nama sumber dana dari lembar Sumber Dana."),
        Kolom("Pagu", "pagu", "Rupiah dari sumber dana itu."),
        induk=("baris_id",),
    ),
    lembar(
        "Belanja Bulanan",
        BelanjaBulanan,
        "Realisasi dan setoran sampai dengan setiap bulan, dan anggaran kas (RAK) setiap bulan.",
        *_BARIS,
        Kolom(
            "Jenis Angka",
            "deret",
            "Realisasi, Setoran, atau Anggaran kas; kosong berarti Realisasi.",
        ),
        *(
            Kolom(
                judul,
                medan,
                f"Rupiah s.d. {judul}; untuk anggaran kas {judul} saja.",
            )
            for judul, medan in zip(NAMA_BULAN, BULAN, strict=True)
        ),
        induk=("baris_id",),
    ),
)
"""Kegiatan to BelanjaBulanan."""
