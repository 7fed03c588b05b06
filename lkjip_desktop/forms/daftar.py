"""The steps of the year, in the order in which an office works through them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkjip_desktop.kinerja.perencanaan import JenisLembar

if TYPE_CHECKING:  # a form is loaded when it is first shown
    from lkjip_desktop.forms.formulir import Bagian


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: its form, and the sheets that the form feeds."""

    kunci: str
    judul: str
    guna: str
    """One line: what the form is for."""
    lembar: tuple[JenisLembar, ...]
    parts: Callable[[], Sequence[type[Bagian]]]
    perlu_indikator: bool = True
    """Whether there is nothing to type before the year has indicators."""


def _agreement() -> Sequence[type[Bagian]]:
    from lkjip_desktop.forms.perjanjian import BagianPerjanjian
    from lkjip_desktop.forms.rkt import BagianRkt

    return BagianPerjanjian, BagianRkt


def _realisation() -> Sequence[type[Bagian]]:
    from lkjip_desktop.forms.anggaran import BagianAnggaran
    from lkjip_desktop.forms.realisasi import BagianRealisasi

    return BagianRealisasi, BagianAnggaran


def _evaluation() -> Sequence[type[Bagian]]:
    from lkjip_desktop.forms.akip import BagianAkip

    return (BagianAkip,)


LANGKAH = (
    Langkah(
        "perjanjian",
        "Perjanjian Kinerja",
        "Janji camat kepada wali kota atau bupati: target setiap indikator dan anggaran program.",
        (JenisLembar.PK, JenisLembar.RKT),
        _agreement,
    ),
    Langkah(
        "realisasi",
        "Realisasi",
        "Yang nyata dicapai dan dibelanjakan; capaian, serapan, dan efisiensi mengikuti.",
        (JenisLembar.PENGUKURAN, JenisLembar.EFISIENSI),
        _realisation,
    ),
    Langkah(
        "akip",
        "Evaluasi AKIP dan NKO",
        "Nilai dari Laporan Hasil Evaluasi (LHE), dan Nilai Kinerja Organisasi langkah demi "
        "langkah.",
        (JenisLembar.NKO,),
        _evaluation,
        perlu_indikator=False,
    ),
)


def step_of(lembar: JenisLembar) -> Langkah:
    """The step whose form feeds a sheet."""
    return next(langkah for langkah in LANGKAH if lembar in langkah.lembar)
