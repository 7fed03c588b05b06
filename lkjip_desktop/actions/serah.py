"""Serah: one window for each user. A second start hands its file to the first, and ends.

Over a socket in the user's own folder, on Windows a named pipe: nothing of it is a network, and
only bytes of a file name are taken.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.paths import config_dir

if TYPE_CHECKING:
    from multiprocessing.connection import Listener

_SABAR: Final = 3.0
"""Seconds that the other side may take to answer; it answers before it opens the file."""
SABAR_JENDELA: Final = 2.0
"""Seconds after which a window that does not stir counts as none."""
_TERPANJANG: Final = 32_768
"""Bytes of the longest path that Windows knows."""
_BAIK: Final = b"baik"
_SELESAI: Final = b"\0selesai"
"""What the receiver sends to itself in order to end."""
_PIPA: Final = "\\\\.\\pipe\\"

Terima = Callable[[Path | None], bool]
"""Takes the file that a second start was asked for, None where it was asked for none.

False where the window does not stir: then the second start is a window of its own.
"""


def _address() -> str:
    folder = str(config_dir())
    if sys.platform == "win32":
        import hashlib  # brings OpenSSL, which no start should wait for

        tanda = hashlib.sha256(os.path.normcase(folder).encode("utf-8", "replace")).hexdigest()
        return f"{_PIPA}lkjip-desktop-{tanda[:16]}"
    return os.path.join(folder, "jendela.sock")  # noqa: PTH118 - an address, as the pipe's is


def _exists(alamat: str) -> bool:
    """Whether somebody may listen there; asking costs nothing, unlike trying."""
    if sys.platform == "win32":  # to look at a pipe as at a file would use it up
        try:
            return alamat.removeprefix(_PIPA) in os.listdir(_PIPA)  # noqa: PTH208 - no folder
        except OSError:  # a system that does not list its pipes: try
            return True
    return os.path.exists(alamat)  # noqa: PTH110 - as above


def hand_over(path: Path | None) -> bool:
    """Give a file to the window that runs already and let it come forward; False without one."""
    alamat = _address()
    if not _exists(alamat):
        return False
    from multiprocessing.connection import Client

    _let_come_forward()
    try:
        with Client(alamat) as sambungan:
            sambungan.send_bytes(os.fsencode(path.absolute()) if path else b"")
            return sambungan.poll(_SABAR) and sambungan.recv_bytes(len(_BAIK)) == _BAIK
    except ConnectionRefusedError:  # the window that listened there has died
        with contextlib.suppress(OSError):
            Path(alamat).unlink()
    except (OSError, EOFError):  # it is just closing: then this one is the window
        return False
    return False


def _let_come_forward() -> None:
    """Windows lets only who was started last bring a window forward: pass that on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class Penerima:
    """Listens, in a thread, for what a second start hands over."""

    def __init__(self, terima: Terima) -> None:
        """Ask `terima`, in that thread, for each. Raises OSError where nobody can listen."""
        from multiprocessing.connection import Listener

        self._terima = terima
        self._alamat = _address()
        config_dir().mkdir(parents=True, exist_ok=True)
        self._pintu = Listener(self._alamat)
        if sys.platform != "win32":  # a pipe belongs to its user anyway
            Path(self._alamat).chmod(0o600)
        self._utas = threading.Thread(target=self._listen, args=(self._pintu,), daemon=True)
        self._utas.start()

    def _listen(self, pintu: Listener) -> None:
        while True:
            try:
                with pintu.accept() as sambungan:
                    if not sambungan.poll(_SABAR):
                        continue
                    isi = sambungan.recv_bytes(_TERPANJANG)
                    selesai = isi == _SELESAI
                    path = Path(os.fsdecode(isi)) if isi else None
                    if selesai or self._terima(path):
                        sambungan.send_bytes(_BAIK)
            except (OSError, EOFError, ValueError):  # it went away, or sent what nobody sends
                continue
            if selesai:
                return

    def stop(self) -> None:
        """Listen no more."""
        from multiprocessing.connection import Client

        with contextlib.suppress(OSError, EOFError), Client(self._alamat) as sambungan:
            sambungan.send_bytes(_SELESAI)
            sambungan.poll(_SABAR)
        self._utas.join(_SABAR)
        self._pintu.close()
