"""The keys of a grid's commands, as Excel has them; the commands are loaded with the first key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_ANGKA: Final = Qt.KeyboardModifier.KeypadModifier

SALIN, POTONG, TEMPEL = "copy", "cut", "paste"
SALIN_SEMUA = "copy_all"
ISI, KOSONGKAN = "fill_down", "clear"
SARING = "filter"
SISIP, HAPUS, NAIK, TURUN = "insert_row", "delete_rows", "move_up", "move_down"
URUT_NAIK, URUT_TURUN, URUT_SEMULA = "sort_up", "sort_down", "own_order"
URUTAN: Final = frozenset((URUT_NAIK, URUT_TURUN, URUT_SEMULA))
"""Commands that show the rows in another order; without a key, the heads of columns do it too."""
PINDAH: Final = frozenset((NAIK, TURUN))
BARIS: Final = frozenset((SISIP, HAPUS, NAIK, TURUN))
"""Commands about whole rows: a grid has them only where its form gives the steps."""

KUNCI: Final = {
    SALIN: ((_CTRL, Qt.Key.Key_C), (_CTRL, Qt.Key.Key_Insert)),
    SALIN_SEMUA: ((_CTRL | _SHIFT, Qt.Key.Key_C),),
    POTONG: ((_CTRL, Qt.Key.Key_X),),
    TEMPEL: ((_CTRL, Qt.Key.Key_V), (_SHIFT, Qt.Key.Key_Insert)),
    ISI: ((_CTRL, Qt.Key.Key_D),),
    KOSONGKAN: ((Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete),),
    SISIP: (
        (_CTRL, Qt.Key.Key_Plus),
        (_CTRL | _SHIFT, Qt.Key.Key_Plus),
        (_CTRL, Qt.Key.Key_Equal),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Insert),
    ),
    HAPUS: ((_CTRL, Qt.Key.Key_Minus),),
    SARING: ((_CTRL, Qt.Key.Key_F),),
    NAIK: ((_ALT, Qt.Key.Key_Up),),
    TURUN: ((_ALT, Qt.Key.Key_Down),),
}
"""The keys of each command; the first stands in the menu."""
_PERINTAH: Final = {kunci: nama for nama, semua in KUNCI.items() for kunci in semua}


def command_of(event: QKeyEvent) -> str | None:
    """The command that a key means, whether on the keypad or not."""
    return _PERINTAH.get((event.modifiers() & ~_ANGKA, Qt.Key(event.key())))
