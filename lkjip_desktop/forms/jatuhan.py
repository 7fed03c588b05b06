"""Files that come without a dialog: those opened last, and one dropped on the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tulisan import plain_tip

_DITERIMA: Final = (".lkjip", ".xlsx")
_KOSONG: Final = "Belum ada berkas yang pernah dibuka"
_HILANG: Final = (
    "“{nama}” tidak ada lagi di {folder}. Mungkin dipindahkan, diganti namanya, atau flashdisknya "
    "belum dipasang. Cari dengan Berkas → Buka…; namanya dihapus dari daftar."
)


class BerkasTerakhir(QObject):
    """Fills a menu with the files opened last, when it is opened."""

    chosen = Signal(Path)
    failed = Signal(str)
    """A sentence: the chosen file is not there any more."""

    def __init__(self, menu: QMenu, setelan: Setelan, parent: QObject) -> None:
        """Fill `menu` with what `setelan` remembers."""
        super().__init__(parent)
        self._menu = menu
        self._setelan = setelan
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self._menu.clear()
        daftar = self._setelan.recent_files
        for nomor, path in enumerate(daftar, 1):
            nama = f"&{nomor % 10}  {path.name.replace('&', '&&')}"
            aksi = self._menu.addAction(f"{nama}   –   {path.parent.name.replace('&', '&&')}")
            aksi.setToolTip(plain_tip(str(path)))
            aksi.triggered.connect(partial(self.choose, path))
        if not daftar:
            self._menu.addAction(_KOSONG).setEnabled(False)

    def choose(self, path: Path, _: bool = False) -> None:  # noqa: FBT002 - Qt's truth value
        """Open a file; one that is gone without a backup leaves the list, and it is said why."""
        from lkjip_desktop.actions.cadangan import has_backups

        if path.is_file() or has_backups(path):  # what is gone may come back from a backup
            self.chosen.emit(path)
            return
        self._setelan.forget_file(path)
        self.failed.emit(_HILANG.format(nama=path.name, folder=path.parent))


class Jatuhan(QObject):
    """Takes one file of ours or one workbook that is dropped anywhere on the window."""

    dropped = Signal(Path)

    def __init__(self, jendela: QWidget) -> None:
        """Watch `jendela`."""
        super().__init__(jendela)
        jendela.setAcceptDrops(True)
        jendela.installEventFilter(self)

    def eventFilter(self, dilihat: QObject, event: QEvent) -> bool:
        """Take the events of a drop whose file is one of ours."""
        if not isinstance(event, QDropEvent) or (path := _file_of(event)) is None:
            return super().eventFilter(dilihat, event)
        accept_copy(event)
        if event.type() == QEvent.Type.Drop:
            # the other program waits until the drop is taken: what follows may ask the user
            QTimer.singleShot(0, self, lambda: self.dropped.emit(path))
        return True


def _file_of(event: QDropEvent) -> Path | None:
    """The one file of a drop; None where there are several, or it is none that is taken."""
    alamat = event.mimeData().urls()
    path = Path(alamat[0].toLocalFile()) if len(alamat) == 1 and alamat[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in _DITERIMA else None


def accept_copy(event: QDropEvent) -> None:
    """Take what is dragged as a copy: one that were moved would be removed where it comes from."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
