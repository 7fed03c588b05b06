"""What follows by itself: hidden parts, keys for the steps, the window as it was left."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.pembagian import Pembagian
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.window import Jendela
from tests.forms.pemakai import Pemakai


def test_bagian_yang_tersembunyi_menunjukkan_yang_berubah_sementara_itu(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    jendela.show_step("anggaran")
    jendela.form.show_part("efisiensi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    (kunci, *_) = bagian.efisiensi.model.rows
    semula = pemakai.row(bagian.efisiensi, kunci)[1]
    jendela.show_step("realisasi")
    pemakai.set_realisasi("Indeks", Decimal(50))
    jendela.show_step("anggaran")
    assert bagian.catatan.isVisible()
    assert pemakai.row(bagian.efisiensi, kunci)[1] != semula
    gambar = bagian.efisiensi.view.viewport().grab().toImage()
    bagian.fill()
    assert bagian.efisiensi.view.viewport().grab().toImage() == gambar


@pytest.mark.parametrize("nomor", range(1, len(LANGKAH) + 1))
def test_ctrl_angka_membuka_langkahnya(pemakai: Pemakai, nomor: int) -> None:
    pemakai.jendela.show_step(LANGKAH[nomor % len(LANGKAH)].kunci)
    QTest.keySequence(pemakai.jendela, QKeySequence(f"Ctrl+{nomor}"))
    assert pemakai.jendela.langkah.tombol[LANGKAH[nomor - 1].kunci].isChecked()
    assert pemakai.jendela.form.isVisible()


def test_lebar_langkah_formulir_dan_pratinjau_diingat(pemakai: Pemakai, samping: Samping) -> None:
    assert samping.panel.isVisible()
    bagi = pemakai.jendela.centralWidget()
    assert isinstance(bagi, QSplitter)
    kiri, tengah, kanan = bagi.sizes()
    bagi.setSizes([kiri + 20, tengah - 60, kanan + 40])
    lebar = bagi.sizes()
    assert lebar != [kiri, tengah, kanan]
    pemakai.jendela.close()
    lain = Jendela(Jembatan(), pemakai.setelan, pemakai.pemilih)
    bagi_lain = lain.centralWidget()
    assert isinstance(bagi_lain, Pembagian)
    lain.resize(pemakai.jendela.size())
    bagi_lain.divide()
    assert bagi_lain.saveState() == bagi.saveState()
    lain.deleteLater()


def test_roda_di_atas_pilihan_tidak_mengubahnya(pemakai: Pemakai) -> None:
    pilihan: KotakPilih = pemakai.jendela.kepala.tahun
    semula = pilihan.currentIndex()
    for delta in (120, -120):
        di = QPointF(pilihan.rect().center())
        tombol, tambahan = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        roda = QWheelEvent(
            di,
            QPointF(pilihan.mapToGlobal(di.toPoint())),
            QPoint(),
            QPoint(0, delta),
            tombol,
            tambahan,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        pemakai.aplikasi.sendEvent(pilihan, roda)
        assert pilihan.currentIndex() == semula
