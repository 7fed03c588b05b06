"""Codes that are pasted into Rincian anggaran: no twins, and two may change places."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form
from tests.forms.test_rincian_baris import CTRL, asked


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    return open_form(pemakai_baru, tmp_path)


def neighbours(pemakai: Pemakai, bagian: BagianRincian) -> list[str]:
    """Two rows of one kegiatan and unit, the one below the other."""
    buku, menurut = pemakai.buku, defaultdict[tuple[str, str], list[str]](list)
    for kunci in bagian.tabel.model.rows:
        baris = buku.find(SubKegiatanTahun, kunci)
        if baris is not None:
            sub = buku.get(SubKegiatan, baris.sub_kegiatan_id)
            menurut[baris.unit_id, sub.kegiatan_id].append(kunci)
    return next(satu[:2] for satu in menurut.values() if len(satu) > 1)


def codes(pemakai: Pemakai, bagian: BagianRincian, kunci: list[str]) -> list[str]:
    return [pemakai.row(bagian.tabel, satu)[1] for satu in kunci]


def paste(pemakai: Pemakai, bagian: BagianRincian, kunci: str, teks: str, medan: str) -> None:
    QGuiApplication.clipboard().setText(teks)
    bagian.tabel.setFocus()
    assert bagian.tabel.select(kunci, medan)
    pemakai.press(Qt.Key.Key_V, CTRL)


@pytest.mark.parametrize(("medan", "akhir"), [("kode", ""), ("nama", " Nama baru")])
def test_the_second_twin_is_named_and_not_taken(
    pemakai_baru: Pemakai, bagian: BagianRincian, penjaga: Penjaga, medan: str, akhir: str
) -> None:
    kunci = neighbours(pemakai_baru, bagian)
    dulu = codes(pemakai_baru, bagian, kunci)
    baru = f"{dulu[0][:-4]}0098"
    paste(pemakai_baru, bagian, kunci[0], f"{baru}{akhir}\n{baru}{akhir}\n", medan)
    dialog = asked(pemakai_baru, DialogTempel)
    assert "1 sel tidak dapat diisi" in dialog.kalimat.text()
    model = dialog.daftar.model()
    sel = [str(model.index(0, n).data()) for n in range(model.columnCount())]
    assert f"Kode “{baru}” sudah dipakai" in sel[-1]
    dialog.lanjut.click()
    QApplication.processEvents()
    assert codes(pemakai_baru, bagian, kunci) == [baru, dulu[1]]
    take_popup_notes(penjaga)


def test_two_codes_change_places(pemakai_baru: Pemakai, bagian: BagianRincian) -> None:
    kunci = neighbours(pemakai_baru, bagian)
    satu, dua = codes(pemakai_baru, bagian, kunci)
    paste(pemakai_baru, bagian, kunci[0], f"{dua}\n{satu}\n", "kode")
    assert codes(pemakai_baru, bagian, kunci) == [dua, satu]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.urungkan)
    assert codes(pemakai_baru, bagian, kunci) == [satu, dua]
