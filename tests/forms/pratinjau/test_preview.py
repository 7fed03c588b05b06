"""The preview with its real child: what stands on the screen, and what it says about itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.pratinjau.bilah import MEMPERBARUI
from lkjip_desktop.forms.pratinjau.pekerja import BERHENTI, BERHENTI_TERUS, Pekerja
from lkjip_desktop.forms.pratinjau.preview import KOSONG, MENYIAPKAN, Pratinjau
from lkjip_desktop.forms.pratinjau.susunan import TEPI
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.worker.pesan import Permintaan, Tampilan
from lkjip_desktop.worker.raster import Raster
from tests.forms.tunggu import wait_until
from tests.worker import palsu

MERAH, HIJAU, PUTIH = QColor(255, 0, 0), QColor(0, 255, 0), QColor(255, 255, 255)
LEMBAR = palsu.request()


class Meja:
    """A preview in a shown window, and the book that its child works from."""

    def __init__(self, pekerja: Pekerja) -> None:
        self.pekerja = pekerja
        self.buku = BukuKantor({})
        self.pratinjau = Pratinjau(pekerja)
        self.kanvas = self.pratinjau.kanvas
        self.pratinjau.resize(500, 600)
        self.pratinjau.show()

    def open(self, nama: str, jumlah_halaman: int = 2) -> None:
        self.buku = palsu.book(nama, jumlah_halaman)
        self.pekerja.load(self.buku, {})
        self.pratinjau.show_sheet(LEMBAR)
        self.settle()

    def rename(self, nama: str) -> None:
        langkah = palsu.rename(self.buku, nama)
        self.buku = self.buku.terapkan(langkah)
        self.pekerja.apply(langkah, {})
        self.pratinjau.refresh()

    def settle(self) -> None:
        """Wait until everything in sight is up to date and sharp."""
        wait_until(lambda: self.pratinjau.pdf() is not None and not self.kanvas.lacks_images())

    def picture(self) -> QImage:
        return self.kanvas.viewport().grab().toImage()

    def ground(self) -> QColor:
        return self.picture().pixelColor(3, 3)


@pytest.fixture(scope="module")
def pekerja(qapp: QApplication) -> Iterator[Pekerja]:
    pekerja = Pekerja(palsu.make_pdf, qapp)
    yield pekerja
    pekerja.close()


@pytest.fixture
def meja(pekerja: Pekerja, qapp: QApplication) -> Iterator[Meja]:
    meja = Meja(pekerja)
    yield meja
    meja.pratinjau.close()
    meja.pratinjau.deleteLater()
    qapp.processEvents()


def test_nothing_chosen_shows_an_invitation_and_starts_no_process(qapp: QApplication) -> None:
    pekerja = Pekerja(palsu.make_pdf)
    pratinjau = Pratinjau(pekerja)
    pratinjau.show()
    qapp.processEvents()
    assert pratinjau.kanvas._pesan == KOSONG
    assert pratinjau.pdf() is None
    assert pratinjau.bilah.halaman.text() == ""
    assert pekerja._sambungan is None
    pratinjau.close()


@pytest.mark.parametrize("rasio", [1.0, 1.25, 1.5, 2.0])
def test_page_on_screen_is_the_page_of_the_pdf(
    meja: Meja, rasio: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pixel for pixel, also where a logical pixel is not a whole number of pixels."""
    monkeypatch.setattr(meja.kanvas, "_ratio", lambda: rasio)
    meja.open("merah", 1)
    layar = QImage(meja.pratinjau.size() * rasio, QImage.Format.Format_RGB32)
    layar.setDevicePixelRatio(rasio)
    meja.pratinjau.render(layar)
    kotak = meja.kanvas._susunan.kotak[0]
    asal = meja.kanvas.viewport().mapTo(meja.pratinjau, QPoint(0, 0))
    x, y = round(asal.x() * rasio) + kotak.x, round(asal.y() * rasio) + kotak.y
    pdf = meja.pratinjau.pdf()
    assert pdf is not None
    citra = Raster().page(pdf, 0, kotak.lebar / Raster().sizes(pdf)[0][0])
    asli = QImage(citra.piksel, citra.lebar, citra.tinggi, QImage.Format.Format_RGB32)
    tampak = min(kotak.tinggi, layar.height() - y)
    halaman = layar.copy(x, y, kotak.lebar, tampak)
    halaman.setDevicePixelRatio(1)
    assert halaman == asli.copy(0, 0, kotak.lebar, tampak)
    assert halaman.pixelColor(20, 100) == MERAH
    assert halaman.pixelColor(kotak.lebar - 20, 100) == PUTIH


