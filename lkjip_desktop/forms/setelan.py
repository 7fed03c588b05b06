"""Setelan: what the window remembers of this user, in one small file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from lkjip_desktop.paths import config_dir

if TYPE_CHECKING:  # the first form stands before days are read or written
    from datetime import date

_TERAKHIR: Final = "berkas/terakhir"
_DIBUKA: Final = "berkas/dibuka"
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
        """The file opened last; whether it can be reached now is not looked at."""
        return next(iter(self.recent_files), None)

    @last_file.setter
    def last_file(self, path: Path) -> None:
        from datetime import date

        hari = self._days()
        hari[str(path)] = date.today().isoformat()  # noqa: DTZ011 - the clerk's own calendar
        lain = (satu for satu in self.recent_files if satu != path)
        self._keep_recent((path, *lain)[:BANYAK_TERAKHIR])
        ingat = {str(satu): hari[str(satu)] for satu in self.recent_files if str(satu) in hari}
        self.keep(_DIBUKA, json.dumps(ingat, ensure_ascii=False))

    def opened_on(self, path: Path) -> date | None:
        """The day on which a file was opened last; None where that is not known."""
        from datetime import date

        try:
            return date.fromisoformat(self._days().get(str(path), ""))
        except ValueError:
            return None

    def forget_file(self, path: Path) -> None:
        """Take a file off the list."""
        self._keep_recent(tuple(satu for satu in self.recent_files if satu != path))

    def _days(self) -> dict[str, str]:
        """The day of each remembered file, as ISO 8601; a damaged text is as good as none."""
        try:
            isi = json.loads(self.text(_DIBUKA, "{}"))
        except ValueError:
            return {}
        benar = isi.items() if isinstance(isi, dict) else ()
        return {kunci: hari for kunci, hari in benar if isinstance(hari, str)}

    def _keep_recent(self, daftar: tuple[Path, ...]) -> None:
        self.keep(_TERAKHIR, "\n".join(map(str, daftar)))
