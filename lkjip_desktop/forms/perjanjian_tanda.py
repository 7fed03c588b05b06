"""How a figure that differs from what it is compared with is marked: a sign, and a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lkjip_desktop.forms.tabel import Tanda

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.perhitungan.banding_pk import Banding

_BARU, _KELUAR = Tanda("baru"), Tanda("keluar")
_NAIK, _TURUN, _LAIN = Tanda("▲"), Tanda("▼"), Tanda("≠")


def mark(satu: Banding[Any]) -> Tanda | None:
    """▲ or ▼ for a figure that has gone up or down, ≠ for any other change; None for no change."""
    from lkjip_desktop.perhitungan.banding_pk import Beda

    if satu.beda is Beda.BERUBAH:
        selisih = _difference(satu)
        if selisih is None:
            return _LAIN
        return _NAIK if selisih > 0 else _TURUN
    return {Beda.BARU: _BARU, Beda.KELUAR: _KELUAR}.get(satu.beda)


def tell(satu: Banding[Any], nama: str, tulis: Callable[[Any], str]) -> str:
    """The sentence of the tool tip; empty where nothing differs.

    `nama` is what it is compared with, `tulis` writes a figure: "Naik 1,69 dari 88,31 (PK 2024)."
    """
    from lkjip_desktop.perhitungan.banding_pk import Beda

    if satu.beda is Beda.BARU:
        return f"Baru: tidak ada pada {nama}."
    if satu.beda is Beda.KELUAR:
        return f"Dikeluarkan: ada pada {nama}, tidak pada perjanjian ini."
    if satu.beda is Beda.TETAP:
        return ""
    selisih = _difference(satu)
    if selisih is None:
        return f"{nama}: {tulis(satu.lama) or 'kosong'}."
    arah = "Naik" if selisih > 0 else "Turun"
    return f"{arah} {tulis(abs(selisih))} dari {tulis(satu.lama)} ({nama})."


def _difference(satu: Banding[Any]) -> Any | None:  # noqa: ANN401 - a number of either kind
    """Now less before; None where one of them is blank, a range or a grade."""
    from decimal import Decimal

    angka = int | Decimal
    if isinstance(satu.lama, angka) and isinstance(satu.baru, angka):
        return satu.baru - satu.lama
    return None
