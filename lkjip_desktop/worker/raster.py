"""Pages of a PDF as pixels. The only user of pypdfium2, which is not safe in several threads."""

from __future__ import annotations

import hashlib
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from lkjip_desktop.worker.pesan import Citra, Ukuran, ukuran_piksel

_PUTIH = (255, 255, 255, 255)
_BYTE_PIKSEL = 4
_TITIK_PER_INCI = 72


class Raster:
    """Draws pages of the PDF it was last given, which stays open: a scroll costs pixels only."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._pdf = b""
        self._dokumen: Any = None

    def sizes(self, pdf: bytes) -> tuple[Ukuran, ...]:
        """Width and height of every page in points. Raises PdfiumError on bytes that are no PDF."""
        dokumen = self._open(pdf)
        return tuple(dokumen.get_page_size(nomor) for nomor in range(len(dokumen)))

    def sections(self, pdf: bytes) -> tuple[int, ...]:
        """The pages, from 0, on which the parts of the document begin, by its bookmarks."""
        tujuan = (penanda.get_dest() for penanda in self._open(pdf).get_toc())
        return tuple(satu.get_index() for satu in tujuan if satu is not None)

    def page(self, pdf: bytes, nomor: int, skala: float) -> Citra:
        """A whole page at `skala` pixels per point."""
        lebar, tinggi = ukuran_piksel(self._open(pdf).get_page_size(nomor), skala)
        return self._draw(nomor, (lebar, tinggi), 0, tinggi, pdfium.FPDF_ANNOT)

    def band(self, pdf: bytes, nomor: int, dpi: int, atas: int, tinggi: int) -> Citra:
        """Rows `atas` to `atas + tinggi` of a page at `dpi`, or as many as the page has."""
        skala = dpi / _TITIK_PER_INCI
        lebar, seluruh = ukuran_piksel(self._open(pdf).get_page_size(nomor), skala)
        ada = min(tinggi, seluruh - atas)
        return self._draw(nomor, (lebar, seluruh), atas, ada, pdfium.FPDF_PRINTING)

    def _open(self, pdf: bytes) -> Any:  # noqa: ANN401 - pypdfium2 has no types
        if self._dokumen is None or self._pdf != pdf:
            dokumen = pypdfium2.PdfDocument(pdf)
            if self._dokumen is not None:
                self._dokumen.close()
            self._dokumen, self._pdf = dokumen, pdf
        return self._dokumen

    def _draw(
        self, nomor: int, seluruh: tuple[int, int], atas: int, tinggi: int, cara: int
    ) -> Citra:
        lebar = seluruh[0]
        halaman = self._dokumen[nomor]
        kanvas = pypdfium2.PdfBitmap.new_native(lebar, tinggi, pdfium.FPDFBitmap_BGRx)
        kanvas.fill_rect(_PUTIH, 0, 0, lebar, tinggi)
        pdfium.FPDF_RenderPageBitmap(kanvas, halaman, 0, -atas, *seluruh, 0, cara)
        piksel = bytes(kanvas.buffer)
        kanvas.close()
        halaman.close()
        if len(piksel) != lebar * tinggi * _BYTE_PIKSEL:
            raise ValueError("rows of the bitmap are padded")
        sidik = hashlib.blake2b(piksel, digest_size=16, salt=lebar.to_bytes(8, "big")).digest()
        return Citra(lebar, tinggi, sidik, piksel)
