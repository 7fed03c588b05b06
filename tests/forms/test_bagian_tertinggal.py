"""A part that has not seen a step yet: it asks the book for nothing that may be gone."""

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.renstra_indikator import BagianTarget
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja
from tests.forms.kerangka_uji import open_outline
from tests.forms.pemakai import Pemakai


def test_target_sesudah_salinan_renstra_diurungkan(pemakai: Pemakai) -> None:
    """Its rows were those of the copy, which no book has any more."""
    jendela = pemakai.jendela
    jendela.show_step("renstra")
    assert jendela.form.show_part("target")
    kerangka = open_outline(pemakai)
    kerangka.salin.salin.click()
    pemakai.choose(jendela.aksi.urungkan)
    assert jendela.form.show_part("target")
    pemakai.aplikasi.processEvents()
    bagian = jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    assert all(pemakai.row(bagian.tabel, kunci)[0] for kunci in bagian.tabel.model.rows)


def look_everywhere(pemakai: Pemakai) -> None:
    for langkah in LANGKAH:
        assert pemakai.jendela.show_step(langkah.kunci)
        pemakai.aplikasi.processEvents()
        for bagian in langkah.bagian:
            assert pemakai.jendela.form.show_part(bagian.kunci)
            pemakai.aplikasi.processEvents()


def test_setiap_bagian_sesudah_semua_barisnya_tidak_ada_lagi(pemakai: Pemakai) -> None:
    """Hidden with its form, too: Qt gives it its new room before the form hears of that."""
    look_everywhere(pemakai)
    kantor = pemakai.jembatan.kantor
    tinggal = (Instansi, Renstra, TahunKerja)
    jenis = [satu for satu in reversed(JENIS.values()) if satu not in tinggal]
    semua = tuple(baris for satu in jenis for baris in kantor.all_of(satu))
    assert pemakai.jembatan.carry_out(Usul("Hapus semua", hapus=semua))
    for bagian in pemakai.jendela.findChildren(Bagian):
        bagian.grab()  # whatever makes Qt paint it before it is filled
    pemakai.jendela.resize(1100, 728)
    look_everywhere(pemakai)
    assert pemakai.jendela.show_step(LANGKAH[0].kunci)
    pemakai.jembatan.undo()
    pemakai.jendela.resize(1366, 728)
    look_everywhere(pemakai)
