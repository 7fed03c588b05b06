"""A file that is dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_DITERIMA: Final = (".lkjip", ".xlsx")


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
