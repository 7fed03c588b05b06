"""A cell as the value of a field, or a Temuan that says what it holds and what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import TIDAK, YA, Kolom, Rupa
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import choices, from_word
from lkjip_desktop.exchange.buku_kerja.teks import tidy
from lkjip_desktop.exchange.buku_kerja.xlsx import Cacat, IsiSel, Sel
from lkjip_desktop.kinerja.angka import (
    BATAS_DESIMAL,
    DESIMAL_MAKS,
    Sen,
    format_isian,
    parse_bulat,
    parse_desimal,
    parse_rupiah,
    round_half_up,
)
from lkjip_desktop.kinerja.nilai import parse_nilai
from lkjip_desktop.kinerja.nip import parse_nip
from lkjip_desktop.kinerja.temuan import Temuan, quote
from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL, format_tanggal, parse_tanggal

_SEN_PER_RUPIAH = 100
_KODE: Final = "buku.sel"

_Baca = Callable[[Kolom, IsiSel, bool], Any]
"""Reads what stands in a cell, which may be a percentage, as the value of a column."""


def read_cell(kolom: Kolom, sel: Sel | None) -> Any:  # noqa: ANN401 - the value of any field
    """The value of the field, its blank value for a blank cell, or a Temuan without place.

    A reference is read as the name that stands in the cell.
    """
    isi = sel.isi if sel else None
    if isinstance(isi, str):
        isi = tidy(isi) or None
    if sel is None or isi is None:
        return None if kolom.rupa is Rupa.ACUAN else kolom.kosong
    if isinstance(isi, Cacat):
        return Temuan(_KODE, isi.sebab)
    return _BACA.get(kolom.rupa, _number)(kolom, isi, sel.persen)


def _text(_: Kolom, isi: IsiSel, persen: bool) -> str | Temuan:  # noqa: FBT001 - a _Baca
    if isinstance(isi, str):
        return isi
    if isinstance(isi, Decimal) and isi == isi.to_integral_value() and not persen:
        return str(int(isi))
    return Temuan(
        _KODE,
        f"Sel ini berisi {_name(isi)}, padahal kolomnya teks. Ubah format selnya menjadi Teks, "
        "lalu ketik ulang seperti yang seharusnya tertulis.",
    )


def _nip(_: Kolom, isi: IsiSel, _persen: bool) -> str | Temuan:  # noqa: FBT001 - a _Baca
    if isinstance(isi, str):
        return parse_nip(isi)
    return Temuan(
        _KODE,
        "NIP tersimpan sebagai angka, sehingga digit terakhirnya hilang. Ubah format selnya "
        "menjadi Teks, lalu ketik ulang 18 digitnya.",
    )


def _date(_: Kolom, isi: IsiSel, _persen: bool) -> date | Temuan:  # noqa: FBT001 - a _Baca
    if isinstance(isi, date):
        return isi
    if isinstance(isi, str):
        return parse_tanggal(isi)
    return Temuan(
        _KODE,
        f"Sel ini berisi {_name(isi)}, bukan tanggal. Ubah format selnya menjadi Tanggal, atau "
        "ketik misalnya 23 Januari 2024.",
    )


def _truth(_: Kolom, isi: IsiSel, _persen: bool) -> bool | Temuan:  # noqa: FBT001 - a _Baca
    if isinstance(isi, bool):
        return isi
    if isinstance(isi, str) and isi.casefold() in {YA.casefold(), TIDAK.casefold()}:
        return isi.casefold() == YA.casefold()
    return Temuan(_KODE, f"{_quote(isi)} tidak dikenal. Pilih {YA} atau {TIDAK}.")


def _choice(kolom: Kolom, isi: IsiSel, _persen: bool) -> Any:  # noqa: ANN401, FBT001 - a _Baca
    if kolom.pilihan is None:
        raise TypeError(kolom.judul)
    hasil = from_word(kolom.pilihan, isi) if isinstance(isi, str) else None
    if hasil is not None:
        return hasil
    daftar = ", ".join(choices(kolom))
    return Temuan(_KODE, f"{_quote(isi)} tidak ada dalam pilihan. Pilih salah satu: {daftar}.")


# --- numbers -------------------------------------------------------------------------------------


def _number(kolom: Kolom, isi: IsiSel, persen: bool) -> Any:  # noqa: ANN401, FBT001 - a _Baca
    rupa = kolom.rupa
    if isinstance(isi, str):
        hasil = _PARSE[rupa](isi)
        if isinstance(hasil, Temuan) and kolom.bukan_angka and not any(c.isdigit() for c in isi):
            return Temuan(_KODE, f"{_quote(isi)} bukan angka. {kolom.bukan_angka}")
        return _check_year(hasil) if rupa is Rupa.TAHUN else hasil
    if not isinstance(isi, Decimal):
        return _not_a_number(isi)
    if rupa in {Rupa.DESIMAL, Rupa.NILAI}:
        return _decimal(isi)
    if persen:
        return Temuan(
            _KODE,
            f"Sel ini berisi {format_isian(isi)}%, padahal kolomnya bukan persentase. Ubah format "
            "selnya, lalu ketik ulang angkanya.",
        )
    return _sen(isi) if rupa is Rupa.RUPIAH else _whole(rupa, isi)


def _decimal(isi: Decimal) -> Decimal | Temuan:
    """Excel's own results have more decimals than anybody enters: 2/3 is kept to ten of them."""
    if isi.copy_abs() >= BATAS_DESIMAL:
        return Temuan(_KODE, "Angka di sel ini terlalu besar. Periksa jumlah digitnya.")
    return round_half_up(isi, DESIMAL_MAKS)


