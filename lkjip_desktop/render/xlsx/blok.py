"""From blocks to cells: how each block but tables and charts stands on a worksheet."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from lkjip_desktop.dokumen.blok import (
    Catatan,
    Jarak,
    Judul,
    Kop,
    Paragraf,
    Penanda,
    Rata,
    Rincian,
    Run,
    TandaTangan,
)
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.render.gambar import read_gambar
from lkjip_desktop.render.xlsx import gaya
from lkjip_desktop.render.xlsx.lembar import LembarKerja
from lkjip_desktop.render.xlsx.sel import cut

_UKURAN_KOP: Final = (14.0, 16.0, 10.0)
"""The lines of the region, of the office, and of its address."""
_TINGGI_LAMBANG: Final = 68.0
"""Pixels."""
_BARIS_TINTA: Final = 4
"""Empty lines for ink and stamp."""


def write_kop(lembar: LembarKerja, kop: Kop) -> None:
    """The letterhead with a heavy rule below it."""
    _emblem(lembar, kop.lambang)
    *atas, kantor = kop.nama
    wilayah, instansi, alamat = _UKURAN_KOP
    for baris in atas:
        _row(lembar, baris, gaya.text_style(wilayah, Rata.TENGAH, bold=True))
    _row(lembar, kantor, gaya.text_style(instansi, Rata.TENGAH, bold=True))
    bawah = [satu for satu in (kop.alamat, " · ".join(kop.hubungan)) if satu]
    for nomor, baris in enumerate(bawah, 1):
        garis = {"bottom": 6} if nomor == len(bawah) else {}
        _row(lembar, baris, gaya.text_style(alamat, Rata.TENGAH, **garis))
    lembar.gap(10)


def _emblem(lembar: LembarKerja, isi: bytes | None) -> None:
    gambar = read_gambar(isi) if isi else None
    if gambar is None or isinstance(gambar, Temuan):
        return
    keluaran = BytesIO()
    gambar.save(keluaran, "PNG")
    skala = _TINGGI_LAMBANG / gambar.height
    pilihan = {
        "image_data": keluaran,
        "x_scale": skala,
        "y_scale": skala,
        "x_offset": 4,
        "y_offset": 2,
        "description": "Lambang daerah",
    }
    lembar.kertas.insert_image(lembar.baris, 0, "lambang.png", pilihan)


def write_judul(lembar: LembarKerja, judul: Judul) -> None:
    """Title lines."""
    for run in judul.baris:
        _row(lembar, run.teks, gaya.text_style(judul.ukuran, judul.rata, bold=run.tebal))


def write_paragraf(lembar: LembarKerja, paragraf: Paragraf) -> None:
    """Running text in one cell over all columns, its styles kept."""
    sifat = gaya.text_style(paragraf.ukuran, paragraf.rata)
    lembar.line(cut("".join(run.teks for run in paragraf.runs)), sifat)
    runs = [run for run in paragraf.runs if run.teks]
    if len(runs) > 1:
        bagian: list[object] = []
        for run in runs:
            bagian += [lembar.style(_letters(run, paragraf.ukuran)), run.teks]
        lembar.kertas.write_rich_string(lembar.baris, 0, *bagian, lembar.style(sifat))
    lembar.baris += 1


def _letters(run: Run, ukuran: float) -> gaya.Sifat:
    return {
        "font_name": gaya.HURUF,
        "font_size": ukuran,
        "bold": run.tebal,
        "italic": run.miring,
        "underline": int(run.garis),
    }


def write_rincian(lembar: LembarKerja, rincian: Rincian) -> None:
    """Labels in the first columns, values with their colon in the others."""
    muka = max(1, len(lembar.lebar) // 3)
    for label, isi in rincian.baris:
        lembar.line(cut(label), gaya.text_style(rincian.ukuran), 0, muka)
        lembar.line(cut(f": {isi.teks}"), gaya.text_style(rincian.ukuran, bold=isi.tebal), muka)
        lembar.baris += 1


def write_jarak(lembar: LembarKerja, jarak: Jarak) -> None:
    """An empty row."""
    lembar.gap(jarak.tinggi)


def write_catatan(lembar: LembarKerja, catatan: Catatan) -> None:
    """A small note with what leads to it."""
    teks = f"{catatan.tanda} {catatan.teks}" if catatan.tanda else catatan.teks
    _row(lembar, teks, gaya.text_style(catatan.ukuran))


def write_tanda_tangan(lembar: LembarKerja, tanda: TandaTangan) -> None:
    """Who signs: the right one below place and date, the left one beside."""
    tengah = len(lembar.lebar) // 2
    awal = lembar.baris
    sifat = gaya.text_style(tanda.ukuran, Rata.TENGAH)
    lembar.line(cut(tanda.tempat_tanggal), sifat, tengah)
    akhir = [_signer(lembar, tanda.kanan, awal + 1, tengah, None, tanda.ukuran)]
    if tanda.kiri is not None and tengah:
        akhir.append(_signer(lembar, tanda.kiri, awal + 1, 0, tengah, tanda.ukuran))
    lembar.baris = max(akhir)


def _signer(
    lembar: LembarKerja, siapa: Penanda, baris: int, kiri: int, banyak: int | None, ukuran: float
) -> int:
    """Write one who signs from a row on; the row after it."""
    kosong: list[tuple[str, gaya.Sifat]] = [("", {})] * _BARIS_TINTA
    nama = {"bold": siapa.nama.tebal, "underline": int(siapa.nama.garis)}
    isi = [
        *((teks, {}) for teks in siapa.sebutan),
        *kosong,
        (siapa.nama.teks, nama),
        *((teks, {}) for teks in siapa.keterangan),
    ]
    for lembar.baris, (teks, lain) in enumerate(isi, baris):
        lembar.line(cut(teks), gaya.text_style(ukuran, Rata.TENGAH, **lain), kiri, banyak)
    return lembar.baris + 1


def _row(lembar: LembarKerja, teks: str, sifat: gaya.Sifat) -> None:
    lembar.line(cut(teks), sifat)
    lembar.baris += 1
