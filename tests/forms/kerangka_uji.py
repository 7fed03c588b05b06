"""The outline of the Renstra, opened for a test."""

from __future__ import annotations

from lkjip_desktop.forms.kerangka import BagianKerangka
from lkjip_desktop.forms.tabel import Tabel
from tests.forms.pemakai import Pemakai


def open_outline(pemakai: Pemakai) -> BagianKerangka:
    """The part, in a window with a file."""
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("kerangka")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianKerangka)
    return bagian


def grid(bagian: BagianKerangka) -> Tabel:
    """Its grid, which is there once a year is open."""
    assert bagian.tabel is not None
    return bagian.tabel
