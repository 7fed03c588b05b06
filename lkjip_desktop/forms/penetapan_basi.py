"""Looks in idle moments which issued sheets their data have left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.store import GalatStore

_JEDA_MS = 150


class PencariBasi(QObject):
    """Composes one sheet at a time, for each takes longer than a keystroke may."""

    found = Signal(object)
    """A DokumenTetap whose sheet would say something else now."""

    def __init__(self, jembatan: Jembatan, parent: QObject) -> None:
        """Look into the open file of `jembatan`; live as long as `parent`."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._sisa: Iterator[DokumenTetap] = iter(())
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.timeout.connect(self._look)

    def look(self, semua: Iterable[DokumenTetap]) -> None:
        """Begin anew with these versions."""
        self._sisa = iter(tuple(semua))
        self._jeda.start(_JEDA_MS)

    def stop(self) -> None:
        """Look no further: the file is another one."""
        self._sisa = iter(())
        self._jeda.stop()

    def _look(self) -> None:
        from lkjip_desktop.actions.basi import is_stale

        tetap, store = next(self._sisa, None), self._jembatan.store
        if tetap is None or store is None:
            return
        try:
            if is_stale(store, tetap):
                self.found.emit(tetap)
        except GalatStore as galat:
            self._jembatan.failed.emit(str(galat))
            return
        self._jeda.start(0)
