"""Refused cells, each with its place, and no more of them than somebody reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lkjip_desktop.exchange.buku_kerja.xlsx import alamat_sel
from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.sel import sen
from lkjip_desktop.exchange.sipd.wadah import Isi, Lembar
from lkjip_desktop.kinerja.temuan import Temuan

_PALING_BANYAK: Final = 50
_TOTAL: Final = re.compile(r"\s*(?:grand\s+)?(?:total|jumlah)\b", re.IGNORECASE)


def is_total(teks: str) -> bool:
    """Whether a text begins as a row of totals does: "Total", "JUMLAH SELURUHNYA"."""
    return _TOTAL.match(teks) is not None


class Pencatat:
    """Notes what a sheet has wrong."""

    def __init__(self, bacaan: Bacaan, lembar: Lembar) -> None:
        """Note it in `bacaan`."""
        self._bacaan = bacaan
        self._lembar = lembar
        self._banyak = 0

    def cell(self, nomor: int, kolom: int, pesan: str) -> None:
        """A refused cell; `nomor` is the row of the sheet, `kolom` counts from 0 as read."""
        self._banyak += 1
        if self._banyak > _PALING_BANYAK:
            return
        alamat = alamat_sel(kolom + self._lembar.kolom_awal, nomor)
        self._bacaan.temuan.append(Temuan("impor.sel", pesan, f"{self._lembar.nama}!{alamat}"))

    def sen(self, nomor: int, kolom: int, isi: Sequence[Isi]) -> int | None:
        """The amount in a cell; None where it is blank or refused."""
        nilai = sen(isi[kolom])
        if isinstance(nilai, Temuan):
            self.cell(nomor, kolom, nilai.pesan)
            return None
        return nilai

    def close(self) -> None:
        """Say how many more cells there are than have been named."""
        lebih = self._banyak - _PALING_BANYAK
        if lebih > 0:
            pesan = f"Masih ada {lebih} sel lain yang tidak terbaca. Betulkan juga."
            self._bacaan.temuan.append(Temuan("impor.sel", pesan, self._lembar.nama))
