"""From blocks to pieces: how each block is set in a text area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lkjip_desktop.dokumen.blok import (
    Blok,
    Catatan,
    Grafik,
    Jarak,
    Judul,
    Kop,
    Paragraf,
    Rata,
    Rincian,
    Run,
    Tabel,
    TandaTangan,
)
from lkjip_desktop.render.pdf.baris import (
    BarisTeks,
    GayaBaris,
    Kanvas,
    break_evenly,
    break_lines,
    draw_text,
)
from lkjip_desktop.render.pdf.grafik import set_grafik
from lkjip_desktop.render.pdf.huruf import huruf, lebar_teks
from lkjip_desktop.render.pdf.kop import set_kop
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus
from lkjip_desktop.render.pdf.tabel import set_tabel
from lkjip_desktop.render.pdf.tanda_tangan import set_tanda_tangan

_SELA_LABEL = 12.0
_TITIK_DUA = ": "
_SELA_TANDA = 4.0


def set_blok(blok: Iterable[Blok], bidang: Bidang) -> list[Potongan]:
    """All pieces of a section. What follows a letterhead or a title stays with it."""
    hasil: list[Potongan] = []
    lekat = False
    for satu in blok:
        potongan = _SUSUN[type(satu)](satu, bidang)
        if lekat and potongan:
            potongan[0] = replace(potongan[0], putus=Putus.JANGAN)
        lekat = isinstance(satu, Kop | Judul) or (lekat and isinstance(satu, Jarak))
        hasil += potongan
    return hasil


def _judul(judul: Judul, bidang: Bidang) -> list[Potongan]:
    gaya = GayaBaris(bidang.ukuran(judul.ukuran), judul.rata)
    baris = [b for run in judul.baris for b in break_evenly((run,), gaya.ukuran, bidang.lebar)]
    return [
        _baris(b, gaya, 0.0, bidang.lebar, Putus.JANGAN if ke else Putus.BOLEH)
        for ke, b in enumerate(baris)
    ]


def _paragraf(paragraf: Paragraf, bidang: Bidang) -> list[Potongan]:
    """Lines that may run over a page, two at least staying on either side."""
    gaya = GayaBaris(bidang.ukuran(paragraf.ukuran), paragraf.rata, bidang.spasi(paragraf.spasi))
    baris = break_lines(paragraf.runs, gaya.ukuran, bidang.lebar)
    return [
        _baris(
            b, gaya, 0.0, bidang.lebar, Putus.JANGAN if ke in {1, len(baris) - 1} else Putus.BOLEH
        )
        for ke, b in enumerate(baris)
    ]


def _rincian(rincian: Rincian, bidang: Bidang) -> list[Potongan]:
    ukuran = bidang.ukuran(rincian.ukuran)
    gaya = GayaBaris(ukuran, Rata.KIRI, bidang.spasi(rincian.spasi))
    inden = max(lebar_teks(label, huruf()) for label, _ in rincian.baris) * ukuran + _SELA_LABEL
    titik = lebar_teks(_TITIK_DUA, huruf()) * ukuran
    hasil = []
    for label, isi in rincian.baris:
        muka = break_lines((Run(label),), ukuran, inden)
        titik_dua = break_lines((Run(_TITIK_DUA),), ukuran, titik)
        nilai = break_lines((isi,), ukuran, bidang.lebar - inden - titik)
        depan = [(muka[0], 0.0), (titik_dua[0], inden)]
        hasil += _berinden(depan, nilai, inden + titik, bidang.lebar, gaya)
    return hasil


def _jarak(jarak: Jarak, bidang: Bidang) -> list[Potongan]:
    return [Potongan(bidang.jarak(jarak.tinggi), putus=Putus.JANGAN, ruang=True)]


def _catatan(catatan: Catatan, bidang: Bidang) -> list[Potongan]:
    """A note stays with what it explains, as long as a page can hold both."""
    gaya = GayaBaris(bidang.ukuran(catatan.ukuran))
    tanda = lebar_teks(catatan.tanda, huruf()) * gaya.ukuran
    inden = tanda + _SELA_TANDA if catatan.tanda else 0.0
    depan = [(break_lines((Run(catatan.tanda),), gaya.ukuran, inden)[0], 0.0)]
    isi = break_lines((Run(catatan.teks),), gaya.ukuran, bidang.lebar - inden)
    return [
        replace(satu, putus=Putus.TERPAKSA)
        for satu in _berinden(depan if catatan.tanda else [], isi, inden, bidang.lebar, gaya)
    ]


def _berinden(
    depan: Sequence[tuple[BarisTeks, float]],
    isi: Sequence[BarisTeks],
    inden: float,
    lebar: float,
    gaya: GayaBaris,
) -> list[Potongan]:
    """Lines with an indent; what stands before the first belongs to it."""

    def pertama(kanvas: Kanvas, x: float, y: float) -> None:
        for satu, geser in depan:
            draw_text(kanvas, (satu,), x + geser, y, lebar, gaya)
        draw_text(kanvas, isi[:1], x + inden, y, lebar - inden, gaya)

    return [
        Potongan(gaya.tinggi, pertama),
        *(_baris(b, gaya, inden, lebar - inden, Putus.JANGAN) for b in isi[1:]),
    ]


def _baris(baris: BarisTeks, gaya: GayaBaris, geser: float, lebar: float, putus: Putus) -> Potongan:
    """One line as a piece."""

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        draw_text(kanvas, (baris,), x + geser, y, lebar, gaya)

    return Potongan(gaya.tinggi, gambar, putus)


_SUSUN: Mapping[type, Callable[[Any, Bidang], list[Potongan]]] = {
    Kop: set_kop,
    Judul: _judul,
    Paragraf: _paragraf,
    Rincian: _rincian,
    Jarak: _jarak,
    Tabel: set_tabel,
    Grafik: set_grafik,
    TandaTangan: set_tanda_tangan,
    Catatan: _catatan,
}
