"""Printing and saving what the preview shows, as soon as it shows the data as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.dialog import PDF, Pemilih
from lkjip_desktop.forms.permohonan import CetakPdf
from lkjip_desktop.forms.pratinjau.ditetapkan import Ditetapkan
from lkjip_desktop.forms.pratinjau.kemajuan import Kemajuan
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.preview import Pratinjau
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.worker.pesan import Ukuran

if TYPE_CHECKING:  # the printer's modules are loaded when somebody prints
    from PySide6.QtPrintSupport import QPrinter

    from lkjip_desktop.forms.pratinjau.cetak import Cetakan

MENUNGGU = "Menyiapkan halaman…"
LEMBAR_LAIN = (
    "Lembar lain ditampilkan sebelum halamannya siap, jadi tidak ada yang dicetak atau disimpan. "
    "Pilih lagi perintahnya pada lembar yang Anda maksud."
)
MASIH_MENCETAK = (
    "Pencetakan yang lalu belum selesai. Tunggu sebentar, atau batalkan di bawah jendela, lalu "
    "cetak lagi."
)
_TUTUP = (
    "Pencetakan belum selesai",
    "Halaman masih dikirim ke printer. Bila program ditutup sekarang, pencetakan dibatalkan.",
    "Batalkan pencetakan dan tutup",
    "Kembali",
)


class Keluaran(QObject):
    """One job at a time: it waits for the preview, then hands its bytes on.

    A job belongs to the sheet for which it was asked: where another one is shown it is dropped.
    """

    failed = Signal(str)
    done = Signal(str)
    """A sentence for the status bar."""

    def __init__(
        self,
        pratinjau: Pratinjau,
        pekerja: Pekerja,
        pemilih: Pemilih,
        ditetapkan: Ditetapkan,
        jendela: QWidget,
    ) -> None:
        """Hand out what `ditetapkan` chooses; dialogs stand over `jendela`."""
        super().__init__(jendela)
        self._pratinjau = pratinjau
        self._pekerja = pekerja
        self._pemilih = pemilih
        self._ditetapkan = ditetapkan
        self._jendela = jendela
        self._menunggu: Callable[[bytes], None] | None = None
        self._cetakan: Cetakan | None = None
        self._antrean: list[CetakPdf] = []
        """What is printed after what is under way, by the same printer."""
        self._banyak = 1
        """How many sheets are printed by one choice."""
        self.kemajuan = Kemajuan(jendela)
        """Pages on their way to the printer; for the status bar."""
        self.kemajuan.cancelled.connect(self.cancel_print)
        pratinjau.currentChanged.connect(self._on_current)
        pratinjau.sheetChanged.connect(self.drop)
        pekerja.failed.connect(self._give_up)

    def print_sheet(self, judul: str) -> None:
        """Print the sheet; `judul` names the job."""
        self._when_current(lambda pdf: self._print(pdf, judul, self._pratinjau.page_size()))

    def save_sheet(self, nama: str) -> None:
        """Save the sheet as a PDF; `nama` is proposed as its name."""
        self._when_current(lambda pdf: self._save(pdf, nama))

    def print_pdf(self, isi: CetakPdf) -> None:
        """Print pages that have been issued, or a test page, whatever the preview shows."""
        lebar, tinggi = (sisi * 72 / 25.4 for sisi in isi.kertas.ukuran_mm)
        self._print(isi.pdf, isi.judul, (lebar, tinggi))

    def print_many(self, semua: Sequence[CetakPdf]) -> None:
        """Print several one after another, by one choice of the printer; each is a job."""
        if semua and self.is_free():
            self.print_pdf(semua[0])
            if self._cetakan is not None:  # somebody has chosen a printer
                self._antrean, self._banyak = list(semua[1:]), len(semua)

    def is_free(self) -> bool:
        """Whether another job may begin; while one is under way `failed` says that it does not."""
        if self._cetakan is not None:
            self.failed.emit(MASIH_MENCETAK)
        return self._cetakan is None

    def cancel_print(self) -> None:
        """Stop printing; the printer gets no more pages. Harmless while nothing is printed."""
        self._antrean = []
        if self._cetakan is not None:
            self._cetakan.cancel()

    def may_close(self) -> bool:
        """Whether the window may go: while pages are on their way the user says."""
        if self._cetakan is not None and not self._pemilih.confirm(*_TUTUP):
            return False
        self.cancel_print()
        return True

    def drop(self) -> None:
        """Another sheet or file is shown: a job that still waits was not meant for it."""
        if self._menunggu is not None:
            self._give_up()
            self.failed.emit(LEMBAR_LAIN)

    def _when_current(self, kerja: Callable[[bytes], None]) -> None:
        pdf = self._pratinjau.pdf()
        if pdf is not None:
            self._hand_out(pdf, kerja)
        else:
            self._menunggu = kerja
            self.done.emit(MENUNGGU)

    def _on_current(self, terkini: bool) -> None:
        """Begin when the preview is through with its own work: a dialog may stand for long."""
        if terkini and self._menunggu is not None:
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        pdf, kerja = self._pratinjau.pdf(), self._menunggu
        if pdf is not None and kerja is not None:
            self._give_up()
            self._hand_out(pdf, kerja)

    def _hand_out(self, pdf: bytes, kerja: Callable[[bytes], None]) -> None:
        isi = self._ditetapkan.choose(pdf)
        if isinstance(isi, Temuan):
            self.failed.emit(isi.pesan)
        elif isi is not None:
            kerja(isi)

    def _give_up(self) -> None:
        """Wait no more; where there is no page the preview itself says why."""
        if self._menunggu is not None:
            self._menunggu = None
            self.done.emit("")

    def _print(self, pdf: bytes, judul: str, ukuran: Ukuran) -> None:
        """Print a PDF; the dialog begins with paper of `ukuran`, each page brings its own."""
        from lkjip_desktop.forms.pratinjau import cetak

        if not self.is_free():
            return
        printer = cetak.ask_printer(self._jendela, judul, ukuran)
        if isinstance(printer, Temuan):
            self.failed.emit(printer.pesan)
        elif printer is not None:
            self._start(printer, pdf)

    def _start(self, printer: QPrinter, pdf: bytes) -> None:
        """Send pages to a printer that has been chosen."""
        from lkjip_desktop.forms.pratinjau import cetak

        self._cetakan = cetak.Cetakan(self._pekerja, printer, pdf, self)
        self._cetakan.progressed.connect(
            lambda n, dari: self.kemajuan.say(f"Mencetak halaman {n} dari {dari}…")
        )
        self._cetakan.finished.connect(partial(self._on_printed, printer))
        self._cetakan.finished.connect(self._cetakan.deleteLater)
        self.kemajuan.say("Mengirim ke printer…")
        self._cetakan.start()

    def _on_printed(self, printer: QPrinter, temuan: Temuan | None) -> None:
        self._cetakan = None
        if temuan is None and self._antrean:
            berikut = self._antrean.pop(0)
            printer.setDocName(berikut.judul)
            self._start(printer, berikut.pdf)
            return
        self._antrean, banyak, self._banyak = [], self._banyak, 1
        self.kemajuan.hide()
        if temuan is None:
            kata = "Lembar" if banyak == 1 else f"{banyak} lembar"
            self.done.emit(f"{kata} dikirim ke printer.")
        elif temuan.tingkat is Tingkat.CATATAN:
            self.done.emit(temuan.pesan)
        else:
            self.failed.emit(temuan.pesan)

    def _save(self, pdf: bytes, nama: str) -> None:
        from lkjip_desktop.forms.pratinjau import cetak

        path = self._pemilih.save_file("Simpan sebagai PDF", nama, PDF)
        if path is None:
            return
        temuan = cetak.write_file(path, pdf)
        if temuan is not None:
            self.failed.emit(temuan.pesan)
        else:
            self.done.emit(f"Lembar disimpan: {path}")
