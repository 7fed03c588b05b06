"""What happens when the program itself fails: a log entry and one calm dialog."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_PESAN = (
    "Ada kesalahan di dalam program ini. Isian yang sudah tersimpan tetap aman di berkas Anda.\n\n"
    "Teruskan pekerjaan; bila terjadi lagi, tutup lalu buka kembali program ini dan kirim "
    "rinciannya kepada pengembang (Bantuan → Kemas untuk bantuan…)."
)
TERSELA = (
    "Belum tersimpan: program ini terganggu ketika isian ini diketik, jadi teksnya mungkin kurang. "
    "Lengkapi atau ketik lagi; Esc mengembalikan isi semula."
)


class Kegagalan(QObject):
    """The last hold for exceptions that nobody expected, in Qt's thread and in others."""

    _happened = Signal(str)

    def __init__(self, log: Path) -> None:
        """Write to the log in the folder `log`."""
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
        from lkjip_desktop.actions.catatan_galat import append_log
        from lkjip_desktop.samaran import describe_failure

        rinci = describe_failure(jenis, galat, jejak)
        append_log(self._log, rinci)
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

    def _tell(self, rinci: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        _hold_typed(QApplication.focusWidget())
        kotak = QMessageBox(QMessageBox.Icon.Warning, "LKjIP Desktop", _PESAN)
        salin = kotak.addButton("Salin rincian", QMessageBox.ButtonRole.ActionRole)
        tutup = kotak.addButton("Teruskan", QMessageBox.ButtonRole.RejectRole)
        for tombol in (salin, tutup):  # somebody who looks at a paper types on: no key answers
            tombol.setAutoDefault(False)
            tombol.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        kotak.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kotak.setFocus()
        kotak.exec()
        if kotak.clickedButton() is salin:
            QGuiApplication.clipboard().setText(rinci)
        kotak.deleteLater()


def _hold_typed(widget: QWidget | None) -> None:
    """Keep a text that is being typed from being stored, whole or not, when its field is left."""
    from lkjip_desktop.forms.binding import IsianKetik
    from lkjip_desktop.forms.tabel.tampilan import TampilanTabel
    from lkjip_desktop.kinerja.temuan import Temuan

    while widget is not None:
        if isinstance(widget, IsianKetik | TampilanTabel):
            widget.hold_typed(Temuan("program.tersela", TERSELA))
            return
        widget = widget.parentWidget()
