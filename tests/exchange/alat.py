"""Tools for workbook tests: the example as a workbook, edited the way a person would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.buku_kerja import HasilBaca, read_buku_kerja, write_buku_kerja
from lkjip_desktop.exchange.buku_kerja.susunan import JENIS_TIDAK_DI_BUKU
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from tests.bantu.contoh import tanpa_rincian

ATURAN = aturan_to_json(read_aturan())
KOSONG = BukuKantor({})


def kantor_contoh() -> BukuKantor:
    """The worked example, with a coat of arms."""
    return BukuKantor.of(tanpa_rincian(read_contoh(ATURAN, "ab" * 32)))


def only_workbook(buku: BukuKantor) -> BukuKantor:
    """The book without the kinds that no workbook holds."""
    return BukuKantor.of(e for e in buku.entitas() if type(e).__name__ not in JENIS_TIDAK_DI_BUKU)


def tulis(buku: BukuKantor, path: Path, tahun: int = 2024) -> Path:
    """Write the workbook of a year."""
    isi = write_buku_kerja(buku, tahun)
    assert isinstance(isi, bytes), isi
    path.write_bytes(isi)
    return path


def baca(path: Path, buku: BukuKantor) -> HasilBaca:
    """Read a workbook against a book."""
    return read_buku_kerja(path, buku, ATURAN)


def terapkan(buku: BukuKantor, hasil: HasilBaca) -> BukuKantor:
    """The book after an import, which must have refused nothing."""
    assert hasil.temuan_galat == ()
    ubahan = [Ubahan(type(e).__name__, e.id, buku.find(type(e), e.id), e) for e in hasil.put] + [
        Ubahan(type(e).__name__, e.id, e, None) for e in hasil.hapus
    ]
    return buku.terapkan(Perubahan("", tuple(ubahan)))


class Suntingan:
    """A workbook that is open for editing."""

    def __init__(self, path: Path) -> None:
        self.buku = openpyxl.load_workbook(path)

    def lembar(self, nama: str) -> Worksheet:
        """A sheet by its name."""
        lembar = self.buku[nama]
        assert isinstance(lembar, Worksheet)
        return lembar

    def sel(self, nama: str, judul: str, baris: int) -> Cell:
        """A cell by the header of its column and its row (the first one of data is 2)."""
        lembar = self.lembar(nama)
        kolom = [s.value for s in lembar[1]].index(judul) + 1
        sel = lembar.cell(baris, kolom)
        assert isinstance(sel, Cell)
        return sel

    def isi(self, nama: str, judul: str, baris: int, nilai: object) -> str:
        """Type into a cell; its address as the program should name it."""
        sel = self.sel(nama, judul, baris)
        sel.value = nilai  # type: ignore[assignment]
        return f"{nama}!{sel.coordinate}"

    def tambah(self, nama: str, **isian: object) -> int:
        """Type a new row below the last one, by header (_ for a space); its number."""
        lembar = self.lembar(nama)
        baris = max(s.row for r in lembar.iter_rows() for s in r if s.value is not None) + 1
        for judul, nilai in isian.items():
            self.isi(nama, judul.replace("_", " "), baris, nilai)
        return baris

    def pindah(self, nama: str, urutan: list[int]) -> None:
        """Put the rows of a sheet in another order: numbers of rows, from 2."""
        lembar = self.lembar(nama)
        baris = {n: [s.value for s in lembar[n]] for n in urutan}
        for tempat, asal in enumerate(urutan, 2):
            for kolom, nilai in enumerate(baris[asal], 1):
                lembar.cell(tempat, kolom).value = nilai


@contextmanager
def sunting(path: Path) -> Iterator[Suntingan]:
    """Open, edit, save: what a person does in Excel."""
    suntingan = Suntingan(path)
    yield suntingan
    suntingan.buku.save(path)
