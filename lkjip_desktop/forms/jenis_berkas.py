"""What kind of file the list of a file dialog says a file is."""

from __future__ import annotations

from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileIconProvider

_LKJIP = "lkjip"
NAMA = "Berkas LKjIP"


class JenisBerkas(QFileIconProvider):
    """Knows our own files; the system takes them for what they are inside, "SQLite3 database"."""

    def type(self, info: QFileInfo) -> str:
        """The kind of a file in words."""
        if info.isFile() and info.suffix().lower() == _LKJIP:
            return NAMA
        return super().type(info)
