"""From the keyboard to the page: the sheet beside the form, saved and printed as it is shown."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from lkjip_desktop.forms.mulai import HalamanMulai
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.pratinjau import cetak
from lkjip_desktop.forms.pratinjau.keluaran import LEMBAR_LAIN, MASIH_MENCETAK, MENUNGGU
from lkjip_desktop.forms.pratinjau.pekerja import DIJALANKAN_LAGI, Pekerja
from lkjip_desktop.forms.pratinjau.samping import TANPA_PK, Samping
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


def page_text(samping: Samping) -> str:
    """The text of the sheet, once it shows the data as they are."""
    pratinjau = samping.panel.pratinjau
    wait_until(lambda: pratinjau.pdf() is not None)
    pdf = pypdfium2.PdfDocument(pratinjau.pdf())
    try:
        return "\n".join(halaman.get_textpage().get_text_bounded() for halaman in pdf)
    finally:
        pdf.close()


def agreement(pemakai: Pemakai) -> BagianPerjanjian:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    return bagian


def test_yang_diketik_sampai_di_lembar(pemakai: Pemakai, samping: Samping) -> None:
    assert "88,31" in page_text(samping)
    bagian = agreement(pemakai)
    pemakai.fill_cell(bagian.sasaran.tabel, pemakai.indicator("Indeks"), "target", "91,27")
    pemakai.press(Qt.Key.Key_Return)
    assert "91,27" in page_text(samping)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    teks = page_text(samping)
    assert "91,27" not in teks
    assert "88,31" in teks


def test_lembar_mengikuti_formulir_bagian_dan_pk(pemakai: Pemakai, samping: Samping) -> None:
    assert "PERNYATAAN PERJANJIAN KINERJA" in page_text(samping)
    agreement(pemakai).ubah.click()
    assert "PERUBAHAN TAHUN 2024" in page_text(samping)
    judul = {
        ("perjanjian", "rkt"): "RENCANA KINERJA TAHUNAN",
        ("realisasi", "pengukuran"): "PENGUKURAN KINERJA TAHUN 2024",
        ("anggaran", "efisiensi"): "EFISIENSI PENGGUNAAN SUMBER DAYA TAHUN 2024",
        ("akip", "nko"): "PENILAIAN KINERJA ORGANISASI TAHUN 2024",
    }
    for (langkah, lembar), teks in judul.items():
        pemakai.jendela.show_step(langkah)
        pemakai.jendela.form.show_part(lembar)
        assert teks in page_text(samping)
    pemakai.jendela.kepala.yearChosen.emit(2023)
    assert "PENILAIAN KINERJA ORGANISASI TAHUN 2023" in page_text(samping)


def test_pdf_disimpan_sesudah_isian_terbuka_tersimpan(
    pemakai: Pemakai, samping: Samping, tmp_path: Path
) -> None:
    tujuan = tmp_path / "pk.pdf"
    pemakai.pemilih.path = [tujuan]
    page_text(samping)
    pemakai.fill(agreement(pemakai).nomor, "100.3/77")
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert pemakai.jendela.statusBar().currentMessage() == MENUNGGU
    wait_until(tujuan.exists)
    assert pemakai.pemilih.usulan == ["Perjanjian Kinerja 2024.pdf"]
    assert "100.3/77" in page_text(samping)
    assert tujuan.read_bytes() == samping.panel.pratinjau.pdf()


def test_pdf_tidak_disimpan_bila_isian_ditolak(pemakai: Pemakai, samping: Samping) -> None:
    page_text(samping)
    pemakai.fill(agreement(pemakai).tanggal, "besok")
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert agreement(pemakai).tanggal.kalimat.isVisible()
    assert pemakai.pemilih.ditanya == []
    pemakai.press(Qt.Key.Key_Escape)


def start_to_save(pemakai: Pemakai, samping: Samping) -> None:
    """Ask for the PDF while the preview still has to draw what has just been typed."""
    page_text(samping)
    pemakai.fill(agreement(pemakai).nomor, "100.3/78")
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert pemakai.jendela.statusBar().currentMessage() == MENUNGGU


def test_lembar_lain_tidak_keluar_dengan_nama_lembar_yang_diminta(
    pemakai: Pemakai, samping: Samping
) -> None:
    start_to_save(pemakai, samping)
    pemakai.jendela.show_step("akip")
    assert pemakai.jendela.pesan.kalimat.text() == LEMBAR_LAIN
    page_text(samping)
    pemakai.aplikasi.processEvents()
    assert pemakai.pemilih.ditanya == []


def test_lembar_berkas_lain_tidak_keluar_atas_permintaan_berkas_pertama(
    pemakai: Pemakai, samping: Samping, contoh: Path
) -> None:
    salinan = Path(shutil.copy(contoh, contoh.with_name("salinan.lkjip")))
    start_to_save(pemakai, samping)
    pemakai.open(salinan)
    page_text(samping)
    pemakai.aplikasi.processEvents()
    assert pemakai.pemilih.ditanya == []


def test_dialog_tidak_dibuka_di_tengah_pekerjaan_pratinjau(
    pemakai: Pemakai, samping: Samping
) -> None:
    start_to_save(pemakai, samping)
    tanya_saat_siap: list[int] = []
    samping.panel.pratinjau.currentChanged.connect(
        lambda _: tanya_saat_siap.append(len(pemakai.pemilih.ditanya))
    )
    wait_until(lambda: bool(pemakai.pemilih.ditanya))
    assert tanya_saat_siap == [0]


def test_tanpa_printer_disebut_di_tempat_pesan(
    pemakai: Pemakai, samping: Samping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cetak, "ask_printer", lambda *_: cetak.TANPA_PRINTER)
    page_text(samping)
    pemakai.choose(pemakai.jendela.aksi.cetak)
    assert pemakai.jendela.pesan.kalimat.text() == cetak.TANPA_PRINTER.pesan


def test_halaman_yang_sedang_diisi_tampak(pemakai: Pemakai, samping: Samping) -> None:
    page_text(samping)
    kanvas = samping.panel.pratinjau.kanvas
    bagian = agreement(pemakai)
    bagian.nomor.setFocus()
    assert kanvas.page == 0
    pemakai.fill_cell(bagian.sasaran.tabel, pemakai.indicator("Indeks"), "target", "91")
    assert kanvas.page == 1
    kanvas.to_top()  # somebody looks at the other page while typing
    pemakai.type(",5")
    assert kanvas.page == 0
    pemakai.press(Qt.Key.Key_Return)
    page_text(samping)
    bagian.nomor.setFocus()
    assert kanvas.page == 0


def test_tanpa_pk_pratinjau_menyebut_bahwa_belum_ada(pemakai: Pemakai, samping: Samping) -> None:
    page_text(samping)
    bagian = agreement(pemakai)
    bagian.pemilih, pemakai.pemilih.setuju = pemakai.pemilih, True
    bagian.hapus.click()
    pemakai.pemilih.ditanya.clear()
    kalimat = TANPA_PK.format(tahun=2024)
    pratinjau = samping.panel.pratinjau
    assert pratinjau.kanvas._pesan == kalimat
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert pemakai.jendela.pesan.kalimat.text() == kalimat
    assert pemakai.pemilih.ditanya == []
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert "PERNYATAAN" in page_text(samping)


def test_pintasan_jendela_mengubah_ukuran_halaman(pemakai: Pemakai, samping: Samping) -> None:
    page_text(samping)
    kanvas = samping.panel.pratinjau.kanvas
    for pintasan, lebih in (("Ctrl+Alt+=", 1), ("Ctrl+Alt++", 1), ("Ctrl+Alt+-", -1)):
        semula = kanvas.zoom
        QTest.keySequence(pemakai.jendela, QKeySequence(pintasan))
        assert (kanvas.zoom - semula) * lebih > 0
    QTest.keySequence(pemakai.jendela, QKeySequence("Ctrl+0"))
    assert kanvas.fits_width


def test_pratinjau_yang_dijalankan_lagi_disebut(pemakai: Pemakai, samping: Samping) -> None:
    page_text(samping)
    samping._pekerja.restarted.emit(DIJALANKAN_LAGI)
    assert pemakai.jendela.statusBar().currentMessage() == DIJALANKAN_LAGI


def test_menutup_jendela_tidak_menampilkan_halaman_mulai(
    pemakai: Pemakai, samping: Samping, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_text(samping)
    tampil: list[object] = []
    monkeypatch.setattr(HalamanMulai, "showEvent", lambda *isi: tampil.append(isi))
    assert pemakai.jendela.close()
    assert tampil == []


def picture(path: Path, warna: str) -> Path:
    gambar = QImage(60, 80, QImage.Format.Format_RGB32)
    gambar.fill(QColor(warna))
    assert gambar.save(str(path))
    return path


def test_lambang_pada_kop_diganti_lalu_diurungkan(
    pemakai: Pemakai, samping: Samping, contoh: Path, tmp_path: Path
) -> None:
    page_text(samping)
    semula = samping.panel.pratinjau.pdf()
    pemakai.pemilih.path = [picture(tmp_path / "baru.png", "green")]
    pemakai.choose(pemakai.jendela.aksi.lambang)
    assert "baru.png" in pemakai.jendela.statusBar().currentMessage()
    page_text(samping)
    baru = samping.panel.pratinjau.pdf()
    assert baru != semula
    pemakai.open(contoh)  # the child begins anew and knows the new picture alone
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    page_text(samping)
    assert samping.panel.pratinjau.pdf() == semula
    pemakai.choose(pemakai.jendela.aksi.ulangi)
    page_text(samping)
    assert samping.panel.pratinjau.pdf() == baru


def test_lambang_yang_bukan_gambar_disebut_sebabnya(
    pemakai: Pemakai, samping: Samping, tmp_path: Path
) -> None:
    page_text(samping)
    palsu = tmp_path / "lambang.png"
    palsu.write_bytes(b"bukan gambar")
    pemakai.pemilih.path = [palsu]
    pemakai.choose(pemakai.jendela.aksi.lambang)
    assert pemakai.jendela.pesan.kalimat.text().startswith("lambang.png: ")
    assert not pemakai.jendela.aksi.urungkan.isEnabled()


@pytest.fixture
def cetakan(
    pemakai: Pemakai, samping: Samping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The PK on its way to a printer whose paper is a PDF file."""
    printer = cetak.new_printer("Uji cetak")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "kertas.pdf"))
    monkeypatch.setattr(cetak, "ask_printer", lambda *_: printer)
    page_text(samping)
    pemakai.choose(pemakai.jendela.aksi.cetak)
    assert samping.keluaran.kemajuan.isVisible()
    return tmp_path / "kertas.pdf"


