"""Who holds which office when, on a line of days, and who signs the sheets of the year."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.garis_waktu_isi import Batang, IsiGaris, arrange_terms, describe_term
from lkjip_desktop.forms.garis_waktu_letak import Letak
from lkjip_desktop.forms.garis_waktu_lukis import PelukisGaris
from lkjip_desktop.kinerja.waktu import format_tanggal

NAMA: Final = "Garis waktu masa jabatan"
_KOSONG: Final = "Belum ada masa jabatan pada rentang ini."
_LANGKAH: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class GarisWaktu(QWidget):
    """Bars to click or to walk through with the arrows; the one that is framed is the chosen."""

    chosen = Signal(str)
    """The key of a term."""
    entered = Signal()
    """Enter: the user wants to the row of the chosen term."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Show nothing until `follow`."""
        super().__init__()
        self._jembatan = jembatan
        self._semua = False
        self._letak: Letak | None = None
        self.dipilih: str | None = None
        """The key of the chosen term."""
        self.setAccessibleName(NAMA)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    # --- what is shown ---------------------------------------------------------------------------

    def show_all(self, *, semua: bool) -> None:
        """Show all terms that the file knows, or the year of work alone."""
        self._semua = semua
        self.follow()

    def follow(self) -> None:
        """Show the book as it is, with what is being typed."""
        self._lay_out(self._contents())

    def choose(self, kunci: str | None) -> None:
        """Frame a term; tell nobody."""
        if kunci != self.dipilih:
            self.dipilih = kunci
            self._describe()
            self.update()

    @property
    def bars(self) -> list[Batang]:
        """The terms that are shown, by office and time."""
        return [batang for _, _, batang in self._letak.bars()] if self._letak else []

    def _contents(self) -> IsiGaris:
        keadaan = self._jembatan.shown
        buku = keadaan.buku if keadaan else None
        return arrange_terms(self._jembatan.book, buku, semua=self._semua)

    def _lay_out(self, isi: IsiGaris) -> None:
        self._letak = Letak(isi, self.width(), self.fontMetrics())
        self.setFixedHeight(self._letak.tinggi)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader of the chosen term."""
        batang = next((b for b in self.bars if b.masa.id == self.dipilih), None)
        self.setAccessibleDescription(_KOSONG if batang is None else self._sentence(batang))

    def _sentence(self, batang: Batang) -> str:
        tanda = self._letak.isi.tanda if self._letak else ()
        return describe_term(self._jembatan.book, batang, tanda)

    # --- what Qt asks ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its offices."""
        return QSize(400, self._letak.tinggi if self._letak else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the days the width that is there."""
        super().resizeEvent(event)
        if self._letak is not None and event.size().width() != event.oldSize().width():
            self._lay_out(self._letak.isi)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it all: there are but a few offices."""
        del event
        if self._letak is not None and self._jembatan.store is not None:
            pelukis = QPainter(self)
            hari_ini = date.today()  # noqa: DTZ011 - the clerk's own calendar
            gambar = PelukisGaris(pelukis, self._letak, self.palette())
            gambar.draw(hari_ini, self.dipilih, fokus=self.hasFocus())
            if self.hasFocus():
                gambar.draw_focus(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in begins at the chosen term, else at the first."""
        super().focusInEvent(event)
        if all(b.masa.id != self.dipilih for b in self.bars):
            self._go(0)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the term below the mouse."""
        super().mousePressEvent(event)
        batang = self._bar_at(event.position().toPoint())
        if batang is not None:
            self._take(batang)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the row of the term."""
        super().mouseDoubleClickEvent(event)
        if self._bar_at(event.position().toPoint()) is not None:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the terms by time, up and down by office; Enter goes to the row."""
        tombol = Qt.Key(event.key())
        if tombol in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif tombol in _LANGKAH:
            self._walk(_LANGKAH[tombol], across=tombol in {Qt.Key.Key_Up, Qt.Key.Key_Down})
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say who it is below the mouse, or which sheets bear a date."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    # --- choosing --------------------------------------------------------------------------------

    def tip_at(self, tempat: QPoint) -> str:
        """What the tool tip says at a place; empty where nothing lies."""
        from lkjip_desktop.forms.tulisan import plain_tip

        batang = self._bar_at(tempat)
        if batang is not None:
            return plain_tip(self._sentence(batang))
        semua = self._letak.kata if self._letak else ()
        dekat = [k.tanda for k in semua if k.kotak.contains(tempat)]
        return "\n".join(f"{', '.join(t.lembar)}: {format_tanggal(t.tanggal)}" for t in dekat)

    def place_of(self, kunci: str) -> QPoint:
        """The middle of the bar of a term."""
        if self._letak is None:
            raise RuntimeError("nothing is shown")
        return next(
            self._letak.bar(nomor, b).center()
            for nomor, _, b in self._letak.bars()
            if b.masa.id == kunci
        )

    def _bar_at(self, tempat: QPoint) -> Batang | None:
        semua = self._letak.bars() if self._letak else ()
        kotak = ((b, self._letak.bar(n, b)) for n, _, b in semua if self._letak)
        return next((b for b, k in kotak if k.contains(tempat)), None)

    def _walk(self, arah: int, *, across: bool) -> None:
        semua = self.bars
        kini = next((n for n, b in enumerate(semua) if b.masa.id == self.dipilih), None)
        if kini is None:
            self._go(0)
            return
        tujuan = kini + arah
        while across and 0 <= tujuan < len(semua) and _same_office(semua[tujuan], semua[kini]):
            tujuan += arah
        self._go(tujuan)

    def _go(self, nomor: int) -> None:
        if 0 <= nomor < len(self.bars):
            self._take(self.bars[nomor])

    def _take(self, batang: Batang) -> None:
        self.choose(batang.masa.id)
        self.chosen.emit(batang.masa.id)


def _same_office(satu: Batang, lain: Batang) -> bool:
    return satu.masa.jabatan_id == lain.masa.jabatan_id
