"""Files that bring the budget: SIPD's exports, and any table whose columns are known."""

from __future__ import annotations

from lkjip_desktop.exchange.sipd.baca import (
    TANPA_LAYOUT,
    Contoh,
    Konteks,
    peek,
    peek_tempelan,
    read_anggaran,
    read_tempelan,
)
from lkjip_desktop.exchange.sipd.bacaan import Bacaan, BarisBacaan
from lkjip_desktop.exchange.sipd.baris_tabel import Dikenal
from lkjip_desktop.exchange.sipd.cocok import Pencocok
from lkjip_desktop.exchange.sipd.hasil import Banyak, Beda, HasilAnggaran, JenisBeda
from lkjip_desktop.exchange.sipd.kepala import KOLOM_TABEL, TABEL, Tunjuk, tanda
from lkjip_desktop.exchange.sipd.rencana import Pilihan, own_office, plan_import
from lkjip_desktop.exchange.sipd.wadah import BUKAN_EXCEL

__all__ = [
    "BUKAN_EXCEL",
    "KOLOM_TABEL",
    "TABEL",
    "TANPA_LAYOUT",
    "Bacaan",
    "Banyak",
    "BarisBacaan",
    "Beda",
    "Contoh",
    "Dikenal",
    "HasilAnggaran",
    "JenisBeda",
    "Konteks",
    "Pencocok",
    "Pilihan",
    "Tunjuk",
    "own_office",
    "peek",
    "peek_tempelan",
    "plan_import",
    "read_anggaran",
    "read_tempelan",
    "tanda",
]
