"""Cara: how a value is written for reading, written for typing, and read back from typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from datetime import date
    from decimal import Decimal

    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.angka import Sen
    from lkjip_desktop.kinerja.nilai import Nilai
    from lkjip_desktop.kinerja.temuan import Temuan
    from lkjip_desktop.perhitungan.desimal import Hitungan

T = TypeVar("T")

TAK_ADA = "-"
"""Stands for what can't be computed; the reason stands in the tool tip."""


class Cara(NamedTuple, Generic[T]):
    """One way for each kind of value, shared by fields and grids."""

    format: Callable[[T], str]
    """As it is read."""
    parse: Callable[[str], T | Temuan] | None = None
    """What a person typed; None: such values are never typed."""
    isian: Callable[[T], str] | None = None
    """As it stands in an editor; None: as it is read."""
    angka: bool = False
    """Whether it is a figure, flush right."""
    tanggal: bool = False
    """Whether it is a date, which a calendar offers too."""
    biasa: Callable[[Sequence[str]], list[T] | None] | None = None
    """Reads many texts at once where all are written in the plainest way; None where one is not."""

    def text_to_edit(self, nilai: T) -> str:
        """The text with which an editor begins; `parse` reads it back as the same value."""
        return (self.isian or self.format)(nilai)

    def parse_all(self, semua: Sequence[str]) -> Sequence[T | Temuan]:
        """What a person typed, for the texts of a column; a text that recurs is read once."""
        if self.parse is None:
            raise TypeError("this kind of value is only read")
        if self.biasa is not None and (terbaca := self.biasa(semua)) is not None:
            return terbaca
        arti = {teks: self.parse(teks) for teks in set(semua)}
        return [arti[teks] for teks in semua]

    def read(self, teks: str, apply: Callable[[T], Usul | Temuan]) -> Usul | Temuan:
        """The step that a typed text means, or why it is not taken."""
        from lkjip_desktop.kinerja.temuan import Temuan

        if self.parse is None:
            raise TypeError("this kind of value is only read")
        nilai = self.parse(teks)
        return nilai if isinstance(nilai, Temuan) else apply(nilai)


# --- blank is not zero ---------------------------------------------------------------------------


def _optional(parse: Callable[[str], T | Temuan]) -> Callable[[str], T | Temuan | None]:
    return lambda teks: None if not teks or teks.isspace() else parse(teks)


def _or_blank(format_: Callable[[T], str]) -> Callable[[T | None], str]:
    return lambda nilai: "" if nilai is None else format_(nilai)


# --- numbers, amounts, dates as the vocabulary has them ------------------------------------------


def _later(modul: str, nama: str) -> Callable[[Any], Any]:
    """A function of the vocabulary by its name: found when first called, and then at hand.

    An import within a function is looked up with every call, which a block of cells feels.
    """

    @cache
    def muat() -> Callable[[Any], Any]:
        return getattr(import_module(f"lkjip_desktop.kinerja.{modul}"), nama)  # type: ignore[no-any-return]

    def panggil(nilai: Any) -> Any:  # noqa: ANN401 - as the function that it stands for
        return muat()(nilai)

    return panggil


_parse_biasa: Callable[[Sequence[str]], Any] = _later("angka", "parse_biasa_semua")
_parse_desimal: Callable[[str], Decimal | Temuan] = _later("angka", "parse_desimal")
_parse_rupiah: Callable[[str], Sen | Temuan] = _later("angka", "parse_rupiah")
_parse_nilai: Callable[[str], Nilai | Temuan] = _later("nilai", "parse_nilai")
_parse_tanggal: Callable[[str], date | Temuan] = _later("waktu", "parse_tanggal")
_format_desimal: Callable[[Decimal], str] = _later("angka", "format_desimal")
_format_isian: Callable[[Decimal], str] = _later("angka", "format_isian")
_format_rupiah_singkat: Callable[[Sen], str] = _later("angka", "format_rupiah_singkat")
_format_rupiah_penuh: Callable[[Sen], str] = _later("angka", "format_rupiah")
_format_nilai: Callable[[Nilai | None], str] = _later("nilai", "format_nilai")
_isian_nilai: Callable[[Nilai | None], str] = _later("nilai", "isian_nilai")
_format_tanggal: Callable[[date], str] = _later("waktu", "format_tanggal")
_persen: Callable[[Decimal], str] = _later("angka", "format_persen")


def _format_rupiah(sen: Sen) -> str:
    """Sen only where there are any."""
    return _format_rupiah_singkat(sen).removesuffix(",00")


def _format_jumlah(sen: Sen | None) -> str:
    return TAK_ADA if sen is None else _format_rupiah_penuh(sen)


def _format_poin(nilai: Hitungan | None) -> str:
    from decimal import Decimal

    return _format_desimal(nilai) if isinstance(nilai, Decimal) else TAK_ADA


def _format_persen(nilai: Hitungan | None) -> str:
    from decimal import Decimal

    return _persen(nilai) if isinstance(nilai, Decimal) else TAK_ADA


def _format_potongan(nilai: Decimal | None) -> str:
    return TAK_ADA if nilai is None else f"{_format_isian(nilai)}%"


# --- the ways ------------------------------------------------------------------------------------

TEKS: Cara[str] = Cara(str, lambda teks: " ".join(teks.split()))
"""A line of text."""
URAIAN: Cara[str] = Cara(str, lambda teks: teks.strip())
"""Text of several lines."""
TANGGAL: Cara[date | None] = Cara(
    _or_blank(_format_tanggal), _optional(_parse_tanggal), tanggal=True
)
ANGKA: Cara[Decimal | None] = Cara(
    _or_blank(_format_desimal),
    _optional(_parse_desimal),
    _or_blank(_format_isian),
    angka=True,
    biasa=_parse_biasa,
)
"""A number read with two decimals, typed and kept with all it has."""
BILANGAN: Cara[Decimal | None] = Cara(
    _or_blank(_format_isian), _optional(_parse_desimal), angka=True, biasa=_parse_biasa
)
"""A number read as it was typed, such as a count."""
NILAI: Cara[Nilai | None] = Cara(
    _format_nilai, _optional(_parse_nilai), _isian_nilai, angka=True, biasa=_parse_biasa
)
"""Target or realisasi of an indicator."""
RUPIAH: Cara[Sen | None] = Cara(_or_blank(_format_rupiah), _optional(_parse_rupiah), angka=True)
"""An amount in a column whose head names the currency."""
RUPIAH_JUMLAH: Cara[Sen | None] = Cara(_format_jumlah, angka=True)
"""A sum, "-" where it is none."""
POIN: Cara[Hitungan | None] = Cara(_format_poin, angka=True)
"""A computed difference of percentages, "-" where it can't be computed."""
PERSEN: Cara[Hitungan | None] = Cara(_format_persen, angka=True)
"""A computed percentage, "-" where it can't be computed."""
POTONGAN: Cara[Decimal | None] = Cara(_format_potongan, angka=True)
"""A percentage that a rule gives, as it gives it: 10%, not 10,00%."""
BACA: Cara[str] = Cara(str)
"""Text that is only read."""
