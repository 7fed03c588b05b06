"""What is typed is neither lost nor stored elsewhere, whatever happens around it."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.pk import add_pk
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bridge import BELUM_TERSIMPAN
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.tempat import place_of
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from lkjip_desktop.store import GalatStore
from tests.forms.pemakai import Pemakai

IKM, DAYA = "Indeks Kepuasan", "Persentase Terlaksananya"
Disk = Callable[[bool], None]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Lets the disk be full, or take steps again."""
    from lkjip_desktop.actions import usul

    asli = usul.carry_out

    def penuh(*_: object) -> None:
        raise GalatStore("Disk penuh.")

    return lambda ada: monkeypatch.setattr(usul, "carry_out", asli if ada else penuh)


@pytest.fixture
def pk(pemakai: Pemakai) -> BagianPerjanjian:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    return bagian


def measured(pemakai: Pemakai) -> BagianRealisasi:
    pemakai.jendela.show_step("realisasi")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    return bagian


def agreements(pemakai: Pemakai) -> list[PerjanjianKinerja]:
    semua = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    return sorted(semua, key=lambda p: p.perubahan_ke)


def line(pemakai: Pemakai) -> QLineEdit:
    editor = pemakai.focus()
    assert isinstance(editor, QLineEdit)
    return editor


# --- while somebody types ------------------------------------------------------------------------


def test_kursor_dan_ulang_tetap_saat_teks_kembali_ke_nilai_tersimpan(
    pemakai: Pemakai, pk: BagianPerjanjian
) -> None:
    pemakai.fill(pk.nomor, "12")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.press(Qt.Key.Key_Home)
    pemakai.press(Qt.Key.Key_Right)
    pemakai.type("q")
    pemakai.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line(pemakai).text() == "12"
    assert line(pemakai).cursorPosition() == 1
    assert line(pemakai).isRedoAvailable()


@pytest.mark.parametrize("tanda", ["\N{NO-BREAK SPACE}", "\r\n", "\N{LINE SEPARATOR}"])
def test_melihat_uraian_tidak_mengubahnya(pemakai: Pemakai, tanda: str) -> None:
    teks, kantor = f"a{tanda}b", pemakai.jembatan.kantor
    usul = ubah.set_realisasi(kantor, pemakai.indicator(IKM), 2024, "analisis", teks)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)
    bagian = measured(pemakai)
    bagian.tabel.select(pemakai.indicator(IKM))
    bagian.rinci.isian["analisis"].setFocus()
    pemakai.press(Qt.Key.Key_Tab)
    assert pemakai.jendela.commit()
    (baris,) = (
        r
        for r in pemakai.buku.where(RealisasiIndikator, "indikator_id", pemakai.indicator(IKM))
        if r.tahun == 2024
    )
    assert baris.analisis == teks


# --- a text that is refused stays where it is ----------------------------------------------------


def test_temuan_pk_lain_tidak_membawa_teks_yang_ditolak(
    pemakai: Pemakai, pk: BagianPerjanjian
) -> None:
    pk.ubah.click()
    pemakai.fill(pk.tanggal, "besok")
    murni, perubahan = agreements(pemakai)
    acuan = Acuan("PerjanjianKinerja", murni.id, "nomor")
    pemakai.jendela.langkah.findingChosen.emit("perjanjian", Temuan("a", "b", acuan=acuan))
    assert pk.chosen_pk() == perubahan.perubahan_ke
    assert pemakai.text(pk.tanggal) == "besok"
    assert pk.tanggal.editor.hasFocus()


def test_sel_yang_ditolak_tidak_pindah_ke_pk_lain(pemakai: Pemakai, pk: BagianPerjanjian) -> None:
    pk.ubah.click()
    pemakai.fill_cell(pk.sasaran.tabel, pemakai.indicator(IKM), "target", "9x")
    murni = agreements(pemakai)[0]
    (janji,) = (
        p
        for p in pemakai.buku.where(PkIndikator, "pk_id", murni.id)
        if p.indikator_id == pemakai.indicator(IKM)
    )
    acuan = Acuan("PkIndikator", janji.id, "target")
    pemakai.jendela.langkah.findingChosen.emit("perjanjian", Temuan("a", "b", acuan=acuan))
    assert pk.chosen_pk() == 1
    assert pemakai.row(pk.sasaran.tabel, pemakai.indicator(IKM))[4] == "9x"


def test_temuan_tahun_lain_tidak_membuang_teks_yang_ditolak(
    pemakai: Pemakai, pk: BagianPerjanjian
) -> None:
    pemakai.fill(pk.tanggal, "besok")
    (lama, *_) = (r for r in pemakai.buku.all_of(RealisasiIndikator) if r.tahun == 2023)
    acuan = Acuan("RealisasiIndikator", lama.id, "nilai")
    pemakai.jendela.langkah.findingChosen.emit("realisasi", Temuan("a", "b", acuan=acuan))
    assert pemakai.jembatan.tahun == 2024
    assert pemakai.text(pk.tanggal) == "besok"


