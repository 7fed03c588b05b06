"""The form Perjanjian Kinerja on the worked example, for the tests of its parts."""

from __future__ import annotations

from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.kinerja.anggaran import Program
from tests.forms.pemakai import Pemakai

IKM = "Indeks Kepuasan"
PERSEN = "Persentase"


def open_agreement(pemakai: Pemakai) -> BagianPerjanjian:
    """The form as the window shows it first; what it asks goes to the user of the test."""
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    bagian.pemilih = pemakai.pemilih
    return bagian


def make_amendment(bagian: BagianPerjanjian) -> BagianPerjanjian:
    """The form with a PK Perubahan 1 just made."""
    bagian.kabar.siapkan.click()
    assert bagian.chosen_pk() == 1
    return bagian


def program(pemakai: Pemakai, kode: str) -> str:
    """The key of the programme with this code."""
    return next(p.id for p in pemakai.jembatan.kantor.all_of(Program) if p.kode == kode)
