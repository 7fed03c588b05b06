"""Draws the time line: calm bars, a hatch for who stands in, the days without anybody in red."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.garis_waktu_isi import Batang, Jalur
from lkjip_desktop.forms.garis_waktu_letak import SELA, Letak, rooms_between
from lkjip_desktop.kinerja.instansi import StatusJabatan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

_KOSONG = "kosong"
_TANPA_MASA = "Belum ada masa jabatan."
_TENGAH = Qt.AlignmentFlag.AlignCenter
_KIRI = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BULAN_TERBANYAK = 26
"""In a span of more months only years are written."""
_SETAHUN = 12
_ISI, _ARSIR, _TAHUN, _CELAH = 70, 110, 18, 46
"""Of 255: how much of its colour lies over the ground of a bar, its hatch, the year, a gap."""
_BULAT = 3


class PelukisGaris:
    """Draws one layout with the colours of a desktop."""

    def __init__(self, pelukis: QPainter, letak: Letak, palet: QPalette) -> None:
        """Draw with `pelukis`; the ground is that of fields."""
        self._p, self._letak, self._palet = pelukis, letak, palet
        self._huruf = QFontMetrics(pelukis.font())
        self._teks = palet.color(QPalette.ColorRole.Text)
        self._sorot = palet.color(QPalette.ColorRole.Highlight)
        self._garis: tuple[int, ...] = ()
        """Where lines will stand over the bars; texts keep away from them."""

    def draw(self, hari_ini: date, dipilih: str | None, *, fokus: bool) -> None:
        """Everything; `dipilih` is the term that is framed."""
        self._garis = self._letak.lines(hari_ini)
        self._draw_year()
        self._draw_axis()
        for nomor, jalur in enumerate(self._letak.isi.jalur):
            self._draw_lane(nomor, jalur)
        self._draw_marks()
        if self._letak.isi.rentang.awal <= hari_ini <= self._letak.isi.rentang.akhir:
            self._draw_today(hari_ini)
        self._draw_axis_words()
        for nomor, _, batang in self._letak.bars():
            if batang.masa.id == dipilih:
                self._frame(self._letak.bar(nomor, batang), fokus=fokus)

    def draw_focus(self, kotak: QRect) -> None:
        """A frame around it all: keys go here, also where there is no term to frame."""
        self._p.setPen(QPen(self._sorot, 2))
        self._p.drawRect(kotak.adjusted(1, 1, -1, -1))

    # --- ground --------------------------------------------------------------------------------

    def _draw_year(self) -> None:
        tahun = self._letak.isi.tahun
        if tahun is not None:
            kiri, kanan = self._letak.x(date(tahun, 1, 1)), self._letak.x(date(tahun + 1, 1, 1))
            atas = self._letak.sumbu.top()
            kotak = QRect(kiri, atas, kanan - kiri, self._letak.tinggi - atas)
            self._p.fillRect(kotak, _veil(self._sorot, _TAHUN))

    def _draw_axis(self) -> None:
        """A line at each month where there are few, at each year where there are many."""
        sumbu, garis = self._letak.sumbu, warna.grid(self._palet)
        for hari, _ in _ticks(self._letak):
            x = self._letak.x(hari)
            self._p.fillRect(x, sumbu.top(), 1, self._letak.tinggi - sumbu.top(), garis)
        self._p.fillRect(0, sumbu.bottom(), sumbu.right(), 1, garis)

    def _draw_axis_words(self) -> None:
        """The names of months or years, over the lines of dates, which they interrupt."""
        sumbu = self._letak.sumbu
        terpakai = sumbu.left()
        for hari, teks in _ticks(self._letak):
            x, lebar = self._letak.x(hari), self._huruf.horizontalAdvance(teks) + SELA
            if x + SELA >= terpakai and x + lebar <= sumbu.right():
                kotak = QRect(x + SELA, sumbu.top() + 1, lebar - SELA, sumbu.height() - 2)
                self._p.fillRect(kotak, self._palet.color(QPalette.ColorRole.Base))
                if hari.year == self._letak.isi.tahun:
                    self._p.fillRect(kotak, _veil(self._sorot, _TAHUN))
                self._p.setPen(warna.quiet(self._palet))
                self._p.drawText(kotak.adjusted(0, 0, SELA, 0), _KIRI, teks)
                terpakai = x + SELA + lebar

    # --- offices -------------------------------------------------------------------------------

    def _draw_lane(self, nomor: int, jalur: Jalur) -> None:
        kotak = self._letak.lane(nomor)
        self._p.setPen(self._teks)
        nama = QRect(SELA, kotak.top(), self._letak.kiri - 2 * SELA, self._letak.baris)
        teks = self._huruf.elidedText(jalur.jabatan.nama, Qt.TextElideMode.ElideRight, nama.width())
        self._p.drawText(nama, _KIRI, teks)
        for celah in jalur.celah:
            self._draw_gap(self._letak.span(nomor, celah))
        for batang in jalur.batang:
            self._draw_bar(self._letak.bar(nomor, batang), batang)
            self._draw_name(nomor, batang)
        if not jalur.batang and not jalur.celah:
            self._p.setPen(warna.quiet(self._palet))
            self._p.drawText(kotak.adjusted(self._letak.kiri + SELA, 0, 0, 0), _KIRI, _TANPA_MASA)

    def _draw_gap(self, kotak: QRect) -> None:
        merah = warna.refused(self._palet)
        self._p.fillRect(kotak.adjusted(0, 1, 0, -1), _veil(merah, _CELAH))
        self._p.setPen(QPen(merah, 1, Qt.PenStyle.DashLine))
        self._p.drawRect(kotak.adjusted(0, 1, -1, -2))
        lebar = self._huruf.horizontalAdvance(_KOSONG) + 2 * SELA
        muat = (r for r in rooms_between(kotak, self._garis) if r.width() >= lebar)
        if (ruang := next(muat, None)) is not None:
            self._p.drawText(ruang, _TENGAH, _KOSONG)

    def _draw_bar(self, kotak: QRect, batang: Batang) -> None:
        self._p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._p.setPen(QPen(self._sorot, 1))
        self._p.setBrush(_veil(self._sorot, _ISI))
        self._p.drawRoundedRect(kotak.adjusted(0, 0, -1, -1), _BULAT, _BULAT)
        if batang.masa.status is not StatusJabatan.DEFINITIF:
            self._p.setPen(Qt.PenStyle.NoPen)
            self._p.setBrush(Qt.BrushStyle.BDiagPattern)
            kuas = self._p.brush()
            kuas.setColor(_veil(self._sorot, _ARSIR))
            self._p.setBrush(kuas)
            self._p.drawRoundedRect(kotak.adjusted(0, 0, -1, -1), _BULAT, _BULAT)
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_name(self, nomor: int, batang: Batang) -> None:
        """Where no line crosses it (`Letak.name_room`); cut where there is too little room."""
        lebar = self._huruf.horizontalAdvance(batang.nama) + 1
        ruang = self._letak.name_room(nomor, batang, lebar, self._garis)
        teks = self._huruf.elidedText(batang.nama, Qt.TextElideMode.ElideRight, ruang.width())
        if len(teks) > 1:
            self._p.setPen(self._teks)
            self._p.drawText(ruang, _KIRI, teks)

    # --- dates ---------------------------------------------------------------------------------

    def _draw_marks(self) -> None:
        """A line down from the word of each date, and a dot on the term that signs."""
        for kata in self._letak.kata:
            atas = kata.kotak.bottom() if kata.teks else self._letak.sumbu.top()
            self._p.fillRect(kata.x, atas, 1, self._letak.tinggi - atas, self._teks)
        self._p.setPen(self._teks)
        for kata in self._letak.kata:
            self._p.fillRect(kata.kotak, self._palet.color(QPalette.ColorRole.Base))
            self._p.drawText(kata.kotak, _TENGAH, kata.teks)
        for kata in self._letak.kata:
            for nomor, _, batang in self._letak.bars():
                if kata.tanda.signed_by(batang.masa):
                    kotak = self._letak.bar(nomor, batang)
                    self._dot(kata.x, kotak.bottom() - SELA)

    def _dot(self, x: int, y: int) -> None:
        self._p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._p.setPen(QPen(self._palet.color(QPalette.ColorRole.Base), 1))
        self._p.setBrush(self._teks)
        self._p.drawEllipse(x - SELA, y - SELA, 2 * SELA, 2 * SELA)
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_today(self, hari_ini: date) -> None:
        x, atas = self._letak.x(hari_ini), self._letak.sumbu.top()
        self._p.setPen(QPen(warna.doubtful(self._palet), 2, Qt.PenStyle.DotLine))
        self._p.drawLine(x, atas, x, self._letak.tinggi)

    def _frame(self, kotak: QRect, *, fokus: bool) -> None:
        self._p.setPen(QPen(self._teks if fokus else self._sorot, 2))
        self._p.drawRoundedRect(kotak.adjusted(0, 0, -1, -1), _BULAT, _BULAT)


def _veil(warna_dasar: QColor, kepekatan: int) -> QColor:
    """A colour through which the ground is seen."""
    hasil = QColor(warna_dasar)
    hasil.setAlpha(kepekatan)
    return hasil


def _ticks(letak: Letak) -> Iterator[tuple[date, str]]:
    """The first days of months or years in the span, with what is written there."""
    awal, akhir = letak.isi.rentang
    bulan = (akhir.year - awal.year) * _SETAHUN + akhir.month - awal.month
    for n in range(1, bulan + 1):
        tahun, ke = divmod(awal.month - 1 + n, _SETAHUN)
        hari = date(awal.year + tahun, ke + 1, 1)
        if ke == 0:
            yield hari, str(hari.year)
        elif bulan <= _BULAN_TERBANYAK:
            yield hari, NAMA_BULAN[ke][:3]
