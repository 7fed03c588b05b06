"""Rencana: what texts put into many cells at once would do, before anything is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from PySide6.QtCore import Qt

from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan, quote

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.kolom import Kolom
    from lkjip_desktop.forms.tabel.model import ModelTabel

HANYA_DIBACA = "Kolom ini hanya dibaca; isinya dihitung atau diisi di tempat lain."
DI_BAWAH = "Di luar tabel: barisnya tidak sebanyak ini."
DI_KANAN = "Di luar tabel: kolomnya tidak sebanyak ini."
_TERSARING = "Saringan sedang menyembunyikan sebagian baris; hapus dahulu teksnya di atas tabel."


class IsiKolom(NamedTuple):
    """Texts for cells of one column: its number and those of their rows, counted from 0.

    All may lie beyond the grid. A column at a time, for to make each of thousands of cells an
    object takes longer than to read them.
    """

    kolom: int
    baris: Sequence[int]
    teks: Sequence[str]

    def only(self, terpilih: Sequence[int]) -> IsiKolom:
        """The texts that stand at these places here."""
        baris = [self.baris[n] for n in terpilih]
        return IsiKolom(self.kolom, baris, [self.teks[n] for n in terpilih])


class SelKolom(NamedTuple):
    """Cells of one column: its number and those of their rows."""

    kolom: int
    baris: Sequence[int]


_NAMA_TERPANJANG = 40


class Tolakan(NamedTuple):
    """A text that would not be taken: where, and the sentence that says why."""

    tempat: str
    teks: str
    kalimat: str


class Rencana(NamedTuple):
    """The cells that take their texts, the steps that do it, and what the others do not take."""

    sel: tuple[SelKolom, ...]
    langkah: tuple[Usul, ...]
    tolakan: tuple[Tolakan, ...]
    kurang: int = 0
    """How many rows more the grid would need for all texts; 0 where a filter hides some."""

    @property
    def banyak(self) -> int:
        """How many cells take their text."""
        return sum(len(satu.baris) for satu in self.sel)

    def as_usul(self, buku: BukuKantor, kata: str, nama: str) -> Usul:
        """One step, such as "Tempel 12 sel pada Realisasi indikator"."""
        return combine(buku, f"{kata} {self.banyak} sel pada {nama}", self.langkah)


def make_plan(model: ModelTabel, isi: Iterable[IsiKolom]) -> Rencana:
    """Read each text as its column would; a cell that shows it already needs no step.

    No column may come twice.
    """
    lengkap = [_PembacaKolom(model, satu.kolom).read(satu) for satu in isi]
    tolakan = sorted(chain.from_iterable(satu.tolakan for satu in lengkap))
    bawah = max((baris for baris, *_, kalimat in tolakan if kalimat == DI_BAWAH), default=-1)
    return Rencana(
        tuple(satu.sel for satu in lengkap if satu.sel.baris),
        tuple(chain.from_iterable(satu.langkah for satu in lengkap)),
        tuple(_refusal(model, *satu) for satu in tolakan),
        0 if model.susunan.saring else max(bawah + 1 - model.rowCount(), 0),
    )


_Hasil = Sequence["Entitas | Usul | Temuan | None"]
_Ditolak = tuple[int, int, str, str]
"""Row, column, text, and the sentence that says why it is not taken."""


class _HasilKolom(NamedTuple):
    """What comes of the texts for one column."""

    sel: SelKolom = SelKolom(0, ())
    langkah: Sequence[Usul] = ()
    tolakan: Sequence[_Ditolak] = ()


class _PembacaKolom:
    """Reads texts for the cells of one column: what is the same for all of them is asked once."""

    def __init__(self, model: ModelTabel, nomor: int) -> None:
        self._model, self._nomor = model, nomor
        ada = nomor < model.columnCount()
        self._kolom = model.kolom[nomor] if ada else None
        self._tinggi = model.rowCount() if ada else 0
        self._ditolak = {satu.row() for satu in model.refusals() if satu.column() == nomor}
        self._tolakan: list[_Ditolak] = []

    def read(self, isi: IsiKolom) -> _HasilKolom:
        """What each text is: a row or step, a sentence that refuses it, or nothing to do."""
        kolom = self._kolom
        bisa = isi if self._all_reach(isi) else self._reachable(isi)
        if kolom is None or not bisa.baris:
            return _HasilKolom(tolakan=self._tolakan)
        nilai = kolom.cara.parse_all(bisa.teks)
        if Temuan in set(map(type, nilai)):
            bisa, nilai = self._leave_out(bisa, nilai)
        return self._gather(bisa, nilai, self._apply(kolom, bisa, nilai))

    def _all_reach(self, isi: IsiKolom) -> bool:
        """Whether it is plain for all of a block that there are cells that can be typed into."""
        kolom = self._kolom
        if kolom is None or kolom.apply is None or kolom.cara.parse is None or kolom.editable:
            return False
        return max(isi.baris, default=0) < self._tinggi

    def _reachable(self, isi: IsiKolom) -> IsiKolom:
        """The texts for which there is a cell that can be typed into."""
        semua = enumerate(zip(isi.baris, isi.teks, strict=True))
        return isi.only([n for n, (baris, teks) in semua if self._reaches(baris, teks)])

    def _reaches(self, baris: int, teks: str) -> bool:
        kolom = self._kolom
        if kolom is None or baris >= self._tinggi:
            if teks:
                self._refuse(baris, teks, DI_KANAN if kolom is None else DI_BAWAH)
            return False
        if kolom.cara.parse is not None and kolom.takes(self._model.rows[baris]):
            return True
        if not self._shows(baris, teks):
            self._refuse(baris, teks, HANYA_DIBACA)
        return False

    def _refuse(self, baris: int, teks: str, kalimat: str) -> None:
        self._tolakan.append((baris, self._nomor, teks, kalimat))

    def _leave_out(self, isi: IsiKolom, nilai: Sequence[Any]) -> tuple[IsiKolom, list[Any]]:
        """Those texts that can be read, with what they mean."""
        terbaca: list[int] = []
        for n, (baris, teks, satu) in enumerate(zip(isi.baris, isi.teks, nilai, strict=True)):
            if not isinstance(satu, Temuan):
                terbaca.append(n)
            elif not self._shows(baris, teks):
                self._refuse(baris, teks, satu.pesan)
        return isi.only(terbaca), [nilai[n] for n in terbaca]

    def _apply(self, kolom: Kolom[Any], isi: IsiKolom, nilai: Sequence[Any]) -> _Hasil:
        """The row or step of each cell, why it can't be, or None where it shows the value."""
        kunci = list(map(self._model.rows.__getitem__, isi.baris))
        if kolom.isi is not None:
            return kolom.isi()(kunci, nilai)
        return [
            None
            if kolom.apply is None or (baris not in self._ditolak and satu == kolom.get(k))
            else kolom.apply(k, satu)
            for baris, k, satu in zip(isi.baris, kunci, nilai, strict=True)
        ]

    def _gather(self, isi: IsiKolom, nilai: Sequence[Any], baca: _Hasil) -> _HasilKolom:
        if not self._ditolak and set(map(type, baca)).isdisjoint(_BUKAN_BARIS):
            satu_langkah = Usul("", tuple(cast("Sequence[Entitas]", baca)))
            return _HasilKolom(SelKolom(self._nomor, isi.baris), (satu_langkah,), self._tolakan)
        sel: list[int] = []
        put: list[Entitas] = []
        langkah: list[Usul] = []
        for baris, teks, angka, satu in zip(isi.baris, isi.teks, nilai, baca, strict=True):
            if isinstance(satu, Temuan):
                if not self._holds(baris, angka):
                    self._refuse(baris, teks, satu.pesan)
                continue
            if isinstance(satu, Usul):
                langkah.append(satu)
            elif satu is not None:
                put.append(satu)
            elif baris not in self._ditolak:  # else the refused text goes all the same
                continue
            sel.append(baris)
        # rows of one column: each is another, and none needs a title of its own
        langkah.append(Usul("", tuple(put)))
        return _HasilKolom(SelKolom(self._nomor, sel), langkah, self._tolakan)

    def _holds(self, baris: int, nilai: Any) -> bool:  # noqa: ANN401 - of any column
        """Whether the cell has this value, untouched by what was refused before."""
        kolom, kunci = self._model.kolom[self._nomor], self._model.rows[baris]
        return baris not in self._ditolak and bool(nilai == kolom.get(kunci))

    def _shows(self, baris: int, teks: str) -> bool:
        """Whether the cell holds this text, untouched by what was refused before."""
        sel = self._model.index(baris, self._nomor)
        ditolak = baris in self._ditolak
        return not ditolak and teks == self._model.data(sel, Qt.ItemDataRole.EditRole)


_BUKAN_BARIS = {Temuan, Usul, NoneType}


def _refusal(model: ModelTabel, baris: int, kolom: int, teks: str, kalimat: str) -> Tolakan:
    """A refused text as it is listed."""
    judul = model.title(kolom) if kolom < model.columnCount() else f"kolom {kolom + 1}"
    if kalimat == DI_BAWAH and model.susunan.saring:  # it may be hidden only
        kalimat = f"{kalimat} {_TERSARING}"
    return Tolakan(f"Baris {baris + 1}{_row_name(model, baris, kolom)}, {judul}", teks, kalimat)


def _row_name(model: ModelTabel, baris: int, kolom: int) -> str:
    """What a row is called beside its number: " (“Indeks Kepuasan”)"; nothing where it has none."""
    from lkjip_desktop.forms.tabel.beku import frozen_column

    nomor = frozen_column(model.kolom) or 0
    if kolom == nomor or baris >= model.rowCount():
        return ""
    nama = str(model.data(model.index(baris, nomor)) or "")
    return f" ({quote(nama, _NAMA_TERPANJANG)})" if nama.strip() else ""
