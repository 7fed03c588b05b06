"""TabelPohon: a grid whose rows are a tree: branches fold, a filter keeps what is above."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.rincian_pohon import PohonTampil
from lkjip_desktop.forms.tabel import Kolom, Tabel

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tabel.saringan import Saringan
    from lkjip_desktop.kinerja.temuan import Temuan

_TEPI = 5
_LANGKAH = 16
"""The sign of a branch stands after the edge of its cell and as many of these as it is deep."""
_KUNCI_LIPAT = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class TabelPohon(Tabel):
    """Shows what `PohonTampil` gives; a click on a branch's sign, Alt+← and Alt+→ fold."""

    folded = Signal(str, bool)
    """Key of a branch, and whether it is to be folded."""
    filtered = Signal(str)
    """The text that rows must hold."""

    def __init__(
        self,
        jembatan: Jembatan,
        nama: str,
        kolom: Sequence[Kolom[Any]],
        pohon: PohonTampil,
        *,
        add: Callable[[str | None], Usul | Temuan | None],
        remove: Callable[[Sequence[str]], Usul | Temuan | None],
        move: Callable[[str, int], Usul | Temuan | None],
    ) -> None:
        """Show `pohon`; the others are the steps about rows, as in every grid."""
        super().__init__(jembatan, nama, kolom, add=add, remove=remove, move=move)
        self._pohon = pohon
        self._uraian = next(n for n, k in enumerate(kolom) if k.menjorok is not None)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._susunan.setStretchFactor(self.view, 1)
        self._susunan.addStretch()
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)

    @functools.cached_property
    def saringan(self) -> Saringan:
        """The line with the text; what stands above and below a row that holds it is shown too."""
        from lkjip_desktop.forms.tabel.saringan import Saringan

        saringan = Saringan()
        self._susunan.insertWidget(0, saringan)
        saringan.textChanged.connect(self.filtered)
        saringan.left.connect(self.view.setFocus)
        return saringan

    def clear_filter(self) -> None:
        """Show all rows again, where a text filters them."""
        if "saringan" in self.__dict__:
            self.saringan.stop()

    _show_all = clear_filter

    def refused_rows(self) -> frozenset[str]:
        """The rows with a text that is not taken: they are never hidden."""
        return frozenset(self.model.rows[sel.row()] for sel in self.model.refusals())

    # --- folding ---------------------------------------------------------------------------------

    def eventFilter(self, dilihat: QObject, event: QEvent) -> bool:
        """Fold by mouse on the sign of a branch, and by keys in its row."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            if self._fold_at(event):
                return True
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and dilihat is self.view
            and self._fold_by_key(event)
        ):
            return True
        return super().eventFilter(dilihat, event)

    def _fold_at(self, event: QMouseEvent) -> bool:
        tempat = event.position().toPoint()
        sel = self.view.indexAt(tempat)
        if not sel.isValid() or sel.column() != self._uraian:
            return False
        kunci = self.model.rows[sel.row()]
        kiri = self.view.visualRect(sel).left() + _TEPI + _LANGKAH * self._pohon.depth(kunci)
        return kiri <= tempat.x() <= kiri + _LANGKAH and self._ask(
            kunci, tutup=not self._pohon.is_folded(kunci)
        )

    def _fold_by_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        tutup = _KUNCI_LIPAT.get(Qt.Key(event.key()))
        if alt != Qt.KeyboardModifier.AltModifier or tutup is None or self.view.is_editing:
            return False
        return self.current_row is not None and self._ask(self.current_row, tutup=tutup)

    def _ask(self, kunci: str, *, tutup: bool) -> bool:
        if not self._pohon.has_children(kunci):
            return False
        self.folded.emit(kunci, tutup)
        return True
