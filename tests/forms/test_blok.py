"""Blocks of cells in a grid: select, copy, cut, paste, fill down, empty; as in Excel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.papan_klip import read_block
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.temuan import quote
from tests.bantu.penjaga import Penjaga
from tests.forms.blok_uji import PAGU, REALISASI, clip, cursor, open_programmes, selected
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tabel(pemakai: Pemakai) -> Tabel:
    return open_programmes(pemakai)


@pytest.fixture
def semula(pemakai: Pemakai) -> list[tuple[Sen | None, Sen | None]]:
    return amounts(pemakai)


def amounts(pemakai: Pemakai) -> list[tuple[Sen | None, Sen | None]]:
    """Pagu and realisasi of 2024 as they stand in the file."""
    return [(p.pagu, p.realisasi) for p in pemakai.buku.all_of(ProgramTahun) if p.tahun == 2024]


def dialog(pemakai: Pemakai) -> DialogTempel:
    pemakai.aplikasi.processEvents()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DialogTempel)
    return dialog


def reasons(dialog: DialogTempel) -> list[tuple[str, ...]]:
    daftar = dialog.daftar
    isi = []
    for baris in range(daftar.rowCount()):
        sel = [daftar.item(baris, kolom) for kolom in range(3)]
        isi.append(tuple(satu.text() for satu in sel if satu is not None))
    return isi


def undo_title(pemakai: Pemakai) -> str | None:
    assert pemakai.jembatan.store is not None
    return pemakai.jembatan.store.judul_undo


# --- copying and pasting -------------------------------------------------------------------------


@pytest.mark.usefixtures("tabel")
def test_salin_memberi_teks_isian_sehingga_tempel_sama(
    pemakai: Pemakai, semula: list[tuple[Sen | None, Sen | None]]
) -> None:
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_C, CTRL)
    assert len(read_block(clip())) == 2
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert undo_title(pemakai) is None  # equal values store nothing
    pemakai.press(Qt.Key.Key_Delete)
    assert amounts(pemakai)[:2] == [(None, None), (None, None)]
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert amounts(pemakai) == semula


def test_salin_menjaga_teks_dari_tafsir_excel_dan_libreoffice(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    """They take the HTML: what looks like a date or a formula stays a text in it."""
    program = pemakai.buku.get(Program, tabel.model.rows[0])
    nama = replace(program, nama='=HYPERLINK("x") <b>7.01.02</b>\nbaris dua')
    assert pemakai.jembatan.carry_out(Usul("Ubah", (nama,)))
    kolom = [k.judul for k in tabel.model.kolom].index("Program")
    tabel.view.setCurrentIndex(tabel.model.index(0, kolom))
    pemakai.press(Qt.Key.Key_C, CTRL)
    isi = QGuiApplication.clipboard().mimeData()
    assert isi.html().count("<td ") == 1
    assert (
        """<td sdnum="1033;0;@" style='mso-number-format:"\\@"'>=HYPERLINK(&quot;x&quot;) """
        """&lt;b&gt;7.01.02&lt;/b&gt;<br style="mso-data-placement:same-cell">baris dua</td>"""
    ) in isi.html()
    assert read_block(isi.text()) == (('=HYPERLINK("x") <b>7.01.02</b>\nbaris dua',),)


def test_tempel_blok_dari_excel_satu_langkah(
    pemakai: Pemakai, tabel: Tabel, semula: list[tuple[Sen | None, Sen | None]]
) -> None:
    clip("1.000\t900\r\nRp 2.000,50\t1.800\r\n")
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert amounts(pemakai)[:2] == [
        (Sen(100000), Sen(90000)),
        (Sen(200050), Sen(180000)),
    ]
    assert undo_title(pemakai) == "Tempel 4 sel pada Anggaran program"
    blok = {(0, PAGU), (0, REALISASI), (1, PAGU), (1, REALISASI)}
    assert selected(tabel) == blok
    for aksi in (pemakai.jendela.aksi.urungkan, pemakai.jendela.aksi.ulangi):
        pemakai.choose(aksi)
        assert selected(tabel) == blok
        assert cursor(tabel) == (0, PAGU)
    pemakai.press(Qt.Key.Key_End, CTRL)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert cursor(tabel) == (0, PAGU)  # where the step began
    assert amounts(pemakai) == semula


@pytest.mark.usefixtures("tabel")
def test_satu_nilai_mengisi_semua_sel_yang_dipilih(pemakai: Pemakai) -> None:
    clip("5.000")
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert [pagu for pagu, _ in amounts(pemakai)[:2]] == [Sen(500000), Sen(500000)]


def test_yang_ditolak_didaftar_dengan_tempat_dan_sebabnya_dan_sisanya_dapat_ditempel(
    pemakai: Pemakai, tabel: Tabel, semula: list[tuple[Sen | None, Sen | None]]
) -> None:
    clip("1.000\t9x\t5\n2.000\t1.800\t6")
    pemakai.press(Qt.Key.Key_V, CTRL)
    tanya = dialog(pemakai)
    assert amounts(pemakai) == semula
    isi = reasons(tanya)
    nama = [quote(pemakai.row(tabel, kunci)[0]) for kunci in tabel.model.rows[:2]]
    assert [satu[:2] for satu in isi] == [
        (f"Baris 1 ({nama[0]}), Realisasi", "9x"),
        (f"Baris 1 ({nama[0]}), Serapan", "5"),
        (f"Baris 2 ({nama[1]}), Serapan", "6"),
    ]
    assert "tidak dapat dibaca" in isi[0][2]
    assert "hanya dibaca" in isi[1][2]
    assert tanya.lanjut.text() == "Tempel 3 sel lainnya"
    tanya.lanjut.click()
    assert amounts(pemakai)[0] == (Sen(100000), semula[0][1])
    assert amounts(pemakai)[1] == (Sen(200000), Sen(180000))
    assert tabel.commit()


@pytest.mark.usefixtures("tabel")
def test_batal_tidak_menempel_apa_pun(
    pemakai: Pemakai, semula: list[tuple[Sen | None, Sen | None]]
) -> None:
    clip("1.000\t9x")
    pemakai.press(Qt.Key.Key_V, CTRL)
    dialog(pemakai).batal.click()
    assert amounts(pemakai) == semula
    assert undo_title(pemakai) is None


def test_di_luar_tabel_dan_semua_ditolak_hanya_dapat_ditutup(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    akhir = tabel.model.rowCount() - 1
    tabel.view.setCurrentIndex(tabel.model.index(akhir, PAGU))
    clip("1\n2")
    pemakai.press(Qt.Key.Key_V, CTRL)
    tanya = dialog(pemakai)
    assert [satu[0] for satu in reasons(tanya)] == [
        f"Baris {akhir + 1} (“JUMLAH”), Pagu berlaku",
        f"Baris {akhir + 2}, Pagu berlaku",
    ]
    assert not tanya.lanjut.isVisible()
    tanya.batal.click()


def test_di_luar_baris_yang_tersaring_menyebut_saringan(pemakai: Pemakai, tabel: Tabel) -> None:
    tabel.saringan.setText("Pemberdayaan")
    tabel.view.setCurrentIndex(tabel.model.index(0, PAGU))
    clip("\n".join("12345"))
    pemakai.press(Qt.Key.Key_V, CTRL)
    tanya = dialog(pemakai)
    assert "Saringan sedang menyembunyikan sebagian baris" in reasons(tanya)[-1][2]
    tanya.batal.click()


def test_satu_teks_yang_ditolak_tinggal_di_selnya_seperti_ketikan(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    clip("9x")
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert QApplication.activeModalWidget() is None
    assert pemakai.row(tabel, tabel.model.rows[0])[PAGU] == "9x"
    assert "tidak dapat dibaca" in tabel.kalimat.text()
    clip("1\n2")
    pemakai.press(Qt.Key.Key_V, CTRL)  # over it: the refused text is gone
    assert pemakai.row(tabel, tabel.model.rows[0])[PAGU] == "1"
    assert tabel.commit()


def test_sel_baca_mengatakannya_di_bawah_tabel(pemakai: Pemakai, tabel: Tabel) -> None:
    tabel.view.setCurrentIndex(tabel.model.index(0, 4))
    clip("5")
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert "hanya dibaca" in tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Left)
    assert not tabel.kalimat.isVisible()


def test_potong_menyalin_lalu_mengosongkan(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_X, CTRL)
    assert [pagu for pagu, _ in amounts(pemakai)[:2]] == [None, None]
    assert undo_title(pemakai) == "Potong 2 sel pada Anggaran program"
    assert all(read_block(clip())[n][0] for n in (0, 1))
    assert tabel.view.hasFocus()


@pytest.mark.usefixtures("tabel")
def test_delete_mengosongkan_blok_sebagai_satu_langkah(pemakai: Pemakai) -> None:
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_Delete)
    assert amounts(pemakai)[:2] == [(None, None), (None, None)]
    assert undo_title(pemakai) == "Kosongkan 4 sel pada Anggaran program"


def test_mengosongkan_semua_tidak_menanyakan_sel_yang_hanya_dibaca(
    pemakai: Pemakai, tabel: Tabel
) -> None:
    for tombol, dengan in ((Qt.Key.Key_Delete, NONE), (Qt.Key.Key_X, CTRL)):
        tabel.view.selectAll()
        pemakai.press(tombol, dengan)
        assert not pemakai.jendela.findChildren(DialogTempel)
        assert all(satu == (None, None) for satu in amounts(pemakai))
        pemakai.choose(pemakai.jendela.aksi.urungkan)
        assert any(satu != (None, None) for satu in amounts(pemakai))
        tabel.view.setFocus()


def test_mengosongkan_sel_yang_hanya_dibaca_berkata_tenang(pemakai: Pemakai, tabel: Tabel) -> None:
    tabel.view.setCurrentIndex(tabel.model.index(0, 4))
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_Delete)
    assert not pemakai.jendela.findChildren(DialogTempel)
    assert "hanya dibaca" in tabel.kalimat.text()


def test_ctrl_d_mengisi_ke_bawah_dan_dari_atas(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_Right, SHIFT)
    pemakai.press(Qt.Key.Key_Down, SHIFT)
    pemakai.press(Qt.Key.Key_D, CTRL)
    atas, bawah = amounts(pemakai)[:2]
    assert atas == bawah
    assert undo_title(pemakai) == "Isi ke bawah 2 sel pada Anggaran program"
    tabel.select(tabel.model.rows[0], "pagu")
    pemakai.press(Qt.Key.Key_Delete)
    pemakai.press(Qt.Key.Key_Down)
    pemakai.press(Qt.Key.Key_D, CTRL)  # one row: from the row above
    assert amounts(pemakai)[1][0] is None


def test_pilihan_yang_terpisah_tidak_disalin(pemakai: Pemakai, tabel: Tabel) -> None:
    clip("semula")
    pemakai.press(Qt.Key.Key_C, CTRL)
    satu = clip()
    cara = tabel.view.selectionModel().SelectionFlag.Select
    tabel.view.selectionModel().select(tabel.model.index(1, REALISASI), cara)
    pemakai.press(Qt.Key.Key_C, CTRL)
    assert clip() == satu
    assert "terpisah-pisah" in tabel.kalimat.text()


# --- the context menu ----------------------------------------------------------------------------


def test_menu_konteks_dari_papan_tik_berisi_perintah_dengan_pintasannya(
    pemakai: Pemakai, tabel: Tabel, penjaga: Penjaga
) -> None:
    alasan = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tabel.view, QContextMenuEvent(alasan, QPoint(), QPoint()))
    pemakai.aplikasi.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    butir = {a.text().replace("&", ""): a for a in menu.actions() if not a.isSeparator()}
    assert list(butir) == [
        "Salin",
        "Potong",
        "Tempel",
        "Salin seluruh tabel",
        "Isi ke bawah",
        "Kosongkan",
        "Saring baris…",
        "Urutkan kolom ini naik",
        "Urutkan kolom ini turun",
    ]
    assert butir["Isi ke bawah"].shortcut().toString() == "Ctrl+D"
    butir["Kosongkan"].trigger()
    menu.close()
    take_popup_notes(penjaga)
    assert amounts(pemakai)[0][0] is None


@pytest.mark.usefixtures("tabel")
def test_isi_yang_ditolak_terbaca_utuh_di_daftarnya(pemakai: Pemakai) -> None:
    panjang = "PENYELENGGARAANPEMERINTAHAN umum dan pelayanan publik di kecamatan " * 2
    clip(f"1.000\t{panjang}\n2.000\t1.800")
    pemakai.press(Qt.Key.Key_V, CTRL)
    daftar = dialog(pemakai).daftar
    pemakai.aplikasi.processEvents()
    huruf, kotak = daftar.fontMetrics(), daftar.visualRect(daftar.model().index(0, 1))
    assert huruf.horizontalAdvance("PENYELENGGARAANPEMERINTAHAN") < kotak.width()
    assert kotak.height() >= 3 * huruf.height()
    assert kotak.width() < daftar.width() // 2
