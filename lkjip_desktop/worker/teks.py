"""The words on the pages of a PDF, as a reader of PDF files finds them."""

from __future__ import annotations

import pypdfium2


def read_text(pdf: bytes) -> str:
    """The text of all pages, a line each; empty where there is none.

    Raises PdfiumError on bytes that are no PDF.
    """
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return "\n".join(_page(halaman) for halaman in dokumen)


def _page(halaman: pypdfium2.PdfPage) -> str:
    teks = halaman.get_textpage()
    try:
        return str(teks.get_text_range())
    finally:
        teks.close()
        halaman.close()
