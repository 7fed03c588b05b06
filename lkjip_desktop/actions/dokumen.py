"""From the book to the printed sheet: compose, render, write where the user wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.perhitungan.pemeriksaan import check
from lkjip_desktop.worker import susun
from lkjip_desktop.worker.pesan import Permintaan

if TYPE_CHECKING:  # the window writes PDFs too, and does not wait for SQLAlchemy
    from lkjip_desktop.store import Store


class Bentuk(StrEnum):
    """The format of a file; the value is its suffix and the name on the command line."""

    PDF = "pdf"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class PilihanCetak:
    """How sheets are printed: paper, which PK (None: the one in force), issued bytes or draft."""

    kertas: Kertas = Kertas.F4
    perubahan_ke: int | None = None
    draf: bool = False
    """True prints the data as they stand now even where the sheet has been issued."""
    bentuk: Bentuk = Bentuk.PDF
    """As a workbook a sheet always has the data now: it is there to reckon on with."""


@dataclass(frozen=True, slots=True)
class Subjek:
    """Of what there are issued versions: a sheet of a year, signed by an office, which PK."""

    tahun: int
    lembar: JenisLembar
    jabatan_id: str | None
    perubahan_ke: int = 0

    @classmethod
    def of(cls, tetap: DokumenTetap) -> Subjek:
        """What an issued document is a version of."""
        return cls(tetap.tahun, tetap.lembar, tetap.jabatan_id, tetap.perubahan_ke)

    @classmethod
    def choose(cls, buku: BukuKinerja, lembar: JenisLembar, perubahan_ke: int | None) -> Subjek:
        """The sheet of a year; without a number the PK in force is meant."""
        if lembar is not JenisLembar.PK:
            penanda = buku.penanda_lembar(lembar)
            return cls(buku.tahun, lembar, penanda.jabatan.id if penanda else None)
        pk = buku.pk(perubahan_ke)
        if pk is None:
            return cls(buku.tahun, lembar, None, perubahan_ke or 0)
        return cls(buku.tahun, lembar, pk.jabatan_id, pk.perubahan_ke)

    @property
    def nama(self) -> str:
        """Name for people: "Perjanjian Kinerja Perubahan 1 2024"."""
        ke = f" Perubahan {self.perubahan_ke}" if self.perubahan_ke else ""
        return f"{self.lembar.nama}{ke} {self.tahun}"

    def nama_berkas(self, bentuk: Bentuk = Bentuk.PDF) -> str:
        """Name of its file: pk-2024-perubahan-1.pdf."""
        ke = f"-perubahan-{self.perubahan_ke}" if self.perubahan_ke else ""
        return f"{self.lembar.value}-{self.tahun}{ke}.{bentuk.value}"


@dataclass(frozen=True, slots=True)
class LembarTercetak:
    """A sheet as bytes, the name of its file, and what the user should know about it."""

    nama_berkas: str
    isi: bytes
    catatan: str = ""
    temuan: tuple[Temuan, ...] = ()
    """What `tetapkan` would find; nothing for a sheet that has been issued."""
    tetap: DokumenTetap | None = None
    """The issued version whose bytes these are (`basi.is_stale`: have the data changed since)."""


def latest_issued(kantor: BukuKantor, subjek: Subjek) -> DokumenTetap | None:
    """The latest issued version of a sheet, None where it has not been issued."""
    semua = kantor.where(DokumenTetap, "tahun", subjek.tahun)
    cocok = (d for d in semua if Subjek.of(d) == subjek)
    return max(cocok, key=lambda d: d.versi, default=None)


def make_pdf(
    store: Store,
    tahun: int,
    lembar: JenisLembar,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
) -> bytes:
    """The sheet as the data stand now. Equal data give equal bytes, whatever the day."""
    return _make(Bentuk.PDF, store, Permintaan(tahun, lembar, kertas, perubahan_ke))


def make_xlsx(
    store: Store,
    tahun: int,
    lembar: JenisLembar,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
) -> bytes:
    """As `make_pdf`: the same sheet as a workbook whose sums reckon on."""
    return _make(Bentuk.XLSX, store, Permintaan(tahun, lembar, kertas, perubahan_ke))


def _make(bentuk: Bentuk, store: Store, permintaan: Permintaan) -> bytes:
    lambang = store.buku.instansi.lambang
    berkas = {} if lambang is None else {lambang: store.berkas(lambang)}
    make = susun.make_pdf if bentuk is Bentuk.PDF else susun.make_xlsx
    return make(store.buku, berkas, permintaan)


def print_sheet(
    store: Store, tahun: int, lembar: JenisLembar, pilihan: PilihanCetak
) -> LembarTercetak:
    """The bytes to print: those of the issued version where there is one, else of the data now."""
    buku = BukuKinerja(store.buku, tahun)
    subjek = Subjek.choose(buku, lembar, pilihan.perubahan_ke)
    nama = subjek.nama_berkas(pilihan.bentuk)
    tetap = None if pilihan.draf else latest_issued(store.buku, subjek)
    if tetap is None or pilihan.bentuk is not Bentuk.PDF:
        permintaan = Permintaan(tahun, lembar, pilihan.kertas, pilihan.perubahan_ke)
        isi = _make(pilihan.bentuk, store, permintaan)
        temuan = check(buku, hitung(buku), lembar, pilihan.perubahan_ke)
        return LembarTercetak(nama, isi, _of_now(tetap), temuan)
    catatan = ""
    if tetap.kertas is not pilihan.kertas:
        catatan = f"Dicetak pada kertas {tetap.kertas.value.upper()}, seperti ketika ditetapkan."
    return LembarTercetak(nama, store.berkas(tetap.pdf), catatan, tetap=tetap)


def _of_now(tetap: DokumenTetap | None) -> str:
    if tetap is None:
        return ""
    return f"Berisi data sekarang; versi resminya (versi {tetap.versi}) adalah PDF-nya."


def print_to_folder(
    store: Store,
    tahun: int,
    lembar: Sequence[JenisLembar],
    folder: Path,
    pilihan: PilihanCetak,
) -> list[tuple[Path, LembarTercetak]]:
    """Print sheets as files into a folder, made where it is missing; what went where."""
    folder.mkdir(parents=True, exist_ok=True)
    hasil = []
    for satu in lembar:
        tercetak = print_sheet(store, tahun, satu, pilihan)
        path = folder / tercetak.nama_berkas
        save_whole(path, tercetak.isi)
        hasil.append((path, tercetak))
    return hasil