def test_jendela_tidak_ditutup_di_tengah_pencetakan_tanpa_bertanya(
    pemakai: Pemakai, samping: Samping, cetakan: Path
) -> None:
    assert not pemakai.jendela.close()
    assert pemakai.pemilih.ditanya == [
        "Halaman masih dikirim ke printer. Bila program ditutup sekarang, pencetakan dibatalkan."
    ]
    wait_until(lambda: not samping.keluaran.kemajuan.isVisible())
    assert pemakai.jendela.statusBar().currentMessage() == "Lembar dikirim ke printer."
    assert len(pypdfium2.PdfDocument(cetakan)) == 2
    assert pemakai.jendela.close()
    assert len(pemakai.pemilih.ditanya) == 1


@pytest.mark.usefixtures("cetakan")
def test_menutup_jendela_membatalkan_pencetakan_bila_disetujui(
    pemakai: Pemakai, samping: Samping
) -> None:
    akhir: list[str] = []
    samping.keluaran.done.connect(akhir.append)
    pemakai.pemilih.setuju = True
    assert pemakai.jendela.close()
    assert akhir == ["Pencetakan dibatalkan."]


def test_pencetakan_dapat_dibatalkan_di_bawah_jendela(
    pemakai: Pemakai, samping: Samping, cetakan: Path
) -> None:
    pemakai.choose(pemakai.jendela.aksi.cetak)
    assert pemakai.jendela.pesan.kalimat.text() == MASIH_MENCETAK
    wait_until(lambda: "halaman 1 dari 2" in samping.keluaran.kemajuan.kalimat.text())
    samping.keluaran.kemajuan.batal.click()
    assert not samping.keluaran.kemajuan.isVisible()
    assert pemakai.jendela.statusBar().currentMessage() == "Pencetakan dibatalkan."
    pemakai.choose(pemakai.jendela.aksi.cetak)  # a new job may begin
    wait_until(lambda: not samping.keluaran.kemajuan.isVisible())
    assert len(pypdfium2.PdfDocument(cetakan)) == 2


