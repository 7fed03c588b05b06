"""Terpilih: tells the status bar of the cells that are selected in a grid."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.status import tell_selection
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.tampilan import TampilanTabel

_SEKALIGUS: Final = 500
"""So many cells are summed up between two keys."""
_JEDA: Final = 100
"""Milliseconds without another key, until more are."""


class Terpilih(QObject):
    """Follows selection and figures of a view; says nothing of a single cell."""

    def __init__(self, view: TampilanTabel, model: ModelTabel) -> None:
        """Live as long as `view`."""
        super().__init__(view)
        self._view, self._model = view, model
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.timeout.connect(self._tell)
        self._diringkas = False
        """Whether the status bar tells of the selected cells."""
        self._jendela: QWidget = view
        """The window that has been told last."""
        view.selectionModel().selectionChanged.connect(lambda *_: self._wait())
        self._model.dataChanged.connect(self._on_changed)
        self._model.modelReset.connect(self._on_changed)
        view.installEventFilter(self)

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        """A grid that is not seen any more takes its sum with it, and brings it back."""
        if event.type() == QEvent.Type.Hide and self._diringkas:
            self._jeda.stop()
            self._diringkas = False
            if shiboken6.isValid(self._jendela):
                tell_selection(self._jendela, "")
        elif event.type() == QEvent.Type.Show and len(self._view.selected_cells()) > 1:
            self._wait()
        return super().eventFilter(view, event)

    def _on_changed(self) -> None:
        if self._diringkas:
            self._wait()

    def _wait(self) -> None:
        """Sum up at once, or thousands of cells when the keys rest: what is typed comes first."""
        blok = self._view.selectionModel().selection()
        banyak = sum(satu.width() * satu.height() for satu in blok.toList())
        self._jeda.start(0 if banyak <= _SEKALIGUS else _JEDA)

    def _tell(self) -> None:
        """Tell of more than one selected cell, and no more where it is one."""
        sel = self._view.selected_cells()
        if (len(sel) <= 1 and not self._diringkas) or not self._model.is_ready:
            return
        from lkjip_desktop.forms.tabel.ringkasan import summarise

        teks = summarise(self._model, sel) if len(sel) > 1 else ""
        self._diringkas = len(sel) > 1
        self._jendela = self._view.window()
        tell_selection(self._jendela, teks)
