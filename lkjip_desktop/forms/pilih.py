"""A box to choose from that changes only when somebody means it; the keys that open a list."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

_TERSEMPIT: Final = 20
"""So many letters stay in sight where the window is narrow."""


class KotakPilih(QComboBox):
    """A combo box that leaves the wheel to the page, unless it is open."""

    def __init__(self) -> None:
        """Take the focus by click and Tab, not by the wheel."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead of choosing by accident."""
        event.ignore()


class KotakKunci(KotakPilih):
    """A box of names, each of which stands for a key."""

    picked = Signal(object)
    """The key of what somebody has chosen; not told when `offer` shows another one."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._pilihan: tuple[tuple[str, Hashable], ...] = ()
        self.activated.connect(lambda nomor: self.picked.emit(self.itemData(nomor)))

    @property
    def keys(self) -> list[Hashable]:
        """The keys that are offered, in their order."""
        return [kunci for _, kunci in self._pilihan]

    def offer(self, pilihan: Iterable[tuple[str, Hashable]], kini: Hashable) -> None:
        """Offer names with their keys, and show the one whose key is `kini`; none without it."""
        semua = tuple(pilihan)
        with QSignalBlocker(self):
            if semua != self._pilihan:
                self._pilihan = semua
                self.clear()
                for nama, kunci in semua:
                    self.addItem(nama, kunci)
            nomor = (n for n, (_, kunci) in enumerate(semua) if kunci == kini)
            self.setCurrentIndex(next(nomor, -1))

    def stretch(self) -> None:
        """Take the room that there is; a long name does not widen the form."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(_TERSEMPIT)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def wants_list(event: QKeyEvent) -> bool:
    """Whether a key opens what a field offers: its list, its calendar."""
    turun = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(turun) or event.key() == Qt.Key.Key_F4
