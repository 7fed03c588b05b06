"""Issued sheets whose data have changed since: what would be printed now says something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lkjip_desktop.actions.dokumen import Subjek, latest_issued
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat
from lkjip_desktop.worker.basi import Pembanding

if TYPE_CHECKING:  # the window asks too, and does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


_KATA_TERBANYAK: Final = 4
"""How many differences are named one by one."""


def is_stale(store: Store, tetap: DokumenTetap) -> bool:
    """Whether a sheet would say something else now than when it was issued.

    It is composed twice (`Pembanding`), which the window leaves to its child. Raises GalatStore
    where the frozen inputs can't be read.
    """
    return bool(_differences(store, tetap))


def list_stale(store: Store, tahun: int) -> tuple[DokumenTetap, ...]:
    """The latest issued version of each sheet of a year whose data have changed since."""
    return tuple(tetap for tetap in _latest(store, tahun) if is_stale(store, tetap))


def _latest(store: Store, tahun: int) -> Iterator[DokumenTetap]:
    """The latest issued version of each sheet of a year."""
    semua = (latest_issued(store.buku, s) for s in _subjects(BukuKinerja(store.buku, tahun)))
    return (tetap for tetap in semua if tetap is not None)


def find_stale(store: Store, tahun: int) -> tuple[Temuan, ...]:
    """The same as findings, for the list of what to look at."""
    semua = ((tetap, _differences(store, tetap)) for tetap in _latest(store, tahun))
    return tuple(_finding(tetap, beda) for tetap, beda in semua if beda)


def _differences(store: Store, tetap: DokumenTetap) -> tuple[str, ...]:
    """What a sheet would say differently, in words."""
    return Pembanding().tell_apart(store.buku, tetap, store.berkas(tetap.masukan))


def _finding(tetap: DokumenTetap, beda: tuple[str, ...]) -> Temuan:
    acuan = Acuan("PerjanjianKinerja", tetap.pk_id, "nomor") if tetap.pk_id else None
    pesan = describe_stale(tetap, beda)
    return Temuan("lembar.basi", pesan, Subjek.of(tetap).nama, Tingkat.PERINGATAN, acuan)


def describe_stale(tetap: DokumenTetap, beda: Sequence[str]) -> str:
    """The sentence about an issued version whose sheet would say `beda` differently now.

    "Isinya berubah sejak versi 1 ditetapkan: alamat pada kop dan kolom Target. Tetapkan lagi …"
    """
    disebut = [*beda[:_KATA_TERBANYAK], *(["lain-lain"] if len(beda) > _KATA_TERBANYAK else [])]
    kata = " dan ".join(filter(None, (", ".join(disebut[:-1]), disebut[-1])))
    return (
        f"Isinya berubah sejak versi {tetap.versi} ditetapkan: {kata}. Tetapkan lagi untuk versi "
        "baru bila perubahannya memang dimaksud; versi yang lama tetap tersimpan."
    )


def _subjects(buku: BukuKinerja) -> Iterator[Subjek]:
    """Every sheet of the year, each PK for itself."""
    for lembar in JenisLembar:
        if lembar is JenisLembar.PK:
            yield from (Subjek.choose(buku, lembar, pk.perubahan_ke) for pk in buku.daftar_pk())
        else:
            yield Subjek.choose(buku, lembar, None)