def test_a_change_reaches_the_screen_and_the_place_stays(meja: Meja) -> None:
    meja.open("merah", 5)
    meja.kanvas.next_page()
    meja.kanvas.next_page()
    meja.settle()
    tempat = meja.kanvas.verticalScrollBar().value()
    assert tempat > 0
    meja.rename("hijau")
    assert meja.pratinjau.pdf() is None  # out of date at once
    meja.settle()
    assert meja.kanvas.verticalScrollBar().value() == tempat
    kotak = meja.kanvas._susunan.kotak[2]
    assert meja.picture().pixelColor(kotak.x + 20, 100) == HIJAU
    assert b"0.0 1.0 0.0 rg" in (meja.pratinjau.pdf() or b"")


def test_says_when_it_becomes_current_and_out_of_date(meja: Meja) -> None:
    mata = QSignalSpy(meja.pratinjau.currentChanged)
    meja.open("merah")
    meja.rename("hijau")
    meja.rename("biru")
    meja.settle()
    meja.pratinjau.show_sheet(None)
    assert [mata.at(n)[0] for n in range(mata.count())] == [True, False, True, False]
    assert meja.pratinjau.pdf() is None
    assert meja.kanvas._pesan == KOSONG


def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(meja: Meja) -> None:
    meja.pekerja.load(palsu.book("merah"), {})
    meja.pratinjau.show_sheet(LEMBAR)
    wait_until(lambda: meja.pratinjau._ditunggu is not None)
    meja.pratinjau.show_sheet(None)
    terjawab = QSignalSpy(meja.pekerja.resultReady)
    wait_until(lambda: terjawab.count() > 0)
    assert meja.pratinjau.pdf() is None
    assert meja.kanvas.page_count == 0


def test_hidden_it_asks_for_nothing_and_catches_up_when_shown(meja: Meja) -> None:
    meja.open("merah")
    nomor = meja.pekerja._nomor
    meja.pratinjau.hide()
    meja.rename("hijau")
    assert meja.pekerja._nomor == nomor
    assert meja.pratinjau.pdf() is None
    meja.pratinjau.show()
    meja.settle()
    assert b"0.0 1.0 0.0 rg" in (meja.pratinjau.pdf() or b"")


def test_an_error_keeps_the_old_pages_dimmed_and_says_what_to_do(
    meja: Meja, qapp: QApplication
) -> None:
    meja.open("merah")
    meja.rename("pecah")
    wait_until(meja.pratinjau.pemberitahuan.isVisible)
    kotak = meja.kanvas._susunan.kotak[0]
    pudar = meja.picture().pixelColor(kotak.x + 20, 100)
    assert pudar.red() > pudar.green() > 50  # still the red page, but faded into the ground
    assert "Coba lagi" in meja.pratinjau.pemberitahuan.kalimat.text()
    assert meja.pratinjau.pdf() is None
    meja.pratinjau.pemberitahuan.salin.click()
    assert "pecah di tengah" in qapp.clipboard().text()
    meja.rename("hijau")
    meja.settle()
    assert meja.picture().pixelColor(kotak.x + 20, 100) == HIJAU
    assert not meja.pratinjau.pemberitahuan.isVisible()


def test_an_error_on_another_sheet_does_not_leave_the_wrong_pages(meja: Meja) -> None:
    meja.open("merah")
    meja.pratinjau.show_sheet(palsu.request(tahun=2019))
    wait_until(meja.pratinjau.pemberitahuan.isVisible)
    assert meja.kanvas.page_count == 0
    assert "Tahun 2019" in meja.pratinjau.pemberitahuan.kalimat.text()


