"""Tren: capaian over the years as a small line, with an arrow and the points beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.cara import TAK_ADA
from lkjip_desktop.kinerja.angka import format_desimal, round_half_up
from lkjip_desktop.perhitungan.hasil import Hitungan, TakTerhitung, TitikTahun

LEBAR: Final = 13
"""Of the column, in digits: room for the line and for "▼ 100,00", and no more: it shall be seen."""
_TERPANJANG: Final = "▼ 100,00"
_LEBAR_GARIS: Final = 36
_GARIS_TERSEMPIT: Final = 16
"""In less room than this many pixels the ups and downs of five years are no more told apart."""
_SELA: Final = 4
"""Room at the left of the line, and between it and the text."""
_TINGGI_GARIS: Final = 14
_TEPI: Final = 8
_TEBAL: Final = 1.6
_JARI: Final = 2.2
_KANAN: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def format_trend(selisih: Hitungan) -> str:
    """A difference in points: "▲ 10,50", "▼ 12,51", "= 0,00"; "-" where there is none."""
    if isinstance(selisih, TakTerhitung):
        return TAK_ADA
    bulat = round_half_up(selisih)
    panah = "▲" if bulat > 0 else "▼" if bulat < 0 else "="
    return f"{panah} {format_desimal(abs(bulat))}"


def describe_trend(selisih: Hitungan, titik: Sequence[TitikTahun]) -> str:
    """The same for the tool tip and for screen readers: the capaian of each year in words."""
    if isinstance(selisih, TakTerhitung):
        return selisih.alasan
    bulat = round_half_up(selisih)
    arah = "naik" if bulat > 0 else "turun" if bulat < 0 else "tetap,"
    tahun = ", ".join(
        f"{t.tahun}: {format_desimal(t.capaian)}%" for t in titik if isinstance(t.capaian, Decimal)
    )
    poin = f"Capaian {arah} {format_desimal(abs(bulat))} poin dari tahun berdata sebelumnya."
    return f"{poin} {tahun}."


def text_width(huruf: QFontMetrics) -> int:
    """What the column needs in pixels where only the text has room."""
    return huruf.horizontalAdvance(_TERPANJANG) + 2 * _TEPI


def painter_of(
    titik: Callable[[str], Sequence[TitikTahun]], teks: Callable[[str], str]
) -> Callable[[QPainter, QRect, QPalette, str], None]:
    """What draws the cell of a row: the line at the left if it has room, the text at the right."""

    def paint(painter: QPainter, kotak: QRect, palet: QPalette, kunci: str) -> None:
        painter.setPen(palet.color(QPalette.ColorRole.Text))
        painter.drawText(kotak.adjusted(_TEPI, 0, -_TEPI, 0), _KANAN, teks(kunci))
        ruang = line_room(kotak, painter.fontMetrics().horizontalAdvance(teks(kunci)))
        if ruang is None:
            return
        capaian = [t.capaian if isinstance(t.capaian, Decimal) else None for t in titik(kunci)]
        _draw_line(painter, ruang, palet, [None if c is None else float(c) for c in capaian])

    return paint


def line_room(kotak: QRect, kata: int) -> QRectF | None:
    """Where the line stands in a cell beside a text `kata` pixels wide; None: nowhere legibly."""
    lebar = min(kotak.width() - _TEPI - 2 * _SELA - kata, _LEBAR_GARIS)
    if lebar < _GARIS_TERSEMPIT:
        return None
    tinggi = min(_TINGGI_GARIS, kotak.height() - 4)
    atas = kotak.top() + (kotak.height() - tinggi) / 2
    return QRectF(kotak.left() + _SELA, atas, lebar, tinggi)


def places(nilai: Sequence[float | None], ruang: QRectF) -> list[QPointF]:
    """Where the points of a series lie in a room: 80, 90, 100 from its bottom to its top.

    Years stand at equal distances, also one without a figure, which has no point; where all
    figures are the same they lie in the middle.
    """
    ada = [n for n in nilai if n is not None]
    if not ada:
        return []
    rendah, tinggi = min(ada), max(ada)
    langkah = ruang.width() / max(len(nilai) - 1, 1)
    return [
        QPointF(
            ruang.left() + nomor * langkah,
            ruang.center().y()
            if rendah == tinggi
            else ruang.bottom() - (n - rendah) / (tinggi - rendah) * ruang.height(),
        )
        for nomor, n in enumerate(nilai)
        if n is not None
    ]


def _draw_line(
    painter: QPainter, ruang: QRectF, palet: QPalette, nilai: Sequence[float | None]
) -> None:
    titik = places(nilai, ruang)
    if not titik:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(warna.quiet(palet), _TEBAL))
    painter.drawPolyline(QPolygonF(titik))
    if nilai[-1] is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palet.color(QPalette.ColorRole.Highlight))
        painter.drawEllipse(titik[-1], _JARI, _JARI)
    painter.restore()
