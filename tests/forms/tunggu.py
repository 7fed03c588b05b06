"""Waiting for something that another process or thread brings about, without sleeping."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

BATAS = 30.0
"""Seconds after which a test gives up."""
_DETAK_MS = 50


def wait_until(kondisi: Callable[[], bool]) -> None:
    """Let Qt work until the condition holds; fail the test where it never does."""
    akhir = time.monotonic() + BATAS
    detak = QTimer()  # wakes the loop now and then, so that the deadline is seen
    detak.start(_DETAK_MS)
    while not kondisi():
        if time.monotonic() > akhir:
            pytest.fail("yang ditunggu tidak datang")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
