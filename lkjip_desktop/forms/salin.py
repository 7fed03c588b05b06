"""Whole tables onto the clipboard, as Word, Excel and LibreOffice paste them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.dokumen.blok import Baris, Kolom, Rata, Sel, Tabel
from lkjip_desktop.exchange.papan_klip import write_block
from lkjip_desktop.render.html import block_to_html, table_texts, tables_to_html

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lkjip_desktop.forms.tabel.tampilan import TampilanTabel
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.worker.pesan import Permintaan

TERSALIN = "{apa} disalin. Tempelkan di Word, Excel, atau LibreOffice."
MENYUSUN = "Menyusun tabel lembar…"
TANPA_TABEL = "Lembar ini tidak memuat tabel, jadi tidak ada yang disalin."
_REGANG = 30
"""Share of a column that takes the room that the others leave, in digits."""


def put_tables(tabel: Sequence[Tabel]) -> None:
    """Put tables on the clipboard: as HTML, and as the text that a plain editor pastes."""
    isi = QMimeData()
    isi.setHtml(tables_to_html(tabel))
    isi.setText("\r\n\r\n".join(write_block(table_texts(satu)) for satu in tabel))
    QGuiApplication.clipboard().setMimeData(isi)


def put_block(baris: Sequence[Sequence[str]], teks: Sequence[bool]) -> None:
    """Put cells on the clipboard as they would be typed; `teks` tells columns of texts.

    Excel takes the HTML: in plain text it makes a date of the code 7.01.02, and a formula of what
    begins with =.
    """
    isi = QMimeData()
    isi.setHtml(block_to_html(baris, teks))
    isi.setText(write_block(baris))
    QGuiApplication.clipboard().setMimeData(isi)


def grid_table(view: TampilanTabel) -> Tabel:
    """All rows of a grid as it shows them now, with the head of each column that is seen."""
    model = view.model_tabel
    tampak = [n for n in range(len(model.kolom)) if not view.isColumnHidden(n)]
    kolom = [model.kolom[n] for n in tampak]
    rata = [Rata.KANAN if satu.cara.angka else Rata.KIRI for satu in kolom]
    baris = [
        Baris(tuple(Sel(_display(view, nomor, k), tebal=model.is_sum(kunci)) for k in tampak))
        for nomor, kunci in enumerate(model.rows)
    ]
    return Tabel(
        tuple(
            Kolom(_REGANG if satu.regang else satu.lebar, sisi)
            for satu, sisi in zip(kolom, rata, strict=True)
        ),
        (Baris(tuple(Sel(" ".join(satu.judul.split())) for satu in kolom)),),
        tuple(baris),
    )


def _display(view: TampilanTabel, baris: int, kolom: int) -> str:
    """What a cell shows, without the signs of the screen; a branch is set in by its depth."""
    satu, kunci = view.model_tabel.kolom[kolom], view.model_tabel.rows[baris]
    if satu.menjorok:
        return "  " * satu.menjorok(kunci) + satu.cara.text_to_edit(satu.get(kunci))
    return satu.cara.format(satu.get(kunci))


def copy_sheet_tables(jendela: QWidget, kantor: BukuKantor, permintaan: Permintaan) -> str:
    """Put the tables of a sheet, as the book has it, on the clipboard; what to say of it.

    A sheet of thousands of rows is composed beside the window, which says so.
    """
    from lkjip_desktop.forms.menunggu import wait_for
    from lkjip_desktop.worker.susun import compose_sheet

    dokumen = wait_for(jendela, MENYUSUN, lambda: compose_sheet(kantor, {}, permintaan))
    tabel = [b for bagian in dokumen.bagian for b in bagian.blok if isinstance(b, Tabel)]
    if not tabel:
        return TANPA_TABEL
    put_tables(tabel)
    apa = "Tabel lembar" if len(tabel) == 1 else f"{len(tabel)} tabel lembar"
    return TERSALIN.format(apa=apa)
