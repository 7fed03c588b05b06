"""The form Instansi dan Pejabat: the letterhead, lists of rows, terms of an office, who signs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from lkjip_desktop.actions import pk, ubah
from lkjip_desktop.actions.baris import add_row
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.instansi import BagianInstansi
from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.penanda import BagianPenanda
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, MasaJabatan, Pejabat
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from lkjip_desktop.kinerja.terbilang import Ejaan
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai


def show(pemakai: Pemakai, kunci: str) -> object:
    pemakai.jendela.show_step("instansi")
    assert pemakai.jendela.form.show_part(kunci)
    return pemakai.jendela.form.part


@pytest.fixture
def pejabat(pemakai: Pemakai) -> BagianPejabat:
    bagian = show(pemakai, "pejabat")
    assert isinstance(bagian, BagianPejabat)
    return bagian


@pytest.fixture
def jabatan(pemakai: Pemakai) -> BagianJabatan:
    bagian = show(pemakai, "jabatan")
    assert isinstance(bagian, BagianJabatan)
    return bagian


def office(pemakai: Pemakai, nama: str) -> str:
    return next(j.id for j in pemakai.buku.all_of(Jabatan) if j.nama == nama)


# --- the letterhead -----------------------------------------------------------------------------


def test_kop_diketik_tersimpan_dan_terbaca_lagi(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "instansi")
    assert isinstance(bagian, BagianInstansi)
    assert pemakai.text(bagian.isian["nama"]) == "Kecamatan Palaran"
    pemakai.fill(bagian.isian["telepon"], "0541 123456")
    pemakai.press(Qt.Key.Key_Return)
    ejaan = bagian.isian["ejaan"].focusProxy()
    assert isinstance(ejaan, QComboBox)
    ejaan.activated.emit(1)
    (instansi,) = pemakai.buku.all_of(Instansi)
    assert (instansi.telepon, instansi.ejaan) == ("0541 123456", Ejaan.MILYAR)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.text(bagian.isian["telepon"]) == ""
    assert bagian.isian["telepon"].focusProxy() is pemakai.focus()


def test_tombol_lambang_memilih_gambar(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "instansi")
    assert isinstance(bagian, BagianInstansi)
    assert "Sudah terpasang" in bagian.lambang.text()
    bagian.ganti.click()
    assert pemakai.pemilih.ditanya == ["Ganti lambang daerah"]


# --- a list -------------------------------------------------------------------------------------


def test_baris_baru_membuka_isian_wajibnya_dan_satu_langkah_urung(
    pemakai: Pemakai, pejabat: BagianPejabat
) -> None:
    semula = pejabat.pejabat.tabel.model.rows
    pejabat.pejabat.tambah.click()
    pemakai.type("Eka Contoh")
    pemakai.press(Qt.Key.Key_Return)
    baru = [p for p in pemakai.buku.all_of(Pejabat) if p.id not in semula]
    assert [p.nama for p in baru] == ["Eka Contoh"]
    assert pejabat.pejabat.tabel.model.rows == (*semula, baru[0].id)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pejabat.pejabat.tabel.model.rows == semula


def test_nip_terbaca_utuh_tanpa_menggulir(pemakai: Pemakai, pejabat: BagianPejabat) -> None:
    """Beside the preview at 1366 pixels, and at 150% of such a screen."""
    tabel = pejabat.pejabat.tabel
    kolom = next(n for n, satu in enumerate(tabel.model.kolom) if satu.medan == "nip")
    for lebar in (946, 910):
        pemakai.jendela.resize(lebar, 485)
        for _ in range(5):
            pemakai.aplikasi.processEvents()
        assert tabel.view.horizontalScrollBar().maximum() == 0
        sel = tabel.view.visualRect(tabel.model.index(1, kolom))
        nip = tabel.model.index(1, kolom).data()
        assert len(nip) == 18
        assert sel.width() > tabel.view.fontMetrics().horizontalAdvance(nip)


def test_nip_yang_salah_ditolak_di_tempat(pemakai: Pemakai, pejabat: BagianPejabat) -> None:
    tabel = pejabat.pejabat.tabel
    kunci = next(p.id for p in pemakai.buku.all_of(Pejabat) if p.nip)
    pemakai.fill_cell(tabel, kunci, "nip", "123")
    pemakai.press(Qt.Key.Key_Return)
    assert tabel.kalimat.isVisible()
    assert pemakai.row(tabel, kunci)[5] == "123"
    assert pemakai.buku.get(Pejabat, kunci).nip != "123"
    assert not pemakai.jendela.show_step("akip")
    pemakai.press(Qt.Key.Key_Escape)


def test_baris_dipindahkan_dan_dihapus_dengan_masa_jabatannya(
    pemakai: Pemakai, pejabat: BagianPejabat
) -> None:
    daftar = pejabat.pejabat
    pertama, kedua, *_ = daftar.tabel.model.rows
    daftar.tabel.select(kedua)
    daftar.naik.click()
    assert daftar.tabel.model.rows[:2] == (kedua, pertama)
    assert daftar.tabel.current_row == kedua
    daftar.hapus.click()
    assert kedua not in daftar.tabel.model.rows
    assert not pemakai.buku.where(MasaJabatan, "pejabat_id", kedua)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert kedua in daftar.tabel.model.rows


def test_kunci_tabel_menambah_dan_menghapus_baris(
    pemakai: Pemakai, pejabat: BagianPejabat, penjaga: Penjaga
) -> None:
    tabel = pejabat.pejabat.tabel
    semula = tabel.model.rows
    tabel.setFocus()
    tabel.select(semula[0])
    pemakai.press(Qt.Key.Key_Insert)
    assert len(tabel.model.rows) == len(semula) + 1
    pemakai.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert tabel.model.rows == semula
    pemakai.jendela.form.show_part("jabatan")
    masa = pemakai.jendela.form.part
    assert isinstance(masa, BagianJabatan)
    masa.masa.tabel.setFocus()
    pemakai.press(Qt.Key.Key_Insert)
    menu = masa.masa.tambah.menu()
    assert menu.isVisible()
    assert next(a.text() for a in menu.actions()) == "Surya Contoh"
    menu.close()
    take_popup_notes(penjaga)


# --- an office and its terms --------------------------------------------------------------------


def test_masa_jabatan_mengikuti_jabatan_yang_dipilih(
    pemakai: Pemakai, jabatan: BagianJabatan, penjaga: Penjaga
) -> None:
    camat = office(pemakai, "Camat Palaran")
    jabatan.jabatan.tabel.select(camat)
    assert jabatan.judul.text() == "Masa jabatan: Camat Palaran"
    masa = pemakai.buku.where(MasaJabatan, "jabatan_id", camat)
    assert jabatan.masa.tabel.model.rows == tuple(m.id for m in masa)
    siapa = pemakai.buku.all_of(Pejabat)[0]
    jabatan.masa.add(siapa.id)
    baru = jabatan.masa.tabel.current_row
    assert baru is not None
    pemakai.fill_cell(jabatan.masa.tabel, baru, "mulai", "1 Juli 2024")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.fill_cell(jabatan.masa.tabel, baru, "status", "Plh.")
    pemakai.press(Qt.Key.Key_Return)
    assert list(pemakai.row(jabatan.masa.tabel, baru)[:4]) == [
        "Surya Contoh",
        "1 Juli 2024",
        "",
        "Plh.",
    ]
    assert pemakai.buku.get(MasaJabatan, baru).jabatan_id == camat
    take_popup_notes(penjaga)


def test_isian_masa_jabatan_yang_ditolak_menahan_jabatannya(
    pemakai: Pemakai, jabatan: BagianJabatan
) -> None:
    camat = office(pemakai, "Camat Palaran")
    jabatan.jabatan.tabel.select(camat)
    (kunci, *_) = jabatan.masa.tabel.model.rows
    pemakai.fill_cell(jabatan.masa.tabel, kunci, "selesai", "besok")
    jabatan.jabatan.tabel.select(office(pemakai, "Wali Kota Samarinda"))
    pemakai.aplikasi.processEvents()
    assert jabatan.jabatan.tabel.current_row == camat
    assert pemakai.row(jabatan.masa.tabel, kunci)[2] == "besok"
    assert jabatan.masa.tabel.kalimat.isVisible()
    pemakai.press(Qt.Key.Key_Escape)
    jabatan.jabatan.tabel.select(office(pemakai, "Wali Kota Samarinda"))
    assert kunci not in jabatan.masa.tabel.model.rows


def test_jabatan_yang_masih_dipakai_tidak_dihapus_dengan_sebabnya(
    pemakai: Pemakai, jabatan: BagianJabatan
) -> None:
    daftar = jabatan.jabatan
    daftar.tabel.select(office(pemakai, "Camat Palaran"))
    daftar.hapus.click()
    assert daftar.kalimat.isVisible()
    assert "masih dipakai di" in daftar.kalimat.text()
    assert pemakai.jendela.aksi.urungkan.isEnabled() is False
    daftar.tabel.select(office(pemakai, "Wali Kota Samarinda"))
    assert not daftar.kalimat.isVisible()


def test_nama_yang_belum_ada_ditolak_dengan_saran(pemakai: Pemakai, jabatan: BagianJabatan) -> None:
    tabel = jabatan.jabatan.tabel
    pemakai.fill_cell(tabel, office(pemakai, "Camat Palaran"), "atasan_id", "Gubernur")
    pemakai.press(Qt.Key.Key_Return)
    assert "belum ada di Jabatan" in tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)


# --- who signs ----------------------------------------------------------------------------------


def test_penanda_tangan_mengikuti_tanggal_dan_jabatan(pemakai: Pemakai, penjaga: Penjaga) -> None:
    bagian = show(pemakai, "penanda")
    assert isinstance(bagian, BagianPenanda)
    assert list(pemakai.row(bagian.tabel, "pk:0")[1:]) == [
        "23 Januari 2024",
        "Camat Palaran",
        "Budi Contoh, S.Sos., M.Si.",
    ]
    pemakai.fill_cell(bagian.tabel, "rkt", "tanggal", "1 Februari 1990")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(bagian.tabel, "rkt")[3] == "Tidak ada yang menjabat"
    pemakai.fill_cell(bagian.tabel, "rkt", "jabatan_id", "Sekretaris Kecamatan Palaran")
    pemakai.press(Qt.Key.Key_Return)
    (rkt,) = [x for x in pemakai.buku.all_of(LembarTahun) if x.lembar is JenisLembar.RKT]
    assert rkt.jabatan_id == office(pemakai, "Sekretaris Kecamatan Palaran")
    take_popup_notes(penjaga)


def test_setiap_pk_menyebut_penandanya_sendiri(pemakai: Pemakai) -> None:
    """The murni keeps its signatories beside those of the Perubahan that a new camat signs."""
    bagian = show(pemakai, "penanda")
    assert isinstance(bagian, BagianPenanda)
    assert pemakai.row(bagian.tabel, "pk:0")[0] == "Perjanjian Kinerja, pihak pertama"
    keadaan = pemakai.jembatan.stored
    assert keadaan is not None
    usul = pk.add_pk(keadaan.buku)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)
    baru = pemakai.jembatan.stored.buku.pk() if pemakai.jembatan.stored else None
    assert baru is not None
    assert pemakai.row(bagian.tabel, "pk:1")[3] == "Isi tanggalnya"
    usul = ubah.set_pk(pemakai.jembatan.kantor, baru, "tanggal", date(2024, 9, 2))
    assert pemakai.jembatan.carry_out(usul)
    judul = [pemakai.row(bagian.tabel, kunci)[0] for kunci in ("pk:0", "pk:1", "pk-atasan:1")]
    assert judul == [
        "PK 2024, pihak pertama",
        "PK Perubahan 1 Tahun 2024, pihak pertama",
        "PK Perubahan 1 Tahun 2024, pihak kedua",
    ]
    nama = [pemakai.row(bagian.tabel, kunci)[3] for kunci in ("pk:0", "pk:1")]
    assert ["Budi Contoh" in nama[0], "Citra Contoh" in nama[1]] == [True, True]
    pemakai.jembatan.undo()
    pemakai.jembatan.undo()
    kembali = show(pemakai, "penanda")  # undo goes to where the agreement is typed
    assert isinstance(kembali, BagianPenanda)
    assert "pk:1" not in kembali.tabel.model.rows


def test_temuan_tentang_masa_jabatan_membawa_ke_barisnya(pemakai: Pemakai) -> None:
    masa = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, "Camat Palaran"))[0]
    acuan = Acuan("MasaJabatan", masa.id, "mulai")
    pemakai.jendela.langkah.findingChosen.emit("perjanjian", Temuan("a", "b", acuan=acuan))
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianJabatan)
    assert bagian.masa.tabel.current_row == masa.id


def test_hapus_meninggalkan_kursor_di_daftar_itu(pemakai: Pemakai) -> None:
    """The button has nothing to do for a moment; Qt would send the cursor past the list."""
    pemakai.jendela.show_step("instansi")
    assert pemakai.jendela.form.show_part("pejabat")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPejabat)
    usul, baru = add_row(pemakai.jembatan.kantor, Pejabat, nama="Ratna Contoh")
    assert pemakai.jembatan.carry_out(usul)
    daftar = bagian.pejabat
    sebelum = daftar.tabel.model.rows[-2]
    assert daftar.tabel.select(baru.id)
    daftar.hapus.setFocus()
    daftar.hapus.click()
    assert baru.id not in daftar.tabel.model.rows
    assert pemakai.focus() is daftar.tabel.view
    assert daftar.tabel.current_row == sebelum
