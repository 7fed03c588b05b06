"""What Qt asks a grid: how many rows and columns there are, and what stands in a cell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.tabel.kolom import Kolom
from lkjip_desktop.forms.tulisan import plain_tip

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from PySide6.QtGui import QColor

    from lkjip_desktop.kinerja.temuan import Temuan

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_AKAR = QModelIndex()
_PERAN = Qt.ItemDataRole
_SELA = "\N{NO-BREAK SPACE}"
_BACA = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TULIS = _BACA | Qt.ItemFlag.ItemIsEditable


class Ditolak(NamedTuple):
    """A text that was not taken, and why."""

    teks: str
    temuan: Temuan


class ModelSel(QAbstractTableModel):
    """Shows rows by key and columns as Kolom, and in its cell a text that was refused."""

    def __init__(self, jembatan: Jembatan, kolom: Sequence[Kolom[Any]], parent: QObject) -> None:
        """Have no rows yet; live as long as `parent`."""
        super().__init__(parent)
        self.kolom = tuple(kolom)
        self.rows: tuple[str, ...] = ()
        """The keys of the rows as they are shown."""
        self.is_behind = False
        """Whether the book may have other rows by now: then nothing is asked of it."""
        self._jembatan = jembatan
        self._ditolak: dict[tuple[str, int], Ditolak] = {}
        self._per_peran: dict[int, Callable[[str, int], Any]] = {
            _PERAN.DisplayRole: self._display,
            _PERAN.EditRole: self._edit,
            _PERAN.ToolTipRole: self._tool_tip,
            _PERAN.AccessibleDescriptionRole: self._tool_tip,
            _PERAN.TextAlignmentRole: self._alignment,
            _PERAN.BackgroundRole: self._background,
            _PERAN.ForegroundRole: self._foreground,
        }

    @property
    def is_ready(self) -> bool:
        """Whether a file is open, from which there may be rows, and the rows are those it has."""
        return self._jembatan.store is not None and not self.is_behind

    def rowCount(self, parent: Index = _AKAR) -> int:
        """Rows of the grid."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _AKAR) -> int:
        """Columns of the grid."""
        return 0 if parent.isValid() else len(self.kolom)

    def title(self, kolom: int) -> str:
        """The title of a column in one line, without its unit."""
        return self.kolom[kolom].judul.replace("\n", " ").removesuffix(" (Rp)")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells whose column takes a text for their row are editable."""
        tulis = self.is_ready and self.kolom[index.column()].takes(self.rows[index.row()])
        return _TULIS if tulis else _BACA

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _PERAN.DisplayRole
    ) -> Any:  # noqa: ANN401 - a QVariant
        """The titles of the columns, flush with their figures."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.kolom):
            return None
        kolom = self.kolom[section]
        if role == _PERAN.DisplayRole:  # room beside the text, as in the cells
            return "\n".join(f"{_SELA}{baris}{_SELA}" for baris in kolom.judul.split("\n"))
        return _sides(angka=kolom.cara.angka) if role == _PERAN.TextAlignmentRole else None

    def data(self, index: Index, role: int = _PERAN.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """What stands in a cell; nothing while there is nobody to ask (`is_ready`)."""
        cari = self._per_peran.get(role)
        if cari is None:
            return None
        return self._guarded(lambda: cari(self.rows[index.row()], index.column()))

    def look(self, kunci: str, nomor: int) -> tuple[str, QColor | None]:
        """What is painted of a figure: its text and colour, None: that of any text."""
        isi = self._guarded(lambda: (self._display(kunci, nomor), self._foreground(kunci, nomor)))
        return isi or ("", None)

    def _guarded(self, cari: Callable[[], T]) -> T | None:
        """What Qt asks for; nothing while there is nobody to ask, or where it fails: reported."""
        if not self.is_ready:
            return None
        try:
            return cari()
        except Exception:  # noqa: BLE001 - PySide 6.11 frees the override that an exception leaves
            QTimer.singleShot(0, partial(sys.excepthook, *sys.exc_info()))
            return None

    def _display(self, kunci: str, nomor: int) -> str:
        if ditolak := self._ditolak.get((kunci, nomor)):
            return ditolak.teks
        kolom = self.kolom[nomor]
        teks, tanda = kolom.cara.format(kolom.get(kunci)), kolom.mark(kunci)
        return f"{tanda.huruf} {teks}" if tanda else teks

    def _edit(self, kunci: str, nomor: int) -> str:
        if ditolak := self._ditolak.get((kunci, nomor)):
            return ditolak.teks
        kolom = self.kolom[nomor]
        nilai = kolom.get(kunci)  # a cell that is only read is copied as it is displayed
        return kolom.cara.text_to_edit(nilai) if kolom.takes(kunci) else kolom.cara.format(nilai)

    def text_to_copy(self, baris: int, nomor: int) -> str:
        """What goes to the clipboard: what is seen, where it reads back as the same value.

        So a target is in Word what the sheet prints, "82,50"; one with more decimals than are
        shown is copied with all of them, for pasted back it must be the same.
        """
        return self._guarded(lambda: self._copied(self.rows[baris], nomor)) or ""

    def _copied(self, kunci: str, nomor: int) -> str:
        kolom = self.kolom[nomor]
        cara = kolom.cara
        if cara.isian is None or cara.parse is None or (kunci, nomor) in self._ditolak:
            return self._edit(kunci, nomor)
        nilai = kolom.get(kunci)
        tampak = cara.format(nilai)
        return tampak if cara.parse(tampak) == nilai else self._edit(kunci, nomor)

    def _tool_tip(self, kunci: str, nomor: int) -> str:
        if ditolak := self._ditolak.get((kunci, nomor)):
            return plain_tip(ditolak.temuan.pesan)
        kolom = self.kolom[nomor]
        nilai = kolom.get(kunci)
        from lkjip_desktop.perhitungan.desimal import TakTerhitung

        alasan = nilai.alasan if isinstance(nilai, TakTerhitung) else ""
        isi = "" if kolom.cara.angka else kolom.cara.format(nilai)
        return plain_tip("\n".join(filter(None, (isi, alasan, kolom.remark(kunci)))))

    def _alignment(self, _kunci: str, nomor: int) -> Qt.AlignmentFlag:
        return _sides(angka=self.kolom[nomor].cara.angka)

    def _background(self, kunci: str, nomor: int) -> Any:  # noqa: ANN401 - a QVariant
        if self.kolom[nomor].takes(kunci):
            return None
        return warna.read_only(QGuiApplication.palette())

    def _foreground(self, kunci: str, nomor: int) -> Any:  # noqa: ANN401 - a QVariant
        if (kunci, nomor) in self._ditolak:
            return warna.refused(QGuiApplication.palette())
        tanda = self.kolom[nomor].mark(kunci)
        return warna.of_mark(QGuiApplication.palette(), galat=tanda.galat) if tanda else None


def _sides(*, angka: bool) -> Qt.AlignmentFlag:
    sisi = Qt.AlignmentFlag.AlignRight if angka else Qt.AlignmentFlag.AlignLeft
    return sisi | Qt.AlignmentFlag.AlignVCenter
