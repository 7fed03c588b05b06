"""The three columns of the window, when it becomes narrow and wide again."""

import pytest
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.pembagian import Pembagian
from lkjip_desktop.forms.pratinjau.bilah import Bilah
from lkjip_desktop.forms.pratinjau.samping import Samping
from tests.forms.pemakai import Pemakai


def resize(pemakai: Pemakai, lebar: int) -> None:
    pemakai.jendela.resize(lebar, 728)
    pemakai.aplikasi.processEvents()


@pytest.mark.parametrize("geser", [0, 60, -90])
def test_pratinjau_mendapat_lebarnya_kembali(
    pemakai: Pemakai, samping: Samping, geser: int
) -> None:
    bagi = pemakai.jendela.centralWidget()
    assert isinstance(bagi, Pembagian)
    pemakai.jendela.form.setMinimumWidth(560)  # as a form with wide grids has it
    pemakai.aplikasi.processEvents()
    if geser:
        langkah, formulir, pratinjau = bagi.sizes()
        bagi.setSizes([langkah, formulir + geser, pratinjau - geser])
        bagi.splitterMoved.emit(0, 2)  # somebody drags the handle
    semula = bagi.sizes()
    resize(pemakai, 1040)
    assert samping.panel.width() < semula[2]
    samping.panel.say_issued("Ditetapkan.")  # what stands in the columns may change meanwhile
    bagi.setSizes(bagi.sizes())  # as Qt does where somebody shows or hides something in them
    pemakai.aplikasi.processEvents()
    resize(pemakai, 1366)
    assert bagi.sizes() == semula


def test_bilah_pratinjau_yang_sempit_tetap_menyebut_persen_dan_pas_lebar(
    pemakai: Pemakai, samping: Samping
) -> None:
    bilah = samping.panel.findChild(Bilah)
    assert bilah is not None
    assert samping.panel.isVisible()
    for lebar in (1366, 1000, 1366):
        resize(pemakai, lebar)
        assert bilah.persen.isVisible()
        assert bilah.lebar.isVisible()
        assert all(bilah.rect().contains(satu.geometry()) for satu in _children(bilah))
    assert bilah.lebar.text() == "Pas lebar"
    bilah.resize(bilah.minimumWidth(), bilah.height())
    assert bilah.lebar.accessibleName() == "Sesuaikan dengan lebar (Ctrl+0)"
    assert bilah.lebar.text() == "↔"


def _children(bilah: Bilah) -> list[QWidget]:
    return [s for s in bilah.findChildren(QWidget) if s.isVisible()]