def test_kertas_diingat_dan_pratinjau_dapat_disembunyikan(
    pemakai: Pemakai, samping: Samping
) -> None:
    page_text(samping)
    lebar, _ = samping.panel.pratinjau.page_size()
    samping.panel.kertas.setFocus()
    pemakai.press(Qt.Key.Key_Down)
    page_text(samping)
    assert samping.panel.pratinjau.page_size()[0] < lebar
    assert pemakai.setelan.text("cetak/kertas") == "a4"
    pemakai.choose(pemakai.jendela.aksi.pratinjau)
    assert not samping.panel.isVisible()
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert samping.panel.isVisible()


def test_pratinjau_yang_ditutup_tetap_tertutup_di_permulaan_berikutnya(
    pemakai: Pemakai, samping: Samping
) -> None:
    aksi = pemakai.jendela.aksi
    pemakai.choose(aksi.pratinjau)
    assert not samping.panel.isVisible()
    aksi.pratinjau.setChecked(True)
    kemudian = Samping(
        pemakai.jembatan, Pekerja(), pemakai.setelan, aksi, pemakai.pemilih, pemakai.jendela
    )
    kemudian.follow_visibility()
    assert not aksi.pratinjau.isChecked()
    kemudian.close()


def test_halaman_uji_dicetak_pada_kertas_yang_dipilih(
    pemakai: Pemakai, samping: Samping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert samping.panel.paper.value == "f4"
    tujuan = tmp_path / "uji.pdf"
    printer = cetak.new_printer("uji")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tujuan))
    judul: list[str] = []

    def ask(_induk: object, nama: str, _ukuran: object) -> QPrinter:
        judul.append(nama)
        return printer

    monkeypatch.setattr(cetak, "ask_printer", ask)
    pemakai.choose(pemakai.jendela.aksi.halaman_uji)
    pesan = pemakai.jendela.statusBar()
    wait_until(lambda: pesan.currentMessage() == "Lembar dikirim ke printer.")
    assert judul == ["Halaman uji F4"]
    hasil = pypdfium2.PdfDocument(tujuan)
    try:
        lebar, tinggi = hasil[0].get_size()
    finally:
        hasil.close()
    assert (round(lebar / 72 * 25.4), round(tinggi / 72 * 25.4)) == (215, 330)


@pytest.mark.parametrize(
    ("lebar", "dahulu", "tampak"),
    [(1366, "", True), (911, "", False), (911, "tidak", True), (1366, "ya", False)],
)
def test_jendela_sempit_memberi_tempat_kepada_formulir(
    pemakai: Pemakai, lebar: int, dahulu: str, *, tampak: bool
) -> None:
    pemakai.setelan.keep("jendela/pratinjau-ditutup", dahulu)
    pemakai.jendela.resize(lebar, 512)
    samping = Samping(
        pemakai.jembatan,
        Pekerja(),
        pemakai.setelan,
        pemakai.jendela.aksi,
        pemakai.pemilih,
        pemakai.jendela,
    )
    assert pemakai.jendela.aksi.pratinjau.isChecked() is tampak
    samping.close()
