"""Rencana: what texts put into many cells at once would do, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
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
    kolom: dict[int, list[IsiSel]] = {}
    for satu in isi:
        kolom.setdefault(satu.kolom, []).append(satu)
    lengkap = {nomor: _PembacaKolom(model, nomor).read(teks) for nomor, teks in kolom.items()}
    tolakan = sorted(chain.from_iterable(satu.tolakan for satu in lengkap.values()))
    return Rencana(
        tuple(chain.from_iterable(satu.sel for satu in lengkap.values())),
        tuple(chain.from_iterable(satu.langkah for satu in lengkap.values())),
        tuple(Tolakan(_place(model, satu), satu.teks, kalimat) for satu, kalimat in tolakan),
    )


class _IsiKolom(NamedTuple):
    """What comes of the texts for one column."""

    sel: list[IsiSel]
    langkah: list[Usul]
    tolakan: list[tuple[IsiSel, str]]


class _PembacaKolom:
    """Reads texts for the cells of one column: what is the same for all of them is asked once."""

    def __init__(self, model: ModelTabel, nomor: int) -> None:
        self._model, self._nomor = model, nomor
        ada = nomor < model.columnCount()
        self._kolom = model.kolom[nomor] if ada else None
        self._tinggi = model.rowCount() if ada else 0
        isi = self._kolom.isi if self._kolom else None
        self._isi = isi() if isi else None
        self._ditolak = {satu.row() for satu in model.refusals() if satu.column() == nomor}

    def read(self, teks: Iterable[IsiSel]) -> _IsiKolom:
        hasil, baris = _IsiKolom([], [], []), list[Entitas]()
        for satu in teks:
            baca = self._read(satu)
            if isinstance(baca, str):
                hasil.tolakan.append((satu, baca))
            elif isinstance(baca, Usul):
                hasil.sel.append(satu)
                hasil.langkah.append(baca)
            elif baca is not None:
                hasil.sel.append(satu)
                baris.append(baca)
        if baris:  # rows of one column: each is another, and none needs a title of its own
            hasil.langkah.append(Usul("", tuple(baris)))
        return hasil

    def _read(self, isi: IsiSel) -> Entitas | Usul | str | None:
        """The row or step, the sentence that refuses it, or None where there is nothing to do."""
        if self._kolom is None or isi.baris >= self._tinggi:
            return DI_LUAR if isi.teks else None
        kunci = self._model.rows[isi.baris]
        if not self._kolom.takes(kunci):
            return None if self._shows(isi) else HANYA_DIBACA
        nilai = self._kolom.cara.parse(isi.teks) if self._kolom.cara.parse else None
        if isi.baris not in self._ditolak and (
            nilai == self._kolom.get(kunci) or (isinstance(nilai, Temuan) and self._shows(isi))
        ):
            return None
        if isinstance(nilai, Temuan):
            return nilai.pesan
        apply = self._isi or self._kolom.apply
        hasil = apply(kunci, nilai) if apply else HANYA_DIBACA
        return hasil.pesan if isinstance(hasil, Temuan) else hasil

    def _shows(self, isi: IsiSel) -> bool:
        """Whether the cell holds this text, untouched by what was refused before."""
        sel = self._model.index(isi.baris, self._nomor)
        ditolak = isi.baris in self._ditolak
        return not ditolak and isi.teks == self._model.data(sel, Qt.ItemDataRole.EditRole)


def _place(model: ModelTabel, isi: IsiSel) -> str:
    kolom = model.title(isi.kolom) if isi.kolom < model.columnCount() else f"kolom {isi.kolom + 1}"
    return f"Baris {isi.baris + 1}, {kolom}"
