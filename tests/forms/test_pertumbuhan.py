"""Tahun lalu: figures of earlier years typed and pasted, growth on screen and on the sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.pertumbuhan import BagianTahunLalu, Sel
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from tests.forms.pemakai import Pemakai
from tests.forms.pratinjau.test_samping import page_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianTahunLalu:
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part("tahun_lalu")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTahunLalu)
    return bagian


def kunci(pemakai: Pemakai, program: int, tahun: int) -> str:
    return Sel(pemakai.buku.all_of(Program)[program].id, tahun).kunci


def tersimpan(pemakai: Pemakai, tahun: int) -> list[tuple[Sen | None, Sen | None]]:
    return [(p.pagu, p.realisasi) for p in pemakai.buku.where(ProgramTahun, "tahun", tahun)]


def test_lima_tahun_setiap_program_dan_jumlahnya(pemakai: Pemakai, bagian: BagianTahunLalu) -> None:
    assert len(bagian.tabel.model.rows) == 4 * 6
    assert pemakai.row(bagian.tabel, kunci(pemakai, 0, 2024)) == [
        *("2024", "11.846.986.973", "11.741.783.151", "99,11%", "-", "-"),
    ]
    kepala = pemakai.row(bagian.tabel, kunci(pemakai, 0, 0))
    assert kepala[0].startswith("Program Penunjang")
    assert set(kepala[1:]) == {""}
    assert pemakai.row(bagian.tabel, Sel("", 0).kunci)[0] == "JUMLAH"
    assert pemakai.row(bagian.tabel, Sel("", 2024).kunci)[1] == "35.898.593.985"


def test_diketik_terlihat_dan_tercetak_lalu_diurungkan(
    pemakai: Pemakai, samping: Samping, bagian: BagianTahunLalu
) -> None:
    satu = kunci(pemakai, 0, 2023)
    pemakai.fill_cell(bagian.tabel, satu, "pagu", "10.000.000.000")
    kini = kunci(pemakai, 0, 2024)
    assert pemakai.row(bagian.tabel, kini)[4] == "18,47%", "while it is being typed"
    pemakai.press(Qt.Key.Key_Return)
    assert tersimpan(pemakai, 2023) == [(Sen(1_000_000_000_000), None)]
    teks = page_text(samping)
    assert "PERTUMBUHAN ANGGARAN DAN REALISASI TAHUN 2024" in teks
    assert "Rp10.000.000.000,00" in teks
    assert "18,47%" in teks
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert tersimpan(pemakai, 2023) == []
    assert pemakai.row(bagian.tabel, kini)[4] == "-", "2023 is a year of work, and yet we stay"


def test_dikosongkan_barisnya_hilang(pemakai: Pemakai, bagian: BagianTahunLalu) -> None:
    satu = kunci(pemakai, 1, 2020)
    pemakai.fill_cell(bagian.tabel, satu, "realisasi", "5")
    pemakai.press(Qt.Key.Key_Return)
    assert tersimpan(pemakai, 2020) == [(None, Sen(500))]
    bagian.tabel.select(satu, "realisasi")
    pemakai.press(Qt.Key.Key_Delete)
    assert tersimpan(pemakai, 2020) == []
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert tersimpan(pemakai, 2020) == [(None, Sen(500))]
    assert bagian.tabel.current_row == satu, "undo leads to what it has changed"


def test_blok_ditempel_dari_excel(pemakai: Pemakai, bagian: BagianTahunLalu) -> None:
    bagian.tabel.setFocus()
    assert bagian.tabel.select(kunci(pemakai, 0, 2020), "pagu")
    QGuiApplication.clipboard().setText("100\t90\r\n200\t180\r\n300\t270\r\n400\t360")
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert [tersimpan(pemakai, t) for t in (2020, 2023)] == [
        [(Sen(10_000), Sen(9_000))],
        [(Sen(40_000), Sen(36_000))],
    ]
    assert pemakai.row(bagian.tabel, kunci(pemakai, 0, 2021))[4:] == ["100,00%", "100,00%"]
    assert pemakai.row(bagian.tabel, Sel("", 2023).kunci)[1:3] == ["400", "360"]


def test_tahun_ini_dan_jumlah_hanya_dibaca(pemakai: Pemakai, bagian: BagianTahunLalu) -> None:
    kolom = bagian.tabel.model.kolom[1]
    assert not kolom.takes(kunci(pemakai, 0, 2024))
    assert kolom.note
    assert "Anggaran dan efisiensi" in kolom.note(kunci(pemakai, 0, 2024))
    assert not kolom.takes(Sel("", 2023).kunci)
    assert not kolom.takes(kunci(pemakai, 0, 0))
    assert kolom.takes(kunci(pemakai, 0, 2023))


def test_yang_bukan_rupiah_ditolak_di_selnya(pemakai: Pemakai, bagian: BagianTahunLalu) -> None:
    pemakai.fill_cell(bagian.tabel, kunci(pemakai, 0, 2023), "pagu", "-5")
    pemakai.press(Qt.Key.Key_Return)
    assert tersimpan(pemakai, 2023) == []
    assert "tidak boleh negatif" in bagian.tabel.kalimat.text()


@pytest.mark.parametrize(
    ("semula", "teks", "jadi"),
    [
        ("100\t", "\t50", (None, Sen(5000))),
        ("\t100", "50\t", (Sen(5000), None)),
        ("100\t50", "\t", None),
    ],
)
def test_pagu_dikosongkan_dan_realisasi_diisi_sekaligus(
    pemakai: Pemakai,
    bagian: BagianTahunLalu,
    semula: str,
    teks: str,
    jadi: tuple[Sen | None, Sen | None] | None,
) -> None:
    for isi in (semula, teks):
        QGuiApplication.clipboard().setText(isi)
        bagian.tabel.setFocus()
        assert bagian.tabel.select(kunci(pemakai, 0, 2021), "pagu")
        pemakai.press(Qt.Key.Key_V, CTRL)
    assert tersimpan(pemakai, 2021) == ([] if jadi is None else [jadi])
