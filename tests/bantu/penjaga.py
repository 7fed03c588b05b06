"""Silence is enforced: logs, Qt messages and exceptions that Qt swallowed fail the test.

`Penjaga` collects them while a test runs; `tests/conftest.py` installs it around every test.
A test that provokes a message on purpose asks for the fixture `penjaga` and takes it out:

    def test_cadangan_gagal(penjaga: Penjaga) -> None:
        ...
        assert "cadangan gagal" in penjaga.ambil()
"""

import logging
import sys
import traceback
from types import TracebackType

# What the offscreen platform says about every window whose size is limited; it means nothing.
PESAN_QT_BOLEH = frozenset({"This plugin does not support propagateSizeHints()"})


class Penjaga(logging.Handler):
    """Collects what should not have been said, as lines of text."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._pesan: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take a log record of level WARNING or above."""
        self._pesan.append(f"log {record.levelname} {record.name}: {record.getMessage()}")

    def pesan_qt(self, jenis: str, pesan: str) -> None:
        """Take a message of Qt's own, of any level, but for the allowed ones."""
        if pesan not in PESAN_QT_BOLEH:
            self._pesan.append(f"Qt {jenis}: {pesan}")

    def galat_lepas(
        self,
        jenis: type[BaseException],
        galat: BaseException,
        jejak: TracebackType | None,
    ) -> None:
        """Take an exception that left a slot or an event handler (PySide6 calls sys.excepthook)."""
        self._pesan.append("".join(traceback.format_exception(jenis, galat, jejak)))

    def ambil(self) -> str:
        """Return everything collected so far, one message a line, and forget it."""
        semua = "\n".join(self._pesan)
        self._pesan.clear()
        return semua

    def dengarkan_qt(self) -> None:
        """Take over Qt's messages, if this process has loaded Qt at all; harmless when repeated."""
        if "PySide6.QtCore" not in sys.modules:
            return
        from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

        def terima(jenis: QtMsgType, _: QMessageLogContext, pesan: str) -> None:
            self.pesan_qt(jenis.name, pesan)

        qInstallMessageHandler(terima)
