"""DialogTempel: what a plan for many cells can't put in, and whether to go on with the rest."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.dialog_daftar import DialogDaftar, text_table
from lkjip_desktop.forms.tabel.rencana import Rencana

_JUDUL: Final = ("Tempat", "Isi", "Sebab")
_DITUNJUKKAN: Final = 200
_UKURAN: Final = (680, 360)


class DialogTempel(DialogDaftar):
    """Lists the refused texts with their place and sentence; accepted means: store the rest."""

    def __init__(self, induk: QWidget, kata: str, rencana: Rencana) -> None:
        """`kata` is the verb of the step, such as Tempel."""
        ditolak = rencana.tolakan[:_DITUNJUKKAN]
        super().__init__(
            induk,
            kata,
            _sentence(rencana),
            text_table("Sel yang tidak dapat diisi", _JUDUL, ditolak, regang=len(_JUDUL) - 1),
            f"{kata} {rencana.banyak} sel lainnya",
            "Batal" if rencana.sel else "Tutup",
        )
        self.lanjut.setVisible(bool(rencana.sel))
        self.resize(*_UKURAN)


def _sentence(rencana: Rencana) -> str:
    lebih = len(rencana.tolakan) - _DITUNJUKKAN
    teks = f"{len(rencana.tolakan)} sel tidak dapat diisi. Belum ada yang disimpan."
    return f"{teks} {_DITUNJUKKAN} yang pertama ditunjukkan." if lebih > 0 else teks
