"""A field that names another row of the file, chosen from a list that follows the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lkjip_desktop.actions.isian import choices, show_field
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import set_typed
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.kinerja.entitas import Entitas

E = TypeVar("E", bound=Entitas)


class IsianAcuan(Isian):
    """Choosing stores; where the field may be blank the first choice makes it so."""

    def __init__(
        self,
        jembatan: Jembatan,
        kolom: Callable[[], Kolom],
        row: Callable[[], Entitas | None],
        kosong: Callable[[], str],
    ) -> None:
        """Bind the field that `kolom` describes of what `row` gives; None disables it.

        `kosong` gives the words for a blank field: what holds then.
        """
        self.editor = KotakPilih()
        super().__init__(jembatan, self.editor)
        self._kolom, self._row, self._kosong = kolom, row, kosong
        self.editor.activated.connect(self._on_chosen)

    def refresh(self) -> None:
        """Offer the rows as they are now, and show which one is stored."""
        satu, kolom = self._row(), self._kolom()
        self.kalimat.say(None)
        self.editor.setEnabled(satu is not None)
        self.editor.setToolTip(kolom.petunjuk)
        self.editor.clear()
        if satu is None:
            return
        if not (kolom.wajib or kolom.kepala):
            self.editor.addItem(self._kosong(), "")
        for nama in choices(self.jembatan.kantor, kolom):
            self.editor.addItem(nama, nama)
        self.editor.setCurrentIndex(
            self.editor.findData(show_field(self.jembatan.kantor, kolom, satu))
        )

    def _on_chosen(self, nomor: int) -> None:
        satu = self._row()
        if satu is not None:
            teks = self.editor.itemData(nomor)
            temuan = self.jembatan.take(set_typed(self.jembatan, satu, self._kolom(), teks))
            self.refresh()
            self.kalimat.say(temuan)
