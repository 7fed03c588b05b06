"""The steps of the year, in the order in which an office works through them."""

from __future__ import annotations

from lkjip_desktop.forms.uraian import Langkah, Perlu, UraianBagian

LANGKAH = (
    Langkah(
        "instansi",
        "Instansi dan Pejabat",
        "Kop surat, dan siapa menandatangani apa pada tanggal berapa. Dari SK pengangkatan.",
        (
            UraianBagian(
                "instansi",
                "Instansi",
                "instansi.BagianInstansi",
                "pk",
                ("Instansi",),
                "Kop semua lembar. Dari kop surat yang dipakai kantor.",
            ),
            UraianBagian(
                "pejabat",
                "Pejabat",
                "pejabat.BagianPejabat",
                "pk",
                ("Pejabat",),
                "Siapa saja yang menandatangani. Dari SK pangkat dan SK pengangkatan.",
            ),
            UraianBagian(
                "jabatan",
                "Jabatan",
                "jabatan.BagianJabatan",
                "pk",
                ("Jabatan", "MasaJabatan"),
                "Siapa menduduki jabatan apa, sejak dan sampai kapan. Dari SK pengangkatan, Plt., "
                "atau Plh.",
            ),
            UraianBagian(
                "unit",
                "Unit",
                "pejabat.BagianUnit",
                None,
                ("Unit",),
                "Untuk anggaran yang dirinci per unit. Dari DPA setiap unit.",
            ),
            UraianBagian(
                "penanda",
                "Penanda tangan",
                "penanda.BagianPenanda",
                "rkt",
                ("LembarTahun.jabatan_id",),
                "Siapa menandatangani lembar apa pada tanggal berapa. Dari SK pengangkatan.",
            ),
        ),
        Perlu.BERKAS,
    ),
    Langkah(
        "renstra",
        "Renstra",
        "Dari visi sampai indikator, dengan target setiap tahun. Dari dokumen Renstra.",
        (
            UraianBagian(
                "renstra",
                "Renstra",
                "renstra.BagianRenstra",
                "rkt",
                ("Renstra", "Misi", "TahunKerja.renstra_id"),
            ),
            UraianBagian(
                "kerangka",
                "Kerangka",
                "kerangka.BagianKerangka",
                "rkt",
                (),
                "Seluruh Renstra sebagai satu pohon, dengan targetnya. Dari dokumen Renstra.",
            ),
            UraianBagian(
                "sasaran",
                "Tujuan dan sasaran",
                "renstra.BagianSasaran",
                "rkt",
                ("Tujuan", "Sasaran"),
            ),
            UraianBagian(
                "indikator", "Indikator", "renstra_indikator.BagianIndikator", "rkt", ("Indikator",)
            ),
            UraianBagian(
                "target",
                "Target",
                "renstra_indikator.BagianTarget",
                "rkt",
                ("TargetRenstra",),
                "Target setiap indikator setiap tahun. Dari tabel target di dokumen Renstra.",
            ),
            UraianBagian(
                "skala",
                "Skala predikat",
                "renstra.BagianSkala",
                None,
                ("TingkatPredikat",),
                "Angka untuk nilai yang berupa kata, misalnya opini. Dari pedoman penilaiannya.",
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "perjanjian",
        "Rencana dan Perjanjian",
        "Janji camat kepada wali kota atau bupati. Target dari Renstra, anggaran dari DPA.",
        (
            UraianBagian(
                "pk",
                "Perjanjian Kinerja",
                "perjanjian.BagianPerjanjian",
                "pk",
                ("PerjanjianKinerja", "PkIndikator", "PkProgram"),
            ),
            UraianBagian(
                "rkt",
                "Rencana Kinerja Tahunan",
                "rkt.BagianRkt",
                "rkt",
                ("LembarTahun:rkt", "TargetRkt"),
                "Target tahun ini, sebelum PK dibuat. Dari Renstra dan Renja.",
            ),
        ),
    ),
    Langkah(
        "realisasi",
        "Realisasi",
        "Yang nyata dicapai setiap indikator; capaian mengikuti. Dari laporan seksi dan hasil "
        "survei.",
        (
            UraianBagian(
                "pengukuran",
                "Kinerja",
                "realisasi.BagianRealisasi",
                "pengukuran",
                ("LembarTahun:pengukuran", "RealisasiIndikator"),
            ),
            UraianBagian(
                "perunit",
                "Per unit",
                "realisasi_unit.BagianPerUnit",
                "pengukuran",
                ("RincianRealisasi",),
                "Pembilang dan penyebut setiap kelurahan. Dari laporan kelurahan.",
            ),
            UraianBagian(
                "antartahun",
                "Antartahun",
                "realisasi_tahun.BagianAntartahun",
                "pengukuran",
                (),
                "Tahun ini di samping tahun-tahun sebelumnya. Dari laporan kinerja tahun lalu.",
            ),
            UraianBagian(
                "bukti",
                "Bukti dukung",
                "bukti.BagianBukti",
                "pengukuran",
                ("BuktiDukung",),
                "Berkas yang membuktikan realisasi setiap indikator. Dari arsip seksi dan "
                "kelurahan.",
            ),
        ),
    ),
    Langkah(
        "anggaran",
        "Program dan Anggaran",
        "Pagu dan belanja setiap program; serapan dan efisiensi mengikuti. Dari DPA dan laporan "
        "realisasi.",
        (
            UraianBagian(
                "program",
                "Program",
                "program.BagianProgram",
                "efisiensi",
                ("Program", "ProgramTahun.program_id", "ProgramTahun.sasaran_id"),
                "Program tahun ini dan sasaran yang dilayaninya. Dari DPA.",
            ),
            UraianBagian(
                "efisiensi",
                "Anggaran dan efisiensi",
                "anggaran.BagianAnggaran",
                "efisiensi",
                ("LembarTahun:efisiensi", "ProgramTahun"),
                perlu=Perlu.INDIKATOR,
            ),
            UraianBagian(
                "anggaran",
                "Rincian anggaran",
                "rincian.BagianRincian",
                "anggaran",
                (
                    *("LembarTahun:anggaran", "SubKegiatanTahun"),
                    *("PaguSubKegiatan", "PaguSumberDana", "BelanjaBulanan"),
                    *("Kegiatan", "SubKegiatan"),
                ),
                "Pagu dan belanja sub kegiatan setiap unit. Dari DPA, Rekap 5, Laporan Realisasi.",
            ),
            UraianBagian(
                "dokumen",
                "Dokumen anggaran",
                "rincian_dokumen.BagianDokumen",
                "anggaran",
                ("DokumenAnggaran", "SumberDana"),
                "Dokumen anggaran dengan tanggalnya, dan impor yang pernah dibuat. Dari DPA, "
                "pergeseran, dan DPPA.",
            ),
            UraianBagian(
                "tahun_lalu",
                "Tahun lalu",
                "pertumbuhan.BagianTahunLalu",
                "anggaran-pertumbuhan",
                (),
                "Pagu dan realisasi tahun-tahun sebelumnya, untuk pertumbuhannya. Dari LKjIP tahun "
                "lalu.",
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "akip",
        "Evaluasi AKIP dan NKO",
        "Nilai Kinerja Organisasi langkah demi langkah. Dari Laporan Hasil Evaluasi (LHE) "
        "Inspektorat.",
        (
            UraianBagian(
                "nko",
                "Evaluasi AKIP dan NKO",
                "akip.BagianAkip",
                "nko",
                ("LembarTahun:nko", "EvaluasiAkip"),
            ),
            UraianBagian(
                "tindak_lanjut",
                "Bukti tindak lanjut",
                "bukti.BagianTindakLanjut",
                "nko",
                ("BuktiDukung:akip",),
                "Berkas yang membuktikan tindak lanjut rekomendasi evaluasi. Dari arsip setiap "
                "seksi.",
            ),
            UraianBagian(
                "aturan",
                "Aturan tahun ini",
                "aturan.BagianAturan",
                "nko",
                ("TahunKerja.aturan", "TahunKerja.realisasi_bruto"),
                "Batas, koreksi, dan sebutan yang dipakai menghitung tahun ini. Dari peraturan dan "
                "pedoman daerah.",
            ),
        ),
        Perlu.TAHUN,
    ),
    Langkah(
        "cetak",
        "Cetak dan Tetapkan",
        "Semua lembar tahun ini dan versi resminya. Pindaiannya dari lembar yang sudah "
        "ditandatangani.",
        (UraianBagian("penetapan", "Cetak dan Tetapkan", "penetapan.BagianPenetapan"),),
        Perlu.TAHUN,
    ),
)
PERTAMA = "perjanjian"
"""The step that is shown first: most days begin where the work of the year is."""
