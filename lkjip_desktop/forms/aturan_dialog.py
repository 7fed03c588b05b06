"""DialogPengaruh: which figures of the year change when its rules go back to the usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from lkjip_desktop.actions.aturan_pengaruh import AngkaBerubah
from lkjip_desktop.forms.dialog_daftar import DialogDaftar, text_table

_JUDUL: Final = ("Angka", "Sekarang", "Menjadi")
_UKURAN: Final = (640, 340)


class DialogPengaruh(DialogDaftar):
    """Lists the figures that change; accepted means: go back to the usual rules."""

    def __init__(self, induk: QWidget, tahun: int, berubah: Sequence[AngkaBerubah]) -> None:
        """Ask about the rules of `tahun`."""
        super().__init__(
            induk,
            "Kembalikan ke aturan bawaan",
            _sentence(tahun, berubah),
            text_table("Angka yang akan berubah", _JUDUL, berubah, regang=0),
            "Kembalikan",
        )
        self.resize(*_UKURAN)


def _sentence(tahun: int, berubah: Sequence[AngkaBerubah]) -> str:
    akibat = (
        f"{len(berubah)} angka tahun {tahun} akan berubah:"
        if berubah
        else f"Tidak ada angka tahun {tahun} yang akan berubah."
    )
    return (
        f"Semua setelan setempat pada aturan tahun {tahun} diganti aturan bawaan program. Lembar "
        f"yang sudah ditetapkan tetap. {akibat}"
    )
