"""The window: steps, years, undo that shows its place, and no text lost on the way."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.temuan import describe_state
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.store import GalatStore
from tests.bantu.penjaga import Penjaga
from tests.forms.pemakai import Pemakai

KONTROL = Qt.KeyboardModifier.ControlModifier


def agreement(pemakai: Pemakai) -> BagianPerjanjian:
    pemakai.jendela.show_step("perjanjian")
    assert pemakai.jendela.form.show_part(JenisLembar.PK)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    return bagian


def number(pemakai: Pemakai) -> str:
    (pk,) = pemakai.buku.where(PerjanjianKinerja, "tahun", 2024)
    return pk.nomor


# --- opening ------------------------------------------------------------------------------------


def test_tanpa_berkas_ada_halaman_mulai(pemakai_baru: Pemakai) -> None:
    jendela = pemakai_baru.jendela
    assert jendela.halaman.mulai.isVisible()
    assert not jendela.langkah.isVisible()
    assert not jendela.aksi.cetak.isEnabled()
    assert jendela.kepala.berkas.text() == "Belum ada berkas yang dibuka"


def test_nama_kantor_di_kepala_hanya_sekali(pemakai: Pemakai, contoh: Path) -> None:
    salinan = Path(shutil.copy(contoh, contoh.with_name("Kecamatan Palaran 2024.lkjip")))
    pemakai.open(salinan)
    assert pemakai.jendela.kepala.berkas.text() == "Kecamatan Palaran 2024.lkjip"


def test_berkas_terbuka_menunjukkan_kantor_tahun_dan_formulir(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    assert jendela.windowTitle() == "palaran.lkjip – LKjIP Desktop"
    assert jendela.kepala.berkas.text() == "Kecamatan Palaran – palaran.lkjip"
    assert jendela.kepala.tahun.currentText() == "2024"
    assert jendela.langkah.tombol["perjanjian"].isChecked()
    assert agreement(pemakai).tanggal.editor.text() == "23 Januari 2024"


def test_berkas_yang_dibuka_lain_diganti_dan_dilepas(
    pemakai: Pemakai, contoh: Path, tmp_path: Path
) -> None:
    baru = tmp_path / "baru.lkjip"
    berkas.create_file(baru, 2025, nama="Kecamatan Uji").close()
    pemakai.open(baru)
    assert pemakai.jendela.kepala.tahun.currentText() == "2025"
    berkas.open_file(contoh).close()


@pytest.mark.parametrize(
    ("isi", "kalimat"), [(b"bukan berkas kami", "bukan"), (None, "tidak ditemukan")]
)
def test_berkas_yang_tidak_dapat_dibuka_disebut_sebabnya(
    pemakai_baru: Pemakai, tmp_path: Path, isi: bytes | None, kalimat: str
) -> None:
    path = tmp_path / "aneh.lkjip"
    if isi is not None:
        path.write_bytes(isi)
    pemakai_baru.open(path)
    assert pemakai_baru.jendela.pesan.isVisible()
    assert "aneh.lkjip" in pemakai_baru.jendela.pesan.kalimat.text()
    assert kalimat in pemakai_baru.jendela.pesan.kalimat.text()
    assert pemakai_baru.jendela.halaman.mulai.isVisible()


def test_gagal_membuka_berkas_lain_tidak_menutup_yang_terbuka(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    pemakai.open(tmp_path / "tidak-ada.lkjip")
    assert pemakai.jendela.pesan.isVisible()
    assert pemakai.jendela.form.isVisible()
    pemakai.jendela.pesan.tutup.click()
    assert not pemakai.jendela.pesan.isVisible()


def test_membuka_berkas_yang_sudah_terbuka_membacanya_lagi_di_tahun_yang_sama(
    pemakai: Pemakai, contoh: Path
) -> None:
    pemakai.jendela.kepala.yearChosen.emit(2023)
    pemakai.open(contoh)
    assert pemakai.jembatan.tahun == 2023
    assert not pemakai.jendela.pesan.isVisible()


def test_berkas_baru_menyebut_yang_masih_kurang(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "baru.lkjip"
    berkas.create_file(path, 2025, nama="Kecamatan Uji").close()
    pemakai_baru.open(path)
    jendela = pemakai_baru.jendela
    for kunci in ("perjanjian", "realisasi"):
        jendela.show_step(kunci)
        kosong = jendela.form.kosong
        assert kosong is not None
        assert kosong.isVisible()
        assert kosong.kalimat.text().startswith("Tahun 2025 belum mempunyai sasaran dan indikator.")
    jendela.show_step("akip")
    assert jendela.form.kosong is None


# --- what is being typed is stored before anything else happens ---------------------------------


@pytest.mark.parametrize("kejadian", ["langkah", "bagian", "tahun", "tutup", "ctrl+s"])
def test_isian_terbuka_disimpan_dahulu(pemakai: Pemakai, kejadian: str) -> None:
    jendela = pemakai.jendela
    pemakai.fill(agreement(pemakai).nomor, "12")
    if kejadian == "langkah":
        assert jendela.show_step("akip")
    elif kejadian == "bagian":
        jendela.form.tab.setCurrentIndex(1)
    elif kejadian == "tahun":
        jendela.kepala.yearChosen.emit(2023)
        assert pemakai.jembatan.tahun == 2023
    elif kejadian == "ctrl+s":
        pemakai.press(Qt.Key.Key_S, KONTROL)
        assert "sudah tersimpan" in jendela.statusBar().currentMessage()
    store = pemakai.jembatan.store
    assert store is not None
    path = store.path
    jendela.close()
    with berkas.open_file(path) as dibuka:
        (pk,) = dibuka.buku.where(PerjanjianKinerja, "tahun", 2024)
    assert pk.nomor == "12"


@pytest.mark.parametrize("kejadian", ["langkah", "bagian", "tahun", "tutup", "urung", "temuan"])
def test_isian_yang_ditolak_menahan_di_tempat(pemakai: Pemakai, kejadian: str) -> None:
    jendela, bagian = pemakai.jendela, agreement(pemakai)
    pemakai.fill(bagian.nomor, "12")
    pemakai.fill(bagian.tanggal, "besok")
    kejadian_lain: dict[str, Callable[[], object]] = {
        "langkah": jendela.langkah.tombol["akip"].click,
        "bagian": lambda: jendela.form.tab.setCurrentIndex(1),
        "tahun": lambda: jendela.kepala.yearChosen.emit(2023),
        "tutup": jendela.close,
        "urung": jendela.aksi.urungkan.trigger,
        "temuan": lambda: jendela.langkah.findingChosen.emit("akip", Temuan("a", "b")),
    }
    kejadian_lain[kejadian]()
    assert jendela.isVisible()
    assert jendela.form.part is bagian
    assert bagian.tanggal.editor.text() == "besok"
    assert bagian.tanggal.kalimat.isVisible()
    assert bagian.tanggal.editor.hasFocus()
    assert jendela.langkah.tombol["perjanjian"].isChecked()
    assert jendela.form.tab.currentIndex() == 0
    assert pemakai.jembatan.tahun == 2024
    assert number(pemakai) == "12"
    pemakai.press(Qt.Key.Key_Escape)


def test_menutup_saat_disk_gagal_menunggu_keputusan(
    pemakai: Pemakai, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: object) -> None:
        raise GalatStore("Disk penuh.")

    pemakai.fill(agreement(pemakai).nomor, "12")
    monkeypatch.setattr("lkjip_desktop.actions.usul.carry_out", penuh)
    pemakai.jendela.close()
    assert pemakai.jendela.isVisible()
    assert pemakai.pemilih.ditanya[-1].startswith("Isian terakhir tidak dapat disimpan.")
    pemakai.pemilih.setuju = True
    pemakai.jendela.close()
    assert not pemakai.jendela.isVisible()


# --- undo ---------------------------------------------------------------------------------------


def test_urungkan_bernama_dan_menunjukkan_tempatnya(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    jendela.show_step("realisasi")
    bagian = jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    ikm = pemakai.indicator("Indeks Kepuasan")
    pemakai.fill_cell(bagian.tabel, ikm, "nilai", "90")
    pemakai.press(Qt.Key.Key_Return)
    langkah = "Ubah realisasi 2024 Indeks Kepuasan Masyarakat (IKM): 87,23 → 90"
    assert jendela.aksi.urungkan.text() == f"&Urungkan: {langkah}"
    assert jendela.aksi.urungkan.toolTip() == f"Urungkan: {langkah} (Ctrl+Z)"
    jendela.kepala.yearChosen.emit(2023)
    jendela.show_step("akip")
    pemakai.press(Qt.Key.Key_Z, KONTROL)
    assert jendela.form.part is bagian
    assert pemakai.jembatan.tahun == 2024
    assert bagian.tabel.current_row == ikm
    assert pemakai.row(bagian.tabel, ikm)[4] == "87,23"
    assert jendela.aksi.ulangi.text() == f"U&langi: {langkah}"
    pemakai.press(Qt.Key.Key_Y, KONTROL)
    assert pemakai.row(bagian.tabel, ikm)[4] == "90"
    assert not jendela.aksi.ulangi.isEnabled()


def test_urungkan_isian_membawa_ke_isiannya(pemakai: Pemakai) -> None:
    jendela, bagian = pemakai.jendela, agreement(pemakai)
    pemakai.fill(bagian.tanggal, "1 Agustus 2024")
    pemakai.press(Qt.Key.Key_Tab)
    jendela.show_step("akip")
    pemakai.choose(jendela.aksi.urungkan)
    assert jendela.form.part is bagian
    assert bagian.tanggal.editor.hasFocus()
    assert bagian.tanggal.editor.text() == "23 Januari 2024"


def test_selagi_mengetik_ctrl_z_milik_ketikan(pemakai: Pemakai) -> None:
    bagian = agreement(pemakai)
    pemakai.fill(bagian.nomor, "12")
    pemakai.press(Qt.Key.Key_Return)
    pemakai.type("3")
    pemakai.press(Qt.Key.Key_Z, KONTROL)
    assert bagian.nomor.editor.text() == "12"
    assert number(pemakai) == "12"
    pemakai.press(Qt.Key.Key_Z, KONTROL)
    assert number(pemakai) == ""
    assert bagian.nomor.editor.text() == ""


def test_urungkan_dari_menu_menyimpan_ketikan_lalu_membaliknya(pemakai: Pemakai) -> None:
    bagian = agreement(pemakai)
    pemakai.fill(bagian.nomor, "12")
    pemakai.jendela.aksi.urungkan.setEnabled(True)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert bagian.nomor.editor.text() == ""
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_redo == "Ubah nomor PK 2024 → 12"


# --- states and findings ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tingkat", "ikon", "kata"),
    [
        ([], "lengkap", "Lengkap"),
        ([Tingkat.CATATAN], "lengkap", "Lengkap, 1 catatan"),
        ([Tingkat.PERINGATAN, Tingkat.PERINGATAN], "peringatan", "2 peringatan"),
        ([Tingkat.GALAT], "kurang", "1 belum lengkap"),
        ([Tingkat.PERINGATAN, Tingkat.GALAT], "kurang", "1 belum lengkap, 1 peringatan"),
    ],
)
def test_keadaan_langkah(tingkat: list[Tingkat], ikon: str, kata: str) -> None:
    assert describe_state([Temuan("x", "y", tingkat=t) for t in tingkat]) == (ikon, kata)


def test_keadaan_mengikuti_data(pemakai: Pemakai) -> None:
    jendela = pemakai.jendela
    pemakai.check()
    status = jendela.langkah.status["perjanjian"]
    assert status.isVisible()
    assert "peringatan" in status.text()
    lebar = jendela.langkah.minimumSizeHint().width()
    pemakai.fill(agreement(pemakai).tanggal, "")
    pemakai.press(Qt.Key.Key_Delete)
    pemakai.press(Qt.Key.Key_Return)
    pemakai.check()
    assert "belum lengkap" in status.text()
    assert jendela.langkah.minimumSizeHint().width() == lebar  # or the form would move


def test_temuan_membawa_ke_isiannya(pemakai: Pemakai, penjaga: Penjaga) -> None:
    jendela = pemakai.jendela
    pemakai.check()
    jendela.show_step("akip")
    jendela.langkah.status["perjanjian"].click()
    daftar = jendela.langkah.daftar
    assert daftar is not None
    assert daftar.isVisible()
    butir = [daftar.isi.item(n) for n in range(daftar.isi.count())]
    nomor = next(b for b in butir if "elum bernomor" in b.text())
    daftar.isi.itemActivated.emit(nomor)
    assert agreement(pemakai).nomor.editor.hasFocus()
    assert "does not support" in penjaga.ambil()  # the offscreen platform about popups


def test_temuan_tanpa_tempat_membuka_langkahnya(pemakai: Pemakai) -> None:
    pemakai.jendela.langkah.findingChosen.emit("akip", Temuan("a", "b"))
    assert pemakai.jendela.langkah.tombol["akip"].isChecked()


# --- what the window remembers ------------------------------------------------------------------


def test_berkas_terakhir_diingat(pemakai: Pemakai, contoh: Path) -> None:
    assert pemakai.setelan.last_file == contoh
    pemakai.jembatan.close()
    contoh.unlink()
    assert pemakai.setelan.last_file == contoh, "it may be on a drive that comes back"


def test_lebar_kolom_diingat(pemakai: Pemakai, qapp: QApplication, contoh: Path) -> None:
    agreement(pemakai).sasaran.tabel.view.setColumnWidth(3, 177)
    pemakai.jendela.close()
    lagi = Pemakai(qapp, contoh.parent)
    lagi.open(contoh)
    assert agreement(lagi).sasaran.tabel.view.columnWidth(3) == 177
    lagi.leave()


def test_tab_berjalan_dari_atas_ke_bawah(pemakai: Pemakai) -> None:
    bagian = agreement(pemakai)
    bagian.pilihan.setFocus()
    urutan = []
    for _ in range(4):
        pemakai.press(Qt.Key.Key_Tab)
        urutan.append(pemakai.focus())
    assert urutan == [
        bagian.hapus,
        bagian.nomor.editor,
        bagian.tanggal.editor,
        bagian.kabar.siapkan,
    ]


def test_letak_jendela_diingat(pemakai: Pemakai) -> None:
    pemakai.jendela.close()
    assert not pemakai.setelan.bytes_of("jendela/letak").isEmpty()
