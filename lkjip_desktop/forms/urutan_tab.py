"""The order of Tab where what comes first on the screen is made last."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_TAB = Qt.FocusPolicy.TabFocus


def join_tabs(*urut: QWidget) -> None:
    """Let Tab go through the fields in these widgets, one widget after the other.

    Within a widget the order stays. Layouts are not asked: PySide6 keeps their items when Qt has
    deleted them.
    """
    rantai = [satu for satu in _chain(urut[0].window()) if satu.focusPolicy() & _TAB]
    semua = [satu for induk in urut for satu in rantai if satu is induk or induk.isAncestorOf(satu)]
    for kini, nanti in pairwise(semua):
        if kini.nextInFocusChain() is not nanti:
            QWidget.setTabOrder(kini, nanti)


def children_in_row(induk: QWidget) -> list[QWidget]:
    """The children of a bar, from left to right."""
    anak = induk.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted(anak, key=lambda satu: satu.x())


def _chain(jendela: QWidget) -> Iterator[QWidget]:
    satu = jendela.nextInFocusChain()
    while satu is not None and satu is not jendela:
        yield satu
        satu = satu.nextInFocusChain()
