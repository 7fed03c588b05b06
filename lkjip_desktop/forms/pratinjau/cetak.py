"""Printing a PDF's own pages, and saving it. What went wrong is returned, not shown."""

from __future__ import annotations

import errno
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.forms.pratinjau.gambar import to_image
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote
from lkjip_desktop.worker.pesan import Gagal, PermintaanPita, Pita, Ukuran, ukuran_piksel

DPI = 300
TINGGI_PITA = 400
"""Rows of a band: 4 MB of an F4 page that has 40."""
_MM_PER_TITIK = 25.4 / 72

TANPA_PRINTER = Temuan(
    "cetak.tanpa_printer",
    "Tidak ada printer yang terpasang di komputer ini. Pasang printer lewat Pengaturan sistem, "
    "atau simpan lembar ini sebagai PDF lalu cetak dari komputer lain.",
)


def page_layout(ukuran: Ukuran) -> QPageLayout:
    """The paper of a page given in points, edge to edge: F4 is 215 × 330 mm, never Qt's Folio."""
    mm = [round(sisi * _MM_PER_TITIK) for sisi in ukuran]
    pendek, panjang = sorted(mm)
    nama = {k.ukuran_mm: k.value.upper() for k in Kertas}.get((pendek, panjang), "")
    kertas = QPageSize(
        QSizeF(pendek, panjang),
        QPageSize.Unit.Millimeter,
        nama,
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    arah = QPageLayout.Orientation
    mendatar = ukuran[0] > ukuran[1]
    layout = QPageLayout(kertas, arah.Landscape if mendatar else arah.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def new_printer(judul: str) -> QPrinter:
    """The system's printer at 300 dpi; `judul` names the job in its queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(judul)
    printer.setCreator("LKjIP Desktop")
    printer.setResolution(DPI)
    return printer


def ask_printer(induk: QWidget, judul: str, ukuran: Ukuran) -> QPrinter | Temuan | None:
    """Let the user choose a printer for pages that begin with `ukuran`; None when they cancel."""
    if not QPrinterInfo.availablePrinterNames():
        return TANPA_PRINTER
    printer = new_printer(judul)
    printer.setPageLayout(page_layout(ukuran))
    dialog = QPrintDialog(printer, induk)
    dialog.setWindowTitle("Cetak")
    dipilih = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not dipilih:
        return None
    printer.setResolution(DPI)  # choosing another printer brings its own
    return printer


def pages_to_print(printer: QPrinter, jumlah: int) -> list[int]:
    """The pages that the user chose out of `jumlah`, from 0, as often as the driver can't do it."""
    pilihan = printer.pageRanges()
    halaman = [n for n in range(jumlah) if pilihan.isEmpty() or pilihan.contains(n + 1)]
    kali = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return halaman * kali


class Cetakan(QObject):
    """One print job: paints the pages of a PDF on a printer, band by band, beside the window.

    The pages come from the child, so the paper gets the very bytes that were shown or issued.
    One band is under way at a time, which bounds the memory. A window that closes cancels first.
    """

    progressed = Signal(int, int)
    """Pages begun, and pages in all."""
    finished = Signal(object)
    """None when the job is with the printer, else a Temuan to show; emitted once."""

    def __init__(
        self, pekerja: Pekerja, printer: QPrinter, pdf: bytes, parent: QObject | None = None
    ) -> None:
        """Prepare; `start` begins."""
        super().__init__(parent)
        self._pekerja = pekerja
        self._printer = printer
        self._pdf = pdf
        self._pelukis = QPainter()
        self._sisa: list[int] = []
        self._jumlah = 0
        self._atas = 0
        self._ditunggu: int | None = None
        pekerja.bandReady.connect(self._on_band)
        pekerja.failed.connect(self._on_failed)

    def start(self) -> None:
        """Ask for the first row of the PDF, whose answer names all pages and their sizes."""
        self._ask(0, 1)

    def cancel(self) -> None:
        """Stop; what the printer has not taken yet is thrown away."""
        if self._pelukis.isActive():
            self._printer.abort()
        self._finish(Temuan("cetak.batal", "Pencetakan dibatalkan.", tingkat=Tingkat.CATATAN))

    def _ask(self, halaman: int, tinggi: int) -> None:
        self._ditunggu = self._pekerja.request_band(self._pdf, halaman, self._atas, tinggi, DPI)

    def _on_band(self, pita: Pita) -> None:
        if pita.nomor != self._ditunggu:
            return
        if self._jumlah == 0:
            self._begin(pita.ukuran)
            return
        self._paint(pita)
        self._atas += pita.citra.tinggi
        _, tinggi = ukuran_piksel(pita.ukuran[self._sisa[0]], DPI / 72)
        if self._atas < tinggi:
            self._ask(self._sisa[0], TINGGI_PITA)
        else:
            self._sisa.pop(0)
            self._next_page(pita.ukuran)

    def _begin(self, ukuran: tuple[Ukuran, ...]) -> None:
        self._sisa = pages_to_print(self._printer, len(ukuran))
        self._jumlah = len(self._sisa)
        if self._sisa:
            self._next_page(ukuran)
        else:
            kalimat = f"Halaman yang dipilih tidak ada: lembar ini mempunyai {len(ukuran)} halaman."
            self._finish(Temuan("cetak.halaman", kalimat))

    def _next_page(self, ukuran: tuple[Ukuran, ...]) -> None:
        self._atas = 0
        if not self._sisa:
            self._finish(None if self._pelukis.end() else _refused(self._printer))
            return
        self._printer.setPageLayout(page_layout(ukuran[self._sisa[0]]))
        aktif = self._pelukis.isActive()
        if not (self._printer.newPage() if aktif else self._pelukis.begin(self._printer)):
            self._finish(_refused(self._printer))
            return
        self._pelukis.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self.progressed.emit(self._jumlah - len(self._sisa) + 1, self._jumlah)
        self._ask(self._sisa[0], TINGGI_PITA)

    def _paint(self, pita: Pita) -> None:
        """One pixel of the band is 1/300 inch on paper, whatever raster the driver has."""
        citra = pita.citra
        nisbah = self._printer.resolution() / DPI
        atas, bawah = round(self._atas * nisbah), round((self._atas + citra.tinggi) * nisbah)
        self._pelukis.drawImage(
            QRect(0, atas, round(citra.lebar * nisbah), bawah - atas), to_image(citra)
        )

    def _on_failed(self, gagal: Gagal) -> None:
        permintaan = gagal.permintaan
        if isinstance(permintaan, PermintaanPita) and permintaan.nomor == self._ditunggu:
            self._printer.abort()
            self._finish(Temuan("cetak.gagal", gagal.pesan))

    def _finish(self, temuan: Temuan | None) -> None:
        self._ditunggu = None
        if self._pelukis.isActive():
            self._pelukis.end()
        self.finished.emit(temuan)


def _refused(printer: QPrinter) -> Temuan:
    return Temuan(
        "cetak.ditolak",
        f"Printer {quote(printer.printerName())} tidak menerima cetakan. Periksa apakah printer "
        "menyala, tersambung, dan berisi kertas, lalu cetak lagi.",
    )


def write_file(path: Path, isi: bytes) -> Temuan | None:
    """Write the bytes whole or not at all; a Temuan where the place refuses them."""
    try:
        save_whole(path, isi)
    except OSError as galat:
        return Temuan("cetak.simpan", f"Berkas {quote(path.name)} tidak tersimpan: {_why(galat)}")
    return None


def _why(galat: OSError) -> str:
    if galat.errno == errno.ENOSPC:
        return "ruang disk penuh. Kosongkan sebagian disk atau pilih tempat lain."
    if isinstance(galat, PermissionError):
        return (
            "berkas lama mungkin sedang dibuka di program lain, atau foldernya tidak boleh "
            "ditulisi. Tutup berkas itu atau pilih tempat lain."
        )
    if isinstance(galat, FileNotFoundError):
        return "foldernya tidak ada lagi. Pilih tempat lain."
    return f"{galat.strerror or galat}. Pilih tempat lain."
