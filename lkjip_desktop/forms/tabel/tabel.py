"""Tabel: a grid with the sentence about what it does not take below it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.tabel import pintasan
from lkjip_desktop.forms.tabel.kolom import Kolom, LangkahBaris
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.pintasan import command_of
from lkjip_desktop.forms.tabel.susunan import Susunan
from lkjip_desktop.forms.tabel.tampilan import TampilanTabel
from lkjip_desktop.forms.tabel.tawaran import Tawaran
from lkjip_desktop.forms.tabel.terpilih import Terpilih
from lkjip_desktop.forms.tulisan import Kalimat

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tabel.perintah import PerintahTabel
    from lkjip_desktop.forms.tabel.saringan import Saringan
    from lkjip_desktop.forms.tabel.terbaca import Terbaca
    from lkjip_desktop.kinerja.temuan import Temuan

_KODE_RAGU = "isian.ragu"
_KODE_TERSUSUN = "tabel.tersusun"


class Tabel(QWidget):
    """What a form uses: rows in, edits out as steps."""

    rowChanged = Signal()
    """Another row is the current one."""
    arranged = Signal()
    """Other rows are shown than all, or in another order than their own; or no more so."""

    def __init__(
        self,
        jembatan: Jembatan,
        nama: str,
        kolom: Sequence[Kolom[Any]],
        *,
        add: Callable[[str | None], Usul | Temuan | None] | None = None,
        remove: Callable[[Sequence[str]], Usul | Temuan | None] | None = None,
        move: Callable[[str, int], Usul | Temuan | None] | None = None,
        first: Callable[[str], str] | None = None,
        is_sum: Callable[[str], bool] | None = None,
    ) -> None:
        """`nama` tells screen readers, and the memory of column widths, which grid this is.

        `add` to `first` are the fields of `LangkahBaris`; with them the grid inserts, deletes,
        moves rows. `is_sum` says which rows add up the others: they stay last in every order.
        """
        super().__init__()
        self.setObjectName(nama)
        self._jembatan = jembatan
        self._langkah = LangkahBaris(add, remove, move, first)
        self.model = ModelTabel(jembatan, kolom, self)
        self.model.is_sum = is_sum or self.model.is_sum
        self.tawaran = Tawaran(self.model, self._langkah)
        self.view = TampilanTabel(self.model)
        self.view.setAccessibleName(nama)
        self.kalimat = Kalimat(self.view)
        self.lebar_sendiri: set[int] = set()
        """Columns that find their width themselves: it is not remembered."""
        self._baris: str | None = None
        self._susunan = susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(3)
        susunan.addWidget(self.view)
        susunan.addWidget(self.kalimat)
        self.setFocusProxy(self.view)
        self.model.refused.connect(self._say)
        if any(satu.ragu for satu in kolom):
            self.model.dataChanged.connect(self._on_data)
        self.view.moved.connect(self._on_moved)
        self.view.commanded.connect(self.do)
        self.view.rowWanted.connect(self._add_row)
        self.view.horizontalHeader().sectionClicked.connect(self._sort)
        self.view.menuAsked.connect(self._show_menu)
        self.view.said.connect(self.kalimat.say)
        Terpilih(self.view, self.model)

    def set_rows(self, rows: Sequence[str]) -> None:
        """Show these rows; the current one stays the current one where it is still there."""
        self.model.is_behind = False
        self._keep_place(lambda: self.model.set_rows(rows))
        self.view.begin()

    def _keep_place(self, susun: Callable[[], bool]) -> None:
        """Give the model other rows; the cursor, and what is being typed, stay in their row."""
        kini, sel = self.current_row, self.view.currentIndex()
        baris, kolom = sel.row(), sel.column()
        diketik = self.view.typed_text
        if susun():
            if kini in self.model.rows:
                self.view.setCurrentIndex(self.model.index(self.model.rows.index(kini), kolom))
                if diketik is not None:
                    self.view.type_on(diketik)
            elif self.view.hasFocus() and baris >= 0:  # its row is gone: stay where it was
                self.view.setCurrentIndex(
                    self.model.index(min(baris, self.model.rowCount() - 1), kolom)
                )
            self._say()
        self.view.fit_rows()

    # --- looking at some rows, in some order -----------------------------------------------------

    def _arrange(self, susunan: Susunan) -> None:
        def susun() -> bool:
            self.model.arrange(susunan)
            return True

        if self.model.is_ready:
            self._keep_place(susun)
            self.arranged.emit()

    def _sort(self, kolom: int) -> None:
        """A click on the head of a column: up, down, the rows' own order."""
        self._arrange(self.model.susunan.next_for(kolom))

    def _sort_current(self, perintah: str) -> None:
        """Sort by the column in which the cursor stands."""
        kolom = max(self.view.currentIndex().column(), 0)
        menurun = perintah == pintasan.URUT_TURUN
        pilih = None if perintah == pintasan.URUT_SEMULA else kolom
        self._arrange(self.model.susunan._replace(kolom=pilih, menurun=menurun))

    @functools.cached_property
    def saringan(self) -> Saringan:
        """The line with the text that rows must hold; made when it is asked for."""
        from lkjip_desktop.forms.tabel.saringan import Saringan

        saringan = Saringan()
        self._susunan.insertWidget(0, saringan)
        saringan.textChanged.connect(self._filter)
        saringan.left.connect(self.view.setFocus)
        return saringan

    def _filter(self, teks: str) -> None:
        """Show the rows that hold a text, with the cursor in one: it stays there afterwards."""
        self._arrange(self.model.susunan._replace(saring=teks))
        kini, kolom = self.current_row, max(self.view.currentIndex().column(), 0)
        if not teks.strip() or (kini and self.model.holds(kini)):
            return
        letak = next((n for n, k in enumerate(self.model.rows) if self.model.holds(k)), None)
        if letak is not None:
            self.view.setCurrentIndex(self.model.index(letak, kolom))

    def _show_all(self) -> None:
        if self.model.susunan.saring:
            self.saringan.stop()

    def touch(self, rows: Iterable[str] | None, *, angka: bool = False) -> None:
        """Paint rows again whose values stand differently; None means all.

        `angka`: no more than figures, and what follows from them (`ModelTabel.touch`).
        """
        self.model.touch(rows, angka=angka)

    def touch_changed(self) -> None:
        """Paint those cells again that say another thing than before; for a grid of few rows."""
        self._terbaca.touch()

    @functools.cached_property
    def _terbaca(self) -> Terbaca:
        from lkjip_desktop.forms.tabel.terbaca import Terbaca

        return Terbaca(self.model)

    def touch_columns(self, awal: int) -> None:
        """Paint all rows again from a column on, where what is sorted by stays in its order."""
        model = self.model
        if model.rows:
            akhir = model.index(len(model.rows) - 1, len(model.kolom) - 1)
            model.dataChanged.emit(model.index(0, awal), akhir)

    @property
    def current_row(self) -> str | None:
        """Key of the row in which the cursor stands."""
        nomor = self.view.currentIndex().row()
        return self.model.rows[nomor] if 0 <= nomor < len(self.model.rows) else None

    def take_away(self, keluarkan: Callable[[], object]) -> None:
        """Let a button take the current row away: the cursor goes on in the grid.

        The button may have nothing to do for a moment, and Qt would send the cursor past the grid.
        """
        self.setFocus()
        keluarkan()

    def hideEvent(self, event: QHideEvent) -> None:
        """A sentence about a key that did nothing is not of what is shown again."""
        super().hideEvent(event)
        self._say()

    def select(self, kunci: str, medan: str = "") -> bool:
        """Go to a cell; False where it is not in this grid, or the row before can't be left."""
        if self.model.hides(kunci):
            self._show_all()
        sel = self.model.place(kunci, medan)
        if sel.isValid():
            self.view.setCurrentIndex(sel)
            self.view.scrollTo(sel)
        return sel.isValid() and self.current_row == kunci

    def commit(self) -> bool:
        """Store what is being typed; False, and go there, where a text is refused."""
        if self.view.commit():
            return True
        self.view.setCurrentIndex(self.model.refusals()[0])
        self.view.setFocus()
        return False

    # --- commands --------------------------------------------------------------------------------

    def do(self, perintah: str) -> None:
        """Carry out one of the commands of `pintasan`, where the grid offers it."""
        if not self.tawaran.offers(perintah):
            self._say_why_not(perintah)
            return
        if perintah == pintasan.SISIP:
            self._show_all()  # the new row may hold nothing yet
        if perintah == pintasan.SARING:
            self.saringan.start()
        elif perintah in pintasan.URUTAN:
            self._sort_current(perintah)
        else:
            getattr(self._commands, perintah)()

    def _add_row(self) -> None:
        """Add a row to type on, where the grid has rows added and shows all of them."""
        if self.tawaran.offers(pintasan.SISIP) and not self.model.susunan.saring:
            self.do(pintasan.SISIP)

    def _say_why_not(self, perintah: str) -> None:
        from lkjip_desktop.kinerja.temuan import Temuan

        if sebab := self.tawaran.why_not(perintah):
            self.kalimat.say(Temuan(_KODE_TERSUSUN, sebab))

    @functools.cached_property
    def _commands(self) -> PerintahTabel:
        from lkjip_desktop.forms.tabel.perintah import PerintahTabel

        return PerintahTabel(self.view, self._jembatan, self.objectName(), self._langkah)

    def _show_menu(self, tempat: QPoint) -> None:
        from lkjip_desktop.forms.tabel.menu import build_menu

        build_menu(self, self.tawaran.offers, self.tawaran.why_not, self.do).popup(tempat)

    def event(self, event: QEvent) -> bool:
        """Take a key of ours before the form takes it for a shortcut, such as that of filtering."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            perintah = command_of(event)
            if perintah and self.tawaran.knows(perintah) and not self.view.is_editing:
                event.accept()
                return True
        return super().event(event)

    # --- refused texts ---------------------------------------------------------------------------

    @property
    def refused(self) -> str:
        """The title of the column of the first text that is not taken; empty where none is."""
        semua = self.model.refusals()
        return self.model.title(semua[0].column()) if semua else ""

    def _on_moved(self) -> None:
        self._say()
        if self.current_row != self._baris:
            self._baris = self.current_row
            self.rowChanged.emit()

    def _on_data(self) -> None:
        self._say()

    def _say(self) -> None:
        """The sentence of the cell with the cursor, else of the first that is refused."""
        kini = self.view.currentIndex()
        semua = self.model.refusals()
        temuan = self.model.refusal(kini) if kini.isValid() else None
        if temuan is None and semua:
            temuan = self.model.refusal(semua[0])
        self.kalimat.say(temuan or self._doubt())

    def _doubt(self) -> Temuan | None:
        """Of the cell with the cursor, else of the first that is doubtful."""
        ragu = [(n, k.ragu) for n, k in enumerate(self.model.kolom) if k.ragu is not None]
        if not ragu or not self.model.is_ready:
            return None
        kini, semua = self.view.currentIndex(), self.model.rows
        sel = [((b, n), cari(kunci)) for b, kunci in enumerate(semua) for n, cari in ragu]
        sel.sort(key=lambda satu: satu[0] != (kini.row(), kini.column()))
        pesan = next((kalimat for _, kalimat in sel if kalimat), "")
        return _warning(pesan) if pesan else None


def _warning(pesan: str) -> Temuan:
    from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

    return Temuan(_KODE_RAGU, pesan, tingkat=Tingkat.PERINGATAN)
