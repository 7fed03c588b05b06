"""Sheets of the year: RKT, dates, budget, Perjanjian Kinerja, realisasi, AKIP."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa, lembar
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, TahunKerja, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram

_INDIKATOR = "Nama indikator dari lembar Indikator."
_PROGRAM = "Nama program dari lembar Program."
_KE = "0 untuk PK murni, 1 untuk Perubahan pertama; kosong berarti 0."
_JABATAN_PK = (
    "Jabatan yang berjanji, dari lembar Jabatan; kosong berarti kepala perangkat daerah (camat)."
)

_PK: Final = (
    Kolom("Tahun", "pk_id", "Tahun anggaran PK.", Rupa.TAHUN, wajib=True, lewat="tahun"),
    Kolom("Perubahan Ke", "pk_id", _KE, lewat="perubahan_ke"),
    Kolom("Jabatan", "pk_id", _JABATAN_PK, lewat="jabatan_id", kepala=True),
)
"""An agreement is named by its year, its number and the office that promises."""

LEMBAR_TAHUN: Final[tuple[Lembar, ...]] = (
    lembar(
        "Tahun Kerja",
        TahunKerja,
        "Tahun yang dibuka, dengan renstra yang diikutinya; aturannya ada di lembar Aturan.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom("Renstra", "renstra_id", "Nama renstra dari lembar Renstra."),
        Kolom(
            "Realisasi Bruto",
            "realisasi_bruto",
            "Ya bila realisasi anggaran dicetak tanpa dikurangi setoran; kosong berarti tidak.",
        ),
        induk=("tahun",),
    ),
    lembar(
        "Target RKT",
        TargetRkt,
        "Target Rencana Kinerja Tahunan, hanya bila berbeda dari renstra.",
        Kolom("Indikator", "indikator_id", _INDIKATOR),
        Kolom("Tahun", "tahun", "Tahun target.", Rupa.TAHUN, wajib=True),
        Kolom("Target", "target", "Angka, rentang, atau predikat."),
        induk=("indikator_id", "tahun"),
    ),
    lembar(
        "Lembar Cetak",
        LembarTahun,
        "Nomor, tanggal, dan penanda tangan lembar cetak setiap tahun; PK punya lembar sendiri.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom(
            "Lembar",
            "lembar",
            "Lembar yang dicetak, selain PK.",
            wajib=True,
            kecuali=(JenisLembar.PK,),
        ),
        Kolom("Nomor", "nomor", "Nomor surat; boleh kosong."),
        Kolom("Tanggal", "tanggal", "Tanggal di atas tanda tangan."),
        Kolom("Penanda Tangan", "jabatan_id", "Jabatan penanda tangan; kosong berarti camat."),
        induk=("tahun",),
    ),
    lembar(
        "Anggaran",
        ProgramTahun,
        "Pagu yang berlaku (DPA terakhir) dan realisasi setiap program, juga tahun sebelumnya.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom("Program", "program_id", _PROGRAM),
        Kolom("Sasaran", "sasaran_id", "Satu sasaran yang dilayani program pada tahun itu."),
        Kolom("Pagu", "pagu", "Rupiah, paling rinci sampai sen."),
        Kolom("Realisasi", "realisasi", "Rupiah yang dibelanjakan."),
        induk=("tahun",),
    ),
    lembar(
        "Perjanjian Kinerja",
        PerjanjianKinerja,
        "PK murni dan setiap PK Perubahan; isinya di lembar PK Indikator dan PK Program.",
        Kolom(
            "Tahun", "tahun", "Tahun anggaran, bukan tahun tanda tangan.", Rupa.TAHUN, wajib=True
        ),
        Kolom("Perubahan Ke", "perubahan_ke", _KE),
        Kolom("Jabatan", "jabatan_id", _JABATAN_PK, kepala=True),
        Kolom("Atasan", "atasan_id", "Jabatan atasan yang ikut menandatangani."),
        Kolom("Nomor", "nomor", "Nomor PK; boleh kosong."),
        Kolom("Tanggal", "tanggal", "Tanggal tanda tangan."),
        Kolom("Alasan Perubahan", "alasan", "Mengapa PK diubah.", Rupa.PANJANG),
        induk=("tahun",),
    ),
    lembar(
        "PK Indikator",
        PkIndikator,
        "Indikator dan target setiap PK, seperti saat ditandatangani.",
        *_PK,
        Kolom("Indikator", "indikator_id", _INDIKATOR),
        Kolom("Target", "target", "Angka, rentang, atau predikat."),
        induk=("pk_id",),
    ),
    lembar(
        "PK Program",
        PkProgram,
        "Program dan anggaran setiap PK, seperti saat ditandatangani.",
        *_PK,
        Kolom("Program", "program_id", _PROGRAM),
        Kolom("Anggaran", "anggaran", "Rupiah pada lampiran PK."),
        Kolom("Keterangan", "keterangan", "Misalnya APBD.", Rupa.PANJANG),
        induk=("pk_id",),
    ),
    lembar(
        "Realisasi",
        RealisasiIndikator,
        "Realisasi setiap indikator setiap tahun, dengan analisisnya.",
        Kolom("Indikator", "indikator_id", _INDIKATOR),
        Kolom("Tahun", "tahun", "Tahun yang diukur.", Rupa.TAHUN, wajib=True),
        Kolom("Realisasi", "nilai", "Angka, rentang, atau predikat; kosong berarti belum diukur."),
        Kolom("Pembilang", "pembilang", "Bila ada bersama penyebut, realisasi dihitung darinya."),
        Kolom("Penyebut", "penyebut", "Bila ada bersama pembilang, realisasi dihitung darinya."),
        Kolom(
            "Capaian Isian Tangan",
            "capaian_operator",
            "Capaian dalam persen, hanya bila tidak dapat dihitung (misalnya target 0).",
        ),
        Kolom(
            "Alasan Capaian Isian Tangan",
            "alasan_operator",
            "Wajib bila capaian diisi tangan.",
            Rupa.PANJANG,
        ),
        Kolom("Status", "status", "Belum diaudit atau Sudah diaudit; kosong berarti belum."),
        Kolom("Analisis", "analisis", "Sebab berhasil atau gagal.", Rupa.PANJANG),
        Kolom("Hambatan", "hambatan", "Hambatan yang dihadapi.", Rupa.PANJANG),
        Kolom("Solusi", "solusi", "Solusi yang dilakukan.", Rupa.PANJANG),
        induk=("indikator_id", "tahun"),
    ),
    lembar(
        "Rincian Realisasi",
        RincianRealisasi,
        "Pembilang dan penyebut setiap unit, bila indikator dikumpulkan per kelurahan.",
        Kolom("Indikator", "realisasi_id", _INDIKATOR, lewat="indikator_id"),
        Kolom("Tahun", "realisasi_id", "Tahun.", Rupa.TAHUN, wajib=True, lewat="tahun"),
        Kolom("Unit", "unit_id", "Nama unit dari lembar Unit."),
        Kolom("Pembilang", "pembilang", "Angka unit itu."),
        Kolom("Penyebut", "penyebut", "Angka unit itu."),
        induk=("realisasi_id",),
    ),
    lembar(
        "Nilai AKIP",
        EvaluasiAkip,
        "Hasil evaluasi AKIP setiap tahun; NKO memakai hasil evaluasi terakhir sebelum tahunnya.",
        Kolom("Tahun", "tahun", "Tahun yang dievaluasi.", Rupa.TAHUN, wajib=True),
        Kolom(
            "Nilai AKIP",
            "nilai",
            "0 sampai 100; predikatnya dihitung program.",
            bukan_angka="Isi nilainya, misalnya 76,50; predikatnya dihitung program.",
        ),
        Kolom("Nomor LHE", "nomor_lhe", "Nomor Laporan Hasil Evaluasi."),
        Kolom("Tanggal LHE", "tanggal_lhe", "Tanggal Laporan Hasil Evaluasi."),
        induk=("tahun",),
    ),
    lembar(
        "Bukti Dukung",
        BuktiDukung,
        "Daftar berkas bukti; berkasnya sendiri ada di folder di sebelah berkas kantor.",
        Kolom("Tahun", "tahun", "Tahun anggaran.", Rupa.TAHUN, wajib=True),
        Kolom(
            "Indikator",
            "indikator_id",
            "Indikator yang dibuktikan; kosong berarti tindak lanjut evaluasi AKIP.",
        ),
        Kolom("Periode", "periode", "Setahun atau triwulannya; kosong berarti setahun."),
        Kolom("Nama Berkas", "nama", "Nama berkas saat dilampirkan.", wajib=True),
        Kolom("Keterangan", "keterangan", "Apa yang dibuktikannya.", Rupa.PANJANG),
        Kolom("Sidik Berkas", "berkas", "Tanda pengenal isi berkas; jangan diubah.", wajib=True),
        Kolom("Ukuran", "ukuran", "Besarnya berkas dalam bita."),
        Kolom("Waktu Dilampirkan", "waktu", "Waktu menurut jam komputer."),
        induk=("tahun",),
        sebutan="nama",
    ),
)
"""TahunKerja to BuktiDukung."""
