"""The column Tren where the years need its room: the figures stay, their small line gives way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStyle

from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tren import text_width


class LebarTren(QObject):
    """Gives the last column what the others leave, from room for its text to room for its line.

    The same room always gives the same width, however it has come about. A width that the user has
    dragged stays.
    """

    def __init__(self, tabel: Tabel) -> None:
        """Watch `tabel`, just made, whose last column is Tren with all the width that it uses."""
        super().__init__(tabel)
        self._tabel = tabel
        self._view = tabel.view
        self._kepala = tabel.view.horizontalHeader()
        self._nomor = self._kepala.count() - 1
        self._lapang = self._sendiri = self._kepala.sectionSize(self._nomor)
        self._sempit = text_width(tabel.view.fontMetrics())
        self._nama = next(n for n, kolom in enumerate(tabel.model.kolom) if kolom.regang)
        self._nama_tersempit = tabel.view.first_width(self._nama)
        tabel.lebar_sendiri.add(self._nomor)
        tabel.view.installEventFilter(self)
        self._kepala.sectionResized.connect(self._on_resized)

    def eventFilter(self, dilihat: QObject, event: QEvent) -> bool:
        """Take another width of the grid into account before the grid itself asks for a bar."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.fit()
        return super().eventFilter(dilihat, event)

    def _on_resized(self, nomor: int, _lama: int, baru: int) -> None:
        if nomor not in {self._nomor, self._nama}:
            self.fit()
        elif nomor == self._nomor and baru != self._sendiri:  # a hand, or what it left last time
            self._tabel.lebar_sendiri.discard(nomor)

    def fit(self) -> None:
        """Take the room that there is, unless somebody has chosen a width."""
        if self._nomor not in self._tabel.lebar_sendiri:
            return
        self._sendiri = min(max(self._room(), self._sempit), self._lapang)
        self._kepala.resizeSection(self._nomor, self._sendiri)

    def _room(self) -> int:
        """What the other columns leave in pixels, with a name that is as narrow as it may be.

        A bar of the grid counts where its rows need one: one that comes and goes while widths and
        heights are found would change the width again, and that the bar.
        """
        lain = {*range(self._kepala.count())} - {self._nomor, self._nama}
        perlu = sum(map(self._kepala.sectionSize, lain)) + self._nama_tersempit
        if self._view.verticalHeader().length() > self._view.tinggi_wajar:
            perlu += self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._view.maximumViewportSize().width() - perlu
