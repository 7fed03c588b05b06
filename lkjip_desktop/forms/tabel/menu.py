"""The context menu of a grid: its commands with their keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from lkjip_desktop.forms.tabel import pintasan

_BUTIR: Final = (
    ("&Salin", pintasan.SALIN),
    ("&Potong", pintasan.POTONG),
    ("&Tempel", pintasan.TEMPEL),
    (None, ""),
    ("&Isi ke bawah", pintasan.ISI),
    ("&Kosongkan", pintasan.KOSONGKAN),
    (None, ""),
    ("Sa&ring baris…", pintasan.SARING),
    (None, ""),
    ("Sisipkan &baris", pintasan.SISIP),
    ("&Hapus baris", pintasan.HAPUS),
    ("Pindahkan ke &atas", pintasan.NAIK),
    ("Pindahkan ke ba&wah", pintasan.TURUN),
)


def build_menu(
    induk: QWidget, offers: Callable[[str], bool], lakukan: Callable[[str], None]
) -> QMenu:
    """A menu of what the grid offers, which goes when it is closed."""
    menu = QMenu(induk)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for teks, nama in _BUTIR:
        if teks is None:
            menu.addSeparator()
        elif offers(nama):
            aksi = menu.addAction(teks, partial(lakukan, nama))
            aksi.setShortcut(QKeySequence(QKeyCombination(*pintasan.KUNCI[nama][0])))
            aksi.setShortcutVisibleInContextMenu(True)
    return menu
