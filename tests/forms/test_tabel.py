"""The grid by itself: keyboard, refused texts, repainting only what changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit

from lkjip_desktop.forms.bridge import BELUM_TERSIMPAN
from lkjip_desktop.forms.cara import BACA
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.store import GalatStore
from tests.bantu.penjaga import Penjaga
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until

IKM = "Indeks Kepuasan"


@pytest.fixture
def tabel(pemakai: Pemakai) -> Tabel:
    """The grid of a part with one column to type into, the cursor on its first cell."""
    pemakai.jendela.show_step("realisasi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    bagian.tabel.setFocus()
    bagian.tabel.select(bagian.tabel.model.rows[0], "nilai")
    return bagian.tabel


def place(tabel: Tabel) -> tuple[int, str]:
    kini = tabel.view.currentIndex()
    return kini.row(), tabel.model.kolom[kini.column()].judul


def test_tab_ke_sel_isian_berikutnya_lalu_keluar_dari_tabel(pemakai: Pemakai, tabel: Tabel) -> None:
    assert place(tabel) == (0, "Realisasi")
    pemakai.press(Qt.Key.Key_Tab)
    assert place(tabel) == (1, "Realisasi")
    pemakai.press(Qt.Key.Key_Tab)
    assert not tabel.view.hasFocus()
    pemakai.press(Qt.Key.Key_Backtab)
    assert tabel.view.hasFocus()


def test_tab_selagi_mengetik_menyimpan_dan_maju(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("80")
    pemakai.press(Qt.Key.Key_Tab)
    assert place(tabel) == (1, "Realisasi")
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "80"


def test_f2_membuka_isian_dengan_nilai_lama(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_F2)
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "87,23"
    assert not editor.hasSelectedText()
    pemakai.type("5")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "87,235"


class Pelihat(QObject):
    """Sees which part of a grid is painted."""

    def __init__(self, tabel: Tabel) -> None:
        super().__init__(tabel)
        self.tinggi: list[int] = []
        tabel.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.tinggi.append(event.rect().height())
        return super().eventFilter(watched, event)


def test_mendapat_fokus_tidak_melukis_seluruh_tabel(pemakai: Pemakai) -> None:
    tabel = Tabel(pemakai.jembatan, "Uji", [Kolom("Nama", BACA, str, lebar=20)])
    tabel.set_rows([str(n) for n in range(20)])
    tabel.show()
    tabel.select("7")
    QApplication.processEvents()
    pelihat = Pelihat(tabel)
    for fokus in (QFocusEvent.Type.FocusIn, QFocusEvent.Type.FocusOut):
        QApplication.sendEvent(tabel.view, QFocusEvent(fokus))
        QApplication.processEvents()
    assert len(pelihat.tinggi) == 2
    assert max(pelihat.tinggi) <= tabel.view.rowHeight(7)
    tabel.close()


def test_selagi_mengetik_hanya_baris_yang_tersentuh_dilukis(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("87")
    for _ in range(2):  # what is typed, and what the form puts off until it is
        QApplication.processEvents()
    pelihat = Pelihat(tabel)
    tabel.touch(tabel.model.rows[:1])
    QApplication.processEvents()
    assert pelihat.tinggi
    assert max(pelihat.tinggi) <= tabel.view.rowHeight(0)


@pytest.mark.usefixtures("tabel")
def test_membuka_isian_tanpa_mengetik_tidak_mencatat_langkah(pemakai: Pemakai) -> None:
    pemakai.press(Qt.Key.Key_F2)
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_undo is None


def test_pindah_baris_dengan_tetikus_menyimpan_tanpa_melompat(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    pemakai.type("80")
    tabel.view.setCurrentIndex(tabel.model.index(1, 3))
    assert place(tabel) == (1, "Target")
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "80"


def test_kolom_baca_tidak_dapat_diketik(pemakai: Pemakai, tabel: Tabel) -> None:
    tabel.view.setCurrentIndex(tabel.model.index(0, 5))
    pemakai.type("5")
    assert tabel.view.hasFocus()
    assert pemakai.row(tabel, tabel.model.rows[0])[5] == "98,78%"


def test_sel_yang_ditolak_bertanda_dan_dapat_diperbaiki(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("9x")
    pemakai.press(Qt.Key.Key_Return)
    assert place(tabel) == (0, "Realisasi")
    sel = tabel.view.currentIndex()
    assert sel.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert "tidak dapat dibaca" in sel.data(Qt.ItemDataRole.ToolTipRole)
    pemakai.press(Qt.Key.Key_F2)
    pemakai.press(Qt.Key.Key_Backspace)
    pemakai.type("0")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "90"
    assert not tabel.kalimat.isVisible()
    assert tabel.commit()


def test_commit_menutup_isian_dan_kembali_ke_sel_yang_ditolak(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    pemakai.type("80")
    assert tabel.commit()
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "80"
    pemakai.type("9x")
    tabel.view.setCurrentIndex(tabel.model.index(1, 0))
    assert not tabel.commit()
    assert place(tabel) == (0, "Realisasi")


def test_gagal_menyimpan_tidak_menghilangkan_ketikan(
    pemakai: Pemakai, tabel: Tabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: object) -> None:
        raise GalatStore("Disk penuh.")

    monkeypatch.setattr("lkjip_desktop.actions.usul.carry_out", penuh)
    pemakai.type("80")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "80"
    assert tabel.kalimat.text() == BELUM_TERSIMPAN
    assert pemakai.jendela.pesan.kalimat.text() == "Disk penuh."


def test_hanya_baris_yang_tersentuh_dilukis_ulang(pemakai: Pemakai, tabel: Tabel) -> None:
    mata = QSignalSpy(tabel.model.dataChanged)
    pemakai.type("8")
    assert {mata.at(n)[0].row() for n in range(mata.count())} == {0}


def test_mengetik_tidak_terganggu_lukisan_ulang(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("12")
    tabel.touch(None)
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "12"


def test_nama_panjang_meninggikan_baris_dan_terbaca_di_keterangan(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    assert tabel.view.rowHeight(1) > tabel.view.fontMetrics().height() * 2
    nama = pemakai.jembatan.kantor.get(Indikator, tabel.model.rows[1]).nama
    assert tabel.model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == nama


# --- a column that fails -------------------------------------------------------------------------


@pytest.fixture
def tabel_rusak(pemakai: Pemakai) -> Iterator[Tabel]:
    def rusak(_: str) -> str:
        raise LookupError("kolom rusak")

    tabel = Tabel(pemakai.jembatan, "rusak", [Kolom("Rusak", BACA, rusak)])
    yield tabel
    tabel.deleteLater()


def test_kesalahan_di_kolom_dilaporkan_dan_program_tetap_hidup(
    tabel_rusak: Tabel, qapp: QApplication, penjaga: Penjaga
) -> None:
    tabel_rusak.set_rows(["a"])
    assert tabel_rusak.model.index(0, 0).data() is None
    qapp.processEvents()
    assert "LookupError: kolom rusak" in penjaga.ambil()


def test_esc_pertama_hanya_menutup_isian_sel_yang_ditolak(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.type("9x")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.press(Qt.Key.Key_F2)
    pemakai.type("10")
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "9x"
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.row(tabel, tabel.model.rows[0])[4] == "87,23"


def test_mengetik_di_kolom_baca_tidak_melompat_ke_baris_lain(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    tabel.view.setCurrentIndex(tabel.model.index(0, 1))
    pemakai.type("P")  # the second indicator begins with it
    assert tabel.current_row == tabel.model.rows[0]


# --- widths ---------------------------------------------------------------------------------------


def test_kolom_teks_tetap_terbaca_di_jendela_yang_sempit(
    pemakai: Pemakai, tabel: Tabel, qapp: QApplication
) -> None:
    angka = tabel.view.fontMetrics().horizontalAdvance("0")
    pemakai.jendela.resize(600, 500)
    qapp.processEvents()
    assert tabel.view.width() < 450
    assert tabel.view.columnWidth(1) >= 14 * angka
    assert tabel.view.horizontalScrollBar().maximum() > 0
    pemakai.jendela.resize(1366, 728)
    qapp.processEvents()
    assert tabel.view.horizontalScrollBar().maximum() == 0


def test_judul_dan_kata_terpanjang_tidak_terpotong(pemakai: Pemakai, qapp: QApplication) -> None:
    kolom = [
        Kolom("Nama", BACA, str, regang=True),
        Kolom("Penanggung jawab", BACA, lambda _: "Seksi Pemberdayaan", lebar=5),
        Kolom("Satuan", BACA, lambda _: "persen\npengaduan-pelayanan", lebar=5),
        Kolom("Ket.", BACA, lambda _: "https://contoh.example/alamat/yang/panjang", lebar=5),
    ]
    tabel = Tabel(pemakai.jembatan, "Uji", kolom)
    tabel.set_rows(["a"])
    tabel.resize(900, 200)
    tabel.show()
    tabel.grab()
    qapp.processEvents()
    huruf = tabel.view.fontMetrics()
    assert tabel.view.columnWidth(1) > huruf.horizontalAdvance("Penanggung jawab")
    assert tabel.view.columnWidth(2) > huruf.horizontalAdvance("pengaduan-pelayanan")
    assert tabel.view.columnWidth(3) < huruf.horizontalAdvance("https://contoh.example/alamat")
    tabel.close()


# --- very many rows -------------------------------------------------------------------------------

PANJANG = "Persentase penyelesaian pengaduan masyarakat di seluruh kelurahan " * 3


@pytest.fixture
def panjang(pemakai: Pemakai, qapp: QApplication) -> Iterator[Tabel]:
    """A grid of 1,000 rows with long names in every tenth."""
    kolom = [
        Kolom("Nama", BACA, lambda k: PANJANG if int(k) % 10 == 0 else f"Nama {k}", regang=True),
        Kolom("Nomor", BACA, str),
    ]
    tabel = Tabel(pemakai.jembatan, "Uji", kolom)
    tabel.set_rows([str(n) for n in range(1000)])
    tabel.resize(500, 400)
    tabel.show()
    qapp.processEvents()
    yield tabel
    tabel.close()


def test_nama_panjang_membungkus_juga_di_antara_seribu_baris(panjang: Tabel) -> None:
    satu = panjang.view.rowHeight(1)
    wait_until(lambda: panjang.view.rowHeight(0) > 2 * satu)
    assert panjang.view.rowHeight(900) == satu  # nobody has seen it yet
    panjang.view.scrollTo(panjang.model.index(900, 0))
    wait_until(lambda: panjang.view.rowHeight(900) > 2 * satu)
    assert panjang.model.index(900, 0).data(Qt.ItemDataRole.ToolTipRole) == PANJANG


def test_sel_kini_tetap_tampak_ketika_baris_di_atasnya_meninggi(
    panjang: Tabel, qapp: QApplication
) -> None:
    panjang.select("899")
    qapp.processEvents()
    kotak = panjang.view.visualRect(panjang.view.currentIndex())
    assert panjang.view.viewport().rect().contains(kotak)


def test_baris_setinggi_teksnya_setelah_diurutkan(panjang: Tabel) -> None:
    satu = panjang.view.rowHeight(1)
    panjang.view.setCurrentIndex(panjang.model.index(0, 1))
    panjang.do("sort_down")
    panjang.view.scrollToTop()
    panjang_di = [panjang.model.rows[n].endswith("0") for n in range(12)]
    assert any(panjang_di)
    wait_until(lambda: [panjang.view.rowHeight(n) > 2 * satu for n in range(12)] == panjang_di)