def test_isian_yang_menunggu_tidak_disembunyikan(pemakai: Pemakai) -> None:
    bagian = measured(pemakai)
    ikm = pemakai.indicator(IKM)
    pemakai.set_realisasi(IKM, None)
    bagian.tabel.select(ikm)
    capaian = bagian.rinci.isian["capaian_operator"]
    pemakai.fill(capaian, "kira-kira")
    pemakai.press(Qt.Key.Key_Tab)
    pemakai.set_realisasi(IKM, Decimal(80))
    assert capaian.isVisible()
    pemakai.fill(capaian, "")
    pemakai.press(Qt.Key.Key_Escape)


def test_pesan_menyebut_isian_yang_menahan_dan_esc(pemakai: Pemakai, pk: BagianPerjanjian) -> None:
    pemakai.fill(pk.tanggal, "besok")
    assert not pemakai.jendela.show_step("akip")
    pesan = pemakai.jendela.pesan
    assert pesan.isVisible()
    assert pesan.kalimat.text() == (
        "Perbaiki isian “Tanggal” dahulu, atau tekan Esc untuk membatalkannya."
    )
    pemakai.press(Qt.Key.Key_Escape)
    assert not pesan.isVisible()
    assert pemakai.jendela.show_step("akip")


def test_pesan_menyebut_kolom_sel_yang_menahan(pemakai: Pemakai, pk: BagianPerjanjian) -> None:
    pemakai.fill_cell(pk.program.tabel, pk.program.tabel.model.rows[0], "anggaran", "x")
    assert not pemakai.jendela.commit()
    assert "“Anggaran”" in pemakai.jendela.pesan.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)
    assert not pemakai.jendela.pesan.isVisible()


@pytest.mark.parametrize(("teks", "kata"), [("abc", "bukan satu angka"), ("-5", "negatif")])
def test_target_yang_tidak_mungkin_tetap_di_selnya(
    pemakai: Pemakai, pk: BagianPerjanjian, teks: str, kata: str
) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(pk.sasaran.tabel, ikm, "target", teks)
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(pk.sasaran.tabel, ikm)[4] == teks
    assert pk.sasaran.tabel.kalimat.isVisible()
    assert kata in pk.sasaran.tabel.kalimat.text()
    (janji,) = pemakai.buku.where(PkIndikator, "indikator_id", ikm)
    assert janji.target == Decimal("88.31")


# --- a text that the disk does not take ----------------------------------------------------------


def test_isian_yang_tidak_tersimpan_bertanda_dan_dicoba_lagi(
    pemakai: Pemakai, pk: BagianPerjanjian, disk: Disk
) -> None:
    disk(False)
    pemakai.fill(pk.nomor, "12")
    pemakai.press(Qt.Key.Key_Tab)
    assert pk.nomor.kalimat.text() == BELUM_TERSIMPAN
    disk(True)
    pemakai.set_realisasi(IKM, Decimal(80))
    assert pemakai.jendela.pesan.isVisible()
    pk.nomor.setFocus()
    pemakai.press(Qt.Key.Key_Tab)
    assert not pk.nomor.kalimat.isVisible()
    assert not pemakai.jendela.pesan.isVisible()
    assert agreements(pemakai)[0].nomor == "12"


@pytest.mark.parametrize("cara", ["commit", "buka lagi"])
def test_sel_yang_tidak_tersimpan_dicoba_lagi(pemakai: Pemakai, disk: Disk, cara: str) -> None:
    bagian = measured(pemakai)
    ikm = pemakai.indicator(IKM)
    disk(False)
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "80")
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.tabel.kalimat.text() == BELUM_TERSIMPAN
    disk(True)
    if cara == "commit":
        assert pemakai.jendela.commit()
    else:
        pemakai.press(Qt.Key.Key_F2)
        pemakai.press(Qt.Key.Key_Return)
    assert not bagian.tabel.kalimat.isVisible()
    assert pemakai.jembatan.stored is not None
    assert pemakai.jembatan.stored.hasil.realisasi(ikm) == Decimal(80)


def test_jendela_dengan_sel_yang_tidak_tersimpan_dapat_ditutup(
    pemakai: Pemakai, disk: Disk
) -> None:
    bagian = measured(pemakai)
    disk(False)
    pemakai.fill_cell(bagian.tabel, pemakai.indicator(IKM), "nilai", "80")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.pemilih.setuju = True
    pemakai.jendela.close()
    assert not pemakai.jendela.isVisible()


