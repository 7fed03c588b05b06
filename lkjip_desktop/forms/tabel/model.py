"""The model of every grid: rows by key, columns as Kolom, refused texts kept in their cells."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from lkjip_desktop.forms.bridge import KODE_BELUM, Jembatan
from lkjip_desktop.forms.tabel.kolom import Kolom
from lkjip_desktop.forms.tabel.sel import Ditolak, Index, ModelSel
from lkjip_desktop.forms.tabel.susunan import Susunan, arrange, holds

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.temuan import Temuan

_PERAN = Qt.ItemDataRole


class ModelTabel(ModelSel):
    """Shows rows and turns edits into steps; it holds no value of its own but refused texts."""

    refused = Signal(QModelIndex)
    """A text in this cell has been refused or, later, taken or dropped."""

    def __init__(self, jembatan: Jembatan, kolom: Sequence[Kolom[Any]], parent: QObject) -> None:
        """Have no rows yet; live as long as `parent`."""
        super().__init__(jembatan, kolom, parent)
        self.susunan = Susunan()
        self.is_sum: Callable[[str], bool] = lambda _: False
        """Whether a row adds up the others: it stays last however they are sorted."""
        self.serumpun: Callable[[str], str] | None = None
        """What a row belongs to, where several rows are one thing and are filtered together."""
        self._semua: tuple[str, ...] = ()
        """The keys of all rows, in their own order."""
        self._letak: dict[str, int] = {}
        self._terurut: list[Any] = []
        """The values by which the rows have been sorted, as they stand; empty: by none."""

    # --- rows ------------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[str]) -> bool:
        """Show these rows; whether they are others, or in another order, than before."""
        baru = tuple(rows)
        if baru == self._semua:
            self.touch(None)
            return False
        self._semua = baru
        self._ditolak = {k: v for k, v in self._ditolak.items() if k[0] in set(baru)}
        self.arrange(self.susunan)
        return True

    def arrange(self, susunan: Susunan) -> None:
        """Show those rows, and in that order; one with a refused text is never hidden."""
        ditolak = {kunci for kunci, _ in self._ditolak}
        self.beginResetModel()
        self.susunan = susunan._replace(basi=False)
        self.rows = self._arranged(ditolak)
        self._letak = {kunci: nomor for nomor, kunci in enumerate(self.rows)}
        self._terurut = self._sorted_values()
        self.endResetModel()

    def _arranged(self, selalu: Container[str]) -> tuple[str, ...]:
        tampak = selalu.__contains__
        return arrange(self._semua, self.kolom, self.susunan, tampak, self.is_sum, self.serumpun)

    def _sorted_values(self) -> list[Any]:
        kolom = self.susunan.kolom
        return [] if kolom is None else [self.kolom[kolom].get(kunci) for kunci in self.rows]

    def _check_order(self) -> None:
        """Say that the order is no longer true once a stored value has changed it.

        Sorting is an act, as in Excel: the rows stay where they are.
        """
        kolom, jembatan = self.susunan.kolom, self._jembatan
        if kolom is None or self.susunan.basi or jembatan.shown is not jembatan.stored:
            return
        kini = self._sorted_values()
        if kini == self._terurut:
            return
        self._terurut = kini
        if self._arranged(set(self.rows)) != self.rows:
            self.susunan = self.susunan._replace(basi=True)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, kolom, kolom)

    def holds(self, kunci: str) -> bool:
        """Whether a row itself holds the text of the filter; not for what stands below it."""
        return holds(kunci, self.kolom, self.susunan.saring)

    def hides(self, kunci: str) -> bool:
        """Whether a row is there and not shown."""
        return kunci not in self._letak and kunci in self._semua

    def touch(self, rows: Iterable[str] | None, *, angka: bool = False) -> None:
        """Paint these rows again, or with None all of them.

        `angka` says that what names the rows stays: only the first column of figures and those
        after it are painted. Texts that wrap take longer than all figures beside them.
        """
        self._check_order()
        awal = next((n for n, k in enumerate(self.kolom) if k.cara.angka), 0) if angka else 0
        akhir, semua = len(self.kolom) - 1, [(0, len(self.rows) - 1)] if self.rows else []
        for atas, bawah in semua if rows is None else _runs(sorted(self._places(rows))):
            self.dataChanged.emit(self.index(atas, awal), self.index(bawah, akhir))

    def _places(self, rows: Iterable[str]) -> list[int]:
        return [self._letak[kunci] for kunci in rows if kunci in self._letak]

    def place(self, kunci: str, medan: str = "") -> QModelIndex:
        """The cell of a field, or the first editable cell of the row; invalid where it is none."""
        baris = self._letak.get(kunci)
        if baris is None:
            return QModelIndex()
        kolom = [n for n, k in enumerate(self.kolom) if medan and k.medan == medan]
        kolom += [n for n, k in enumerate(self.kolom) if k.takes(kunci)]
        return self.index(baris, kolom[0] if kolom else 0)

    def retitle(self, medan: str, judul: str) -> None:
        """Give the column of a field another title, of as many lines as before."""
        self.kolom = tuple(k._replace(judul=judul) if k.medan == medan else k for k in self.kolom)
        nomor = [n for n, k in enumerate(self.kolom) if k.medan == medan]
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, nomor[0], nomor[-1])

    # --- typing ----------------------------------------------------------------------------------

    def try_text(self, index: Index, teks: str) -> None:
        """Show what a text would bring while it is typed."""
        self._jembatan.try_on(self.read(index, teks))

    def setData(self, index: Index, value: Any, role: int = _PERAN.EditRole) -> bool:  # noqa: ANN401 - a QVariant
        """Store a typed text; one that is not taken stays in its cell, False."""
        if self._jembatan.store is None:  # the editor has outlived its file
            return False
        ditolak, mencoba = self.refusal(index), self._jembatan.trying
        sama = not mencoba and value == self.data(index, role)
        if role != _PERAN.EditRole or (ditolak is None and sama):
            return ditolak is None
        sel = self.rows[index.row()], index.column()  # storing may bring other rows
        temuan = self._jembatan.take(self.read(index, value))
        self._mark(sel, Ditolak(value, temuan) if temuan else None)
        return temuan is None

    def try_again(self) -> None:
        """Store the texts once more that only the disk has not taken."""
        for sel in self.refusals():
            temuan = self.refusal(sel)
            if temuan is not None and temuan.kode == KODE_BELUM:
                self.setData(sel, self.data(sel, _PERAN.EditRole))

    def stop_trying(self) -> None:
        """Show again what is stored instead of what was being typed."""
        self._jembatan.try_on(None)

    def drop(self, index: Index) -> None:
        """Throw a refused text away: the stored value is shown again."""
        self.stop_trying()
        self._mark((self.rows[index.row()], index.column()), None)

    def refuse(self, index: Index, teks: str, temuan: Temuan) -> None:
        """Keep a text in its cell that is not stored, and why."""
        self.stop_trying()
        self._mark((self.rows[index.row()], index.column()), Ditolak(teks, temuan))

    def refusal(self, index: Index) -> Temuan | None:
        """Why the text of a cell is not taken."""
        if not self._ditolak:  # what a painter asks for every cell
            return None
        ditolak = self._ditolak.get((self.rows[index.row()], index.column()))
        return ditolak.temuan if ditolak else None

    def refusals(self) -> list[QModelIndex]:
        """The cells with refused texts, from the top."""
        return [
            self.index(baris, kolom)
            for baris, kolom in sorted((self._letak[k], n) for k, n in self._ditolak)
        ]

    def _mark(self, kunci: tuple[str, int], ditolak: Ditolak | None) -> None:
        baris = self._letak.get(kunci[0])
        if baris is None or (ditolak is None and self._ditolak.pop(kunci, None) is None):
            return
        if ditolak is not None:
            self._ditolak[kunci] = ditolak
        sel = self.index(baris, kunci[1])
        self.dataChanged.emit(sel, sel)
        self.refused.emit(sel)

    def forget_refusals(self, sel: Iterable[tuple[str, int]]) -> None:
        """Drop refused texts of cells, by key of row and number of column, that are filled now."""
        for kunci in self._ditolak.keys() & set(sel) if self._ditolak else ():
            self._mark(kunci, None)

    def read(self, index: Index, teks: str) -> Usul | Temuan:
        """The step that a text in a cell means, or why it is not taken."""
        kolom = self.kolom[index.column()]
        if kolom.apply is None:
            raise TypeError(f"{kolom.judul} is only read")
        return kolom.cara.read(teks, partial(kolom.apply, self.rows[index.row()]))


def _runs(letak: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours: 1, 2, 3, 7 → (1, 3), (7, 7)."""
    awal = 0
    for nomor in range(1, len(letak) + 1):
        if nomor == len(letak) or letak[nomor] != letak[nomor - 1] + 1:
            yield letak[awal], letak[nomor - 1]
            awal = nomor
