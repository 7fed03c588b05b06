"""What somebody without a mouse, or with a screen reader, would miss in a window."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

KENDALI = (
    *(QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit),
    *(QAbstractItemView, QTabBar),
)
_MNEMONIK = re.compile(r"(?<!&)&(?!&)(\w)")
_BAGIAN_QT = re.compile(r"^(qt_|QLineEditIconButton|QTableCornerButton|QComboBoxPrivate)")
"""Widgets that Qt makes inside of others."""


def problems(jendela: QWidget) -> list[str]:
    """Everything that is wrong, in sentences; empty where all is well."""
    urut = _tab_stops(jendela)
    return [
        *(f"tanpa nama: {_describe(w)}" for w in urut if not spoken(w)),
        *_out_of_order(jendela, urut),
        *_twice(jendela),
        *(f"tak terjangkau: {_describe(w)}" for w in _unreachable(jendela)),
    ]


def spoken(widget: QWidget) -> str:
    """The name that a screen reader reads."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _describe(widget: QWidget) -> str:
    jalan: list[str] = []
    satu: QWidget | None = widget
    while satu is not None and not satu.isWindow():
        jalan.append(type(satu).__name__)
        satu = satu.parentWidget()
    return f"{'/'.join(reversed(jalan[:4]))} “{spoken(widget)}”"


def _focus(jendela: QWidget) -> QWidget | None:
    """What has the focus in a window; PySide6's stub knows of no window without."""
    return jendela.focusWidget()


def _tab_stops(jendela: QWidget) -> list[QWidget]:
    """What Tab goes through, in that order, from the first.

    The window is asked to go on, as the key does: PySide6 would let go of widgets that somebody
    got from `nextInFocusChain`.
    """
    hasil: list[QWidget] = []
    if (kini := _focus(jendela)) is not None:
        kini.clearFocus()
    while True:
        jendela.focusNextChild()
        kini = _focus(jendela)
        if kini is None or any(kini is satu for satu in hasil):
            return hasil
        hasil.append(kini)


# --- order ---------------------------------------------------------------------------------------


def _out_of_order(jendela: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """Where Tab goes up or to the left among the children of one widget, or comes back to one."""
    per_induk: dict[QWidget, list[QWidget]] = defaultdict(list)
    for satu in stops:
        anak = satu
        while (induk := anak.parentWidget()) is not None and anak is not jendela:
            if not per_induk[induk] or per_induk[induk][-1] is not anak:
                per_induk[induk].append(anak)
            anak = induk
    for urut in per_induk.values():
        for kini, nanti in pairwise(urut):
            if _goes_back(_place(kini, jendela), _place(nanti, jendela)):
                yield f"urutan Tab: {_describe(kini)} sebelum {_describe(nanti)}"
        kembali = {id(w): w for n, w in enumerate(urut) if any(w is x for x in urut[:n])}
        yield from (f"Tab kembali ke {_describe(w)}" for w in kembali.values())


def _place(widget: QWidget, jendela: QWidget) -> QRect:
    return QRect(widget.mapTo(jendela, widget.rect().topLeft()), widget.size())


def _goes_back(kini: QRect, nanti: QRect) -> bool:
    """Whether the next is above, and no new column, or to the left in the same row."""
    bersama = min(kini.bottom(), nanti.bottom()) - max(kini.top(), nanti.top())
    sebaris = bersama > min(kini.height(), nanti.height()) / 2
    if sebaris:
        return nanti.right() <= kini.left()
    return nanti.bottom() <= kini.top() and nanti.left() < kini.right()


# --- mnemonics -----------------------------------------------------------------------------------


def _twice(jendela: QWidget) -> Iterator[str]:
    """Letters with Alt that two things of the window, or two entries of a menu, lay claim to."""
    huruf: dict[str, list[str]] = defaultdict(list)
    for teks in _texts(jendela):
        for satu in _MNEMONIK.findall(teks):
            huruf[satu.casefold()].append(teks)
    yield from (f"Alt+{h} dua kali: {t}" for h, t in huruf.items() if len(t) > 1)
    for menu in jendela.findChildren(QMenu):
        yield from twice_in_menu(menu)


def twice_in_menu(menu: QMenu) -> Iterator[str]:
    """Letters that two entries of a menu lay claim to."""
    huruf: dict[str, list[str]] = defaultdict(list)
    for aksi in menu.actions():
        for satu in _MNEMONIK.findall(aksi.text()):
            huruf[satu.casefold()].append(aksi.text())
    for satu, teks in huruf.items():
        if len(teks) > 1:
            yield f"{satu} dua kali di menu {menu.title()}: {teks}"


def _texts(jendela: QWidget) -> Iterator[str]:
    for bilah in jendela.findChildren(QMenuBar):
        yield from (aksi.text() for aksi in bilah.actions() if aksi.isVisible())
    for label in jendela.findChildren(QLabel):
        if label.buddy() is not None and label.isVisible():
            yield label.text()
    for tombol in jendela.findChildren(QAbstractButton):
        milik_aksi = isinstance(tombol, QToolButton) and tombol.defaultAction() is not None
        if tombol.isVisible() and not milik_aksi:
            yield tombol.text()
    for tab in jendela.findChildren(QTabBar):
        if tab.isVisible():
            yield from (tab.tabText(n) for n in range(tab.count()))


# --- reach ---------------------------------------------------------------------------------------


def _unreachable(jendela: QWidget) -> Iterator[QWidget]:
    """Controls that neither Tab, nor a letter, nor a menu leads to."""
    di_menu = {id(a) for menu in jendela.findChildren(QMenu) for a in menu.actions()}
    for satu in jendela.findChildren(QWidget):
        if not isinstance(satu, KENDALI) or not satu.isVisible() or not satu.isEnabled():
            continue
        if isinstance(satu, QHeaderView) or _is_of_qt(satu) or satu.window() is not jendela:
            continue
        if satu.focusPolicy() & Qt.FocusPolicy.TabFocus or satu.focusProxy() is not None:
            continue
        if not _has_command(satu, di_menu):
            yield satu


def _has_command(widget: QWidget, di_menu: set[int]) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    aksi: QAction | None = widget.defaultAction() if isinstance(widget, QToolButton) else None
    berperintah = aksi is not None and (id(aksi) in di_menu or not aksi.shortcut().isEmpty())
    return berperintah or not widget.shortcut().isEmpty()


def _is_of_qt(widget: QWidget) -> bool:
    nama = (widget.objectName(), widget.metaObject().className())
    induk = widget.parentWidget()
    di_dalam = isinstance(induk, QComboBox | QTabBar | QLineEdit)
    return di_dalam or any(_BAGIAN_QT.match(satu) for satu in nama)
