"""Pemeriksa: looks for findings when nothing has been stored for a moment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.forms.bridge import Jembatan, Keadaan
from lkjip_desktop.forms.daftar import LANGKAH

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.temuan import Temuan

_JEDA_MS = 250


class Pemeriksa(QObject):
    """Follows the open file. Checks take longer than a keystroke may: typing puts them off."""

    checked = Signal(dict)
    """Findings by key of the step; empty while no year is open."""

    def __init__(self, jembatan: Jembatan, parent: QObject) -> None:
        """Wait for the first file."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.setInterval(_JEDA_MS)
        self._jeda.timeout.connect(self.check)
        jembatan.opened.connect(self._jeda.start)
        jembatan.committed.connect(lambda _: self._jeda.start())
        jembatan.changed.connect(lambda _: self._jeda.isActive() and self._jeda.start())

    def check(self) -> None:
        """Look at all sheets of the year now."""
        keadaan = self._jembatan.stored
        if keadaan is None:
            self.checked.emit({})
            return
        self.checked.emit({satu.kunci: _findings(keadaan, satu.lembar) for satu in LANGKAH})


def _findings(keadaan: Keadaan, lembar: Sequence[str]) -> tuple[Temuan, ...]:
    """The findings of several sheets, each once."""
    from lkjip_desktop.kinerja.perencanaan import JenisLembar
    from lkjip_desktop.perhitungan.pemeriksaan import check

    semua = (t for satu in lembar for t in check(keadaan.buku, keadaan.hasil, JenisLembar(satu)))
    return tuple(dict.fromkeys(semua))
