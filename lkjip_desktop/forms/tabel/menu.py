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
    ("Salin se&luruh tabel", pintasan.SALIN_SEMUA),
    (None, ""),
    ("&Isi ke bawah", pintasan.ISI),
    ("&Kosongkan", pintasan.KOSONGKAN),
    (None, ""),
    ("Sa&ring baris…", pintasan.SARING),
    ("&Urutkan kolom ini naik", pintasan.URUT_NAIK),
    ("Urutkan kolom ini turu&n", pintasan.URUT_TURUN),
    ("Kembalikan urutan se&mula", pintasan.URUT_SEMULA),
    (None, ""),
    ("Sisipkan &baris", pintasan.SISIP),
    ("&Hapus baris", pintasan.HAPUS),
    ("Pindahkan ke &atas", pintasan.NAIK),
    ("Pindahkan ke ba&wah", pintasan.TURUN),
)


def build_menu(
    induk: QWidget,
    offers: Callable[[str], bool],
    why_not: Callable[[str], str],
    lakukan: Callable[[str], None],
) -> QMenu:
    """A menu of what the grid offers, which goes when it is closed.

    What it has but can't do now stands there too, with the reason as its tool tip.
    """
    menu = QMenu(induk)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for teks, nama in _BUTIR:
        if teks is None:
            menu.addSeparator()
        elif offers(nama) or why_not(nama):
            aksi = menu.addAction(teks, partial(lakukan, nama))
            aksi.setEnabled(offers(nama))
            aksi.setToolTip(why_not(nama))
            if nama in pintasan.KUNCI:
                aksi.setShortcut(QKeySequence(QKeyCombination(*pintasan.KUNCI[nama][0])))
                aksi.setShortcutVisibleInContextMenu(True)
    return menu
