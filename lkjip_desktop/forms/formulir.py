"""Formulir: a step's form, made of parts."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.diam import Diam
from lkjip_desktop.forms.halaman_kosong import CaraMasuk, HalamanKosong
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.forms.uraian import Langkah, Perlu
from lkjip_desktop.forms.urutan_tab import first_typed_into

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan


class Formulir(QWidget):
    """A form: what it is for, its parts, and in an empty year what is missing."""

    sheetChanged = Signal()
    """The sheet to show beside the form is another one."""
    settled = Signal()
    """A text that was not taken is taken now, or gone."""
    wanted = Signal(object)
    """What a part asks of the window."""

    def __init__(self, jembatan: Jembatan, langkah: Langkah, aksi: CaraMasuk) -> None:
        """Build the first part; the others when they are first shown.

        `aksi` are offered where the form has nothing to show.
        """
        super().__init__()
        self._jembatan = jembatan
        self._langkah = langkah
        self._kunci = tuple(satu.kunci for satu in langkah.bagian)
        self._bagian: dict[int, Bagian] = {}
        self._halaman: dict[int, QWidget] = {}
        self._basi: set[int] = set()
        self._kini = 0
        self._pernah: set[int] = set()
        """The parts that have been shown: the cursor goes where it was in them."""
        self._asal: QWidget | None = None
        """Where Qt has put the cursor in a part that has not been shown before."""
        self.tab = QTabBar()
        self.tab.setDrawBase(False)
        self.tab.setExpanding(False)
        for satu in langkah.bagian:
            self.tab.addTab(satu.judul)
        self.guna = Keterangan(langkah.bagian[0].guna or langkah.guna)
        """What the part that is shown is for, and where the paper for it comes from."""
        self._aksi = aksi
        self.kosong: HalamanKosong | None = None
        """The page that says what is missing, once something has been."""
        self._tumpukan = QStackedWidget()
        self._arrange()
        self._build(0)
        self.tab.currentChanged.connect(self._on_tab)
        jembatan.opened.connect(self._on_opened)
        jembatan.changed.connect(self._on_changed)

    def _arrange(self) -> None:
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(14, 10, 14, 8)
        susunan.setSpacing(6)
        susunan.addWidget(heading(self._langkah.judul, 1.35))
        susunan.addWidget(self.guna)
        susunan.addWidget(self.tab)
        self.tab.setVisible(len(self._langkah.bagian) > 1)
        susunan.addWidget(self._tumpukan, 1)

    def _build(self, nomor: int) -> None:
        if nomor in self._bagian:
            return
        uraian = self._langkah.bagian[nomor]
        bagian = uraian.load()(self._jembatan)
        bagian.sheetChanged.connect(self.sheetChanged)
        bagian.settled.connect(self.settled)
        bagian.wanted.connect(self.wanted)
        gulung = QScrollArea()
        gulung.setWidgetResizable(True)
        gulung.setFrameShape(QFrame.Shape.NoFrame)
        gulung.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulung.setWidget(bagian)
        Diam(gulung, bagian)
        self._bagian[nomor], self._halaman[nomor] = bagian, gulung
        self._tumpukan.addWidget(gulung)
        self._basi.add(nomor)

    # --- parts ---------------------------------------------------------------------------------

    @property
    def part(self) -> Bagian:
        """The part that is shown."""
        return self._bagian[self._kini]

    @property
    def page(self) -> QWidget:
        """What stands in the form: the part that is shown, or what says what is missing."""
        return self._tumpukan.currentWidget() or self

    @property
    def sheet(self) -> str | None:
        """The sheet that stands beside the part that is shown; None: any that stands there."""
        return self.part.chosen_sheet() or self._langkah.bagian[self._kini].lembar

    @property
    def parts(self) -> tuple[str, ...]:
        """The keys of the parts."""
        return self._kunci

    @property
    def shown(self) -> str:
        """The key of the part that is shown."""
        return self._kunci[self._kini]

    def show_part(self, kunci: str) -> bool:
        """Show a part by its key; False where what is typed in another is refused."""
        nomor = self._kunci.index(kunci)
        if nomor == self._kini:
            return True
        if not self.commit():
            return False
        with QSignalBlocker(self.tab):
            self.tab.setCurrentIndex(nomor)
        self._build(nomor)
        self._kini = nomor
        self.guna.setText(self._langkah.bagian[nomor].guna or self._langkah.guna)
        self._catch_up()
        self.sheetChanged.emit()
        return True

    def turn(self, arah: int) -> None:
        """Show the part after the shown one (1), or before it (-1), round and round.

        The cursor goes where it was in that part, else to its first field.
        """
        if not self.tab.isVisible():
            return
        nanti = (self._kini + arah) % len(self._kunci)
        self.tab.setCurrentIndex(nanti)
        if self._kini != nanti:
            return  # what is typed is refused, and has the cursor
        self.take_cursor()

    def take_cursor(self) -> None:
        """Let typing go into what is shown: where the cursor is in it, else its first field."""
        kini = QApplication.focusWidget()
        if kini is None or kini is self._asal or not self.page.isAncestorOf(kini):
            self._asal = None
            diberi = self._give_cursor()
            # a grid that has just been made is seen only after this
            QTimer.singleShot(0, self, lambda: self._give_cursor_again(diberi))

    def _give_cursor(self) -> QWidget | None:
        pertama = first_typed_into(self.page)
        if pertama is not None:
            pertama.setFocus(Qt.FocusReason.TabFocusReason)
        return QApplication.focusWidget()

    def _give_cursor_again(self, diberi: QWidget | None) -> None:
        """Unless somebody has gone elsewhere meanwhile."""
        kini = QApplication.focusWidget()
        if kini is diberi and first_typed_into(self.page) is not kini:
            self._give_cursor()

    @property
    def refused(self) -> str:
        """The name of the first field whose text is not taken; empty where there is none."""
        return self.part.refused

    def commit(self) -> bool:
        """Store what is being typed; False, with the sentence beside it, where it is refused."""
        return bool(self._missing()) or self.part.commit()

    def shows(self, tempat: Tempat) -> bool:
        """Whether a datum is shown in the part that is shown."""
        di_rumah = tempat.letak == (self._langkah.kunci, self.shown)
        return di_rumah or self.part.holds(tempat)

    def go_to(self, tempat: Tempat) -> bool:
        """Show the field of a datum and put the cursor there."""
        di_sini = self.part.holds(tempat)
        return (di_sini or self.show_part(tempat.letak.bagian)) and self.part.go_to(tempat)

    def _on_tab(self, nomor: int) -> None:
        if not self.show_part(self._kunci[nomor]):
            with QSignalBlocker(self.tab):
                self.tab.setCurrentIndex(self._kini)

    # --- following the data ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the form was hidden."""
        super().showEvent(event)
        self._catch_up()

    def _on_opened(self) -> None:
        self._basi = set(self._bagian)
        for bagian in self._bagian.values():
            bagian.forget()
        self._catch_up()

    def _on_changed(self, perubahan: Perubahan) -> None:
        halaman = self._halaman[self._kini]
        tampak = self.isVisible() and self._tumpukan.currentWidget() is halaman
        self._fall_behind(self._bagian.keys() - ({self._kini} if tampak else set()))
        if not tampak:
            self._catch_up()
        elif self._kini not in self._basi:
            self.part.follow_rows()
            self.part.follow(perubahan)

    def _fall_behind(self, semua: Collection[int]) -> None:
        """These parts have not seen what has changed; they are filled when they are shown."""
        for nomor in semua:
            self._bagian[nomor].rest()
        self._basi.update(semua)

    def _catch_up(self) -> None:
        """Show the part, filled; or what is missing before there is anything to fill it with."""
        if not self.isVisible():
            return
        kurang = self._missing()
        if kurang and self._jembatan.store is not None:
            self._show_missing(kurang)
            return
        self._show_tabs()
        semula = QApplication.focusWidget()
        self._tumpukan.setCurrentWidget(self._halaman[self._kini])
        if self._kini in self._basi and not kurang:
            self._basi.discard(self._kini)
            self.part.fill()
            self.part.wake()
        self._see_cursor(semula)

    def _see_cursor(self, semula: QWidget | None) -> None:
        """Remember where Qt has put the cursor in a part that is shown for the first time."""
        kini, baru = QApplication.focusWidget(), self._kini not in self._pernah
        self._asal = kini if baru and kini is not semula else None
        self._pernah.add(self._kini)

    def _show_missing(self, kurang: Perlu) -> None:
        if self.kosong is None:
            self.kosong = HalamanKosong(self._aksi)
            self._tumpukan.addWidget(self.kosong)
        self.kosong.say(kurang, self._jembatan.tahun)
        self._tumpukan.setCurrentWidget(self.kosong)
        self._show_tabs()

    def _show_tabs(self) -> None:
        """The tabs, where there is a part to go to that has what it needs."""
        bisa = any(self._missing(nomor) is None for nomor in range(len(self._kunci)))
        self.tab.setVisible(len(self._kunci) > 1 and bisa)

    def _missing(self, nomor: int | None = None) -> Perlu | None:
        """What a part, else the shown one, needs before anything can be typed; None: nothing."""
        keadaan, bagian = self._jembatan.shown, self._langkah.bagian[nomor or 0]
        if nomor is None:
            bagian = self._langkah.bagian[self._kini]
        perlu = self._langkah.perlu if bagian.perlu is None else bagian.perlu
        if self._jembatan.store is not None and perlu is Perlu.BERKAS:
            return None
        if keadaan is None:
            return Perlu.TAHUN
        tanpa = perlu is Perlu.INDIKATOR and not keadaan.buku.indikator
        return Perlu.INDIKATOR if tanpa else None
