"""Showing a piece of evidence: a copy, with the system's own program; what would run is asked."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from lkjip_desktop.actions.bukti import copy_to_open
from lkjip_desktop.actions.bukti_bahaya import warn_of
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.dialog import Pemilih
    from lkjip_desktop.kinerja.bukti import BuktiDukung
    from lkjip_desktop.store import Store

_TANYA: Final = (
    "{sebab}\n\nBuka hanya bila Anda tahu pasti siapa yang mengirimnya dan untuk apa. Berkas yang "
    "tidak dikenal dapat merusak isi komputer ini."
)
_TANPA: Final = Temuan(
    "bukti.tanpa_program",
    "Tidak ada program di komputer ini yang membuka berkas itu. Simpan dengan “Simpan sebagai…”, "
    "lalu buka di komputer lain.",
)


class PembukaBukti:
    """Opens copies in a private folder that goes with the window: the original can't be changed."""

    def __init__(self) -> None:
        """Make no folder yet."""
        self._sementara: QTemporaryDir | None = None

    def open(self, store: Store, bukti: BuktiDukung, pemilih: Pemilih) -> Temuan | None:
        """Let the system show a piece of evidence; a Temuan says why it can't.

        What would run, or hides what it is, is asked about first. Raises OSError where no copy can
        be made.
        """
        hasil = copy_to_open(store, bukti, self._folder())
        if isinstance(hasil, Temuan):
            return hasil
        with hasil.open("rb") as berkas:
            sebab = warn_of(bukti.nama, berkas.read(16))
        tanya = _TANYA.format(sebab=sebab)
        if sebab and not pemilih.confirm("Buka bukti", tanya, "Buka juga", "Jangan buka"):
            hasil.unlink()
            return None
        return None if QDesktopServices.openUrl(QUrl.fromLocalFile(str(hasil))) else _TANPA

    def _folder(self) -> Path:
        """An empty folder: what has the same name may be open in another program."""
        tempat = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        self._sementara = self._sementara or QTemporaryDir(f"{tempat}/lkjip-XXXXXX")
        if not self._sementara.isValid():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), tempat)
        return Path(tempfile.mkdtemp(dir=self._sementara.path()))