def _sen(isi: Decimal) -> Sen | Temuan:
    if isi.copy_abs() >= BATAS_DESIMAL:
        return Temuan(_KODE, "Rupiah di sel ini terlalu besar. Periksa jumlah digitnya.")
    sen = isi * _SEN_PER_RUPIAH
    if sen != sen.to_integral_value():
        return Temuan(
            _KODE,
            f"Rupiah di sel ini punya lebih dari dua desimal ({format_isian(isi)}). Bulatkan "
            "angkanya, misalnya dengan ROUND(…;2), sampai sen.",
        )
    return Sen(int(sen))


def _whole(rupa: Rupa, isi: Decimal) -> int | Temuan:
    if isi != isi.to_integral_value() or isi.copy_abs() >= BATAS_DESIMAL:
        return Temuan(_KODE, f"{format_isian(isi)} bukan bilangan bulat. Ketik tanpa desimal.")
    return _check_year(int(isi)) if rupa is Rupa.TAHUN else int(isi)


def _check_year(tahun: int | Temuan) -> int | Temuan:
    if isinstance(tahun, Temuan) or TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        return tahun
    return Temuan(_KODE, f"Tahun {tahun} di luar jangkauan. Ketik empat angka, misalnya 2024.")


def _not_a_number(isi: IsiSel) -> Temuan:
    if isinstance(isi, date):
        return Temuan(
            _KODE,
            f"Sel ini berisi tanggal {format_tanggal(isi)}, bukan angka. Excel mengubah ketikan "
            "seperti 8-9 menjadi tanggal: ubah format selnya menjadi Teks, lalu ketik ulang.",
        )
    return Temuan(_KODE, f"Sel ini berisi {_name(isi)}, bukan angka. Ketik angkanya.")


_PARSE: Final[dict[Rupa, Callable[[str], Any]]] = {
    Rupa.RUPIAH: parse_rupiah,
    Rupa.DESIMAL: parse_desimal,
    Rupa.NILAI: parse_nilai,
    Rupa.TAHUN: parse_bulat,
    Rupa.BULAT: parse_bulat,
}


_BACA: Final[dict[Rupa, _Baca]] = {
    Rupa.TEKS: _text,
    Rupa.PANJANG: _text,
    Rupa.ACUAN: _text,
    Rupa.NIP: _nip,
    Rupa.TANGGAL: _date,
    Rupa.YA_TIDAK: _truth,
    Rupa.PILIHAN: _choice,
}


def _name(isi: IsiSel) -> str:
    """What a cell holds, in words."""
    if isinstance(isi, bool):
        return f"nilai logika {'TRUE' if isi else 'FALSE'}"
    if isinstance(isi, date):
        return f"tanggal {format_tanggal(isi)}"
    if isinstance(isi, Decimal):
        return f"angka {format_isian(isi)}"
    return _quote(isi)


def _quote(isi: IsiSel) -> str:
    return quote(isi) if isinstance(isi, str) else quote(_name(isi))
