"""Rencana: what texts put into many cells at once would do, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.model import ModelTabel

HANYA_DIBACA = "Kolom ini hanya dibaca; isinya dihitung atau diisi di tempat lain."
DI_LUAR = "Di luar tabel: tidak ada baris atau kolom untuk isi ini."


class IsiSel(NamedTuple):
    """A text for the cell in a row and a column, counted from 0; both may lie beyond the grid."""

    baris: int
    kolom: int
    teks: str


class Tolakan(NamedTuple):
    """A text that would not be taken: where, and the sentence that says why."""

    tempat: str
    teks: str
    kalimat: str


class Rencana(NamedTuple):
    """The step of each cell that takes its text, and what the others do not take."""

    sel: tuple[IsiSel, ...]
    langkah: tuple[Usul, ...]
    tolakan: tuple[Tolakan, ...]

    def as_usul(self, buku: BukuKantor, kata: str, nama: str) -> Usul:
        """One step, such as "Tempel 12 sel pada Realisasi indikator"."""
        return combine(buku, f"{kata} {len(self.sel)} sel pada {nama}", self.langkah)


def make_plan(model: ModelTabel, isi: Iterable[IsiSel]) -> Rencana:
    """Read each text as its column would; a cell that shows it already needs no step."""
    sel: list[IsiSel] = []
    langkah: list[Usul] = []
    tolakan: list[Tolakan] = []
    for satu in isi:
        hasil = _read(model, satu)
        if isinstance(hasil, Usul):
            sel.append(satu)
            langkah.append(hasil)
        elif hasil is not None:
            tolakan.append(Tolakan(_place(model, satu), satu.teks, hasil))
    return Rencana(tuple(sel), tuple(langkah), tuple(tolakan))


def _read(model: ModelTabel, isi: IsiSel) -> Usul | str | None:
    """The step, the sentence that refuses it, or None where there is nothing to do."""
    if isi.baris >= model.rowCount() or isi.kolom >= model.columnCount():
        return DI_LUAR if isi.teks else None
    indeks = model.index(isi.baris, isi.kolom)
    ditolak = model.refusal(indeks) is not None
    if not ditolak and isi.teks == model.data(indeks, Qt.ItemDataRole.EditRole):
        return None
    if not model.kolom[isi.kolom].takes(model.rows[isi.baris]):
        return HANYA_DIBACA
    hasil = model.read(indeks, isi.teks)
    return hasil.pesan if isinstance(hasil, Temuan) else hasil


def _place(model: ModelTabel, isi: IsiSel) -> str:
    kolom = model.title(isi.kolom) if isi.kolom < model.columnCount() else f"kolom {isi.kolom + 1}"
    return f"Baris {isi.baris + 1}, {kolom}"
