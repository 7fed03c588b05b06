"""Penjaga: sees to it that a backup stands before what an open file is about to change."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.store.galat import GalatCadangan
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.rotasi import Cadangan, Sebab, is_due

COBA_LAGI: Final = 60.0
"""Seconds until a backup that failed is tried again: on a full disk not at every keystroke."""


class Penjaga:
    """Makes the backups of one open file.

    The backup of the day is begun in a thread with the first letter that somebody types
    (`anticipate`), and is waited for by the step that comes of it: by then it has been made. A file
    that is only looked at is not copied. Where none can be made the edit goes on, and `galat` says
    why until one succeeds; work is not held up by a full disk of another drive.
    """

    def __init__(self, berkas: Path, gudang: Gudang) -> None:
        """Guard an open file with the backups in `gudang`."""
        self.gudang = gudang
        self.galat: GalatCadangan | None = None
        """Why the last attempt failed; None where it did not."""
        self.terakhir: Cadangan | None = None
        """The newest backup, also one that was asked for in another place (`note`)."""
        self.on_change: Callable[[], None] | None = None
        """Called, from whichever thread, when `galat` or `terakhir` is another one."""
        self._berkas = berkas
        self._utas: threading.Thread | None = None
        self._tunda = 0.0
        self._tercakup = ""
        """The day, as the clock names it, whose first edit is guarded."""

    def start(self, langkah: int) -> None:
        """Look at what is there already; `langkah` is the number of the file's last step."""
        daftar = self._list()
        self.terakhir = next(iter(daftar), None)
        if not is_due(daftar, self.gudang.now(), langkah):
            self._tercakup = self._today()

    def anticipate(self) -> None:
        """Begin the backup of the day, where it is due: something is about to be changed."""
        tunda = self.galat is not None and time.monotonic() < self._tunda
        if self._utas is None and not tunda and self._tercakup != self._today():
            self._utas = threading.Thread(target=self._attempt, args=(Sebab.HARI,), daemon=True)
            self._utas.start()

    def before(self, perubahan: Perubahan, sebab: Sebab | None = None) -> None:
        """Have a backup of what stands now, where this step wants one.

        Raises GalatCadangan for a restore alone: that is never done without a way back.
        """
        sebab = sebab or _reason(perubahan)
        if sebab is None and perubahan.nomor > 1:
            self.anticipate()
        self.finish()
        if sebab is None:
            return
        self._attempt(sebab)
        if sebab is Sebab.PULIH and self.galat is not None:
            raise self.galat

    def note(self, cadangan: Cadangan) -> None:
        """Hear of a backup of this file in another place, such as a flash drive."""
        kini = self.terakhir
        if kini is None or (kini.langkah, kini.waktu) <= (cadangan.langkah, cadangan.waktu):
            self.terakhir = cadangan
            self._tell()

    def finish(self) -> None:
        """Wait until what was begun is done."""
        if self._utas is not None:
            self._utas.join()
            self._utas = None

    def _attempt(self, sebab: Sebab) -> None:
        try:
            self.terakhir, self.galat = self.gudang.make(self._berkas, sebab), None
            self._tercakup = self._today()  # whatever the reason: today's edits can be taken back
        except GalatCadangan as galat:
            self.galat = galat
            self._tunda = time.monotonic() + COBA_LAGI
        self._tell()

    def _tell(self) -> None:
        if self.on_change is not None:
            self.on_change()

    def _today(self) -> str:
        return self.gudang.now().date().isoformat()

    def _list(self) -> list[Cadangan]:
        try:
            return self.gudang.list()
        except OSError:  # making one will say what is wrong with the folder
            return []


def _reason(perubahan: Perubahan) -> Sebab | None:
    """The reason that lies in the step itself: a year that is opened."""
    jenis = TahunKerja.__name__
    if jenis not in perubahan.kinds:
        return None
    datang = any(u.jenis == jenis and u.lama is None for u in perubahan.ubahan)
    return Sebab.TAHUN if datang else None
