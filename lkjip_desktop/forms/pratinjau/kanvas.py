"""The canvas of the preview: pages below each other, scrolled and zoomed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lkjip_desktop.forms.pratinjau.gambar import Album, paint_page
from lkjip_desktop.forms.pratinjau.susunan import TEPI, Jangkar, Susunan
from lkjip_desktop.worker.pesan import Hasil, Tampilan, Ukuran

PEMBESARAN = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The steps of the zoom; 1 shows paper at its own size on a screen of 96 dpi."""
_TITIK_LAYAR = 96 / 72
_AWAL = range(3)
"""Pages to ask for before it is known how large they are."""
_SEKITAR = 1
"""Windows above and below the one in sight whose pages are drawn ahead."""
_SIMPAN = 3
"""Windows above and below the one in sight whose pages keep their images."""
_LANGKAH = 48
_HAMPIR = 1.001


class Kanvas(QAbstractScrollArea):
    """Shows the pages of a Hasil; says what it needs as a Tampilan. It asks nobody itself."""

    scrolled = Signal()
    rescaled = Signal()
    """The pages have another size on screen: by the window's width, the zoom or the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing but the ground."""
        super().__init__(parent)
        self._ukuran: tuple[Ukuran, ...] = ()
        self._album = Album()
        self._zoom: float | None = None
        self._pesan = ""
        self._redup = False
        self._susunan = Susunan((), 1, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(160, 160)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.setAccessibleName("Pratinjau lembar")

    # --- what is shown -------------------------------------------------------------------------

    def show_pages(self, hasil: Hasil) -> None:
        """Show a result; the place that is read stays where it is, also sideways."""
        jangkar = self._anchor()
        self._ukuran, self._pesan = hasil.ukuran, ""
        self._album.take(hasil)
        self._lay_out(jangkar)
        self._album.keep(self._around(_SIMPAN))

    def clear(self, pesan: str) -> None:
        """Show no page but a sentence in the middle."""
        self._ukuran, self._album, self._pesan = (), Album(), pesan
        self._lay_out(self._anchor())

    def dim(self, *, redup: bool) -> None:
        """Show that the pages are not, or no longer, what belongs here."""
        if redup != self._redup:
            self._redup = redup
            self.viewport().update()

    def view(self) -> Tampilan:
        """What the canvas needs from the child now."""
        skala = None if self._zoom is None else self._zoom * _TITIK_LAYAR * self._ratio()
        halaman = self._around(_SEKITAR) if self._ukuran else _AWAL
        return Tampilan(self._fit(), skala, halaman, self._album.fingerprints())

    def lacks_images(self) -> bool:
        """Whether a page in sight has no image of the size it is shown at."""
        return any(not self._sharp(nomor) for nomor in self._visible())

    # --- pages and zoom ------------------------------------------------------------------------

    @property
    def page_count(self) -> int:
        """Number of pages; 0 where nothing is shown."""
        return len(self._susunan.kotak)

    @property
    def page_sizes(self) -> tuple[Ukuran, ...]:
        """Width and height of each page in points."""
        return self._ukuran

    @property
    def page(self) -> int:
        """The page that is being read, from 0: the one a quarter down the window."""
        batang = self.verticalScrollBar()
        if 0 < batang.maximum() <= batang.value():
            return max(self.page_count - 1, 0)
        return self._susunan.page_at(self._top() + self._height() // 4)

    @property
    def zoom(self) -> float:
        """Size on screen against paper on a screen of 96 dpi: 1 is 100%."""
        return self._scale() / _TITIK_LAYAR / self._ratio()

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the window."""
        return self._zoom is None

    def fit_width(self) -> None:
        """Let the widest page fill the window, and follow its width from now on."""
        self._set_zoom(None)

    def zoom_in(self) -> None:
        """The next larger step."""
        besar = [z for z in PEMBESARAN if z > self.zoom * _HAMPIR]
        self._set_zoom(besar[0] if besar else PEMBESARAN[-1])

    def zoom_out(self) -> None:
        """The next smaller step."""
        kecil = [z for z in PEMBESARAN if z * _HAMPIR < self.zoom]
        self._set_zoom(kecil[-1] if kecil else PEMBESARAN[0])

    def next_page(self) -> None:
        """Scroll to the next beginning of a page."""
        bawah = [y for y in self._beginnings() if y > self.verticalScrollBar().value()]
        self.verticalScrollBar().setValue(min(bawah, default=self.verticalScrollBar().maximum()))

    def previous_page(self) -> None:
        """Scroll to the beginning of this page, or of the one before it."""
        atas = [y for y in self._beginnings() if y < self.verticalScrollBar().value()]
        self.verticalScrollBar().setValue(max(atas, default=0))

    def show_page(self, nomor: int) -> None:
        """Scroll to the beginning of a page, from 0; not where that page is being read already."""
        mulai = [0, *self._beginnings()]
        if nomor != self.page and nomor < self.page_count:
            self.verticalScrollBar().setValue(mulai[nomor])

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)

    # --- measures, in device pixels ------------------------------------------------------------

    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _fit(self) -> int:
        return max(int((self.viewport().width() - 2 * TEPI) * self._ratio()), 1)

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom * _TITIK_LAYAR * self._ratio()
        return self._fit() / max((lebar for lebar, _ in self._ukuran), default=self._fit())

    def _top(self) -> int:
        return round(self.verticalScrollBar().value() * self._ratio())

    def _height(self) -> int:
        return round(self.viewport().height() * self._ratio())

    def _anchor(self) -> Jangkar:
        return self._susunan.anchor(self._top())

    def _visible(self) -> range:
        return self._susunan.visible(self._top(), self._height())

    def _around(self, jendela: int) -> range:
        tinggi = self._height()
        return self._susunan.visible(self._top() - jendela * tinggi, tinggi * (2 * jendela + 1))

    def _sharp(self, nomor: int) -> bool:
        citra = self._album.image(nomor)
        return citra is not None and citra.width() == self._susunan.kotak[nomor].lebar

    def _beginnings(self) -> list[int]:
        sela = self._susunan.sela
        return [int((kotak.y - sela) / self._ratio()) for kotak in self._susunan.kotak[1:]]

    # --- changes -------------------------------------------------------------------------------

    def _set_zoom(self, zoom: float | None) -> None:
        jangkar = self._anchor()
        self._zoom = zoom
        self._lay_out(jangkar)
        self.rescaled.emit()

    def _lay_out(self, jangkar: Jangkar) -> None:
        rasio = self._ratio()
        jendela = int(self.viewport().width() * rasio)
        self._susunan = Susunan(self._ukuran, self._scale(), jendela, rasio)
        tegak, datar = self.verticalScrollBar(), self.horizontalScrollBar()
        tinggi, lebar = self.viewport().height(), self.viewport().width()
        tegak.setPageStep(max(tinggi - _LANGKAH, 1))
        tegak.setSingleStep(_LANGKAH)
        tegak.setRange(0, max(ceil(self._susunan.tinggi / rasio) - tinggi, 0))
        tegak.setValue(round(self._susunan.height_of(jangkar) / rasio))
        di = datar.value() / datar.maximum() if datar.maximum() else 0.5
        datar.setPageStep(lebar)
        datar.setSingleStep(_LANGKAH)
        datar.setRange(0, max(int(self._susunan.lebar / rasio) - lebar, 0))
        datar.setValue(round(di * datar.maximum()))
        self.viewport().update()

    # --- Qt's events ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that is read, at the new width."""
        jangkar = self._anchor()
        super().resizeEvent(event)
        self._lay_out(jangkar)
        self.rescaled.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the desktop."""
        super().changeEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Draw again where the window moved to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(self._anchor())
            self.rescaled.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; the rest scrolls as everywhere. The window's actions zoom."""
        if event.key() == Qt.Key.Key_Home:
            self.to_top()
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the pages in sight, one image pixel on one pixel of the screen."""
        pelukis = QPainter(self.viewport())
        tanah = self.palette().color(QPalette.ColorRole.Window).darker(112)
        pelukis.fillRect(self.viewport().rect(), tanah)
        if self._pesan:
            self._paint_sentence(pelukis)
        pelukis.scale(1 / self._ratio(), 1 / self._ratio())
        geser = round(self.horizontalScrollBar().value() * self._ratio())
        for nomor in self._visible():
            kotak = self._susunan.kotak[nomor]
            tempat = QRect(kotak.x - geser, kotak.y - self._top(), kotak.lebar, kotak.tinggi)
            paint_page(pelukis, tempat, self._album.image(nomor))
            if self._redup:
                tanah.setAlpha(150)
                pelukis.fillRect(tempat, tanah)

    def _paint_sentence(self, pelukis: QPainter) -> None:
        warna = self.palette().color(QPalette.ColorRole.WindowText)
        warna.setAlpha(170)
        pelukis.setPen(warna)
        bidang = self.viewport().rect().adjusted(2 * TEPI, TEPI, -2 * TEPI, -TEPI)
        pelukis.drawText(
            bidang, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._pesan
        )
