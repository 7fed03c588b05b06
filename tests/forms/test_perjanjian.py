"""The form Perjanjian Kinerja: the agreement, its targets and programmes, the RKT."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.rkt import BagianRkt
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from tests.forms.pemakai import Pemakai
from tests.forms.perjanjian_uji import IKM, open_agreement, program


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerjanjian:
    return open_agreement(pemakai)


@pytest.fixture
def rkt(pemakai: Pemakai) -> BagianRkt:
    assert pemakai.jendela.form.show_part(JenisLembar.RKT)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRkt)
    return bagian


def stored_pk(pemakai: Pemakai, ke: int = 0) -> PerjanjianKinerja:
    semua = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    return next(p for p in semua if p.perubahan_ke == ke)


def anggaran(pemakai: Pemakai, kode: str, ke: int = 0) -> Sen | None:
    pk = stored_pk(pemakai, ke)
    baris = pemakai.buku.where(PkProgram, "pk_id", pk.id)
    return next(p.anggaran for p in baris if p.program_id == program(pemakai, kode))


# --- number, date, who signs ---------------------------------------------------------------------


def test_tanggal_menentukan_penanda_tangan_selagi_diketik(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    assert bagian.pertama.nama.text() == "Budi Contoh, S.Sos., M.Si."
    pemakai.fill(bagian.tanggal, "1 Agustus 2024")
    assert bagian.pertama.nama.text() == "Citra Contoh, S.STP., M.Si."
    assert stored_pk(pemakai).tanggal == date(2024, 1, 23)
    pemakai.press(Qt.Key.Key_Tab)
    assert stored_pk(pemakai).tanggal == date(2024, 8, 1)


def test_tanggal_tanpa_pejabat_diperingatkan(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    pemakai.fill(bagian.tanggal, "1-1-2020")
    assert bagian.pertama.nama.text() == ("Tidak ada pejabat yang menjabat pada 1 Januari 2020.")
    pemakai.press(Qt.Key.Key_Escape)
    assert bagian.tanggal.editor.text() == "23 Januari 2024"
    assert bagian.pertama.nama.text() == "Budi Contoh, S.Sos., M.Si."


def test_tanggal_yang_ditolak_tetap_di_tempatnya(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    pemakai.fill(bagian.tanggal, "31 Februari 2024")
    pemakai.press(Qt.Key.Key_Tab)
    assert bagian.tanggal.editor.text() == "31 Februari 2024"
    assert "tidak ada di kalender" in bagian.tanggal.kalimat.text()
    assert stored_pk(pemakai).tanggal == date(2024, 1, 23)
    assert not pemakai.jendela.show_step("akip")
    assert pemakai.jendela.form.part is bagian


def test_nomor_tersimpan_dengan_nama_langkah(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    pemakai.fill(bagian.nomor, "  100.3/12/PK/2024 ")
    pemakai.press(Qt.Key.Key_Return)
    assert stored_pk(pemakai).nomor == "100.3/12/PK/2024"
    assert bagian.nomor.editor.text() == "100.3/12/PK/2024"
    assert (
        pemakai.jendela.aksi.urungkan.text() == "&Urungkan: Ubah nomor PK 2024 → 100.3/12/PK/2024"
    )


# --- targets and programmes ----------------------------------------------------------------------


def test_target_perjanjian_tersimpan(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    ikm = pemakai.indicator(IKM)
    assert pemakai.row(bagian.sasaran.tabel, ikm)[4] == "88,31"
    pemakai.fill_cell(bagian.sasaran.tabel, ikm, "target", "90,5")
    pemakai.press(Qt.Key.Key_Return)
    isi = pemakai.buku.where(PkIndikator, "indikator_id", ikm)
    assert [p.target for p in isi] == [Decimal("90.5")]
    assert pemakai.row(bagian.sasaran.tabel, ikm)[4] == "▲ 90,50"


def test_jumlah_dan_terbilang_bergerak_selagi_mengetik(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    panel = bagian.program
    assert panel.jumlah.text() == "JUMLAH  Rp35.426.113.462,00"
    assert panel.terbilang.text().startswith("Tiga Puluh Lima Miliar Empat Ratus")
    pemakai.fill_cell(panel.tabel, program(pemakai, "7.01.01"), "anggaran", "1")
    assert panel.jumlah.text() == "JUMLAH  Rp24.162.711.057,00"
    pemakai.press(Qt.Key.Key_Escape)
    assert panel.jumlah.text() == "JUMLAH  Rp35.426.113.462,00"


def test_anggaran_kosong_membuat_jumlah_menunggu(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    panel = bagian.program
    panel.tabel.setFocus()
    panel.tabel.select(program(pemakai, "7.01.02"), "anggaran")
    pemakai.press(Qt.Key.Key_Delete)
    assert anggaran(pemakai, "7.01.02") is None
    assert panel.jumlah.text() == "JUMLAH  -"
    assert panel.terbilang.text() == "Jumlah menunggu anggaran semua program."


def test_selisih_dengan_pagu_berlaku(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    baris = pemakai.row(bagian.program.tabel, program(pemakai, "7.01.01"))
    assert baris[1:] == ["11.846.986.973", "▼ 11.263.402.406", "-583.584.567", ""]


def test_keluarkan_lalu_tambah_program(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    panel, kunci = bagian.program, program(pemakai, "7.01.03")
    panel.tabel.select(kunci)
    panel.tombol.keluarkan.click()
    assert kunci not in panel.tabel.model.rows
    assert panel.tombol.tambah.isEnabled()
    panel.tombol.menu.aboutToShow.emit()
    (aksi,) = panel.tombol.menu.actions()
    assert aksi.text() == "Program Pemberdayaan Masyarakat Desa dan Kelurahan"
    aksi.trigger()
    assert panel.tabel.model.rows[-1] == kunci
    assert anggaran(pemakai, "7.01.03") == Sen(2002167105600)


def test_keluarkan_lalu_tambah_indikator_di_tempatnya(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    ikm, semula = pemakai.indicator(IKM), bagian.sasaran.tabel.model.rows
    assert not bagian.sasaran.tombol.tambah.isEnabled()
    bagian.sasaran.tabel.select(ikm)
    bagian.sasaran.tombol.keluarkan.setFocus()
    bagian.sasaran.tombol.keluarkan.click()
    assert ikm not in bagian.sasaran.tabel.model.rows
    assert pemakai.focus() is bagian.sasaran.tabel.view  # not the grid of programmes below it
    assert bagian.sasaran.tabel.current_row == semula[semula.index(ikm) + 1]
    bagian.sasaran.tombol.menu.aboutToShow.emit()
    (aksi,) = bagian.sasaran.tombol.menu.actions()
    assert aksi.text() == "Indeks Kepuasan Masyarakat (IKM)"
    aksi.trigger()
    assert bagian.sasaran.tabel.model.rows == semula
    assert bagian.sasaran.tabel.current_row == ikm
    assert pemakai.row(bagian.sasaran.tabel, ikm)[4] == "88,31"
    assert not bagian.sasaran.tombol.tambah.isEnabled()


def test_pk_murni_yang_diteruskan_tidak_dapat_dihapus(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    bagian.ubah.click()
    bagian.pilihan.setCurrentIndex(0)
    bagian.pilihan.activated.emit(0)
    bagian.hapus.click()
    assert len(pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)) == 2
    assert "Hanya PK yang terakhir" in pemakai.jendela.pesan.kalimat.text()


# --- murni and Perubahan -------------------------------------------------------------------------


def test_pk_perubahan_memakai_pagu_berlaku_dan_dapat_diurungkan(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    bagian.ubah.click()
    assert bagian.pilihan.currentText() == "Perubahan ke-1 (draf)"
    assert bagian.chosen_pk() == 1
    assert bagian.tanggal.editor.text() == ""
    assert bagian.alasan.isVisible()
    assert bagian.program.jumlah.text() == "JUMLAH  Rp35.898.593.985,00"
    assert anggaran(pemakai, "7.01.01", ke=1) == Sen(1184698697300)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert bagian.pilihan.count() == 1
    assert bagian.chosen_pk() == 0
    assert not bagian.alasan.isVisible()


def test_pk_murni_tetap_dapat_dilihat_dan_diubah(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    bagian.ubah.click()
    bagian.pilihan.setFocus()
    pemakai.press(Qt.Key.Key_Up)
    assert bagian.chosen_pk() == 0
    assert bagian.program.jumlah.text() == "JUMLAH  Rp35.426.113.462,00"
    pemakai.fill(bagian.nomor, "12")
    pemakai.press(Qt.Key.Key_Tab)
    assert (stored_pk(pemakai).nomor, stored_pk(pemakai, 1).nomor) == ("12", "")


def test_isian_yang_ditolak_menahan_pilihan_pk(pemakai: Pemakai, bagian: BagianPerjanjian) -> None:
    bagian.ubah.click()
    pemakai.fill(bagian.tanggal, "besok")
    bagian.pilihan.setCurrentIndex(0)
    bagian.pilihan.activated.emit(0)
    assert bagian.chosen_pk() == 1
    assert bagian.pilihan.currentIndex() == 1
    assert bagian.tanggal.editor.text() == "besok"


def test_tanpa_pk_formulir_menawarkan_membuatnya(
    pemakai: Pemakai, bagian: BagianPerjanjian
) -> None:
    pemakai.pemilih.setuju = True
    bagian.hapus.click()
    assert bagian.buat.isVisible()
    assert bagian.buat.text() == "Buat Perjanjian Kinerja 2024"
    assert pemakai.jendela.commit()
    bagian.buat.click()
    assert not bagian.buat.isVisible()
    assert pemakai.row(bagian.sasaran.tabel, pemakai.indicator(IKM))[4] == "88,31"


# --- RKT -----------------------------------------------------------------------------------------


def test_target_rkt_mengikuti_renstra_sampai_diisi(pemakai: Pemakai, rkt: BagianRkt) -> None:
    ikm = pemakai.indicator(IKM)
    assert pemakai.row(rkt.tabel, ikm)[3:5] == ["88,31", "88,31"]
    pemakai.fill_cell(rkt.tabel, ikm, "target", "89")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(rkt.tabel, ikm)[3:5] == ["88,31", "89"]
    assert [t.target for t in pemakai.buku.all_of(TargetRkt)] == [Decimal(89)]
    rkt.tabel.select(ikm, "target")
    pemakai.press(Qt.Key.Key_Delete)
    assert pemakai.row(rkt.tabel, ikm)[3:5] == ["88,31", "88,31"]


def test_target_pk_berdiri_di_samping_target_rkt(pemakai: Pemakai, rkt: BagianRkt) -> None:
    ikm, model = pemakai.indicator(IKM), rkt.tabel.model
    sel = model.index(model.rows.index(ikm), 5)
    assert pemakai.row(rkt.tabel, ikm)[5] == "88,31"
    pemakai.fill_cell(rkt.tabel, ikm, "target", "89")
    assert pemakai.row(rkt.tabel, ikm)[5] == "▼ 88,31"
    assert sel.data(Qt.ItemDataRole.ToolTipRole) == "Turun 0,69 dari 89 (RKT 2024)."
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.row(rkt.tabel, ikm)[5] == "88,31"
    store = pemakai.jembatan.store
    assert store is not None
    (janji,) = pemakai.buku.where(PkIndikator, "indikator_id", ikm)
    with store.transaction("Keluarkan indikator") as t:
        t.remove(janji)
    assert pemakai.row(rkt.tabel, ikm)[5] == ""
    assert sel.data(Qt.ItemDataRole.ToolTipRole) == "Tidak dijanjikan pada PK 2024."


def test_tanggal_rkt_tersimpan_pada_lembarnya(pemakai: Pemakai, rkt: BagianRkt) -> None:
    assert rkt.kepala.penanda.nama.text() == "Budi Contoh, S.Sos., M.Si."
    pemakai.fill(rkt.kepala.tanggal, "2 Jan 2024")
    pemakai.press(Qt.Key.Key_Tab)
    lembar = [x for x in pemakai.buku.all_of(LembarTahun) if x.lembar is JenisLembar.RKT]
    assert [x.tanggal for x in lembar] == [date(2024, 1, 2)]
    assert rkt.kepala.tanggal.editor.text() == "2 Januari 2024"


def test_formulir_yang_sempit_tetap_memuat_kedua_pihak(
    pemakai: Pemakai, bagian: BagianPerjanjian, qapp: QApplication
) -> None:
    assert bagian.kedua.y() == bagian.pertama.y()
    pemakai.jendela.resize(600, 500)
    qapp.processEvents()
    assert bagian.kedua.y() > bagian.pertama.y()
    pemakai.jendela.resize(1366, 728)
    qapp.processEvents()
    assert bagian.kedua.y() == bagian.pertama.y()


def test_pagu_dari_rincian_berdiri_di_samping_anggaran(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    path = tmp_path / "pohon.lkjip"
    berkas.create_contoh(path).close()
    pemakai_baru.open(path)
    pemakai_baru.jendela.show_step("perjanjian")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    tabel = bagian.program.tabel
    baris = pemakai_baru.row(tabel, tabel.model.rows[0])
    assert list(baris[1:4]) == ["11.846.986.973", "▼ 11.263.402.406", "-583.584.567"]
