"""The window with a large file, opened at a grid."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel import Tabel
    from lkjip_desktop.forms.window import Jendela


@contextmanager
def open_window(path: Path) -> Iterator[Jendela]:
    """The window with this file, without the preview."""
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.window import Jendela

    aplikasi = QApplication.instance() or QApplication(["bench"])
    jendela = Jendela(Jembatan(), Setelan())
    jendela.resize(1366, 728)
    jendela.show()
    jendela.open_file(path)
    aplikasi.processEvents()
    yield jendela
    jendela.close()
    aplikasi.processEvents()


@contextmanager
def open_part(path: Path, langkah: str, bagian: str) -> Iterator[tuple[Jendela, Tabel]]:
    """The window with this file at a part of a form, and its first grid."""
    from PySide6.QtGui import QGuiApplication

    with open_window(path) as jendela:
        jendela.show_step(langkah)
        jendela.form.show_part(bagian)
        QGuiApplication.processEvents()
        yield jendela, jendela.form.part.tables[0]
