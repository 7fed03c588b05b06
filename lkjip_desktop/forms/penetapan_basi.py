"""Looks in idle moments which issued sheets their data have left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.permohonan import CariBasi
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.store import GalatStore

_JEDA_MS = 150


class PencariBasi(QObject):
    """Asks for one sheet at a time, of the child: to compose it takes longer than typing may wait.

    A round that another has overtaken gets no answer any more.
    """

    found = Signal(object, object)
    """A DokumenTetap whose sheet would say something else now, and what, as words in a tuple."""
    asked = Signal(object)
    """A CariBasi, for whoever has the child."""

    def __init__(self, jembatan: Jembatan, parent: QObject) -> None:
        """Look into the open file of `jembatan`; live as long as `parent`."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._sisa: Iterator[DokumenTetap] = iter(())
        self._putaran = 0
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.timeout.connect(self._look)

    def look(self, semua: Iterable[DokumenTetap]) -> None:
        """Begin anew with these versions."""
        self._putaran += 1
        self._sisa = iter(tuple(semua))
        self._jeda.start(_JEDA_MS)

    def stop(self) -> None:
        """Look no further: the file is another one."""
        self._putaran += 1
        self._sisa = iter(())
        self._jeda.stop()

    def _look(self) -> None:
        tetap, store = next(self._sisa, None), self._jembatan.store
        if tetap is None or store is None:
            return
        try:
            masukan = store.berkas(tetap.masukan)
        except GalatStore as galat:
            self._jembatan.failed.emit(str(galat))
            return
        self.asked.emit(CariBasi(tetap, masukan, partial(self._on_answer, self._putaran, tetap)))

    def _on_answer(self, putaran: int, tetap: DokumenTetap, beda: tuple[str, ...]) -> None:
        if putaran != self._putaran:
            return
        if beda:
            self.found.emit(tetap, beda)
        self._jeda.start(0)
