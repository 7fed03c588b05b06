"""The year as an .xlsx file: tidy sheets with drop-down lists, ready to be filled in."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lkjip_desktop.exchange.buku_kerja.isi_sel import Isian
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_SEMULA,
    YA,
    Kolom,
)
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import Asal
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import choices
from lkjip_desktop.exchange.buku_kerja.tulis import gaya
from lkjip_desktop.exchange.buku_kerja.tulis.isi import IsiLembar, check_length, fill_sheets
from lkjip_desktop.exchange.buku_kerja.tulis.petunjuk import write_petunjuk
from lkjip_desktop.exchange.buku_kerja.tulis.pilihan import DaftarPilihan
from lkjip_desktop.exchange.buku_kerja.xlsx import alamat_sel
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.temuan import Temuan

_BARIS_KOSONG: Final = 15
"""Framed rows below the last one, for what is added."""
_BARIS_BERDAFTAR: Final = 500
"""Rows below the last one that still offer the drop-down lists."""
_LEBAR_HALAMAN: Final = 170
"""So many characters side by side can still be read on a landscape page."""


def write_buku_kerja(
    buku: BukuKantor, tahun: int, nomor: int = 0, waktu: str = ""
) -> bytes | tuple[Temuan, ...]:
    """The workbook of a year as the bytes of a file, or what no cell of Excel can hold.

    `nomor` and `waktu` are those of the last step that `buku` holds, for who imports it. Equal data
    give equal bytes. Raises KeyError for a year that has not been opened.
    """
    isi = fill_sheets(buku, tahun)
    temuan = tuple(t for satu in isi for t in check_length(satu))
    asal = Asal(buku.instansi.nama, buku.instansi.pemda, nomor, waktu)
    return temuan or _Penulis(asal, tahun).write(isi)


class _Penulis:
    """Writes one workbook."""

    def __init__(self, asal: Asal, tahun: int) -> None:
        self._keluaran = io.BytesIO()
        self._buku = xlsxwriter.Workbook(self._keluaran, {"in_memory": True})
        self._buku.set_properties(
            {
                "title": f"Buku kerja LKjIP {tahun}",
                # XlsxWriter would take the clock: equal data must give equal bytes
                "created": datetime(tahun, 1, 1),  # noqa: DTZ001 - Excel knows no zones
            }
        )
        self._pilihan = DaftarPilihan(self._buku)
        self._asal = asal
        self._tahun = tahun
        self._gaya: dict[tuple[tuple[str, Any], ...], Format] = {}

    def write(self, isi: Sequence[IsiLembar]) -> bytes:
        """The bytes of the file."""
        write_petunjuk(self._buku, self._asal, self._tahun)
        for satu in isi:
            self._sheet(satu)
        self._pilihan.write()
        self._buku.close()
        return self._keluaran.getvalue()

    def _style(self, sifat: dict[str, Any]) -> Format:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            self._gaya[kunci] = self._buku.add_format(sifat)
        return self._gaya[kunci]

    def _sheet(self, isi: IsiLembar) -> None:
        lembar = self._buku.add_worksheet(isi.lembar.nama)
        akhir = len(isi.baris)
        for nomor, kolom in enumerate(isi.lembar.kolom):
            sel = self._style(gaya.cell_style(kolom))
            judul = self._style(gaya.header_style(kolom))
            lembar.set_column(nomor, nomor, gaya.width(kolom), sel)
            lembar.write_string(0, nomor, kolom.judul, judul)
            self._column(lembar, nomor, [baris[nomor] for baris in isi.baris], sel)
            self._choices(lembar, nomor, akhir, kolom)
        self._own_columns(lembar, isi)
        self._heights(lembar, isi)
        lembar.freeze_panes(1, 0)
        banyak = len(isi.lembar.kolom)
        lembar.autofilter(0, 0, max(akhir, 1), banyak + len(isi.tambahan) - 1)
        lembar.set_landscape()
        lembar.set_paper(gaya.A4)
        lembar.print_area(0, 0, max(akhir, 1), banyak - 1)
        lebar = sum(gaya.width(kolom) for kolom in isi.lembar.kolom)
        lembar.fit_to_pages(math.ceil(lebar / _LEBAR_HALAMAN), 0)
        lembar.repeat_rows(0)
        lembar.set_footer("&L&A&RHalaman &P dari &N")

    def _heights(self, lembar: Worksheet, isi: IsiLembar) -> None:
        lembar.set_row(0, 32)
        lebar = [gaya.width(kolom) for kolom in isi.lembar.kolom]
        for nomor, baris in enumerate(isi.baris, 1):
            teks = [(s, w) for s, w in zip(baris, lebar, strict=False) if isinstance(s, str)]
            tinggi = gaya.height(teks)
            if tinggi is not None:
                lembar.set_row(nomor, tinggi)

    def _own_columns(self, lembar: Worksheet, isi: IsiLembar) -> None:
        awal = len(isi.lembar.kolom)
        sel, judul = self._style(gaya.PROGRAM), self._style(gaya.JUDUL_PROGRAM)
        for nomor, nama in enumerate(isi.tambahan, awal):
            pilihan = {"hidden": True} if nama == JUDUL_SEMULA else {}
            lembar.set_column(nomor, nomor, gaya.LEBAR_PROGRAM[nama], sel, pilihan)
            lembar.write_string(0, nomor, nama, judul)
            self._column(lembar, nomor, [baris[nomor] for baris in isi.baris], sel)
            if nama == JUDUL_HAPUS:
                self._list(lembar, nomor, len(isi.baris), [YA])

    def _column(self, lembar: Worksheet, nomor: int, daftar: Sequence[Isian], sel: Format) -> None:
        for baris, isian in enumerate((*daftar, *[None] * _BARIS_KOSONG), 1):
            if isian is None:
                lembar.write_blank(baris, nomor, None, sel)
            elif isinstance(isian, str):
                lembar.write_string(baris, nomor, isian, sel)
            elif isinstance(isian, date):
                lembar.write_datetime(baris, nomor, isian, sel)
            else:
                lembar.write_number(baris, nomor, float(isian), sel)

    def _choices(self, lembar: Worksheet, nomor: int, akhir: int, kolom: Kolom) -> None:
        """Offer a drop-down list where a column has choices or names rows of another sheet."""
        if pilihan := choices(kolom):
            self._list(lembar, nomor, akhir, self._pilihan.source(pilihan))
        elif kolom.acuan:
            self._list(lembar, nomor, akhir, _name_range(kolom.acuan))

    def _list(self, lembar: Worksheet, nomor: int, akhir: int, sumber: list[str] | str) -> None:
        lembar.data_validation(
            1,
            nomor,
            akhir + _BARIS_BERDAFTAR,
            nomor,
            {
                "validate": "list",
                "source": sumber,
                "error_type": "warning",
                "error_title": "Tidak ada dalam daftar",
                "error_message": "Isi ini tidak ada dalam daftar pilihan. Tetap dipakai?",
            },
        )


def _name_range(jenis: str) -> str:
    """The cells of the column that names the rows of a kind: ='Indikator'!$B$2:$B$1000."""
    lembar = LEMBAR_MENURUT_JENIS[jenis]
    nomor = [k.medan for k in lembar.kolom].index(lembar.sebutan) + 1
    huruf = alamat_sel(nomor, 1).rstrip("1")
    return f"='{lembar.nama}'!${huruf}$2:${huruf}$1000"
