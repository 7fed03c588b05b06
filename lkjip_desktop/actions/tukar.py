"""The office's workbook in and out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lkjip_desktop.actions.berkas import create_with
from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberBerkas,
    Tunjuk,
    check_impor_anggaran,
)
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.buku_kerja import (
    HasilBaca,
    check_office,
    check_stale,
    read_buku_kerja,
    write_buku_kerja,
)
from lkjip_desktop.exchange.sipd import BUKAN_EXCEL, TANPA_LAYOUT
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.store import Store, Transaksi
from lkjip_desktop.store.rotasi import Sebab

__all__ = [
    "HasilBaca",
    "Pilihan",
    "check_impor",
    "ekspor",
    "impor",
    "import_as_new",
    "read_impor",
    "warn_impor",
]

AKHIRAN_BUKU = ".xlsx"
TUNJUK_KOLOM = Temuan(
    "impor.tunjuk",
    "Bila ini tabel anggaran, tunjuk kolomnya: Berkas → Impor anggaran… di jendela, atau --kolom "
    "pada baris perintah.",
    tingkat=Tingkat.CATATAN,
)


def ekspor(store: Store, tahun: int, path: Path) -> tuple[Temuan, ...]:
    """Write the year as a workbook, whole or not at all; what stands in the way comes back.

    That is a text that no cell of Excel can hold, or a name that does not end in .xlsx: with it
    nothing is written. Raises KeyError for a year that has not been opened, OSError
    when the place can't be written.
    """
    if path.suffix.casefold() != AKHIRAN_BUKU:
        usul = f"{path.stem or tahun}{AKHIRAN_BUKU}"
        pesan = f"Buku kerja hanya ditulis sebagai {AKHIRAN_BUKU}. Beri nama misalnya “{usul}”."
        return (Temuan("buku.akhiran", pesan, path.name),)
    terakhir = next(iter(store.riwayat(batas=1)), None)
    langkah = (terakhir.nomor, terakhir.waktu) if terakhir else (0, "")
    hasil = write_buku_kerja(store.buku, tahun, *langkah)
    if not isinstance(hasil, bytes):
        return hasil
    save_whole(path, hasil)
    return ()


def check_impor(
    path: Path,
    store: Store | None = None,
    pilihan: Pilihan | None = None,
    tunjuk: Tunjuk | None = None,
) -> HasilBaca:
    """Read a workbook and say what it would change in a file, or in a new one; nothing is stored.

    Warnings stand first: that it is another office's, or older than what the file holds now. A new
    year without rules in the workbook gets the usual ones. A file that is no workbook of ours is
    tried as one that brings the budget into a file, as `pilihan` says; one whose columns have been
    pointed at is nothing else. Raises OSError when the file can't be read.
    """
    if store and tunjuk:
        return check_impor_anggaran(SumberBerkas(path), store.buku, pilihan or Pilihan(), tunjuk)
    return warn_impor(read_impor(path, store.buku if store else None, pilihan), store)


def read_impor(
    path: Path, buku: BukuKantor | None = None, pilihan: Pilihan | None = None
) -> HasilBaca:
    """As `check_impor`, but for the warnings that only the file's log can give.

    It touches nothing but the file and the book, so that it may run beside the window.
    """
    hasil = read_buku_kerja(path, buku or BukuKantor({}), aturan_to_json(read_aturan()))
    if buku is None or hasil.terbaca:
        return hasil
    anggaran = check_impor_anggaran(SumberBerkas(path), buku, pilihan or Pilihan())
    asing = {TANPA_LAYOUT.kode, BUKAN_EXCEL.kode} & {t.kode for t in anggaran.temuan}
    if not asing or anggaran.terbaca:
        return anggaran
    tabel = (TUNJUK_KOLOM,) if TANPA_LAYOUT in anggaran.temuan else ()
    return replace(hasil, temuan=(*hasil.temuan, *tabel))


def warn_impor(hasil: HasilBaca, store: Store | None) -> HasilBaca:
    """What was read, with the warnings about where a workbook comes from and how old it is."""
    if isinstance(hasil, HasilAnggaran) or not hasil.terbaca:
        return hasil
    buku = store.buku if store else BukuKantor({})
    peringatan = list(check_office(hasil.asal, buku))
    sejak = store.steps_since(hasil.asal.nomor, hasil.asal.waktu) if store else None
    if sejak and not hasil.temuan_galat:
        peringatan += check_stale(hasil, buku, sejak)
    return replace(hasil, temuan=(*peringatan, *hasil.temuan))


def impor(store: Store, dari: Path | str, hasil: HasilBaca) -> None:
    """Store what a workbook, or a table called so, brings as one step.

    `hasil` must be free of refused cells.
    """
    nama = dari if isinstance(dari, str) else dari.name
    with store.transaction(f"Impor {nama}", sebab=Sebab.IMPOR) as t:
        _put(t, hasil)


def import_as_new(path_lkjip: Path, path_buku: Path, hasil: HasilBaca) -> Store:
    """Make a new file from a workbook alone and open it; where that fails there is no file.

    `hasil` was read against an empty book and must be free of refused cells. Raises GalatStore
    where the file exists or can't be written.
    """
    return create_with(path_lkjip, f"Buat berkas dari {path_buku.name}", lambda t: _put(t, hasil))


def _put(t: Transaksi, hasil: HasilBaca) -> None:
    if hasil.temuan_galat:
        raise ValueError(hasil.temuan_galat)
    t.put_all(hasil.put)
    t.remove_all(hasil.hapus)
