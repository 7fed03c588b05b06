"""The next start shows the form and part where the file was left."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.tahun_baru import open_year
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.daftar import PERTAMA
from lkjip_desktop.forms.renstra_indikator import BagianTarget
from lkjip_desktop.forms.setelan import Setelan
from tests.forms.pemakai import Pemakai


@pytest.fixture
def mulai(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Pemakai]]:
    """Start the program on a file, with what the starts before have remembered."""
    semua: list[Pemakai] = []

    def buka(path: Path) -> Pemakai:
        for satu in semua:
            satu.leave()
        semua[:] = [Pemakai(qapp, tmp_path)]
        semua[0].open(path)
        return semua[0]

    yield buka
    for satu in semua:
        satu.leave()


@pytest.fixture
def lain(contoh: Path, tmp_path: Path) -> Path:
    """A second file."""
    return Path(shutil.copy(contoh, tmp_path / "lain.lkjip"))


def place(pemakai: Pemakai) -> tuple[str, str]:
    return pemakai.jendela.step, pemakai.jendela.form.shown


def go(pemakai: Pemakai, langkah: str, bagian: str) -> None:
    pemakai.jendela.show_step(langkah)
    pemakai.jendela.form.show_part(bagian)
    assert place(pemakai) == (langkah, bagian)


def test_setiap_berkas_dibuka_di_tempat_terakhirnya(
    mulai: Callable[[Path], Pemakai], contoh: Path, lain: Path
) -> None:
    pemakai = mulai(contoh)
    awal = place(pemakai)
    go(pemakai, "anggaran", "anggaran")
    pemakai.open(lain)
    assert place(pemakai) == ("anggaran", "anggaran")  # one stays, in a file that is new here
    go(pemakai, "renstra", "kerangka")
    pemakai.open(contoh)
    assert place(pemakai) == ("anggaran", "anggaran")
    pemakai = mulai(lain)
    assert place(pemakai) == ("renstra", "kerangka") != awal
    assert place(mulai(contoh)) == ("anggaran", "anggaran")


def test_tabel_yang_dibuka_lagi_langsung_dapat_diketik(
    mulai: Callable[[Path], Pemakai], contoh: Path
) -> None:
    go(mulai(contoh), "renstra", "target")
    pemakai = mulai(contoh)
    pemakai.aplikasi.processEvents()  # the grid has just been made
    pemakai.type("7")
    pemakai.press(Qt.Key.Key_Return)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    assert pemakai.row(bagian.tabel, bagian.tabel.model.rows[0])[2] == "7"


def test_tahun_yang_dikerjakan_diingat_juga_bila_ada_tahun_yang_lebih_baru(
    mulai: Callable[[Path], Pemakai], contoh: Path
) -> None:
    """In January the new year is there, and the report of the old one is still written."""
    pemakai = mulai(contoh)
    usul = open_year(pemakai.jembatan.kantor, 2025)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)
    assert mulai(contoh).jembatan.tahun == 2024
    pemakai = mulai(contoh)
    pemakai.jembatan.set_year(2025)
    assert mulai(contoh).jembatan.tahun == 2025


def test_formulir_pertama_berdiri_dahulu(
    mulai: Callable[[Path], Pemakai], contoh: Path, lain: Path
) -> None:
    go(mulai(contoh), "renstra", "kerangka")
    pemakai = mulai(lain)
    pemakai.jendela.open_file(contoh)
    assert pemakai.jendela.step == PERTAMA  # nothing but the file has been opened yet
    pemakai.aplikasi.processEvents()
    assert place(pemakai) == ("renstra", "kerangka")


def test_siapa_yang_sudah_pindah_tidak_ditarik_kembali(
    mulai: Callable[[Path], Pemakai], contoh: Path, lain: Path
) -> None:
    go(mulai(contoh), "renstra", "kerangka")
    pemakai = mulai(lain)
    pemakai.jendela.open_file(contoh)
    pemakai.jendela.show_step("realisasi")
    pemakai.aplikasi.processEvents()
    assert pemakai.jendela.step == "realisasi"


@pytest.mark.parametrize(
    "teks",
    ["{", "[]", '{"PATH": ["hilang", "x"]}', '{"PATH": [1]}', '{"PATH": ["renstra", "kerangka"]}'],
)
def test_ingatan_rusak_atau_dari_versi_lain_dilewati(
    mulai: Callable[[Path], Pemakai], contoh: Path, tmp_path: Path, teks: str
) -> None:
    setelan = Setelan(tmp_path / "setelan")
    setelan.keep("berkas/tempat", teks.replace("PATH", str(contoh)))
    assert place(mulai(contoh))[0] == PERTAMA


def test_tempat_terakhir_tidak_ikut_ke_paket_bantuan(
    mulai: Callable[[Path], Pemakai], contoh: Path
) -> None:
    pemakai = mulai(contoh)
    go(pemakai, "renstra", "kerangka")
    pemakai.jendela.close()
    assert contoh.name not in str(pemakai.setelan.summary())
