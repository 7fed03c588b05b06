"""Setelan: what the window remembers of this user, in one small file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from lkjip_desktop.paths import config_dir

_TERAKHIR: Final = "berkas/terakhir"
_UMUM: Final = ("jendela/", "cetak/")
"""What begins so holds no file's name."""
BANYAK_TERAKHIR: Final = 10
"""How many files are remembered."""


class Setelan:
    """Sizes, widths, paper and the files opened last. A damaged file is as good as none."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use `folder`, else the user's own."""
        path = (folder or config_dir()) / "jendela.ini"
        self._isi = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes_of(self, kunci: str) -> QByteArray:
        """The state of a widget; empty where none has been kept."""
        nilai = self._isi.value(kunci)
        return nilai if isinstance(nilai, QByteArray) else QByteArray()

    def text(self, kunci: str, baku: str = "") -> str:
        """A remembered text."""
        nilai = self._isi.value(kunci, baku)
        return nilai if isinstance(nilai, str) else baku

    def keep(self, kunci: str, nilai: QByteArray | str) -> None:
        """Remember the state of a widget or a text."""
        self._isi.setValue(kunci, nilai)

    def summary(self) -> dict[str, str]:
        """What is remembered, for who helps from afar: sizes and choices, no file's name."""
        semua = {kunci: self._isi.value(kunci) for kunci in self._isi.allKeys()}
        return {
            kunci: nilai if isinstance(nilai, str) and kunci.startswith(_UMUM) else "(ada)"
            for kunci, nilai in semua.items()
        }

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened last, the latest first; some may have gone since."""
        return tuple(map(Path, filter(None, self.text(_TERAKHIR).split("\n"))))

    @property
    def last_file(self) -> Path | None:
        """The file opened last, where it still exists."""
        path = next(iter(self.recent_files), None)
        return path if path and path.is_file() else None

    @last_file.setter
    def last_file(self, path: Path) -> None:
        lain = (satu for satu in self.recent_files if satu != path)
        self._keep_recent((path, *lain)[:BANYAK_TERAKHIR])

    def forget_file(self, path: Path) -> None:
        """Take a file that is gone off the list."""
        self._keep_recent(tuple(satu for satu in self.recent_files if satu != path))

    def _keep_recent(self, daftar: tuple[Path, ...]) -> None:
        self.keep(_TERAKHIR, "\n".join(map(str, daftar)))
