"""The column Tren of Antartahun: arrow and points, and the small line wherever it has room."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPointF, QRectF

from lkjip_desktop.forms.lebar import LebarKolom
from lkjip_desktop.forms.realisasi_tahun import CAPAIAN, BagianAntartahun, Sel
from lkjip_desktop.forms.tren import format_trend, places, text_width
from tests.forms.antartahun_uji import DAYA, IKM, grid, open_years
from tests.forms.pemakai import Pemakai


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianAntartahun:
    return open_years(pemakai)


@pytest.mark.parametrize(
    ("selisih", "teks"), [("10.504", "▲ 10,50"), ("-0.005", "▼ 0,01"), ("0.004", "= 0,00")]
)
def test_panah_menurut_selisih_seperti_tercetak(selisih: str, teks: str) -> None:
    assert format_trend(Decimal(selisih)) == teks


def test_titik_garis_di_tempatnya() -> None:
    ruang = QRectF(0, 0, 40, 10)
    assert places([80, 90, 100], ruang) == [QPointF(0, 10), QPointF(20, 5), QPointF(40, 0)]
    assert places([None, 90, None], ruang) == [QPointF(20, 5)]
    assert places([7], ruang) == [QPointF(0, 5)]
    assert places([None, None], ruang) == []


def test_tren_terlihat_utuh_di_samping_pratinjau(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    """As wide as the form is beside the preview of a window of 1366 pixels."""
    pemakai.jendela.resize(946, 728)
    pemakai.aplikasi.processEvents()
    assert grid(bagian).view.width() <= 722
    assert grid(bagian).view.horizontalScrollBar().maximum() == 0


def resize(pemakai: Pemakai, lebar: int) -> None:
    """A window as high as what a screen of 1366 × 768 has left at 150%."""
    pemakai.jendela.resize(lebar, 485)
    for _ in range(8):
        pemakai.aplikasi.processEvents()


def shows_line(bagian: BagianAntartahun, kunci: str) -> bool:
    """Whether the last cell of a row has the point at the end of its line."""
    view = grid(bagian).view
    sel = view.model().index(
        grid(bagian).model.rows.index(kunci), len(grid(bagian).model.kolom) - 1
    )
    view.scrollTo(sel)
    gambar = view.viewport().grab(view.visualRect(sel)).toImage()
    titik = view.palette().highlight().color().rgb()
    return any(
        gambar.pixel(x, y) == titik for x in range(gambar.width()) for y in range(gambar.height())
    )


def test_garis_tren_digambar_di_setiap_lebar_yang_cukup(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    """Whichever way the window has got its width, and at 150% of a screen of 1366 × 768 too."""
    view, tren = grid(bagian).view, len(grid(bagian).model.kolom) - 1
    capaian = [Sel(pemakai.indicator(nama), CAPAIAN).kunci for nama in (IKM, DAYA)]
    turun, naik = {}, {}
    for lebar in range(1300, 889, -30):
        resize(pemakai, lebar)
        turun[lebar] = view.columnWidth(tren)
        assert view.horizontalScrollBar().maximum() == 0
        assert [shows_line(bagian, satu) for satu in capaian] == [True, True], lebar
    for lebar in sorted(turun):
        resize(pemakai, lebar)
        naik[lebar] = view.columnWidth(tren)
    assert naik == turun
    assert len(set(naik.values())) > 2, "it takes what there is, not all or nothing"


def test_garis_tren_mengalah_pada_angka(pemakai: Pemakai, bagian: BagianAntartahun) -> None:
    """Where it would be no more than a blot the figures have the room; wider, it is back."""
    tabel = grid(bagian)
    tren = len(tabel.model.kolom) - 1
    lapang, capaian = tabel.view.columnWidth(tren), Sel(pemakai.indicator(IKM), CAPAIAN).kunci
    resize(pemakai, 840)
    assert tabel.view.columnWidth(tren) == text_width(tabel.view.fontMetrics()) < lapang
    assert not shows_line(bagian, capaian)
    resize(pemakai, 1200)
    assert tabel.view.columnWidth(tren) == lapang
    assert shows_line(bagian, capaian)


def test_lebar_tren_yang_dicari_sendiri_tidak_diingat(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    """A small window of one day does not take the line away on the next."""
    resize(pemakai, 840)
    ingatan = LebarKolom(pemakai.setelan)
    ingatan.restore(bagian)
    ingatan.keep()
    ingat = pemakai.setelan.text("tabel/Realisasi antartahun")
    assert "Hal" in ingat
    assert "Tren" not in ingat
    grid(bagian).view.setColumnWidth(len(grid(bagian).model.kolom) - 1, 200)
    ingatan.keep()
    assert '"Tren": 200' in pemakai.setelan.text("tabel/Realisasi antartahun")


def test_lebar_tren_yang_diseret_tidak_diubah(pemakai: Pemakai, bagian: BagianAntartahun) -> None:
    tabel = grid(bagian)
    tren = len(tabel.model.kolom) - 1
    tabel.view.setColumnWidth(tren, 200)
    for lebar in (880, 1200):
        pemakai.jendela.resize(lebar, 485)
        for _ in range(5):
            pemakai.aplikasi.processEvents()
        assert tabel.view.columnWidth(tren) == 200
