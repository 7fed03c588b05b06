"""What is stored but can hardly be meant is said beside the field where it was typed."""

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.forms.instansi import BagianInstansi
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.kinerja.instansi import Pejabat
from tests.forms.pemakai import Pemakai


@pytest.mark.parametrize(
    ("medan", "ragu", "baik"),
    [("kode_pos", "5345", "75243"), ("surel", "kec.contoh", "kec@contoh.go.id")],
)
def test_isian_yang_meragukan_tersimpan_dengan_kalimatnya(
    pemakai: Pemakai, medan: str, ragu: str, baik: str
) -> None:
    pemakai.jendela.show_step("instansi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianInstansi)
    isian = bagian.isian[medan]
    pemakai.fill(isian, ragu)
    pemakai.press(Qt.Key.Key_Return)
    assert getattr(pemakai.buku.instansi, medan) == ragu
    assert isian.kalimat.isVisible()
    assert f"“{ragu}”" in isian.kalimat.text()
    assert not isian.refused
    assert bagian.commit()
    pemakai.fill(isian, baik)
    pemakai.press(Qt.Key.Key_Return)
    assert not isian.kalimat.isVisible()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert isian.kalimat.isVisible()


def test_golongan_yang_meragukan_bertanda_dan_berkalimat_di_bawah_tabel(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("instansi")
    assert pemakai.jendela.form.show_part("pejabat")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPejabat)
    tabel = bagian.pejabat.tabel
    kunci = tabel.model.rows[0]
    pemakai.fill_cell(tabel, kunci, "golongan", "IV/z")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.get(Pejabat, kunci).golongan == "IV/z"
    assert pemakai.row(tabel, kunci)[4] == "! IV/z"
    assert tabel.kalimat.isVisible()
    assert "Golongan “IV/z” tidak dikenal" in tabel.kalimat.text()
    assert not tabel.refused
    pemakai.fill_cell(tabel, kunci, "golongan", "IV/a")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(tabel, kunci)[4] == "IV/a"
    assert not tabel.kalimat.isVisible()
