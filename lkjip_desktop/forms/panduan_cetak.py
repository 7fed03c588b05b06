"""Printing the guide."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.forms.pratinjau.cetak import TANPA_PRINTER, new_printer


def print_text(dokumen: QTextDocument, judul: str, induk: QWidget) -> str:
    """Print a text on the paper that the user chooses; why it was not, in a sentence, else ""."""
    if not QPrinterInfo.availablePrinterNames():
        return TANPA_PRINTER.pesan
    printer = new_printer(judul)
    dialog = QPrintDialog(printer, induk)
    dialog.setWindowTitle("Cetak panduan")
    dipilih = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if dipilih:
        print_to(dokumen, printer)
    return ""


def print_to(dokumen: QTextDocument, printer: QPrinter) -> None:
    """Print all pages on a printer."""
    dokumen.print_(printer)
