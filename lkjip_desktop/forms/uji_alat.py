"""What the window's part of the self-test waits and looks with."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QImage

_DETAK_MS: Final = 50


def wait_until(kondisi: Callable[[], bool], sabar: float) -> bool:
    """Let Qt work until the condition holds; False where it does not within `sabar` seconds."""
    akhir = time.monotonic() + sabar
    detak = QTimer()  # wakes the loop now and then, so that the deadline is seen
    detak.start(_DETAK_MS)
    while not kondisi():
        if time.monotonic() > akhir:
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True


def count_colours(citra: QImage) -> int:
    """How many colours there are in every second row and column."""
    lebar, tinggi = range(0, citra.width(), 2), range(0, citra.height(), 2)
    return len({citra.pixel(x, y) for y in tinggi for x in lebar})
