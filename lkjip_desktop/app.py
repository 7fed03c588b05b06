"""Composition root: the application, its window, and in which order what is loaded."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.penahan import hold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.window import Jendela

TANPA_LAYAR = (
    "Jendela tidak dapat dibuka karena tidak ada layar. Jalankan dari desktop, atau pakai baris "
    "perintah: lkjip --help"
)


def run_window(path: str | None) -> int:
    """Show the window, on the file `path` or the one opened last; the exit code of the program.

    The window stands with its first form before the store (SQLAlchemy) is loaded; then the file is
    opened and the form filled; then the child process of the preview starts. Where a window of
    this user runs already, that one comes forward with the file instead.
    """
    if not _has_display():
        sys.stderr.write(TANPA_LAYAR + "\n")
        return 1
    from lkjip_desktop.actions.serah import hand_over

    if hand_over(Path(path) if path else None):
        return 0
    gc.disable()  # the start keeps what it makes: looking for garbage in it only takes time
    from PySide6.QtCore import Qt

    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.window import Jendela

    aplikasi = _application()
    setelan = Setelan()
    jendela = Jendela(Jembatan(), setelan)
    berkas = Path(path) if path else setelan.last_file
    if berkas is not None:
        jendela.expect_file(berkas)
    buka = jendela.open_file if path else jendela.resume_file
    mulai = partial(_begin, jendela, setelan, partial(buka, berkas) if berkas else None)
    jendela.painted.connect(mulai, Qt.ConnectionType.QueuedConnection)
    jendela.show()
    return hold(aplikasi.exec)


def check_window(folder: str) -> int:
    """Open every form without a screen, for `lkjip uji-diri`; the exit code of the program."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    aplikasi = _application()
    from lkjip_desktop.forms.uji_jendela import check_forms

    kode = hold(lambda: check_forms(Path(folder)))
    aplikasi.quit()
    return kode


def _application() -> QApplication:
    """The application: its name, its language, and what happens when it fails."""
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.bahasa import Penerjemah
    from lkjip_desktop.forms.kegagalan import Kegagalan
    from lkjip_desktop.paths import log_dir

    aplikasi = QApplication(sys.argv[:1])
    aplikasi.setApplicationName("LKjIP Desktop")
    aplikasi.setDesktopFileName("lkjip-desktop")
    aplikasi.installTranslator(Penerjemah(aplikasi))
    Kegagalan(log_dir()).install()
    ensure_font()
    return aplikasi


def _has_display() -> bool:
    """Whether Qt would find a screen; without one it aborts the process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def ensure_font() -> None:
    """Bring letters of our own to a system that has none, such as a bare Debian."""
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

    from lkjip_desktop.paths import resources_dir

    if not QFontDatabase.families():
        for path in sorted((resources_dir() / "fonts").glob("LiberationSans-*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        QGuiApplication.setFont(QFont("Liberation Sans", 10))


def _begin(jendela: Jendela, setelan: Setelan, buka: Callable[[], None] | None) -> None:
    """What is done once the window stands; `buka` opens its file."""
    from lkjip_desktop.forms.ikon import icon
    from lkjip_desktop.forms.panggilan import Panggilan
    from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
    from lkjip_desktop.forms.pratinjau.samping import Samping

    try:
        jendela.setWindowIcon(icon("aplikasi"))
        if buka is not None:
            buka()
        samping = Samping(
            jendela.jembatan, Pekerja(), setelan, jendela.aksi, jendela.pemilih, jendela
        )
        jendela.start_preview(samping)
        Panggilan(jendela).listen()
    finally:
        gc.freeze()
        gc.enable()
