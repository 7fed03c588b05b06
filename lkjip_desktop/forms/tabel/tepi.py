"""Where Ctrl with an arrow leads, as in Excel: to the end of a run of filled cells."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView

from lkjip_desktop.forms.tabel.model import ModelTabel

_GERAK = QAbstractItemView.CursorAction
ARAH: Final = {
    _GERAK.MoveUp: (-1, 0),
    _GERAK.MoveDown: (1, 0),
    _GERAK.MoveLeft: (0, -1),
    _GERAK.MoveRight: (0, 1),
}


def edge(model: ModelTabel, dari: QModelIndex, arah: tuple[int, int]) -> QModelIndex:
    """The last filled cell of the run in which `dari` stands, else the next filled one."""
    kini = dari
    berikut = _next(kini, arah)
    dalam_runtun = _is_filled(model, kini) and _is_filled(model, berikut)
    while berikut.isValid():
        if dalam_runtun and not _is_filled(model, berikut):
            break
        kini = berikut
        if not dalam_runtun and _is_filled(model, kini):
            break
        berikut = _next(kini, arah)
    return kini


def _next(sel: QModelIndex, arah: tuple[int, int]) -> QModelIndex:
    return sel.sibling(sel.row() + arah[0], sel.column() + arah[1])


def _is_filled(model: ModelTabel, sel: QModelIndex) -> bool:
    return sel.isValid() and bool(model.data(sel))
