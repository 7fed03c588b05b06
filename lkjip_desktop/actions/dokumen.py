"""From the book to the printed sheet: compose, render, write where the user wants it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.dokumen.blok import Kertas
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.worker import susun
from lkjip_desktop.worker.pesan import Permintaan

if TYPE_CHECKING:  # the window writes PDFs too, and does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


@dataclass(frozen=True, slots=True)
class PilihanCetak:
    """How sheets are printed: paper, which PK (None: the one in force), issued bytes or draft."""

    kertas: Kertas = Kertas.F4
    perubahan_ke: int | None = None
    draf: bool = False
    """True prints the data as they stand now even where the sheet has been issued."""


@dataclass(frozen=True, slots=True)
class LembarTercetak:
    """A sheet as bytes, the name of its file, and what the user should know about it."""

    nama_berkas: str
    pdf: bytes
    catatan: str = ""


def latest_issued(
    store: Store, tahun: int, lembar: JenisLembar, perubahan_ke: int
) -> DokumenTetap | None:
    """The latest issued version of a sheet, None where it has not been issued."""
    cocok = (
        d
        for d in store.buku.where(DokumenTetap, "tahun", tahun)
        if d.lembar is lembar and (lembar is not JenisLembar.PK or d.perubahan_ke == perubahan_ke)
    )
    return max(cocok, key=lambda d: d.versi, default=None)


def number_of_pk(buku: BukuKinerja, perubahan_ke: int | None) -> int:
    """Which agreement is meant: the given one, else the one in force; 0 where there is none."""
    if perubahan_ke is not None:
        return perubahan_ke
    pk = buku.pk()
    return pk.perubahan_ke if pk else 0


def make_pdf(
    store: Store,
    tahun: int,
    lembar: JenisLembar,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
) -> bytes:
    """The sheet as the data stand now. Equal data give equal bytes, whatever the day."""
    lambang = store.buku.instansi.lambang
    berkas = {} if lambang is None else {lambang: store.berkas(lambang)}
    return susun.make_pdf(store.buku, berkas, Permintaan(tahun, lembar, kertas, perubahan_ke))


def print_sheet(
    store: Store, tahun: int, lembar: JenisLembar, pilihan: PilihanCetak
) -> LembarTercetak:
    """The bytes to print: those of the issued version where there is one, else of the data now.

    An issued sheet keeps its bytes, its paper too; `catatan` says so where the data have changed.
    """
    ke = number_of_pk(BukuKinerja(store.buku, tahun), pilihan.perubahan_ke)
    nama = f"{lembar.value}-{tahun}"
    if lembar is JenisLembar.PK and ke:
        nama += f"-perubahan-{ke}"
    tetap = None if pilihan.draf else latest_issued(store, tahun, lembar, ke)
    kertas = Kertas(tetap.kertas) if tetap else pilihan.kertas
    kini = make_pdf(store, tahun, lembar, kertas, pilihan.perubahan_ke)
    if tetap is None:
        return LembarTercetak(f"{nama}.pdf", kini)
    pdf = store.berkas(tetap.pdf)
    catatan = "" if pdf == kini else _changed_since(tetap)
    return LembarTercetak(f"{nama}.pdf", pdf, catatan)


def _changed_since(tetap: DokumenTetap) -> str:
    return (
        f"dicetak seperti ditetapkan (versi {tetap.versi}); datanya sudah berubah sejak itu. "
        "Tetapkan lagi untuk versi baru, atau cetak drafnya (--draf)."
    )


def save_pdf(path: Path, pdf: bytes) -> None:
    """Write a PDF whole or not at all: beside its place first, then renamed over it.

    Raises OSError when the folder can't be written or the disk is full.
    """
    pegangan, sementara = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(pegangan, "wb") as keluaran:
            keluaran.write(pdf)
            keluaran.flush()
            os.fsync(keluaran.fileno())
        Path(sementara).chmod(0o644)
        Path(sementara).replace(path)
    except BaseException:
        Path(sementara).unlink(missing_ok=True)
        raise


def print_to_folder(
    store: Store,
    tahun: int,
    lembar: Sequence[JenisLembar],
    folder: Path,
    pilihan: PilihanCetak,
) -> list[tuple[Path, str]]:
    """Print sheets as PDF files into a folder, made where it is missing; paths with their notes."""
    folder.mkdir(parents=True, exist_ok=True)
    hasil = []
    for satu in lembar:
        tercetak = print_sheet(store, tahun, satu, pilihan)
        path = folder / tercetak.nama_berkas
        save_pdf(path, tercetak.pdf)
        hasil.append((path, tercetak.catatan))
    return hasil
