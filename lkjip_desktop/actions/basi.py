"""Issued sheets whose data have changed since: what would be printed now says something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lkjip_desktop.actions.dokumen import Subjek, latest_issued
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat
from lkjip_desktop.worker.basi import Pembanding

if TYPE_CHECKING:  # the window asks too, and does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


def is_stale(store: Store, tetap: DokumenTetap) -> bool:
    """Whether a sheet would say something else now than when it was issued.

    It is composed twice (`Pembanding`), which the window leaves to its child. Raises GalatStore
    where the frozen inputs can't be read.
    """
    return Pembanding().is_stale(store.buku, tetap, store.berkas(tetap.masukan))


def list_stale(store: Store, tahun: int) -> tuple[DokumenTetap, ...]:
    """The latest issued version of each sheet of a year whose data have changed since."""
    semua = (latest_issued(store.buku, s) for s in _subjects(BukuKinerja(store.buku, tahun)))
    return tuple(tetap for tetap in semua if tetap is not None and is_stale(store, tetap))


def find_stale(store: Store, tahun: int) -> tuple[Temuan, ...]:
    """The same as findings, for the list of what to look at."""
    return tuple(_finding(tetap) for tetap in list_stale(store, tahun))


def _finding(tetap: DokumenTetap) -> Temuan:
    acuan = Acuan("PerjanjianKinerja", tetap.pk_id, "nomor") if tetap.pk_id else None
    pesan = (
        f"Isinya berubah sejak versi {tetap.versi} ditetapkan. Tetapkan lagi untuk versi baru bila "
        "perubahannya memang dimaksud; versi yang lama tetap tersimpan."
    )
    return Temuan("lembar.basi", pesan, Subjek.of(tetap).nama, Tingkat.PERINGATAN, acuan)


def _subjects(buku: BukuKinerja) -> Iterator[Subjek]:
    """Every sheet of the year, each PK for itself."""
    for lembar in JenisLembar:
        if lembar is JenisLembar.PK:
            yield from (Subjek.choose(buku, lembar, pk.perubahan_ke) for pk in buku.daftar_pk())
        else:
            yield Subjek.choose(buku, lembar, None)
