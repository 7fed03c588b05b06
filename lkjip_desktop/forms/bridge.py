"""Jembatan: the open file as Qt sees it. One signal says what changed, stored or on trial."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the first form stands before the vocabulary and the store are loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan
    from lkjip_desktop.perhitungan.hasil import HasilKinerja
    from lkjip_desktop.store import Store

_AMBANG_SAMPAH = 50_000
"""So many more objects than have gone, and Python looks for those that only hold each other."""
BELUM_TERSIMPAN = "Isian ini belum tersimpan; sebabnya tertulis di atas formulir."
KODE_BELUM = "store.belum"
HANYA_BACA = (
    "Berkas ini dibuka untuk dibaca saja, jadi isian tidak diubah. Agar dapat mengubah, tutup di "
    "tempat lain, lalu buka lagi di sini."
)


class Keadaan(NamedTuple):
    """A year of the book with its figures."""

    buku: BukuKinerja
    hasil: HasilKinerja

    def after(self, perubahan: Perubahan, kantor: BukuKantor | None = None) -> Keadaan:
        """The same year after a step; what the step does not touch is taken over.

        `kantor` is the book after the step where somebody has it already.
        """
        buku = type(self.buku)(kantor or self.buku.kantor.terapkan(perubahan), self.buku.tahun)
        return Keadaan(buku, self.hasil.terapkan(buku, perubahan))

    @classmethod
    def of(cls, kantor: BukuKantor, tahun: int) -> Keadaan:
        """A year of a book."""
        from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
        from lkjip_desktop.perhitungan.hasil import hitung

        buku = BukuKinerja(kantor, tahun)
        return cls(buku, hitung(buku))


class Jembatan(QObject):
    """Holds the store, the year, and two states of it: `stored`, and `shown` with what is typed.

    Forms read from `shown`, make a Usul of `kantor` for each edit, and hand it over: to `try_on`
    while somebody types, to `carry_out` when they are done. They follow `changed` alone.
    """

    opened = Signal()
    """Another file or year is open, or none: everything is different."""
    changed = Signal(object)
    """A Perubahan: what stands differently in `shown` than before."""
    committed = Signal(object)
    """A Perubahan that has been stored, after `changed`."""
    failed = Signal(str)
    """A sentence: the step could not be stored or taken back."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no file."""
        super().__init__(parent)
        self.store: Store | None = None
        self.stored: Keadaan | None = None
        self.shown: Keadaan | None = None
        self._percobaan: Perubahan | None = None
        self._dicoba: tuple[Perubahan, Keadaan] | None = None
        """What was tried on last, with its figures: storing it computes nothing anew."""
        self._berhenti: Callable[[], None] | None = None

    # --- file and year ---------------------------------------------------------------------------

    def open(self, store: Store, tahun: int | None = None) -> None:
        """Take over an open store, closing the one before; show `tahun`, else the latest year."""
        self._let_go()
        self.store = store
        self._berhenti = store.listen(self._on_stored)
        self._look_at(tahun)
        # What a file holds stays, and a block brings thousands of rows that stay, too: looking
        # through all of it for what could be freed takes longer than the edit.
        gc.freeze()
        gc.set_threshold(_AMBANG_SAMPAH)

    def close(self) -> None:
        """Close the file. Harmless when none is open."""
        self._let_go()
        self._look_at(None)

    def set_year(self, tahun: int) -> None:
        """Look at another year of the open file."""
        if tahun != self.tahun:
            self._look_at(tahun)

    @property
    def kantor(self) -> BukuKantor:
        """The book as stored, the base of every edit. Only while a file is open."""
        if self.store is None:
            raise RuntimeError("no file is open")
        return self.store.buku

    @property
    def book(self) -> BukuKantor:
        """The book as shown, with what is being typed. Only while a file is open."""
        return self.shown.buku.kantor if self.shown else self.kantor

    @property
    def tahun(self) -> int | None:
        """The year that is shown."""
        return self.stored.buku.tahun if self.stored else None

    def blobs_to_print(self) -> Mapping[str, bytes]:
        """The blobs that sheets print, by hash: the coat of arms."""
        from lkjip_desktop.store import GalatStore

        lambang = self.kantor.instansi.lambang
        if self.store is None or lambang is None:
            return {}
        try:
            return {lambang: self.store.berkas(lambang)}
        except GalatStore as galat:
            self.failed.emit(str(galat))
            return {}

    # --- editing ---------------------------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Whether the open file can't be changed: somebody else has it, or it is protected."""
        return self.store is not None and self.store.read_only

    def try_on(self, usul: Usul | Temuan | None) -> None:
        """Show what a step would bring, without storing it; a Temuan or None takes it back."""
        from dataclasses import replace

        from lkjip_desktop.kinerja.temuan import Temuan

        if isinstance(usul, Temuan) or self.read_only:
            usul = None
        if usul is not None and self.store is not None and self.store.penjaga is not None:
            self.store.penjaga.anticipate()
        if self.stored is None or (usul is None and self._percobaan is None):
            return
        lama, self._percobaan = self._percobaan, None
        self.shown = self.stored
        if usul is not None:
            self._percobaan = usul.as_perubahan(self.stored.buku.kantor)
            self.shown = self.stored.after(self._percobaan)
            self._dicoba = self._percobaan, self.shown
        # one signal for both: a row that was tried on and the one that takes its place
        langkah = [satu for satu in (lama, self._percobaan) if satu is not None]
        ubahan = tuple(u for satu in langkah for u in satu.ubahan)
        self.changed.emit(replace(langkah[-1], ubahan=ubahan))

    def take(self, hasil: Usul | Temuan) -> Temuan | None:
        """Store what a typed text means; the sentence to put beside it where it is not taken."""
        from lkjip_desktop.kinerja.temuan import Temuan

        if self.read_only:  # nothing waits in the field: it shows again what is stored
            self.failed.emit(HANYA_BACA)
            return None
        if isinstance(hasil, Temuan):
            self.try_on(None)
            return hasil
        return None if self.carry_out(hasil) else Temuan(KODE_BELUM, BELUM_TERSIMPAN)

    def carry_out(self, usul: Usul | Temuan) -> bool:
        """Store a step; False where it is refused, after `failed` has said why."""
        from lkjip_desktop.actions.usul import Usul, carry_out

        if not isinstance(usul, Usul):
            self.failed.emit(usul.pesan)
            return False
        if self.store is None:
            return False
        if self.read_only:
            self.failed.emit(HANYA_BACA)
            return False
        if not self._is_tried_on(usul):  # else it is on the screen already, and stays there
            self.try_on(None)
        tersimpan = self._guarded(lambda store: carry_out(store, usul))
        self.try_on(None)  # where nothing has been stored
        return tersimpan

    @property
    def trying(self) -> bool:
        """Whether `shown` holds something that is not stored."""
        return self._percobaan is not None

    def _is_tried_on(self, usul: Usul) -> bool:
        coba = self._percobaan
        return coba is not None and coba.ubahan == usul.as_perubahan(self.kantor).ubahan

    def undo(self) -> None:
        """Take back the last step."""
        self._guarded(lambda store: self._say(store.undo()))

    def redo(self) -> None:
        """Do the last undone step again."""
        self._guarded(lambda store: self._say(store.redo()))

    def _say(self, hasil: Perubahan | Temuan | None) -> None:
        from lkjip_desktop.kinerja.temuan import Temuan

        if isinstance(hasil, Temuan):
            self.failed.emit(hasil.pesan)

    def _guarded(self, langkah: Callable[[Store], None]) -> bool:
        from lkjip_desktop.store import GalatStore

        if self.store is None:
            return False
        try:
            langkah(self.store)
        except GalatStore as galat:
            self.failed.emit(str(galat))
            return False
        return True

    # --- following the store ---------------------------------------------------------------------

    def _on_stored(self, perubahan: Perubahan) -> None:
        dicoba, self._dicoba, self._percobaan = self._dicoba, None, None
        if self.stored is None and not self.kantor.tahun_kerja():
            self.changed.emit(perubahan)  # the office's own lists need no year
        elif self.stored is None or self.tahun not in self.kantor.tahun_kerja():
            self._look_at(None)  # the year itself is gone, by undo; or the first one has come
        else:
            if dicoba is not None and dicoba[0].ubahan == perubahan.ubahan:
                self.stored = self.shown = dicoba[1]
            else:
                self.stored = self.shown = self.stored.after(perubahan, self.kantor)
            self.changed.emit(perubahan)
        self.committed.emit(perubahan)

    def _look_at(self, tahun: int | None) -> None:
        self._percobaan = self._dicoba = None
        self.stored = self.shown = None
        ada = self.store.buku.tahun_kerja() if self.store else ()
        if ada:
            pilihan = ada[-1] if tahun not in ada or tahun is None else tahun
            self.stored = self.shown = Keadaan.of(self.kantor, pilihan)
        self.opened.emit()

    def _let_go(self) -> None:
        gc.unfreeze()
        if self._berhenti is not None:
            self._berhenti()
            self._berhenti = None
        if self.store is not None:
            self.store.close()
            self.store = None
