"""The part Program: what a new office needs for its first agreement."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import baris, berkas, dokumen
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.program import BagianProgram
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar, Renstra, Sasaran, Tujuan
from lkjip_desktop.kinerja.perjanjian import PkProgram
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks


@pytest.fixture
def kantor_baru(pemakai_baru: Pemakai, tmp_path: Path) -> Pemakai:
    """A user at a new file that has one indicator and no programme."""
    path = tmp_path / "baru.lkjip"
    berkas.create_file(path, 2025, "Pemerintah Kota Uji", "Kecamatan Uji", "Uji").close()
    pemakai_baru.open(path)
    (renstra,) = pemakai_baru.buku.all_of(Renstra)

    def add(kelas: type[Entitas], **medan: str) -> Entitas:
        usul, satu = baris.add_row(pemakai_baru.jembatan.kantor, kelas, **medan)
        assert isinstance(usul, Usul)
        assert pemakai_baru.jembatan.carry_out(usul)
        return satu

    tujuan = add(Tujuan, renstra_id=renstra.id, uraian="Pelayanan prima")
    sasaran = add(Sasaran, tujuan_id=tujuan.id, uraian="Meningkatnya pelayanan")
    add(Indikator, sasaran_id=sasaran.id, nama="IKM")
    return pemakai_baru


def program(pemakai: Pemakai) -> BagianProgram:
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part("program")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianProgram)
    return bagian


def test_program_baru_sampai_ke_perjanjian_pertama(kantor_baru: Pemakai) -> None:
    bagian = program(kantor_baru)
    assert not bagian.setahun.tambah.isEnabled()
    bagian.program.tambah.click()
    kantor_baru.type("7.01.01")
    kantor_baru.press(Qt.Key.Key_Tab)
    kantor_baru.type("Program Penunjang Urusan")
    kantor_baru.press(Qt.Key.Key_Return)
    (satu,) = kantor_baru.buku.all_of(Program)
    assert (satu.kode, satu.nama) == ("7.01.01", "Program Penunjang Urusan")
    bagian.setahun.add(satu.id)
    (setahun,) = kantor_baru.buku.all_of(ProgramTahun)
    assert (setahun.program_id, setahun.tahun) == (satu.id, 2025)
    assert not bagian.setahun.tambah.isEnabled()
    kantor_baru.jendela.show_step("perjanjian")
    pk = kantor_baru.jendela.form.part
    assert isinstance(pk, BagianPerjanjian)
    pk.buat.click()
    assert [p.program_id for p in kantor_baru.buku.all_of(PkProgram)] == [satu.id]


def test_semua_program_ditambahkan_ke_tahun_ini_sebagai_satu_langkah(kantor_baru: Pemakai) -> None:
    bagian = program(kantor_baru)
    for nama in ("Program Penunjang", "Program Pelayanan", "Program Pemberdayaan"):
        usul, _ = baris.add_row(kantor_baru.jembatan.kantor, Program, nama=nama)
        assert kantor_baru.jembatan.carry_out(usul)
    bagian.setahun._menu.aboutToShow.emit()
    semua, garis, *satu = bagian.setahun._menu.actions()
    assert semua.text() == "Semua (3)"
    assert garis.isSeparator()
    assert [aksi.text() for aksi in satu] == [p.nama for p in kantor_baru.buku.all_of(Program)]
    semua.trigger()
    isi = kantor_baru.buku.where(ProgramTahun, "tahun", 2025)
    assert [p.program_id for p in isi] == [p.id for p in kantor_baru.buku.all_of(Program)]
    assert [p.urutan for p in isi] == [0, 1, 2]
    assert kantor_baru.jendela.aksi.urungkan.text() == "&Urungkan: Tambah 3 program ke tahun ini"
    tabel = bagian.setahun.tabel
    assert tabel.model.kolom[tabel.view.currentIndex().column()].medan == "sasaran_id"
    kantor_baru.choose(kantor_baru.jendela.aksi.urungkan)
    assert not kantor_baru.buku.all_of(ProgramTahun)
    assert kantor_baru.jendela.form.part is bagian  # which shows what has gone: nobody is led away


def test_urungkan_tambah_ke_tahun_ini_tinggal_di_bagian_itu(kantor_baru: Pemakai) -> None:
    bagian = program(kantor_baru)
    usul, satu = baris.add_row(kantor_baru.jembatan.kantor, Program, nama="Program Penunjang")
    assert kantor_baru.jembatan.carry_out(usul)
    bagian.setahun.add(satu.id)
    kantor_baru.press(Qt.Key.Key_Escape)
    for aksi, banyak in (
        (kantor_baru.jendela.aksi.urungkan, 0),
        (kantor_baru.jendela.aksi.ulangi, 1),
    ):
        kantor_baru.choose(aksi)
        assert kantor_baru.jendela.form.part is bagian
        assert len(bagian.setahun.tabel.model.rows) == banyak


def test_kursor_tetap_di_tempatnya_bila_barisnya_diurungkan(pemakai: Pemakai) -> None:
    tabel = program(pemakai).program.tabel
    tabel.setFocus()
    pemakai.press(Qt.Key.Key_Insert)
    banyak = len(tabel.model.rows)
    assert tabel.view.currentIndex().row() == banyak - 1
    kolom = tabel.view.currentIndex().column()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.focus() is tabel.view
    kini = tabel.view.currentIndex()
    assert (kini.row(), kini.column()) == (banyak - 2, kolom)


def test_temuan_tentang_sasaran_program_membawa_ke_barisnya(pemakai: Pemakai) -> None:
    satu = pemakai.buku.where(ProgramTahun, "tahun", 2024)[1]
    acuan = Acuan("ProgramTahun", satu.id, "sasaran_id")
    pemakai.jendela.langkah.findingChosen.emit("anggaran", Temuan("a", "b", acuan=acuan))
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianProgram)
    assert bagian.setahun.tabel.current_row == satu.id
    assert bagian.setahun.tabel.view.hasFocus()


def test_nama_program_ditempel_tercetak_ditolak_bila_kosong_dan_diurungkan(
    pemakai: Pemakai,
) -> None:
    bagian = program(pemakai)
    satu, dua, *_ = bagian.program.tabel.model.rows
    semula = [pemakai.row(bagian.program.tabel, k)[1] for k in (satu, dua)]
    QGuiApplication.clipboard().setText("Program Satu\nProgram Dua & Tiga\n")
    bagian.program.tabel.setFocus()
    bagian.program.tabel.select(satu, "nama")
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [p.nama for p in pemakai.buku.all_of(Program)][:2] == [
        "Program Satu",
        "Program Dua & Tiga",
    ]
    assert pemakai.jembatan.store is not None
    lembar = " ".join(baca_teks(dokumen.make_pdf(pemakai.jembatan.store, 2024, JenisLembar.PK)))
    assert "Program Dua & Tiga" in lembar
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert [pemakai.row(bagian.program.tabel, k)[1] for k in (satu, dua)] == semula
    bagian.program.tabel.select(satu, "nama")
    pemakai.press(Qt.Key.Key_Delete)
    assert "tidak boleh kosong" in bagian.program.tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)
