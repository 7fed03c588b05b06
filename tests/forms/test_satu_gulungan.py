"""On a low window a form has one bar to scroll with: around a grid or in it, never both."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.kerangka import BagianKerangka
from lkjip_desktop.forms.realisasi_tahun import BagianAntartahun
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran
from tests.forms.pemakai import Pemakai

EKOR = " beserta seluruh kelurahan dan lembaga kemasyarakatan di wilayah kerjanya" * 4
RENDAH = (910, 485)
"""What a screen of 1366 × 768 has left at 150%."""


def bars(pemakai: Pemakai, langkah: str, kunci: str) -> tuple[bool, bool]:
    """Whether there is a bar in the grid, and one around the form."""
    pemakai.jendela.show_step(langkah)
    pemakai.jendela.form.show_part(kunci)
    for _ in range(3):
        pemakai.aplikasi.processEvents()
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianKerangka | BagianAntartahun)
    assert bagian.tabel is not None
    luar: QWidget | None = bagian
    while luar is not None and not isinstance(luar, QScrollArea):
        luar = luar.parentWidget()
    assert luar is not None
    dalam = bagian.tabel.view.verticalScrollBar()
    return dalam.maximum() > 0, luar.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("kemudian", [False, True])
def test_satu_gulungan_pada_jendela_rendah(pemakai: Pemakai, *, kemudian: bool) -> None:
    kantor = pemakai.jembatan.kantor
    panjang: list[Entitas] = [replace(i, nama=i.nama + EKOR) for i in kantor.all_of(Indikator)]
    panjang += [replace(s, uraian=s.uraian + EKOR) for s in kantor.all_of(Sasaran)]
    assert pemakai.jembatan.carry_out(Usul("Panjangkan", tuple(panjang)))
    if kemudian:
        bars(pemakai, "renstra", "kerangka")
    pemakai.jendela.resize(*RENDAH)
    assert bars(pemakai, "renstra", "kerangka") == (True, False)
    assert bars(pemakai, "realisasi", "antartahun") == (False, True)
