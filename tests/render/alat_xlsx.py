"""Sheets as workbooks, and what stands in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.blok import Bagian, Blok, Dokumen, Orientasi
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import hitung

CONTOH = read_contoh(aturan_to_json(read_aturan()))
ANGGARAN = JenisLembar.ANGGARAN


def susun(lembar: JenisLembar, *entitas: Entitas, kertas: Kertas = Kertas.F4) -> Dokumen:
    buku = BukuKinerja(BukuKantor.of(entitas or CONTOH), 2024)
    return compose(lembar, buku, hitung(buku), kertas=kertas)


def dokumen(*blok: Blok, orientasi: Orientasi = Orientasi.TEGAK) -> Dokumen:
    return Dokumen("Judul", "Subjek", (Bagian("Uji", blok, orientasi=orientasi),), "Kantor")


def buka(isi: bytes) -> Worksheet:
    """The first sheet, with formulas."""
    lembar = openpyxl.load_workbook(io.BytesIO(isi)).worksheets[0]
    assert isinstance(lembar, Worksheet)
    return lembar


def nilai(isi: bytes) -> list[list[Any]]:
    """The values of the first sheet, those of formulas as they were stored."""
    return CalamineWorkbook.from_filelike(io.BytesIO(isi)).get_sheet_by_index(0).to_python()


def rumus(lembar: Worksheet) -> Iterator[Cell]:
    for baris in lembar.iter_rows():
        yield from (c for c in baris if isinstance(c, Cell) and c.data_type == "f")