def test_gagal_membuat_pk_tidak_mengganti_perjanjian_yang_disunting(
    pemakai: Pemakai, pk: BagianPerjanjian, disk: Disk
) -> None:
    pk.ubah.click()
    pk.pilihan.setCurrentIndex(0)
    pk.pilihan.activated.emit(0)
    disk(False)
    pk.ubah.click()
    disk(True)
    assert pk.chosen_pk() == 0
    pemakai.fill(pk.nomor, "12")
    pemakai.press(Qt.Key.Key_Return)
    assert [satu.nomor for satu in agreements(pemakai)] == ["12", ""]
    pk.ubah.click()
    assert pk.chosen_pk() == 2


# --- rows follow the data, whatever step brings or takes them -------------------------------------


def test_janji_yang_dihapus_hilang_dari_tabel_pk_dan_realisasi(
    pemakai: Pemakai, pk: BagianPerjanjian
) -> None:
    ikm = pemakai.indicator(IKM)
    (janji,) = pemakai.buku.where(PkIndikator, "indikator_id", ikm)
    assert pemakai.jembatan.carry_out(Usul("Keluarkan", hapus=(janji,)))
    assert pk.sasaran.tabel.model.rows == (pemakai.indicator(DAYA),)
    bagian = measured(pemakai)
    assert bagian.tabel.model.rows == (pemakai.indicator(DAYA),)
    pemakai.jembatan.undo()
    bagian = measured(pemakai)
    bagian.tabel.select(ikm)
    pemakai.jembatan.redo()
    bagian = measured(pemakai)
    assert bagian.tabel.model.rows == (pemakai.indicator(DAYA),)
    assert bagian.rinci.indikator_id == pemakai.indicator(DAYA)


def test_baris_lain_yang_pergi_tidak_menutup_sel_yang_sedang_diketik(pemakai: Pemakai) -> None:
    bagian = measured(pemakai)
    daya = pemakai.indicator(DAYA)
    pemakai.fill_cell(bagian.tabel, daya, "nilai", "7")
    (janji,) = pemakai.buku.where(PkIndikator, "indikator_id", pemakai.indicator(IKM))
    assert pemakai.jembatan.carry_out(Usul("Keluarkan", hapus=(janji,)))
    assert bagian.tabel.model.rows == (daya,)
    pemakai.type("5")
    assert line(pemakai).text() == "75"
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(bagian.tabel, daya)[4] == "75"


def test_baris_yang_pergi_selagi_formulir_terlihat(pemakai: Pemakai) -> None:
    bagian = measured(pemakai)
    ikm = pemakai.indicator(IKM)
    bagian.tabel.select(ikm)
    (janji,) = pemakai.buku.where(PkIndikator, "indikator_id", ikm)
    assert pemakai.jembatan.carry_out(Usul("Keluarkan", hapus=(janji,)))
    assert bagian.tabel.model.rows == (pemakai.indicator(DAYA),)
    assert bagian.rinci.indikator_id == pemakai.indicator(DAYA)


def test_isian_rinci_yang_ditolak_menahan_tujuan_dan_bingkainya(
    pemakai: Pemakai, qapp: QApplication
) -> None:
    bagian = measured(pemakai)
    ikm, daya = pemakai.indicator(IKM), pemakai.indicator(DAYA)
    bagian.tabel.select(daya)
    pemakai.fill(bagian.rinci.isian["pembilang"], "tujuh")
    (baris,) = (
        r for r in pemakai.buku.where(RealisasiIndikator, "indikator_id", ikm) if r.tahun == 2024
    )
    tempat = place_of(baris, "analisis", pemakai.jembatan.kantor)
    assert tempat is not None
    assert not bagian.go_to(tempat)
    kotak = bagian.tabel.view.visualRect(bagian.tabel.model.place(ikm))
    QTest.mouseClick(bagian.tabel.view.viewport(), Qt.MouseButton.LeftButton, pos=kotak.center())
    qapp.processEvents()
    assert bagian.tabel.current_row == daya
    terpilih = bagian.tabel.view.selectionModel().selectedIndexes()
    assert {bagian.tabel.model.rows[sel.row()] for sel in terpilih} == {daya}


def test_tahun_lain_mulai_dari_pk_yang_berlaku(pemakai: Pemakai, pk: BagianPerjanjian) -> None:
    tahun_lalu = add_pk(BukuKinerja(pemakai.jembatan.kantor, 2023))
    assert pemakai.jembatan.carry_out(tahun_lalu)
    pk.ubah.click()
    pk.pilihan.setCurrentIndex(0)
    pk.pilihan.activated.emit(0)
    pemakai.jendela.kepala.yearChosen.emit(2023)
    pemakai.jendela.kepala.yearChosen.emit(2024)
    assert pk.chosen_pk() == 1
