"""Terpilih: tells the status bar of the cells that are selected in a grid."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from lkjip_desktop.forms.status import tell_selection
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.tampilan import TampilanTabel


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
        view.selectionModel().selectionChanged.connect(lambda *_: self._jeda.start(0))
        self._model.dataChanged.connect(lambda *_: self._diringkas and self._jeda.start(0))

    def _tell(self) -> None:
        """Tell of more than one selected cell, and no more where it is one."""
        sel = self._view.selected_cells()
        if (len(sel) <= 1 and not self._diringkas) or not self._model.is_ready:
            return
        from lkjip_desktop.forms.tabel.ringkasan import summarise

        teks = summarise(self._model, sel) if len(sel) > 1 else ""
        self._diringkas = len(sel) > 1
        tell_selection(self._view, teks)
