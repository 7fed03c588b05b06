"""The form Evaluasi AKIP dan NKO: the grade follows from what is typed."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import dokumen
from lkjip_desktop.forms.akip import BagianAkip
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianAkip:
    pemakai.jendela.show_step("akip")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAkip)
    return bagian


def akip(pemakai: Pemakai, tahun: int) -> EvaluasiAkip:
    (satu,) = pemakai.buku.where(EvaluasiAkip, "tahun", tahun)
    return satu


def test_palaran_2024(pemakai: Pemakai, bagian: BagianAkip) -> None:
    assert [pemakai.row(bagian.tabel, k) for k in bagian.tabel.model.rows] == [
        ["2021", "60,00", "CC, Cukup (Memadai)", "", "", ""],
        ["2022", "65,50", "B, Baik", "", "", ""],
        ["2023", "76,50", "BB, Sangat Baik", "", "", "NKO 2024"],
        ["2024", "", "", "", "", ""],
    ]
    langkah = [pemakai.row(bagian.nko.tabel, k)[1:] for k in bagian.nko.tabel.model.rows]
    assert langkah == [
        ["98,78%", "98,78%", "10%", "88,90%"],
        ["120,07%", "110,00%", "10%", "99,00%"],
    ]
    assert bagian.nko.nilai.text() == "93,95%"
    assert bagian.nko.predikat.text() == "BAIK"
    assert bagian.nko.langkah.text().splitlines() == [
        "(4) Total nilai akhir: 187,90%",
        "(5) NKO: 187,90% / 2 indikator = 93,95%",
        "(6) Predikat: BAIK",
    ]


def test_nko_bergerak_selagi_nilai_diketik(pemakai: Pemakai, bagian: BagianAkip) -> None:
    pemakai.fill_cell(bagian.tabel, "2023", "nilai", "80,01")
    assert pemakai.row(bagian.tabel, "2023")[2] == "A, Memuaskan"
    assert bagian.nko.nilai.text() == "104,39%"
    assert bagian.nko.predikat.text() == "ISTIMEWA"
    assert akip(pemakai, 2023).nilai == Decimal("76.5")
    pemakai.press(Qt.Key.Key_Return)
    assert akip(pemakai, 2023).nilai == Decimal("80.01")


@pytest.mark.parametrize("teks", ["100,01", "-1", "7650"])
def test_nilai_di_luar_0_sampai_100_ditolak(
    pemakai: Pemakai, bagian: BagianAkip, teks: str
) -> None:
    pemakai.fill_cell(bagian.tabel, "2023", "nilai", teks)
    assert bagian.nko.nilai.text() == "93,95%"
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.tabel.kalimat.text().startswith("Nilai AKIP antara 0 dan 100.")
    assert akip(pemakai, 2023).nilai == Decimal("76.5")


def test_lhe_tahun_yang_belum_ada_barisnya(pemakai: Pemakai, bagian: BagianAkip) -> None:
    pemakai.fill_cell(bagian.tabel, "2024", "tanggal_lhe", "5 Maret 2025")
    pemakai.press(Qt.Key.Key_Tab)
    assert akip(pemakai, 2024).tanggal_lhe == date(2025, 3, 5)
    assert akip(pemakai, 2024).nilai is None


def test_tanpa_hasil_evaluasi_ada_alasannya(pemakai: Pemakai, bagian: BagianAkip) -> None:
    bagian.tabel.setFocus()
    for tahun in ("2021", "2022", "2023"):
        bagian.tabel.select(tahun, "nilai")
        pemakai.press(Qt.Key.Key_Delete)
    assert not bagian.nko.nilai.isVisible()
    assert "belum diisi" in bagian.nko.langkah.text()


def test_indikator_yang_tidak_terukur_disebut(pemakai: Pemakai, bagian: BagianAkip) -> None:
    pemakai.set_realisasi("Indeks Kepuasan", None)
    assert bagian.nko.sebab.text() == (
        "Tidak ikut dihitung: Indeks Kepuasan Masyarakat (IKM). Realisasi belum diisi."
    )
    assert bagian.nko.nilai.text() == "99,00%"
    assert bagian.nko.dasar.isVisible()
    assert bagian.nko.dasar.text() == "dihitung dari 1 dari 2 indikator"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert not bagian.nko.dasar.isVisible()


def test_batas_yang_belum_pasti_disebut_pengaturan_setempat(
    pemakai: Pemakai, bagian: BagianAkip
) -> None:
    assert "Aturan: Penilaian Kinerja Organisasi" in bagian.nko.aturan.text()
    assert "cocokkan" not in bagian.nko.aturan.text()
    for awal in ("Indeks Kepuasan", "Persentase Terlaksananya"):
        pemakai.set_realisasi(awal, Decimal(40))
    assert bagian.nko.predikat.text() == "KURANG"
    assert "Batas predikat ini pengaturan setempat: cocokkan" in bagian.nko.aturan.text()


def test_nilai_ditempel_tercetak_pada_lembar_dan_diurungkan(
    pemakai: Pemakai, bagian: BagianAkip
) -> None:
    QGuiApplication.clipboard().setText("70,00\n81,25\n")
    bagian.tabel.setFocus()
    bagian.tabel.select("2022", "nilai")
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [akip(pemakai, tahun).nilai for tahun in (2022, 2023)] == [
        Decimal(70),
        Decimal("81.25"),
    ]
    assert pemakai.row(bagian.tabel, "2022")[2] == "B, Baik", "70,00 is not above 70"
    assert pemakai.jembatan.store is not None
    lembar = " ".join(baca_teks(dokumen.make_pdf(pemakai.jembatan.store, 2024, JenisLembar.NKO)))
    assert "81,25" in lembar
    assert "104,39%" in lembar
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert [akip(pemakai, tahun).nilai for tahun in (2022, 2023)] == [
        Decimal("65.5"),
        Decimal("76.5"),
    ]
    assert bagian.nko.nilai.text() == "93,95%"


def test_hasil_evaluasi_muat_pada_layar_kecil_berskala_150_persen(
    pemakai: Pemakai, bagian: BagianAkip
) -> None:
    """910 pixels are what a screen of 1366 has at 150 %."""
    pemakai.jendela.resize(906, 472)
    pemakai.aplikasi.processEvents()
    assert bagian.tabel.isVisible()
    assert bagian.tabel.view.horizontalScrollBar().maximum() == 0
