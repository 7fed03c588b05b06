"""Printing and saving: what comes out of a printer is compared with the PDF itself."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from lkjip_desktop.forms.pratinjau import cetak
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.worker.raster import Raster
from tests.bantu.penjaga import Penjaga
from tests.forms.tunggu import wait_until
from tests.worker import palsu

F4, A4 = (609.45, 935.43), (595.28, 841.89)
MENDATAR = (935.43, 609.45)
MERAH = (255, 0, 0)
DPI_BANDING = 75


@pytest.fixture(scope="module")
def pekerja(qapp: QApplication) -> Iterator[Pekerja]:
    pekerja = Pekerja(palsu.make_pdf, qapp)
    yield pekerja
    pekerja.close()


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A printer whose paper is a PDF file."""
    assert qapp.platformName() == "offscreen"
    printer = cetak.new_printer("Uji cetak")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "kertas.pdf"))
    return printer


def paper(printer: QPrinter) -> bytes:
    return Path(printer.outputFileName()).read_bytes()


def run(pekerja: Pekerja, printer: QPrinter, pdf: bytes) -> Temuan | None:
    cetakan = cetak.Cetakan(pekerja, printer, pdf)
    akhir: list[Temuan | None] = []
    cetakan.finished.connect(akhir.append)
    cetakan.start()
    wait_until(lambda: bool(akhir))
    assert len(akhir) == 1
    return akhir[0]


def page(pdf: bytes, nomor: int) -> QImage:
    citra = Raster().band(pdf, nomor, DPI_BANDING, 0, 10_000)
    gambar = QImage(citra.piksel, citra.lebar, citra.tinggi, QImage.Format.Format_RGB32)
    return gambar.copy()


def edges(gambar: QImage) -> dict[str, int]:
    """Where the colour ends and where the black mark stands, in pixels."""
    lebar, tinggi = gambar.width(), gambar.height()

    def first(jumlah: int, gelap: Callable[[int], bool]) -> int:
        return next(n for n in range(jumlah) if gelap(n))

    tengah = round(72 * DPI_BANDING / 72)  # 72 points from the left: inside the mark
    alas = tinggi - round(22 * DPI_BANDING / 72)
    return {
        "setengah": first(lebar, lambda x: gambar.pixelColor(x, 9).green() > 128),
        "atas tanda": first(tinggi, lambda y: gambar.pixelColor(tengah, y).red() < 128),
        "kiri tanda": first(lebar, lambda x: gambar.pixelColor(x, alas).red() < 128),
    }


def test_paper_is_f4_or_a4_to_the_millimetre(qapp: QApplication) -> None:
    mm = QPageLayout.Unit.Millimeter
    assert qapp is not None
    f4, mendatar, a4 = (cetak.page_layout(ukuran) for ukuran in (F4, MENDATAR, A4))
    assert f4.fullRect(mm) == QRectF(0, 0, 215, 330)
    assert f4.pageSize().id() == QPageSize.PageSizeId.Custom  # Qt's Folio is 210 × 330
    assert f4.pageSize().name() == "F4"
    assert f4.mode() == QPageLayout.Mode.FullPageMode
    assert mendatar.fullRect(mm) == QRectF(0, 0, 330, 215)
    assert mendatar.orientation() == QPageLayout.Orientation.Landscape
    assert mendatar.pageSize() == f4.pageSize()
    assert a4.pageSize().id() == QPageSize.PageSizeId.A4


def test_every_page_keeps_its_size_its_direction_and_its_place(
    pekerja: Pekerja, printer: QPrinter
) -> None:
    pdf = palsu.plain_pdf([F4, MENDATAR, A4], MERAH)
    assert run(pekerja, printer, pdf) is None
    hasil = paper(printer)
    for nyata, asli in zip(Raster().sizes(hasil), (F4, MENDATAR, A4), strict=True):
        assert nyata == pytest.approx(asli, abs=1)  # Qt keeps paper in whole points
    for nomor in range(3):
        tercetak, asli_gambar = page(hasil, nomor), page(pdf, nomor)
        assert edges(tercetak) == pytest.approx(edges(asli_gambar), abs=1)
        assert tercetak.pixelColor(5, 100) == QColor(*MERAH)  # no lossy compression


def test_progress_counts_pages(pekerja: Pekerja, printer: QPrinter) -> None:
    cetakan = cetak.Cetakan(pekerja, printer, palsu.plain_pdf([A4, A4], MERAH))
    maju: list[tuple[int, int]] = []
    akhir: list[Temuan | None] = []
    cetakan.progressed.connect(lambda n, m: maju.append((n, m)))
    cetakan.finished.connect(akhir.append)
    cetakan.start()
    wait_until(lambda: bool(akhir))
    assert maju == [(1, 2), (2, 2)]


def test_chosen_pages_and_copies(qapp: QApplication, printer: QPrinter) -> None:
    assert qapp is not None
    assert cetak.pages_to_print(printer, 3) == [0, 1, 2]
    printer.setPageRanges(QPageRanges.fromString("2-3,9"))
    printer.setCopyCount(2)
    assert cetak.pages_to_print(printer, 3) == [1, 2, 1, 2]


