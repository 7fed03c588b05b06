"""The tables: one for each kind of entity, made from its fields, and the store's own.

What the database guards: that a reference leads somewhere, and that what is named by references
and numbers alone (the target of an indicator in a year) exists once. What people type is never
unique and never required: a draft begins empty. Completeness is checked before printing.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI

SKEMA: Final = "0004"
"""Revision of Alembic that this program writes; its number also stands in the file's header."""


def _boleh_kosong(medan: Medan) -> bool:
    """Whether a draft may begin without it: typed text, and what need not be known yet."""
    return not medan.wajib or (medan.tipe == "teks" and not medan.acuan)


def _tanpa_ketikan(jenis: str, kunci: tuple[str, ...]) -> bool:
    """Whether references, years, numbers and choices alone name a row of this kind."""
    ketik = {m.nama for m in daftar_medan(jenis) if _boleh_kosong(m)}
    return bool(kunci) and not ketik & set(kunci)


UNIK: Final = {j: kunci for j, kunci in KUNCI_ALAMI.items() if _tanpa_ketikan(j, kunci)}
"""Fields that name a row of a kind besides its id. Two rows for one would each hide the other."""

MEDAN_BERKAS: Final = {
    ("Instansi", "lambang"),
    ("DokumenTetap", "masukan"),
    ("DokumenTetap", "pdf"),
    ("Pindaian", "berkas"),
}
"""Fields that hold the SHA-256 of a blob."""

_TIPE: Final[dict[str, type[TypeEngine[Any]]]] = {
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
        "uq": "uq_%(table_name)s",
    }
)


def nama_tabel(jenis: str) -> str:
    """Name of a kind's table: PkIndikator → pk_indikator."""
    return "".join(f"_{h.lower()}" if h.isupper() else h for h in jenis).lstrip("_")


def _acuan(jenis: str, medan: Medan) -> tuple[ForeignKey, ...]:
    if (jenis, medan.nama) in MEDAN_BERKAS:
        tujuan = "berkas.sha256"
    elif medan.acuan:
        tujuan = f"{nama_tabel(medan.acuan)}.id"
    else:
        return ()
    return (ForeignKey(tujuan, deferrable=True, initially="DEFERRED"),)


def _kolom(jenis: str, medan: Medan) -> Column[object]:
    # Removing a row makes the database look for those that refer to it: through an index.
    berindeks = bool(medan.acuan) and UNIK.get(jenis, ("",))[0] != medan.nama
    return Column(
        medan.nama,
        _TIPE.get(medan.tipe, Text),
        *_acuan(jenis, medan),
        primary_key=medan.nama == "id",
        nullable=not medan.wajib,
        index=berindeks or None,
    )


def _tabel(jenis: str) -> Table:
    kolom = (_kolom(jenis, medan) for medan in daftar_medan(jenis))
    unik = (UniqueConstraint(*UNIK[jenis]),) if jenis in UNIK else ()
    return Table(nama_tabel(jenis), metadata, *kolom, *unik)


TABEL: Final[dict[str, Table]] = {jenis: _tabel(jenis) for jenis in JENIS}

RIWAYAT: Final = Table(
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
"""Every step ever taken, never changed or removed."""

TUMPUKAN: Final = Table(
    "tumpukan",
    metadata,
    Column("nomor", Integer, ForeignKey("riwayat.nomor"), primary_key=True, autoincrement=False),
    Column("diurungkan", Boolean, nullable=False),
)
"""The steps that undo (or, when `diurungkan`, redo) can still reach: opening a file with a long
history reads these few rows and not the history."""

BERKAS: Final = Table(
    "berkas",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("ukuran", Integer, nullable=False),
    Column("isi", LargeBinary, nullable=False),
)
"""Blobs by hash. None is ever removed: riwayat and issued documents refer to them for ever."""

VERSI: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, as Alembic makes it."""
