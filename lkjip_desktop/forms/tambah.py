"""The two buttons below a grid whose rows are chosen from a list: add one, take one out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.tabel import Tabel

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul


class CaraTambah(NamedTuple):
    """What the buttons do; rows are known by their keys."""

    calon: Callable[[], Iterable[tuple[str, str]]]
    """What can be added: key and name."""
    tambah: Callable[[str], Usul]
    keluarkan: Callable[[str], Usul | None]
    """The step that takes a row out; None where the row is none of the list."""


class TombolTambah(QWidget):
    """Follows a grid of a part; what is being typed is stored first."""

    hidden = Signal()
    """A row has been added that the grid does not show: something keeps it back."""

    def __init__(
        self, bagian: Bagian, tabel: Tabel, judul: tuple[str, str], cara: CaraTambah
    ) -> None:
        """`judul` are the texts of both buttons."""
        super().__init__()
        self._bagian = bagian
        self._tabel = tabel
        self._cara = cara
        self.tambah = QPushButton(judul[0])
        self.menu = QMenu(self.tambah)
        self.menu.aboutToShow.connect(self._list)
        self.tambah.setMenu(self.menu)
        self.keluarkan = QPushButton(judul[1])
        self.keluarkan.clicked.connect(self._remove)
        tabel.rowChanged.connect(self.follow_row)
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.addWidget(self.tambah)
        susunan.addWidget(self.keluarkan)

    def follow(self) -> None:
        """Offer what can be done now; after rows have come or gone."""
        self.tambah.setEnabled(any(True for _ in self._cara.calon()))
        self.follow_row()

    def follow_row(self) -> None:
        """Offer to take out the row with the cursor."""
        kini = self._tabel.current_row
        self.keluarkan.setEnabled(kini is not None and self._cara.keluarkan(kini) is not None)

    def _list(self) -> None:
        self.menu.clear()
        for kunci, nama in self._cara.calon():
            connect(self.menu.addAction(nama.replace("&", "&&")), partial(self._add, kunci))

    def _add(self, kunci: str) -> None:
        if self._bagian.commit() and self._bagian.jembatan.carry_out(self._cara.tambah(kunci)):
            if not self._tabel.select(kunci):
                self.hidden.emit()
                self._tabel.select(kunci)
            self._tabel.setFocus()

    def _remove(self) -> None:
        kini = self._tabel.current_row
        if kini is not None and self._bagian.commit():
            usul = self._cara.keluarkan(kini)
            if usul is not None:
                self._tabel.take_away(lambda: self._bagian.jembatan.carry_out(usul))
