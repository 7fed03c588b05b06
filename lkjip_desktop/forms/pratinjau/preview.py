"""Pratinjau: the sheet that the form at its side feeds, as it will be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.forms.pratinjau.bilah import Bilah, Pemberitahuan
from lkjip_desktop.forms.pratinjau.kanvas import Kanvas
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.worker.pesan import Gagal, Hasil, Permintaan, Ukuran

KOSONG = "Pilih langkah di sebelah kiri untuk melihat lembarnya."
MENYIAPKAN = "Menyiapkan pratinjau…"
_SABAR_MS = 250
"""An update that takes no longer than this is not worth a mark."""
_JEDA_UKURAN_MS = 150
_JEDA_GULIR_MS = 30


class Pratinjau(QWidget):
    """Shows one sheet and keeps it up to date; the old pages stay until the new ones are there.

    It asks for nothing while it is hidden. Its two numbers: `_ditunggu` is the request whose
    answer will be shown; `_terkini` says whether the pages shown are those of the data now.
    """

    currentChanged = Signal(bool)
    """Whether `pdf()` has something to print."""
    sheetChanged = Signal()
    """Another sheet is asked for, or none."""

    def __init__(self, pekerja: Pekerja, parent: QWidget | None = None) -> None:
        """Ask `pekerja`, which may serve only this preview."""
        super().__init__(parent)
        self._pekerja = pekerja
        self._permintaan: Permintaan | None = None
        self._ditunggu: int | None = None
        self._terkini = False
        self._tampil: Permintaan | None = None
        self._pdf: bytes | None = None
        self._bagian: tuple[int, ...] = ()
        self.kanvas = Kanvas()
        self.bilah = Bilah(self.kanvas)
        self.pemberitahuan = Pemberitahuan()
        self._sabar = _timer(self, self._mark_update)
        self._jeda = _timer(self, self._complete)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(0)
        for bagian in (self.bilah, self.pemberitahuan, self.kanvas):
            susunan.addWidget(bagian)
        pekerja.resultReady.connect(self._on_result)
        pekerja.failed.connect(self._on_failed)
        self.pemberitahuan.retried.connect(self._retry)
        self.kanvas.scrolled.connect(lambda: self._jeda.start(_JEDA_GULIR_MS))
        self.kanvas.rescaled.connect(lambda: self._jeda.start(_JEDA_UKURAN_MS))
        self.show_sheet(None)

    def show_sheet(self, permintaan: Permintaan | None, kosong: str = KOSONG) -> None:
        """Show a sheet, from its top if it is another one; with None the sentence `kosong`."""
        if permintaan is None:
            self._settle()
            self._show_none(kosong)
        elif permintaan != self._permintaan:
            self.kanvas.to_top()
        lain, self._permintaan = permintaan != self._permintaan, permintaan
        if lain:
            self.sheetChanged.emit()
        self.refresh()  # the same sheet too: it may be that of another file

    def refresh(self) -> None:
        """The data have changed: ask for the sheet again."""
        self._set_current(terkini=False)
        self._ditunggu = None
        if self._permintaan is not None and self.isVisible():
            self._request(self._permintaan)
            if not self._sabar.isActive():
                self._sabar.start(_SABAR_MS)

    def _retry(self) -> None:
        self._pekerja.retry()
        self.refresh()

    @property
    def requested(self) -> Permintaan | None:
        """The sheet that is asked for, shown or on its way."""
        return self._permintaan

    def pdf(self) -> bytes | None:
        """The bytes of exactly what is shown; None while it is out of date."""
        return self._pdf if self._terkini else None

    def show_section(self, nomor: int) -> None:
        """Bring the beginning of a part of the document into sight; not where it is being read."""
        if nomor < len(self._bagian):
            mulai = self._bagian[nomor]
            akhir = (*self._bagian, self.kanvas.page_count)[nomor + 1]
            if self.kanvas.page not in range(mulai, akhir):
                self.kanvas.show_page(mulai)

    def page_size(self) -> Ukuran:
        """Width and height of the first page in points. Only while `pdf()` has something."""
        return self.kanvas.page_sizes[0]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden, once the window stands."""
        super().showEvent(event)
        if not self._terkini:
            QTimer.singleShot(0, self, self.refresh)

    def _request(self, permintaan: Permintaan) -> None:
        tampilan = self.kanvas.view()
        self._ditunggu = self._pekerja.request(permintaan._replace(tampilan=tampilan))

    def _complete(self) -> None:
        """Fetch what scrolling or another size has brought into sight, one request at a time."""
        if self._permintaan is None or self._ditunggu is not None or not self._terkini:
            return
        if self.kanvas.lacks_images():
            self._request(self._permintaan)

    def _on_result(self, hasil: Hasil) -> None:
        if hasil.revisi != self._ditunggu:
            return
        self._ditunggu = None
        self._tampil, self._pdf = self._permintaan, hasil.pdf
        self._bagian = hasil.bagian
        self._settle()
        self.kanvas.show_pages(hasil)
        self.bilah.follow()
        self._set_current(terkini=True)
        self._complete()

    def _on_failed(self, gagal: Gagal) -> None:
        permintaan = gagal.permintaan
        if not isinstance(permintaan, Permintaan) or permintaan.revisi != self._ditunggu:
            return
        self._ditunggu = None
        self._settle()
        self._set_current(terkini=False)
        if self._tampil == self._permintaan:
            self.kanvas.dim(redup=True)
        else:
            self._show_none("")
        self.pemberitahuan.say(gagal.pesan, gagal.rinci)

    def _show_none(self, kalimat: str) -> None:
        self._tampil, self._pdf, self._bagian = None, None, ()
        self.kanvas.clear(kalimat)
        self.bilah.follow()

    def _settle(self) -> None:
        """Nothing is under way or wrong any more."""
        self._sabar.stop()
        self.bilah.mark(sedang=False)
        self.kanvas.dim(redup=False)
        self.pemberitahuan.hide()

    def _mark_update(self) -> None:
        if self._tampil is None:
            self.kanvas.clear(MENYIAPKAN)
        else:
            self.bilah.mark(sedang=True)
            self.kanvas.dim(redup=self._tampil != self._permintaan)

    def _set_current(self, *, terkini: bool) -> None:
        if terkini != self._terkini:
            self._terkini = terkini
            self.currentChanged.emit(terkini)


def _timer(milik: QWidget, aksi: Callable[[], None]) -> QTimer:
    """A timer that strikes once."""
    timer = QTimer(milik)
    timer.setSingleShot(True)
    timer.timeout.connect(aksi)
    return timer
