"""The column Tren where the years need its room: the figures stay, their small line gives way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QStyle

from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tren import text_width


class LebarTren(QObject):
    """Makes the last column of a grid as narrow as its text where else the grid would scroll.

    A width that the user has dragged stays.
    """

    def __init__(self, tabel: Tabel) -> None:
        """Watch `tabel`, whose last column is Tren with the width that it has now."""
        super().__init__(tabel)
        self._view = tabel.view
        self._kepala = tabel.view.horizontalHeader()
        self._nomor = self._kepala.count() - 1
        self._lapang = self._kepala.sectionSize(self._nomor)
        self._sempit = text_width(tabel.view.fontMetrics())
        self._nama = next(n for n, kolom in enumerate(tabel.model.kolom) if kolom.regang)
        self._nama_tersempit = self._kepala.sectionSize(self._nama)
        self._nanti = QTimer(self)
        self._nanti.setSingleShot(True)
        self._nanti.timeout.connect(self.fit)
        tabel.view.installEventFilter(self)
        self._kepala.sectionResized.connect(lambda *_: self._nanti.start(0))

    def eventFilter(self, dilihat: QObject, event: QEvent) -> bool:
        """Look again when the grid has another width."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._nanti.start(0)
        return super().eventFilter(dilihat, event)

    def fit(self) -> None:
        """Take the line's room where it is needed, and give it back where the name can spare it."""
        lebar, lebih = self._kepala.sectionSize(self._nomor), self._lapang - self._sempit
        if lebar == self._lapang and self._view.horizontalScrollBar().maximum() > 0:
            self._kepala.resizeSection(self._nomor, self._sempit)
        elif lebar == self._sempit and self._spare() >= lebih:
            self._kepala.resizeSection(self._nomor, self._lapang)

    def _spare(self) -> int:
        """How many pixels the name can do without, 0 while the grid scrolls.

        Those of a bar beside the form are kept: a name in more lines may bring one.
        """
        if self._kepala.sectionResizeMode(self._nama) != QHeaderView.ResizeMode.Stretch:
            return 0
        bilah = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._kepala.sectionSize(self._nama) - self._nama_tersempit - bilah
