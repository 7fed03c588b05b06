"""The steps of the year, in the order in which an office works through them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a part is loaded when it is first shown
    from lkjip_desktop.forms.bagian import Bagian


class UraianBagian(NamedTuple):
    """A part of a form: its name on the tab, the sheet (`JenisLembar`) that it feeds, its class."""

    judul: str
    lembar: str
    load: Callable[[], type[Bagian]]


class Langkah(NamedTuple):
    """A step and the parts of its form."""

    kunci: str
    judul: str
    guna: str
    """One line: what the form is for."""
    bagian: tuple[UraianBagian, ...]
    perlu_indikator: bool = True
    """Whether there is nothing to type before the year has indicators."""

    @property
    def lembar(self) -> tuple[str, ...]:
        """The sheets that the form feeds."""
        return tuple(satu.lembar for satu in self.bagian)


def _perjanjian() -> type[Bagian]:
    from lkjip_desktop.forms.perjanjian import BagianPerjanjian

    return BagianPerjanjian


def _rkt() -> type[Bagian]:
    from lkjip_desktop.forms.rkt import BagianRkt

    return BagianRkt


def _realisasi() -> type[Bagian]:
    from lkjip_desktop.forms.realisasi import BagianRealisasi

    return BagianRealisasi


def _anggaran() -> type[Bagian]:
    from lkjip_desktop.forms.anggaran import BagianAnggaran

    return BagianAnggaran


def _akip() -> type[Bagian]:
    from lkjip_desktop.forms.akip import BagianAkip

    return BagianAkip


LANGKAH = (
    Langkah(
        "perjanjian",
        "Perjanjian Kinerja",
        "Janji camat kepada wali kota atau bupati: target setiap indikator dan anggaran program.",
        (
            UraianBagian("Perjanjian Kinerja", "pk", _perjanjian),
            UraianBagian("Rencana Kinerja Tahunan", "rkt", _rkt),
        ),
    ),
    Langkah(
        "realisasi",
        "Realisasi",
        "Yang nyata dicapai dan dibelanjakan; capaian, serapan, dan efisiensi mengikuti.",
        (
            UraianBagian("Kinerja", "pengukuran", _realisasi),
            UraianBagian("Anggaran dan efisiensi", "efisiensi", _anggaran),
        ),
    ),
    Langkah(
        "akip",
        "Evaluasi AKIP dan NKO",
        "Nilai dari Laporan Hasil Evaluasi (LHE), dan Nilai Kinerja Organisasi langkah demi "
        "langkah.",
        (UraianBagian("Evaluasi AKIP dan NKO", "nko", _akip),),
        perlu_indikator=False,
    ),
)


def step_of(lembar: str) -> Langkah:
    """The step whose form feeds a sheet."""
    return next(langkah for langkah in LANGKAH if lembar in langkah.lembar)
