"""Widths of columns as the user left them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QHeaderView

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tabel import Kolom, Tabel

_LEBAR_TERBESAR = 4000
"""Pixels; a wider column was never dragged by a hand."""


class LebarKolom:
    """Gives each grid its widths when it is first shown, and remembers them at the end.

    By the names of the columns: a grid of years has others in another office's file, and Qt's own
    state of a head, given to a grid with fewer columns, asks for columns that are not there.
    """

    def __init__(self, setelan: Setelan) -> None:
        """Remember in `setelan`."""
        self._setelan = setelan
        self._bagian: list[Bagian] = []

    def restore(self, bagian: Bagian) -> None:
        """Give the grids of a part their widths, once, and those that it makes from now on."""
        if bagian not in self._bagian:
            self._bagian.append(bagian)
            bagian.gridMade.connect(self._restore_grid)
            bagian.gridLeft.connect(self._keep_grid)
            for tabel in bagian.tables:
                self._restore_grid(tabel)

    def keep(self) -> None:
        """Remember the widths of the grids that were shown."""
        for bagian in self._bagian:
            for tabel in bagian.tables:
                self._keep_grid(tabel)

    def _restore_grid(self, tabel: Tabel) -> None:
        lebar = _read(self._setelan.text(_key(tabel)))
        kepala = tabel.view.horizontalHeader()
        for nomor, kolom in enumerate(tabel.model.kolom):
            if (satu := lebar.get(_name(kolom))) is not None and _is_free(kepala, nomor):
                kepala.resizeSection(nomor, satu)

    def _keep_grid(self, tabel: Tabel) -> None:
        """Add to what is remembered: the columns of other years keep theirs."""
        lebar, kepala = dict(_read(self._setelan.text(_key(tabel)))), tabel.view.horizontalHeader()
        for nomor, kolom in enumerate(tabel.model.kolom):
            if _is_free(kepala, nomor) and nomor not in tabel.lebar_sendiri:
                lebar[_name(kolom)] = kepala.sectionSize(nomor)
        self._setelan.keep(_key(tabel), json.dumps(lebar, ensure_ascii=False))


def _is_free(kepala: QHeaderView, nomor: int) -> bool:
    """Whether a column has a width of its own, and does not take the room that is left."""
    return kepala.sectionResizeMode(nomor) == QHeaderView.ResizeMode.Interactive


def _read(teks: str) -> Mapping[str, int]:
    """The widths by the names of the columns; a damaged text is as good as none."""
    try:
        isi = json.loads(teks)
    except ValueError:
        return {}
    semua = isi.items() if isinstance(isi, dict) else ()
    return {n: w for n, w in semua if isinstance(w, int) and 0 < w <= _LEBAR_TERBESAR}


def _name(kolom: Kolom[object]) -> str:
    return kolom.medan or kolom.judul


def _key(tabel: Tabel) -> str:
    return f"tabel/{tabel.objectName()}"
