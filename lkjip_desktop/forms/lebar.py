"""Widths of columns as the user left them."""

from __future__ import annotations

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tabel import Tabel


class LebarKolom:
    """Gives each grid its widths when it is first shown, and remembers them at the end."""

    def __init__(self, setelan: Setelan) -> None:
        """Remember in `setelan`."""
        self._setelan = setelan
        self._tabel: list[Tabel] = []

    def restore(self, bagian: Bagian) -> None:
        """Give the grids of a part their widths; once."""
        for tabel in bagian.tables:
            if tabel not in self._tabel:
                self._tabel.append(tabel)
                kepala = tabel.view.horizontalHeader()
                kepala.restoreState(self._setelan.bytes_of(_key(tabel)))
                kepala.setSortIndicatorShown(False)  # the rows begin in their own order

    def keep(self) -> None:
        """Remember the widths of the grids that were shown."""
        for tabel in self._tabel:
            self._setelan.keep(_key(tabel), tabel.view.horizontalHeader().saveState())


def _key(tabel: Tabel) -> str:
    return f"tabel/{tabel.objectName()}"
