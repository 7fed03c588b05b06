"""What the cells of a row show: the values of an entity, its references by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lkjip_desktop.exchange.buku_kerja.isi_sel import Isian, show_cell, to_cell
from lkjip_desktop.exchange.buku_kerja.penamaan import name_rows, own_name
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, medan_dari
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI


class Tampilan:
    """Shows the rows of a book, with the names that rows have among those given."""

    def __init__(self, buku: BukuKantor, isi: Mapping[str, Iterable[Entitas]]) -> None:
        """Look at `buku`; references go to the rows of `isi`, by kind."""
        self._buku = buku
        self._isi = isi
        self._nama: dict[str, dict[tuple[str, str], str]] = {}
        """The names by kind, of those that have been asked for: titles need few of them."""

    @classmethod
    def of_book(cls, buku: BukuKantor) -> Tampilan:
        """Show any row of the book."""
        return cls(buku, {jenis: buku.all_of(kelas) for jenis, kelas in JENIS.items()})

    def name(self, entitas: Entitas) -> str:
        """What a row is called on other sheets; empty for a kind that none refers to by name."""
        jenis = type(entitas).__name__
        return self._names(jenis).get((jenis, entitas.id), "")

    def _names(self, jenis: str) -> dict[tuple[str, str], str]:
        """The names of the rows of a kind; none where it is not among those given."""
        if jenis not in self._nama:
            self._nama[jenis] = name_rows({jenis: self._isi.get(jenis, ())})
        return self._nama[jenis]

    def cell(self, kolom: Kolom, entitas: Entitas) -> Isian:
        """What the cell of a column shows."""
        nilai: Any = getattr(entitas, kolom.medan)
        if kolom.lewat:
            jenis = medan_dari(type(entitas).__name__, kolom.medan).acuan or ""
            nilai = getattr(self._buku.get(JENIS[jenis], nilai), kolom.lewat)
        if kolom.acuan and nilai is not None:
            nilai = self._names(kolom.acuan)[kolom.acuan, nilai]
        return to_cell(kolom, nilai)

    def describe(self, lembar: Lembar, entitas: Entitas) -> str:
        """A row in a few words: its name, or the parts of its natural key."""
        if lembar.sebutan:
            return show_cell(self.name(entitas)) if own_name(lembar, entitas) else "tanpa nama"
        kunci = KUNCI_ALAMI[lembar.jenis]
        sel = (self.cell(k, entitas) for k in lembar.kolom if k.medan in kunci)
        return ", ".join(show_cell(satu) for satu in sel if satu is not None)

    def mention(self, lembar: Lembar, entitas: Entitas) -> str:
        """A row with its sheet: "Realisasi, “IKM”, 2024"; "Instansi" for what is there once."""
        sebutan = self.describe(lembar, entitas)
        return f"{lembar.nama}, {sebutan}" if sebutan else lembar.nama
