"""The tables: one for each kind of entity, made from its fields, and three of the store's own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan

SKEMA = "0001"
"""Revision of Alembic that this program writes."""

_TIPE: dict[str, type[TypeEngine[Any]]] = {
    "bulat": Integer,
    "sen": BigInteger,
    "benar": Boolean,
}
"""Everything else is text: decimals too, for SQLite would keep a Numeric as float."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def nama_tabel(jenis: str) -> str:
    """Name of a kind's table: PkIndikator → pk_indikator."""
    return "".join(f"_{h.lower()}" if h.isupper() else h for h in jenis).lstrip("_")


def _kolom(medan: Medan) -> Column[object]:
    acuan = (
        [ForeignKey(f"{nama_tabel(medan.acuan)}.id", deferrable=True, initially="DEFERRED")]
        if medan.acuan
        else []
    )
    return Column(
        medan.nama,
        _TIPE.get(medan.tipe, Text),
        *acuan,
        primary_key=medan.nama == "id",
        nullable=not medan.wajib,
    )


TABEL: dict[str, Table] = {
    jenis: Table(nama_tabel(jenis), metadata, *(_kolom(m) for m in daftar_medan(jenis)))
    for jenis in JENIS
}

RIWAYAT = Table(
    "riwayat",
    metadata,
    Column("nomor", Integer, primary_key=True, autoincrement=False),
    Column("waktu", Text, nullable=False),
    Column("pelaku", Text, nullable=False),
    Column("judul", Text, nullable=False),
    Column("skema", Text, nullable=False),
    Column("langkah", Text, nullable=False),
    Column("membalik", Integer),
    Column("isi", Text, nullable=False),
    Column("berkas", Text, nullable=False),
)

BERKAS = Table(
    "berkas",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("ukuran", Integer, nullable=False),
    Column("isi", LargeBinary, nullable=False),
)

VERSI = Table("alembic_version", MetaData(), Column("version_num", Text, primary_key=True))
