"""A Dokumen as the bytes of a PDF. Nothing of the day or of chance gets into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from lkjip_desktop.dokumen.blok import Bagian, Dokumen, Orientasi, Rata, Run
from lkjip_desktop.render.pdf.alir import Letak, flow
from lkjip_desktop.render.pdf.baris import GayaBaris, Kanvas, break_lines, draw_text
from lkjip_desktop.render.pdf.huruf import huruf
from lkjip_desktop.render.pdf.potongan import Bidang
from lkjip_desktop.render.pdf.susun import set_blok

_KAKI = 0.4
"""Distance of the page number from the lower edge, as a part of the lower margin."""
_UKURAN_KAKI = 9.0
_BAHASA = "id-ID"

_RAPAT = (
    (1.0, 1.0),
    (1.0, 0.75),
    (1.0, 0.5),
    (0.95, 0.5),
    (0.9, 0.5),
    (0.85, 0.5),
    (0.8, 0.4),
    (0.75, 0.3),
    (0.7, 0.2),
    (0.65, 0.2),
    (0.6, 0.2),
)
"""Factors on letters and space, step by step, to bring a section onto one page."""
_TERBANYAK = 3
"""More pages than these no step brings onto one."""


@dataclass(frozen=True, slots=True)
class _Lembar:
    """Paper with its margins, in points. The page number stands in the lower one."""

    lebar: float
    tinggi: float
    atas: float
    kanan: float
    bawah: float
    kiri: float

    @property
    def lebar_isi(self) -> float:
        """Width of the text area."""
        return self.lebar - self.kiri - self.kanan

    @property
    def tinggi_isi(self) -> float:
        """Height of the text area."""
        return self.tinggi - self.atas - self.bawah


@dataclass(frozen=True, slots=True)
class _Halaman:
    """A page ready to be drawn; `penanda` is set where a section begins."""

    isi: Sequence[Letak]
    lembar: _Lembar
    penanda: str | None


def render_pdf(dokumen: Dokumen) -> bytes:
    """The PDF of a document. Equal documents give equal bytes (of one build), whatever the day."""
    halaman = [satu for bagian in dokumen.bagian for satu in _halaman(bagian)]
    keluaran = BytesIO()
    # Without a first font of ours each file would name a Helvetica that it does not embed.
    kanvas = Canvas(
        keluaran,
        invariant=1,
        pageCompression=1,
        lang=_BAHASA,
        initialFontName=huruf(),  # type: ignore[arg-type]  # the stubs say float
    )
    kanvas.setTitle(dokumen.judul)
    kanvas.setSubject(dokumen.subjek)
    kanvas.setAuthor(dokumen.pembuat)
    kanvas.setCreator("LKjIP Desktop")
    kanvas.setViewerPreference("DisplayDocTitle", "true")
    for nomor, satu in enumerate(halaman, 1):
        _draw_page(kanvas, satu, nomor, len(halaman))
    kanvas.save()
    return keluaran.getvalue()


def _lembar(bagian: Bagian) -> _Lembar:
    lebar, tinggi = (sisi * mm for sisi in bagian.kertas.ukuran_mm)
    if bagian.orientasi is Orientasi.MENDATAR:
        return _Lembar(tinggi, lebar, 15 * mm, 25 * mm, 18 * mm, 25 * mm)
    return _Lembar(lebar, tinggi, 25 * mm, 25 * mm, 30 * mm, 30 * mm)


def _halaman(bagian: Bagian) -> list[_Halaman]:
    """The pages of a section: set as tightly as brings it onto one page, else at full size."""
    lembar = _lembar(bagian)
    utuh = _flow(bagian, lembar, *_RAPAT[0])
    for skala, ruang in _RAPAT[1:]:
        if not 1 < len(utuh) <= _TERBANYAK or skala < bagian.huruf_terkecil:
            break
        rapat = _flow(bagian, lembar, skala, ruang)
        if len(rapat) == 1:
            utuh = rapat
    return [_Halaman(isi, lembar, None if ke else bagian.penanda) for ke, isi in enumerate(utuh)]


def _flow(bagian: Bagian, lembar: _Lembar, skala: float, ruang: float) -> list[list[Letak]]:
    bidang = Bidang(lembar.lebar_isi, lembar.tinggi_isi, skala, ruang)
    return flow(set_blok(bagian.blok, bidang), bidang.tinggi)


def _draw_page(kanvas: Kanvas, halaman: _Halaman, nomor: int, banyak: int) -> None:
    lembar = halaman.lembar
    kanvas.setPageSize((lembar.lebar, lembar.tinggi))
    if halaman.penanda is not None:
        kunci = f"bagian-{nomor}"
        kanvas.bookmarkPage(kunci)
        kanvas.addOutlineEntry(halaman.penanda, kunci, 0)
    _draw_content(kanvas, halaman)
    gaya = GayaBaris(_UKURAN_KAKI, Rata.TENGAH)
    kaki = Run(f"Halaman {nomor} dari {banyak}")
    baris = break_lines((kaki,), _UKURAN_KAKI, lembar.lebar_isi)
    atas = lembar.bawah * _KAKI + gaya.tinggi
    draw_text(kanvas, baris, lembar.kiri, atas, lembar.lebar_isi, gaya)
    kanvas.showPage()


def _draw_content(kanvas: Kanvas, halaman: _Halaman) -> None:
    """Draw the pieces; consecutive ones of a table together."""
    kiri, puncak = halaman.lembar.kiri, halaman.lembar.tinggi - halaman.lembar.atas
    for kelompok, larik in groupby(halaman.isi, key=lambda letak: letak.potongan.kelompok):
        isi = list(larik)
        if kelompok is None:
            for letak in isi:
                _draw_piece(kanvas, letak, kiri, puncak - letak.atas, halaman.lembar)
        else:
            tinggi = [letak.tinggi for letak in isi]
            kelompok.gambar(kanvas, kiri, puncak - isi[0].atas, isi[0].potongan.nomor, tinggi)


def _draw_piece(kanvas: Kanvas, letak: Letak, x: float, y: float, lembar: _Lembar) -> None:
    """Draw a piece; one taller than the page is made smaller rather than cut off."""
    if letak.tinggi <= lembar.tinggi_isi:
        letak.potongan.gambar(kanvas, x, y)
        return
    skala = lembar.tinggi_isi / letak.tinggi
    kanvas.saveState()
    kanvas.translate(x, y)
    kanvas.scale(skala, skala)
    letak.potongan.gambar(kanvas, 0.0, 0.0)
    kanvas.restoreState()
