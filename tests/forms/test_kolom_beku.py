"""A grid wider than its view: the name stays in sight, and takes the mouse as the others do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.cara import BACA
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tabel.beku import KolomBeku, frozen_column
from tests.forms.pemakai import Pemakai

KIRI = Qt.MouseButton.LeftButton


@pytest.fixture
def lebar(pemakai: Pemakai, qapp: QApplication) -> Iterator[Tabel]:
    """A grid wider than its view: the name, and twelve columns to type into."""
    kolom = [Kolom("Nama", BACA, lambda k: f"Nama {k}", regang=True, note=lambda _: "catatan")]
    kolom += [Kolom(f"Bulan {n}", BACA, lambda k: k, lebar=12) for n in range(12)]
    tabel = Tabel(pemakai.jembatan, "Uji", kolom)
    tabel.set_rows([str(n) for n in range(8)])
    tabel.resize(500, 300)
    tabel.show()
    qapp.processEvents()
    yield tabel
    tabel.close()


def frozen(tabel: Tabel) -> KolomBeku | None:
    beku = tabel.view.findChild(KolomBeku)
    return beku if isinstance(beku, KolomBeku) and beku.isVisible() else None


def test_tabel_kosong_tidak_bergulir_ke_samping(lebar: Tabel, qapp: QApplication) -> None:
    isi, gulung = lebar.model.rows, lebar.view.horizontalScrollBar()
    assert gulung.isVisible()
    tinggi = lebar.view.maximumHeight()
    lebar.set_rows(())
    qapp.processEvents()
    assert not gulung.isVisible()
    kepala = lebar.view.horizontalHeader().height()
    assert lebar.view.maximumHeight() < kepala + 2 * lebar.view.rowHeight(0) + 40
    lebar.set_rows(isi)
    qapp.processEvents()
    assert gulung.isVisible()
    assert lebar.view.maximumHeight() == tinggi


def test_tabel_yang_menjadi_kosong_kembali_ke_kiri(lebar: Tabel, qapp: QApplication) -> None:
    """Nothing lies over the sentence that says so, and the name heads the first column again."""
    lebar.view.setCurrentIndex(lebar.model.index(3, 12))
    qapp.processEvents()
    assert frozen(lebar) is not None
    lebar.set_rows(())
    qapp.processEvents()
    assert frozen(lebar) is None
    assert lebar.view.horizontalScrollBar().value() == 0
    assert lebar.view.columnViewportPosition(0) == 0


def test_nama_tetap_tampak_ketika_digulir_ke_samping(lebar: Tabel, qapp: QApplication) -> None:
    assert frozen(lebar) is None
    lebar.select("3")
    lebar.view.setCurrentIndex(lebar.model.index(3, 12))
    qapp.processEvents()
    beku = frozen(lebar)
    assert beku is not None
    assert beku.width() == lebar.view.columnWidth(0)
    gambar = beku.grab().toImage()
    semua = {gambar.pixelColor(x, y).name() for x in range(60) for y in range(20, 60)}
    assert len(semua) > 2  # the names are drawn
    lebar.view.setCurrentIndex(lebar.model.index(3, 0))
    qapp.processEvents()
    assert frozen(lebar) is None


def test_sel_kini_tidak_tersembunyi_di_balik_nama(lebar: Tabel, qapp: QApplication) -> None:
    lebar.view.setCurrentIndex(lebar.model.index(0, 12))
    for kolom in range(11, 0, -1):
        lebar.view.setCurrentIndex(lebar.model.index(0, kolom))
        qapp.processEvents()
        beku = frozen(lebar)
        kiri = lebar.view.columnViewportPosition(kolom)
        assert kiri >= (beku.covered if beku else 0)


def test_klik_pada_nama_menuju_selnya(lebar: Tabel, qapp: QApplication) -> None:
    lebar.view.setCurrentIndex(lebar.model.index(0, 12))
    qapp.processEvents()
    beku = frozen(lebar)
    assert beku is not None
    y = lebar.view.horizontalHeader().height() + lebar.view.rowViewportPosition(5) + 4
    QTest.mouseClick(beku, Qt.MouseButton.LeftButton, pos=QPoint(10, y))
    assert lebar.view.currentIndex() == lebar.model.index(5, 0)
    qapp.processEvents()
    assert frozen(lebar) is None


@pytest.fixture
def tertutup(lebar: Tabel, qapp: QApplication) -> KolomBeku:
    """The frozen column of that grid, scrolled to its end."""
    lebar.view.setCurrentIndex(lebar.model.index(0, 12))
    qapp.processEvents()
    beku = frozen(lebar)
    assert beku is not None
    return beku


def row_of(lebar: Tabel, baris: int) -> QPoint:
    kepala = lebar.view.horizontalHeader().height()
    return QPoint(20, kepala + lebar.view.rowViewportPosition(baris) + 5)


def block(lebar: Tabel) -> set[tuple[int, int]]:
    return set(lebar.view.selected_cells())


def test_klik_pada_kepala_nama_yang_membeku_mengurutkan(lebar: Tabel, tertutup: KolomBeku) -> None:
    QTest.mouseClick(tertutup, KIRI, pos=QPoint(20, 5))
    QTest.mouseClick(tertutup, KIRI, pos=QPoint(20, 5))
    assert lebar.model.rows == tuple("76543210")
    assert tertutup.isVisible()


def test_shift_klik_dan_seret_pada_nama_memilih_blok(
    lebar: Tabel, tertutup: KolomBeku, qapp: QApplication
) -> None:
    QTest.mousePress(tertutup, KIRI, pos=row_of(lebar, 1))
    QTest.mouseMove(tertutup, row_of(lebar, 2))
    QTest.mouseMove(tertutup, row_of(lebar, 3))
    QTest.mouseRelease(tertutup, KIRI, pos=row_of(lebar, 3))
    assert block(lebar) == {(1, 0), (2, 0), (3, 0)}
    QTest.mouseClick(tertutup, KIRI, Qt.KeyboardModifier.ShiftModifier, row_of(lebar, 5))
    assert block(lebar) == {(n, 0) for n in range(1, 6)}
    assert tertutup.isVisible()
    QTest.mouseClick(tertutup, KIRI, pos=row_of(lebar, 2))
    qapp.processEvents()
    assert block(lebar) == {(2, 0)}
    assert not tertutup.isVisible()  # the cell itself has come into sight


@pytest.mark.parametrize(("beku", "kolom"), [((), 0), ((2,), 2)])
def test_kolom_yang_menamai_baris(beku: tuple[int, ...], kolom: int) -> None:
    semua = [Kolom("x", BACA, str, regang=True, beku=n in beku) for n in range(4)]
    assert frozen_column(semua) == kolom
    assert frozen_column(semua[:3]) is None
