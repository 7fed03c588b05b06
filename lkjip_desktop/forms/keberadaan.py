"""Keberadaan: which files can be reached now, without waiting for a drive that is away."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_SEGERA: Final = 0.15
"""Seconds within which a disk of this computer has answered."""
_DETAK_MS: Final = 100


def is_there(path: Path) -> bool:
    """Whether a file is there; what can't be reached is not."""
    try:
        return path.is_file()
    except OSError:
        return False


class Keberadaan(QObject):
    """Looks for files in threads: a network drive that is away may take a minute to say so."""

    told = Signal(Path, bool)
    """A file that took longer to look for, and whether it is there."""

    def __init__(self, parent: QObject, cek: Callable[[Path], bool] = is_there) -> None:
        """Ask `cek`, which may touch neither widgets nor the store."""
        super().__init__(parent)
        self._cek = cek
        self._dicari: dict[Path, _Pencari] = {}
        self._detak = QTimer(self)
        self._detak.setInterval(_DETAK_MS)
        self._detak.timeout.connect(self._tell)

    def look(self, daftar: Iterable[Path]) -> dict[Path, bool | None]:
        """Whether each file is there; None where that is not known yet: `told` will say."""
        dicari = {path: self._dicari.get(path) or _Pencari(self._cek, path) for path in daftar}
        akhir = time.monotonic() + _SEGERA
        for satu in dicari.values():
            satu.join(max(akhir - time.monotonic(), 0))
        self._dicari |= {path: satu for path, satu in dicari.items() if satu.ada is None}
        if self._dicari:
            self._detak.start()
        return {path: satu.ada for path, satu in dicari.items()}

    def _tell(self) -> None:
        selesai = [path for path, satu in self._dicari.items() if satu.ada is not None]
        for path in selesai:
            self.told.emit(path, self._dicari.pop(path).ada)
        if not self._dicari:
            self._detak.stop()


class _Pencari(Thread):
    """Looks for one file, from now on."""

    def __init__(self, cek: Callable[[Path], bool], path: Path) -> None:
        super().__init__(daemon=True)
        self._cek, self._path = cek, path
        self.ada: bool | None = None
        self.start()

    def run(self) -> None:
        """Look, as long as it takes; whatever goes wrong is an answer, too: not there."""
        ada = False
        try:
            ada = self._cek(self._path)
        finally:
            self.ada = ada
