"""The order of Tab where what comes first on the screen is made last.

Neither `nextInFocusChain` nor the items of layouts are asked for: PySide6 takes what they give for
a part of the one that was asked, and lets go of it when that one is deleted.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TAB: Final = Qt.FocusPolicy.TabFocus
_DIKETIK: Final = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)


def join_tabs(awal: QWidget, *lanjut: QWidget) -> None:
    """Let Tab come from the last field in `awal` to those in `lanjut`, one after the other.

    Fields follow each other as they were put into their widget.
    """
    semua = [*_stops(awal)[-1:], *(isian for satu in lanjut for isian in _stops(satu))]
    for kini, nanti in pairwise(semua):
        QWidget.setTabOrder(kini, nanti)


def put_below(atas: QWidget, bawah: QWidget) -> None:
    """Let Tab come from `atas`, which was made last, to `bawah`, its sibling on the screen."""
    join_tabs(atas, bawah)
    bawah.raise_()  # last among the children too, as `join_tabs` looks at them


def first_typed_into(widget: QWidget) -> QWidget | None:
    """The first field or grid of a widget, else where Tab stops first; None: nowhere."""
    semua = [s for s in _stops(widget) if s.isVisible() and s.isEnabled()]
    return next((s for s in semua if isinstance(s, _DIKETIK)), semua[0] if semua else None)


def children_in_row(induk: QWidget) -> list[QWidget]:
    """The children of a bar, from left to right."""
    anak = induk.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted(anak, key=lambda satu: satu.x())


def _stops(widget: QWidget) -> list[QWidget]:
    """What Tab stops at in a widget, and the widget where Tab stops at it; no menus, no lists."""
    jendela = widget.window()
    return [
        satu
        for satu in (widget, *widget.findChildren(QWidget))
        if satu.focusPolicy() & _TAB and not satu.focusProxy() and satu.window() is jendela
    ]
