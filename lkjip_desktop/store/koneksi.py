"""How SQLite opens a lone file so that it stays whole, and what we ask it about the file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from lkjip_desktop.store.kepala import APPLICATION_ID

_PRAGMA: Final = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    # A copy made during a large open transaction must not hold rows that are not committed.
    "PRAGMA cache_spill=OFF",
    "PRAGMA trusted_schema=OFF",
)


def uri(path: PurePath, mode: str) -> str:
    """The file as SQLite's URI. pathlib's own form of a network path (//server/…) is refused."""
    teks = quote(path.as_posix(), safe="/:")
    return f"file://{'' if teks.startswith('/') else '/'}{teks}?mode={mode}"


def open_engine(path: Path, *, read_only: bool) -> Engine:
    """An engine with one connection to an existing file. Writes begin IMMEDIATE, reads plainly."""

    def connect() -> sqlite3.Connection:
        koneksi = sqlite3.connect(
            uri(path.resolve(), "ro" if read_only else "rw"),
            uri=True,
            isolation_level=None,  # BEGIN is ours, below
            check_same_thread=False,  # one thread may open what another one then works with
        )
        try:
            for perintah in _PRAGMA:
                koneksi.execute(perintah)
            if not read_only:
                koneksi.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error:
            koneksi.close()
            raise
        return koneksi

    return _mesin(connect)


def mesin_memori() -> Engine:
    """An engine on an empty database in memory, from which a new file is made."""
    return _mesin(lambda: sqlite3.connect(":memory:", isolation_level=None))


def _mesin(hubungkan: Callable[[], sqlite3.Connection]) -> Engine:
    mesin = create_engine("sqlite://", creator=hubungkan, poolclass=StaticPool)

    @event.listens_for(mesin, "begin")
    def begin(koneksi: Connection) -> None:
        menulis = koneksi.get_execution_options().get("tulis", False)
        koneksi.exec_driver_sql("BEGIN IMMEDIATE" if menulis else "BEGIN")

    return mesin


@contextlib.contextmanager
def writing(mesin: Engine) -> Iterator[Connection]:
    """A connection in a writing transaction: committed at the end, rolled back on any error."""
    with mesin.connect() as koneksi:
        penulis = koneksi.execution_options(tulis=True)
        with penulis.begin():
            yield penulis


def mentah(koneksi: Connection) -> sqlite3.Connection:
    """The driver's own connection."""
    hasil = koneksi.connection.driver_connection
    assert isinstance(hasil, sqlite3.Connection)  # noqa: S101 - narrows the type
    return hasil


def stamp(koneksi: Connection, skema: int) -> None:
    """Write our mark and the schema's number into the header, as `check_header` reads them."""
    koneksi.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    koneksi.exec_driver_sql(f"PRAGMA user_version={skema}")


def acuan_utuh(koneksi: Connection) -> bool:
    """Whether every reference leads somewhere."""
    return koneksi.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def utuh(koneksi: Connection) -> bool:
    """Whether the pages hold together and every reference leads somewhere."""
    halaman = koneksi.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    return halaman == "ok" and acuan_utuh(koneksi)
