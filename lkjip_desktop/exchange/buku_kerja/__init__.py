"""The office workbook: a year as an Excel file that a clerk can fill in, out and back in.

What it promises: docs/buku-kerja.md. `susunan` says which sheets and columns there are.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # a form that shows a row by its description waits for no reader and no writer
    from lkjip_desktop.exchange.buku_kerja.baca.asal import check_office, check_stale
    from lkjip_desktop.exchange.buku_kerja.baca.buku import read_buku_kerja
    from lkjip_desktop.exchange.buku_kerja.baca.hasil import HasilBaca
    from lkjip_desktop.exchange.buku_kerja.tulis.buku import write_buku_kerja

__all__ = [
    "HasilBaca",
    "check_office",
    "check_stale",
    "read_buku_kerja",
    "write_buku_kerja",
]
_LETAK: Final = {
    "HasilBaca": "baca.hasil",
    "check_office": "baca.asal",
    "check_stale": "baca.asal",
    "read_buku_kerja": "baca.buku",
    "write_buku_kerja": "tulis.buku",
}


def __getattr__(nama: str) -> Any:  # noqa: ANN401 - any of the names above
    """Load what is asked for by its name. Raises AttributeError for any other name."""
    if nama not in _LETAK:
        raise AttributeError(nama)
    return getattr(import_module(f"{__name__}.{_LETAK[nama]}"), nama)
