"""The one module that knows SQLite: how a lone file is opened so that it stays whole."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from lkjip_desktop.store.galat import GalatBukanBerkas, GalatTidakAda, dari_os

APPLICATION_ID = 0x4C4B4A50
"""“LKJP” in the header of every file of ours."""

_KEPALA = b"SQLite format 3\x00"
_PANJANG_KEPALA = 100
_PRAGMA = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    # A copy made during a large open transaction must not hold rows that are not committed.
    "PRAGMA cache_spill=OFF",
    "PRAGMA trusted_schema=OFF",
)


def periksa_kepala(path: Path) -> None:
    """Look at the first bytes only, so that nothing of a foreign file is ever touched."""
    try:
        if not path.exists():
            raise GalatTidakAda(
                f"“{path.name}” tidak ditemukan. Mungkin sudah dipindah atau dihapus; "
                "pilih berkasnya lagi."
            )
        if not path.is_file():
            raise GalatBukanBerkas(f"“{path.name}” adalah folder, bukan berkas LKjIP.")
        with path.open("rb") as masukan:
            kepala = masukan.read(_PANJANG_KEPALA)
    except OSError as galat:
        raise dari_os(path, galat) from galat
    if not kepala.startswith(_KEPALA) or kepala[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise GalatBukanBerkas(
            f"“{path.name}” bukan berkas LKjIP Desktop. Pilih berkas berakhiran .lkjip "
            "yang dibuat program ini."
        )


def buka_mesin(path: Path, *, hanya_baca: bool) -> Engine:
    """An engine with one connection. Writes begin IMMEDIATE, reads plainly."""
    mode = "ro" if hanya_baca else "rw"

    def hubungkan() -> sqlite3.Connection:
        uri = f"{path.resolve().as_uri()}?mode={mode}"
        koneksi = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        for perintah in _PRAGMA:
            koneksi.execute(perintah)
        if not hanya_baca:
            koneksi.execute("PRAGMA journal_mode=DELETE")
        return koneksi

    mesin = create_engine("sqlite://", creator=hubungkan, poolclass=StaticPool)

    @event.listens_for(mesin, "begin")
    def mulai(koneksi: Connection) -> None:
        tulis = koneksi.get_execution_options().get("tulis", False)
        koneksi.exec_driver_sql("BEGIN IMMEDIATE" if tulis else "BEGIN")

    return mesin


def buat_kosong(path: Path) -> None:
    """Make an empty database that bears our mark. The path must not exist yet."""
    koneksi = sqlite3.connect(path)
    try:
        koneksi.execute(f"PRAGMA application_id={APPLICATION_ID}")
        koneksi.execute("PRAGMA journal_mode=DELETE")
        koneksi.commit()
    finally:
        koneksi.close()


def salin(path: Path, tujuan: Path) -> None:
    """A verified copy of a store that may be open: backup, then integrity_check, then rename.

    Raises sqlite3.DatabaseError when the copy does not hold.
    """
    sementara = tujuan.with_name(f"{tujuan.name}.tmp")
    sementara.unlink(missing_ok=True)
    asal = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        hasil = sqlite3.connect(sementara)
        try:
            asal.backup(hasil)
            (periksa,) = hasil.execute("PRAGMA integrity_check").fetchone()
            if periksa != "ok":
                raise sqlite3.DatabaseError(periksa)
        finally:
            hasil.close()
    finally:
        asal.close()
    sementara.replace(tujuan)
