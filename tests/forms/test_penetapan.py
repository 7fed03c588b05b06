"""The form Cetak dan Tetapkan: every sheet, its state, issued, given out again, scanned."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QTreeWidgetItem

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms import penetapan
from lkjip_desktop.forms.penetapan import BagianPenetapan
from lkjip_desktop.forms.pratinjau import cetak
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until

PDF = b"%PDF-1.4 pindaian bertanda tangan"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPenetapan:
    pemakai.jendela.show_step("cetak")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    return bagian


def rows(bagian: BagianPenetapan) -> dict[str, list[str]]:
    """What the list says, by the name of the sheet."""
    semua = [bagian.daftar.topLevelItem(n) for n in range(bagian.daftar.topLevelItemCount())]
    return {b.text(0): [b.text(n) for n in (1, 2)] for b in semua if b}


def choose(pemakai: Pemakai, bagian: BagianPenetapan, nama: str) -> None:
    """Click a sheet."""
    (butir,) = bagian.daftar.findItems(nama, Qt.MatchFlag.MatchExactly)
    bagian.daftar.setCurrentItem(butir)
    pemakai.aplikasi.processEvents()


def texts(daftar: QListWidget) -> list[str]:
    return [daftar.item(n).text() for n in range(daftar.count())]


def version(bagian: BagianPenetapan, nomor: int = 0) -> QTreeWidgetItem:
    butir = bagian.versi.isi.topLevelItem(nomor)
    assert butir is not None
    return butir


def set_date(pemakai: Pemakai, lembar: JenisLembar, tanggal: date | None) -> None:
    usul = ubah.set_lembar(pemakai.jembatan.kantor, 2024, lembar, "tanggal", tanggal)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)


def issue(pemakai: Pemakai, bagian: BagianPenetapan, samping: Samping, nama: str) -> None:
    choose(pemakai, bagian, nama)
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    pemakai.pemilih.setuju = True
    bagian.tetapkan.click()
    pemakai.aplikasi.processEvents()


def test_tombol_tampak_utuh_pada_layar_kecil_berskala_150_persen(
    pemakai: Pemakai, bagian: BagianPenetapan
) -> None:
    set_date(pemakai, JenisLembar.RKT, None)
    pemakai.jendela.resize(910, 466)  # 1366 x 768 with its task bar
    choose(pemakai, bagian, JenisLembar.RKT.nama)
    assert "isi Tanggal penandatanganan" in bagian.penanda.text()
    tombol = bagian.tetapkan
    assert tombol.visibleRegion().boundingRect() == tombol.rect()


def test_semua_lembar_ada_dengan_keadaannya(bagian: BagianPenetapan) -> None:
    isi = rows(bagian)
    assert set(isi) >= {satu.nama for satu in JenisLembar}
    assert isi["Perjanjian Kinerja"][1] == "Belum"
    assert bagian.nama.text().endswith("2024")


def test_lembar_anggaran_tanpa_rincian_bukan_lengkap_dan_tidak_ditetapkan(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    """An office that types its programmes owes no budget sheet; an undated one can't be issued."""
    assert pemakai.jembatan.stored is not None
    assert not pemakai.jembatan.stored.buku.pohon_anggaran.baris
    anggaran = [satu for satu in JenisLembar if satu.pokok is JenisLembar.ANGGARAN]
    assert {rows(bagian)[satu.nama][0] for satu in anggaran} == {"Belum dipakai"}
    issue(pemakai, bagian, samping, JenisLembar.GRAFIK.nama)
    assert "belum dapat ditetapkan" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.buku.all_of(DokumenTetap) == ()
    pemakai.check()
    temuan = pemakai.jendela.langkah._temuan["anggaran"]
    assert "lembar.tanggal_kosong" not in [t.kode for t in temuan]


