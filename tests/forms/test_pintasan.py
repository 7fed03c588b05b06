"""Words, keys and names: what works with Alt and Ctrl, and what a screen reader says."""

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMenuBar, QWidget

from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.tabel import Tabel, pintasan
from tests.forms.pemakai import Pemakai

TANPA_HURUF = {"aturan"}
"""The rules of a year have the same fields one below the other: labels, but no letter for each."""


def test_setiap_isian_mempunyai_label_dengan_huruf_pintas(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    for kunci in [satu.kunci for satu in LANGKAH]:
        jendela.show_step(kunci)
        for bagian_kunci in jendela.form.parts:
            jendela.form.show_part(bagian_kunci)
            label = jendela.form.part.findChildren(QLabel)
            isian = jendela.form.part.findChildren(Isian)
            tanpa = bagian_kunci in TANPA_HURUF
            berlabel = {satu.buddy() for satu in label if tanpa or "&" in satu.text()}
            assert {satu.focusProxy() for satu in isian} <= berlabel
            assert all(t.view.accessibleName() for t in jendela.form.part.findChildren(Tabel))


def test_pintasan_seperti_di_windows(pemakai: Pemakai) -> None:
    aksi = pemakai.jendela.aksi
    kunci = {
        satu.text().replace("&", ""): satu.shortcut().toString(
            QKeySequence.SequenceFormat.PortableText
        )
        for satu in (aksi.baru, aksi.buka, aksi.cetak, aksi.urungkan, aksi.ulangi)
    }
    assert kunci == {
        "Baru…": "Ctrl+N",
        "Buka…": "Ctrl+O",
        "Cetak…": "Ctrl+P",
        "Urungkan": "Ctrl+Z",
        "Ulangi": "Ctrl+Y",
    }


def test_satu_tombol_satu_arti(pemakai: Pemakai) -> None:
    """What a key does in a grid no menu names for something else, and no menu names it twice."""
    aksi = pemakai.jendela.findChildren(QAction)
    jendela = [kunci.toString() for satu in aksi for kunci in satu.shortcuts()]
    tabel = {
        QKeySequence(QKeyCombination(*kunci)).toString()
        for semua in pintasan.KUNCI.values()
        for kunci in semua
    }
    assert "Ctrl+-" in tabel
    assert "Ctrl+Alt+-" in jendela
    assert tabel & {*jendela} == set()
    assert sorted({*jendela}) == sorted(jendela)


def test_tidak_ada_dua_huruf_pintas_yang_sama_di_satu_menu(pemakai: Pemakai) -> None:
    for menu in pemakai.jendela.menuBar().actions():
        isi = menu.menu()
        assert isinstance(isi, QMenu)
        huruf = [a.text().split("&", 1)[1][0].lower() for a in isi.actions() if "&" in a.text()]
        assert sorted(set(huruf)) == sorted(huruf), menu.text()


def letters(jendela: QWidget) -> list[str]:
    """The letters that work with Alt: those of the menus, and of all that is visible."""
    teks = [a.text() for a in jendela.findChildren(QMenuBar)[0].actions()]
    teks += [s.text() for s in jendela.findChildren(QLabel) if s.isVisible() and "&" in s.text()]
    teks += [s.text() for s in jendela.findChildren(QAbstractButton) if s.isVisible()]
    return [satu.split("&", 1)[1][0].lower() for satu in teks if "&" in satu]


def test_tidak_ada_dua_huruf_pintas_yang_sama_di_jendela(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    bagian.ubah.click()
    pemakai.set_realisasi("Persentase Terlaksananya", None)
    for kunci in [satu.kunci for satu in LANGKAH]:
        jendela.show_step(kunci)
        for bagian_kunci in jendela.form.parts:
            jendela.form.show_part(bagian_kunci)
            if isinstance(kinerja := jendela.form.part, BagianRealisasi):
                kinerja.tabel.select(pemakai.indicator("Persentase Terlaksananya"))
            huruf = letters(jendela)
            assert sorted(set(huruf)) == sorted(huruf), bagian_kunci


def test_tidak_ada_dua_huruf_pintas_yang_sama_di_halaman_mulai(pemakai_baru: Pemakai) -> None:
    huruf = letters(pemakai_baru.jendela)
    assert sorted(set(huruf)) == sorted(huruf)


def test_pembaca_layar_mendengar_nama_dan_sebab_penolakan(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    assert bagian.tanggal.editor.accessibleName() == "Tanggal"
    pemakai.fill(bagian.tanggal, "31 Februari 2024")
    assert not bagian.tanggal.commit()
    assert "tidak ada di kalender" in bagian.tanggal.editor.accessibleDescription()
    bagian.tanggal.drop()
    assert bagian.tanggal.editor.accessibleDescription() == ""
