"""Looks for what is wrong with each sheet: at once where nothing is known, else when keys rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.actions.daftar_lembar import Dicari, list_searched
from lkjip_desktop.perhitungan.pemeriksaan import check

if TYPE_CHECKING:
    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.kinerja.temuan import Temuan

_JEDA_MS = 250


class PencariTemuan(QObject):
    """Keeps the findings of the sheets of the year that is open.

    With thousands of rows the checks of all sheets take longer than an edit may: after one, what
    was found before stays until nothing has been typed for a moment, and the window works in
    between. Issuing does not rely on it (`actions.tetapkan` checks for itself).
    """

    found = Signal()
    """All sheets have been looked at anew, and something is different."""

    def __init__(self, jembatan: Jembatan, parent: QObject) -> None:
        """Look into the open file of `jembatan`; live as long as `parent`."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._temuan: dict[Dicari, tuple[Temuan, ...]] = {}
        self._baru: dict[Dicari, tuple[Temuan, ...]] = {}
        """What this round has found so far."""
        self._sisa: Iterator[Dicari] = iter(())
        self._jeda = self._timer(_JEDA_MS)
        self._jeda.timeout.connect(self._begin)
        self._lanjut = self._timer(0)
        self._lanjut.timeout.connect(self._check_next)

    def _timer(self, jeda: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(jeda)
        return timer

    def findings(self, dicari: Dicari) -> tuple[Temuan, ...]:
        """What is known of a sheet; one that nobody has looked at is looked at now."""
        if dicari not in self._temuan:
            self._temuan[dicari] = self._check(dicari)
        return self._temuan[dicari]

    def forget(self) -> None:
        """Know nothing any more: the data are others."""
        self._stop()
        self._temuan = {}

    def look_again(self) -> None:
        """A step has been stored: look at all sheets once the keys rest."""
        self._stop()
        self._jeda.start()

    def put_off(self) -> None:
        """Somebody types: what is due can wait."""
        if self._jeda.isActive() or self._lanjut.isActive():
            self.look_again()

    def _stop(self) -> None:
        self._jeda.stop()
        self._lanjut.stop()

    def _check(self, dicari: Dicari) -> tuple[Temuan, ...]:
        keadaan = self._jembatan.stored
        return () if keadaan is None else check(keadaan.buku, keadaan.hasil, *dicari)

    def _begin(self) -> None:
        keadaan = self._jembatan.stored
        if keadaan is not None:
            self._baru, self._sisa = {}, iter(list_searched(keadaan.buku))
            self._lanjut.start()

    def _check_next(self) -> None:
        berikut = next(self._sisa, None)
        if berikut is not None:
            self._baru[berikut] = self._check(berikut)
            self._lanjut.start()
        elif self._baru != self._temuan:
            self._temuan = self._baru
            self.found.emit()
