"""Rows of a grid: insert, delete, move; and cells with a list to choose from."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from lkjip_desktop.actions import baris
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.cara import TEKS
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.temuan import Temuan
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai

PEMAKAI_PROGRAM = {
    *("PkProgram", "ProgramTahun", "Kegiatan", "SubKegiatan", "SubKegiatanTahun"),
    *("PaguSubKegiatan", "PaguSumberDana", "BelanjaBulanan"),
}
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
USULAN = ("Program Penunjang", "Program Pemberdayaan")


class DaftarProgram:
    """A grid of programmes whose rows can be added, removed and moved."""

    def __init__(self, pemakai: Pemakai) -> None:
        self.jembatan = pemakai.jembatan
        self.tolak = False
        self.tabel = Tabel(
            self.jembatan,
            "Program",
            [
                self._column("Kode", "kode"),
                self._column("Nama", "nama")._replace(pilihan=lambda: USULAN, regang=True),
            ],
            add=self._add,
            remove=self._remove,
            move=lambda kunci, arah: baris.move_row(self.jembatan.kantor, self._row(kunci), arah),
        )
        self.jembatan.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        self.tabel.set_rows([p.id for p in self.jembatan.kantor.all_of(Program)])

    def names(self) -> list[str]:
        return [p.nama for p in self.jembatan.kantor.all_of(Program)]

    def _row(self, kunci: str) -> Program:
        return self.jembatan.kantor.get(Program, kunci)

    def _column(self, judul: str, medan: str) -> Kolom[Any]:
        return Kolom(
            judul,
            TEKS,
            lambda kunci: getattr(self._row(kunci), medan),
            lambda kunci, nilai: baris.set_field(
                self.jembatan.kantor, self._row(kunci), medan, nilai
            ),
            medan=medan,
        )

    def _add(self, sesudah: str | None) -> Usul:
        assert sesudah == self.tabel.current_row
        return baris.add_row(self.jembatan.kantor, Program, nama="Program baru")[0]

    def _remove(self, kunci: Sequence[str]) -> Usul | Temuan:
        return baris.remove_rows(self.jembatan.kantor, [self._row(k) for k in kunci])


@pytest.fixture
def daftar(pemakai: Pemakai) -> Iterator[DaftarProgram]:
    daftar = DaftarProgram(pemakai)
    tabel = daftar.tabel
    tabel.setParent(pemakai.jendela.centralWidget())
    tabel.setGeometry(0, 0, 600, 300)
    tabel.show()
    tabel.view.setFocus()
    tabel.view.setCurrentIndex(tabel.model.index(0, 0))
    yield daftar
    pemakai.jembatan.changed.disconnect(daftar.fill)
    tabel.hide()


def test_sisip_menambah_baris_dan_berdiri_di_atasnya(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    lama = len(daftar.names())
    pemakai.press(Qt.Key.Key_Plus, CTRL)
    assert len(daftar.names()) == lama + 1
    kunci = daftar.tabel.current_row
    assert kunci is not None
    assert pemakai.jembatan.kantor.get(Program, kunci).nama == "Program baru"
    pemakai.press(Qt.Key.Key_Insert)
    assert len(daftar.names()) == lama + 2


def test_hapus_baris_dan_yang_berikutnya_menjadi_baris_kini(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    pemakai.press(Qt.Key.Key_Insert)
    lama = daftar.names()
    pemakai.press(Qt.Key.Key_Minus, CTRL)
    assert daftar.names() == lama[:-1]
    assert daftar.tabel.current_row == daftar.tabel.model.rows[-1]


def test_baris_yang_dipakai_tidak_terhapus_dan_sebabnya_tertulis(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    lama = daftar.names()
    pemakai.press(Qt.Key.Key_Minus, CTRL)
    assert daftar.names() == lama
    assert "masih dipakai" in pemakai.jendela.pesan.kalimat.text()


def test_alt_panah_memindahkan_baris_dan_kursor_ikut(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    lama, kunci = daftar.names(), daftar.tabel.current_row
    pemakai.press(Qt.Key.Key_Down, ALT)
    assert daftar.names() == [lama[1], lama[0], *lama[2:]]
    assert daftar.tabel.current_row == kunci
    pemakai.press(Qt.Key.Key_Up, ALT)
    assert daftar.names() == lama
    pemakai.press(Qt.Key.Key_Up, ALT)  # the first stays the first
    assert daftar.names() == lama


@pytest.mark.parametrize(
    ("tombol", "dengan"),
    [(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, ALT)],
)
def test_pilihan_terbuka_dan_yang_dipilih_tersimpan(
    pemakai: Pemakai,
    daftar: DaftarProgram,
    penjaga: Penjaga,
    tombol: Qt.Key,
    dengan: Qt.KeyboardModifier,
) -> None:
    daftar.tabel.view.setCurrentIndex(daftar.tabel.model.index(0, 1))
    pemakai.press(tombol, dengan)
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    popup = editor.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().rowCount() == len(USULAN)
    for satu in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, satu)
    pemakai.aplikasi.processEvents()
    assert daftar.names()[0] == USULAN[1]
    assert daftar.tabel.view.hasFocus()
    take_popup_notes(penjaga)


def test_pilihan_hanya_usulan_teks_lain_boleh(
    pemakai: Pemakai, daftar: DaftarProgram, penjaga: Penjaga
) -> None:
    daftar.tabel.view.setCurrentIndex(daftar.tabel.model.index(0, 1))
    pemakai.type("Nama sendiri")
    pemakai.press(Qt.Key.Key_Return)
    assert daftar.names()[0] == "Nama sendiri"
    take_popup_notes(penjaga)


def test_tabel_tanpa_langkah_baris_tidak_menawarkannya(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    pemakai.jendela.show_step("realisasi")
    tabel = pemakai.jendela.form.part.tables[0]
    assert not tabel.tawaran.offers("insert_row")
    assert daftar.tabel.tawaran.offers("insert_row")


def test_tempel_melewati_baris_terakhir_menyebut_berapa_yang_disisipkan_dahulu(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    QGuiApplication.clipboard().setText("\n".join(f"9.{n}" for n in range(len(daftar.names()) + 2)))
    pemakai.press(Qt.Key.Key_V, CTRL)
    tanya = QApplication.activeModalWidget()
    assert isinstance(tanya, DialogTempel)
    assert "Tabel ini kurang 2 baris" in tanya.kalimat.text()
    tanya.batal.click()
    view = daftar.tabel.view  # this desktop gives nobody the keys back after a dialog
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Insert)
    view.setCurrentIndex(daftar.tabel.model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert QApplication.activeModalWidget() is None
    kode = [p.kode for p in pemakai.jembatan.kantor.all_of(Program)]
    assert kode == [f"9.{n}" for n in range(len(kode))]


def test_mengetik_di_tabel_kosong_memulai_baris_pertama(
    pemakai: Pemakai, daftar: DaftarProgram
) -> None:
    assert pemakai.jembatan.store is not None
    with pemakai.jembatan.store.transaction("Kosongkan", batas=True) as t:
        t.remove_all(list(pemakai.jembatan.kantor.entitas(lambda jenis: jenis in PEMAKAI_PROGRAM)))
        t.remove_all(pemakai.jembatan.kantor.all_of(Program))
    assert daftar.names() == []
    model = daftar.tabel.model  # a list that opens would take the keys here
    model.kolom = tuple(satu._replace(pilihan=None) for satu in model.kolom)
    for teks in ("1.01", "1.02"):
        pemakai.type(teks)
        pemakai.press(Qt.Key.Key_Tab)
        pemakai.type(f"Urusan {teks}")
        pemakai.press(Qt.Key.Key_Return)  # after a Tab: what is typed next is another row
        assert daftar.names()[-1] == f"Urusan {teks}"  # until then there is none
    pemakai.type("1.03")
    pemakai.press(Qt.Key.Key_Return)  # without a Tab the last row stays the last
    semua = [(p.kode, p.nama) for p in pemakai.jembatan.kantor.all_of(Program)]
    assert semua == [
        ("1.01", "Urusan 1.01"),
        ("1.02", "Urusan 1.02"),
        ("1.03", "Program baru"),
    ]
