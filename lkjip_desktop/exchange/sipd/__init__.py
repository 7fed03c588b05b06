"""Files that bring the budget: SIPD's exports, and any table whose columns are known."""

from __future__ import annotations

from lkjip_desktop.exchange.sipd.baca import TANPA_LAYOUT, Konteks, read_anggaran
from lkjip_desktop.exchange.sipd.bacaan import Bacaan, BarisBacaan
from lkjip_desktop.exchange.sipd.baris_tabel import Dikenal
from lkjip_desktop.exchange.sipd.cocok import Pencocok
from lkjip_desktop.exchange.sipd.kepala import tanda, tanda_tabel
from lkjip_desktop.exchange.sipd.rencana import Pilihan, own_office, plan_import
from lkjip_desktop.exchange.sipd.wadah import BUKAN_EXCEL

__all__ = [
    "BUKAN_EXCEL",
    "TANPA_LAYOUT",
    "Bacaan",
    "BarisBacaan",
    "Dikenal",
    "Konteks",
    "Pencocok",
    "Pilihan",
    "own_office",
    "plan_import",
    "read_anggaran",
    "tanda",
    "tanda_tabel",
]
