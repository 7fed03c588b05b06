"""Drawing a run of table rows: text cell by cell in reading order, then the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from lkjip_desktop.dokumen.blok import Rata
from lkjip_desktop.render.pdf.baris import GayaBaris, Kanvas, draw_text
from lkjip_desktop.render.pdf.sel import BANTAL_X, BANTAL_Y, BarisSusun, SelSusun

TEBAL_GARIS = 0.5
ABU_KEPALA = 0.92
"""Grey of the head: 0 is black, 1 white."""
_LONGGAR = 0.01

Garis = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Kisi:
    """The grid that all rows of a table share."""

    tepi: Sequence[float]
    """Column edges from the left of the table."""
    tepi_angka: dict[int, float]
    """Right edge of the figures in columns that align them."""
    ukuran: float


def draw_row(
    kanvas: Kanvas,
    x: float,
    y: float,
    kisi: Kisi,
    larik: Sequence[BarisSusun],
    tinggi: Sequence[float],
    *,
    mulai: int = 0,
    kepala: bool = False,
) -> None:
    """Draw rows below each other from the top edge y; `mulai` is the number of the first."""
    atas = [y, *(y - t for t in accumulate(tinggi))]
    if kepala:
        kanvas.setFillGray(ABU_KEPALA)
        kanvas.rect(x, atas[-1], kisi.tepi[-1], y - atas[-1], stroke=0, fill=1)
        kanvas.setFillGray(0)
    for nomor, baris in enumerate(larik):
        bantal = 0.0 if baris.dari_atas and nomor else BANTAL_Y
        for sel in baris.sel:
            if sel.rentang is None:
                ruang = tinggi[nomor] - 2 * BANTAL_Y if kepala else 0.0
                _draw_cell(kanvas, x, atas[nomor] - bantal, kisi, sel, ruang)
            elif nomor == 0 or sel.rentang.awal == mulai + nomor:
                akhir = min(sel.rentang.akhir - mulai + 1, len(larik))
                if atas[nomor] - atas[akhir] + _LONGGAR >= sel.rentang.tinggi:
                    _draw_cell(kanvas, x, atas[nomor] - BANTAL_Y, kisi, sel, 0.0)
    if larik[-1].ke_bawah:
        atas[-1] -= BANTAL_Y
    kanvas.setLineWidth(TEBAL_GARIS)
    kanvas.lines([*_mendatar(x, kisi, larik, atas), *_tegak(x, kisi, larik, atas)])


def _draw_cell(kanvas: Kanvas, x: float, y: float, kisi: Kisi, sel: SelSusun, ruang: float) -> None:
    """Draw the text of a cell from the top edge y; in the middle where `ruang` is higher."""
    kiri = kisi.tepi[sel.kiri] + BANTAL_X
    lebar = kisi.tepi[sel.kanan] - BANTAL_X - kiri
    rata = sel.rata
    if rata is Rata.ANGKA:
        sejajar = len(sel.baris) == 1 and sel.kanan == sel.kiri + 1 and sel.kiri in kisi.tepi_angka
        rata = Rata.KIRI if sejajar else Rata.TENGAH
        if sejajar:
            kiri = kisi.tepi_angka[sel.kiri] - (sel.baris[0].lebar - sel.gantung)
    gaya = GayaBaris(kisi.ukuran, rata)
    turun = max(ruang - len(sel.baris) * gaya.tinggi, 0.0) / 2
    draw_text(kanvas, sel.baris, x + kiri, y - turun, lebar, gaya)


def _mendatar(
    x: float, kisi: Kisi, larik: Sequence[BarisSusun], atas: Sequence[float]
) -> Iterator[Garis]:
    """Rules above the rows, as long as they go on, and the one below the last."""
    for nomor, baris in enumerate(larik):
        bergaris = groupby(baris.sel, key=lambda s: nomor == 0 or not s.sambung)
        for ada, kelompok in bergaris:
            sel = list(kelompok)
            if ada:
                kiri, kanan = kisi.tepi[sel[0].kiri], kisi.tepi[sel[-1].kanan]
                yield x + kiri, atas[nomor], x + kanan, atas[nomor]
    yield x, atas[-1], x + kisi.tepi[-1], atas[-1]


def _tegak(
    x: float, kisi: Kisi, larik: Sequence[BarisSusun], atas: Sequence[float]
) -> Iterator[Garis]:
    """Rules beside the cells, through all rows that have the same edges."""
    awal = 0
    for tepi, kelompok in groupby(larik, key=lambda b: (0, *(s.kanan for s in b.sel))):
        akhir = awal + sum(1 for _ in kelompok)
        for satu in tepi:
            yield x + kisi.tepi[satu], atas[awal], x + kisi.tepi[satu], atas[akhir]
        awal = akhir
