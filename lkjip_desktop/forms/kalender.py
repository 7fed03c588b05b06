"""A line for a date: typed in any usual way, or picked from a calendar with F4 or its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.pilih import wants_list

if TYPE_CHECKING:  # the first form stands before dates are read
    from datetime import date

_INDONESIA = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
_PILIH = "Pilih tanggal (F4)"
_TOMBOL = {
    "qt_calendar_prevmonth": "Bulan sebelumnya (Page Up)",
    "qt_calendar_nextmonth": "Bulan berikutnya (Page Down)",
    "qt_calendar_monthbutton": "Pilih bulan",
    "qt_calendar_yearbutton": "Pilih tahun",
}
"""Qt's own buttons by name: they bear pictures, or a month without saying what it is for."""


class KalenderMuncul(QFrame):
    """A month to pick a day from; Enter or a click takes it, Esc closes just the calendar."""

    chosen = Signal(object)
    """A `date`."""

    def __init__(self, parent: QWidget) -> None:
        """Stay hidden until opened; go with `parent`."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.isi = QCalendarWidget()
        self.isi.setLocale(_INDONESIA)
        self.isi.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.isi.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.isi.setAccessibleName("Kalender")
        for tombol in self.isi.findChildren(QToolButton):
            tombol.setToolTip(_TOMBOL.get(tombol.objectName(), ""))
            tombol.setAccessibleName(tombol.toolTip())
        self.isi.clicked.connect(self._take)
        self.isi.activated.connect(self._take)
        self.hari_ini = QPushButton("Hari ini")
        self.hari_ini.clicked.connect(lambda: self._take(QDate.currentDate()))
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(4, 4, 4, 4)
        susunan.addWidget(self.isi)
        susunan.addWidget(self.hari_ini, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.isi)
        for satu in (self.isi, *self.isi.findChildren(QWidget)):
            satu.installEventFilter(self)

    def open_below(self, dekat: QWidget, tanggal: date | None) -> None:
        """Show the month of a day, or of today, below a widget and inside the screen."""
        from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL

        self.isi.setDateRange(QDate(TAHUN_AWAL, 1, 1), QDate(TAHUN_AKHIR, 12, 31))
        hari = QDate.currentDate() if tanggal is None else _as_qdate(tanggal)
        self.isi.setSelectedDate(hari)
        self.adjustSize()
        tempat = dekat.mapToGlobal(dekat.rect().bottomLeft())
        layar = dekat.screen().availableGeometry()
        if tempat.y() + self.height() > layar.bottom():
            tempat.setY(dekat.mapToGlobal(dekat.rect().topLeft()).y() - self.height())
        tempat.setX(max(layar.left(), min(tempat.x(), layar.right() - self.width())))
        self.move(tempat)
        self.isi.setFocus(Qt.FocusReason.PopupFocusReason)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the calendar and nothing behind it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def _take(self, hari: QDate) -> None:
        if not self.isVisible():  # a click is followed by `activated` of the same day
            return
        self.close()
        from datetime import date

        self.chosen.emit(date(hari.year(), hari.month(), hari.day()))


class BarisTanggal(QLineEdit):
    """A line with a small button at its end that opens the calendar."""

    picked = Signal()
    """A day has been taken from the calendar; it stands in the line now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.kalender: KalenderMuncul | None = None
        """The calendar, once it has been asked for."""
        self.tombol = QToolButton(self)
        self.tombol.setArrowType(Qt.ArrowType.DownArrow)
        self.tombol.setAutoRaise(True)
        self.tombol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tombol.setCursor(Qt.CursorShape.ArrowCursor)
        self.tombol.setToolTip(_PILIH)
        self.tombol.setAccessibleName(_PILIH)
        self.tombol.clicked.connect(self.open_calendar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end, and the text off it."""
        super().resizeEvent(event)
        sisi = self.height() - 4
        self.tombol.setGeometry(self.width() - sisi - 2, 2, sisi, sisi)
        tepi = self.textMargins()
        if tepi.right() != sisi + 2:
            tepi.setRight(sisi + 2)
            self.setTextMargins(tepi)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 and Alt with the arrow down open the calendar."""
        if wants_list(event):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show the calendar at the date that stands in the line, where it is one."""
        from datetime import date

        from lkjip_desktop.kinerja.waktu import parse_tanggal

        if self.kalender is None:
            self.kalender = KalenderMuncul(self)
            self.kalender.chosen.connect(self._on_chosen)
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        tanggal = parse_tanggal(self.text())
        self.kalender.open_below(self, tanggal if isinstance(tanggal, date) else None)

    def _on_chosen(self, tanggal: date) -> None:
        from lkjip_desktop.kinerja.waktu import format_tanggal

        self.setText(format_tanggal(tanggal))
        self.setModified(True)
        self.textEdited.emit(self.text())
        self.picked.emit()


def _as_qdate(tanggal: date) -> QDate:
    return QDate(tanggal.year, tanggal.month, tanggal.day)
