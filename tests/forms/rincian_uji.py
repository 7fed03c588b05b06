"""The form Rincian anggaran on the worked example, for the tests of its parts."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.dokumen import PilihanCetak, print_sheet
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.forms.rincian_kolom import TAMPILAN
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.worker.teks import read_text
from tests.forms.pemakai import Pemakai


@functools.cache
def example() -> bytes:
    """The file of the worked example with its budget tree, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contoh.lkjip"
        berkas.create_contoh(path).close()
        return path.read_bytes()


def open_form(pemakai: Pemakai, tmp_path: Path) -> BagianRincian:
    """The part, on the example with its budget tree."""
    path = tmp_path / "pohon.lkjip"
    path.write_bytes(example())
    pemakai.open(path)
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part("anggaran")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRincian)
    return bagian


def sheet(pemakai: Pemakai) -> str:
    """The words of the sheet of the budget as it would be printed."""
    store = pemakai.jembatan.store
    assert store is not None
    return read_text(
        print_sheet(store, 2024, JenisLembar.ANGGARAN, PilihanCetak(Kertas.F4, draf=True)).isi
    )


def first_end(pemakai: Pemakai, bagian: BagianRincian) -> str:
    """The first row that is typed into."""
    ada = {b.id for b in pemakai.jembatan.kantor.all_of(SubKegiatanTahun)}
    return next(k for k in bagian.tabel.model.rows if k in ada)


def row_named(pemakai: Pemakai, bagian: BagianRincian, nama: str) -> str:
    """The first row of a sub kegiatan whose name begins so."""
    buku = pemakai.jembatan.kantor
    for kunci in bagian.tabel.model.rows:
        baris = bagian.pohon[kunci].baris
        if baris and buku.get(SubKegiatan, baris.sub_kegiatan_id).nama.startswith(nama):
            return kunci
    raise LookupError(nama)


def show(bagian: BagianRincian, nama: str) -> None:
    """Choose a way of looking."""
    bagian.tampilan.setCurrentIndex([t.judul for t in TAMPILAN].index(nama))
    QApplication.processEvents()


def click_sign(bagian: BagianRincian, kunci: str) -> None:
    """Click on the sign of a branch."""
    sel = bagian.tabel.model.place(kunci, "nama")
    kotak = bagian.tabel.view.visualRect(sel)
    tempat = QPoint(kotak.left() + 5 + 16 * bagian.pohon.depth(kunci) + 6, kotak.center().y())
    QTest.mouseClick(bagian.tabel.view.viewport(), Qt.MouseButton.LeftButton, pos=tempat)
