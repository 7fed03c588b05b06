"""Widths of columns, remembered by the names of the columns."""

from dataclasses import replace
from pathlib import Path

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.lebar import LebarKolom
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.renstra_indikator import BagianTarget
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.kinerja.perencanaan import Renstra
from tests.forms.pemakai import Pemakai


def test_lebar_kolom_diingat_menurut_nama_kolomnya(pemakai: Pemakai, tmp_path: Path) -> None:
    pemakai.jendela.show_step("instansi")
    assert pemakai.jendela.form.show_part("pejabat")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPejabat)
    kepala = bagian.pejabat.tabel.view.horizontalHeader()
    setelan = Setelan(tmp_path / "lain")
    lebar = LebarKolom(setelan)
    lebar.restore(bagian)
    kepala.resizeSection(1, 222)
    lebar.keep()
    kepala.resizeSection(1, 100)
    LebarKolom(setelan).restore(bagian)
    assert kepala.sectionSize(1) == 222
    setelan.keep("tabel/Daftar Pejabat", '{"nip": 3000000000, "lain": 7}')
    kepala.resizeSection(1, 100)
    LebarKolom(setelan).restore(bagian)
    assert kepala.sectionSize(1) == 100


def test_tabel_yang_dibuat_baru_mendapat_lebar_yang_lama(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("target")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    lama = bagian.tabel
    assert lama is not None
    nomor = [k.judul for k in lama.model.kolom].index("2024")
    lama.view.horizontalHeader().resizeSection(nomor, 123)
    (renstra,) = pemakai.jembatan.kantor.all_of(Renstra)
    pemakai.jembatan.carry_out(Usul("Geser", (replace(renstra, tahun_awal=2023),)))
    assert bagian.tabel is not None
    assert bagian.tabel is not lama
    nomor = [k.judul for k in bagian.tabel.model.kolom].index("2024")
    assert bagian.tabel.view.horizontalHeader().sectionSize(nomor) == 123
