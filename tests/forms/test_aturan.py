"""The part Aturan: bands, caps and corrections of a year, and what they change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import dokumen
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms import aturan
from lkjip_desktop.forms.akip import BagianAkip
from lkjip_desktop.forms.aturan import BagianAturan
from lkjip_desktop.forms.aturan_dialog import DialogPengaruh
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.kinerja.aturan import Aturan, aturan_from_json
from lkjip_desktop.kinerja.perencanaan import JenisLembar, Renstra, TahunKerja
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until
from tests.render.baca_pdf import baca_teks

ISTIMEWA, BAIK = "0", "1"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianAturan:
    pemakai.jendela.show_step("akip")
    assert pemakai.jendela.form.show_part("aturan")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAturan)
    return bagian


def stored(pemakai: Pemakai) -> Aturan:
    (tahun,) = pemakai.buku.where(TahunKerja, "tahun", 2024)
    return aturan_from_json(tahun.aturan)


def sheet(pemakai: Pemakai, lembar: JenisLembar) -> str:
    assert pemakai.jembatan.store is not None
    return " ".join(baca_teks(dokumen.make_pdf(pemakai.jembatan.store, 2024, lembar)))


def test_setiap_jenjang_menyebut_keyakinannya(pemakai: Pemakai, bagian: BagianAturan) -> None:
    assert pemakai.row(bagian.nko.tabel, BAIK) == [
        *("80", "Tidak", "BAIK", "Baik", "Praktik umum"),
    ]
    assert pemakai.row(bagian.nko.tabel, "3")[-1] == "Setelan setempat"
    assert pemakai.row(bagian.akip.tabel, "0")[-1] == "Peraturan"
    assert "PermenPANRB 88/2021" in bagian.akip.sumber.text()
    assert pemakai.row(bagian.koreksi, "BB") == ["BB", "10", "Praktik umum"]
    assert bagian.keadaan.text() == "Tahun ini memakai aturan bawaan program."
    assert not bagian.bawaan.isEnabled()


def test_pengaruhnya_tampak_selagi_mengetik_lalu_tercetak(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    pemakai.fill_cell(bagian.nko.tabel, ISTIMEWA, "batas", "90")
    assert bagian.pengaruh.text() == (
        "Dengan isian ini 1 angka tahun 2024 berubah: Predikat NKO BAIK → ISTIMEWA."
    )
    assert bagian.pengaruh.isVisible()
    assert stored(pemakai).nko.pita.jenjang[0].batas == Decimal(100)
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.pengaruh.text().startswith("1 angka tahun 2024 berubah: Predikat NKO")
    assert "93,95%" in sheet(pemakai, JenisLembar.NKO)
    assert "ISTIMEWA" in sheet(pemakai, JenisLembar.NKO)
    assert bagian.bawaan.isEnabled()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is bagian
    assert pemakai.row(bagian.nko.tabel, ISTIMEWA)[0] == "100"
    assert not bagian.bawaan.isEnabled()


def test_langkah_yang_mengganti_indikator_tidak_meninggalkan_kalimat_sebelumnya(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    kantor = pemakai.jembatan.kantor
    tanpa_pk = tuple(kantor.all_of(PkIndikator))
    assert pemakai.jembatan.carry_out(Usul("Lepas", (Renstra(id="lain"),), tanpa_pk))
    pemakai.fill_cell(bagian.nko.tabel, ISTIMEWA, "batas", "90")
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.pengaruh.isVisible()
    (tahun,) = pemakai.buku.where(TahunKerja, "tahun", 2024)
    assert pemakai.jembatan.carry_out(Usul("Alih", (replace(tahun, renstra_id="lain"),)))
    assert not bagian.pengaruh.isVisible()


def test_pengaruh_atas_banyak_indikator_disebut_setelah_tombol_berhenti(
    pemakai: Pemakai, bagian: BagianAturan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aturan, "_SEKALIGUS", 0)
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    assert not bagian.pengaruh.isVisible()
    wait_until(lambda: "4 angka" in bagian.pengaruh.text())
    assert bagian.pengaruh.text().startswith("Dengan isian ini")


def test_pengaruh_yang_menunggu_tidak_menyebut_ketikan_yang_dibatalkan(
    pemakai: Pemakai, bagian: BagianAturan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aturan, "_SEKALIGUS", 0)
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    pemakai.press(Qt.Key.Key_Escape)
    pemakai.fill_cell(bagian.koreksi, "CC", "koreksi", "31")
    wait_until(lambda: bool(bagian.pengaruh.text()))
    assert bagian.pengaruh.text() == "Tidak ada angka tahun 2024 yang berubah."


def test_hanya_koreksi_yang_diubah_menjadi_setelan_setempat(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    selagi_mengetik = pemakai.row(bagian.koreksi, "BB")[-1], pemakai.row(bagian.koreksi, "CC")[-1]
    pemakai.press(Qt.Key.Key_Return)
    sesudahnya = pemakai.row(bagian.koreksi, "BB")[-1], pemakai.row(bagian.koreksi, "CC")[-1]
    assert selagi_mengetik == sesudahnya == ("Setelan setempat", "Praktik umum")


def test_kalimat_pengaruh_menyebut_tombol_yang_memang_membalikkannya(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    pemakai.press(Qt.Key.Key_Return)
    assert "Ctrl+Z mengembalikannya" in bagian.pengaruh.text()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert "4 angka" in bagian.pengaruh.text()
    assert "Ctrl+Z" not in bagian.pengaruh.text()
    assert "Ctrl+Y" in bagian.pengaruh.text()
    pemakai.choose(pemakai.jendela.aksi.ulangi)
    assert "Ctrl+Z mengembalikannya" in bagian.pengaruh.text()


def test_esc_menghapus_pengaruh_yang_belum_tersimpan(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    assert "4 angka" in bagian.pengaruh.text()
    pemakai.press(Qt.Key.Key_Escape)
    assert not bagian.pengaruh.isVisible()
    assert pemakai.row(bagian.koreksi, "BB")[1] == "10"


def test_yang_tidak_utuh_ditolak_di_tempat(pemakai: Pemakai, bagian: BagianAturan) -> None:
    pemakai.fill_cell(bagian.nko.tabel, BAIK, "batas", "100")
    pemakai.press(Qt.Key.Key_Return)
    assert "urut dari batas yang tertinggi" in bagian.nko.tabel.kalimat.text()
    assert not pemakai.jendela.commit()
    pemakai.press(Qt.Key.Key_Escape)
    pemakai.fill_cell(bagian.capaian.tabel, "0", "termasuk", "mungkin")
    pemakai.press(Qt.Key.Key_Return)
    assert "Tulis Ya atau Tidak" in bagian.capaian.tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)
    assert stored(pemakai).nko.pita.jenjang[1].batas == Decimal(80)


@pytest.mark.parametrize("teks", ["tidak", "T", " Tidak "])
def test_ya_dan_tidak_dibaca_dengan_huruf_apa_pun(
    pemakai: Pemakai, bagian: BagianAturan, teks: str
) -> None:
    model = bagian.capaian.tabel.model
    assert model.setData(model.place("0", "termasuk"), teks)
    assert not stored(pemakai).capaian.jenjang[0].termasuk


def test_predikat_akip_tidak_dapat_diketik(pemakai: Pemakai, bagian: BagianAturan) -> None:
    del pemakai
    for baris in bagian.akip.tabel.model.rows:
        sel = bagian.akip.tabel.model.place(baris, "batas")
        assert not sel.flags() & Qt.ItemFlag.ItemIsEditable
    assert not bagian.akip.tambah.isVisible()


def test_beberapa_sel_sekaligus_ditolak_dengan_sebabnya(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    QGuiApplication.clipboard().setText("90\n80\n70\n60\n")
    bagian.nko.tabel.setFocus()
    bagian.nko.tabel.select(ISTIMEWA, "batas")
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = pemakai.aplikasi.activeModalWidget()
    assert isinstance(dialog, DialogTempel)
    sebab = dialog.daftar.item(0, 2)
    assert sebab is not None
    assert "satu sel setiap kali" in sebab.text()
    dialog.reject()
    assert stored(pemakai).nko.pita.jenjang[0].batas == Decimal(100)


def test_jenjang_ditambah_diberi_nama_dan_dihapus(pemakai: Pemakai, bagian: BagianAturan) -> None:
    bagian.capaian.tabel.setFocus()
    bagian.capaian.tabel.select("0", "batas")
    bagian.capaian.tambah.click()
    assert pemakai.row(bagian.capaian.tabel, "1")[:3] == ["83,5", "Ya", "BARU"]
    pemakai.fill_cell(bagian.capaian.tabel, "1", "sebutan", "Cukup Tinggi")
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai).capaian.jenjang[1].sebutan == "Cukup Tinggi"
    bagian.capaian.tabel.select("1", "batas")
    bagian.capaian.hapus.click()
    assert len(stored(pemakai).capaian.jenjang) == 5
    assert not bagian.bawaan.isEnabled()


def test_batas_tercetak_sampai_ke_lembar_pengukuran(pemakai: Pemakai, bagian: BagianAturan) -> None:
    isian = bagian.isian["batas_capaian_tercetak"]
    pemakai.fill(isian, "120")
    assert "120,07% → 120,00%" in bagian.pengaruh.text()
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai).batas_capaian_tercetak == Decimal(120)
    assert "99,66% 120,00%" in sheet(pemakai, JenisLembar.PENGUKURAN)
    pemakai.fill(isian, "")
    pemakai.press(Qt.Key.Key_Delete)
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai).batas_capaian_tercetak is None


def test_nama_aturan_tercetak_pada_lembar_nko(pemakai: Pemakai, bagian: BagianAturan) -> None:
    pemakai.fill(bagian.nko.isian["nama"], "Perwali Contoh 7")
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.pengaruh.text() == "Tidak ada angka tahun 2024 yang berubah."
    assert "Perwali Contoh 7" in sheet(pemakai, JenisLembar.NKO)


def test_tanggal_mulai_dan_nama_diubah_atau_ditolak(pemakai: Pemakai, bagian: BagianAturan) -> None:
    pemakai.fill(bagian.isian["berlaku_mulai"], "1 Februari 2023")
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai).berlaku_mulai == date(2023, 2, 1)
    pemakai.fill(bagian.isian["nama"], "Aturan Kota Contoh")
    pemakai.press(Qt.Key.Key_Return)
    assert stored(pemakai).nama == "Aturan Kota Contoh"
    pemakai.fill(bagian.isian["berlaku_mulai"], "")
    pemakai.press(Qt.Key.Key_Delete)
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.isian["berlaku_mulai"].refused
    pemakai.press(Qt.Key.Key_Escape)


def test_kembali_ke_bawaan_menunjukkan_akibatnya_dahulu(
    pemakai: Pemakai, bagian: BagianAturan
) -> None:
    pemakai.fill_cell(bagian.nko.tabel, ISTIMEWA, "batas", "90")
    pemakai.press(Qt.Key.Key_Return)
    bagian.bawaan.click()
    dialog = bagian.dialog
    assert isinstance(dialog, DialogPengaruh)
    assert "1 angka tahun 2024 akan berubah" in dialog.kalimat.text()
    isi = [dialog.daftar.item(0, kolom) for kolom in range(3)]
    assert [satu.text() for satu in isi if satu] == ["Predikat NKO", "ISTIMEWA", "BAIK"]
    dialog.batal.click()
    assert stored(pemakai).nko.pita.jenjang[0].batas == Decimal(90)
    bagian.bawaan.click()
    bagian.dialog.lanjut.click()
    assert stored(pemakai).nko.pita.jenjang[0].batas == Decimal(100)
    assert bagian.keadaan.text() == "Tahun ini memakai aturan bawaan program."


def test_realisasi_bruto_dipilih_dan_diurungkan(pemakai: Pemakai, bagian: BagianAturan) -> None:
    isian = bagian.isian["realisasi_bruto"]
    isian.setFocus()
    pemakai.press(Qt.Key.Key_Down)
    assert pemakai.buku.where(TahunKerja, "tahun", 2024)[0].realisasi_bruto
    pemakai.jendela.show_step("realisasi")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is bagian
    assert pemakai.focus() is isian.focusProxy()
    assert not pemakai.buku.where(TahunKerja, "tahun", 2024)[0].realisasi_bruto


def test_akip_memakai_aturan_yang_diubah(pemakai: Pemakai, bagian: BagianAturan) -> None:
    pemakai.fill_cell(bagian.koreksi, "BB", "koreksi", "0")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.jendela.form.show_part("nko")
    akip = pemakai.jendela.form.part
    assert isinstance(akip, BagianAkip)
    assert akip.nko.nilai.text() == "104,39%"
