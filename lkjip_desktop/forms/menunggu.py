"""Long work beside the window: it is painted, says what it waits for, and takes no input."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

T = TypeVar("T")

_SEGERA: Final = 0.15
"""Seconds within which most work is done: nothing needs to be said then."""
_DETAK_MS: Final = 40
_LEBAR: Final = 380


def wait_for(induk: QWidget, kalimat: str, kerja: Callable[[], T]) -> T:
    """Do `kerja` in a thread of its own and give what it gives; its exception is raised here.

    It may touch neither widgets nor the store. What takes longer than a moment shows `kalimat`
    with a moving bar over `induk`, which goes on painting itself.
    """
    pekerja = _Pekerja(kerja)
    pekerja.start()
    pekerja.join(_SEGERA)
    if pekerja.is_alive():
        _show_until(induk, kalimat, pekerja)
    return pekerja.outcome()


class _Pekerja(Thread, Generic[T]):
    def __init__(self, kerja: Callable[[], T]) -> None:
        super().__init__(daemon=True)
        self._kerja = kerja
        self._hasil: list[T] = []
        self._galat: BaseException | None = None

    def run(self) -> None:
        """Do the work; what goes wrong waits for `outcome`."""
        try:
            self._hasil.append(self._kerja())
        except BaseException as galat:  # noqa: BLE001 - it is raised where somebody waits
            self._galat = galat

    def outcome(self) -> T:
        """What came of it. Raises what went wrong."""
        self.join()
        if self._galat is not None:
            raise self._galat
        return self._hasil[0]


def _show_until(induk: QWidget, kalimat: str, pekerja: Thread) -> None:
    dialog = QProgressDialog("", "", 0, 0, induk)
    label = QLabel(kalimat)
    label.setTextFormat(Qt.TextFormat.PlainText)  # it names a file: what stands there is no markup
    dialog.setLabel(label)
    dialog.setWindowTitle(induk.windowTitle())
    dialog.setCancelButton(None)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumWidth(_LEBAR)
    dialog.setMinimumDuration(0)
    dialog.show()
    putaran, detak = QEventLoop(), QTimer()
    detak.timeout.connect(lambda: None if pekerja.is_alive() else putaran.quit())
    detak.start(_DETAK_MS)
    putaran.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    detak.stop()
    dialog.reset()
    dialog.deleteLater()
