"""Lines of text: where they break and how one is drawn. The only place that sets text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lkjip_desktop.dokumen.blok import Rata, Run
from lkjip_desktop.render.pdf.huruf import NAIK, TINGGI, clean, huruf, lebar_teks

Kanvas = Any
"""ReportLab's canvas, whose types are too loose to help."""

_GANTI_BARIS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SELA = re.compile("[ \t]+")
_SPASI = (" ", "\N{NO-BREAK SPACE}")
_GARIS_TURUN = 0.12
_GARIS_TEBAL = 0.055
_GESER = {Rata.TENGAH: 0.5, Rata.KANAN: 1.0}
_SEMPIT = (0.9, 0.8, 0.7, 0.6, 0.5)
_LONGGAR = 0.01
"""A width that was measured from the same text still fits it."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """Text in one style, with its width in points."""

    teks: str
    huruf: str
    garis: bool
    lebar: float


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """One set line; `akhir` is the last of its paragraph, which is never stretched."""

    ruas: tuple[Ruas, ...]
    lebar: float
    akhir: bool


@dataclass(frozen=True, slots=True)
class GayaBaris:
    """Size of the letters, how lines stand, and their distance."""

    ukuran: float
    rata: Rata = Rata.KIRI
    spasi: float = 1.0

    @property
    def tinggi(self) -> float:
        """Height of a line in points."""
        return self.ukuran * TINGGI * self.spasi


@dataclass(slots=True)
class Kata:
    """What may not be parted: a word, or pieces of several styles with no space between."""

    ruas: list[Ruas]
    lebar: float

    def add(self, ruas: Ruas) -> None:
        """Put a piece at the end."""
        self.ruas.append(ruas)
        self.lebar += ruas.lebar


def break_lines(runs: Sequence[Run], ukuran: float, lebar: float) -> tuple[BarisTeks, ...]:
    """Break text into lines no wider than `lebar` points; a word that is wider is cut."""
    spasi = lebar_teks(" ", huruf()) * ukuran
    return tuple(
        b for kata in _alinea(runs, ukuran) for b in _isi(kata, ukuran, lebar + _LONGGAR, spasi)
    )


def break_evenly(runs: Sequence[Run], ukuran: float, lebar: float) -> tuple[BarisTeks, ...]:
    """As few lines as the width allows, none of them much shorter than the others."""
    hasil = break_lines(runs, ukuran, lebar)
    for bagian in _SEMPIT:
        rata = break_lines(runs, ukuran, lebar * bagian)
        if len(rata) > len(hasil):
            break
        hasil = rata
    return hasil


def longest_word(runs: Sequence[Run], ukuran: float) -> float:
    """Width in points below which `break_lines` would cut a word."""
    return max((k.lebar for kata in _alinea(runs, ukuran) for k in kata), default=0.0)


def _alinea(runs: Sequence[Run], ukuran: float) -> list[list[Kata]]:
    """The words of each paragraph; line breaks in the text part them."""
    hasil: list[list[Kata]] = [[]]
    rapat = False
    for run in runs:
        nama = huruf(tebal=run.tebal, miring=run.miring)
        for nomor, baris in enumerate(_GANTI_BARIS.split(run.teks)):
            if nomor:
                hasil.append([])
                rapat = False
            for ke, mentah in enumerate(_SELA.split(baris)):
                rapat = rapat and ke == 0
                if mentah:
                    teks = clean(mentah, nama)
                    if not rapat:
                        hasil[-1].append(Kata([], 0.0))
                    hasil[-1][-1].add(Ruas(teks, nama, run.garis, lebar_teks(teks, nama) * ukuran))
                    rapat = True
    return hasil


def _isi(kata: Sequence[Kata], ukuran: float, lebar: float, spasi: float) -> Iterator[BarisTeks]:
    """Fill line after line with as many words as fit."""
    kini: list[Kata] = []
    panjang = 0.0
    for utuh in kata:
        for satu in (utuh,) if utuh.lebar <= lebar else _cut(utuh, ukuran, lebar):
            tambah = spasi + satu.lebar if kini else satu.lebar
            if kini and panjang + tambah > lebar:
                yield BarisTeks(_join(kini, spasi), panjang, akhir=False)
                kini, panjang, tambah = [], 0.0, satu.lebar
            kini.append(satu)
            panjang += tambah
    yield BarisTeks(_join(kini, spasi), panjang, akhir=True)


def _cut(kata: Kata, ukuran: float, lebar: float) -> Iterator[Kata]:
    """A word wider than the line, cut into pieces that fit (at least one letter each)."""
    bagian = Kata([], 0.0)
    for ruas in kata.ruas:
        awal, panjang = 0, 0.0
        for ke, satu in enumerate(ruas.teks):
            tambah = lebar_teks(satu, ruas.huruf) * ukuran
            if bagian.lebar + panjang > 0 and bagian.lebar + panjang + tambah > lebar:
                if ke > awal:
                    bagian.add(Ruas(ruas.teks[awal:ke], ruas.huruf, ruas.garis, panjang))
                yield bagian
                bagian, awal, panjang = Kata([], 0.0), ke, 0.0
            panjang += tambah
        bagian.add(Ruas(ruas.teks[awal:], ruas.huruf, ruas.garis, panjang))
    yield bagian


def _join(kata: Sequence[Kata], spasi: float) -> tuple[Ruas, ...]:
    """Words as few runs of one style; the space between two styles is not underlined."""
    hasil: list[Ruas] = []
    for nomor, satu in enumerate(kata):
        for ke, ruas in enumerate(satu.ruas):
            sela, jarak = (" ", spasi) if nomor and not ke else ("", 0.0)
            akhir = hasil[-1] if hasil else None
            if akhir and (akhir.huruf, akhir.garis) == (ruas.huruf, ruas.garis):
                teks = f"{akhir.teks}{sela}{ruas.teks}"
                lebar = akhir.lebar + jarak + ruas.lebar
                hasil[-1] = Ruas(teks, ruas.huruf, ruas.garis, lebar)
                continue
            if sela:
                hasil.append(Ruas(sela, ruas.huruf, garis=False, lebar=jarak))
            hasil.append(ruas)
    return tuple(hasil)


def draw_line(
    kanvas: Kanvas, baris: BarisTeks, kiri: float, dasar: float, lebar: float, gaya: GayaBaris
) -> None:
    """Draw one line on its base line; PENUH stretches the spaces of all but the last line."""
    lebih = max(lebar - baris.lebar, 0.0)
    regang = 0.0
    if gaya.rata is Rata.PENUH and not baris.akhir:
        sela = sum(r.teks.count(s) for r in baris.ruas for s in _SPASI)
        regang = lebih / sela if sela else 0.0
    x = kiri + lebih * _GESER.get(gaya.rata, 0.0)
    for ruas in baris.ruas:
        kanvas.setFont(ruas.huruf, gaya.ukuran)
        kanvas.drawString(x, dasar, ruas.teks, wordSpace=regang)
        sampai = x + ruas.lebar + regang * sum(ruas.teks.count(s) for s in _SPASI)
        if ruas.garis:
            kanvas.setLineWidth(gaya.ukuran * _GARIS_TEBAL)
            turun = dasar - gaya.ukuran * _GARIS_TURUN
            kanvas.line(x, turun, sampai, turun)
        x = sampai


def draw_text(
    kanvas: Kanvas,
    baris: Sequence[BarisTeks],
    kiri: float,
    atas: float,
    lebar: float,
    gaya: GayaBaris,
) -> None:
    """Draw lines below each other; `atas` is the top edge of the first."""
    dasar = atas - (gaya.tinggi - gaya.ukuran * TINGGI) / 2 - gaya.ukuran * NAIK
    for satu in baris:
        draw_line(kanvas, satu, kiri, dasar, lebar, gaya)
        dasar -= gaya.tinggi
