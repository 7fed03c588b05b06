"""At the right of the status bar: when the open file was backed up last, or why it was not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.tombol_menu import TombolMenu
from lkjip_desktop.forms.tulisan import plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from lkjip_desktop.store.penjaga import Penjaga

_BELUM: Final = "Belum ada cadangan"
_BELUM_RINCI: Final = (
    "Cadangan pertama dibuat sendiri sebelum perubahan berikutnya. Cadangkan juga ke flashdisk."
)
_GAGAL: Final = "Cadangan gagal"
_RINCI: Final = "Ada di {folder}. Klik untuk mencadangkan ke flashdisk atau memulihkan."
_HANYA_BACA: Final = "Hanya baca"
_HANYA_BACA_RINCI: Final = "Berkas dibuka untuk dibaca saja; cadangannya dibuat oleh yang mengubah."


class KeadaanCadangan(TombolMenu):
    """Follows the backups of the open file; its menu has what can be done about them."""

    failed = Signal(str)
    """A sentence, once: why the file can't be backed up any more."""
    _changed = Signal()
    """From whichever thread made the backup."""

    def __init__(self, jembatan: Jembatan, aksi: tuple[QAction, ...], parent: QWidget) -> None:
        """Follow `jembatan`; offer `aksi`."""
        super().__init__()
        self.setParent(parent)
        self._jembatan = jembatan
        self._gagal = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        menu.addActions(aksi)
        self.open_with(menu)
        self._changed.connect(self._on_changed, Qt.ConnectionType.QueuedConnection)
        jembatan.opened.connect(self._on_opened)
        self._on_opened()

    def _on_opened(self) -> None:
        self._gagal = False
        store = self._jembatan.store
        if store is not None and store.penjaga is not None:
            store.penjaga.on_change = self._changed.emit
        self.follow()

    def _on_changed(self) -> None:
        self.follow()
        store = self._jembatan.store
        galat = store.penjaga.galat if store is not None and store.penjaga is not None else None
        if galat is not None and not self._gagal:
            self.failed.emit(str(galat))
        self._gagal = galat is not None

    def follow(self) -> None:
        """Show the state as it is."""
        store = self._jembatan.store
        self.setVisible(store is not None)
        if store is None:
            return
        if store.read_only:
            self._say(_HANYA_BACA, _HANYA_BACA_RINCI)
        elif store.penjaga is not None:
            self._say(*_describe(store.penjaga))

    def _say(self, teks: str, rinci: str) -> None:
        self.setText(teks)
        self.setToolTip(plain_tip(rinci))
        self.setAccessibleName(teks)
        self.setAccessibleDescription(rinci)


def _describe(penjaga: Penjaga) -> tuple[str, str]:
    if penjaga.galat is not None:
        return _GAGAL, str(penjaga.galat)
    if penjaga.terakhir is None:
        return _BELUM, _BELUM_RINCI
    waktu = _moment(penjaga.terakhir.waktu, penjaga.gudang.now())
    return f"Cadangan terakhir: {waktu}", _RINCI.format(folder=penjaga.terakhir.path.parent)


def _moment(waktu: datetime, kini: datetime) -> str:
    """The time of a backup as people say it: "hari ini 08.07", "kemarin 15.30", else the date."""
    from lkjip_desktop.kinerja.waktu import format_waktu

    beda = (kini.date() - waktu.date()).days
    kata = {0: "hari ini", 1: "kemarin"}.get(beda)
    return f"{kata} {waktu:%H.%M}" if kata else format_waktu(waktu.isoformat())
