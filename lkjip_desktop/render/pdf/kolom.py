"""Widths of columns: their shares, but none so narrow that a word of its head would be cut.

Where there is room a figure stands on one line with its unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from lkjip_desktop.dokumen.blok import FormatSel, Rata, Run, Sel, Tabel
from lkjip_desktop.render.pdf.baris import longest_word
from lkjip_desktop.render.pdf.sel import BANTAL_X, as_run, by_column

_KODE_TERPANJANG = 20
"""More characters than 7.01.01.2.01.0001 has."""
_MELEBAR = 1.6
"""How many times its share a column may take, so that figures stand on one line with their unit."""
_SPASI_RAPAT = "\N{NO-BREAK SPACE}"
_PERSEN = frozenset({FormatSel.PERSEN, FormatSel.DESIMAL})


def column_edges(tabel: Tabel, lebar: float, ukuran: float) -> list[float]:
    """Left edges of the columns and the right edge of the last, from the left of the table."""
    perlu = [0.0] * len(tabel.kolom)
    for kiri, sel in _yang_utuh(tabel):
        perlu[kiri] = max(perlu[kiri], longest_word((as_run(sel),), ukuran) + 2 * BANTAL_X)
    for kiri, angka in _aligned(tabel, ukuran).items():
        perlu[kiri] = max(perlu[kiri], angka + 2 * BANTAL_X)
    bagian = [k.lebar for k in tabel.kolom]
    longgar = [lebar * satu / sum(bagian) * _MELEBAR for satu in bagian]
    elok = list(perlu)
    for kiri, satu in _with_units(tabel, longgar, ukuran):
        elok[kiri] = max(elok[kiri], satu)
    return [0.0, *accumulate(share_width(bagian, elok if sum(elok) <= lebar else perlu, lebar))]


def _with_units(
    tabel: Tabel, longgar: Sequence[float], ukuran: float
) -> Iterator[tuple[int, float]]:
    """For each cell with a unit what it and as many of its words need as fit into `longgar`."""
    for baris in tabel.baris:
        for kiri, sel in by_column(baris):
            if sel.lebar == 1 and sel.satuan:
                yield kiri, _longest_beginning(as_run(sel), longgar[kiri] - 2 * BANTAL_X, ukuran)


def _longest_beginning(run: Run, batas: float, ukuran: float) -> float:
    """Width with padding of the most words from the first that fit on a line; 0 where only one."""
    kata = run.teks.split(" ")
    for banyak in range(len(kata), 1, -1):
        sebaris = replace(run, teks=_SPASI_RAPAT.join(kata[:banyak]))
        if (perlu := longest_word((sebaris,), ukuran)) <= batas:
            return perlu + 2 * BANTAL_X
    return 0.0


def _yang_utuh(tabel: Tabel) -> Iterator[tuple[int, Sel]]:
    """Cells of one column whose words are not to be cut, by column: heads, figures, codes.

    Text may hold a word of any length.
    """
    for baris in tabel.kepala:
        yield from ((k, replace(s, tebal=True)) for k, s in by_column(baris) if s.lebar == 1)
    kode = {k for k, kolom in enumerate(tabel.kolom) if kolom.utuh}
    for baris in tabel.baris:
        for kiri, sel in by_column(baris):
            if sel.lebar == 1 and (sel.format is not FormatSel.TEKS or _is_code(sel, kiri, kode)):
                yield kiri, sel


def _is_code(sel: Sel, kiri: int, kode: set[int]) -> bool:
    return kiri in kode and isinstance(sel.nilai, str) and len(sel.nilai) <= _KODE_TERPANJANG


def _aligned(tabel: Tabel, ukuran: float) -> dict[int, float]:
    """What columns of aligned figures need: the widest figure with the widest mark beside it."""
    angka: dict[int, float] = {}
    tanda: dict[int, float] = {}
    for baris in tabel.baris:
        for kiri, sel in by_column(baris):
            if sel.lebar == 1 and sel.format in _PERSEN and tabel.kolom[kiri].rata is Rata.ANGKA:
                polos, utuh = (
                    longest_word((as_run(satu),), ukuran) for satu in (replace(sel, tanda=""), sel)
                )
                angka[kiri] = max(angka.get(kiri, 0.0), polos)
                tanda[kiri] = max(tanda.get(kiri, 0.0), utuh - polos)
    return {kiri: angka[kiri] + tanda[kiri] for kiri in angka}


def share_width(bagian: Sequence[float], perlu: Sequence[float], lebar: float) -> list[float]:
    """Widths by share, none below what it needs as long as all needs fit.

    Shares 1, 1, 2 of 100 with needs 30, 0, 0: the second and third share what is left of 100
    after 30, so 30, 23⅓, 46⅔.
    """
    if sum(perlu) > lebar:
        perlu = [0.0] * len(perlu)
    tetap: set[int] = set()
    while True:
        sisa = lebar - sum(perlu[k] for k in tetap)
        jumlah = sum(b for k, b in enumerate(bagian) if k not in tetap)
        hasil = [perlu[k] if k in tetap else b / jumlah * sisa for k, b in enumerate(bagian)]
        kurang = {k for k, ada in enumerate(hasil) if k not in tetap and ada < perlu[k]}
        if not kurang:
            return hasil
        tetap |= kurang
