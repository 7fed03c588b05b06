"""An open file to read from: its book, its blobs, its log."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.store.galat import GalatRusak
from lkjip_desktop.store.jangkauan import steps_in_reach
from lkjip_desktop.store.pembukaan import Terbuka
from lkjip_desktop.store.penjaga import Penjaga
from lkjip_desktop.store.riwayat import BarisRiwayat, has_step, read_list, read_perubahan
from lkjip_desktop.store.tabel import BERKAS
from lkjip_desktop.store.terjemah import treat_as_damaged
from lkjip_desktop.store.tulis import read_all


class BerkasTerbuka:
    """What has been opened, until `close`; `Store` adds what changes it."""

    def __init__(self, path: Path, terbuka: Terbuka) -> None:
        """Take over what has been opened."""
        self.path = path
        self._mesin = terbuka.mesin
        self._kunci = terbuka.kunci
        self._read_only = terbuka.kunci is None
        self._buku = terbuka.buku
        self._nomor = terbuka.nomor
        self._penjaga: Penjaga | None = None
        self._tertutup = False

    # --- closing ----------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the file and free its lock, whatever becomes of the rest. May be called twice."""
        if self._tertutup:
            return
        self._tertutup = True
        with contextlib.ExitStack() as tutup:  # in reverse, each of them also where one fails
            if self._kunci is not None:
                tutup.callback(self._kunci.release)
            tutup.callback(self._mesin.dispose)
            if self._penjaga is not None:
                tutup.callback(self._penjaga.finish)

    def __enter__(self) -> Self:
        """The open store itself."""
        return self

    def __exit__(
        self,
        jenis: type[BaseException] | None,
        galat: BaseException | None,
        jejak: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    # --- reading --------------------------------------------------------------------------------

    @property
    def buku(self) -> BukuKantor:
        """The book as it stands after the last commit."""
        return self._buku

    @property
    def read_only(self) -> bool:
        """Whether the file was opened for reading only."""
        return self._read_only

    @property
    def ditinggalkan(self) -> str:
        """Who had the file open last and never closed it, "budi@PC-2 sejak …"; else empty.

        Their program or their PC died. Every step that was stored is there.
        """
        return self._kunci.ditinggalkan if self._kunci else ""

    @property
    def penjaga(self) -> Penjaga | None:
        """Who makes the backups of this file; None where nobody does."""
        return self._penjaga

    def read_buku(self) -> BukuKantor:
        """Read the whole book from the file anew."""
        with self._reading() as koneksi:
            return read_all(koneksi)

    def berkas(self, sha256: str) -> bytes:
        """A blob by its SHA-256. Raises GalatRusak where it is missing or has changed."""
        with self._reading() as koneksi:
            isi = koneksi.execute(select(BERKAS.c.isi).where(BERKAS.c.sha256 == sha256)).scalar()
        if isi is None or hashlib.sha256(isi).hexdigest() != sha256:
            raise GalatRusak(
                f"Gambar atau dokumen di dalam “{self.path.name}” hilang atau berubah. "
                "Buka cadangan terakhir sebagai gantinya."
            )
        return bytes(isi)

    def riwayat(self, cari: str = "", mulai: int = 0, batas: int = 100) -> list[BarisRiwayat]:
        """A page of `batas` steps from `mulai`, newest first, whose title or doer holds `cari`."""
        with self._reading() as koneksi:
            return read_list(koneksi, cari, mulai, batas)

    def steps_since(self, nomor: int, waktu: str) -> tuple[Perubahan, ...] | None:
        """The steps after this one, oldest first; None where this file knows no such step.

        A step is known by its number and its time: a copy of the file may have gone other ways.
        What was logged in an older schema is not read.
        Raises GalatRusak where the contents of one are damaged.
        """
        with self._reading() as koneksi:
            if not has_step(koneksi, nomor, waktu):
                return None
            nomor_baru = range(nomor + 1, self._nomor + 1)
            return tuple(self._step(koneksi, n, f"langkah {n}") for n in nomor_baru)

    def steps_in_reach(self, jenis: str) -> tuple[Perubahan, ...]:
        """The steps that undo or redo can still take, of those that name a kind of entity.

        Raises GalatRusak where the contents of one are damaged.
        """
        with self._reading() as koneksi:
            nomor = steps_in_reach(koneksi, jenis)
            return tuple(self._step(koneksi, n, f"langkah {n}") for n in nomor)

    def _step(self, koneksi: Connection, nomor: int, sebutan: str) -> Perubahan:
        try:
            return read_perubahan(koneksi, nomor)
        except ValueError as galat:
            raise GalatRusak(
                f"Riwayat {sebutan} di “{self.path.name}” rusak, jadi tidak dapat dibaca atau "
                "dibalik. Ubah datanya langsung, atau buka cadangan terakhir."
            ) from galat

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._tertutup:
            raise RuntimeError("the store is closed")
        with treat_as_damaged(self.path), self._mesin.connect() as koneksi:
            yield koneksi
