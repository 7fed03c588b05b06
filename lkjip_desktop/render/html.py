"""Tables as HTML for the clipboard: Word, Excel and LibreOffice paste them as their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from lkjip_desktop.dokumen.blok import Baris, FormatSel, Rata, Sel, Tabel
from lkjip_desktop.render.format import teks_sel, teks_tanda

_HALAMAN: Final = '<html><head><meta charset="utf-8"></head><body>{isi}</body></html>'
_TABEL: Final = (
    '<table border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse;'
    "border:0.5pt solid black;font-family:'Times New Roman',serif;font-size:{ukuran:g}pt\">"
    "<thead>{kepala}</thead><tbody>{badan}</tbody></table>"
)
_RATA: Final = {Rata.TENGAH: "center", Rata.KANAN: "right", Rata.ANGKA: "right"}
_SEL: Final = "border:0.5pt solid black;vertical-align:top"
_TEKS_EXCEL: Final = 'mso-number-format:"\\@"'
_TEKS_LIBREOFFICE: Final = ' sdnum="1033;0;@"'
"""Both take 7.01.02 for a date otherwise, and what begins with = for a formula."""
_SELA: Final = "\N{NO-BREAK SPACE}"
_BARIS_BARU: Final = '<br style="mso-data-placement:same-cell">'
"""Excel makes another row of a plain one."""


def tables_to_html(tabel: Sequence[Tabel]) -> str:
    """A page with these tables below each other: heads, rules, figures flush right, all escaped."""
    return _HALAMAN.format(isi="<p>&nbsp;</p>".join(map(_table, tabel)))


def block_to_html(baris: Sequence[Sequence[str]], teks: Sequence[bool]) -> str:
    """A page with cells as they are typed, without rules and head.

    `teks` says of each column whether it holds texts, which Excel must take as they are.
    """
    gaya = [f"{_TEKS_LIBREOFFICE} style='{_TEKS_EXCEL}'" if satu else "" for satu in teks]
    isi = "".join(
        f"<tr>{''.join(f'<td{g}>{_text(s)}</td>' for g, s in zip(gaya, satu, strict=True))}</tr>"
        for satu in baris
    )
    return _HALAMAN.format(isi=f"<table>{isi}</table>")


def table_texts(tabel: Tabel) -> Iterator[list[str]]:
    """The same as rows of texts; a cell that covers others stands in the first of them."""
    for baris in (*tabel.kepala, *tabel.baris):
        hasil: list[str] = []
        for sel in baris.sel:
            teks = "" if sel.lanjut else teks_sel(sel) + teks_tanda(sel)
            hasil += [teks, *[""] * (sel.lebar - 1)]
        yield hasil


def _table(tabel: Tabel) -> str:
    kepala = "".join(_row(tabel, baris, {}, kepala=True) for baris in tabel.kepala)
    tinggi = _covers(tabel)
    badan = "".join(
        _row(tabel, baris, tinggi[nomor], kepala=False) for nomor, baris in enumerate(tabel.baris)
    )
    return _TABEL.format(ukuran=tabel.ukuran, kepala=kepala, badan=badan)


def _covers(tabel: Tabel) -> list[dict[int, int]]:
    """For each row how many rows its cells cover, by column."""
    hasil: list[dict[int, int]] = [{} for _ in tabel.baris]
    mulai: dict[int, int] = {}
    for nomor, baris in enumerate(tabel.baris):
        for kiri, sel in _by_column(baris):
            if not sel.lanjut or kiri not in mulai:
                mulai[kiri] = nomor
            hasil[mulai[kiri]][kiri] = nomor - mulai[kiri] + 1
    return hasil


def _by_column(baris: Baris) -> Iterator[tuple[int, Sel]]:
    kiri = 0
    for sel in baris.sel:
        yield kiri, sel
        kiri += sel.lebar


def _row(tabel: Tabel, baris: Baris, tinggi: dict[int, int], *, kepala: bool) -> str:
    sel = (
        _cell(satu, tabel.kolom[kiri].rata, tinggi.get(kiri, 1), kepala=kepala)
        for kiri, satu in _by_column(baris)
        if kepala or kiri in tinggi
    )
    return f"<tr>{''.join(sel)}</tr>"


def _cell(sel: Sel, rata: Rata, tinggi: int, *, kepala: bool) -> str:
    sisi = sel.rata or (Rata.TENGAH if kepala or sel.nilai is None else rata)
    gaya = [_SEL, f"text-align:{_RATA.get(sisi, 'left')}"]
    gaya += ["background:#ebebeb"] if kepala else []
    teks = sel.format is FormatSel.TEKS and sisi not in {Rata.KANAN, Rata.ANGKA}
    gaya += [_TEKS_EXCEL] if teks else []
    sifat = f"valign=\"top\" style='{';'.join(gaya)}'"
    sifat += _TEKS_LIBREOFFICE if teks else ""
    sifat += f' colspan="{sel.lebar}"' if sel.lebar > 1 else ""
    sifat += f' rowspan="{tinggi}"' if tinggi > 1 else ""
    isi = _text(teks_sel(sel) + teks_tanda(sel))
    isi = f"<b>{isi}</b>" if sel.tebal or kepala else isi
    isi = f"<i>{isi}</i>" if sel.miring else isi
    nama = "th" if kepala else "td"
    return f"<{nama} {sifat}>{isi}</{nama}>"


def _text(teks: str) -> str:
    """Escaped, with its line breaks, and with the spaces before it, which show a level."""
    isi = teks.lstrip(" ")
    muka = _SELA * (len(teks) - len(isi))
    return _BARIS_BARU.join(map(escape, (muka + isi).splitlines()))
