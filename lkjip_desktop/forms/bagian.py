"""Bagian: a part of a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.binding import Isian, IsianBaris
from lkjip_desktop.forms.bridge import Jembatan, Keadaan
from lkjip_desktop.forms.cara import Cara
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tabel.pintasan import SARING

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

Baris = Callable[[], Sequence[str]]
"""Gives the keys of the rows of a grid as they are now."""
LEMBAR_TAHUN = "LembarTahun"
"""The kind of entity that holds number and date of a sheet; every part may have its own."""


class Bagian(QWidget):
    """A part of a form: fields and grids; the sheet that they feed stands beside it."""

    sheetChanged = Signal()
    """The sheet to show is another one."""
    settled = Signal()
    """A text that was not taken is taken now, or gone."""
    wanted = Signal(object)
    """What the window does for a part (`permohonan.serve`)."""
    gridMade = Signal(object)
    """A Tabel has been taken in; some are made anew when years or columns change."""
    gridLeft = Signal(object)
    """A Tabel goes: another takes its place."""

    lintas_tahun = False
    """Whether it shows several years beside each other: then a datum that it `holds` is shown
    without changing the year of the window."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data; it is filled when it is shown."""
        super().__init__()
        self.jembatan = jembatan
        self._isian: list[tuple[str, str, Isian]] = []
        self._tabel: list[tuple[str, Tabel]] = []
        self._baris: dict[Tabel, Baris] = {}
        saring = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_F), self)
        saring.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        saring.activated.connect(self._filter_first)

    # --- what a part says --------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew; only while a year is open."""
        raise NotImplementedError

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed, stored or on trial."""
        raise NotImplementedError

    def chosen_sheet(self) -> str | None:
        """The sheet that stands beside the part; None is the one that `daftar` gives it."""
        return None

    def chosen_pk(self) -> int | None:
        """Which PK the sheet shall show; None is the one in force."""
        return None

    def holds(self, tempat: Tempat) -> bool:
        """Whether a datum that is at home in another part is shown here as well: then we stay."""
        del tempat
        return False

    # --- what all parts do -------------------------------------------------------------------

    @property
    def shown(self) -> Keadaan:
        """The year as shown, with what is being typed. Only while a year is open."""
        if self.jembatan.shown is None:
            raise RuntimeError("no year is open")
        return self.jembatan.shown

    @property
    def stored(self) -> Keadaan:
        """The year as stored. Only while a year is open."""
        if self.jembatan.stored is None:
            raise RuntimeError("no year is open")
        return self.jembatan.stored

    def line(
        self,
        jenis: str,
        kolom: str,
        cara: Cara[Any],
        row: Callable[[], object],
        set_field: Callable[[Any, Any], Usul | Temuan],
    ) -> IsianBaris[Any]:
        """A line for the field `kolom` of what `row` gives; `set_field` takes it and the value."""
        isian = IsianBaris(
            self.jembatan,
            cara,
            lambda: getattr(row(), kolom),
            lambda nilai: set_field(kolom, nilai),
        )
        self.bind(jenis, kolom, isian)
        return isian

    def bind(self, jenis: str, kolom: str, isian: Isian) -> Isian:
        """Take a field in; findings and undo find it by kind of entity and field."""
        self._isian.append((jenis, kolom, isian))
        isian.kalimat.gone.connect(self.settled)
        return isian

    @property
    def tables(self) -> tuple[Tabel, ...]:
        """All grids of the part."""
        return tuple(self._baris)

    def _filter_first(self) -> None:
        """Ctrl+F outside the grids leads to the filter of the first that is seen."""
        for tabel in self.tables:
            if tabel.isVisibleTo(self):
                tabel.do(SARING)
                return

    def bind_table(self, jenis: str, tabel: Tabel, rows: Baris) -> Tabel:
        """Take a grid in; findings and undo find it by kind of entity."""
        self._tabel.append((jenis, tabel))
        return self.add_table(tabel, rows)

    def add_table(self, tabel: Tabel, rows: Baris) -> Tabel:
        """Take in a grid that is only read; its rows are always those that `rows` gives."""
        self._baris[tabel] = rows
        tabel.kalimat.gone.connect(self.settled)
        self.gridMade.emit(tabel)
        return tabel

    def unbind_table(self, tabel: Tabel) -> None:
        """Take a grid out of the part: another takes its place."""
        self.gridLeft.emit(tabel)
        self._tabel = [satu for satu in self._tabel if satu[1] is not tabel]
        del self._baris[tabel]
        tabel.hide()
        tabel.deleteLater()

    def show_rows(self) -> None:
        """Give each grid its rows and paint all of them again."""
        for tabel, rows in self._baris.items():
            tabel.set_rows(rows())

    def follow_rows(self) -> None:
        """Give those grids their rows that have others now, whatever step has brought them."""
        for tabel, rows in self._baris.items():
            if (kini := tuple(rows())) != tabel.model.rows:
                tabel.set_rows(kini)

    def rest(self) -> None:
        """Others may have changed what the part shows: until it is filled it asks for nothing.

        Qt shows and measures what was hidden before anybody can fill it.
        """
        for tabel in self.tables:
            tabel.model.is_behind = True

    def wake(self) -> None:
        """The part has been filled."""
        for tabel in self.tables:
            tabel.model.is_behind = False

    def refresh_fields(self) -> None:
        """Show the stored values in all fields."""
        for _, _, isian in self._isian:
            isian.refresh()

    def forget(self) -> None:
        """Another file or year is open, or none: drop rows, and texts that were not taken."""
        for _, _, isian in self._isian:
            isian.forget()
        for tabel in self.tables:
            tabel.set_rows(())

    def commit(self) -> bool:
        """Store what is being typed; False, and go there, where it is refused."""
        for _, _, isian in self._isian:
            if not isian.commit():
                isian.setFocus()
                return False
        return all(tabel.commit() for _, tabel in self._tabel)

    @property
    def refused(self) -> str:
        """The name of the first field whose text is not taken; empty where there is none."""
        isian = (satu.nama for _, _, satu in self._isian if satu.refused)
        tabel = (tabel.refused for tabel in self.tables)
        return next(isian, "") or next(filter(None, tabel), "")

    def go_to(self, tempat: Tempat) -> bool:
        """Put the cursor into the field of a datum; False where it is not shown here."""
        from lkjip_desktop.forms.tempat import row_key

        jenis = type(tempat.entitas).__name__
        for satu, tabel in self._tabel:
            if satu == jenis and tabel.select(row_key(tempat.entitas), tempat.kolom):
                tabel.setFocus()
                return True
        isian = self.field(tempat)
        if isian is not None:
            isian.setFocus()
        return isian is not None

    def field(self, tempat: Tempat) -> Isian | None:
        """The field of a datum, of those that are not in a grid; None where it is not shown."""
        jenis = type(tempat.entitas).__name__
        for satu, kolom, isian in self._isian:
            if satu == jenis and kolom == tempat.kolom and isian.isVisibleTo(self):
                return isian
        return None


def structure_changed(perubahan: Perubahan, *ringan: str) -> bool:
    """Whether a step may bring or take rows or names: anything but changes within `ringan` kinds.

    The first value of a year makes a row in the file, and is no change of structure: what counts
    is the kind.
    """
    return bool(perubahan.kinds - {*ringan, LEMBAR_TAHUN})