def test_lembar_yang_dipilih_tampak_di_pratinjau(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    for lembar in (JenisLembar.NKO, JenisLembar.PK):
        choose(pemakai, bagian, lembar.nama)
        diminta = samping.panel.pratinjau.requested
        assert diminta is not None
        assert diminta.lembar is lembar
    assert "Camat" in bagian.penanda.text()


def test_galat_disebut_dan_penetapan_ditolak(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    set_date(pemakai, JenisLembar.PENGUKURAN, None)
    choose(pemakai, bagian, "Pengukuran Kinerja")
    wait_until(lambda: "belum lengkap" in rows(bagian)["Pengukuran Kinerja"][0])
    galat = texts(bagian.temuan)[0]
    issue(pemakai, bagian, samping, "Pengukuran Kinerja")
    pesan = pemakai.jendela.pesan.kalimat.text()
    assert pesan.startswith("Pengukuran Kinerja 2024 belum dapat ditetapkan.")
    assert pesan.split(". ", 1)[1] in galat
    assert pemakai.pemilih.ditanya == []
    assert pemakai.buku.all_of(DokumenTetap) == ()


def test_temuan_yang_terlalu_banyak_diringkas(
    pemakai: Pemakai, bagian: BagianPenetapan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(penetapan, "TEMUAN_TERBANYAK", 1)
    choose(pemakai, bagian, "Perjanjian Kinerja")
    semua = sum(map(int, re.findall(r"\d+", rows(bagian)["Perjanjian Kinerja"][0])))
    assert semua > 1
    assert bagian.temuan.count() == 2
    assert re.fullmatch(r"Dan \d+ temuan lain; .*", texts(bagian.temuan)[1])
    bagian.temuan.itemClicked.emit(bagian.temuan.item(1))
    assert pemakai.jendela.langkah.tombol["cetak"].isChecked()


def test_temuan_membawa_ke_isiannya(pemakai: Pemakai, bagian: BagianPenetapan) -> None:
    set_date(pemakai, JenisLembar.PENGUKURAN, None)
    choose(pemakai, bagian, "Pengukuran Kinerja")
    wait_until(lambda: "Tanggal" in texts(bagian.temuan)[0])
    bagian.temuan.itemClicked.emit(bagian.temuan.item(0))
    assert pemakai.jendela.langkah.tombol["cetak"].isChecked()
    assert bagian.isian_lembar.tanggal.editor.hasFocus()


def test_pk_tanpa_tanggal_menyebut_tanggal_mana_dan_di_mana_diketik(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    kantor = pemakai.jembatan.kantor
    tanpa = [replace(pk, tanggal=None) for pk in kantor.all_of(PerjanjianKinerja)]
    assert pemakai.jembatan.carry_out(Usul("Kosongkan tanggal", tuple(tanpa)))
    choose(pemakai, bagian, "Perjanjian Kinerja")
    assert "isi Tanggal penandatanganan di atas" in bagian.penanda.text()
    wait_until(lambda: "belum lengkap" in rows(bagian)["Perjanjian Kinerja"][0])
    tanggal, *lain = texts(bagian.temuan)
    assert "Tanggal penandatanganan Perjanjian Kinerja belum diisi" in tanggal
    assert "di Cetak dan Tetapkan" in tanggal
    pagu = [teks for teks in lain if "Pagu" in teks]
    assert pagu
    assert all(teks.startswith("Program pada PK 2024: ") for teks in pagu)
    assert all("sebelum PK diberi tanggal" in teks for teks in pagu)
    issue(pemakai, bagian, samping, "Perjanjian Kinerja")
    assert "Isi Tanggal pada" in pemakai.jendela.pesan.kalimat.text()
    choose(pemakai, bagian, "Pengukuran Kinerja")  # it is the agreement's date, not its own
    assert any("Perjanjian Kinerja belum diisi" in teks for teks in texts(bagian.temuan))
    choose(pemakai, bagian, "Perjanjian Kinerja")
    bagian.temuan.itemClicked.emit(bagian.temuan.item(0))
    assert bagian.isian_lembar.tanggal.editor.hasFocus()


def test_tombol_isi_membuka_formulir_lembarnya(pemakai: Pemakai, bagian: BagianPenetapan) -> None:
    choose(pemakai, bagian, "Rencana Kinerja Tahunan")
    bagian.isian.click()
    assert pemakai.jendela.langkah.tombol["perjanjian"].isChecked()
    assert pemakai.jendela.form.sheet == "rkt"


def test_menetapkan_menanyakan_dulu_lalu_membuat_versi(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    choose(pemakai, bagian, "Perjanjian Kinerja")
    bagian.tetapkan.click()
    assert "Menetapkan membekukan" in pemakai.pemilih.ditanya[-1]
    assert "Urungkan kosong untuk seluruh berkas" in pemakai.pemilih.ditanya[-1]
    assert pemakai.buku.all_of(DokumenTetap) == ()
    issue(pemakai, bagian, samping, "Perjanjian Kinerja")
    (tetap,) = pemakai.buku.all_of(DokumenTetap)
    assert rows(bagian)["Perjanjian Kinerja"][1] == "Versi 1"
    assert version(bagian).text(0) == "Versi 1"
    assert "sebagai versi 1" in pemakai.jendela.statusBar().currentMessage()
    assert not pemakai.jendela.aksi.urungkan.isEnabled()
    assert bagian.versi.isi.height() < 3 * bagian.versi.cetak.height()  # no emptiness below one row
    for tombol in (bagian.versi.cetak, bagian.versi.simpan, bagian.versi.lampirkan):
        bawah = tombol.mapTo(pemakai.jendela, tombol.rect().bottomLeft()).y()
        assert bawah < pemakai.jendela.statusBar().y()
    bagian.tetapkan.click()
    assert "tidak berubah sejak itu" in pemakai.jendela.statusBar().currentMessage()
    assert pemakai.buku.all_of(DokumenTetap) == (tetap,)


def test_versi_lama_disimpan_dan_dicetak_seperti_ditetapkan(
    pemakai: Pemakai,
    samping: Samping,
    bagian: BagianPenetapan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    issue(pemakai, bagian, samping, "Pengukuran Kinerja")
    set_date(pemakai, JenisLembar.PENGUKURAN, date(2025, 1, 9))
    issue(pemakai, bagian, samping, "Pengukuran Kinerja")
    lama = min(pemakai.buku.all_of(DokumenTetap), key=lambda d: d.versi)
    store = pemakai.jembatan.store
    assert store is not None
    assert [version(bagian, n).text(0) for n in (0, 1)] == ["Versi 2", "Versi 1"]
    bagian.versi.isi.setCurrentItem(version(bagian, 1))
    bagian.versi.pemilih = pemakai.pemilih
    pemakai.pemilih.path = [tmp_path / "lama.pdf"]
    bagian.versi.simpan.click()
    assert (tmp_path / "lama.pdf").read_bytes() == store.berkas(lama.pdf)
    assert pemakai.pemilih.usulan == ["Pengukuran Kinerja 2024 versi 1.pdf"]
    judul: list[str] = []

    def ask(_induk: object, nama: str, _ukuran: object) -> None:
        judul.append(nama)

    monkeypatch.setattr(cetak, "ask_printer", ask)
    bagian.versi.cetak.click()
    assert judul == ["Pengukuran Kinerja 2024 versi 1"]


def test_pindaian_dilampirkan_dibuka_dan_disimpan(
    pemakai: Pemakai,
    samping: Samping,
    bagian: BagianPenetapan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    issue(pemakai, bagian, samping, "Perjanjian Kinerja")
    bagian.versi.pemilih = pemakai.pemilih
    asal = tmp_path / "pk bertanda tangan.pdf"
    asal.write_bytes(PDF)
    pemakai.pemilih.path = [asal, asal]
    bagian.versi.lampirkan.click()
    (pindaian,) = pemakai.buku.all_of(Pindaian)
    assert rows(bagian)["Perjanjian Kinerja"][1] == "Versi 1, 1 pindaian"
    bagian.versi.lampirkan.click()
    assert "sudah dilampirkan" in pemakai.jendela.pesan.kalimat.text()
    assert not bagian.versi.buka.isEnabled()
    bagian.versi.isi.setCurrentIndex(bagian.versi.isi.indexBelow(bagian.versi.isi.currentIndex()))
    pemakai.pemilih.path = [tmp_path / "salinan.pdf"]
    bagian.versi.ambil.click()
    assert (tmp_path / "salinan.pdf").read_bytes() == PDF
    dibuka: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", dibuka.append)
    bagian.versi.buka.click()
    assert Path(dibuka[0].toLocalFile()).read_bytes() == PDF
    assert dibuka[0].fileName() == pindaian.nama


def test_tempat_yang_menolak_disebut(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan, tmp_path: Path
) -> None:
    issue(pemakai, bagian, samping, "Perjanjian Kinerja")
    bagian.versi.pemilih = pemakai.pemilih
    pemakai.pemilih.path = [tmp_path / "tidak ada" / "versi.pdf"]
    bagian.versi.simpan.click()
    assert "tidak ada lagi" in pemakai.jendela.pesan.kalimat.text()


def test_tanpa_pk_disebut(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    from lkjip_desktop.actions import berkas

    berkas.create_file(tmp_path / "k.lkjip", 2025, "Pemkot", "Kecamatan Uji", "Uji").close()
    pemakai_baru.open(tmp_path / "k.lkjip")
    pemakai_baru.jendela.show_step("cetak")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    choose(pemakai_baru, bagian, "Perjanjian Kinerja")
    assert bagian.penanda.text() == "Belum ada Perjanjian Kinerja untuk tahun ini."
