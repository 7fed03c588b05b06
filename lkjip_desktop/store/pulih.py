"""Pulih: read a backup, compare it with what stands now, put it in the place of a lost file.

A file that can be opened is restored by its values, as one step of its log: nothing of its history
goes, and what was done since is in the backup made just before. Only a file that can't be opened
any more is replaced as a whole, and kept beside under another name.
"""

from __future__ import annotations

import contextlib
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.store.galat import GalatPerluDibuka
from lkjip_desktop.store.kunci import Kunci
from lkjip_desktop.store.salinan import discard, put_in_place, write_copy
from lkjip_desktop.store.tabel import MEDAN_BERKAS
from lkjip_desktop.store.terjemah import translate_errors, treat_as_damaged

if TYPE_CHECKING:
    from lkjip_desktop.store.store import Store

SISA: Final = ("-journal", "-wal", "-shm")
"""What SQLite leaves beside a file when a program dies; it belongs to that file alone."""


@contextlib.contextmanager
def open_backup(path: Path) -> Iterator[Store]:
    """A backup opened for reading; one of an older schema as a copy that is brought up to date.

    The backup itself is never written. Raises GalatStore where it can't be read.
    """
    from lkjip_desktop.store.store import Store

    with contextlib.ExitStack() as tutup:
        try:
            store = Store.open(path, read_only=True)
        except GalatPerluDibuka:
            folder = tutup.enter_context(tempfile.TemporaryDirectory(prefix="lkjip-"))
            salinan = Path(folder) / path.name
            with treat_as_damaged(path):
                write_copy(path, salinan)
            store = Store.open(salinan)
        tutup.callback(store.close)
        yield store


def blobs_of(buku: BukuKantor) -> frozenset[str]:
    """The SHA-256 of every blob that the rows of a book refer to."""
    kunci = (
        getattr(satu, medan) for jenis, medan in MEDAN_BERKAS for satu in buku.all_of(JENIS[jenis])
    )
    return frozenset(k for k in kunci if k)


def difference(dari: BukuKantor, ke: BukuKantor) -> tuple[Ubahan, ...]:
    """The changes that lead from one book to the other; none where they are equal."""
    ubahan = []
    for jenis, kelas in JENIS.items():
        lama = {satu.id: satu for satu in dari.all_of(kelas)}
        baru = {satu.id: satu for satu in ke.all_of(kelas)}
        ubahan += [
            Ubahan(jenis, kunci, lama.get(kunci), baru.get(kunci))
            for kunci in lama | baru
            if lama.get(kunci) != baru.get(kunci)
        ]
    return tuple(ubahan)


def keep_issued(kini: BukuKantor, lalu: BukuKantor) -> BukuKantor:
    """The earlier book with the documents that were issued since, as far as it can hold them.

    An issued sheet is on paper: going back does not take it out of the file, unless its year, its
    office or its PK is not there yet.
    """
    for satu in sorted(kini.all_of(DokumenTetap), key=lambda d: d.versi):
        if lalu.find(DokumenTetap, satu.id) is None and _fits(satu, lalu):
            lalu = _with(lalu, satu)
    for pindaian in kini.all_of(Pindaian):
        ada = lalu.find(Pindaian, pindaian.id) is not None
        if not ada and lalu.find(DokumenTetap, pindaian.dokumen_id) is not None:
            lalu = _with(lalu, pindaian)
    return lalu


def _fits(satu: DokumenTetap, buku: BukuKantor) -> bool:
    acuan = [(m.acuan, getattr(satu, m.nama)) for m in daftar_medan("DokumenTetap") if m.acuan]
    if not all(kunci is None or buku.find(JENIS[jenis], kunci) for jenis, kunci in acuan):
        return False
    kunci = KUNCI_ALAMI["DokumenTetap"]
    sama = (
        all(getattr(d, k) == getattr(satu, k) for k in kunci) for d in buku.all_of(DokumenTetap)
    )
    return bool(buku.where(TahunKerja, "tahun", satu.tahun)) and not any(sama)


def _with(buku: BukuKantor, satu: Entitas) -> BukuKantor:
    return buku.terapkan(Perubahan("", (Ubahan(type(satu).__name__, satu.id, None, satu),)))


def put_back(path: Path, cadangan: Path) -> Path | None:
    """Put a copy of a backup where a file is that can't be opened any more, or none is.

    The file that is there is kept beside under the name that is returned, "kantor (rusak).lkjip",
    with what SQLite left of it. Raises GalatStore; then it is where it was.
    """
    path = path.resolve()  # what a link leads to is damaged, not the link
    with translate_errors(path):
        kunci = Kunci(path)
        sementara = path.with_name(f"{path.name}.pulih")
        try:
            with treat_as_damaged(cadangan):
                write_copy(cadangan, sementara)
            return _swap(path, sementara)
        finally:
            discard(sementara)
            kunci.release()


def _swap(path: Path, sementara: Path) -> Path | None:
    """Put the whole file in place of the broken one, whose leftovers go aside with it."""
    pindah = []
    aside = _free_name(path)
    try:
        for akhir in ("", *SISA):
            asal = path.with_name(path.name + akhir)
            if asal.exists():
                pindah.append((asal, asal.rename(aside.with_name(aside.name + akhir))))
        put_in_place(sementara, path)
    except OSError:
        for asal, kini in reversed(pindah):
            kini.rename(asal)
        raise
    return aside if pindah else None


def _free_name(path: Path) -> Path:
    """A free name beside the file: "kantor (rusak).lkjip", "kantor (rusak 2).lkjip"."""
    nama = itertools.chain(["rusak"], (f"rusak {n}" for n in itertools.count(2)))
    calon = (path.with_name(f"{path.stem} ({satu}){path.suffix}") for satu in nama)
    return next(satu for satu in calon if not satu.exists())
