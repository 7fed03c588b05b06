"""The years side by side of the example, for tests of their figures and of the trend."""

from lkjip_desktop.forms.realisasi_tahun import BagianAntartahun
from lkjip_desktop.forms.tabel import Tabel
from tests.forms.pemakai import Pemakai

IKM = "Indeks Kepuasan"
DAYA = "Persentase Terlaksananya"


def open_years(pemakai: Pemakai) -> BagianAntartahun:
    """The part Antartahun."""
    pemakai.jendela.show_step("realisasi")
    assert pemakai.jendela.form.show_part("antartahun")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAntartahun)
    return bagian


def grid(bagian: BagianAntartahun) -> Tabel:
    """Its grid, which is there once it has been shown."""
    assert bagian.tabel is not None
    return bagian.tabel
