"""Bukti dukung on the forms: attached, dropped, opened as a copy, given out, found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.forms.bukti import BagianBukti, BagianTindakLanjut
from lkjip_desktop.forms.bukti_daftar import DaftarBukti
from lkjip_desktop.kinerja.bukti import BuktiDukung, Periode
from lkjip_desktop.store import Store
from tests.forms.akses import problems
from tests.forms.pemakai import Pemakai

ISI = b"%PDF-1.4 rekap survei"
IKM = "Indeks Kepuasan"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianBukti:
    return show(pemakai)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "dari" / "Rekap survei.pdf"
    path.parent.mkdir()
    path.write_bytes(ISI)
    return path


@pytest.fixture
def dibuka(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the system was asked to show; nothing is started."""
    semua: list[Path] = []

    def buka(alamat: QUrl) -> bool:
        semua.append(Path(alamat.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", buka)
    return semua


def show(pemakai: Pemakai) -> BagianBukti:
    pemakai.jendela.show_step("realisasi")
    assert pemakai.jendela.form.show_part("bukti")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianBukti)
    bagian.bukti.pemilih = pemakai.pemilih
    bagian.pilihan.activated.emit(bagian.pilihan.findData(pemakai.indicator(IKM)))
    return bagian


def attach(pemakai: Pemakai, daftar: DaftarBukti, path: Path) -> None:
    pemakai.pemilih.path = [path]
    daftar.lampirkan.click()
    pemakai.aplikasi.processEvents()


def drop(
    pemakai: Pemakai,
    daftar: DaftarBukti,
    *path: Path,
    dengan: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> Qt.DropAction | None:
    """What the other program is told that was done with the files; None: nothing."""
    isi = QMimeData()
    isi.setUrls([QUrl.fromLocalFile(str(satu)) for satu in path])
    bisa = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    sifat = (bisa, isi, Qt.MouseButton.LeftButton, dengan)
    masuk = QDragEnterEvent(QPoint(9, 9), *sifat)
    masuk.ignore()
    QApplication.sendEvent(daftar, masuk)
    if not masuk.isAccepted():
        return None
    lepas = QDropEvent(QPointF(9, 9), *sifat)
    QApplication.sendEvent(daftar, lepas)
    pemakai.aplikasi.processEvents()
    return lepas.dropAction()


def names(daftar: DaftarBukti) -> list[str]:
    model = daftar.tabel.model
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def test_berkas_dilampirkan_diurungkan_dan_diulangi(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path
) -> None:
    daftar = bagian.bukti
    assert not daftar.buka.isEnabled()
    assert "“palaran.berkas”" in daftar.tempat.text()
    attach(pemakai, daftar, pdf)
    (satu,) = pemakai.buku.all_of(BuktiDukung)
    assert satu.indikator_id == pemakai.indicator(IKM)
    assert pemakai.row(daftar.tabel, satu.id)[:2] == ["Rekap survei.pdf", "Setahun"]
    assert pemakai.row(daftar.tabel, satu.id)[-1] == "ada"
    assert daftar.tabel.current_row == satu.id
    assert bagian.pilihan.currentText().endswith("(1 bukti)")
    attach(pemakai, daftar, pdf)
    assert "sudah dilampirkan" in daftar.kalimat.text()
    pemakai.jendela.show_step("instansi")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is bagian
    assert names(daftar) == []
    assert not daftar.hapus.isEnabled()
    pemakai.choose(pemakai.jendela.aksi.ulangi)
    assert names(daftar) == ["Rekap survei.pdf"]
    daftar.tabel.select(satu.id)
    daftar.hapus.click()
    assert pemakai.buku.all_of(BuktiDukung) == ()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.row(daftar.tabel, satu.id)[-1] == "ada"


def test_triwulan_dan_keterangan_diketik(pemakai: Pemakai, bagian: BagianBukti, pdf: Path) -> None:
    attach(pemakai, bagian.bukti, pdf)
    (satu,) = pemakai.buku.all_of(BuktiDukung)
    tabel = bagian.bukti.tabel
    assert tabel.model.setData(tabel.model.place(satu.id, "periode"), "Triwulan II")
    pemakai.fill_cell(tabel, satu.id, "keterangan", "Hasil survei")
    assert bagian.commit()
    (satu,) = pemakai.buku.all_of(BuktiDukung)
    assert (satu.periode, satu.keterangan) == (Periode.TW2, "Hasil survei")


def test_beberapa_berkas_dijatuhkan_sekaligus(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path
) -> None:
    buku = pdf.with_name("Rekap.xlsx")
    buku.write_bytes(b"PK rekap")
    shift = Qt.KeyboardModifier.ShiftModifier  # asks to move them: the originals would go
    diambil = drop(pemakai, bagian.bukti, pdf, buku, pdf.parent, dengan=shift)
    assert diambil is Qt.DropAction.CopyAction
    assert names(bagian.bukti) == ["Rekap survei.pdf", "Rekap.xlsx"]
    assert "bukan berkas" in bagian.bukti.kalimat.text()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert names(bagian.bukti) == []


def test_dibuka_sebagai_salinan_dan_disimpan_apa_adanya(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path, tmp_path: Path, dibuka: list[Path]
) -> None:
    attach(pemakai, bagian.bukti, pdf)
    bagian.bukti.buka.click()
    (salinan,) = dibuka
    assert (salinan.name, salinan.read_bytes()) == (pdf.name, ISI)
    assert not salinan.is_relative_to(folder_of(tmp_path / "palaran.lkjip"))
    salinan.write_bytes(b"diubah")
    bagian.bukti.buka.click()
    assert dibuka[1].read_bytes() == ISI
    pemakai.pemilih.path = [tmp_path / "keluar.pdf"]
    bagian.bukti.simpan.click()
    assert (tmp_path / "keluar.pdf").read_bytes() == ISI
    assert pemakai.pemilih.usulan[-1] == pdf.name


def test_program_ditanyakan_dahulu_dan_biasanya_tidak_dibuka(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path, dibuka: list[Path]
) -> None:
    nakal = pdf.with_name("laporan.pdf.exe")
    nakal.write_bytes(b"MZ program")
    attach(pemakai, bagian.bukti, nakal)
    bagian.bukti.buka.click()
    assert "adalah program" in pemakai.pemilih.ditanya[-1]
    assert dibuka == []
    pemakai.pemilih.setuju = True
    bagian.bukti.buka.click()
    assert [p.name for p in dibuka] == ["laporan.pdf.exe"]


def test_tanda_yang_membalik_tulisan_tampak(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path, dibuka: list[Path]
) -> None:
    samar = pdf.rename(pdf.with_name("laporan\u202efdp.exe"))
    attach(pemakai, bagian.bukti, samar)
    assert names(bagian.bukti) == ["laporan□fdp.exe"]
    bagian.bukti.buka.click()
    assert "membalik arah" in pemakai.pemilih.ditanya[-1]
    assert dibuka == []


def test_yang_hilang_disebut_dan_ditemukan_lagi(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path, tmp_path: Path, dibuka: list[Path]
) -> None:
    attach(pemakai, bagian.bukti, pdf)
    assert not bagian.bukti.cari.isEnabled()
    lama = folder_of(tmp_path / "palaran.lkjip").rename(tmp_path / "lama.berkas")
    bagian.bukti.buka.click()
    assert dibuka == []
    assert "“palaran.berkas”" in bagian.bukti.kalimat.text()
    (satu,) = pemakai.buku.all_of(BuktiDukung)
    assert pemakai.row(bagian.bukti.tabel, satu.id)[-1] == "tidak ada"
    (tmp_path / "lain").mkdir()
    pemakai.pemilih.path = [tmp_path / "lain"]
    bagian.bukti.cari.click()
    assert "1 masih tidak ada" in bagian.bukti.kalimat.text()
    pemakai.pemilih.path = [lama]
    bagian.bukti.cari.click()
    assert bagian.bukti.kalimat.text() == ""
    assert "1 berkas ditemukan di “lama.berkas”" in pemakai.jendela.statusBar().currentMessage()
    assert pemakai.row(bagian.bukti.tabel, satu.id)[-1] == "ada"


def test_bukti_tindak_lanjut_ada_di_langkah_akip(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path
) -> None:
    attach(pemakai, bagian.bukti, pdf)
    pemakai.jendela.show_step("akip")
    assert pemakai.jendela.form.show_part("tindak_lanjut")
    lanjut = pemakai.jendela.form.part
    assert isinstance(lanjut, BagianTindakLanjut)
    lanjut.bukti.pemilih = pemakai.pemilih
    assert names(lanjut.bukti) == []
    attach(pemakai, lanjut.bukti, pdf)
    assert names(lanjut.bukti) == ["Rekap survei.pdf"]
    pemakai.jendela.show_step("instansi")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jendela.form.part is lanjut
    assert names(lanjut.bukti) == []


def test_untuk_dibaca_saja_dapat_dibuka(
    pemakai: Pemakai, bagian: BagianBukti, pdf: Path, tmp_path: Path, dibuka: list[Path]
) -> None:
    attach(pemakai, bagian.bukti, pdf)
    pemakai.jembatan.close()
    pemakai.jembatan.open(Store.open(tmp_path / "palaran.lkjip", read_only=True), 2024)
    bagian = show(pemakai)
    assert not bagian.bukti.lampirkan.isEnabled()
    assert drop(pemakai, bagian.bukti, pdf) is None
    (satu,) = pemakai.buku.all_of(BuktiDukung)
    bagian.bukti.tabel.select(satu.id)
    assert not bagian.bukti.hapus.isEnabled()
    bagian.bukti.buka.click()
    assert [p.read_bytes() for p in dibuka] == [ISI]


@pytest.mark.parametrize(("langkah", "kunci"), [("realisasi", "bukti"), ("akip", "tindak_lanjut")])
def test_semua_terjangkau_dengan_papan_ketik(pemakai: Pemakai, langkah: str, kunci: str) -> None:
    pemakai.jendela.show_step(langkah)
    pemakai.jendela.form.show_part(kunci)
    pemakai.aplikasi.processEvents()
    assert problems(pemakai.jendela) == []
