"""Ukuran: one figure of every row of the budget tree with its exact sums at every node, kept.

`ukur_…` give those of a year; each is computed when asked for and stays until what it follows from
changes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nilai_anggaran import (
    DARI_BULAN,
    DARI_PAGU,
    DARI_REALISASI,
    DARI_SUMBER,
    Angka,
    Kinds,
    anggaran_kas,
    kumulatif,
    pagu_berlaku,
    pagu_sumber,
    pohon_anggaran,
    realisasi_tercetak,
)
from lkjip_desktop.kinerja.pohon_anggaran import Kunci, PohonAnggaran, Simpul
from lkjip_desktop.kinerja.rincian_anggaran import Deret


class Ukuran:
    """One figure of every row and its sums."""

    def __init__(self, pohon: PohonAnggaran, nilai: Angka) -> None:
        """Add `nilai` up when somebody asks."""
        self._pohon = pohon
        self.nilai = nilai
        """The figure of each row, in the order of the tree's rows."""

    @cached_property
    def _total(self) -> list[int]:
        return self._pohon.add_up([n or 0 for n in self.nilai])

    @cached_property
    def _kosong(self) -> list[int]:
        return self.count_blanks()

    def count_blanks(self, pagu: Ukuran | None = None) -> list[int]:
        """How many rows below each node are blank; not those whose `pagu` is 0, which may be."""
        if None not in self.nilai:
            return []
        if pagu is None:
            return self._pohon.add_up([int(n is None) for n in self.nilai])
        pasangan = zip(self.nilai, pagu.nilai, strict=True)
        return self._pohon.add_up([int(n is None and p != 0) for n, p in pasangan])

    def at(self, kunci: Kunci, kosong: list[int] | None = None) -> Sen | None:
        """The sum at a node; None where a row below it is blank or where there is no such node.

        `kosong` are the blanks that count (`count_blanks`); without it every one does.
        """
        nomor = self._pohon.number(kunci)
        kosong = self._kosong if kosong is None else kosong
        return None if nomor is None or (kosong and kosong[nomor]) else Sen(self._total[nomor])

    def noted(self, simpul: Simpul) -> Sen | None:
        """The figure of a row, or the sum of what is noted below a node; blanks count nothing.

        For what most rows rightly have none of, such as setoran: two rows 5 and blank are 5, two
        blank ones are blank.
        """
        if simpul.baris is not None:
            return self.of_row(simpul.baris.id)
        nomor = self._pohon.number(simpul.kunci)
        ada = nomor is not None and (not self._kosong or self._kosong[nomor] < self._rows[nomor])
        return Sen(self._total[nomor]) if ada and nomor is not None else None

    @property
    def _rows(self) -> list[int]:
        return self._pohon.banyak_baris

    def of_row(self, baris_id: str) -> Sen | None:
        """The figure of a row."""
        return self.nilai[self._pohon.letak[baris_id]]

    def of(self, simpul: Simpul) -> Sen | None:
        """The figure of a row, or the sum at a node, None where a row below it is blank."""
        baris = simpul.baris
        return self.at(simpul.kunci) if baris is None else self.of_row(baris.id)


def _keep(
    kantor: BukuKantor,
    tahun: int,
    kunci: tuple[Hashable, ...],
    dari: Kinds,
    baca: Callable[[PohonAnggaran], Angka],
) -> Ukuran:
    def ukur() -> Ukuran:
        pohon = pohon_anggaran(kantor, tahun)
        return Ukuran(pohon, baca(pohon))

    return kantor.turunan(("ukuran", tahun, *kunci), dari, ukur)


def ukur_pagu(kantor: BukuKantor, tahun: int, ke: int | None = None) -> Ukuran:
    """Pagu in force, or as it was under the document `ke`."""
    kunci = ("pagu", ke)
    return _keep(kantor, tahun, kunci, DARI_PAGU, lambda p: pagu_berlaku(kantor, p, ke))


def ukur_realisasi(kantor: BukuKantor, tahun: int, bulan: int | None = None) -> Ukuran:
    """Realisasi up to a month (1–12) as it is printed: net, unless the year prints it gross."""
    kunci = ("realisasi", bulan)
    return _keep(
        kantor, tahun, kunci, DARI_REALISASI, lambda p: realisasi_tercetak(kantor, p, bulan)
    )


def ukur_deret(kantor: BukuKantor, tahun: int, deret: Deret, bulan: int) -> Ukuran:
    """Realisasi or setoran up to a month (1–12), as entered."""
    kunci = ("deret", deret, bulan)
    return _keep(kantor, tahun, kunci, DARI_BULAN, lambda p: kumulatif(kantor, p, deret, bulan))


def ukur_kas(kantor: BukuKantor, tahun: int, sampai: int | None = None, dari: int = 1) -> Ukuran:
    """Anggaran kas of the months `dari` to `sampai` (1–12) together."""
    kunci = ("kas", dari, sampai)
    return _keep(kantor, tahun, kunci, DARI_BULAN, lambda p: anggaran_kas(kantor, p, sampai, dari))


def ukur_sumber(kantor: BukuKantor, tahun: int, sumber_dana_id: str) -> Ukuran:
    """The part of the pagu in force that a source of funds pays."""
    kunci = ("sumber", sumber_dana_id)
    return _keep(
        kantor, tahun, kunci, DARI_SUMBER, lambda p: pagu_sumber(kantor, p, sumber_dana_id)
    )
