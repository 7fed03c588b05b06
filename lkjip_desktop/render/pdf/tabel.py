"""Tables: set once, cut by page. The head is drawn once for each run of rows on a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from lkjip_desktop.dokumen.blok import Kolom, Rata, Tabel
from lkjip_desktop.render.pdf.baris import Kanvas
from lkjip_desktop.render.pdf.kolom import column_edges
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan
from lkjip_desktop.render.pdf.sel import (
    BANTAL_X,
    BANTAL_Y,
    BarisSusun,
    PenyusunBaris,
    Rentang,
    spread,
)
from lkjip_desktop.render.pdf.tabel_gambar import Kisi, draw_row


def set_tabel(tabel: Tabel, bidang: Bidang) -> list[Potongan]:
    """The rows of a table as pieces that share one TabelSusun."""
    susun = TabelSusun(tabel, bidang)
    return [
        Potongan(putus=baris.putus, kelompok=susun, nomor=nomor)
        for nomor, baris in enumerate(susun.baris)
    ]


class TabelSusun:
    """A table that has been set: a `Kelompok` of rows."""

    def __init__(self, tabel: Tabel, bidang: Bidang) -> None:
        """Set every cell once. The cost is that of the text, whatever the number of pages."""
        ukuran = bidang.ukuran(tabel.ukuran)
        tepi = column_edges(tabel, bidang.lebar, ukuran)
        kepala = PenyusunBaris(tabel, tepi, ukuran, bidang.tinggi)
        for baris in tabel.kepala:
            kepala.kepala(baris)
        self._kepala = kepala.hasil
        self._tinggi_kepala = sum(b.tinggi for b in self._kepala)
        isi = PenyusunBaris(tabel, tepi, ukuran, bidang.tinggi - self._tinggi_kepala - BANTAL_Y)
        for baris, berikut in zip(tabel.baris, (*tabel.baris[1:], None), strict=True):
            isi.isi(baris, berikut)
        self.baris = isi.hasil
        spread(self.baris)
        self._sampai = [0.0, *accumulate(b.tinggi for b in self.baris)]
        self._berakhir = _berakhir(self.baris)
        self._kisi = Kisi(tepi, _tepi_angka(self.baris, tabel.kolom, tepi), ukuran)

    def tinggi(self, mulai: int, nomor: int) -> float:
        """Height of a row; the first of a run carries the head.

        The last row of a covering cell grows where its part on this page is too low for the text.
        """
        baris = self.baris[nomor]
        tinggi = baris.tinggi
        for rentang in self._berakhir.get(nomor, ()):
            ada = self._sampai[nomor] - self._sampai[max(rentang.awal, mulai)]
            tinggi = max(tinggi, rentang.tinggi - ada)
        if mulai == nomor:
            tinggi += self._tinggi_kepala + (BANTAL_Y if baris.dari_atas else 0.0)
        return tinggi

    def kurang(self, mulai: int, nomor: int) -> float:
        """What covering cells that go on below lack to show their text above the break."""
        kurang = 0.0
        for sel in self.baris[nomor].sel:
            rentang = sel.rentang
            if rentang is not None and rentang.awal < nomor:
                ada = self._sampai[nomor] - self._sampai[max(rentang.awal, mulai)]
                kurang = max(kurang, rentang.tinggi - ada)
        return kurang

    def gambar(
        self, kanvas: Kanvas, x: float, y: float, mulai: int, tinggi: Sequence[float]
    ) -> None:
        """Draw the head and the rows from `mulai` on."""
        if self._kepala:
            tinggi_kepala = [b.tinggi for b in self._kepala]
            draw_row(kanvas, x, y, self._kisi, self._kepala, tinggi_kepala, kepala=True)
        larik = self.baris[mulai : mulai + len(tinggi)]
        isi = [tinggi[0] - self._tinggi_kepala, *tinggi[1:]]
        draw_row(kanvas, x, y - self._tinggi_kepala, self._kisi, larik, isi, mulai=mulai)


def _tepi_angka(
    baris: Sequence[BarisSusun], kolom: Sequence[Kolom], tepi: Sequence[float]
) -> dict[int, float]:
    """Right edge of the figures of each column that aligns them: its block stands in the middle."""
    terlebar: dict[int, float] = {}
    gantung: dict[int, float] = defaultdict(float)
    for satu in baris:
        for sel in satu.sel:
            if sel.rata is Rata.ANGKA and len(sel.baris) == 1 and sel.kanan == sel.kiri + 1:
                lebar = sel.baris[0].lebar - sel.gantung
                terlebar[sel.kiri] = max(lebar, terlebar.get(sel.kiri, 0.0))
                gantung[sel.kiri] = max(sel.gantung, gantung[sel.kiri])
    return {
        nomor: min(
            (tepi[nomor] + tepi[nomor + 1] + lebar) / 2,
            tepi[nomor + 1] - BANTAL_X - gantung[nomor],
        )
        for nomor, lebar in terlebar.items()
        if kolom[nomor].rata is Rata.ANGKA
    }


def _berakhir(baris: Sequence[BarisSusun]) -> dict[int, list[Rentang]]:
    """The covering cells by their last row."""
    hasil: dict[int, list[Rentang]] = defaultdict(list)
    for nomor, satu in enumerate(baris):
        for sel in satu.sel:
            if sel.rentang is not None and sel.rentang.awal == nomor:
                hasil[sel.rentang.akhir].append(sel.rentang)
    return dict(hasil)
