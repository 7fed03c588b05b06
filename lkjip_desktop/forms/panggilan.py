"""Panggilan: what a second start of the program asks of the window that runs already."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from lkjip_desktop.actions.serah import Penerima
    from lkjip_desktop.forms.window import Jendela

_TUNGGU: Final = "Tutup dahulu pertanyaan yang sedang tampak, lalu buka “{nama}” lagi."


class Panggilan(QObject):
    """Lets the window come forward and open the file that somebody clicked."""

    _called = Signal(object, object)
    """A file or None, and an Event that says that the window has heard."""

    def __init__(self, jendela: Jendela) -> None:
        """Listen for `jendela`, as long as the program runs."""
        super().__init__(jendela)
        self._jendela = jendela
        self._penerima: Penerima | None = None
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Begin; where nobody can listen a second start is a second window, as it always was."""
        from lkjip_desktop.actions.serah import Penerima

        try:
            self._penerima = Penerima(self._take)
        except OSError:  # a home folder without sockets; the lock of the file still guards it
            return
        if aplikasi := QApplication.instance():
            aplikasi.aboutToQuit.connect(self._penerima.stop)

    def stop(self) -> None:
        """Listen no more, before the program ends."""
        if self._penerima is not None:
            self._penerima.stop()

    def _take(self, path: Path | None) -> bool:
        """In the thread that listens: pass it on, and see whether the window stirs."""
        from lkjip_desktop.actions.serah import SABAR_JENDELA

        didengar = threading.Event()
        self._called.emit(path, didengar)
        return didengar.wait(SABAR_JENDELA)

    def _on_called(self, path: Path | None, didengar: threading.Event) -> None:
        didengar.set()
        self.answer(path)

    def answer(self, path: Path | None) -> None:
        """Come forward, and open the file unless it is the one that is open."""
        jendela = self._jendela
        jendela.setWindowState(jendela.windowState() & ~Qt.WindowState.WindowMinimized)
        jendela.show()
        jendela.raise_()
        jendela.activateWindow()
        if path is None or self._is_open(path):
            return
        if QApplication.activeModalWidget() is not None:
            jendela.pesan.say(_TUNGGU.format(nama=path.name))
        else:
            jendela.after_commit(partial(jendela.perintah.open_path, path))

    def _is_open(self, path: Path) -> bool:
        from lkjip_desktop.forms.berkas import same_file

        store = self._jendela.jembatan.store
        return store is not None and not store.read_only and same_file(store.path, path)
