"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first version."""
    op.create_table(
        "berkas",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("ukuran", sa.Integer(), nullable=False),
        sa.Column("isi", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_berkas")),
    )
    op.create_table(
        "evaluasi_akip",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("nilai", sa.Text(), nullable=True),
        sa.Column("nomor_lhe", sa.Text(), nullable=False),
        sa.Column("tanggal_lhe", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluasi_akip")),
        sa.UniqueConstraint("tahun", name=op.f("uq_evaluasi_akip")),
    )
    op.create_table(
        "pejabat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("gelar_depan", sa.Text(), nullable=False),
        sa.Column("gelar_belakang", sa.Text(), nullable=False),
        sa.Column("pangkat", sa.Text(), nullable=False),
        sa.Column("golongan", sa.Text(), nullable=False),
        sa.Column("nip", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pejabat")),
    )
    op.create_table(
        "program",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("kode", sa.Text(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_program")),
    )
    op.create_table(
        "renstra",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("tahun_awal", sa.Integer(), nullable=False),
        sa.Column("tahun_akhir", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.Text(), nullable=False),
        sa.Column("tanggal", sa.Text(), nullable=True),
        sa.Column("visi", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_renstra")),
    )
    op.create_table(
        "riwayat",
        sa.Column("nomor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("waktu", sa.Text(), nullable=False),
        sa.Column("pelaku", sa.Text(), nullable=False),
        sa.Column("judul", sa.Text(), nullable=False),
        sa.Column("skema", sa.Text(), nullable=False),
        sa.Column("langkah", sa.Text(), nullable=False),
        sa.Column("membalik", sa.Integer(), nullable=True),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("berkas", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("nomor", name=op.f("pk_riwayat")),
    )
    op.create_table(
        "tingkat_predikat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("skala", sa.Text(), nullable=False),
        sa.Column("sebutan", sa.Text(), nullable=False),
        sa.Column("angka", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tingkat_predikat")),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("jenis", sa.Text(), nullable=False),
        sa.Column("kode", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
    )
    op.create_table(
        "instansi",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("pemda", sa.Text(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("alamat", sa.Text(), nullable=False),
        sa.Column("kode_pos", sa.Text(), nullable=False),
        sa.Column("telepon", sa.Text(), nullable=False),
        sa.Column("surel", sa.Text(), nullable=False),
        sa.Column("laman", sa.Text(), nullable=False),
        sa.Column("lambang", sa.Text(), nullable=True),
        sa.Column("tempat", sa.Text(), nullable=False),
        sa.Column("ejaan", sa.Text(), nullable=False),
        sa.Column("kode_skpd", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lambang"],
            ["berkas.sha256"],
            name=op.f("fk_instansi_lambang"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instansi")),
    )
    op.create_table(
        "jabatan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("sebutan", sa.Text(), nullable=False),
        sa.Column("peran", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Text(), nullable=True),
        sa.Column("atasan_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["atasan_id"],
            ["jabatan.id"],
            name=op.f("fk_jabatan_atasan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["unit.id"],
            name=op.f("fk_jabatan_unit_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jabatan")),
    )
    op.create_index(op.f("ix_jabatan_atasan_id"), "jabatan", ["atasan_id"], unique=False)
    op.create_index(op.f("ix_jabatan_unit_id"), "jabatan", ["unit_id"], unique=False)
    op.create_table(
        "misi",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("renstra_id", sa.Text(), nullable=False),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["renstra_id"],
            ["renstra.id"],
            name=op.f("fk_misi_renstra_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_misi")),
    )
    op.create_index(op.f("ix_misi_renstra_id"), "misi", ["renstra_id"], unique=False)
    op.create_table(
        "tahun_kerja",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("renstra_id", sa.Text(), nullable=True),
        sa.Column("aturan", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["renstra_id"],
            ["renstra.id"],
            name=op.f("fk_tahun_kerja_renstra_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahun_kerja")),
        sa.UniqueConstraint("tahun", name=op.f("uq_tahun_kerja")),
    )
    op.create_index(op.f("ix_tahun_kerja_renstra_id"), "tahun_kerja", ["renstra_id"], unique=False)
    op.create_table(
        "tumpukan",
        sa.Column("nomor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("diurungkan", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["nomor"], ["riwayat.nomor"], name=op.f("fk_tumpukan_nomor")),
        sa.PrimaryKeyConstraint("nomor", name=op.f("pk_tumpukan")),
    )
    op.create_table(
        "lembar_tahun",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("lembar", sa.Text(), nullable=False),
        sa.Column("nomor", sa.Text(), nullable=False),
        sa.Column("tanggal", sa.Text(), nullable=True),
        sa.Column("jabatan_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["jabatan_id"],
            ["jabatan.id"],
            name=op.f("fk_lembar_tahun_jabatan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lembar_tahun")),
        sa.UniqueConstraint("tahun", "lembar", name=op.f("uq_lembar_tahun")),
    )
    op.create_index(
        op.f("ix_lembar_tahun_jabatan_id"), "lembar_tahun", ["jabatan_id"], unique=False
    )
    op.create_table(
        "masa_jabatan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("pejabat_id", sa.Text(), nullable=False),
        sa.Column("jabatan_id", sa.Text(), nullable=False),
        sa.Column("mulai", sa.Text(), nullable=True),
        sa.Column("selesai", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("pangkat", sa.Text(), nullable=False),
        sa.Column("golongan", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["jabatan_id"],
            ["jabatan.id"],
            name=op.f("fk_masa_jabatan_jabatan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["pejabat_id"],
            ["pejabat.id"],
            name=op.f("fk_masa_jabatan_pejabat_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_masa_jabatan")),
    )
    op.create_index(
        op.f("ix_masa_jabatan_jabatan_id"), "masa_jabatan", ["jabatan_id"], unique=False
    )
    op.create_index(
        op.f("ix_masa_jabatan_pejabat_id"), "masa_jabatan", ["pejabat_id"], unique=False
    )
    op.create_table(
        "perjanjian_kinerja",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("perubahan_ke", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.Text(), nullable=False),
        sa.Column("tanggal", sa.Text(), nullable=True),
        sa.Column("jabatan_id", sa.Text(), nullable=False),
        sa.Column("atasan_id", sa.Text(), nullable=True),
        sa.Column("alasan", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["atasan_id"],
            ["jabatan.id"],
            name=op.f("fk_perjanjian_kinerja_atasan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["jabatan_id"],
            ["jabatan.id"],
            name=op.f("fk_perjanjian_kinerja_jabatan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_perjanjian_kinerja")),
        sa.UniqueConstraint(
            "tahun", "jabatan_id", "perubahan_ke", name=op.f("uq_perjanjian_kinerja")
        ),
    )
    op.create_index(
        op.f("ix_perjanjian_kinerja_atasan_id"), "perjanjian_kinerja", ["atasan_id"], unique=False
    )
    op.create_index(
        op.f("ix_perjanjian_kinerja_jabatan_id"), "perjanjian_kinerja", ["jabatan_id"], unique=False
    )
    op.create_table(
        "tujuan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("renstra_id", sa.Text(), nullable=False),
        sa.Column("misi_id", sa.Text(), nullable=True),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["misi_id"],
            ["misi.id"],
            name=op.f("fk_tujuan_misi_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["renstra_id"],
            ["renstra.id"],
            name=op.f("fk_tujuan_renstra_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tujuan")),
    )
    op.create_index(op.f("ix_tujuan_misi_id"), "tujuan", ["misi_id"], unique=False)
    op.create_index(op.f("ix_tujuan_renstra_id"), "tujuan", ["renstra_id"], unique=False)
    op.create_table(
        "dokumen_tetap",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("lembar", sa.Text(), nullable=False),
        sa.Column("jabatan_id", sa.Text(), nullable=False),
        sa.Column("pk_id", sa.Text(), nullable=True),
        sa.Column("perubahan_ke", sa.Integer(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("menggantikan_id", sa.Text(), nullable=True),
        sa.Column("kertas", sa.Text(), nullable=False),
        sa.Column("masukan", sa.Text(), nullable=False),
        sa.Column("pdf", sa.Text(), nullable=False),
        sa.Column("waktu", sa.Text(), nullable=False),
        sa.Column("pelaku", sa.Text(), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["jabatan_id"],
            ["jabatan.id"],
            name=op.f("fk_dokumen_tetap_jabatan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["masukan"],
            ["berkas.sha256"],
            name=op.f("fk_dokumen_tetap_masukan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["menggantikan_id"],
            ["dokumen_tetap.id"],
            name=op.f("fk_dokumen_tetap_menggantikan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["pdf"],
            ["berkas.sha256"],
            name=op.f("fk_dokumen_tetap_pdf"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["pk_id"],
            ["perjanjian_kinerja.id"],
            name=op.f("fk_dokumen_tetap_pk_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dokumen_tetap")),
        sa.UniqueConstraint(
            "tahun", "lembar", "jabatan_id", "perubahan_ke", "versi", name=op.f("uq_dokumen_tetap")
        ),
    )
    op.create_index(
        op.f("ix_dokumen_tetap_jabatan_id"), "dokumen_tetap", ["jabatan_id"], unique=False
    )
    op.create_index(
        op.f("ix_dokumen_tetap_menggantikan_id"), "dokumen_tetap", ["menggantikan_id"], unique=False
    )
    op.create_index(op.f("ix_dokumen_tetap_pk_id"), "dokumen_tetap", ["pk_id"], unique=False)
    op.create_table(
        "pk_program",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("pk_id", sa.Text(), nullable=False),
        sa.Column("program_id", sa.Text(), nullable=False),
        sa.Column("anggaran", sa.BigInteger(), nullable=True),
        sa.Column("keterangan", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pk_id"],
            ["perjanjian_kinerja.id"],
            name=op.f("fk_pk_program_pk_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["program.id"],
            name=op.f("fk_pk_program_program_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pk_program")),
        sa.UniqueConstraint("pk_id", "program_id", name=op.f("uq_pk_program")),
    )
    op.create_index(op.f("ix_pk_program_program_id"), "pk_program", ["program_id"], unique=False)
    op.create_table(
        "sasaran",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tujuan_id", sa.Text(), nullable=False),
        sa.Column("uraian", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tujuan_id"],
            ["tujuan.id"],
            name=op.f("fk_sasaran_tujuan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sasaran")),
    )
    op.create_index(op.f("ix_sasaran_tujuan_id"), "sasaran", ["tujuan_id"], unique=False)
    op.create_table(
        "indikator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("sasaran_id", sa.Text(), nullable=False),
        sa.Column("nama", sa.Text(), nullable=False),
        sa.Column("iku", sa.Boolean(), nullable=False),
        sa.Column("satuan", sa.Text(), nullable=False),
        sa.Column("arah", sa.Text(), nullable=False),
        sa.Column("rumus", sa.Text(), nullable=False),
        sa.Column("skala", sa.Text(), nullable=False),
        sa.Column("definisi_operasional", sa.Text(), nullable=False),
        sa.Column("formula", sa.Text(), nullable=False),
        sa.Column("uraian_pembilang", sa.Text(), nullable=False),
        sa.Column("uraian_penyebut", sa.Text(), nullable=False),
        sa.Column("sumber_data", sa.Text(), nullable=False),
        sa.Column("penanggung_jawab", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sasaran_id"],
            ["sasaran.id"],
            name=op.f("fk_indikator_sasaran_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indikator")),
    )
    op.create_index(op.f("ix_indikator_sasaran_id"), "indikator", ["sasaran_id"], unique=False)
    op.create_table(
        "program_tahun",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("program_id", sa.Text(), nullable=False),
        sa.Column("sasaran_id", sa.Text(), nullable=True),
        sa.Column("pagu", sa.BigInteger(), nullable=True),
        sa.Column("realisasi", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["program.id"],
            name=op.f("fk_program_tahun_program_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["sasaran_id"],
            ["sasaran.id"],
            name=op.f("fk_program_tahun_sasaran_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_program_tahun")),
        sa.UniqueConstraint("program_id", "tahun", name=op.f("uq_program_tahun")),
    )
    op.create_index(
        op.f("ix_program_tahun_sasaran_id"), "program_tahun", ["sasaran_id"], unique=False
    )
    op.create_table(
        "pk_indikator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("pk_id", sa.Text(), nullable=False),
        sa.Column("indikator_id", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["indikator_id"],
            ["indikator.id"],
            name=op.f("fk_pk_indikator_indikator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["pk_id"],
            ["perjanjian_kinerja.id"],
            name=op.f("fk_pk_indikator_pk_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pk_indikator")),
        sa.UniqueConstraint("pk_id", "indikator_id", name=op.f("uq_pk_indikator")),
    )
    op.create_index(
        op.f("ix_pk_indikator_indikator_id"), "pk_indikator", ["indikator_id"], unique=False
    )
    op.create_table(
        "realisasi_indikator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("indikator_id", sa.Text(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("nilai", sa.Text(), nullable=True),
        sa.Column("pembilang", sa.Text(), nullable=True),
        sa.Column("penyebut", sa.Text(), nullable=True),
        sa.Column("capaian_operator", sa.Text(), nullable=True),
        sa.Column("alasan_operator", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("analisis", sa.Text(), nullable=False),
        sa.Column("hambatan", sa.Text(), nullable=False),
        sa.Column("solusi", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indikator_id"],
            ["indikator.id"],
            name=op.f("fk_realisasi_indikator_indikator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_realisasi_indikator")),
        sa.UniqueConstraint("indikator_id", "tahun", name=op.f("uq_realisasi_indikator")),
    )
    op.create_table(
        "target_renstra",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("indikator_id", sa.Text(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["indikator_id"],
            ["indikator.id"],
            name=op.f("fk_target_renstra_indikator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_renstra")),
        sa.UniqueConstraint("indikator_id", "tahun", name=op.f("uq_target_renstra")),
    )
    op.create_table(
        "target_rkt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("indikator_id", sa.Text(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["indikator_id"],
            ["indikator.id"],
            name=op.f("fk_target_rkt_indikator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_rkt")),
        sa.UniqueConstraint("indikator_id", "tahun", name=op.f("uq_target_rkt")),
    )
    op.create_table(
        "rincian_realisasi",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("realisasi_id", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Text(), nullable=False),
        sa.Column("pembilang", sa.Text(), nullable=True),
        sa.Column("penyebut", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["realisasi_id"],
            ["realisasi_indikator.id"],
            name=op.f("fk_rincian_realisasi_realisasi_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["unit.id"],
            name=op.f("fk_rincian_realisasi_unit_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rincian_realisasi")),
        sa.UniqueConstraint("realisasi_id", "unit_id", name=op.f("uq_rincian_realisasi")),
    )
    op.create_index(
        op.f("ix_rincian_realisasi_unit_id"), "rincian_realisasi", ["unit_id"], unique=False
    )
