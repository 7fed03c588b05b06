"""Sheets of the plan: Renstra from visi to indikator, scales, targets, programmes."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa, lembar
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TargetRenstra,
    TingkatPredikat,
    Tujuan,
)

_RENSTRA = "Nama renstra dari lembar Renstra."

LEMBAR_RENCANA: Final[tuple[Lembar, ...]] = (
    lembar(
        "Renstra",
        Renstra,
        "Rencana Strategis; Perubahan Renstra adalah baris sendiri.",
        Kolom("Nama Renstra", "nama", "Misalnya Renstra Kecamatan … Tahun 2021–2026.", wajib=True),
        Kolom("Tahun Awal", "tahun_awal", "Tahun pertama.", Rupa.TAHUN),
        Kolom("Tahun Akhir", "tahun_akhir", "Tahun terakhir.", Rupa.TAHUN),
        Kolom("Nomor", "nomor", "Nomor penetapan."),
        Kolom("Tanggal", "tanggal", "Tanggal penetapan."),
        Kolom("Visi", "visi", "Bunyi visi.", Rupa.PANJANG),
        sebutan="nama",
    ),
    lembar(
        "Misi",
        Misi,
        "Misi setiap renstra.",
        Kolom("Renstra", "renstra_id", _RENSTRA),
        Kolom("Uraian Misi", "uraian", "Bunyi misi.", Rupa.PANJANG, wajib=True),
        induk=("renstra_id",),
        sebutan="uraian",
    ),
    lembar(
        "Tujuan",
        Tujuan,
        "Tujuan setiap renstra.",
        Kolom("Renstra", "renstra_id", _RENSTRA),
        Kolom("Misi", "misi_id", "Misi yang dilayani; boleh kosong."),
        Kolom("Uraian Tujuan", "uraian", "Bunyi tujuan.", Rupa.PANJANG, wajib=True),
        induk=("renstra_id",),
        sebutan="uraian",
    ),
    lembar(
        "Sasaran",
        Sasaran,
        "Sasaran strategis setiap tujuan.",
        Kolom("Tujuan", "tujuan_id", "Tujuan dari lembar Tujuan."),
        Kolom("Uraian Sasaran", "uraian", "Bunyi sasaran.", Rupa.PANJANG, wajib=True),
        induk=("tujuan_id",),
        sebutan="uraian",
    ),
    lembar(
        "Skala Predikat",
        TingkatPredikat,
        "Tingkat setiap skala untuk indikator berupa predikat, misalnya WTP bernilai 4.",
        Kolom("Skala", "skala", "Nama skala, misalnya Opini BPK.", wajib=True),
        Kolom("Sebutan", "sebutan", "Predikatnya, misalnya WTP.", wajib=True),
        Kolom("Angka", "angka", "Nilai predikat itu."),
        induk=("skala",),
    ),
    lembar(
        "Indikator",
        Indikator,
        "Indikator setiap sasaran; namanya di semua lembar cetak diambil dari sini.",
        Kolom("Sasaran", "sasaran_id", "Sasaran dari lembar Sasaran."),
        Kolom("Nama Indikator", "nama", "Bunyi indikator.", Rupa.PANJANG, wajib=True),
        Kolom("IKU", "iku", "Ya bila Indikator Kinerja Utama, selain itu Tidak.", wajib=True),
        Kolom("Satuan", "satuan", "Misalnya persen, nilai, predikat."),
        Kolom(
            "Arah", "arah", "Kapan nilai lebih baik: Naik, Turun, Rentang, Predikat.", wajib=True
        ),
        Kolom(
            "Rumus",
            "rumus",
            "Untuk arah Turun: Baku (2 × target − realisasi) / target, atau Pembagian "
            "(target / realisasi); kosong berarti Baku.",
        ),
        Kolom("Skala", "skala", "Untuk arah Predikat: nama skala dari lembar Skala Predikat."),
        Kolom("Definisi Operasional", "definisi_operasional", "Apa yang diukur.", Rupa.PANJANG),
        Kolom("Formula", "formula", "Cara menghitung realisasi, dalam kata.", Rupa.PANJANG),
        Kolom("Uraian Pembilang", "uraian_pembilang", "Apa yang dihitung.", Rupa.PANJANG),
        Kolom("Uraian Penyebut", "uraian_penyebut", "Terhadap apa dibandingkan.", Rupa.PANJANG),
        Kolom("Sumber Data", "sumber_data", "Dari mana datanya.", Rupa.PANJANG),
        Kolom("Penanggung Jawab", "penanggung_jawab", "Seksi atau pejabatnya."),
        induk=("sasaran_id",),
        sebutan="nama",
    ),
    lembar(
        "Target Renstra",
        TargetRenstra,
        "Target setiap indikator untuk setiap tahun renstra.",
        Kolom("Indikator", "indikator_id", "Nama indikator dari lembar Indikator."),
        Kolom("Tahun", "tahun", "Tahun target.", Rupa.TAHUN, wajib=True),
        Kolom("Target", "target", "Angka (88,31), rentang (80 – 90), atau predikat (BB)."),
        induk=("indikator_id", "tahun"),
    ),
    lembar(
        "Program",
        Program,
        "Program menurut nomenklatur.",
        Kolom("Kode", "kode", "Kode sebagai teks, misalnya 7.01.01; boleh kosong."),
        Kolom("Nama Program", "nama", "Nama program.", Rupa.PANJANG, wajib=True),
        sebutan="nama",
    ),
)
"""Renstra, Misi, Tujuan, Sasaran, TingkatPredikat, Indikator, TargetRenstra, Program."""
