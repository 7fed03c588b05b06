"""A field that names another row of the file, chosen from a list that follows the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lkjip_desktop.actions.isian import choices, show_field
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import set_typed
from lkjip_desktop.forms.pilih import KotakKunci
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
        self.editor = KotakKunci()
        super().__init__(jembatan, self.editor)
        self._kolom, self._row, self._kosong = kolom, row, kosong
        self.editor.picked.connect(self._on_chosen)

    def refresh(self) -> None:
        """Offer the rows as they are now, and show which one is stored."""
        satu, kolom = self._row(), self._kolom()
        self.kalimat.say(None)
        self.editor.setEnabled(satu is not None)
        self.editor.setToolTip(kolom.petunjuk)
        if satu is None:
            self.editor.clear()
            return
        kosong = () if kolom.wajib or kolom.kepala else ((self._kosong(), ""),)
        nama = ((n, n) for n in choices(self.jembatan.kantor, kolom))
        self.editor.offer((*kosong, *nama), show_field(self.jembatan.kantor, kolom, satu))

    def _on_chosen(self, teks: str) -> None:
        satu = self._row()
        if satu is not None:
            temuan = self.jembatan.take(set_typed(self.jembatan, satu, self._kolom(), teks))
            self.refresh()
            self.kalimat.say(temuan)
