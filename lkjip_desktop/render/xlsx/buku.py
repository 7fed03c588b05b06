"""A Dokumen as the bytes of an .xlsx file, a worksheet for each section, ready to be printed."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Catatan,
    Dokumen,
    Grafik,
    Jarak,
    Judul,
    Kop,
    Orientasi,
    Paragraf,
    Rincian,
    Tabel,
    TandaTangan,
)
from lkjip_desktop.render.xlsx import blok, gaya
from lkjip_desktop.render.xlsx.grafik import write_grafik
from lkjip_desktop.render.xlsx.halaman import Halaman
from lkjip_desktop.render.xlsx.lembar import LembarKerja
from lkjip_desktop.render.xlsx.tabel import write_tabel

_TULIS: Final[Mapping[type, Callable[[LembarKerja, Any], None]]] = {
    Kop: blok.write_kop,
    Judul: blok.write_judul,
    Paragraf: blok.write_paragraf,
    Rincian: blok.write_rincian,
    Jarak: blok.write_jarak,
    Catatan: blok.write_catatan,
    Grafik: write_grafik,
    TandaTangan: blok.write_tanda_tangan,
}
_SIFAT: Final = {
    "in_memory": True,
    "default_format_properties": {"font_name": gaya.HURUF, "font_size": 11},
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_LEBAR_TANPA_TABEL: Final = (0.4, 0.1, 0.5)
"""Columns of a section without a table, as parts of its width: name, figure, small print."""
_TERLARANG: Final = re.compile(r"[\[\]:*?/\\']")
_LEKAT: Final = 2
"""So many rows of a table stay with the signature below it."""
_LEBIH: Final = 1.15
"""What is so many pages long is made smaller to stand on one."""
_LEBIH_GRAFIK: Final = 1.5
"""As `_LEBIH` where there are charts, which a page would cut in two."""
_NAMA_TERPANJANG: Final = 31


def render_xlsx(dokumen: Dokumen) -> bytes:
    """The workbook of a document. Equal documents give equal bytes, whatever the day.

    What a row sums, and what a percentage is reckoned from, are formulas that hold the printed
    figure until something is changed. Text is never taken for a formula, a number or an address.
    """
    keluaran = io.BytesIO()
    buku = xlsxwriter.Workbook(keluaran, deepcopy(_SIFAT))  # it writes into what it is given
    buku.set_properties(
        {
            "title": dokumen.judul,
            "subject": dokumen.subjek,
            "author": dokumen.pembuat,
            "created": datetime(2000, 1, 1),  # noqa: DTZ001 - Excel knows no zones; not the clock's
        }
    )
    for nama, bagian in zip(_names(dokumen), dokumen.bagian, strict=True):
        _section(buku, buku.add_worksheet(nama), bagian)
    buku.close()
    return keluaran.getvalue()


def _names(dokumen: Dokumen) -> list[str]:
    """Names of worksheets: short, all different, without the characters that Excel forbids."""
    hasil: list[str] = []
    for nomor, bagian in enumerate(dokumen.bagian, 1):
        nama = _TERLARANG.sub(" ", bagian.penanda)[:_NAMA_TERPANJANG].strip() or f"Lembar {nomor}"
        if nama.casefold() in {satu.casefold() for satu in hasil}:
            nama = f"{nama[: _NAMA_TERPANJANG - 4]} ({nomor})"
        hasil.append(nama)
    return hasil


def _section(buku: xlsxwriter.Workbook, kertas: Worksheet, bagian: Bagian) -> None:
    tabel = [b for b in bagian.blok if isinstance(b, Tabel)]
    lebar = gaya.text_width(bagian.kertas, bagian.orientasi)
    kolom = gaya.column_widths(tabel, lebar) or [b * lebar for b in _LEBAR_TANPA_TABEL]
    lembar = LembarKerja(buku, kertas, kolom)
    kepala: list[tuple[int, int]] = []
    tertanda: list[tuple[int, int]] = []
    lekat = 0
    for satu in bagian.blok:
        awal = lembar.baris
        if isinstance(satu, Tabel):
            kepala.append(write_tabel(lembar, satu))
            lekat = max(lembar.baris - _LEKAT, 0)
        else:
            _TULIS[type(satu)](lembar, satu)
        if isinstance(satu, TandaTangan):
            tertanda.append((lekat or awal, lembar.baris - 1))
    kertas.print_area(0, 0, max(lembar.baris - 1, 0), len(kolom) - 1)
    diulang = kepala if len(kepala) == 1 else []  # one table's head would be wrong over another
    for satu_kepala in diulang:
        kertas.repeat_rows(*satu_kepala)
    _paper(kertas, bagian)
    _pages(lembar, bagian, diulang, tertanda)


def _paper(kertas: Worksheet, bagian: Bagian) -> None:
    kertas.set_paper(gaya.KERTAS[bagian.kertas])
    if bagian.orientasi is Orientasi.MENDATAR:
        kertas.set_landscape()
    tepi = {sisi: gaya.inches(mm) for sisi, mm in gaya.TEPI_MM[bagian.orientasi].items()}
    kertas.set_margins(**tepi)
    kertas.set_footer("&C&9Halaman &P dari &N")


def _pages(
    lembar: LembarKerja,
    bagian: Bagian,
    kepala: list[tuple[int, int]],
    tertanda: list[tuple[int, int]],
) -> None:
    """All columns on a page, what is a little too long on one, and no signature cut in two."""
    tinggi = lembar.heights
    ukuran = gaya.text_area(bagian.kertas, bagian.orientasi)
    halaman = Halaman(*ukuran, lembar.lebar, tinggi)
    bergrafik = any(isinstance(satu, Grafik) for satu in bagian.blok)
    if halaman.fits(_LEBIH_GRAFIK if bergrafik else _LEBIH):
        lembar.kertas.fit_to_pages(1, 1)
        return
    ulang = sum(sum(tinggi[awal : akhir + 1]) for awal, akhir in kepala)
    lembar.kertas.fit_to_pages(1, 0)
    putus = [awal for awal, akhir in tertanda if halaman.splits(awal, akhir, ulang)]
    lembar.kertas.set_h_pagebreaks(putus)
