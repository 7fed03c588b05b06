"""Fields of one row, below each other, as the workbook describes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from lkjip_desktop.actions.baris import set_field
from lkjip_desktop.actions.isian import show_field
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Rupa
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import KATA
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.binding import Isian, IsianBaris, IsianPilihan, IsianUraian
from lkjip_desktop.forms.daftar_baris import set_typed, typed_as
from lkjip_desktop.forms.ragu import find_doubt
from lkjip_desktop.forms.tulisan import buddy_label
from lkjip_desktop.kinerja.entitas import Entitas

E = TypeVar("E", bound=Entitas)
_BARIS_URAIAN = 2


def bind_fields(
    bagian: Bagian, kelas: type[E], row: Callable[[], E], pilihan: tuple[tuple[str, str], ...]
) -> tuple[QGridLayout, dict[str, Isian]]:
    """Bind fields of what `row` gives, in one column: the layout, and each field by its name.

    `pilihan` are names of fields, each with the letter of its title that works with Alt.
    """
    kolom = {k.medan: k for k in LEMBAR_MENURUT_JENIS[kelas.__name__].kolom}
    susunan = QGridLayout()
    susunan.setHorizontalSpacing(8)
    susunan.setVerticalSpacing(5)
    susunan.setColumnStretch(1, 1)
    semua: dict[str, Isian] = {}
    for nomor, (medan, huruf) in enumerate(pilihan):
        isian = _field(bagian, kolom[medan], row)
        bagian.bind(kelas.__name__, medan, isian)
        label = _label(kolom[medan], huruf, isian)
        susunan.addWidget(label, nomor, 0, Qt.AlignmentFlag.AlignTop)
        susunan.addWidget(isian, nomor, 1)
        semua[medan] = isian
    return susunan, semua


def _label(kolom: Kolom, huruf: str, isian: Isian) -> QLabel:
    letak = kolom.judul.lower().index(huruf)
    label = buddy_label(f"{kolom.judul[:letak]}&{kolom.judul[letak:]}", isian)
    editor = isian.focusProxy()
    for satu in (label, editor):
        if satu is not None:
            satu.setToolTip(kolom.petunjuk)
    return label


def _field(bagian: Bagian, kolom: Kolom, row: Callable[[], E]) -> Isian:
    jembatan = bagian.jembatan
    if kolom.pilihan is not None:

        def choose(nilai: object) -> Any:  # noqa: ANN401 - a refusal is said by the window
            return set_field(jembatan.kantor, row(), kolom.medan, nilai)

        kata = tuple(KATA[kolom.pilihan].items())
        return IsianPilihan(jembatan, kata, lambda: getattr(row(), kolom.medan), choose)
    kelas = IsianUraian if kolom.rupa is Rupa.PANJANG else IsianBaris
    isian = kelas(
        jembatan,
        typed_as(kolom),
        lambda: show_field(jembatan.kantor, kolom, row()),
        lambda teks: set_typed(jembatan, row(), kolom, teks),
    )
    isian.doubt = partial(find_doubt, kolom.medan)
    if isinstance(isian, IsianUraian):
        tepi = isian.editor.frameWidth() + round(isian.editor.document().documentMargin())
        tinggi = isian.editor.fontMetrics().lineSpacing() * _BARIS_URAIAN
        isian.editor.setFixedHeight(tinggi + 2 * tepi)
    return isian
