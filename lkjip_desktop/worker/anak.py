"""The child process: takes messages from one pipe, answers into another, ends with its parent."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from lkjip_desktop.worker.pesan import Diminta, Muat, Permintaan, PermintaanBasi, Terapkan
from lkjip_desktop.worker.susun import MakePdf

if TYPE_CHECKING:  # what only the child needs is imported there, by `run`
    from multiprocessing.connection import Connection

    from lkjip_desktop.worker.bengkel import Bengkel

_NICE = 10


def run(masuk: Connection, keluar: Connection, make_pdf: MakePdf) -> None:
    """Serve until the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to decide
    threading.Thread(target=_end_with_parent, daemon=True).start()
    lower_priority()
    from lkjip_desktop.worker.bengkel import Bengkel

    with contextlib.suppress(EOFError, OSError):  # the bengkel catches its own: these are the pipe
        _serve(Antrean(masuk, Bengkel(make_pdf)), keluar)


def _serve(antrean: Antrean, keluar: Connection) -> None:
    while True:
        permintaan = antrean.next()
        keluar.send(antrean.bengkel.serve(permintaan))


def _end_with_parent() -> None:
    """The pipe says it too, but only to somebody who reads; a sheet may take long."""
    from multiprocessing import parent_process

    if induk := parent_process():
        induk.join()
        os._exit(0)


class Antrean:
    """What waits in the pipe. The book is kept up at once, of sheets only the newest is kept.

    Whether an issued sheet has been left behind is looked up last, and only the newest question.
    """

    def __init__(self, masuk: Connection, bengkel: Bengkel) -> None:
        """Read from `masuk` and hand books and steps to `bengkel`."""
        self.bengkel = bengkel
        self._masuk = masuk
        self._menunggu: list[Diminta] = []

    def next(self) -> Diminta:
        """The next thing to make.

        Blocks while there is nothing. Raises EOFError when the parent is gone.
        """
        while self._masuk.poll(0) or not self._menunggu:
            self._take(self._masuk.recv())
        nanti = [isinstance(satu, PermintaanBasi) for satu in self._menunggu]
        return self._menunggu.pop(0 if all(nanti) else nanti.index(False))

    def _take(self, pesan: Muat | Terapkan | Diminta) -> None:
        if isinstance(pesan, Muat):
            self.bengkel.load(pesan)
        elif isinstance(pesan, Terapkan):
            self.bengkel.apply(pesan)
        else:
            for jenis in (Permintaan, PermintaanBasi):
                if isinstance(pesan, jenis):
                    self._menunggu = [p for p in self._menunggu if not isinstance(p, jenis)]
            self._menunggu.append(pesan)


def lower_priority() -> None:
    """Let the window go first: typing must stay smooth while a sheet is made."""
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p  # a handle is wider than an int
        kernel.SetPriorityClass.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(_NICE)
