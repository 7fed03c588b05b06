"""Opening and making a file: each thing that can be wrong with it has its own sentence."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.store.galat import (
    HANYA_BACA,
    TAK_DAPAT_DIBUAT,
    GalatPerluDibuka,
    GalatSudahAda,
)
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.kepala import check_header
from lkjip_desktop.store.koneksi import mentah, mesin_memori, open_engine, stamp, writing
from lkjip_desktop.store.kunci import Kunci
from lkjip_desktop.store.migrasi import migrate, read_version
from lkjip_desktop.store.pulih import SISA
from lkjip_desktop.store.riwayat import Tumpukan, nomor_terakhir, read_tumpukan
from lkjip_desktop.store.tabel import SKEMA, VERSI, metadata
from lkjip_desktop.store.terjemah import translate_errors, treat_as_damaged
from lkjip_desktop.store.tulis import read_all


@dataclass(frozen=True, slots=True)
class Terbuka:
    """An open file: the engine, the lock (None when only reading), and what was read."""

    mesin: Engine
    kunci: Kunci | None
    buku: BukuKantor
    tumpukan: Tumpukan
    nomor: int


def open_berkas(path: Path, *, read_only: bool, gudang: Gudang | None = None) -> Terbuka:
    """Open a file of ours, migrated where it is older. Raises GalatStore; then nothing is open."""
    with translate_errors(path), contextlib.ExitStack() as tutup:
        check_header(path, int(SKEMA), read_only=read_only)
        kunci = None
        if not read_only:
            kunci = _kunci(path)
            tutup.callback(kunci.release)
        mesin = open_engine(path, read_only=read_only)
        tutup.callback(mesin.dispose)
        _update(path, mesin, gudang, read_only=read_only)
        terbuka = _read(path, mesin, kunci)
        tutup.pop_all()
        return terbuka


def _kunci(path: Path) -> Kunci:
    nyata = path.resolve()
    if not (os.access(nyata, os.W_OK) and os.access(nyata.parent, os.W_OK)):
        raise HANYA_BACA.galat(path)
    return Kunci(nyata)


def _update(path: Path, mesin: Engine, gudang: Gudang | None, *, read_only: bool) -> None:
    with treat_as_damaged(path):
        versi = read_version(path, mesin)
    if versi == SKEMA:
        return
    if read_only:
        raise GalatPerluDibuka(
            f"“{path.name}” berasal dari versi program yang lama. Buka sekali di jendela "
            "program agar diperbarui, lalu ulangi."
        )
    migrate(path, mesin, versi, gudang)


def _read(path: Path, mesin: Engine, kunci: Kunci | None) -> Terbuka:
    with treat_as_damaged(path), mesin.connect() as koneksi:
        tumpukan = read_tumpukan(koneksi) if kunci else Tumpukan()
        return Terbuka(mesin, kunci, read_all(koneksi), tumpukan, nomor_terakhir(koneksi))


def create_berkas(path: Path) -> None:
    """Make a new empty file. Raises GalatSudahAda rather than replace one, and GalatStore."""
    with translate_errors(path, TAK_DAPAT_DIBUAT):
        if any(path.with_name(path.name + akhir).exists() for akhir in SISA):
            raise GalatSudahAda(
                f"Di folder itu ada sisa berkas lama “{path.name}” yang belum tertutup baik. "
                "Pilih nama lain."
            )
        isi = _berkas_kosong()
        try:
            keluaran = path.open("xb")  # fails where it exists: nothing is ever replaced
        except FileExistsError as galat:
            raise GalatSudahAda(
                f"“{path.name}” sudah ada. Pilih nama lain; berkas itu tidak diubah."
            ) from galat
        try:
            with keluaran:
                keluaran.write(isi)
                keluaran.flush()
                os.fsync(keluaran.fileno())
        except BaseException:
            path.unlink()
            raise


def _berkas_kosong() -> bytes:
    """The bytes of an empty file with the schema of this version."""
    mesin = mesin_memori()
    with writing(mesin) as koneksi:
        metadata.create_all(koneksi)
        VERSI.create(koneksi)
        koneksi.execute(insert(VERSI), [{"version_num": SKEMA}])
        stamp(koneksi, int(SKEMA))
    with mesin.connect() as koneksi:
        isi = mentah(koneksi).serialize()
    mesin.dispose()
    return isi
