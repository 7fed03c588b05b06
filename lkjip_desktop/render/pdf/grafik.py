"""Charts: horizontal bars with their figures, drawn by the same letters and greys as tables.

Told apart without colour: what was spent is grey inside the outline of the whole, and what goes
over 100 percent is black.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkjip_desktop.dokumen.blok import Batang, FormatSel, Grafik, Rata, Run, Sel
from lkjip_desktop.render.format import teks_sel, teks_tanda
from lkjip_desktop.render.pdf.baris import (
    BarisTeks,
    GayaBaris,
    Kanvas,
    break_lines,
    draw_text,
    longest_word,
)
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus

PENUH: Final = 100
TERJAUH: Final = 200
"""The scale goes no further; a longer bar ends there, and its figure says how long it is."""
_SELANG: Final = 25
_LEBAR_NAMA: Final = 0.36
"""Part of the width for the names."""
_KECIL: Final = 0.8
"""Size of the small letters over that of the names."""
_SELA: Final = 6.0
_BANTAL: Final = 3.0
_TINGGI_BATANG: Final = 1.3
"""Height of a bar over the size of the letters."""
_ABU_ISI, _ABU_LEBIH, _ABU_KISI = 0.62, 0.1, 0.8
"""0 is black, 1 white."""
_TIPIS, _TEBAL = 0.4, 0.8


@dataclass(frozen=True, slots=True)
class Skala:
    """Where percentages stand: from `kiri`, over `lebar` points, up to `akhir` percent."""

    kiri: float
    lebar: float
    akhir: int

    def at(self, persen: float) -> float:
        """The place of a percentage: 50 of 100 stands in the middle."""
        return self.kiri + self.lebar * min(persen, self.akhir) / self.akhir

    def steps(self) -> range:
        """The percentages that have a line."""
        return range(0, self.akhir + 1, _SELANG)


@dataclass(frozen=True, slots=True)
class BatangSusun:
    """A bar that has been set."""

    nama: tuple[BarisTeks, ...]
    keterangan: tuple[BarisTeks, ...]
    angka: tuple[BarisTeks, ...]
    nilai: float | None
    tinggi: float


def set_grafik(grafik: Grafik, bidang: Bidang) -> list[Potongan]:
    """Title, bars and scale as pieces: a bar is never cut, the title never parted from the first
    bar, nor the scale from the last.
    """  # noqa: D205 - one sentence
    besar = GayaBaris(bidang.ukuran(grafik.ukuran))
    kecil = GayaBaris(besar.ukuran * _KECIL)
    skala = _scale(grafik.batang, bidang.lebar, besar.ukuran)
    susun = [_set_bar(satu, skala, besar, kecil) for satu in grafik.batang]
    return [
        *_title(grafik, bidang, besar),
        *(
            _bar_piece(satu, skala, bidang, besar, kecil, pertama=n == 0)
            for n, satu in enumerate(susun)
        ),
        _scale_piece(skala, kecil),
    ]


def _scale(batang: Sequence[Batang], lebar: float, ukuran: float) -> Skala:
    terpanjang = max((float(b.nilai) for b in batang if b.nilai is not None), default=0.0)
    akhir = min(max(math.ceil(terpanjang / _SELANG) * _SELANG, PENUH), TERJAUH)
    angka = max((longest_word((_figure(b),), ukuran) for b in batang), default=0.0)
    kiri = lebar * _LEBAR_NAMA + _SELA
    return Skala(kiri, lebar - kiri - angka - 2 * _SELA, akhir)


def _figure(batang: Batang) -> Run:
    sel = Sel(batang.nilai, FormatSel.PERSEN, tanda=batang.tanda)
    return Run(teks_sel(sel) + teks_tanda(sel), tebal=True)


def _set_bar(batang: Batang, skala: Skala, besar: GayaBaris, kecil: GayaBaris) -> BatangSusun:
    lebar = skala.kiri - _SELA
    nama = break_lines((Run(batang.nama),), besar.ukuran, lebar)
    keterangan = (
        break_lines((Run(batang.keterangan),), kecil.ukuran, lebar) if batang.keterangan else ()
    )
    angka = break_lines((_figure(batang),), besar.ukuran, math.inf)
    teks = len(nama) * besar.tinggi + len(keterangan) * kecil.tinggi
    tinggi = max(teks, besar.ukuran * _TINGGI_BATANG) + 2 * _BANTAL
    nilai = None if batang.nilai is None else float(max(batang.nilai, Decimal(0)))
    return BatangSusun(nama, keterangan, angka, nilai, tinggi)


# --- pieces --------------------------------------------------------------------------------------


def _title(grafik: Grafik, bidang: Bidang, gaya: GayaBaris) -> Iterator[Potongan]:
    judul = break_lines((Run(grafik.judul, tebal=True),), gaya.ukuran * 1.1, bidang.lebar)
    besar = GayaBaris(gaya.ukuran * 1.1)

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        draw_text(kanvas, judul, x, y, bidang.lebar, besar)

    yield Potongan(len(judul) * besar.tinggi + _SELA, gambar)


def _bar_piece(
    batang: BatangSusun,
    skala: Skala,
    bidang: Bidang,
    besar: GayaBaris,
    kecil: GayaBaris,
    *,
    pertama: bool,
) -> Potongan:
    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        lebar, atas = skala.kiri - _SELA, y - _BANTAL
        draw_text(kanvas, batang.nama, x, atas, lebar, besar)
        bawah = atas - len(batang.nama) * besar.tinggi
        draw_text(kanvas, batang.keterangan, x, bawah, lebar, kecil)
        _draw_grid(kanvas, x, y, batang.tinggi, skala)
        tengah = y - batang.tinggi / 2
        _draw_bar(kanvas, x, tengah, batang.nilai, skala, besar.ukuran * _TINGGI_BATANG)
        angka = GayaBaris(besar.ukuran, Rata.KANAN)
        draw_text(kanvas, batang.angka, x, tengah + besar.tinggi / 2, bidang.lebar, angka)

    return Potongan(batang.tinggi, gambar, Putus.JANGAN if pertama else Putus.BOLEH)


def _scale_piece(skala: Skala, gaya: GayaBaris) -> Potongan:
    """The percentages below their lines."""

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        kanvas.setStrokeGray(0)
        kanvas.setLineWidth(_TEBAL)
        kanvas.line(x + skala.kiri, y, x + skala.kiri + skala.lebar, y)
        for satu in skala.steps():
            baris = break_lines((Run(f"{satu}%"),), gaya.ukuran, math.inf)
            kiri = x + skala.at(satu) - baris[0].lebar / 2
            draw_text(kanvas, baris, kiri, y - _BANTAL, baris[0].lebar, gaya)

    return Potongan(gaya.tinggi + 2 * _BANTAL, gambar, Putus.JANGAN)


def _draw_grid(kanvas: Kanvas, x: float, y: float, tinggi: float, skala: Skala) -> None:
    for satu in skala.steps():
        penting = satu in {0, PENUH}
        kanvas.setStrokeGray(0 if penting else _ABU_KISI)
        kanvas.setLineWidth(_TEBAL if penting else _TIPIS)
        kanvas.line(x + skala.at(satu), y, x + skala.at(satu), y - tinggi)
    kanvas.setStrokeGray(0)


def _draw_bar(
    kanvas: Kanvas, x: float, tengah: float, nilai: float | None, skala: Skala, tebal: float
) -> None:
    """The outline of the whole with what was spent in it; nothing where that is not known."""
    if nilai is None:
        return
    bawah, nol, penuh = tengah - tebal / 2, x + skala.at(0), x + skala.at(PENUH)
    sampai = x + skala.at(nilai)
    kanvas.setLineWidth(_TIPIS)
    kanvas.setFillGray(1)
    kanvas.rect(nol, bawah, penuh - nol, tebal, stroke=1, fill=1)
    kanvas.setFillGray(_ABU_ISI)
    kanvas.rect(nol, bawah, min(sampai, penuh) - nol, tebal, stroke=1, fill=1)
    if nilai > PENUH:
        kanvas.setFillGray(_ABU_LEBIH)
        kanvas.rect(penuh, bawah, sampai - penuh, tebal, stroke=1, fill=1)
    kanvas.setFillGray(0)
