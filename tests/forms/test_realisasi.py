"""The form Realisasi, part Kinerja: figures follow the keyboard, refused text stays."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, StatusRealisasi
from tests.forms.pemakai import Pemakai

IKM = "Indeks Kepuasan"
DAYA = "Persentase Terlaksananya"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianRealisasi:
    pemakai.jendela.show_step("realisasi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    return bagian


def realisasi(buku: BukuKantor, indikator_id: str, tahun: int = 2024) -> RealisasiIndikator:
    return next(
        r for r in buku.where(RealisasiIndikator, "indikator_id", indikator_id) if r.tahun == tahun
    )


def test_tabel_menunjukkan_angka_terbitan(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    baris = pemakai.row(bagian.tabel, pemakai.indicator(IKM))
    assert baris[2:] == ["Nilai", "88,31", "87,23", "98,78%", "Sangat Tinggi"]
    baris = pemakai.row(bagian.tabel, pemakai.indicator(DAYA))
    assert baris[3:6] == ["83", "99,66", "120,07%"]


def test_predikat_menyebut_dari_mana_batasnya(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    nomor = bagian.tabel.model.rows.index(pemakai.indicator(IKM))
    keterangan = bagian.tabel.model.index(nomor, 6).data(Qt.ItemDataRole.ToolTipRole)
    assert keterangan.startswith("Sangat Tinggi\nSkala capaian kinerja: ")
    assert "pengaturan setempat" in keterangan


def test_capaian_bergerak_selagi_mengetik_dan_belum_tersimpan(
    pemakai: Pemakai, bagian: BagianRealisasi
) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "44,1550")
    assert pemakai.row(bagian.tabel, ikm)[5:] == ["50,00%", "Sangat Rendah"]
    assert realisasi(pemakai.buku, ikm).nilai == Decimal("87.23")
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.row(bagian.tabel, ikm)[4:6] == ["87,23", "98,78%"]


def test_enter_menyimpan_dan_turun(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "90")
    pemakai.press(Qt.Key.Key_Return)
    assert realisasi(pemakai.buku, ikm).nilai == Decimal(90)
    assert pemakai.row(bagian.tabel, ikm)[4:6] == ["90", "101,91%"]
    assert bagian.tabel.current_row == pemakai.indicator(DAYA)


def test_tersimpan_juga_setelah_berkas_dibuka_lagi(
    pemakai: Pemakai, bagian: BagianRealisasi, contoh: Path
) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "90")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.jembatan.close()
    pemakai.open(contoh)
    assert pemakai.row(bagian.tabel, ikm)[4] == "90"


def test_tulisan_bermakna_ganda_ditolak_dan_tidak_hilang(
    pemakai: Pemakai, bagian: BagianRealisasi
) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "1.234")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(bagian.tabel, ikm)[4:6] == ["1.234", "98,78%"]
    assert "dapat dibaca dua cara" in bagian.tabel.kalimat.text()
    assert bagian.tabel.kalimat.isVisible()
    assert realisasi(pemakai.buku, ikm).nilai == Decimal("87.23")
    assert not pemakai.jendela.commit()
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.row(bagian.tabel, ikm)[4] == "87,23"
    assert not bagian.tabel.kalimat.isVisible()


def test_mengosongkan_berarti_belum_diukur(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    ikm = pemakai.indicator(IKM)
    bagian.tabel.setFocus()
    bagian.tabel.select(ikm, "nilai")
    pemakai.press(Qt.Key.Key_Delete)
    assert realisasi(pemakai.buku, ikm).nilai is None
    assert pemakai.row(bagian.tabel, ikm)[4:] == ["", "-", ""]
    assert bagian.rinci.sebab.text() == "Realisasi belum diisi."


# --- the chosen indicator ------------------------------------------------------------------------


def test_rincian_mengikuti_baris(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    bagian.tabel.select(pemakai.indicator(DAYA))
    assert bagian.rinci.nama.text().startswith(DAYA)
    assert bagian.rinci.sebelum.text().splitlines() == [
        "2023: target 82%, realisasi 99,58%, capaian 121,44%",
        "2022: target 65%, realisasi 100%, capaian 153,85%",
        "Tren: ▼ 1,37 poin terhadap capaian tahun berdata sebelumnya",
    ]
    assert pemakai.text(bagian.rinci.isian["analisis"]).startswith("Hampir semua")


def test_pembilang_dan_penyebut_menentukan_realisasi(
    pemakai: Pemakai, bagian: BagianRealisasi
) -> None:
    daya = pemakai.indicator(DAYA)
    bagian.tabel.select(daya)
    pemakai.fill(bagian.rinci.isian["pembilang"], "7")
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.fill(bagian.rinci.isian["penyebut"], "8")
    assert pemakai.row(bagian.tabel, daya)[4:6] == ["87,50", "105,42%"]
    pemakai.press(Qt.Key.Key_Tab)
    assert realisasi(pemakai.buku, daya).penyebut == Decimal(8)


def test_realisasi_terhitung_tidak_dapat_ditimpa(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    test_pembilang_dan_penyebut_menentukan_realisasi(pemakai, bagian)
    pemakai.fill_cell(bagian.tabel, pemakai.indicator(DAYA), "nilai", "50")
    pemakai.press(Qt.Key.Key_Return)
    assert "dihitung dari pembilang dan penyebut" in bagian.tabel.kalimat.text()


def test_capaian_isian_hanya_ditawarkan_bila_tidak_terhitung(
    pemakai: Pemakai, bagian: BagianRealisasi
) -> None:
    isian = bagian.rinci.isian["capaian_operator"]
    bagian.tabel.select(pemakai.indicator(IKM))
    assert not isian.isVisible()
    bagian.tabel.setFocus()
    pemakai.press(Qt.Key.Key_Delete)
    assert isian.isVisible()


def test_status_audit_tersimpan_saat_dipilih(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    ikm = pemakai.indicator(IKM)
    bagian.tabel.select(ikm)
    bagian.rinci.isian["status"].setFocus()
    pemakai.press(Qt.Key.Key_Down)
    assert realisasi(pemakai.buku, ikm).status is StatusRealisasi.AUDIT


def test_isian_yang_ditolak_menahan_baris(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    daya = pemakai.indicator(DAYA)
    bagian.tabel.select(daya)
    pembilang = bagian.rinci.isian["pembilang"]
    pemakai.fill(pembilang, "tujuh")
    bagian.tabel.select(pemakai.indicator(IKM))
    assert bagian.tabel.current_row == daya
    assert pemakai.text(pembilang) == "tujuh"
    assert pembilang.kalimat.isVisible()


def test_analisis_tersimpan_saat_ditinggalkan(pemakai: Pemakai, bagian: BagianRealisasi) -> None:
    ikm = pemakai.indicator(IKM)
    bagian.tabel.select(ikm)
    pemakai.fill(bagian.rinci.isian["analisis"], "Baik.")
    assert realisasi(pemakai.buku, ikm).analisis != "Baik."
    pemakai.press(Qt.Key.Key_Tab)
    assert realisasi(pemakai.buku, ikm).analisis == "Baik."


def test_isian_tetap_di_tempatnya_saat_pembilang_diisi(
    pemakai: Pemakai, bagian: BagianRealisasi, qapp: QApplication
) -> None:
    bagian.tabel.select(pemakai.indicator(DAYA))
    isian = [*bagian.rinci.isian.values(), bagian.tabel]
    semula = [satu.geometry() for satu in isian if satu.isVisible()]
    pemakai.fill(bagian.rinci.isian["pembilang"], "7")
    qapp.processEvents()
    assert bagian.rinci.sebab.isVisible()
    assert bagian.rinci.isian["capaian_operator"].isVisible()
    kini = [satu.geometry() for satu in isian]
    assert all(kotak in kini for kotak in semula)
    pemakai.press(Qt.Key.Key_Escape)


def test_isian_yang_tidak_dipakai_tidak_meninggalkan_ruang_kosong(
    pemakai: Pemakai, bagian: BagianRealisasi, qapp: QApplication
) -> None:
    pemakai.set_realisasi(IKM, None)
    bagian.tabel.select(pemakai.indicator(IKM))
    qapp.processEvents()
    isian = bagian.rinci.isian
    assert not isian["pembilang"].isVisible()
    assert isian["capaian_operator"].isVisible()
    jarak = isian["capaian_operator"].y() - isian["status"].geometry().bottom()
    assert jarak < 2 * isian["status"].height()
