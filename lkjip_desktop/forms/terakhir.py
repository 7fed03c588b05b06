"""The files opened last: a menu of them, and what is done about one that is not found."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.keberadaan import Keberadaan, is_there
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tulisan import plain_tip

_JUDUL: Final = "Terakhir dibuka"
_KOSONG: Final = "Belum ada berkas yang pernah dibuka"
TIDAK_DITEMUKAN: Final = "tidak ditemukan"
_HAPUS_YANG_HILANG: Final = "&Hapus yang tidak ditemukan dari daftar"
_HILANG: Final = (
    "“{nama}” tidak ditemukan sekarang di {folder}.\n\nMungkin flashdisk atau drive jaringannya "
    "belum terpasang, atau berkasnya dipindahkan atau diganti namanya. Selama tidak dihapus, "
    "namanya tetap di daftar."
)
_CARI_LAGI, _HAPUS = "Cari lagi", "Hapus dari daftar"
_MENCARI: Final = (
    "Masih mencari “{nama}” di {folder}… Berkasnya dibuka begitu ditemukan; sementara itu berkas "
    "lain dapat dibuka."
)
_BELUM_ADA: Final = (
    "“{nama}”, berkas yang terakhir dibuka, tidak ditemukan sekarang di {folder}. Pasang flashdisk "
    "atau drive jaringannya, lalu pilih lagi dari Berkas → Terakhir dibuka."
)
_SUDAH_ADA: Final = "“{nama}” sudah ditemukan. Pilih lagi dari Berkas → Terakhir dibuka."


class BerkasTerakhir(QObject):
    """Fills a menu with the files opened last, when it is opened, and opens one that is found."""

    chosen = Signal(Path)
    said = Signal(str)
    """A sentence: why a file is not opened (yet)."""
    settled = Signal()
    """That sentence is not true any more."""
    changed = Signal()
    """The list is another one now."""

    def __init__(self, menu: QMenu, setelan: Setelan, pemilih: Pemilih, parent: QObject) -> None:
        """Fill `menu` with what `setelan` remembers; ask with `pemilih`."""
        super().__init__(parent)
        self._menu, self._setelan, self._pemilih = menu, setelan, pemilih
        self._butir: dict[Path, QAction] = {}
        self._hilang: set[Path] = set()
        """Those of the menu that are known not to be there."""
        self._dipilih: tuple[Path, bool] | None = None
        """What is to be opened when it is found, and whether it has been chosen by hand."""
        self._ada = Keberadaan(self)
        self._ada.told.connect(self._mark)
        self._ada.told.connect(partial(self._on_told, sengaja=False))
        self._dapat = Keberadaan(self, _can_open)
        self._dapat.told.connect(partial(self._on_told, sengaja=True))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    # --- the menu --------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._menu.clear()
        self._hilang.clear()
        daftar = self._setelan.recent_files
        self._butir = {path: self._menu.addAction("") for path in daftar}
        for nomor, (path, aksi) in enumerate(self._butir.items(), 1):
            aksi.setText(_name(nomor, path))
            aksi.setToolTip(plain_tip(str(path)))
            aksi.triggered.connect(partial(self.choose, path))
        if not daftar:
            self._menu.addAction(_KOSONG).setEnabled(False)
        for path, ada in self._ada.look(daftar).items():
            if ada is not None:
                self._mark(path, ada)

    def _mark(self, path: Path, ada: bool) -> None:
        """Say in the menu that a file is not there; the first such one brings the way to forget."""
        if ada or path not in self._butir or path in self._hilang:
            return
        if not self._hilang:
            self._menu.addSeparator()
            self._menu.addAction(_HAPUS_YANG_HILANG, self._forget_missing)
        self._hilang.add(path)
        self._butir[path].setText(f"{self._butir[path].text()}   ({TIDAK_DITEMUKAN})")

    def _forget_missing(self) -> None:
        for path in self._hilang:
            self._setelan.forget_file(path)
        self.changed.emit()

    # --- opening ---------------------------------------------------------------------------------

    def choose(self, path: Path, _: bool = False) -> None:  # noqa: FBT002 - Qt's truth value
        """Open a file that is there, or that a backup may bring back; else ask what to do."""
        self._look(path, sengaja=True)

    def resume(self, path: Path) -> None:
        """Open the file of the last day, if it is there."""
        self._look(path, sengaja=False)

    def stop(self) -> None:
        """Another file has been opened: what is still looked for is not wanted any more."""
        self._dipilih = None

    def _look(self, path: Path, *, sengaja: bool) -> None:
        self._dipilih = path, sengaja
        cari = self._dapat if sengaja else self._ada
        ada = cari.look([path])[path]
        if ada is None:
            self.said.emit(_MENCARI.format(nama=path.name, folder=path.parent))
        else:
            self._end(path, ada=ada, sengaja=sengaja)

    def _on_told(self, path: Path, ada: bool, *, sengaja: bool) -> None:
        """It is known at last; nothing is opened behind a question that is being answered."""
        if (path, sengaja) != self._dipilih:
            return
        self.settled.emit()
        if QApplication.activeModalWidget() is None:
            self._end(path, ada=ada, sengaja=sengaja)
        elif ada:
            self.said.emit(_SUDAH_ADA.format(nama=path.name))

    def _end(self, path: Path, *, ada: bool, sengaja: bool) -> None:
        self._dipilih = None
        if ada:
            self.chosen.emit(path)
        elif sengaja:
            self._ask(path)
        else:
            self.said.emit(_BELUM_ADA.format(nama=path.name, folder=path.parent))

    def _ask(self, path: Path) -> None:
        """Look again, or take the name off the list; else it stays."""
        tanya = _HILANG.format(nama=path.name, folder=path.parent)
        pilihan = self._pemilih.choose(_JUDUL, tanya, (_CARI_LAGI, _HAPUS))
        if pilihan == 0:
            self.choose(path)
        elif pilihan == 1:
            self._setelan.forget_file(path)
            self.changed.emit()


def _name(nomor: int, path: Path) -> str:
    nama = f"&{nomor % 10}  {path.name.replace('&', '&&')}"
    return f"{nama}   –   {path.parent.name.replace('&', '&&')}"


def _can_open(path: Path) -> bool:
    """Whether a file is there, or its backups are and it may come back from them."""
    if is_there(path):
        return True
    from lkjip_desktop.actions.cadangan import has_backups  # what backups need takes its time

    return has_backups(path)
