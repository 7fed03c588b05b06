"""The text of a typed cell, the same in every format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lkjip_desktop.dokumen.blok import FormatSel, Sel
from lkjip_desktop.kinerja.angka import format_desimal, format_persen, format_rupiah
from lkjip_desktop.kinerja.nilai import format_bersatuan

KOSONG = "-"
"""Stands for what is not there or can't be computed."""

_SPASI_RAPAT = "\N{NO-BREAK SPACE}"
"""Keeps the score with its grade: “B (68,40)”."""
_SELA_TANDA = "\N{NARROW NO-BREAK SPACE}"
"""Keeps a mark apart from its figure, on the same line."""
_FORMAT: dict[FormatSel, Callable[[Any], str]] = {
    FormatSel.TEKS: str,
    FormatSel.RUPIAH: format_rupiah,
    FormatSel.PERSEN: format_persen,
    FormatSel.DESIMAL: format_desimal,
}


def teks_sel(sel: Sel) -> str:
    """What a cell prints without its mark; "-" for None."""
    if sel.nilai is None:
        return KOSONG
    if sel.format is FormatSel.NILAI:
        teks = format_bersatuan(sel.nilai, sel.satuan)  # type: ignore[arg-type]
        return teks.replace(" (", f"{_SPASI_RAPAT}(")
    return _FORMAT[sel.format](sel.nilai)


def teks_tanda(sel: Sel) -> str:
    """The mark of a cell as it stands behind the value, a narrow space before it: "120,00% a)"."""
    return f"{_SELA_TANDA}{sel.tanda}" if sel.tanda else ""
