"""The budget tree: nomenclature, rows, documents, months; imports and layouts remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BULAN = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")


def upgrade() -> None:
    """Make the tables, and say of every year that realisasi is printed net."""
    with op.batch_alter_table("tahun_kerja") as tabel:
        tabel.add_column(
            sa.Column("realisasi_bruto", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("tahun_kerja") as tabel:
        tabel.alter_column("realisasi_bruto", server_default=None)
    _nomenclature()
    _rows()
    _imports()


def _nomenclature() -> None:
    _table("kegiatan", [_reference("program_id"), _text("kode"), _text("nama")])
    _table("sub_kegiatan", [_reference("kegiatan_id"), _text("kode"), _text("nama")])
    _table("sumber_dana", [_text("kode"), _text("nama")])


def _rows() -> None:
    _table(
        "dokumen_anggaran",
        [
            _whole("tahun"),
            _whole("ke"),
            _text("jenis"),
            _text("nomor"),
            _text("tanggal", nullable=True),
        ],
        unik=("tahun", "ke"),
    )
    _table(
        "sub_kegiatan_tahun",
        [_whole("tahun"), _reference("unit_id"), _reference("sub_kegiatan_id")],
        unik=("sub_kegiatan_id", "unit_id", "tahun"),
    )
    baris = {"baris_id": "sub_kegiatan_tahun", "dokumen_id": "dokumen_anggaran"}
    _table(
        "pagu_sub_kegiatan",
        [_reference("baris_id"), _reference("dokumen_id"), _sen("pagu")],
        baris,
        unik=("baris_id", "dokumen_id"),
    )
    _table(
        "pagu_sumber_dana",
        [
            _reference("baris_id"),
            _reference("dokumen_id"),
            _reference("sumber_dana_id"),
            _sen("pagu"),
        ],
        baris,
        unik=("baris_id", "dokumen_id", "sumber_dana_id"),
    )
    _table(
        "belanja_bulanan",
        [_reference("baris_id"), _text("deret"), *map(_sen, _BULAN)],
        baris,
        unik=("baris_id", "deret"),
    )


def _imports() -> None:
    _table(
        "impor_anggaran",
        [
            _whole("tahun"),
            *map(_text, ("jenis", "nama_berkas", "sidik", "waktu")),
            _reference("dokumen_id", nullable=True),
            _whole("sampai", nullable=True),
            _whole("baris"),
            _sen("pagu"),
            _sen("realisasi"),
        ],
        {"dokumen_id": "dokumen_anggaran"},
    )
    _table(
        "tata_letak_tabel",
        list(map(_text, ("tanda", "kode", "uraian", "unit", "pagu", "realisasi"))),
    )


_Kolom = sa.Column[object]


def _text(nama: str, *, nullable: bool = False) -> _Kolom:
    return sa.Column(nama, sa.Text(), nullable=nullable)


def _whole(nama: str, *, nullable: bool = False) -> _Kolom:
    return sa.Column(nama, sa.Integer(), nullable=nullable)


def _sen(nama: str) -> _Kolom:
    return sa.Column(nama, sa.BigInteger(), nullable=True)


def _reference(nama: str, *, nullable: bool = False) -> _Kolom:
    return sa.Column(nama, sa.Text(), nullable=nullable)


def _table(
    nama: str,
    kolom: Sequence[_Kolom],
    tujuan: Mapping[str, str] | None = None,
    unik: tuple[str, ...] = (),
) -> None:
    """A table as the program declares it; `tujuan` where a reference is not named by its table."""
    acuan = [k.name for k in kolom if k.name.endswith("_id")]
    kunci_asing = [
        sa.ForeignKeyConstraint(
            [satu],
            [f"{(tujuan or {}).get(satu, satu.removesuffix('_id'))}.id"],
            name=op.f(f"fk_{nama}_{satu}"),
            initially="DEFERRED",
            deferrable=True,
        )
        for satu in acuan
    ]
    op.create_table(
        nama,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("urutan", sa.Integer(), nullable=False),
        *kolom,
        *kunci_asing,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
        *([sa.UniqueConstraint(*unik, name=op.f(f"uq_{nama}"))] if unik else []),
    )
    for satu in acuan:
        if unik[:1] != (satu,):
            op.create_index(op.f(f"ix_{nama}_{satu}"), nama, [satu])
