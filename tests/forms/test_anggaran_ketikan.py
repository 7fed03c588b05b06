"""Figures typed per programme, and what a first sub kegiatan makes of them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.ubah import set_anggaran_tahun
from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.forms.rincian_tambah import DialogTambah
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.perhitungan.pemeriksaan import check_tahun
from tests.forms.pemakai import Pemakai

EFISIENSI, RINCIAN = "efisiensi", "anggaran"
KALIMAT = (
    "Yang diketik per program (pagu Rp35.898.593.985,00 dan realisasi Rp35.585.343.360,00) "
    "disimpan, tetapi tidak dipakai: tahun ini dijumlah dari sub kegiatan pada Rincian anggaran."
)


@pytest.fixture
def rincian(pemakai: Pemakai) -> BagianRincian:
    """The tree of a year without rows, whose figures were typed per programme."""
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part(RINCIAN)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRincian)
    bagian.tombol.pemilih = pemakai.pemilih
    return bagian


def budget(pemakai: Pemakai) -> BagianAnggaran:
    assert pemakai.jendela.form.show_part(EFISIENSI)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    return bagian


def add_first(pemakai: Pemakai, rincian: BagianRincian) -> None:
    pemakai.pemilih.setuju = True
    rincian.tombol.tambah.click()
    dialog = pemakai.jendela.findChildren(DialogTambah)[-1]
    dialog.cari.setText("gaji asn")
    dialog.simpan.click()
    QApplication.processEvents()


def test_it_is_asked_before_and_not_again(pemakai: Pemakai, rincian: BagianRincian) -> None:
    rincian.tombol.tambah.click()
    (tanya,) = pemakai.pemilih.ditanya
    assert "pagu Rp35.898.593.985,00 dan realisasi Rp35.585.343.360,00" in tanya
    assert not pemakai.jendela.findChildren(DialogTambah)
    assert not pemakai.buku.all_of(SubKegiatanTahun)
    add_first(pemakai, rincian)
    assert len(pemakai.buku.all_of(SubKegiatanTahun)) == 1
    rincian.tombol.tambah.click()
    assert len(pemakai.pemilih.ditanya) == 2, "the second hides nothing more"
    pemakai.jendela.findChildren(DialogTambah)[-1].reject()


def test_the_form_says_that_they_are_kept_but_not_used(
    pemakai: Pemakai, rincian: BagianRincian
) -> None:
    assert not budget(pemakai).ketikan.isVisible()
    pemakai.jendela.form.show_part(RINCIAN)
    add_first(pemakai, rincian)
    bagian = budget(pemakai)
    assert bagian.ketikan.isVisible()
    assert bagian.ketikan.text() == KALIMAT
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert not bagian.ketikan.isVisible()


def test_the_check_names_them_instead_of_saying_that_nothing_was_typed(
    pemakai: Pemakai, rincian: BagianRincian
) -> None:
    add_first(pemakai, rincian)
    shown = pemakai.jembatan.shown
    assert shown is not None
    pesan = [t.pesan for t in check_tahun(shown.buku, shown.hasil) if "anggaran." in t.kode]
    kini = [p.pagu for p in pemakai.buku.where(ProgramTahun, "tahun", 2024)]
    assert len(pesan) == 2 * len(kini)
    assert not any("belum diisi" in satu for satu in pesan)
    tanpa = [satu for satu in pesan if "program ini belum mempunyainya" in satu]
    assert len(tanpa) == 2 * (len(kini) - 1)


def test_a_year_with_nothing_typed_asks_nothing(pemakai: Pemakai, rincian: BagianRincian) -> None:
    for satu in pemakai.buku.where(ProgramTahun, "tahun", 2024):
        for medan in ("pagu", "realisasi"):
            kantor = pemakai.jembatan.kantor
            kini = kantor.get(ProgramTahun, satu.id)
            assert pemakai.jembatan.carry_out(set_anggaran_tahun(kantor, kini, medan, None))
    rincian.tombol.tambah.click()
    assert not pemakai.pemilih.ditanya
    pemakai.jendela.findChildren(DialogTambah)[-1].reject()
    assert len(pemakai.buku.all_of(Program)) > 1
