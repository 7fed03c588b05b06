"""The part Antartahun: years side by side, typed, pasted, undone; the texts."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import berkas, dokumen
from lkjip_desktop.actions.kantor_baru import KantorBaru
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.realisasi_tahun import CAPAIAN, REALISASI, TARGET, BagianAntartahun, Sel
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    Renstra,
    Sasaran,
    TargetRenstra,
    Tujuan,
)
from tests.forms.antartahun_uji import DAYA, IKM, grid, open_years
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianAntartahun:
    return open_years(pemakai)


def row(pemakai: Pemakai, bagian: BagianAntartahun, awal: str, hal: str) -> list[str]:
    return list(pemakai.row(grid(bagian), Sel(pemakai.indicator(awal), hal).kunci))


def stored(pemakai: Pemakai, awal: str, tahun: int) -> Decimal | None:
    semua = pemakai.buku.where(RealisasiIndikator, "indikator_id", pemakai.indicator(awal))
    nilai = next((r.nilai for r in semua if r.tahun == tahun), None)
    assert nilai is None or isinstance(nilai, Decimal)
    return nilai


def test_angka_terbitan_berdampingan(pemakai: Pemakai, bagian: BagianAntartahun) -> None:
    judul = [k.judul for k in grid(bagian).model.kolom]
    assert judul == [
        *("Indikator", "Hal", "2020", "2021", "2022", "2023", "2024"),
        *("Renstra\n2026", "Tren"),
    ]
    assert row(pemakai, bagian, IKM, TARGET) == [
        "Indeks Kepuasan Masyarakat (IKM) (Nilai)",
        *("Target", "", "", "77,55", "84,33", "88,31", "89,05", ""),
    ]
    assert row(pemakai, bagian, IKM, REALISASI)[1:] == [
        *("Realisasi", "", "", "87,15", "93,85", "87,23", "", ""),
    ]
    assert row(pemakai, bagian, IKM, CAPAIAN)[1:] == [
        *("Capaian", "-", "-", "112,38%", "111,29%", "98,78%", "97,96%", "▼ 12,51"),
    ]


def test_realisasi_tahun_lalu_diketik_dan_trennya_mengikuti(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    kunci = Sel(pemakai.indicator(IKM), REALISASI).kunci
    pemakai.fill_cell(grid(bagian), kunci, "2023", "84,33")
    assert row(pemakai, bagian, IKM, CAPAIAN)[5] == "100,00%", "while it is being typed"
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai, IKM, 2023) == Decimal("84.33")
    assert row(pemakai, bagian, IKM, CAPAIAN)[-1] == "▼ 1,22"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is bagian
    assert grid(bagian).current_row == kunci
    assert row(pemakai, bagian, IKM, REALISASI)[5] == "93,85"


def test_tahun_ini_yang_diketik_sampai_ke_lembar(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    kunci = Sel(pemakai.indicator(IKM), REALISASI).kunci
    pemakai.fill_cell(grid(bagian), kunci, "2024", "90,17")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.jembatan.store is not None
    pdf = dokumen.make_pdf(pemakai.jembatan.store, 2024, JenisLembar.PENGUKURAN)
    assert "90,17" in " ".join(baca_teks(pdf))
    assert "102,11%" in " ".join(baca_teks(pdf))


def test_blok_dua_tahun_ditempel_sekaligus(pemakai: Pemakai, bagian: BagianAntartahun) -> None:
    QGuiApplication.clipboard().setText("80\t81\n")
    grid(bagian).setFocus()
    grid(bagian).select(Sel(pemakai.indicator(DAYA), REALISASI).kunci, "2022")
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert row(pemakai, bagian, DAYA, REALISASI)[4:6] == ["80", "81"]
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert row(pemakai, bagian, DAYA, REALISASI)[4:6] == ["100", "99,58"]


def test_tulisan_yang_bukan_angka_ditolak_di_tempat(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    kunci = Sel(pemakai.indicator(IKM), REALISASI).kunci
    pemakai.fill_cell(grid(bagian), kunci, "2023", "1.234")
    pemakai.press(Qt.Key.Key_Return)
    assert "dapat dibaca dua cara" in grid(bagian).kalimat.text()
    assert stored(pemakai, IKM, 2023) == Decimal("93.85")
    pemakai.press(Qt.Key.Key_Escape)
    assert not grid(bagian).kalimat.isVisible()


def test_hanya_realisasi_yang_diketik(pemakai: Pemakai, bagian: BagianAntartahun) -> None:
    model = grid(bagian).model
    for hal in (TARGET, REALISASI, CAPAIAN):
        sel = model.place(Sel(pemakai.indicator(IKM), hal).kunci, "2023")
        assert bool(sel.flags() & Qt.ItemFlag.ItemIsEditable) is (hal == REALISASI)


def test_tiga_baris_indikator_tetap_bersama_saat_diurutkan(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    kepala = grid(bagian).view.horizontalHeader()
    semula = grid(bagian).model.rows
    kepala.sectionClicked.emit(4)
    ikm, daya = (pemakai.indicator(nama) for nama in (IKM, DAYA))
    hal = (TARGET, REALISASI, CAPAIAN)
    assert grid(bagian).model.rows == tuple(Sel(i, h).kunci for i in (daya, ikm) for h in hal)
    kepala.sectionClicked.emit(4)
    kepala.sectionClicked.emit(4)
    assert grid(bagian).model.rows == semula


def test_tulisan_tahun_yang_dipilih_terbaca_dan_membawa_ke_isiannya(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    grid(bagian).select(Sel(pemakai.indicator(DAYA), REALISASI).kunci, "2024")
    assert bagian.teks.judul.text().startswith(f"2024: {DAYA}")
    assert bagian.teks.isi["analisis"].text().startswith("Hampir semua")
    grid(bagian).select(Sel(pemakai.indicator(DAYA), REALISASI).kunci, "2022")
    assert bagian.teks.isi["analisis"].text() == "Belum ditulis."
    bagian.teks.ubah.click()
    kinerja = pemakai.jendela.form.part
    assert isinstance(kinerja, BagianRealisasi)
    assert pemakai.jembatan.tahun == 2022, "the texts of a year are written in that year"
    assert pemakai.focus() is kinerja.rinci.isian["analisis"].focusProxy()
    assert kinerja.tabel.current_row == pemakai.indicator(DAYA)


def test_tahun_yang_belum_dibuka_tidak_menjanjikan_isian(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    ikm = pemakai.indicator(IKM)
    bagian.teks.show_texts(ikm, 2020)
    assert not bagian.teks.ubah.isEnabled()
    assert "belum dibuka" in bagian.teks.ubah.toolTip()


def test_tiga_baris_indikator_tetap_bersama_saat_disaring(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    tabel, ikm = grid(bagian), pemakai.indicator(IKM)
    tiga = tuple(Sel(ikm, hal).kunci for hal in (TARGET, REALISASI, CAPAIAN))
    tabel.setFocus()
    pemakai.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    pemakai.type("Indeks Kepuasan")
    pemakai.aplikasi.processEvents()
    assert tabel.model.rows == tiga
    pemakai.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    pemakai.type("87,23")  # this year's realisasi: the middle one of the three
    pemakai.aplikasi.processEvents()
    assert tabel.model.rows == tiga


def test_angka_terakhir_sebuah_tahun_dihapus_kolom_dan_kursor_tetap(
    pemakai: Pemakai, bagian: BagianAntartahun
) -> None:
    tabel = grid(bagian)
    sisa = tuple(t for t in pemakai.jembatan.kantor.all_of(TargetRenstra) if t.tahun == 2022)
    assert pemakai.jembatan.carry_out(Usul("Tanpa target 2022", hapus=sisa))
    for awal in (IKM, DAYA):
        tabel.setFocus()
        tabel.select(Sel(pemakai.indicator(awal), REALISASI).kunci, "2022")
        pemakai.press(Qt.Key.Key_Delete)
    assert stored(pemakai, DAYA, 2022) is None
    assert grid(bagian) is tabel
    assert pemakai.focus() is tabel.view
    assert tabel.current_row == Sel(pemakai.indicator(DAYA), REALISASI).kunci


def test_kantor_baru_mengetik_empat_tahun_sebelumnya(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "baru.lkjip"
    berkas.create_office(path, KantorBaru(2025, "Pemerintah Kota X", "Kecamatan Y", "X")).close()
    pemakai_baru.open(path)
    renstra = pemakai_baru.jembatan.kantor.all_of(Renstra)[0]
    isi = (
        Tujuan(id="t", renstra_id=renstra.id, uraian="Tujuan"),
        Sasaran(id="s", tujuan_id="t", uraian="Sasaran"),
        Indikator(id="i", sasaran_id="s", nama=IKM),
    )
    assert pemakai_baru.jembatan.carry_out(Usul("Isi", isi))
    pemakai_baru.jendela.show_step("realisasi")
    assert pemakai_baru.jendela.form.show_part("antartahun")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianAntartahun)
    pemakai_baru.fill_cell(grid(bagian), Sel("i", REALISASI).kunci, "2021", "80")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert stored(pemakai_baru, IKM, 2021) == Decimal(80)
