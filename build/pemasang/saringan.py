"""What goes into the bundle and what does not. Names are those inside the bundle."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lkjip_desktop.forms.daftar import LANGKAH

TERSEMBUNYI: Final = [
    *("alembic.ddl.sqlite", "logging.config", "sqlalchemy.dialects.sqlite"),
    *sorted({bagian.modul for langkah in LANGKAH for bagian in langkah.bagian}),
]
"""Modules that are loaded by name: nothing imports them where PyInstaller could see it."""

# OpenSSL: the program speaks with no network, and Python has the hashes of its own
TANPA_MODUL: Final = [
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PySide6.QtNetwork",
    "_hashlib",
    "_ssl",
    "_tkinter",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pdb",
    "pip",
    "pkg_resources",
    "pydoc",
    "pygments",
    "reportlab.graphics.testshapes",
    "setuptools",
    "sqlalchemy.testing",
    "ssl",
    "test",
    "tkinter",
    "unittest",
]

_QT = r"PySide6/(?:Qt/)?"
_PLUGIN: Final = {
    "iconengines": "",
    "imageformats": "",
    "platforms": "offscreen|windows|xcb",
    "platforminputcontexts": "composeplatforminputcontextplugin|ibusplatforminputcontextplugin",
    "platformthemes": "",
    "printsupport": "windowsprintersupport|cupsprintersupport",
    "styles": "modernwindowsstyle|windowsvistastyle",
    "wayland-decoration-client": "",
    "xcbglintegrations": "xcb-glx-integration|xcb-egl-integration",
}
"""Of Qt's plugins only these; the program draws its icons itself and reads no picture with Qt."""

_BUANG: Final = tuple(
    re.compile(pola, re.IGNORECASE)
    for pola in (
        rf"{_QT}translations/",
        rf"{_QT}(?:qml|resources|libexec|metatypes)/",
        r".*opengl32sw\.dll",
        r".*/?(?:lib)?Qt6(?:Network|OpenGL|Pdf|Qml|Quick|VirtualKeyboard|Wayland|WlShell)[^/]*",
        r"alembic/templates/",
        r"reportlab/fonts/",
        r"pypdfium2_cli/",
    )
)


def wanted(nama: str) -> bool:
    """Whether a file belongs into the bundle, by its place there.

    "PySide6/plugins/platforms/qwindows.dll" does, "PySide6/opengl32sw.dll" does not.
    """
    nama = nama.replace("\\", "/")
    if cocok := re.search(r"/plugins/([^/]+)/(?:lib)?q?([^/.]+)\.", nama):
        jenis, plugin = cocok.groups()
        return plugin in _PLUGIN.get(jenis, "").split("|")
    return not any(pola.match(nama) for pola in _BUANG)


def keep(isi: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries of a table of PyInstaller's that belong into the bundle."""
    return [satu for satu in isi if wanted(satu[0])]
