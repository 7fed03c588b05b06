"""An edit paints what stands differently, and leaves on the screen what painting all would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.akip import BagianAkip
from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.aturan import BagianAturan
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import id_of
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.store import Store
from tests.bantu.contoh import lepas_rincian
from tests.forms.pemakai import Pemakai

BANYAK = 120
"""So many that a grid measures the rows that are seen, and has a bar of its own."""


@pytest.fixture
def banyak(pemakai_baru: Pemakai, contoh: Path) -> Pemakai:
    """A user at the example with indicators besides, all promised."""
    with Store.open(contoh) as store:
        lepas_rincian(store)
        buku = BukuKinerja(store.buku, 2024)
        asal, pk = buku.indikator[0], buku.pk()
        assert pk is not None
        nilai = buku.realisasi(asal.id)
        target = buku.target(asal.id)
        assert nilai is not None
        with store.transaction("Perbanyak") as t:
            for nomor in range(BANYAK):
                kunci = id_of("uji", nomor)
                t.put(replace(asal, id=kunci, urutan=nomor + 10, nama=f"Indikator {nomor}"))
                janji = with_natural_id(PkIndikator, pk_id=pk.id, indikator_id=kunci)
                t.put(replace(janji, target=target))
                t.put(replace(nilai, id=id_of("uji realisasi", nomor), indikator_id=kunci))
    pemakai_baru.open(contoh)
    return pemakai_baru


class Pelukis(QObject):
    """Sees which parts of a grid are painted."""

    def __init__(self, tabel: Tabel) -> None:
        super().__init__(tabel)
        self.kotak: list[QRect] = []
        self._tabel = tabel
        tabel.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.kotak += list(event.region())  # type: ignore[call-overload]  # Qt's iterator
        return super().eventFilter(watched, event)

    def columns(self) -> set[int]:
        """The columns of which anything has been painted."""
        view = self._tabel.view
        tepi = [
            (n, view.columnViewportPosition(n), view.columnWidth(n))
            for n in range(len(self._tabel.model.kolom))
        ]
        return {
            n
            for satu in self.kotak
            for n, kiri, lebar in tepi
            if satu.left() < kiri + lebar - 1 and satu.right() > kiri
        }


def settle() -> None:
    for _ in range(4):  # what is typed, and what the form puts off until it is
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def on_screen(pemakai: Pemakai, tabel: Tabel) -> QImage:
    """The grid as it stands on the screen; nothing is painted for it."""
    jendela, isi = pemakai.jendela, tabel.view.viewport()
    layar = jendela.screen().grabWindow(jendela.winId()).toImage()
    tampak = isi.visibleRegion().boundingRect()
    assert not tampak.isEmpty()
    return layar.copy(QRect(isi.mapTo(jendela, tampak.topLeft()), tampak.size()))


def bring(pemakai: Pemakai, tabel: Tabel) -> None:
    """Scroll the form to a grid of it."""
    halaman = pemakai.jendela.form.page
    assert isinstance(halaman, QScrollArea)
    halaman.ensureWidgetVisible(tabel)
    settle()


def assert_whole(pemakai: Pemakai, tabel: Tabel) -> None:
    """Nothing on the screen is what it was before the edit."""
    kini = on_screen(pemakai, tabel)
    tabel.view.viewport().update()
    settle()
    assert kini == on_screen(pemakai, tabel)


@pytest.fixture
def akip(banyak: Pemakai) -> BagianAkip:
    banyak.jendela.show_step("akip")
    bagian = banyak.jendela.form.part
    assert isinstance(bagian, BagianAkip)
    settle()
    return bagian


def test_hasil_akip_melukis_koreksi_dan_yang_mengikutinya(
    banyak: Pemakai, akip: BagianAkip
) -> None:
    pelukis = Pelukis(akip.nko.tabel)
    banyak.fill_cell(akip.tabel, "2023", "nilai", "85")
    settle()
    assert pelukis.columns() == {3, 4}
    assert banyak.row(akip.nko.tabel, akip.nko.tabel.model.rows[7])[3] == "0%"
    assert_whole(banyak, akip.nko.tabel)
    assert_whole(banyak, akip.tabel)


def test_hasil_akip_berpredikat_sama_tidak_melukis_nko(banyak: Pemakai, akip: BagianAkip) -> None:
    banyak.fill_cell(akip.tabel, "2023", "nilai", "77")
    settle()
    pelukis = Pelukis(akip.nko.tabel)
    banyak.type(",25")
    banyak.press(Qt.Key.Key_Return)
    settle()
    assert pelukis.kotak == []
    assert_whole(banyak, akip.nko.tabel)


def test_hasil_tahun_lain_yang_kini_dipakai_tampak(banyak: Pemakai, akip: BagianAkip) -> None:
    akip.tabel.setFocus()
    akip.tabel.select("2023", "nilai")
    banyak.press(Qt.Key.Key_Delete)
    settle()
    assert [banyak.row(akip.tabel, k)[-1] for k in akip.tabel.model.rows] == [
        "",
        "NKO 2024",
        "",
        "",
    ]
    assert_whole(banyak, akip.tabel)
    assert_whole(banyak, akip.nko.tabel)


@pytest.mark.parametrize("tombol", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_menyimpan_di_tepi_bawah_tidak_melukis_seluruh_tabel(
    banyak: Pemakai, tombol: Qt.Key
) -> None:
    """The rows move up by one: Qt moves their picture, if nothing in it waits to be painted."""
    banyak.jendela.show_step("realisasi")
    tabel = banyak.jendela.form.part.tables[0]
    settle()
    view = tabel.view
    terbawah = view.rowAt(view.viewport().height() - 1) - 1
    tabel.setFocus()
    tabel.select(tabel.model.rows[terbawah], "nilai")
    settle()
    banyak.type("65")
    settle()
    atas, pelukis = view.verticalScrollBar().value(), Pelukis(tabel)
    banyak.press(tombol)
    settle()
    assert view.verticalScrollBar().value() > atas
    luas = sum(kotak.width() * kotak.height() for kotak in pelukis.kotak)
    assert luas < view.viewport().width() * view.viewport().height() / 2
    assert banyak.row(tabel, tabel.model.rows[terbawah])[4] == "65"
    assert_whole(banyak, tabel)


@pytest.fixture
def aturan(banyak: Pemakai) -> BagianAturan:
    banyak.jendela.show_step("akip")
    assert banyak.jendela.form.show_part("aturan")
    bagian = banyak.jendela.form.part
    assert isinstance(bagian, BagianAturan)
    settle()
    return bagian


def test_satu_koreksi_melukis_barisnya_saja(banyak: Pemakai, aturan: BagianAturan) -> None:
    bring(banyak, aturan.koreksi)
    banyak.fill_cell(aturan.koreksi, "BB", "koreksi", "1")
    settle()
    view, letak = aturan.koreksi.view, aturan.koreksi.model.rows.index("BB")
    koreksi, pita = Pelukis(aturan.koreksi), Pelukis(aturan.nko.tabel)
    banyak.type("2")
    settle()
    assert koreksi.kotak
    atas, tinggi = view.rowViewportPosition(letak), view.rowHeight(letak)
    assert all(atas <= k.top() and k.bottom() < atas + tinggi for k in koreksi.kotak)
    assert pita.kotak == []
    banyak.press(Qt.Key.Key_Return)
    settle()
    assert_whole(banyak, aturan.koreksi)


def test_setiap_tabel_aturan_mengikuti_langkah_tentangnya(
    banyak: Pemakai, aturan: BagianAturan
) -> None:
    """Typed, added, taken away, undone: what stands on the screen is what the file says."""
    aksi = banyak.jendela.aksi

    def bands(batas: str) -> None:
        banyak.fill_cell(aturan.nko.tabel, "0", "batas", batas)
        banyak.press(Qt.Key.Key_Return)

    langkah: list[Callable[[], None]] = [
        lambda: bands("105"),
        aturan.nko.tambah.click,
        lambda: bands("106"),
        *[lambda: banyak.choose(aksi.urungkan)] * 3,
        *[lambda: banyak.choose(aksi.ulangi)] * 2,
    ]
    for satu in langkah:
        satu()
        settle()
        for tabel in aturan.tables:
            bring(banyak, tabel)
            assert_whole(banyak, tabel)
    assert banyak.row(aturan.nko.tabel, "0")[0] == "105"
    assert len(aturan.nko.tabel.model.rows) == 6


@pytest.fixture
def anggaran(banyak: Pemakai) -> BagianAnggaran:
    banyak.jendela.show_step("anggaran")
    assert banyak.jendela.form.show_part("efisiensi")
    bagian = banyak.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    settle()
    return bagian


def test_satu_realisasi_program_melukis_angkanya(banyak: Pemakai, anggaran: BagianAnggaran) -> None:
    program, efisiensi = Pelukis(anggaran.tabel), Pelukis(anggaran.efisiensi)
    banyak.fill_cell(anggaran.tabel, anggaran.tabel.model.rows[0], "realisasi", "5")
    banyak.press(Qt.Key.Key_Return)
    settle()
    assert program.columns() == {2, 3, 4}
    assert 0 not in efisiensi.columns()
    for tabel in anggaran.tables:
        assert_whole(banyak, tabel)


def test_program_yang_pindah_sasaran_menyebut_sasarannya(
    banyak: Pemakai, anggaran: BagianAnggaran
) -> None:
    kantor = banyak.jembatan.kantor
    satu, lain = kantor.all_of(ProgramTahun)[0], kantor.all_of(Sasaran)[-1]
    assert satu.sasaran_id != lain.id
    pindah = replace(satu, sasaran_id=lain.id)
    assert banyak.jembatan.carry_out(Usul("Pindah", (pindah,)))
    settle()
    assert banyak.row(anggaran.tabel, satu.program_id)[1] == lain.uraian
    for tabel in anggaran.tables:
        assert_whole(banyak, tabel)


def test_satu_angka_unit_melukis_barisnya_dan_jumlah(banyak: Pemakai) -> None:
    banyak.jendela.show_step("realisasi")
    assert banyak.jendela.form.show_part("perunit")
    (tabel,) = banyak.jendela.form.part.tables
    settle()
    banyak.fill_cell(tabel, tabel.model.rows[1], "pembilang", "7")
    settle()
    pelukis, atas = Pelukis(tabel), tabel.view.rowViewportPosition
    banyak.type("5")
    settle()
    assert banyak.row(tabel, "jumlah")[1] == "75"
    baris = {n for n in range(len(tabel.model.rows)) for k in pelukis.kotak if k.top() == atas(n)}
    assert baris == {1, len(tabel.model.rows) - 1}
    assert 0 not in pelukis.columns()
    assert_whole(banyak, tabel)
    banyak.press(Qt.Key.Key_Return)
    settle()
    assert_whole(banyak, tabel)
