"""Where everything of the time line lies, in pixels of its widget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from lkjip_desktop.forms.garis_waktu_isi import Batang, IsiGaris, Jalur, Rentang, TandaTanggal

SELA = 4
_LABEL_TERLEBAR, _LABEL_BAGIAN = 190, 0.3
_BARIS_TANDA = 3
"""In how many lines the words of dates that lie close together may stand."""
_BATANG_TERSEMPIT = 4
_JAUH = SELA + 2
"""How far a text stays from a line over the bars, which may bear a dot."""


class KataTanda(NamedTuple):
    """The word of a date of sheets, and where it stands; empty where there is no room."""

    tanda: TandaTanggal
    x: int
    kotak: QRect
    teks: str


class Letak:
    """Computed anew for each width; the height follows from the offices and their terms."""

    def __init__(self, isi: IsiGaris, lebar: int, huruf: QFontMetrics) -> None:
        """Lay `isi` out in `lebar` pixels with texts of `huruf`."""
        self.isi, self._huruf, self._lebar = isi, huruf, lebar
        self.baris = huruf.height() + 2 * SELA
        """The height of a line of bars."""
        nama = (huruf.horizontalAdvance(j.jabatan.nama) for j in isi.jalur)
        terlebar = min(_LABEL_TERLEBAR, int(lebar * _LABEL_BAGIAN))
        self.kiri = min(max(nama, default=0) + 3 * SELA, terlebar)
        """Where the days begin; the names of the offices stand before."""
        self.kata = tuple(self._words())
        banyak = 1 + max((k.kotak.y() // huruf.height() for k in self.kata), default=-1)
        self.sumbu = QRect(
            self.kiri, banyak * huruf.height() + SELA, lebar - self.kiri, huruf.height() + SELA
        )
        """The line with months and years."""
        self._atas: list[int] = []
        y = self.sumbu.bottom() + SELA
        for jalur in isi.jalur:
            self._atas.append(y)
            y += jalur.tinggi * self.baris + SELA
        self.tinggi = y + SELA

    def x(self, hari: date) -> int:
        """Where a day begins."""
        return self.kiri + round(self.isi.rentang.share(hari) * (self._lebar - self.kiri))

    def lane(self, nomor: int) -> QRect:
        """The line of an office with its name."""
        tinggi = self.isi.jalur[nomor].tinggi * self.baris
        return QRect(0, self._atas[nomor], self._lebar, tinggi)

    def span(self, nomor: int, rentang: Rentang) -> QRect:
        """Some days of an office, in its full height."""
        jalur = self.lane(nomor)
        kiri, kanan = self.x(rentang.awal), self._end(rentang.akhir)
        return QRect(kiri, jalur.top(), max(kanan - kiri, _BATANG_TERSEMPIT), jalur.height())

    def bar(self, nomor: int, batang: Batang) -> QRect:
        """A term of an office."""
        kotak = self.span(nomor, Rentang(batang.mulai, batang.selesai))
        atas = kotak.top() + batang.lajur * self.baris
        return QRect(kotak.left(), atas + 1, kotak.width(), self.baris - 2)

    def room_after(self, nomor: int, batang: Batang) -> int:
        """Where the next term of the same line begins, else the right edge."""
        semua = self.isi.jalur[nomor].batang
        nanti = (b for b in semua if b.lajur == batang.lajur and b.mulai > batang.mulai)
        return min((self.bar(nomor, b).left() for b in nanti), default=self._lebar)

    def name_room(self, nomor: int, batang: Batang, lebar: int, garis: Sequence[int]) -> QRect:
        """Where a name of `lebar` pixels stands so that no line of `garis` crosses it.

        In its bar, between two lines; beside a bar that is shorter than the name, where the days
        there are free; else, to be cut, in the widest place of the bar.
        """
        kotak = self.bar(nomor, batang)
        dalam = kotak.adjusted(SELA, 0, -SELA, 0)
        di_batang = rooms_between(dalam, garis)
        semua = list(di_batang)
        if lebar > dalam.width():
            kanan = self.room_after(nomor, batang) - SELA
            samping = QRect(kotak.right() + SELA, kotak.top(), 0, kotak.height())
            samping.setRight(max(kanan, samping.left()))
            semua += rooms_between(samping, garis)
        muat = (satu for satu in semua if satu.width() >= lebar)
        return next(muat, max(di_batang, key=QRect.width, default=QRect()))

    def lines(self, hari_ini: date) -> tuple[int, ...]:
        """Where lines stand over the bars: at the dates of sheets, and at the day of today."""
        rentang = self.isi.rentang
        kini = (self.x(hari_ini),) if rentang.awal <= hari_ini <= rentang.akhir else ()
        return (*(kata.x for kata in self.kata), *kini)

    def bars(self) -> Iterator[tuple[int, Jalur, Batang]]:
        """All terms, by office and time."""
        for nomor, jalur in enumerate(self.isi.jalur):
            for batang in jalur.batang:
                yield nomor, jalur, batang

    def _end(self, hari: date) -> int:
        """Where a day ends."""
        return self.x(date.fromordinal(hari.toordinal() + 1))

    def _words(self) -> Iterator[KataTanda]:
        """Each word in the first line in which it touches no other; none where all are full."""
        ujung = [self.kiri - self._lebar] * _BARIS_TANDA
        for tanda in self.isi.tanda:
            x, teks = self.x(tanda.tanggal), ", ".join(tanda.lembar)
            lebar = self._huruf.horizontalAdvance(teks) + SELA
            kiri = max(self.kiri, min(x - lebar // 2, self._lebar - lebar))
            baris = next((n for n, u in enumerate(ujung) if u <= kiri), None)
            if baris is None:
                yield KataTanda(tanda, x, QRect(kiri, 0, 0, 0), "")
                continue
            ujung[baris] = kiri + lebar + SELA
            atas = baris * self._huruf.height()
            yield KataTanda(tanda, x, QRect(kiri, atas, lebar, self._huruf.height()), teks)


def rooms_between(kotak: QRect, garis: Sequence[int]) -> list[QRect]:
    """The parts of a box that upright lines leave, from the left, each a little away from them."""
    hasil: list[QRect] = []
    kiri = kotak.left()
    for x in sorted(x for x in garis if kotak.left() - _JAUH < x < kotak.right() + _JAUH):
        hasil.append(QRect(kiri, kotak.top(), x - _JAUH - kiri, kotak.height()))
        kiri = max(kiri, x + _JAUH)
    hasil.append(QRect(kiri, kotak.top(), kotak.right() + 1 - kiri, kotak.height()))
    return [satu for satu in hasil if satu.width() > 0]
