"""Opening and making a file: each thing that can be wrong with it has its own sentence."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.store.galat import HANYA_BACA, GalatPerluDibuka, GalatSudahAda
from lkjip_desktop.store.kepala import periksa_kepala
from lkjip_desktop.store.koneksi import buka_mesin, mentah, mesin_memori, tandai, tulis
from lkjip_desktop.store.kunci import Kunci
from lkjip_desktop.store.migrasi import baca_versi, migrasikan
from lkjip_desktop.store.riwayat import Tumpukan, baca_tumpukan, nomor_terakhir
from lkjip_desktop.store.tabel import SKEMA, VERSI, metadata
from lkjip_desktop.store.terjemah import anggap_rusak, terjemahkan
from lkjip_desktop.store.tulis import baca_semua

_SISA = ("-journal", "-wal")
"""What SQLite leaves beside a file when a program dies; the next file of that name would take
it for its own."""


@dataclass(frozen=True, slots=True)
class Terbuka:
    """An open file: the engine, the lock (None when only reading), and what was read."""

    mesin: Engine
    kunci: Kunci | None
    buku: BukuKantor
    tumpukan: Tumpukan
    nomor: int


def buka_berkas(path: Path, *, hanya_baca: bool) -> Terbuka:
    """Open a file of ours, migrated where it is older. Raises GalatStore; then nothing is open."""
    with terjemahkan(path), contextlib.ExitStack() as tutup:
        periksa_kepala(path, int(SKEMA), hanya_baca=hanya_baca)
        kunci = None
        if not hanya_baca:
            kunci = _kunci(path)
            tutup.callback(kunci.lepas)
        mesin = buka_mesin(path, hanya_baca=hanya_baca)
        tutup.callback(mesin.dispose)
        _perbarui(path, mesin, hanya_baca=hanya_baca)
        terbuka = _baca(path, mesin, kunci)
        tutup.pop_all()
        return terbuka


def _kunci(path: Path) -> Kunci:
    nyata = path.resolve()
    if not (os.access(nyata, os.W_OK) and os.access(nyata.parent, os.W_OK)):
        raise HANYA_BACA.galat(path)
    return Kunci(nyata)


def _perbarui(path: Path, mesin: Engine, *, hanya_baca: bool) -> None:
    with anggap_rusak(path):
        versi = baca_versi(path, mesin)
    if versi == SKEMA:
        return
    if hanya_baca:
        raise GalatPerluDibuka(
            f"“{path.name}” berasal dari versi program yang lama. Buka sekali di jendela "
            "program agar diperbarui, lalu ulangi."
        )
    migrasikan(path, mesin, versi)


def _baca(path: Path, mesin: Engine, kunci: Kunci | None) -> Terbuka:
    with anggap_rusak(path), mesin.connect() as koneksi:
        tumpukan = baca_tumpukan(koneksi) if kunci else Tumpukan()
        return Terbuka(mesin, kunci, baca_semua(koneksi), tumpukan, nomor_terakhir(koneksi))


def buat_berkas(path: Path) -> None:
    """Make a new empty file. Raises GalatSudahAda rather than replace one, and GalatStore."""
    with terjemahkan(path):
        if any(path.with_name(path.name + akhir).exists() for akhir in _SISA):
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
    with tulis(mesin) as koneksi:
        metadata.create_all(koneksi)
        VERSI.create(koneksi)
        koneksi.execute(insert(VERSI), [{"version_num": SKEMA}])
        tandai(koneksi, int(SKEMA))
    with mesin.connect() as koneksi:
        isi = mentah(koneksi).serialize()
    mesin.dispose()
    return isi
