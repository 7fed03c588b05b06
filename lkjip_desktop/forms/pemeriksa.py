"""Pemeriksa: looks for findings when nothing has been stored for a moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.forms.bridge import Jembatan, Keadaan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.letak import LEMBAR

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.temuan import Temuan

_JEDA_MS = 250


class Pemeriksa(QObject):
    """Follows the open file. Checks take longer than a keystroke may: typing puts them off.

    A round looks at one sheet at a time and lets the window work in between.
    """

    checked = Signal(dict)
    """Findings by key of the step; empty while no year is open."""

    def __init__(self, jembatan: Jembatan, parent: QObject) -> None:
        """Wait for the first file."""
        super().__init__(parent)
        self._jembatan = jembatan
        self._sisa: Iterator[str] = iter(())
        self._temuan: dict[str, dict[Temuan, None]] = {}
        """Findings by sheet, of those that have been looked at."""
        self._jeda = self._timer(_JEDA_MS)
        self._jeda.timeout.connect(self.check)
        self._lanjut = self._timer(0)
        self._lanjut.timeout.connect(self._check_next)
        jembatan.opened.connect(self._put_off)
        jembatan.committed.connect(self._put_off)
        jembatan.changed.connect(self._on_changed)

    def _timer(self, jeda: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(jeda)
        return timer

    def check(self) -> None:
        """Begin to look at all sheets of the year; `checked` says what has been found."""
        self._jeda.stop()
        self._temuan = {}
        self._sisa = iter(LEMBAR)
        self._lanjut.start()

    def _put_off(self) -> None:
        self._lanjut.stop()
        self._jeda.start()

    def _on_changed(self) -> None:
        if self._jeda.isActive() or self._lanjut.isActive():
            self._put_off()

    def _check_next(self) -> None:
        keadaan = self._jembatan.stored
        berikut = next(self._sisa, None)
        if keadaan is None:
            self.checked.emit({})
        elif berikut is None:
            self.checked.emit(_sort_out(self._temuan, keadaan.buku.kantor))
        else:
            self._temuan[berikut] = dict.fromkeys(_findings(keadaan, berikut))
            self._lanjut.start()


def _findings(keadaan: Keadaan, lembar: str) -> Sequence[Temuan]:
    """The findings of a sheet; none of one that the year does not owe."""
    from lkjip_desktop.kinerja.perencanaan import JenisLembar
    from lkjip_desktop.perhitungan.pemeriksaan import check, is_owed

    jenis = JenisLembar(lembar)
    return check(keadaan.buku, keadaan.hasil, jenis) if is_owed(keadaan.buku, jenis) else ()


def _sort_out(
    semua: Mapping[str, Mapping[Temuan, None]], kantor: BukuKantor
) -> dict[str, tuple[Temuan, ...]]:
    """Each finding at the step where it is mended, else at that of the first sheet that has it.

    What bars a sheet stands at the step of every sheet that it bars too; the gravest stand first.
    """
    from lkjip_desktop.forms.tempat import place_of_finding
    from lkjip_desktop.kinerja.temuan import Tingkat
    from lkjip_desktop.perhitungan.pemeriksaan import gravest_first

    hasil: dict[str, dict[Temuan, None]] = {
        langkah.kunci: {} for langkah in LANGKAH if any(satu.data for satu in langkah.bagian)
    }
    rumah: dict[Temuan, str] = {}
    for lembar, temuan in semua.items():
        langkah = LEMBAR[lembar].langkah
        for satu in temuan:
            tempat = satu.acuan and place_of_finding(satu.acuan, kantor)
            rumah.setdefault(satu, tempat.letak.langkah if tempat else langkah)
            hasil[rumah[satu]][satu] = None
            if satu.tingkat is Tingkat.GALAT:
                hasil[langkah][satu] = None
    return {kunci: tuple(gravest_first(temuan)) for kunci, temuan in hasil.items()}
