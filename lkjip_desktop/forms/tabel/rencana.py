"""Rencana: what texts put into many cells at once would do, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

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


_Parse = Callable[[str], Any]
_Apply = Callable[[str, Any], "Entitas | Usul | Temuan | None"]


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
        self._parse, self._apply = _reader(self._kolom) if self._kolom else (None, None)
        self._ditolak = {satu.row() for satu in model.refusals() if satu.column() == nomor}

    def read(self, teks: Iterable[IsiSel]) -> _IsiKolom:
        """What each text is: a row or step, a sentence that refuses it, or nothing to do."""
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
        nomor, _, teks = isi
        kolom = self._kolom
        if kolom is None or nomor >= self._tinggi:
            return DI_LUAR if teks else None
        if self._parse is None or not kolom.takes(self._model.rows[nomor]):
            return None if self._shows(isi) else HANYA_DIBACA
        nilai = self._parse(teks)
        if isinstance(nilai, Temuan):
            return None if self._shows(isi) else nilai.pesan
        return self._step(kolom, nomor, nilai)

    def _step(self, kolom: Kolom[Any], nomor: int, nilai: Any) -> Entitas | Usul | str | None:  # noqa: ANN401 - of any column
        kunci, ditolak = self._model.rows[nomor], nomor in self._ditolak
        if kolom.isi is None and not ditolak and nilai == kolom.get(kunci):
            return None
        hasil = self._apply(kunci, nilai) if self._apply else None
        if hasil is None and ditolak:
            return Usul("")  # nothing to store, but the refused text goes
        if isinstance(hasil, Temuan):
            return None if nilai == kolom.get(kunci) and not ditolak else hasil.pesan
        return hasil

    def _shows(self, isi: IsiSel) -> bool:
        """Whether the cell holds this text, untouched by what was refused before."""
        sel = self._model.index(isi.baris, self._nomor)
        ditolak = isi.baris in self._ditolak
        return not ditolak and isi.teks == self._model.data(sel, Qt.ItemDataRole.EditRole)


def _reader(kolom: Kolom[Any]) -> tuple[_Parse | None, _Apply | None]:
    """What reads a text, and what then sets the value of a row."""
    return kolom.cara.parse, kolom.isi() if kolom.isi else kolom.apply


def _with_filter(model: ModelTabel, kalimat: str) -> str:
    """What lies beyond the rows may be hidden only."""
    return f"{kalimat} {_TERSARING}" if kalimat == DI_LUAR and model.susunan.saring else kalimat


def _place(model: ModelTabel, isi: IsiSel) -> str:
    kolom = model.title(isi.kolom) if isi.kolom < model.columnCount() else f"kolom {isi.kolom + 1}"
    return f"Baris {isi.baris + 1}, {kolom}"
