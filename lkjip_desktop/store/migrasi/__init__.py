"""Migrasi: bring an older file up to this schema, with a copy of it put aside first."""

from __future__ import annotations

import itertools
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.store.galat import RUSAK, GalatPerluDibuka
from lkjip_desktop.store.koneksi import acuan_utuh, mentah, salin, tandai, tulis, utuh
from lkjip_desktop.store.riwayat import baca_tumpukan, catat, lengkapi, nomor_terakhir
from lkjip_desktop.store.tabel import SKEMA, VERSI

FOLDER = Path(__file__).parent


def siapkan_skema(path: Path, mesin: Engine, *, hanya_baca: bool) -> None:
    """Leave a current file alone, migrate an older one, refuse a damaged one.

    What is newer has been refused by `periksa_kepala`. Raises GalatStore, and what SQLite says
    of a file that lacks our tables.
    """
    with mesin.connect() as koneksi:
        if not utuh(koneksi):
            raise RUSAK.galat(path)
        versi = koneksi.execute(select(VERSI.c.version_num)).scalars().one()
    if versi == SKEMA:
        return
    if versi not in daftar_versi():
        raise RUSAK.galat(path)
    if hanya_baca:
        raise GalatPerluDibuka(
            f"“{path.name}” berasal dari versi program yang lama. Buka sekali di jendela program "
            "agar diperbarui, lalu ulangi."
        )
    migrasikan(path, mesin, versi)


def daftar_versi() -> frozenset[str]:
    """The revisions that this program knows, from the names of their files."""
    return frozenset(p.name.partition("_")[0] for p in (FOLDER / "versions").glob("[0-9]*.py"))


def migrasikan(path: Path, mesin: Engine, dari: str) -> None:
    """Upgrade the file in one transaction, after putting a verified copy of it beside it.

    Foreign keys are off before BEGIN, for rebuilding a table would otherwise delete what
    refers to it; they are checked before COMMIT. The migration is a barrier for undo.
    """
    salin(path, _nama_cadangan(path, dari))
    with mesin.connect() as koneksi:
        mentah(koneksi).execute("PRAGMA foreign_keys=OFF")
    try:
        with tulis(mesin) as koneksi:
            naikkan(koneksi)
            tandai(koneksi, int(SKEMA))
            batas = Perubahan(f"Perbarui berkas ke versi {SKEMA}", (), langkah=Langkah.BATAS)
            catat(koneksi, lengkapi(batas, nomor_terakhir(koneksi) + 1), baca_tumpukan(koneksi))
            if not acuan_utuh(koneksi):
                raise RUSAK.galat(path)
    finally:
        with mesin.connect() as koneksi:
            mentah(koneksi).execute("PRAGMA foreign_keys=ON")


def naikkan(koneksi: Connection) -> None:
    """Run Alembic's revisions up to the newest inside the transaction of this connection."""
    # Alembic is slow to import and needed only for an older file.
    from alembic import command
    from alembic.config import Config

    atur = Config()
    atur.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    atur.set_main_option("path_separator", "os")
    atur.attributes["connection"] = koneksi
    command.upgrade(atur, "head")


def _nama_cadangan(path: Path, versi: str) -> Path:
    """A free name beside the file: "kantor (versi 0001).lkjip"."""
    dasar = f"{path.stem} (versi {versi})"
    nama = itertools.chain([dasar], (f"{dasar} {nomor}" for nomor in itertools.count(2)))
    calon = (path.with_name(satu + path.suffix) for satu in nama)
    return next(satu for satu in calon if not satu.exists())
