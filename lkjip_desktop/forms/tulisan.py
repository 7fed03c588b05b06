"""Texts of a form: headings, quiet remarks, sentences about what is not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPalette,
    QResizeEvent,
)
from PySide6.QtGui import Qt as QtTeks
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from lkjip_desktop.forms import warna

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.temuan import Temuan

_TEPI_BARIS = 10
"""What the frame of a line editor adds to the height of its text."""
_KILO = 1024
_PERINGATAN = "peringatan"
"""`Tingkat.PERINGATAN`, whose module need not be loaded before the first form stands."""


def heading(teks: str, besar: float = 1.0) -> QLabel:
    """A heading; `besar` is its size against that of the text.

    One that is empty yet will bear a name of any length, so it wraps.
    """
    label = QLabel(teks)
    label.setWordWrap(not teks)
    huruf = label.font()
    huruf.setWeight(QFont.Weight.DemiBold)
    huruf.setPointSizeF(huruf.pointSizeF() * besar)
    label.setFont(huruf)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def buddy_label(teks: str, isian: QWidget) -> QLabel:
    """The label of a field, level with the first line of its editor; also its accessible name."""
    label = QLabel(teks)
    editor = isian.focusProxy() or isian
    label.setBuddy(editor)
    editor.setAccessibleName(teks.replace("&", ""))
    label.setFixedHeight(label.fontMetrics().lineSpacing() + _TEPI_BARIS)
    return label


def paint_text(label: QWidget, warna_teks: QColor | None) -> None:
    """Give a label's text a colour; None takes that of the desktop."""
    palet = QPalette()
    if warna_teks is not None:
        palet.setColor(QPalette.ColorRole.WindowText, warna_teks)
    if label.palette().color(QPalette.ColorRole.WindowText) != palet.windowText().color():
        label.setPalette(palet)


def plain_tip(teks: str) -> str:
    """A tool tip that shows a text as it was typed.

    Qt takes what looks like markup for markup, and a label can be told not to, a tool tip cannot:
    "<b>x" comes back as "<p style='white-space:pre-wrap'>&lt;b&gt;x</p>", other text as it is.
    """
    if not QtTeks.mightBeRichText(teks):
        return teks
    from html import escape  # with a table of all entities, and most tips are plain

    return f"<p style='white-space:pre-wrap'>{escape(teks)}</p>"


def describe_size(bita: int) -> str:
    """How large a file is: enough to tell a photo from a film, as "12 KB" or "3,4 MB"."""
    kb = max(1, round(bita / _KILO))
    return f"{kb} KB" if kb < _KILO else f"{kb / _KILO:.1f} MB".replace(".", ",")


class Keterangan(QLabel):
    """Text that steps back behind the data (`color_texts`); it wraps."""

    def __init__(self, teks: str = "") -> None:
        """Show `teks`."""
        super().__init__(teks)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)


class Kalimat(Keterangan):
    """A sentence about a text that is not taken, or doubtful; without one it takes no room."""

    gone = Signal()
    """Nothing is refused any more."""

    def __init__(self, editor: QWidget | None = None) -> None:
        """Say nothing yet; a screen reader reads the sentence with `editor`."""
        super().__init__()
        self._editor = editor
        self.ragu = False
        """Whether the sentence is about a text that is stored all the same."""
        self.hide()

    def say(self, temuan: Temuan | None) -> None:
        """Show a finding, or nothing."""
        ditolak = not (self.isHidden() or self.ragu)
        self.setText(temuan.pesan if temuan else "")
        if self._editor is not None:
            self._editor.setAccessibleDescription(self.text())
        self.ragu = temuan is not None and temuan.tingkat.value == _PERINGATAN
        paint_text(self, warna.doubtful(QPalette()) if self.ragu else None)
        self.setVisible(temuan is not None)
        if ditolak and (temuan is None or self.ragu):
            self.gone.emit()


def color_texts() -> None:
    """Give the texts of these kinds their colours on the desktop as it is now, light or dark."""
    for kelas, warna_teks in ((Keterangan, warna.quiet), (Kalimat, warna.refused)):
        palet = QPalette()
        palet.setColor(QPalette.ColorRole.WindowText, warna_teks(palet))
        # PySide6 takes the name as str, whatever its stub says
        QApplication.setPalette(palet, kelas.__name__)  # type: ignore[arg-type]


class LabelPotong(QLabel):
    """A line of text that is cut in the middle where the room is short; the tool tip has it all."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._teks = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, teks: str, keterangan: str) -> None:
        """Show a text, with another as its tool tip."""
        self._teks = teks
        self.setToolTip(plain_tip(keterangan))
        self.setAccessibleName(teks)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters; a QLabel would want room for all of them."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        ukur, lebar = QFontMetrics(self.font()), self.contentsRect().width()
        self.setText(ukur.elidedText(self._teks, Qt.TextElideMode.ElideMiddle, lebar))
