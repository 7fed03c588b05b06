"""Cells and rows of a table, set: text broken into lines, heights known, covers found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_desktop.dokumen.blok import Baris, PeranBaris, Rata, Run, Sel, Tabel
from lkjip_desktop.render.format import teks_sel, teks_tanda
from lkjip_desktop.render.pdf.baris import BarisTeks, GayaBaris, break_lines
from lkjip_desktop.render.pdf.huruf import huruf, lebar_teks
from lkjip_desktop.render.pdf.potongan import Putus

BANTAL_X = 4.5
"""Space between text and the rule beside it, in points."""
BANTAL_Y = 3.0
"""Space between text and the rule above or below it."""
_UTUH = 0.5
"""A row up to this part of a page is never cut."""


@dataclass(slots=True)
class Rentang:
    """A cell over several rows, `awal` to `akhir`, and the height that its text needs."""

    awal: int
    akhir: int
    tinggi: float


@dataclass(frozen=True, slots=True)
class SelSusun:
    """A cell between the column edges `kiri` and `kanan`."""

    kiri: int
    kanan: int
    baris: tuple[BarisTeks, ...]
    rata: Rata
    gantung: float = 0.0
    """Width of the mark at its end, which hangs beside aligned figures."""
    sambung: bool = False
    """No rule between it and the cell above."""
    rentang: Rentang | None = None


@dataclass(slots=True)
class BarisSusun:
    """A row, or one line of a row that is taller than a page."""

    sel: tuple[SelSusun, ...]
    tinggi: float
    putus: Putus
    dari_atas: bool = False
    """Goes on from the piece of the same row above."""
    ke_bawah: bool = False
    """Goes on in the piece of the same row below."""


class PenyusunBaris:
    """Sets the rows of a table one after the other into `hasil`."""

    def __init__(self, tabel: Tabel, tepi: Sequence[float], ukuran: float, batas: float) -> None:
        """Take the column edges, the size of letters, and the height that a page has for rows."""
        self.hasil: list[BarisSusun] = []
        self._tabel = tabel
        self._tepi = tepi
        self._gaya = GayaBaris(ukuran)
        self._batas = batas
        self._terbuka: dict[int, SelSusun] = {}
        self._lekat = False

    def kepala(self, baris: Baris) -> None:
        """Set a head row: bold and centred."""
        sel = tuple(
            self._teks(replace(s, tebal=True, rata=Rata.TENGAH), kiri)
            for kiri, s in by_column(baris)
        )
        self.hasil.append(BarisSusun(sel, self._tinggi(sel), Putus.BOLEH))

    def isi(self, baris: Baris, berikut: Baris | None) -> None:
        """Set a body row; `berikut` is the one below it."""
        lanjutan = {kiri for kiri, s in by_column(berikut) if s.lanjut} if berikut else set()
        sel = tuple(self._sel(s, kiri, lanjut=kiri in lanjutan) for kiri, s in by_column(baris))
        tinggi = self._tinggi([s for s in sel if s.rentang is None])
        lekat = self._lekat or baris.peran is PeranBaris.JUMLAH
        self._lekat = baris.peran is PeranBaris.KELOMPOK
        putus = Putus.JANGAN if lekat else Putus.BOLEH
        utuh = BarisSusun(sel, tinggi, putus)
        self.hasil.extend(
            [utuh] if tinggi <= self._batas * _UTUH else _iris(utuh, self._gaya.tinggi)
        )
        for satu in sel:
            if satu.rentang is not None:
                satu.rentang.akhir = len(self.hasil) - 1

    def _sel(self, sel: Sel, kiri: int, *, lanjut: bool) -> SelSusun:
        """A body cell; `lanjut` says that the row below continues it."""
        if sel.lanjut and kiri in self._terbuka:
            atas = self._terbuka[kiri] if lanjut else self._terbuka.pop(kiri)
            return replace(atas, sambung=True, baris=atas.baris if atas.rentang else ())
        susun = self._teks(sel, kiri)
        if lanjut:
            tinggi = self._tinggi([susun])
            # A text taller than a page stands in its first row instead, which can be cut: so the
            # last page of every covering cell can show it whole.
            if tinggi <= self._batas:
                nomor = len(self.hasil)
                susun = replace(susun, rentang=Rentang(nomor, nomor, tinggi))
            self._terbuka[kiri] = susun
        return susun

    def _teks(self, sel: Sel, kiri: int) -> SelSusun:
        kanan = min(kiri + sel.lebar, len(self._tepi) - 1)
        lebar = self._tepi[kanan] - self._tepi[kiri] - 2 * BANTAL_X
        ukuran = self._gaya.ukuran
        run = as_run(sel)
        rata = sel.rata or (Rata.TENGAH if sel.nilai is None else self._tabel.kolom[kiri].rata)
        gantung = lebar_teks(teks_tanda(sel), huruf(tebal=sel.tebal, miring=sel.miring)) * ukuran
        return SelSusun(kiri, kanan, break_lines((run,), ukuran, lebar), rata, gantung)

    def _tinggi(self, sel: Sequence[SelSusun]) -> float:
        banyak = max((len(s.baris) for s in sel), default=1)
        return max(banyak, 1) * self._gaya.tinggi + 2 * BANTAL_Y


def as_run(sel: Sel) -> Run:
    """What a cell prints, with its mark."""
    return Run(teks_sel(sel) + teks_tanda(sel), tebal=sel.tebal, miring=sel.miring)


def by_column(baris: Baris) -> Iterator[tuple[int, Sel]]:
    """Each cell with the number of its first column."""
    kiri = 0
    for sel in baris.sel:
        yield kiri, sel
        kiri += sel.lebar


def _iris(baris: BarisSusun, tinggi: float) -> list[BarisSusun]:
    """A row as one piece for each line; two lines stay together at either end.

    A page ends between rows where that leaves it half full, and only else within this one.
    """
    banyak = max(len(s.baris) for s in baris.sel if s.rentang is None)
    hasil = []
    for ke in range(banyak):
        sel = tuple(
            replace(
                s,
                baris=s.baris if s.rentang else s.baris[ke : ke + 1],
                sambung=s.sambung or ke > 0,
            )
            for s in baris.sel
        )
        awal, akhir = ke == 0, ke == banyak - 1
        putus = Putus.TERPAKSA if 1 < ke < banyak - 1 else Putus.JANGAN
        bantal = BANTAL_Y * (awal + akhir)
        putus = baris.putus if awal else putus
        hasil.append(BarisSusun(sel, tinggi + bantal, putus, not awal, not akhir))
    return hasil


def spread(baris: Sequence[BarisSusun]) -> None:
    """Make rows taller by equal parts where the text of a cell that covers them needs it."""
    for nomor, satu in enumerate(baris):
        for rentang in (s.rentang for s in satu.sel):
            if rentang is None or rentang.awal != nomor:
                continue
            terliput = baris[rentang.awal : rentang.akhir + 1]
            kurang = rentang.tinggi - sum(b.tinggi for b in terliput)
            if kurang > 0:
                for satu_terliput in terliput:
                    satu_terliput.tinggi += kurang / len(terliput)
