"""Issued sheets whose data have changed since: what would be printed now says something else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lkjip_desktop.actions.dokumen import Subjek, latest_issued
from lkjip_desktop.dokumen.blok import Dokumen
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kodek import from_polos
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import hitung

if TYPE_CHECKING:  # the window asks too, and does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


def is_stale(store: Store, tetap: DokumenTetap) -> bool:
    """Whether a sheet would say something else now than when it was issued.

    Today's program composes it twice, from the frozen inputs and from the data as they stand, so
    that another version of the program is no change of the data. Inputs that this version does not
    know make no finding: nothing can be said of them.
    """
    try:
        beku = _read_frozen(store.berkas(tetap.masukan))
        dulu = _compose(beku, tetap)
    except (ValueError, KeyError):
        return False
    return dulu != _compose(store.buku, tetap)


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


def _read_frozen(masukan: bytes) -> BukuKantor:
    """The book from which a sheet was issued. Raises ValueError or KeyError (`from_polos`)."""
    isi = json.loads(masukan)["isi"]
    return BukuKantor.of(from_polos(jenis, satu) for jenis, semua in isi.items() for satu in semua)


def _compose(kantor: BukuKantor, tetap: DokumenTetap) -> Dokumen:
    """What the sheet says; the hash of the coat of arms stands for its bytes."""
    buku = BukuKinerja(kantor, tetap.tahun)
    ke = tetap.perubahan_ke if tetap.lembar is JenisLembar.PK else None
    lambang = (buku.instansi.lambang or "").encode() or None
    return compose(
        tetap.lembar, buku, hitung(buku), kertas=tetap.kertas, perubahan_ke=ke, lambang=lambang
    )
