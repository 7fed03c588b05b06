"""The self-test's second start of the program, which must come to the window that is open."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.forms.berkas import same_file
from lkjip_desktop.forms.panggilan import Panggilan
from lkjip_desktop.forms.uji_alat import wait_until
from lkjip_desktop.paths import window_command

if TYPE_CHECKING:
    from lkjip_desktop.forms.window import Jendela


def start_again(jendela: Jendela, berkas: Path, sabar: float) -> str:
    """Start the program on another file; what is wrong, empty where this window has opened it.

    The process is one of its own, as a double click makes it, and must end after that.
    """
    panggilan = Panggilan(jendela)
    panggilan.listen()
    try:
        return _start(berkas, sabar) or _await_open(jendela, berkas, sabar)
    finally:
        panggilan.stop()


def _start(berkas: Path, sabar: float) -> str:
    with subprocess.Popen([*window_command(), str(berkas)]) as kedua:  # noqa: S603 - ourselves
        if not wait_until(lambda: kedua.poll() is not None, sabar):
            kedua.kill()
            return "Program yang dibuka kedua kali tidak menyerahkan berkasnya."
    if kedua.returncode:
        return f"Program yang dibuka kedua kali selesai dengan kode {kedua.returncode}."
    return ""


def _await_open(jendela: Jendela, berkas: Path, sabar: float) -> str:
    def dibuka() -> bool:
        store = jendela.jembatan.store
        return store is not None and same_file(store.path, berkas)

    return "" if wait_until(dibuka, sabar) else "Jendela tidak membuka berkas yang diserahkan."