def test_try_again_recovers_after_the_child_died_twice(meja: Meja) -> None:
    meja.open("merah")
    meja.rename("mati")
    wait_until(meja.pratinjau.pemberitahuan.isVisible)
    assert meja.pratinjau.pemberitahuan.kalimat.text() == BERHENTI
    meja.pekerja.apply(palsu.rename(meja.buku, "hijau"), {})
    meja.pratinjau.pemberitahuan.ulang.click()
    meja.settle()
    assert b"0.0 1.0 0.0 rg" in (meja.pratinjau.pdf() or b"")


def test_what_never_runs_is_said_and_waits_for_the_button(meja: Meja, tmp_path: Path) -> None:
    mulai = tmp_path / "mulai"
    meja.open("merah")
    meja.rename(f"mati tercatat {mulai}")
    wait_until(meja.pratinjau.pemberitahuan.isVisible)
    meja.pratinjau.refresh()
    wait_until(lambda: meja.pratinjau.pemberitahuan.kalimat.text() == BERHENTI_TERUS)
    coba = len(mulai.read_text())
    gagal = QSignalSpy(meja.pekerja.failed)
    meja.pratinjau.refresh()
    wait_until(lambda: gagal.count() > 0)
    assert len(mulai.read_text()) == coba
    meja.pekerja.apply(palsu.rename(meja.buku, "hijau"), {})
    meja.pratinjau.pemberitahuan.ulang.click()
    meja.settle()


def test_a_killed_child_is_not_noticed_on_the_screen(meja: Meja, tmp_path: Path) -> None:
    meja.open("merah")
    meja.rename(f"mati sekali {tmp_path / 'tanda'}")
    meja.settle()
    assert not meja.pratinjau.pemberitahuan.isVisible()
    assert b"0.0 0.0 0.0 rg" in (meja.pratinjau.pdf() or b"")


def test_a_slow_update_is_marked_and_the_old_pages_stay(meja: Meja) -> None:
    meja.open("merah")
    meja.rename("tahan")
    wait_until(lambda: meja.pratinjau.bilah.tanda.text() == MEMPERBARUI)
    kotak = meja.kanvas._susunan.kotak[0]
    assert meja.picture().pixelColor(kotak.x + 20, 100) == MERAH
    meja.pekerja.close()  # nothing else ends this sheet
    meja.rename("hijau")
    meja.settle()
    assert meja.pratinjau.bilah.tanda.text() == ""


def test_the_first_sheet_says_that_it_is_being_prepared(meja: Meja) -> None:
    meja.pekerja.load(palsu.book("tahan"), {})
    meja.pratinjau.show_sheet(LEMBAR)
    wait_until(lambda: meja.kanvas._pesan == MENYIAPKAN)
    meja.pekerja.close()


# --- pages, zoom, keys -----------------------------------------------------------------------


def test_pages_are_counted_and_turned(meja: Meja) -> None:
    meja.open("merah", 4)
    bilah = meja.pratinjau.bilah
    assert bilah.halaman.text() == "Halaman 1 dari 4"
    bilah.berikut.click()
    bilah.berikut.click()
    assert bilah.halaman.text() == "Halaman 3 dari 4"
    bilah.sebelum.click()
    assert bilah.halaman.text() == "Halaman 2 dari 4"
    QTest.keyClick(meja.kanvas, Qt.Key.Key_End)
    assert bilah.halaman.text() == "Halaman 4 dari 4"
    bilah.berikut.click()
    assert bilah.halaman.text() == "Halaman 4 dari 4"
    QTest.keyClick(meja.kanvas, Qt.Key.Key_Home)
    assert meja.kanvas.verticalScrollBar().value() == 0
    meja.settle()


def test_page_keys_scroll_by_a_window(meja: Meja) -> None:
    meja.open("merah", 4)
    batang = meja.kanvas.verticalScrollBar()
    QTest.keyClick(meja.kanvas, Qt.Key.Key_PageDown)
    assert batang.value() == batang.pageStep() < meja.kanvas.viewport().height()
    QTest.keyClick(meja.kanvas, Qt.Key.Key_PageUp)
    assert batang.value() == 0
    meja.settle()


def test_fit_width_fills_the_window_and_follows_it(meja: Meja) -> None:
    meja.open("merah", 2)
    lebar = meja.kanvas.viewport().width()
    assert meja.kanvas._susunan.kotak[1].lebar == lebar - 2 * TEPI
    meja.pratinjau.resize(420, 600)
    assert meja.kanvas._susunan.kotak[1].lebar == lebar - 80 - 2 * TEPI
    assert meja.kanvas.lacks_images()
    meja.settle()
    assert meja.pratinjau.bilah.lebar.isChecked()


