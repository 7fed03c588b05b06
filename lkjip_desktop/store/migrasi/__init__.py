"""Migrasi: bring an older file up to this schema, with a copy of it put aside first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, inspect, select, text

from lkjip_desktop.store.galat import GalatPerluMigrasi, GalatTerlaluBaru, rusak
from lkjip_desktop.store.koneksi import salin
from lkjip_desktop.store.tabel import SKEMA, VERSI

FOLDER = Path(__file__).parent


def siapkan_skema(path: Path, mesin: Engine, *, hanya_baca: bool) -> None:
    """Leave a current file alone, migrate an older one, refuse a newer or damaged one."""
    with mesin.connect() as koneksi:
        (baik,) = koneksi.execute(text("PRAGMA quick_check(1)")).one()
        if baik != "ok" or not inspect(koneksi).has_table(VERSI.name):
            raise rusak(path)
        versi = koneksi.execute(select(VERSI.c.version_num)).scalars().all()
    if list(versi) == [SKEMA]:
        return
    if len(versi) != 1 or versi[0] not in daftar_versi():
        raise GalatTerlaluBaru(
            f"“{path.name}” dibuat oleh versi program yang lebih baru. Perbarui LKjIP Desktop "
            "di komputer ini, lalu buka lagi. Berkas tidak diubah."
        )
    if hanya_baca:
        raise GalatPerluMigrasi(
            f"“{path.name}” berasal dari versi lama. Buka dahulu untuk diubah agar diperbarui."
        )
    migrasikan(path, mesin)


def daftar_versi(folder: Path = FOLDER) -> frozenset[str]:
    """The revisions that this program knows, from the names of their files."""
    return frozenset(p.name.partition("_")[0] for p in (folder / "versions").glob("[0-9]*.py"))


def migrasikan(path: Path, mesin: Engine, tujuan: str = "head", folder: Path = FOLDER) -> Path:
    """Upgrade the file; the copy of before is put beside it and returned.

    Foreign keys are off before BEGIN, for rebuilding a table would otherwise delete what
    refers to it; they are checked before COMMIT.
    """
    # Alembic is slow to import and needed only for an older file.
    from alembic import command
    from alembic.config import Config

    cadangan = path.with_name(f"{path.stem}.sebelum-migrasi{path.suffix}")
    salin(path, cadangan)
    atur = Config()
    atur.set_main_option("script_location", str(folder).replace("%", "%%"))
    atur.set_main_option("path_separator", "os")
    with mesin.connect().execution_options(tulis=True) as koneksi:
        mentah = koneksi.connection.driver_connection
        assert isinstance(mentah, sqlite3.Connection)  # noqa: S101 - narrows the type
        mentah.execute("PRAGMA foreign_keys=OFF")
        try:
            with koneksi.begin():
                atur.attributes["connection"] = koneksi
                command.upgrade(atur, tujuan)
                if koneksi.execute(text("PRAGMA foreign_key_check")).first() is not None:
                    raise rusak(path)
        finally:
            mentah.execute("PRAGMA foreign_keys=ON")
    return cadangan
