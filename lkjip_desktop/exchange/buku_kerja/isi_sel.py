"""Values of fields as what stands in a cell, for writing and for telling a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import TIDAK, YA, Kolom, Rupa
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import KATA
from lkjip_desktop.kinerja.angka import Sen, format_isian, format_rupiah_singkat
from lkjip_desktop.kinerja.nilai import Nilai, isian_nilai
from lkjip_desktop.kinerja.waktu import format_tanggal

Isian = str | Decimal | date | None

_TANGGAL_PERTAMA: Final = date(1900, 1, 1)
"""Excel has no day before it."""
_DESIMAL_RUPIAH = 2
_RINGKAS = 60


def to_cell(kolom: Kolom, nilai: Any) -> Isian:  # noqa: ANN401 - the value of any field
    """What a cell shows for the value of a field; references come as the name of their row."""
    if nilai is None or nilai == "" or (kolom.rupa is Rupa.TAHUN and not nilai):
        return None
    return _KE.get(kolom.rupa, str)(nilai)


def _rupiah(sen: Sen) -> Isian:
    rupiah = Decimal(sen).scaleb(-_DESIMAL_RUPIAH)
    return rupiah if fits_excel(rupiah) else format_rupiah_singkat(sen)


def _nilai(nilai: Nilai) -> Isian:
    if isinstance(nilai, Decimal) and fits_excel(nilai):
        return nilai
    return isian_nilai(nilai)


def _tanggal(tanggal: date) -> Isian:
    return tanggal if tanggal >= _TANGGAL_PERTAMA else format_tanggal(tanggal)


def fits_excel(nilai: Decimal) -> bool:
    """Whether Excel keeps the number whole: it has 15 digits; more are written as text."""
    return Decimal(format(float(nilai), ".15g")) == nilai


_KE: Final[dict[Rupa, Callable[[Any], Isian]]] = {
    Rupa.RUPIAH: _rupiah,
    Rupa.DESIMAL: _nilai,
    Rupa.NILAI: _nilai,
    Rupa.TAHUN: Decimal,
    Rupa.BULAT: Decimal,
    Rupa.TANGGAL: _tanggal,
    Rupa.YA_TIDAK: lambda nilai: YA if nilai else TIDAK,
    Rupa.PILIHAN: lambda nilai: KATA[type(nilai)][nilai],
}
"""Everything else is text."""


def show_cell(isian: Isian) -> str:
    """What a cell shows, as a short text for a person; "kosong" for a blank one."""
    if isian is None:
        return "kosong"
    if isinstance(isian, Decimal):
        return format_isian(isian)
    if isinstance(isian, date):
        return format_tanggal(isian)
    rapi = " ".join(isian.split())
    return f"“{rapi}”" if len(rapi) <= _RINGKAS else f"“{rapi[: _RINGKAS - 1]}…”"
