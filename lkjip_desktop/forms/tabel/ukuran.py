"""Widths and heights of a grid: texts wrap, figures stay whole, the name stays in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from lkjip_desktop.forms.tabel.beku import KolomBeku, frozen_column
from lkjip_desktop.forms.tabel.blok import TampilanBlok
from lkjip_desktop.forms.tabel.kepala_kolom import KepalaKolom
from lkjip_desktop.forms.tabel.model import ModelTabel
from lkjip_desktop.forms.tabel.rupa import TEPI_X, TEPI_Y

BARIS_DIUKUR: Final = 100
"""Up to this many rows each is measured at once; beyond, those that are seen, when they are."""
_BARIS_TERTINGGI: Final = 24
_TEKS_TERSEMPIT: Final = 14
"""No column of text is narrower than this many digits: room for a long word."""
_TINGGI_WAJAR: Final = 480
_TINGGI_LAIN: Final = 265
"""What a window has above and below the grid of a form, without texts below it."""
_MENDATAR, _TAMPIL = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole


class TampilanUkuran(TampilanBlok):
    """A view whose rows are as high as their texts, with a frozen column where it scrolls."""

    tinggi_wajar = _TINGGI_WAJAR
    """Up to this height all rows are shown; a longer grid has a bar of its own."""

    def __init__(self, model: ModelTabel) -> None:
        """Measure nothing yet: `set_up_sizes` does, when the delegate is there."""
        super().__init__(model)
        self.setHorizontalHeader(KepalaKolom(model))
        self._terukur: list[int] | None = None
        """The widths of the columns for which the rows have their heights."""
        self._baris_terukur: set[int] = set()
        """In a grid of very many rows, those that have been seen with these widths."""
        self._ukur = _once(self, self._fit)
        self._lihat = _once(self, self._fit_seen)
        self._berubah: tuple[int, int] | None = None
        """The first and the last row whose texts may take another height now."""
        self._tinggikan = _once(self, self._fit_changed)
        self._beku: KolomBeku | None = None
        """The name column over the others, once they have been scrolled."""
        model.dataChanged.connect(self._on_data)
        model.modelReset.connect(self._forget_rows)

    def set_up_sizes(self) -> None:
        """Begin with the widths that the columns ask for."""
        self.verticalHeader().hide()
        tinggi = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(tinggi + 2 * TEPI_Y + 2)
        self.verticalHeader().setMaximumSectionSize(tinggi * _BARIS_TERTINGGI + 2 * TEPI_Y)
        kepala = self.horizontalHeader()
        kepala.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("0") * 5)
        kepala.setFixedHeight(_head_height(self._model, tinggi))
        for nomor in range(len(self._model.kolom)):
            kepala.resizeSection(nomor, self.first_width(nomor))
        kepala.sectionResized.connect(self._on_resized)
        gulung = self.horizontalScrollBar()
        gulung.rangeChanged.connect(lambda *_: self._ukur.start(0))
        gulung.valueChanged.connect(self._freeze)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._lihat.start(0))
        self._fit()

    # --- widths ----------------------------------------------------------------------------------

    def first_width(self, nomor: int) -> int:
        """Room for what stands in the column mostly, and for each word of its title."""
        kolom, angka = self._model.kolom[nomor], self.fontMetrics().horizontalAdvance("0")
        lebar = max(_TEKS_TERSEMPIT, kolom.lebar) if kolom.regang else kolom.lebar
        return max(lebar * angka + 2 * TEPI_X + 6, self._title_width(nomor))

    def _title_width(self, nomor: int) -> int:
        judul = self._model.headerData(nomor, _MENDATAR, _TAMPIL)
        huruf, gaya = self.horizontalHeader().fontMetrics(), self.style()
        tepi = 2 * gaya.pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, self)
        return tepi + max(huruf.horizontalAdvance(baris) for baris in str(judul).split("\n"))

    def widen(self, kolom: int, perlu: int) -> None:
        """Give a column the width that a figure or a word in it needs."""
        kepala = self.horizontalHeader()
        bebas = kepala.sectionResizeMode(kolom) == QHeaderView.ResizeMode.Interactive
        if bebas and perlu > self.columnWidth(kolom):
            kepala.resizeSection(kolom, perlu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts the room that is there now; the current cell stays in sight."""
        kini = self.currentIndex()
        kurang = event.size().height() < event.oldSize().height()
        tampak = kini.isValid() and kurang and self._was_seen(kini, event.oldSize().height())
        super().resizeEvent(event)
        self._fit_columns()
        self._freeze()
        self._lihat.start(0)
        self.updateGeometry()  # the window may be another height
        if tampak:
            self.scrollTo(kini)

    def _was_seen(self, sel: QModelIndex, tinggi: int) -> bool:
        kotak = self.visualRect(sel)
        return kotak.top() < tinggi and kotak.bottom() >= 0

    def showEvent(self, event: QShowEvent) -> None:
        """Give the rows their heights, which nobody has needed before."""
        super().showEvent(event)
        self._fit()
        self.updateGeometry()

    def _on_resized(self) -> None:
        self._baris_terukur.clear()
        self._ukur.start(0)

    def _fit(self) -> None:
        self._fit_columns()
        self.fit_rows()
        self._freeze()

    def _fit_columns(self) -> None:
        """Texts take the room that figures leave; where it is too little the grid scrolls."""
        kepala, lebar = self.horizontalHeader(), range(len(self._model.kolom))
        regang = [n for n in lebar if self._model.kolom[n].regang]
        perlu = sum(self.first_width(n) if n in regang else kepala.sectionSize(n) for n in lebar)
        sempit = kepala.width() < perlu  # as wide as the viewport, for which PySide loads classes
        cara = QHeaderView.ResizeMode.Interactive if sempit else QHeaderView.ResizeMode.Stretch
        for nomor in regang:
            if kepala.sectionResizeMode(nomor) != cara:
                kepala.setSectionResizeMode(nomor, cara)
                kepala.resizeSection(nomor, self.first_width(nomor))

    # --- heights ---------------------------------------------------------------------------------

    def fit_rows(self) -> None:
        """Give each row the height of its text, and the view that of its rows."""
        if self._model.rowCount() <= BARIS_DIUKUR:
            self._measure_rows()
        else:
            self._lihat.start(0)
        self._limit_height()

    def _limit_height(self) -> None:
        tepi = 2 * self.frameWidth() + self.horizontalHeader().height() + self._bar_height()
        self.setMaximumHeight(tepi + max(self.verticalHeader().length(), self._one_row()) + 1)
        sedikit = sum(self.rowHeight(n) for n in range(min(3, self._model.rowCount())))
        self.setMinimumHeight(min(tepi + max(sedikit, self._one_row()) + 1, self.maximumHeight()))

    def _bar_height(self) -> int:
        """Room for the bar below; where there is no row there is nothing to scroll to.

        A grid that has been scrolled goes back: without its bar nobody could.
        """
        ada, gulung = self._model.rowCount() > 0, self.horizontalScrollBar()
        if not ada:
            gulung.setValue(0)
        cara = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            cara.ScrollBarAsNeeded if ada else cara.ScrollBarAlwaysOff
        )
        return gulung.sizeHint().height() if ada and gulung.maximum() > 0 else 0

    def _measure_rows(self) -> None:
        """Once for the texts and widths as they are, when they are seen: it looks at every cell."""
        lebar = [self.columnWidth(nomor) for nomor in range(len(self._model.kolom))]
        if lebar != self._terukur and self.isVisible() and self._model.is_ready:
            self.resizeRowsToContents()
            self._terukur = lebar

    def _fit_seen(self) -> None:
        """Measure the rows in sight; what stands above them stays, so that nothing jumps."""
        if self._model.rowCount() <= BARIS_DIUKUR or not self.isVisible():
            return
        kini = self.currentIndex()
        tampak = kini.isValid() and self.viewport().rect().contains(self.visualRect(kini))
        nomor = max(self.rowAt(0), 0)
        while nomor < self._model.rowCount() and self._top_of(nomor) < self.viewport().height():
            if nomor not in self._baris_terukur:
                self._baris_terukur.add(nomor)
                self.resizeRowToContents(nomor)
            nomor += 1
        if tampak:
            self.scrollTo(kini)

    def _top_of(self, baris: int) -> int:
        return self.rowViewportPosition(baris)

    def _on_data(self, atas: QModelIndex, bawah: QModelIndex) -> None:
        """Remember which rows hold other texts: they are measured when nothing is being typed."""
        self._terukur = None
        kolom = self._model.kolom[atas.column() : bawah.column() + 1]
        if all(satu.cara.angka for satu in kolom):
            return
        awal, akhir = self._berubah or (atas.row(), bawah.row())
        self._berubah = min(awal, atas.row()), max(akhir, bawah.row())
        if self.state() != QAbstractItemView.State.EditingState:
            self._tinggikan.start(0)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Give the row that has been typed into its height."""
        super().closeEditor(editor, hint)
        if self._berubah is not None:
            self._tinggikan.start(0)

    def _fit_changed(self) -> None:
        """Measure what has changed of the rows in sight, and of the others when they are seen."""
        if self._berubah is None or self.state() == QAbstractItemView.State.EditingState:
            return
        (awal, akhir), self._berubah = self._berubah, None
        if not self.isVisible():  # showing measures
            return
        self._baris_terukur -= set(range(awal, akhir + 1))
        banyak, tampak = self._model.rowCount(), self.viewport().height()
        if banyak > BARIS_DIUKUR:
            self._fit_seen()
            return
        for nomor in range(max(awal, self.rowAt(0), 0), min(akhir + 1, banyak)):
            if self._top_of(nomor) >= tampak:
                break
            self.resizeRowToContents(nomor)
        self._limit_height()

    def _forget_rows(self) -> None:
        """Other rows, or another order: those with more than one line have one again."""
        self._terukur = None
        for nomor in self._baris_terukur:
            if nomor < self._model.rowCount():
                self.setRowHeight(nomor, self._one_row())
        self._baris_terukur.clear()
        self._berubah = None

    def sizeHint(self) -> QSize:
        """As high as the rows, within reason: a form has other things to show.

        A grid with a bar of its own leaves a low window room for the rest of the form, which would
        else have a second bar around it.
        """
        tinggi = self.maximumHeight()
        if tinggi > self.tinggi_wajar:
            sisa = self.window().height() - _TINGGI_LAIN
            tinggi = max(self.minimumHeight(), min(self.tinggi_wajar, sisa))
        return QSize(super().sizeHint().width(), tinggi)

    def _one_row(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    # --- the name column -------------------------------------------------------------------------

    def _freeze(self) -> None:
        """Keep the name of the rows in sight where the grid is scrolled sideways."""
        nomor = frozen_column(self._model.kolom)
        perlu = nomor is not None and self.columnViewportPosition(nomor) < 0
        if nomor is not None and perlu and self._beku is None:
            self._beku = KolomBeku(self, nomor)
        if self._beku is not None:
            self._beku.follow(tampak=perlu)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell out from behind the frozen column too."""
        super().scrollTo(index, hint)
        if self._beku is not None and index.column() != self._beku.kolom:
            tertutup = self._beku.covered - self.columnViewportPosition(index.column())
            if tertutup > 0:
                gulung = self.horizontalScrollBar()
                gulung.setValue(gulung.value() - tertutup)

    def cell_option(self) -> QStyleOptionViewItem:
        """How the view would have a cell drawn."""
        opsi = QStyleOptionViewItem()
        self.initViewItemOption(opsi)
        return opsi


def _once(view: TampilanUkuran, lakukan: Callable[[], None]) -> QTimer:
    """A timer that does something when the view has nothing else to do."""
    timer = QTimer(view)
    timer.setSingleShot(True)
    timer.timeout.connect(lakukan)
    return timer


def _head_height(model: ModelTabel, baris: int) -> int:
    """Room for the titles with the most lines."""
    return max(kolom.judul.count("\n") + 1 for kolom in model.kolom) * baris + 2 * TEPI_Y + 2
