"""Printing and saving what the preview shows, as soon as it shows the data as they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.pekerja import Pekerja
from lkjip_desktop.forms.preview import Pratinjau
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

MENUNGGU = "Menyiapkan halaman…"


class Keluaran(QObject):
    """One job at a time: it waits for the preview, then hands the same bytes on."""

    failed = Signal(str)
    done = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, pratinjau: Pratinjau, pekerja: Pekerja, jendela: QWidget) -> None:
        """Dialogs stand over `jendela`."""
        super().__init__(jendela)
        self._pratinjau = pratinjau
        self._pekerja = pekerja
        self._jendela = jendela
        self._menunggu: Callable[[bytes], None] | None = None
        pratinjau.currentChanged.connect(self._on_current)
        pekerja.failed.connect(self._give_up)

    def print_sheet(self, judul: str) -> None:
        """Print the sheet; `judul` names the job."""
        self._when_current(lambda pdf: self._print(pdf, judul))

    def save_sheet(self, nama: str) -> None:
        """Save the sheet as a PDF; `nama` is proposed as its name."""
        self._when_current(lambda pdf: self._save(pdf, nama))

    def _when_current(self, kerja: Callable[[bytes], None]) -> None:
        pdf = self._pratinjau.pdf()
        if pdf is not None:
            kerja(pdf)
        else:
            self._menunggu = kerja
            self.done.emit(MENUNGGU)

    def _on_current(self, terkini: bool) -> None:
        pdf = self._pratinjau.pdf() if terkini else None
        kerja, self._menunggu = (self._menunggu, None) if pdf else (None, self._menunggu)
        if kerja is not None and pdf is not None:
            self.done.emit("")
            kerja(pdf)

    def _give_up(self) -> None:
        """The preview itself says why there is no page; nothing is printed later by surprise."""
        if self._menunggu is not None:
            self._menunggu = None
            self.done.emit("")

    def _print(self, pdf: bytes, judul: str) -> None:
        from lkjip_desktop.forms import cetak

        printer = cetak.ask_printer(self._jendela, judul, self._pratinjau.page_size())
        if isinstance(printer, Temuan):
            self.failed.emit(printer.pesan)
        elif printer is not None:
            cetakan = cetak.Cetakan(self._pekerja, printer, pdf, self)
            cetakan.progressed.connect(
                lambda n, dari: self.done.emit(f"Mencetak halaman {n} dari {dari}…")
            )
            cetakan.finished.connect(self._on_printed)
            cetakan.finished.connect(cetakan.deleteLater)
            cetakan.start()

    def _on_printed(self, temuan: Temuan | None) -> None:
        if temuan is None:
            self.done.emit("Lembar dikirim ke printer.")
        elif temuan.tingkat is Tingkat.CATATAN:
            self.done.emit(temuan.pesan)
        else:
            self.failed.emit(temuan.pesan)

    def _save(self, pdf: bytes, nama: str) -> None:
        from lkjip_desktop.forms import cetak

        hasil = cetak.save_pdf(self._jendela, pdf, nama)
        if isinstance(hasil, Temuan):
            self.failed.emit(hasil.pesan)
        elif hasil is not None:
            self.done.emit(f"Lembar disimpan: {hasil}")
