"""Which commands a grid offers now, and why it does not move rows."""

from __future__ import annotations

from lkjip_desktop.forms.tabel import pintasan
from lkjip_desktop.forms.tabel.kolom import LangkahBaris
from lkjip_desktop.forms.tabel.model import ModelTabel

_TERURUT = (
    "Baris hanya dapat dipindahkan dalam urutan semula. Klik kepala kolom yang bertanda panah "
    "sampai tandanya hilang."
)
_TERSARING = (
    "Baris hanya dapat dipindahkan bila semua baris tampak. Hapus dahulu teks saringan di atas "
    "tabel."
)


class Tawaran:
    """What can be done with the rows that a model shows."""

    def __init__(self, model: ModelTabel, langkah: LangkahBaris) -> None:
        """`langkah` are the steps that insert, delete and move its rows."""
        self._model, self._langkah = model, langkah

    def knows(self, perintah: str) -> bool:
        """Whether a command is offered, or a sentence about it."""
        return self.offers(perintah) or bool(self.why_not(perintah))

    def why_not(self, perintah: str) -> str:
        """Why rows can't be moved now, in a sentence with what to do; empty where nothing bars it.

        A row has its place in the own order alone, among all rows.
        """
        if perintah not in pintasan.PINDAH or self._langkah.move is None:
            return ""
        susunan = self._model.susunan
        if susunan.saring.strip():
            return _TERSARING
        return "" if susunan.kolom is None else _TERURUT

    def offers(self, perintah: str) -> bool:
        """Whether there is such a command in this grid."""
        if perintah == pintasan.SALIN:
            return True
        if perintah in {pintasan.SALIN_SEMUA, pintasan.SARING}:
            return self._model.is_ready
        if perintah in pintasan.URUTAN:
            ada = self._model.rowCount() > 1
            return ada and (
                perintah != pintasan.URUT_SEMULA or self._model.susunan.kolom is not None
            )
        if self.why_not(perintah):
            return False
        langkah = self._langkah
        baris = {pintasan.SISIP: langkah.add, pintasan.HAPUS: langkah.remove}
        if perintah in pintasan.BARIS:
            return self._model.is_ready and baris.get(perintah, langkah.move) is not None
        return self._model.is_ready and any(kolom.apply for kolom in self._model.kolom)
