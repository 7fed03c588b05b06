"""Backing up to a flash drive with one click, and going back to a backup."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.dialog import BERKAS_LKJIP

if TYPE_CHECKING:
    from lkjip_desktop.actions.cadangan import IsiCadangan
    from lkjip_desktop.forms.cadangan import DialogPulih
    from lkjip_desktop.forms.window import Jendela

_TEMPAT: Final = "cadangan/tempat"
_PILIH: Final = "Pilih flashdisk atau folder untuk cadangan"
_DITULIS: Final = "Cadangan ditulis dan diperiksa"
_TIADA: Final = (
    "Tempat cadangan {tempat} tidak terpasang. Pasang flashdisknya lalu ulangi, atau pilih tempat "
    "lain sekarang."
)


class PerintahCadangan(QObject):
    """The commands about backups; what the environment refuses is said, never raised."""

    _written = Signal(str)
    """From the thread that wrote a backup: that it is there."""
    _refused = Signal(str)
    """From that thread: why there is none."""
    _ended = Signal()
    """From that thread, last and in any case."""

    def __init__(self, jendela: Jendela) -> None:
        """Work on the file that is open in `jendela`."""
        super().__init__(jendela)
        self._jendela = jendela
        for satu, lakukan in ((self._written, jendela.say), (self._refused, self._say_why)):
            satu.connect(lakukan, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def _say_why(self, kalimat: str) -> None:
        self._jendela.pesan.say(kalimat)

    @property
    def place(self) -> Path | None:
        """The remembered second place; None where none has been chosen."""
        teks = self._jendela.setelan.text(_TEMPAT)
        return Path(teks) if teks else None

    def back_up(self) -> None:
        """Back the open file up to the remembered place; the first time that is asked."""
        tempat = self.place
        if tempat is not None and not tempat.is_dir():
            tanya = _TIADA.format(tempat=tempat)
            pilihan = self._jendela.pemilih.choose("Cadangkan", tanya, ("Pilih tempat lain…",))
            tempat = None if pilihan is None else self._choose()
            if tempat is None:
                return
        tempat = tempat or self._choose()
        if tempat is not None:
            self._write(tempat)

    def change_place(self) -> None:
        """Choose another second place, and back up to it."""
        tempat = self._choose()
        if tempat is not None:
            self._write(tempat)

    def _choose(self) -> Path | None:
        tempat = self._jendela.pemilih.choose_folder(_PILIH)
        if tempat is not None:
            self._jendela.setelan.keep(_TEMPAT, str(tempat))
        return tempat

    def _write(self, tempat: Path) -> None:
        """Back up beside the work: a flash drive may be slow."""
        from lkjip_desktop.actions import cadangan
        from lkjip_desktop.store import GalatStore

        store = self._jendela.jembatan.store
        if store is None:
            return
        path, penjaga = store.path, store.penjaga

        def tulis() -> None:
            try:
                satu = cadangan.back_up_open(path, tempat)
                if penjaga is not None:
                    penjaga.note(satu)
                self._tell(self._written, f"{_DITULIS}: {satu.path.parent}")
            except GalatStore as galat:
                self._tell(self._refused, str(galat))
            finally:
                self._tell(self._ended)

        self._jendela.aksi.cadangkan.setEnabled(False)
        self._jendela.say(f"Mencadangkan ke {tempat}…")
        threading.Thread(target=tulis).start()  # the program does not end before it is whole

    @staticmethod
    def _tell(kabar: SignalInstance, *isi: str) -> None:
        with contextlib.suppress(RuntimeError):  # the window is closed: nobody listens
            kabar.emit(*isi)

    def _on_ended(self) -> None:
        self._jendela.aksi.cadangkan.setEnabled(self._jendela.jembatan.store is not None)

    def restore(self) -> None:
        """Let the user look through the backups of the open file, and go back to one."""
        dialog = self.dialog()
        if dialog is None:
            return
        jadi = dialog.exec() == dialog.DialogCode.Accepted
        pilihan = dialog.chosen
        dialog.deleteLater()
        if jadi and pilihan is not None:
            self._go_back(pilihan)

    def dialog(self) -> DialogPulih | None:
        """The dialog with the backups of the open file; None where they can't be listed."""
        from lkjip_desktop.actions import cadangan
        from lkjip_desktop.forms.cadangan import DialogPulih

        store, perintah = self._jendela.jembatan.store, self._jendela.perintah
        daftar = perintah.guarded(lambda: cadangan.gudang_of(store.path).list()) if store else None
        if store is None or daftar is None:
            return None
        dialog = DialogPulih(store.path.name, daftar, self._look, self._jendela)
        dialog.otherWanted.connect(lambda: self._add_other(dialog))
        return dialog

    def _add_other(self, dialog: DialogPulih) -> None:
        path = self._jendela.pemilih.open_file("Pilih cadangan", BERKAS_LKJIP)
        if path is not None:
            dialog.add_other(path)

    def _look(self, path: Path) -> IsiCadangan | str:
        """What a backup holds, or the sentence that says why it can't be read."""
        from lkjip_desktop.actions import cadangan
        from lkjip_desktop.store import GalatStore

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return cadangan.look_into(path, self._jendela.jembatan.store)
        except GalatStore as galat:
            return str(galat)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _go_back(self, pilihan: Path) -> None:
        from lkjip_desktop.actions import cadangan

        store, perintah = self._jendela.jembatan.store, self._jendela.perintah
        if store is None:
            return

        if sebutan := perintah.guarded(lambda: cadangan.restore(store, pilihan)):
            perintah.open_path(store.path)  # everything is different: read it as a new file
            self._jendela.say(f"Dipulihkan dari {sebutan}")
