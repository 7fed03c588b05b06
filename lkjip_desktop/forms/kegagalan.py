"""What happens when the program itself fails: a log entry and one calm dialog."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lkjip_desktop import __version__

_LOG_TERBESAR = 1_000_000
_PESAN = (
    "Ada kesalahan di dalam program ini. Isian yang sudah tersimpan tetap aman di berkas Anda.\n\n"
    "Teruskan pekerjaan; bila terjadi lagi, tutup lalu buka kembali program ini dan kirim "
    "rinciannya kepada pengembang."
)


class Kegagalan(QObject):
    """The last hold for exceptions that nobody expected, in Qt's thread and in others."""

    _happened = Signal(str)

    def __init__(self, log: Path) -> None:
        """Write to the file `log`."""
        super().__init__()
        self._log = log
        self._terbuka = False
        # queued: an exception may come out of painting, where no dialog may be opened
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over what Python does with an exception that nobody caught."""
        sys.excepthook = self
        threading.excepthook = self._in_thread

    def _in_thread(self, galat: threading.ExceptHookArgs) -> None:
        if galat.exc_value is not None:  # None only while Python itself ends
            self(galat.exc_type, galat.exc_value, galat.exc_traceback)

    def __call__(
        self, jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None
    ) -> None:
        """Keep the detail, and tell the user as soon as Qt has finished what it is doing."""
        import traceback

        rinci = "".join(traceback.format_exception(jenis, galat, jejak))
        self._write(rinci)
        self._happened.emit(rinci)

    def _on_happened(self, rinci: str) -> None:
        """One dialog at a time."""
        if self._terbuka or QApplication.instance() is None:
            return
        self._terbuka = True
        try:
            self._tell(rinci)
        finally:
            self._terbuka = False

    def _write(self, rinci: str) -> None:
        """Append to the log, which begins anew when it is large; a full disk changes nothing."""
        from datetime import datetime

        waktu = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            besar = self._log.exists() and self._log.stat().st_size > _LOG_TERBESAR
            with self._log.open("w" if besar else "a", encoding="utf-8") as keluaran:
                keluaran.write(f"{waktu} LKjIP Desktop {__version__}\n{rinci}\n")
        except OSError:
            return

    def _tell(self, rinci: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        kotak = QMessageBox(QMessageBox.Icon.Warning, "LKjIP Desktop", _PESAN)
        salin = kotak.addButton("Salin rincian", QMessageBox.ButtonRole.ActionRole)
        tutup = kotak.addButton("Teruskan", QMessageBox.ButtonRole.AcceptRole)
        kotak.setDefaultButton(tutup)
        kotak.exec()
        if kotak.clickedButton() is salin:
            QGuiApplication.clipboard().setText(rinci)
        kotak.deleteLater()
