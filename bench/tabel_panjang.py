"""A very long Tabel 3.10 on paper, beside ReportLab's own table of the same cells."""

from __future__ import annotations

import time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from bench.anggaran import TAHUN, pohon
from bench.ukur import Hasil, bandingkan

if TYPE_CHECKING:
    from lkjip_desktop.dokumen.blok import Dokumen, Tabel

_SUB = 8_600
"""So many sub kegiatan have about 10,000 rows with the sums above them."""
_BATAS = 0.8
_BATAS_LURUS = 1.5


def ukur() -> list[Hasil]:
    """From the sheet's blocks to the bytes of the PDF; and ten times fewer rows, times ten."""
    besar, kecil = _sheet(_SUB), _sheet(_SUB // 10)
    banyak, sedikit = len(_table(besar).baris), len(_table(kecil).baris)
    kita, lain = bandingkan(lambda: _render(besar), lambda: _long_table(_table(besar)), 1)
    satu, sepuluh = bandingkan(lambda: _render(besar), lambda: _render(kecil), 3)
    return [
        Hasil(
            f"Tabel 3.10 of {banyak} rows as PDF",
            *(kita, lain, _BATAS),
            catatan="a LongTable of Paragraphs of the same cells",
        ),
        Hasil(
            f"the same, against {sedikit} rows by as many times (linear)",
            *(satu, sepuluh * banyak / sedikit, _BATAS_LURUS),
        ),
    ]


def _sheet(banyak: int) -> Dokumen:
    from lkjip_desktop.aturan.baca import read_aturan
    from lkjip_desktop.dokumen.compose import compose
    from lkjip_desktop.kinerja.aturan import aturan_to_json
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
    from lkjip_desktop.perhitungan.hasil import hitung

    tahun = TahunKerja(id="tahun", tahun=TAHUN, aturan=aturan_to_json(read_aturan()))
    buku = BukuKinerja(BukuKantor.of([*pohon(banyak)[0].entitas(), tahun]), TAHUN)
    return compose(JenisLembar.ANGGARAN, buku, hitung(buku))


def _table(dokumen: Dokumen) -> Tabel:
    from lkjip_desktop.dokumen.blok import Tabel

    return next(b for bagian in dokumen.bagian for b in bagian.blok if isinstance(b, Tabel))


def _render(dokumen: Dokumen) -> float:
    from lkjip_desktop.render.pdf import render_pdf

    mulai = time.perf_counter()
    render_pdf(dokumen)
    return time.perf_counter() - mulai


def _long_table(tabel: Tabel) -> float:
    """What ReportLab alone takes, with the same letters, widths, rules and repeated head."""
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import landscape
    from reportlab.platypus import LongTable, SimpleDocTemplate

    lebar, tinggi = 215 / 25.4 * 72, 330 / 25.4 * 72
    dokumen = SimpleDocTemplate(BytesIO(), pagesize=landscape((lebar, tinggi)))
    bagian = sum(kolom.lebar for kolom in tabel.kolom)
    mulai = time.perf_counter()
    isi = _paragraphs(tabel)
    panjang = LongTable(
        isi,
        colWidths=[kolom.lebar / bagian * dokumen.width for kolom in tabel.kolom],
        repeatRows=len(tabel.kepala),
        style=[("GRID", (0, 0), (-1, -1), 0.5, black)],
    )
    dokumen.build([panjang])
    return time.perf_counter() - mulai


def _paragraphs(tabel: Tabel) -> list[list[Any]]:
    from reportlab.lib.enums import TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    from lkjip_desktop.dokumen.blok import Rata
    from lkjip_desktop.render.format import teks_sel
    from lkjip_desktop.render.pdf.huruf import huruf

    kiri = ParagraphStyle("kiri", fontName=huruf(), fontSize=tabel.ukuran, leading=12)
    kanan = ParagraphStyle("kanan", kiri, alignment=TA_RIGHT)
    return [
        [
            Paragraph(escape(teks_sel(sel)), kiri if kolom.rata in {None, Rata.KIRI} else kanan)
            for sel, kolom in zip(baris.sel, tabel.kolom, strict=False)
        ]
        for baris in (*tabel.kepala, *tabel.baris)
    ]
