"""Rencana: what texts put into many cells at once would do, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from PySide6.QtCore import Qt

from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.kolom import Kolom
    from lkjip_desktop.forms.tabel.model import ModelTabel

HANYA_DIBACA = "Kolom ini hanya dibaca; isinya dihitung atau diisi di tempat lain."
DI_LUAR = "Di luar tabel: tidak ada baris atau kolom untuk isi ini."
_TERSARING = "Saringan sedang menyembunyikan sebagian baris; hapus dahulu teksnya di atas tabel."


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
        tuple(
            Tolakan(_place(model, satu), satu.teks, _with_filter(model, kalimat))
            for satu, kalimat in tolakan
        ),
    )


_Hasil = Sequence["Entitas | Usul | Temuan | None"]


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
        self._ditolak = {satu.row() for satu in model.refusals() if satu.column() == nomor}

    def read(self, isi: Sequence[IsiSel]) -> _IsiKolom:
        """What each text is: a row or step, a sentence that refuses it, or nothing to do."""
        hasil = _IsiKolom([], [], [])
        kolom = self._kolom
        bisa = isi if self._all_reach(isi) else [s for s in isi if self._reaches(s, hasil)]
        if kolom is None or not bisa:
            return hasil
        nilai = kolom.cara.parse_all(list(map(_TEKS, bisa)))
        if Temuan in set(map(type, nilai)):
            bisa, nilai = self._leave_out(bisa, nilai, hasil)
        self._gather(bisa, nilai, self._apply(kolom, bisa, nilai), hasil)
        return hasil

    def _all_reach(self, isi: Sequence[IsiSel]) -> bool:
        """Whether it is plain for all of a block that there are cells that can be typed into."""
        kolom = self._kolom
        if kolom is None or kolom.apply is None or kolom.cara.parse is None or kolom.editable:
            return False
        return all(nomor < self._tinggi for nomor in map(_BARIS, isi))

    def _reaches(self, isi: IsiSel, hasil: _IsiKolom) -> bool:
        """Whether there is a cell that can be typed into."""
        kolom = self._kolom
        if kolom is None or isi.baris >= self._tinggi:
            if isi.teks:
                hasil.tolakan.append((isi, DI_LUAR))
            return False
        if kolom.cara.parse is not None and kolom.takes(self._model.rows[isi.baris]):
            return True
        if not self._shows(isi):
            hasil.tolakan.append((isi, HANYA_DIBACA))
        return False

    def _leave_out(
        self, semua: Sequence[IsiSel], nilai: Sequence[Any], hasil: _IsiKolom
    ) -> tuple[list[IsiSel], list[Any]]:
        """Those texts that can be read, with what they mean."""
        terbaca: tuple[list[IsiSel], list[Any]] = [], []
        for isi, satu in zip(semua, nilai, strict=True):
            if not isinstance(satu, Temuan):
                terbaca[0].append(isi)
                terbaca[1].append(satu)
            elif not self._shows(isi):
                hasil.tolakan.append((isi, satu.pesan))
        return terbaca

    def _apply(self, kolom: Kolom[Any], semua: Sequence[IsiSel], nilai: Sequence[Any]) -> _Hasil:
        """The row or step of each cell, why it can't be, or None where it shows the value."""
        kunci = [self._model.rows[satu.baris] for satu in semua]
        if kolom.isi is not None:
            return kolom.isi()(kunci, nilai)
        return [
            None
            if kolom.apply is None or (isi.baris not in self._ditolak and satu == kolom.get(k))
            else kolom.apply(k, satu)
            for isi, k, satu in zip(semua, kunci, nilai, strict=True)
        ]

    def _gather(
        self, semua: Sequence[IsiSel], nilai: Sequence[Any], baca: _Hasil, hasil: _IsiKolom
    ) -> None:
        if not self._ditolak and not set(map(type, baca)) & _BUKAN_BARIS:
            hasil.sel.extend(semua)
            hasil.langkah.append(Usul("", tuple(cast("Sequence[Entitas]", baca))))
            return
        baris: list[Entitas] = []
        for isi, angka, satu in zip(semua, nilai, baca, strict=True):
            if isinstance(satu, Temuan):
                if not self._holds(isi, angka):
                    hasil.tolakan.append((isi, satu.pesan))
            elif satu is not None and not isinstance(satu, Usul):
                hasil.sel.append(isi)
                baris.append(satu)
            elif satu is not None or isi.baris in self._ditolak:
                hasil.sel.append(isi)  # without a step the refused text goes all the same
                hasil.langkah.append(satu or Usul(""))
        if baris:  # rows of one column: each is another, and none needs a title of its own
            hasil.langkah.append(Usul("", tuple(baris)))

    def _holds(self, isi: IsiSel, nilai: Any) -> bool:  # noqa: ANN401 - of any column
        """Whether the cell has this value, untouched by what was refused before."""
        kolom, kunci = self._model.kolom[self._nomor], self._model.rows[isi.baris]
        return isi.baris not in self._ditolak and bool(nilai == kolom.get(kunci))

    def _shows(self, isi: IsiSel) -> bool:
        """Whether the cell holds this text, untouched by what was refused before."""
        sel = self._model.index(isi.baris, self._nomor)
        ditolak = isi.baris in self._ditolak
        return not ditolak and isi.teks == self._model.data(sel, Qt.ItemDataRole.EditRole)


_BARIS, _TEKS = attrgetter("baris"), attrgetter("teks")
_BUKAN_BARIS = {Temuan, Usul, NoneType}


def _with_filter(model: ModelTabel, kalimat: str) -> str:
    """What lies beyond the rows may be hidden only."""
    return f"{kalimat} {_TERSARING}" if kalimat == DI_LUAR and model.susunan.saring else kalimat


def _place(model: ModelTabel, isi: IsiSel) -> str:
    kolom = model.title(isi.kolom) if isi.kolom < model.columnCount() else f"kolom {isi.kolom + 1}"
    return f"Baris {isi.baris + 1}, {kolom}"
