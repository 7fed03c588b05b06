"""The dialogs of budget, rules, backups and pasting, without a mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.aturan_pengaruh import AngkaBerubah
from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberTempelan, check_impor_anggaran
from lkjip_desktop.forms.aturan_dialog import DialogPengaruh
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.rincian_pindah import DialogGabung, DialogPindah
from lkjip_desktop.forms.rincian_tambah import DialogTambah
from lkjip_desktop.forms.tabel.rencana import Rencana, SelKolom, Tolakan
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.forms.window import Jendela
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import Temuan
from tests.forms.akses import problems
from tests.forms.pemakai import Pemakai

TABEL = (
    ("Kode", "Uraian", "Pagu", "Realisasi"),
    ("7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan", "1.500.000", "750.000"),
)
"""A table as somebody copies it from Excel."""


@pytest.fixture
def di_contoh(pemakai_baru: Pemakai, tmp_path: Path) -> Pemakai:
    """A user at the whole example, with its budget."""
    path = tmp_path / "contoh.lkjip"
    berkas.create_contoh(path).close()
    pemakai_baru.open(path)
    return pemakai_baru


def budget(jendela: Jendela) -> tuple[SumberTempelan, DialogAnggaran]:
    sumber = SumberTempelan(TABEL)
    hasil = check_impor_anggaran(sumber, jendela.jembatan.kantor, Pilihan())
    return sumber, DialogAnggaran(jendela, sumber.nama, hasil, Pilihan(), lambda _: hasil)


def columns(jendela: Jendela) -> QDialog:
    sumber, dialog = budget(jendela)
    dialog.deleteLater()
    contoh = sumber.peek()
    assert not isinstance(contoh, Temuan)
    return DialogKolom(jendela, sumber.nama, contoh)


def move(jendela: Jendela) -> QDialog:
    kantor = jendela.jembatan.kantor
    baris = kantor.all_of(SubKegiatanTahun)[0]
    return DialogPindah(jendela, kantor, kantor.get(SubKegiatan, baris.sub_kegiatan_id), baris)


def merge(jendela: Jendela) -> QDialog:
    kantor = jendela.jembatan.kantor
    return DialogGabung(jendela, kantor, kantor.all_of(SubKegiatan)[0])


BUAT: dict[str, Callable[[Jendela], QDialog]] = {
    "tambah": lambda jendela: DialogTambah(jendela, jendela.jembatan.kantor, None),
    "pindah": move,
    "gabung": merge,
    "kolom": columns,
    "anggaran": lambda jendela: budget(jendela)[1],
    "pengaruh": lambda jendela: DialogPengaruh(
        jendela, 2024, (AngkaBerubah("Capaian", "98,78%", "99,00%"),)
    ),
    "tempel": lambda jendela: DialogTempel(
        jendela, "Tempel", Rencana((SelKolom(0, (0,)),), (), (Tolakan("A", "b", "c"),))
    ),
}


@pytest.mark.parametrize("nama", BUAT)
def test_setiap_dialog_dapat_dipakai_tanpa_tetikus(di_contoh: Pemakai, nama: str) -> None:
    dialog = BUAT[nama](di_contoh.jendela)
    dialog.show()
    di_contoh.aplikasi.processEvents()
    salah = problems(dialog)
    dialog.close()
    dialog.deleteLater()
    assert salah == []