@pytest.mark.parametrize("cara", ["tombol", "roda"])
def test_zoom_goes_in_steps_and_back_to_the_width(meja: Meja, cara: str) -> None:
    meja.open("merah", 1)
    kanvas, bilah = meja.kanvas, meja.pratinjau.bilah
    pas = kanvas.zoom
    zoom_in, zoom_out = {
        "tombol": (bilah.besar.click, bilah.kecil.click),
        "roda": (lambda: wheel(meja, 120), lambda: wheel(meja, -120)),
    }[cara]
    zoom_in()
    assert bilah.persen.text() == "67%"
    zoom_in()
    assert bilah.persen.text() == "75%"
    assert not bilah.lebar.isChecked()
    zoom_out()
    assert bilah.persen.text() == "67%"
    meja.settle()
    assert kanvas._susunan.kotak[0].lebar == round(609.45 * 0.67 * 96 / 72)
    bilah.lebar.click()
    assert kanvas.zoom == pas
    assert bilah.lebar.isChecked()
    meja.settle()


def test_another_revision_leaves_the_page_where_it_is_sideways(meja: Meja) -> None:
    meja.open("merah", 1)
    for _ in range(6):
        meja.kanvas.zoom_in()
    meja.settle()
    batang = meja.kanvas.horizontalScrollBar()
    assert 0 < batang.value() < batang.maximum()
    batang.setValue(7)
    meja.rename("hijau")
    meja.settle()
    assert batang.value() == 7
    meja.kanvas.fit_width()
    meja.settle()


def test_zoom_ends_at_its_last_steps(meja: Meja) -> None:
    meja.open("merah", 1)
    for _ in range(20):
        meja.kanvas.zoom_in()
    assert meja.pratinjau.bilah.persen.text() == "200%"
    assert not meja.pratinjau.bilah.besar.isEnabled()
    for _ in range(20):
        meja.kanvas.zoom_out()
    assert meja.pratinjau.bilah.persen.text() == "25%"
    assert not meja.pratinjau.bilah.kecil.isEnabled()
    meja.settle()


def test_a_long_document_keeps_only_images_near_the_place_that_is_read(meja: Meja) -> None:
    meja.open("merah", 60)
    for _ in range(5):
        for _ in range(6):
            meja.kanvas.next_page()
        meja.settle()
    assert meja.kanvas.page >= 29
    assert len(meja.kanvas._album._gambar) < 15


def test_another_sheet_begins_at_its_top(meja: Meja) -> None:
    meja.open("merah", 4)
    meja.kanvas.next_page()
    meja.pratinjau.show_sheet(Permintaan(2024, LEMBAR.lembar, Kertas.A4))
    meja.settle()
    assert meja.kanvas.verticalScrollBar().value() == 0


def test_the_same_sheet_of_another_file_is_another_one(meja: Meja) -> None:
    meja.open("merah")
    meja.open("hijau")
    assert b"0.0 1.0 0.0 rg" in (meja.pratinjau.pdf() or b"")


def test_what_is_asked_of_the_child(meja: Meja) -> None:
    meja.open("merah", 9)
    tampilan = meja.kanvas.view()
    assert tampilan == Tampilan(
        lebar=meja.kanvas.viewport().width() - 2 * TEPI,
        skala=None,
        halaman=range(3),
        dimiliki=tampilan.dimiliki,
    )
    assert tampilan.dimiliki


def wheel(meja: Meja, sudut: int) -> None:
    tempat = QPointF(50, 50)
    peristiwa = QWheelEvent(
        tempat,
        tempat,
        QPoint(),
        QPoint(0, sudut),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(meja.kanvas.viewport(), peristiwa)


def test_a_part_is_shown_from_its_first_page_unless_it_is_being_read(meja: Meja) -> None:
    meja.open("merah", 4)
    meja.pratinjau._bagian = (0, 2)
    dilihat = []
    for nomor in (1, 1, 0):
        meja.pratinjau.show_section(nomor)
        dilihat.append(meja.kanvas.page)
        meja.kanvas.next_page()
    assert dilihat == [2, 3, 0]
