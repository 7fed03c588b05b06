"""Tertahan: what holds somebody back in a form, said in the line above it as long as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lkjip_desktop.forms.formulir import Formulir
    from lkjip_desktop.forms.pesan import BarisPesan

_PERBAIKI: Final = "Perbaiki isian “{nama}” dahulu, atau tekan Esc untuk membatalkannya."


class Tertahan:
    """A text that is not taken, or a disk that takes nothing."""

    def __init__(self, pesan: BarisPesan) -> None:
        """Say it in `pesan`."""
        self._pesan = pesan
        self._kalimat = ""
        """What was said last."""
        self.by_disk = False
        """Whether the last step could not be stored."""

    def commit(self, formulir: Formulir | None) -> bool:
        """Store what is being typed; False, with the sentence, where it is refused."""
        self.by_disk = False
        if formulir is None or formulir.commit():
            return True
        if not self.by_disk:
            self._say(_PERBAIKI.format(nama=formulir.refused))
        return False

    def fail(self, kalimat: str) -> None:
        """A step could not be stored."""
        self.by_disk = True
        self._say(kalimat)

    def let_go(self) -> None:
        """Nothing is refused any more: take back what was said of it."""
        if self._pesan.kalimat.text() == self._kalimat:
            self._pesan.hide()

    def _say(self, kalimat: str) -> None:
        self._kalimat = kalimat
        self._pesan.say(kalimat)
