"""The outline of the Renstra: typed, pasted, added, moved, hung elsewhere, copied as a version."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import dokumen
from lkjip_desktop.forms.kerangka import BagianKerangka
from lkjip_desktop.forms.kerangka_kolom import KolomKerangka
from lkjip_desktop.forms.renstra import BagianSasaran
from lkjip_desktop.forms.renstra_indikator import BagianIndikator, BagianTarget
from lkjip_desktop.kinerja.kerangka import indikator_of
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    Tujuan,
)
from tests.forms.kerangka_uji import grid, open_outline
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
IKM = "Indeks Kepuasan"
URAIAN = KolomKerangka.URAIAN


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianKerangka:
    return open_outline(pemakai)


def kinds(pemakai: Pemakai, bagian: BagianKerangka) -> list[str]:
    return [pemakai.row(grid(bagian), kunci)[0] for kunci in grid(bagian).model.rows]


def first(pemakai: Pemakai, kelas: type[Tujuan | Sasaran | Misi | Renstra | Indikator]) -> str:
    return pemakai.buku.all_of(kelas)[0].id


def test_pohon_dari_visi_sampai_target(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    cabang = ["Tujuan", "Sasaran", "Indikator"]
    assert kinds(pemakai, bagian) == ["Visi", "Misi", *cabang, *cabang]
    baris = pemakai.row(grid(bagian), pemakai.indicator(IKM))
    assert list(baris[1:]) == [
        "Indeks Kepuasan Masyarakat (IKM)",
        *("", "77,55", "84,33", "88,31", "", "89,05"),
    ]
    assert [k.judul for k in grid(bagian).model.kolom][2:] == [str(t) for t in range(2021, 2027)]


def test_target_yang_diketik_sampai_ke_lembar_rkt(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    ikm = pemakai.indicator(IKM)
    pemakai.fill_cell(grid(bagian), ikm, "2024", "91,25")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.jembatan.store is not None
    pdf = dokumen.make_pdf(pemakai.jembatan.store, 2024, JenisLembar.RKT)
    assert "91,25" in " ".join(baca_teks(pdf))


def test_nama_diketik_ditolak_bila_kosong_dan_diurungkan_di_tempat(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    sasaran = first(pemakai, Sasaran)
    semula = pemakai.buku.get(Sasaran, sasaran).uraian
    pemakai.fill_cell(grid(bagian), sasaran, URAIAN, "Sasaran  lain")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.buku.get(Sasaran, sasaran).uraian == "Sasaran lain"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is bagian, "undo stays where the row is shown"
    assert grid(bagian).current_row == sasaran
    assert pemakai.row(grid(bagian), sasaran)[1] == semula
    pemakai.press(Qt.Key.Key_Delete)
    assert "tidak boleh kosong" in grid(bagian).kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)


def test_target_ditempel_sebagai_blok_dan_diurungkan_sekaligus(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    ikm = pemakai.indicator(IKM)
    semula = pemakai.row(grid(bagian), ikm)
    QGuiApplication.clipboard().setText("70\t71,5\t72\n")
    grid(bagian).setFocus()
    grid(bagian).select(ikm, "2021")
    pemakai.press(Qt.Key.Key_V, CTRL)
    assert list(pemakai.row(grid(bagian), ikm)[2:5]) == ["70", "71,50", "72"]
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.row(grid(bagian), ikm) == semula
    assert pemakai.jendela.form.part is bagian


def test_target_hanya_pada_indikator(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    del pemakai
    model = grid(bagian).model
    for kunci in model.rows:
        boleh = bool(model.place(kunci, "2024").flags() & Qt.ItemFlag.ItemIsEditable)
        assert boleh is isinstance(bagian.butir[kunci].entitas, Indikator)


def test_insert_menambah_sejajar_dan_ctrl_enter_di_bawahnya(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    grid(bagian).setFocus()
    grid(bagian).select(first(pemakai, Sasaran), URAIAN)
    pemakai.press(Qt.Key.Key_Insert)
    assert kinds(pemakai, bagian)[2:6] == ["Tujuan", "Sasaran", "Indikator", "Sasaran"]
    pemakai.type("Sasaran kedua")
    pemakai.press(Qt.Key.Key_Return)
    baru = next(s for s in pemakai.buku.all_of(Sasaran) if s.uraian == "Sasaran kedua")
    grid(bagian).select(baru.id, URAIAN)
    pemakai.press(Qt.Key.Key_Return, CTRL)
    pemakai.type("Indikator baru")
    pemakai.press(Qt.Key.Key_Return)
    (satu,) = pemakai.buku.where(Indikator, "sasaran_id", baru.id)
    assert satu.nama == "Indikator baru"
    assert grid(bagian).model.rows.index(satu.id) == grid(bagian).model.rows.index(baru.id) + 1


def test_insert_pada_visi_menambah_misi(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    grid(bagian).setFocus()
    grid(bagian).select(first(pemakai, Renstra), URAIAN)
    pemakai.press(Qt.Key.Key_Insert)
    pemakai.type("Misi kedua")
    pemakai.press(Qt.Key.Key_Return)
    assert [m.uraian for m in pemakai.buku.all_of(Misi)][1:] == ["Misi kedua"]


def test_tombol_mengatakan_apa_yang_ditambah(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    grid(bagian).select(first(pemakai, Renstra))
    assert bagian.tombol.sejajar.text() == "Tambah tujuan"
    assert bagian.tombol.bawah.text() == "Tambah misi"
    assert not bagian.tombol.hapus.isEnabled()
    bagian.tombol.sejajar.click()
    pemakai.type("Tujuan lepas")
    pemakai.press(Qt.Key.Key_Return)
    lepas = next(t for t in pemakai.buku.all_of(Tujuan) if t.uraian == "Tujuan lepas")
    assert lepas.misi_id is None
    grid(bagian).select(pemakai.indicator(IKM))
    assert bagian.tombol.sejajar.text() == "Tambah indikator"
    assert not bagian.tombol.bawah.isVisible()
    bagian.add_below()
    assert "tidak ada baris lagi" in bagian.tombol.kalimat.text()


def test_alt_panah_memindahkan_tujuan_dengan_isinya(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    satu, dua = pemakai.buku.all_of(Tujuan)
    grid(bagian).setFocus()
    grid(bagian).select(dua.id, URAIAN)
    pemakai.press(Qt.Key.Key_Up, ALT)
    assert [t.id for t in pemakai.buku.all_of(Tujuan)] == [dua.id, satu.id]
    assert grid(bagian).current_row == dua.id
    assert kinds(pemakai, bagian)[2:5] == ["Tujuan", "Sasaran", "Indikator"]
    bagian.tombol.turun.click()
    assert [t.id for t in pemakai.buku.all_of(Tujuan)] == [satu.id, dua.id]


def test_pindahkan_ke_sasaran_lain(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    ikm = pemakai.indicator(IKM)
    grid(bagian).select(ikm)
    menu = bagian.tombol.pindah.menu()
    menu.aboutToShow.emit()
    (pilihan,) = menu.actions()
    assert pilihan.text().startswith("Sasaran: Meningkatnya Kualitas Hidup")
    pemakai.choose(pilihan)
    assert pemakai.buku.get(Indikator, ikm).sasaran_id == pemakai.buku.all_of(Sasaran)[1].id
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.buku.get(Indikator, ikm).sasaran_id == first(pemakai, Sasaran)


def test_yang_masih_dipakai_tidak_terhapus_dan_sebabnya_disebut(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    ikm = pemakai.indicator(IKM)
    grid(bagian).select(ikm)
    bagian.tombol.hapus.click()
    assert "masih dipakai di " in bagian.tombol.kalimat.text()
    assert bagian.tombol.kalimat.isVisible()
    assert pemakai.buku.find(Indikator, ikm) is not None
    grid(bagian).select(first(pemakai, Sasaran))
    assert not bagian.tombol.kalimat.isVisible()
    bagian.tombol.hapus.click()
    assert "Indikator (1 baris)" in bagian.tombol.kalimat.text()


def test_rincian_membuka_daftarnya(pemakai: Pemakai, bagian: BagianKerangka) -> None:
    ikm = pemakai.indicator(IKM)
    grid(bagian).select(ikm)
    bagian.tombol.rinci.click()
    rinci = pemakai.jendela.form.part
    assert isinstance(rinci, BagianIndikator)
    assert rinci.indikator.tabel.current_row == ikm


def test_tampil_sampai_tujuan_lalu_terbuka_lagi_saat_ditambah(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    bagian.tombol.sampai.setCurrentText("Tujuan")
    assert kinds(pemakai, bagian) == ["Visi", "Misi", "Tujuan", "Tujuan"]
    grid(bagian).select(first(pemakai, Tujuan))
    bagian.tombol.bawah.click()
    assert bagian.tombol.sampai.currentText() == "Sasaran"
    pemakai.press(Qt.Key.Key_Escape)


def test_salin_sebagai_perubahan_lalu_ubah_tanpa_menyentuh_yang_lama(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    ikm = pemakai.indicator(IKM)
    bagian.salin.salin.click()
    versi = bagian.versi.renstra
    assert versi is not None
    assert versi.nama.startswith("Perubahan Renstra")
    assert bagian.kotak.isVisible()
    assert "2 indikator sama" in bagian.salin.beda.text()
    salinan = indikator_of(pemakai.buku, versi.id)[0]
    pemakai.fill_cell(grid(bagian), salinan.id, URAIAN, "Indeks Baru")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.fill_cell(grid(bagian), salinan.id, "2025", "90")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(grid(bagian), salinan.id)[0] == "Indikator baru"
    teks = bagian.salin.beda.text()
    assert "1 indikator sama" in teks
    assert "1 baru (Indeks Baru)" in teks
    assert "1 tidak diteruskan (Indeks Kepuasan Masyarakat (IKM))" in teks
    assert pemakai.buku.get(Indikator, ikm).nama.startswith(IKM)
    target = pemakai.buku.where(TargetRenstra, "indikator_id", salinan.id)
    assert next(t.target for t in target if t.tahun == 2025) == Decimal(90)
    for _ in range(3):
        pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert len(pemakai.buku.all_of(Renstra)) == 1
    assert not bagian.kotak.isVisible()
    assert ikm in grid(bagian).model.rows


def test_versi_yang_dipilih_berlaku_di_semua_bagian(
    pemakai: Pemakai, bagian: BagianKerangka
) -> None:
    bagian.salin.salin.click()
    versi = bagian.versi.kunci
    assert versi is not None
    kunci = [i.id for i in indikator_of(pemakai.buku, versi)]
    pemakai.jendela.form.show_part("target")
    target = pemakai.jendela.form.part
    assert isinstance(target, BagianTarget)
    assert target.tabel is not None
    assert list(target.tabel.model.rows) == kunci
    pemakai.jendela.form.show_part("sasaran")
    sasaran = pemakai.jendela.form.part
    assert isinstance(sasaran, BagianSasaran)
    nomor = sasaran.kotak.kotak.findText("Renstra Kecamatan", Qt.MatchFlag.MatchStartsWith)
    sasaran.kotak.kotak.activated.emit(nomor)
    (tahun,) = pemakai.buku.where(TahunKerja, "tahun", 2024)
    assert bagian.versi.kunci == tahun.renstra_id
    lama = pemakai.buku.where(Tujuan, "renstra_id", tahun.renstra_id)
    assert list(sasaran.tujuan.tabel.model.rows) == [t.id for t in lama]
