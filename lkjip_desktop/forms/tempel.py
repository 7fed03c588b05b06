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

    def __init__(
        self, induk: QWidget, kata: str, rencana: Rencana, *, dapat_ditambah: bool = False
    ) -> None:
        """`kata` is the verb of the step, such as Tempel; `dapat_ditambah` that rows may be."""
        ditolak = rencana.tolakan[:_DITUNJUKKAN]
        super().__init__(
            induk,
            kata,
            f"{_sentence(rencana)}{_advice(rencana) if dapat_ditambah else ''}",
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


def _advice(rencana: Rencana) -> str:
    """What to do before, where the grid has fewer rows than the block."""
    if not rencana.kurang:
        return ""
    baris = f"{rencana.kurang} baris"
    return f" Tabel ini kurang {baris}: pilih Batal, sisipkan {baris} (Insert), lalu tempel lagi."
