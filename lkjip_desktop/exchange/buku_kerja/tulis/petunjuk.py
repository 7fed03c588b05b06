"""Writes the first sheet: how to fill the workbook in, and what each sheet and column holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import LEMBAR_ATURAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import VERSI_FORMAT
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import (
    LABEL_KANTOR,
    LABEL_NOMOR,
    LABEL_PEMDA,
    LABEL_TAHUN,
    LABEL_VERSI,
    LABEL_WAKTU,
    NAMA_PETUNJUK,
    PETUNJUK,
    Asal,
)
from lkjip_desktop.exchange.buku_kerja.tulis import gaya

_LEBAR: Final = (22, 26, 90)


def write_petunjuk(buku: Workbook, asal: Asal, tahun: int) -> None:
    """Add the sheet to a workbook that has none yet."""
    lembar = buku.add_worksheet(NAMA_PETUNJUK)
    for nomor, lebar in enumerate(_LEBAR):
        lembar.set_column(nomor, nomor, lebar)
    baris = _heading(buku, lembar, asal, tahun)
    baris = _how_to(buku, lembar, baris)
    _columns(buku, lembar, baris)
    lembar.hide_gridlines(2)
    lembar.set_portrait()
    lembar.set_paper(gaya.A4)
    lembar.fit_to_pages(1, 0)


def _heading(buku: Workbook, lembar: Worksheet, asal: Asal, tahun: int) -> int:
    besar = buku.add_format({**gaya.HURUF, "bold": True, "font_size": 14})
    label = buku.add_format({**gaya.HURUF, **gaya.GARIS, "bold": True, "bg_color": "#D9D9D9"})
    isi = buku.add_format({**gaya.HURUF, **gaya.GARIS, "align": "left"})
    lembar.write_string(0, 0, f"Buku Kerja LKjIP Tahun {tahun}", besar)
    isian: Mapping[str, str | int] = {
        LABEL_KANTOR: asal.kantor,
        LABEL_PEMDA: asal.pemda,
        LABEL_TAHUN: tahun,
        LABEL_VERSI: VERSI_FORMAT,
        LABEL_NOMOR: asal.nomor,
        LABEL_WAKTU: asal.waktu,
    }
    for baris, (nama, nilai) in enumerate(isian.items(), 2):
        lembar.write_string(baris, 0, nama, label)
        if isinstance(nilai, int):
            lembar.write_number(baris, 1, nilai, isi)
        elif nilai:
            lembar.write_string(baris, 1, nilai, isi)
        else:
            lembar.write_blank(baris, 1, None, isi)
    return len(isian) + 3


def _how_to(buku: Workbook, lembar: Worksheet, baris: int) -> int:
    tebal = buku.add_format({**gaya.HURUF, "bold": True, "font_size": 12})
    teks = buku.add_format({**gaya.HURUF, "text_wrap": True})
    for judul, isi in PETUNJUK.items():
        lembar.write_string(baris, 0, judul, tebal)
        for nomor, kalimat in enumerate(isi, 1):
            lembar.merge_range(baris + nomor, 0, baris + nomor, 2, f"{nomor}. {kalimat}", teks)
            lembar.set_row(baris + nomor, gaya.height([(kalimat, sum(_LEBAR))]))
        baris += len(isi) + 2
    return baris


def _columns(buku: Workbook, lembar: Worksheet, baris: int) -> None:
    judul = buku.add_format(gaya.JUDUL_WAJIB)
    nama = buku.add_format({**gaya.HURUF, **gaya.GARIS, "font_color": "#1F4E79", "bold": True})
    isi = buku.add_format({**gaya.HURUF, **gaya.GARIS, "text_wrap": True})
    for nomor, teks in enumerate(("Lembar", "Kolom", "Isi")):
        lembar.write_string(baris, nomor, teks, judul)
    for satu in (*SUSUNAN, LEMBAR_ATURAN):
        baris += 1
        lembar.write_url(baris, 0, f"internal:'{satu.nama}'!A1", nama, satu.nama)
        lembar.merge_range(baris, 1, baris, 2, satu.isi, isi)
        lembar.set_row(baris, gaya.height([(satu.isi, sum(_LEBAR[1:]))]))
        for kolom in satu.kolom:
            baris += 1
            wajib = " Wajib diisi." if kolom.wajib else ""
            lembar.write_blank(baris, 0, None, isi)
            lembar.write_string(baris, 1, kolom.judul, isi)
            lembar.write_string(baris, 2, f"{kolom.petunjuk}{wajib}", isi)