def test_only_chosen_pages_come_out(pekerja: Pekerja, printer: QPrinter) -> None:
    printer.setPageRanges(QPageRanges.fromString("2"))
    assert run(pekerja, printer, palsu.plain_pdf([F4, MENDATAR, F4], MERAH)) is None
    (satu,) = Raster().sizes(paper(printer))
    assert satu == pytest.approx(MENDATAR, abs=1)


def test_a_choice_without_pages_is_said(pekerja: Pekerja, printer: QPrinter) -> None:
    printer.setPageRanges(QPageRanges.fromString("7"))
    temuan = run(pekerja, printer, palsu.plain_pdf([F4], MERAH))
    assert temuan is not None
    assert temuan.kode == "cetak.halaman"
    assert not Path(printer.outputFileName()).exists()


def test_a_child_that_dies_while_printing_does_not_spoil_the_paper(
    pekerja: Pekerja, printer: QPrinter
) -> None:
    pdf = palsu.plain_pdf([F4, F4], MERAH)
    cetakan = cetak.Cetakan(pekerja, printer, pdf)
    akhir: list[Temuan | None] = []
    cetakan.finished.connect(akhir.append)

    def kill(nomor: int) -> None:
        if nomor == 2:
            assert pekerja._sambungan is not None
            assert pekerja._sambungan._anak is not None
            pekerja._sambungan._anak.proses.kill()

    cetakan.progressed.connect(kill)
    cetakan.start()
    wait_until(lambda: bool(akhir))
    assert akhir == [None]
    assert edges(page(paper(printer), 1)) == pytest.approx(edges(page(pdf, 1)), abs=1)


def test_cancelling_stops_and_says_so(pekerja: Pekerja, printer: QPrinter) -> None:
    cetakan = cetak.Cetakan(pekerja, printer, palsu.plain_pdf([F4] * 5, MERAH))
    maju: list[int] = []
    akhir: list[Temuan] = []

    def cancel_at_two(nomor: int) -> None:
        maju.append(nomor)
        if nomor == 2:
            cetakan.cancel()

    cetakan.progressed.connect(cancel_at_two)
    cetakan.finished.connect(akhir.append)
    cetakan.start()
    wait_until(lambda: bool(akhir))
    assert (
        run(pekerja, cetak.new_printer("lain"), b"") is not None
    )  # a later band has come and gone
    assert [t.kode for t in akhir] == ["cetak.batal"]
    assert maju == [1, 2]


def test_bytes_that_cannot_be_printed(pekerja: Pekerja, printer: QPrinter) -> None:
    temuan = run(pekerja, printer, b"bukan PDF")
    assert temuan is not None
    assert temuan.kode == "cetak.gagal"
    assert "Simpan lembar sebagai PDF" in temuan.pesan


def test_a_printer_that_refuses(
    pekerja: Pekerja, printer: QPrinter, tmp_path: Path, penjaga: Penjaga
) -> None:
    printer.setOutputFileName(str(tmp_path / "tidak ada" / "kertas.pdf"))
    temuan = run(pekerja, printer, palsu.plain_pdf([F4], MERAH))
    assert temuan is not None
    assert temuan.kode == "cetak.ditolak"
    assert penjaga.ambil() == "Qt QtWarningMsg: QPainter::begin(): Returned false"


# --- asking ----------------------------------------------------------------------------------


@pytest.fixture
def induk(qapp: QApplication) -> Iterator[QWidget]:
    assert qapp is not None
    induk = QWidget()
    yield induk
    induk.deleteLater()


def test_without_a_printer_a_sentence_says_what_to_do(
    induk: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    temuan = cetak.ask_printer(induk, "PK 2024", F4)
    assert isinstance(temuan, Temuan)
    assert "simpan lembar ini sebagai PDF" in temuan.pesan


@pytest.mark.parametrize("jawab", [1, 0])
def test_the_dialog_begins_with_the_paper_of_the_sheet(
    induk: QWidget, monkeypatch: pytest.MonkeyPatch, jawab: int
) -> None:
    ditanya: list[QPrinter] = []

    def answer(dialog: QPrintDialog) -> int:
        ditanya.append(dialog.printer())
        return jawab

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Printer kantor"])
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    printer = cetak.ask_printer(induk, "PK 2024", MENDATAR)
    mm = QPageLayout.Unit.Millimeter
    assert ditanya[0].pageLayout().fullRect(mm) == QRectF(0, 0, 330, 215)
    assert ditanya[0].docName() == "PK 2024"
    assert ditanya[0].resolution() == 300
    assert isinstance(printer, QPrinter) == bool(jawab)


@pytest.mark.parametrize(
    ("galat", "kalimat"),
    [
        (OSError(errno.ENOSPC, "No space left"), "ruang disk penuh"),
        (PermissionError(errno.EACCES, "denied"), "sedang dibuka di program lain"),
        (FileNotFoundError(errno.ENOENT, "gone"), "foldernya tidak ada lagi"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error. Pilih tempat lain."),
    ],
)
def test_a_place_that_refuses_is_explained(
    galat: OSError, kalimat: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_path: Path, _pdf: bytes) -> None:
        raise galat

    monkeypatch.setattr(cetak, "save_whole", refuse)
    temuan = cetak.write_file(tmp_path / "pk-2024.pdf", b"%PDF")
    assert temuan is not None
    assert kalimat in temuan.pesan
    assert "“pk-2024.pdf”" in temuan.pesan
