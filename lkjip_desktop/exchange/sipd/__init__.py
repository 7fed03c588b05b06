"""Files that bring the budget: SIPD's exports, and any table whose columns are known."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # a form that only asks how codes match waits for no reader of Excel
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
    from lkjip_desktop.exchange.sipd.hasil import Banyak, Beda, HasilAnggaran, JenisBeda
    from lkjip_desktop.exchange.sipd.kabar_hilang import BANYAK_HILANG
    from lkjip_desktop.exchange.sipd.kabar_susut import MENGECIL
    from lkjip_desktop.exchange.sipd.kepala import KOLOM_TABEL, Tunjuk, guess_columns
    from lkjip_desktop.exchange.sipd.rencana import Pilihan, own_office, plan_import
    from lkjip_desktop.exchange.sipd.untuk_unit import lacks_unit, usual_unit
    from lkjip_desktop.exchange.sipd.wadah import BUKAN_EXCEL

__all__ = [
    "BANYAK_HILANG",
    "BUKAN_EXCEL",
    "KOLOM_TABEL",
    "MENGECIL",
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
    "Pilihan",
    "Tunjuk",
    "guess_columns",
    "lacks_unit",
    "own_office",
    "peek",
    "peek_tempelan",
    "plan_import",
    "read_anggaran",
    "read_tempelan",
    "usual_unit",
]
_LETAK: Final = {
    "BANYAK_HILANG": "kabar_hilang",
    "BUKAN_EXCEL": "wadah",
    "Bacaan": "bacaan",
    "Banyak": "hasil",
    "BarisBacaan": "bacaan",
    "Beda": "hasil",
    "Contoh": "baca",
    "Dikenal": "baris_tabel",
    "HasilAnggaran": "hasil",
    "JenisBeda": "hasil",
    "KOLOM_TABEL": "kepala",
    "Konteks": "baca",
    "MENGECIL": "kabar_susut",
    "Pilihan": "rencana",
    "TANPA_LAYOUT": "baca",
    "Tunjuk": "kepala",
    "guess_columns": "kepala",
    "lacks_unit": "untuk_unit",
    "own_office": "rencana",
    "peek": "baca",
    "peek_tempelan": "baca",
    "plan_import": "rencana",
    "read_anggaran": "baca",
    "read_tempelan": "baca",
    "usual_unit": "untuk_unit",
}


def __getattr__(nama: str) -> Any:  # noqa: ANN401 - any of the names above
    """Load what is asked for by its name. Raises AttributeError for any other name."""
    if nama not in _LETAK:
        raise AttributeError(nama)
    return getattr(import_module(f"{__name__}.{_LETAK[nama]}"), nama)
