"""Kolom: what a column shows of a row, and which step an edit in it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from lkjip_desktop.forms.cara import Cara

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter, QPalette

    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.entitas import Entitas
    from lkjip_desktop.kinerja.temuan import Temuan

T = TypeVar("T")


Isi = Callable[[Sequence[str], Sequence[T]], "Sequence[Entitas | Usul | Temuan | None]"]
"""Of the keys of rows and a value for each: the row of the file with it or a step, why it can't be,
or None where the row shows it already."""


class Tanda(NamedTuple):
    """Makes a cell stand out: a sign before its text, and a colour, for a colour alone is no sign.

    What it means stands in the column's `note`.
    """

    huruf: str
    """The sign, such as "▲"."""
    galat: bool = False
    """In the colour of errors; else in that of what somebody should look at."""


_RAGU = Tanda("!")


class Kolom(NamedTuple, Generic[T]):
    """A column; a row is known by its key, mostly that of an entity."""

    judul: str
    cara: Cara[T]
    get: Callable[[str], T]
    """The value that a row shows now."""
    apply: Callable[[str, T], Usul | Temuan] | None = None
    """The step that sets the value of a row, or why it can't be; None: the column is only read."""
    medan: str = ""
    """Name of the entity's field, by which a finding or an undone step finds the column."""
    lebar: int = 10
    """Width to begin with, in digits; of one that is `regang` the least, and never under 14."""
    regang: bool = False
    """Whether it takes the room that the others leave."""
    beku: bool = False
    """Whether it names the rows and stays in sight where the grid is scrolled sideways; where no
    column says so it is the first that is `regang`."""
    note: Callable[[str], str] | None = None
    """What the tool tip adds about a row, such as why a figure is missing."""
    editable: Callable[[str], bool] | None = None
    """Whether the value of a row can be typed, where there is `apply`; None: of every row."""
    pilihan: Callable[[], Sequence[str]] | None = None
    """The texts from which one is mostly chosen; they open as a list in the editor."""
    tanda: Callable[[str], Tanda | None] | None = None
    """The sign of a row's cell that stands out; None: none of them does."""
    ragu: Callable[[str], str] | None = None
    """Why the value of a row, though stored, can hardly be meant; empty where it can. The cell has
    a sign and the sentence stands below the grid; None: nothing is doubtful."""
    menjorok: Callable[[str], int] | None = None
    """How many steps the text of a row is set in, as in a tree; None: none is."""
    lukis: Callable[[QPainter, QRect, QPalette, str], None] | None = None
    """Draws a picture of a row into its cell, instead of the text that screen readers read."""
    isi: Callable[[], Isi[T]] | None = None
    """Gives what sets the values of the rows of a block, as `apply` would each. For grids of very
    many rows, and where cells depend on each other; None: a block asks `apply` for each."""

    def mark(self, kunci: str) -> Tanda | None:
        """The sign of a row's cell, where it stands out."""
        if self.ragu is not None and self.ragu(kunci):
            return _RAGU
        return self.tanda(kunci) if self.tanda else None

    def remark(self, kunci: str) -> str:
        """What the tool tip adds about a row's cell."""
        semua = (self.ragu, self.note)
        return "\n".join(filter(None, (satu(kunci) for satu in semua if satu is not None)))

    def takes(self, kunci: str) -> bool:
        """Whether the value of a row can be typed."""
        return self.apply is not None and (self.editable is None or self.editable(kunci))


class LangkahBaris(NamedTuple):
    """The steps about whole rows that a form offers; None: the grid does not have the command.

    Each may give a Temuan that says why not, or None where there is nothing to do.
    """

    add: Callable[[str | None], Usul | Temuan | None] | None = None
    """A new row after the one with this key, None where the grid has no row."""
    remove: Callable[[Sequence[str]], Usul | Temuan | None] | None = None
    """Without these rows."""
    move: Callable[[str, int], Usul | Temuan | None] | None = None
    """A row one place up (-1) or down (1)."""
    first: Callable[[str], str] | None = None
    """The field of a new row to type first; None: the first that takes a text."""
