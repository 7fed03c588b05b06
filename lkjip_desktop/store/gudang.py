"""Gudang: the folder with the backups of one file, on this computer or on a flash drive."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from lkjip_desktop.store.galat import (
    RUSAK,
    GalatCadangan,
    GalatDisk,
    GalatHanyaBaca,
    GalatPenuh,
    GalatRusak,
    GalatStore,
    GalatTerkunci,
    GalatTidakAda,
)
from lkjip_desktop.store.kunci import Kunci
from lkjip_desktop.store.rotasi import Cadangan, Sebab, next_one, superfluous
from lkjip_desktop.store.salinan import (
    carry_over,
    discard,
    last_step,
    put_in_place,
    verify,
    write_copy,
)
from lkjip_desktop.store.terjemah import translate_errors

_ANTRE: Final[dict[str, threading.Lock]] = {}
"""One backup at a time in a folder; between programs the lock in the folder sees to it."""
_NAMA_TERPANJANG: Final = 40
"""Letters of the file's name in that of its folder: Windows takes paths of 260."""
_SEMENTARA: Final = "baru.tmp"
_MENURUT_GALAT: Final[tuple[tuple[type[GalatStore], str], ...]] = (
    (GalatPenuh, "Disk di tempat itu penuh; kosongkan ruangnya."),
    (GalatHanyaBaca, "Tempat itu tidak boleh ditulis; pilih tempat lain."),
    (GalatTidakAda, "Berkas itu tidak ada lagi di tempatnya; pasang lagi flashdisknya."),
    (GalatTerkunci, "Cadangan lain sedang dibuat di sana; tunggu sebentar."),
    (
        GalatRusak,
        "Salinannya tidak utuh: berkas itu mungkin mulai rusak. Pulihkan dari cadangan sebelumnya.",
    ),
    (GalatDisk, "Tempat itu tidak dapat dibaca atau ditulis; periksa apakah masih terpasang."),
)


class Gudang:
    """Backups of one file in one folder. Making one verifies it, and lets the oldest go."""

    def __init__(
        self,
        folder: Path,
        jam: Callable[[], datetime] | None = None,
        *,
        dekat: Path | None = None,
    ) -> None:
        """Use `folder`, which may not exist yet; `jam` is the PC's clock.

        `dekat` is a folder on this computer's own disk for copies that go on to a slow place.
        """
        self.folder = folder
        self._jam = jam or _now
        self._dekat = dekat

    @classmethod
    def of(
        cls,
        berkas: Path,
        tempat: Path,
        jam: Callable[[], datetime] | None = None,
        *,
        dekat: Path | None = None,
    ) -> Gudang:
        """The backups of a file in a place that holds those of many files; `dekat` as above.

        Named after the file and where it lies, so that two files of one name stay apart.
        """
        nama = f"{berkas.stem[:_NAMA_TERPANJANG]}-{_sign(berkas)}"
        return cls(tempat / nama, jam, dekat=dekat)

    def now(self) -> datetime:
        """The PC's clock."""
        return self._jam()

    def list(self) -> list[Cadangan]:
        """All backups, the newest first; none where there is no folder. Raises OSError."""
        try:
            isi = [Cadangan.of(path) for path in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        return sorted((s for s in isi if s), key=lambda satu: satu.urut, reverse=True)

    def make(self, berkas: Path, sebab: Sebab) -> Cadangan:
        """Make a verified backup of a file, which may be open, and let superfluous ones go.

        Where the newest one holds the same already it is verified and returned instead. Raises
        GalatCadangan with its sentence; the file and the older backups are untouched.
        """
        with self._turn(), self._translated(berkas):
            self.folder.mkdir(parents=True, exist_ok=True)
            kunci = Kunci(self.folder / "gudang")
            try:
                return self._same(berkas) or self._make(berkas, sebab)
            finally:
                kunci.release()

    def _turn(self) -> threading.Lock:
        """Held by whoever makes a backup in this folder: others wait their turn, here alone."""
        return _ANTRE.setdefault(os.path.normcase(self.folder.absolute()), threading.Lock())

    def _same(self, berkas: Path) -> Cadangan | None:
        terakhir = next(iter(self.list()), None)
        try:
            if terakhir is None or last_step(terakhir.path) != last_step(berkas):
                return None
            with contextlib.closing(sqlite3.connect(terakhir.path)) as koneksi:
                verify(koneksi)
        except sqlite3.Error:  # the old backup has gone bad: a new one is what is needed
            return None
        return terakhir

    def _make(self, berkas: Path, sebab: Sebab) -> Cadangan:
        sementara = self.folder / _SEMENTARA
        try:
            self._copy(berkas, sementara)
            langkah = last_step(sementara).nomor
            baru = next_one(self.list(), self.folder, sebab, self.now(), langkah)
            put_in_place(sementara, baru.path)
        finally:
            discard(sementara)
            discard(sementara.with_name(f"{_SEMENTARA}-journal"))
        for lama in superfluous(self.list()):
            with contextlib.suppress(OSError):  # somebody looks at it; it goes the next time
                lama.path.unlink()
        return baru

    def _copy(self, berkas: Path, sementara: Path) -> None:
        """Copy to a slow place by way of this computer, so that no step waits for that place.

        Where there is no room here it is copied at once: a backup counts for more than waiting.
        """
        if self._dekat is None:
            write_copy(berkas, sementara)
            return
        antara = self._dekat / f"ke-{_sign(self.folder)}.tmp"  # its own for each file and place
        try:
            self._dekat.mkdir(parents=True, exist_ok=True)
            write_copy(berkas, antara)
        except (OSError, sqlite3.OperationalError):
            write_copy(berkas, sementara)
        else:
            carry_over(antara, sementara)
        finally:
            discard(antara)

    @contextlib.contextmanager
    def _translated(self, berkas: Path) -> Iterator[None]:
        try:
            with translate_errors(berkas):
                yield
        except sqlite3.DatabaseError as galat:
            raise self._refusal(berkas, RUSAK.galat(berkas)) from galat
        except GalatStore as galat:
            raise self._refusal(berkas, galat) from galat

    def _refusal(self, berkas: Path, galat: GalatStore) -> GalatCadangan:
        sebab = next((k for jenis, k in _MENURUT_GALAT if isinstance(galat, jenis)), str(galat))
        return GalatCadangan(
            f"Cadangan “{berkas.name}” tidak dapat dibuat di {self.folder.parent}. {sebab} "
            "Berkas Anda sendiri tidak diubah."
        )


def _sign(path: Path) -> str:
    """Eight letters that stand for a path."""
    nyata = os.path.normcase(path.resolve())
    return hashlib.sha256(nyata.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _now() -> datetime:
    return datetime.now()  # noqa: DTZ005 - the clock on the wall of the office is the label
