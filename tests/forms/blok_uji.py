"""The grid of programmes with its clipboard, for tests of blocks of cells."""

from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from tests.forms.pemakai import Pemakai

PAGU, REALISASI = 2, 3
"""The columns that are typed into."""


def open_programmes(pemakai: Pemakai) -> Tabel:
    """Programmes with pagu and realisasi, JUMLAH below; the cursor on the first pagu."""
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part(JenisLembar.EFISIENSI)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    bagian.tabel.setFocus()
    bagian.tabel.select(bagian.tabel.model.rows[0], "pagu")
    return bagian.tabel


def clip(teks: str | None = None) -> str:
    """What is on the clipboard; first put a text there."""
    if teks is not None:
        QGuiApplication.clipboard().setText(teks)
    return QGuiApplication.clipboard().text()


def selected(tabel: Tabel) -> set[tuple[int, int]]:
    return {(i.row(), i.column()) for i in tabel.view.selectedIndexes()}


def cursor(tabel: Tabel) -> tuple[int, int]:
    kini = tabel.view.currentIndex()
    return kini.row(), kini.column()
