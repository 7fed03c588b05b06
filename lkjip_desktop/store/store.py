"""Store: an open file of the office. One writer, one forward path for edit, undo and redo."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, insert, select

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store.galat import (
    GalatHanyaBaca,
    GalatRusak,
    GalatSudahAda,
    rusak,
    terjemahkan,
)
from lkjip_desktop.store.galat import (
    hanya_baca as galat_hanya_baca,
)
from lkjip_desktop.store.koneksi import buat_kosong, buka_mesin, periksa_kepala
from lkjip_desktop.store.kunci import Kunci, pelaku
from lkjip_desktop.store.migrasi import siapkan_skema
from lkjip_desktop.store.riwayat import (
    BarisRiwayat,
    baca_daftar,
    baca_perubahan,
    baca_tumpukan,
)
from lkjip_desktop.store.tabel import BERKAS, SKEMA, VERSI, metadata
from lkjip_desktop.store.transaksi import Transaksi
from lkjip_desktop.store.tulis import baca_semua, tulis_berkas, tulis_riwayat, tulis_ubahan

Pendengar = Callable[[Perubahan], None]


class Store:
    """An open `.lkjip` file. Make one with `buka` or `buat`; close it with `tutup` or `with`."""

    def __init__(self, path: Path, mesin: Engine, kunci: Kunci | None) -> None:
        """Take over an engine that is ready; for `buka` and `buat` only."""
        self.path = path
        self._mesin = mesin
        self._kunci = kunci
        self._pendengar: list[Pendengar] = []
        self._pelaku = pelaku()
        with self._baca() as koneksi:
            self._buku = baca_semua(koneksi)
            self._tumpukan, self._nomor = baca_tumpukan(koneksi)

    # --- opening and closing ------------------------------------------------------------------

    @classmethod
    def buka(cls, path: Path, *, hanya_baca: bool = False) -> Store:
        """Open a file. Raises a GalatStore with its sentence where that can't be done."""
        periksa_kepala(path)
        if not hanya_baca and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise galat_hanya_baca(path)
        kunci = None if hanya_baca else Kunci(path)
        mesin = None
        try:
            with terjemahkan(path):
                mesin = buka_mesin(path, hanya_baca=hanya_baca)
                siapkan_skema(path, mesin, hanya_baca=hanya_baca)
                return cls(path, mesin, kunci)
        except BaseException as galat:
            if mesin is not None:
                mesin.dispose()
            if kunci is not None:
                kunci.lepas()
            if isinstance(galat, ValueError | KeyError):
                raise rusak(path) from galat
            raise

    @classmethod
    def buat(cls, path: Path) -> Store:
        """Make a new empty file and open it. Raises GalatSudahAda rather than replace one."""
        if path.exists():
            raise GalatSudahAda(
                f"“{path.name}” sudah ada. Pilih nama lain; berkas itu tidak diubah."
            )
        with terjemahkan(path):
            pegangan, nama = tempfile.mkstemp(
                dir=path.parent, prefix=f".{path.name}.", suffix=".baru"
            )
            os.close(pegangan)
            sementara = Path(nama)
            try:
                sementara.unlink()
                buat_kosong(sementara)
                _tulis_skema(sementara)
                _pindahkan_tanpa_menimpa(sementara, path)
            finally:
                sementara.unlink(missing_ok=True)
        return cls.buka(path)

    def tutup(self) -> None:
        """Close the file and free its lock. May be called twice."""
        self._mesin.dispose()
        if self._kunci is not None:
            self._kunci.lepas()
            self._kunci = None

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
        self.tutup()

    # --- reading --------------------------------------------------------------------------------

    @property
    def buku(self) -> BukuKantor:
        """The book as it stands after the last commit."""
        return self._buku

    @property
    def hanya_baca(self) -> bool:
        """Whether the file was opened for reading only."""
        return self._kunci is None

    def read_buku(self) -> BukuKantor:
        """Read the whole book from the file anew."""
        with self._baca() as koneksi:
            return baca_semua(koneksi)

    def berkas(self, sha256: str) -> bytes:
        """A blob by its SHA-256. Raises GalatRusak where it is missing or has changed."""
        with self._baca() as koneksi:
            isi = koneksi.execute(select(BERKAS.c.isi).where(BERKAS.c.sha256 == sha256)).scalar()
        if isi is None or hashlib.sha256(isi).hexdigest() != sha256:
            raise GalatRusak(
                "Isi yang disimpan di berkas ini hilang atau berubah. Gunakan cadangan."
            )
        return bytes(isi)

    def riwayat(self, cari: str = "", mulai: int = 0, batas: int = 100) -> Iterable[BarisRiwayat]:
        """Steps, newest first, whose title holds `cari`."""
        with self._baca() as koneksi:
            return baca_daftar(koneksi, cari, mulai, batas)

    # --- changing -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(self, judul: str, *, batas: bool = False) -> Iterator[Transaksi]:
        """One named step: everything put or removed inside is written together, or nothing is.

        Equal values record nothing. `batas` makes it a barrier that undo does not cross.
        """
        if self.hanya_baca:
            raise GalatHanyaBaca(
                f"“{self.path.name}” dibuka hanya untuk dibaca; perubahan tidak dapat disimpan."
            )
        t = Transaksi(self._buku)
        yield t
        if not t.ubahan and not t.berkas:
            return
        langkah = Langkah.BATAS if batas else Langkah.UBAH
        self._terapkan(Perubahan(judul, t.ubahan, langkah=langkah), t.berkas)

    @property
    def judul_undo(self) -> str | None:
        """Title of the step that `undo` would take back."""
        return self._tumpukan.undo[-1][1] if self._tumpukan.undo else None

    @property
    def judul_redo(self) -> str | None:
        """Title of the step that `redo` would do again."""
        return self._tumpukan.redo[-1][1] if self._tumpukan.redo else None

    def daftar_undo(self) -> tuple[str, ...]:
        """Titles that can be undone, the next one first."""
        return tuple(judul for _, judul in reversed(self._tumpukan.undo))

    def undo(self) -> Perubahan | Temuan | None:
        """Take back the last step; None when there is none, a Temuan when it no longer fits."""
        return self._balik(self._tumpukan.undo, Langkah.URUNG)

    def redo(self) -> Perubahan | Temuan | None:
        """Do the last undone step again; None when there is none."""
        return self._balik(self._tumpukan.redo, Langkah.ULANG)

    def dengarkan(self, pendengar: Pendengar) -> Callable[[], None]:
        """Call `pendengar` with each Perubahan after it is stored; the result stops that."""
        self._pendengar.append(pendengar)
        return lambda: self._pendengar.remove(pendengar)

    def _balik(
        self, tumpukan: list[tuple[int, str]], langkah: Langkah
    ) -> Perubahan | Temuan | None:
        if not tumpukan or self.hanya_baca:
            return None
        nomor, _ = tumpukan[-1]
        with self._baca() as koneksi:
            asal = baca_perubahan(koneksi, nomor)
        arah = asal.inverse() if langkah is Langkah.URUNG else asal
        if any(self._buku.cari(JENIS[u.jenis], u.id) != u.lama for u in arah.ubahan):
            return Temuan(
                "store.tidak_cocok",
                f"“{asal.judul}” tidak dapat dibalik: datanya sudah berubah sejak itu.",
            )
        return self._terapkan(replace(arah, langkah=langkah, membalik=nomor), {})

    def _terapkan(self, perubahan: Perubahan, berkas: dict[str, bytes]) -> Perubahan:
        lengkap = replace(
            perubahan,
            nomor=self._nomor + 1,
            waktu=datetime.now().astimezone().isoformat(timespec="seconds"),
            pelaku=self._pelaku,
            skema=SKEMA,
            berkas=tuple(berkas),
        )
        with terjemahkan(self.path), self._tulis() as koneksi:
            tulis_berkas(koneksi, berkas)
            tulis_ubahan(koneksi, lengkap.ubahan)
            tulis_riwayat(koneksi, lengkap)
        self._nomor = lengkap.nomor
        self._buku = self._buku.terapkan(lengkap)
        self._tumpukan.catat(lengkap.nomor, lengkap.judul, lengkap.langkah)
        for pendengar in tuple(self._pendengar):
            pendengar(lengkap)
        return lengkap

    @contextlib.contextmanager
    def _baca(self) -> Iterator[Connection]:
        with terjemahkan(self.path), self._mesin.connect() as koneksi:
            yield koneksi

    @contextlib.contextmanager
    def _tulis(self) -> Iterator[Connection]:
        with self._mesin.connect() as koneksi:
            penulis = koneksi.execution_options(tulis=True)
            with penulis.begin():
                yield penulis


def _tulis_skema(path: Path) -> None:
    mesin = buka_mesin(path, hanya_baca=False)
    try:
        with mesin.connect().execution_options(tulis=True) as koneksi, koneksi.begin():
            metadata.create_all(koneksi)
            VERSI.create(koneksi)
            koneksi.execute(insert(VERSI), [{"version_num": SKEMA}])
    finally:
        mesin.dispose()


def _pindahkan_tanpa_menimpa(asal: Path, tujuan: Path) -> None:
    """Rename, but fail where the target appeared meanwhile (a plain rename would replace it)."""
    try:
        os.link(asal, tujuan)
    except FileExistsError as galat:
        raise GalatSudahAda(f"“{tujuan.name}” sudah ada. Pilih nama lain.") from galat
    except OSError:  # no hard links here (FAT flash drive, network): rename instead
        if tujuan.exists():
            raise GalatSudahAda(f"“{tujuan.name}” sudah ada. Pilih nama lain.") from None
        asal.rename(tujuan)
