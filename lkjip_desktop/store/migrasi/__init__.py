"""Migrasi: bring an older file up to this schema, with a copy of it put aside first."""

from __future__ import annotations

import contextlib
import itertools
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.store.galat import (
    RUSAK,
    GalatCadangan,
    GalatDisk,
    GalatHanyaBaca,
    GalatMigrasi,
    GalatRusak,
    GalatTerkunci,
)
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.koneksi import acuan_utuh, mentah, stamp, utuh, writing
from lkjip_desktop.store.riwayat import complete, nomor_terakhir, read_tumpukan, record
from lkjip_desktop.store.rotasi import Sebab
from lkjip_desktop.store.salinan import copy_verified
from lkjip_desktop.store.tabel import SKEMA, VERSI
from lkjip_desktop.store.terjemah import translate_errors

FOLDER = Path(__file__).parent


def read_version(path: Path, mesin: Engine) -> str:
    """The revision of a whole file: this program's, or an older one that it knows.

    What is newer has been refused by `check_header`. Raises GalatRusak, and what SQLAlchemy
    says of a file that lacks our tables.
    """
    with mesin.connect() as koneksi:
        if not utuh(koneksi):
            raise RUSAK.galat(path)
        versi: str = koneksi.execute(select(VERSI.c.version_num)).scalars().one()
    if versi != SKEMA and versi not in daftar_versi():
        raise RUSAK.galat(path)
    return versi


def daftar_versi() -> frozenset[str]:
    """The revisions that this program knows, from the names of their files."""
    return frozenset(p.name.partition("_")[0] for p in (FOLDER / "versions").glob("[0-9]*.py"))


def migrate(path: Path, mesin: Engine, dari: str, gudang: Gudang | None = None) -> None:
    """Bring the file up to SKEMA, after a verified copy of it has been put aside.

    The copy is a backup in `gudang`; beside the file where there is none, or it takes nothing.
    All or nothing: raises a GalatStore, and the file is as it was.
    """
    try:
        with translate_errors(path):
            _put_aside(path, dari, gudang)
            _upgrade(mesin)
    except (GalatDisk, GalatHanyaBaca, GalatRusak, GalatTerkunci):
        raise
    except Exception as galat:
        raise GalatMigrasi(
            f"“{path.name}” dari versi program yang lama tidak dapat diperbarui; berkas tidak "
            "diubah. Buka dengan versi program yang lama, dan laporkan kejadian ini."
        ) from galat


def _put_aside(path: Path, dari: str, gudang: Gudang | None) -> None:
    if gudang is not None:
        with contextlib.suppress(GalatCadangan):  # beside the file there may be room
            gudang.make(path, Sebab.MIGRASI)
            return
    copy_verified(path, _nama_cadangan(path, dari))


def _upgrade(mesin: Engine) -> None:
    """Upgrade in one transaction, which is a barrier for undo.

    Foreign keys are off before BEGIN, for rebuilding a table would otherwise delete what
    refers to it; they are checked before COMMIT.
    """
    with mesin.connect() as koneksi:
        mentah(koneksi).execute("PRAGMA foreign_keys=OFF")
    try:
        with writing(mesin) as koneksi:
            upgrade_to(koneksi)
            stamp(koneksi, int(SKEMA))
            batas = Perubahan(f"Perbarui berkas ke versi {SKEMA}", (), langkah=Langkah.BATAS)
            record(
                koneksi, complete(batas, nomor_terakhir(koneksi) + 1), (), read_tumpukan(koneksi)
            )
            if not acuan_utuh(koneksi):
                raise ValueError("a revision left references that lead nowhere")
    finally:
        with mesin.connect() as koneksi:
            mentah(koneksi).execute("PRAGMA foreign_keys=ON")


def upgrade_to(koneksi: Connection) -> None:
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
