"""The letterhead: coat of arms at the left, lines of the office, a heavy and a thin rule."""

from __future__ import annotations

from functools import lru_cache

from PIL.Image import Image
from reportlab.lib.utils import ImageReader

from lkjip_desktop.dokumen.blok import Kop, Rata, Run
from lkjip_desktop.render.gambar import read_gambar
from lkjip_desktop.render.pdf.baris import BarisTeks, GayaBaris, Kanvas, break_lines, draw_text
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus

_UKURAN_ATAS = 14.0
_UKURAN_KANTOR = 18.0
_UKURAN_ALAMAT = 10.0
_LAMBANG_LEBAR = 62.0
_LAMBANG_TINGGI = 72.0
_SELA = 10.0
_GARIS_TEBAL = 2.25
_GARIS_TIPIS = 0.75
_SELA_GARIS = 1.5
_TINGGI_GARIS = _GARIS_TEBAL + _SELA_GARIS + _GARIS_TIPIS
_BAWAH = 16.0


@lru_cache(maxsize=2)
def _read_image(isi: bytes | None) -> ImageReader | None:
    """A picture ready to draw; None where there is none that can be used."""
    gambar = read_gambar(isi) if isi else None
    return ImageReader(gambar) if isinstance(gambar, Image) else None


def set_kop(kop: Kop, bidang: Bidang) -> list[Potongan]:
    """The letterhead as one piece, its text in the middle of the page."""
    lebar_lambang = bidang.ukuran(_LAMBANG_LEBAR)
    tinggi_lambang = bidang.ukuran(_LAMBANG_TINGGI)
    sisi = lebar_lambang + bidang.ukuran(_SELA)
    lebar = bidang.lebar - 2 * sisi
    baris = _baris(kop, bidang, lebar)
    tinggi_teks = sum(len(isi) * gaya.tinggi for isi, gaya in baris)
    tinggi = max(tinggi_teks, tinggi_lambang)
    garis = tinggi + bidang.ukuran(_SELA) / 2
    lambang = _read_image(kop.lambang)

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        if lambang is not None:
            bawah = y - tinggi_lambang
            kanvas.drawImage(
                lambang, x, bawah, lebar_lambang, tinggi_lambang, preserveAspectRatio=True
            )
        atas = y - (tinggi - tinggi_teks) / 2
        for isi, gaya in baris:
            draw_text(kanvas, isi, x + sisi, atas, lebar, gaya)
            atas -= len(isi) * gaya.tinggi
        _draw_rules(kanvas, x, y - garis, bidang.lebar)

    jarak = Potongan(bidang.jarak(_BAWAH), putus=Putus.JANGAN, ruang=True)
    return [Potongan(garis + _TINGGI_GARIS, gambar), jarak]


def _baris(kop: Kop, bidang: Bidang, lebar: float) -> list[tuple[tuple[BarisTeks, ...], GayaBaris]]:
    """Lines of the government, the office in larger letters, the address in small ones."""
    ukuran = [
        *(_UKURAN_ATAS for _ in kop.nama[:-1]),
        *(_UKURAN_KANTOR for _ in kop.nama[-1:]),
        *(_UKURAN_ALAMAT for _ in kop.alamat),
    ]
    runs = [*(Run(n, tebal=True) for n in kop.nama), *(Run(a) for a in kop.alamat)]
    gaya = [GayaBaris(bidang.ukuran(u), Rata.TENGAH) for u in ukuran]
    return [
        (break_lines((run,), satu.ukuran, lebar), satu)
        for run, satu in zip(runs, gaya, strict=True)
    ]


def _draw_rules(kanvas: Kanvas, x: float, y: float, lebar: float) -> None:
    """Draw the heavy rule below y and the thin one below it."""
    for tebal, turun in (
        (_GARIS_TEBAL, _GARIS_TEBAL / 2),
        (_GARIS_TIPIS, _TINGGI_GARIS - _GARIS_TIPIS / 2),
    ):
        kanvas.setLineWidth(tebal)
        kanvas.line(x, y - turun, x + lebar, y - turun)
