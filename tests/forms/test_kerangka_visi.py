"""The outline of the Renstra: the row of the visi, and the years beside it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.kerangka import BagianKerangka
from lkjip_desktop.forms.kerangka_kolom import KolomKerangka
from lkjip_desktop.forms.renstra_indikator import BagianTarget
from lkjip_desktop.kinerja.perencanaan import Renstra
from tests.forms.kerangka_uji import grid, open_outline
from tests.forms.pemakai import Pemakai

CTRL = Qt.KeyboardModifier.ControlModifier
URAIAN = KolomKerangka.URAIAN


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianKerangka:
    return open_outline(pemakai)


def test_visi_tidak_dihapus_juga_bila_semua_baris_dipilih(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    bagian.salin.salin.click()
    semula = pemakai.buku
    grid(bagian).setFocus()
    pemakai.press(Qt.Key.Key_A, CTRL)
    pemakai.press(Qt.Key.Key_Minus, CTRL)
    assert pemakai.buku == semula
    assert "Baris visi adalah Renstra itu sendiri" in pemakai.jendela.pesan.kalimat.text()


def test_visi_beberapa_baris_diubah_tanpa_kehilangan_barisnya(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    renstra = pemakai.buku.all_of(Renstra)[0]
    visi = replace(renstra, visi="Baris satu\nBaris dua")
    assert pemakai.jembatan.carry_out(Usul("Visi", (visi,)))
    grid(bagian).setFocus()
    grid(bagian).select(renstra.id, URAIAN)
    pemakai.press(Qt.Key.Key_F2)
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Baris satu ↵ Baris dua"
    QGuiApplication.clipboard().setText("! ↵ tiga")
    editor.paste()
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.get(Renstra, renstra.id).visi == "Baris satu\nBaris dua!\ntiga"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    pemakai.press(Qt.Key.Key_F2)
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.get(Renstra, renstra.id) == visi


@pytest.mark.parametrize(
    ("akhir", "kolom", "kalimat"),
    [
        (2120, 10, "Renstra ini tertulis 2021–2120; hanya 10 tahun pertama tampak."),
        (2020, 0, "Tahun akhir Renstra ini (2020) sebelum tahun awalnya (2021)"),
        (2030, 10, ""),
    ],
)
def test_tahun_yang_tidak_tampak_disebut(
    pemakai: Pemakai, bagian: BagianKerangka, akhir: int, kolom: int, kalimat: str
) -> None:
    renstra = replace(pemakai.buku.all_of(Renstra)[0], tahun_awal=2021, tahun_akhir=akhir)
    assert pemakai.jembatan.carry_out(Usul("Tahun", (renstra,)))
    assert len(grid(bagian).model.kolom) == 2 + kolom
    assert pemakai.jendela.form.show_part("target")
    target = pemakai.jendela.form.part
    assert isinstance(target, BagianTarget)
    for teks in (bagian.keterangan.text(), target.keterangan.text()):
        assert kalimat in teks
        assert ("perbaiki di bagian Renstra" in teks) is bool(kalimat)
