"""What a PDF says and where: text, letters with their boxes, sizes, bookmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2


@dataclass(frozen=True)
class Huruf:
    """A visible letter and its box, in points from the lower left corner."""

    teks: str
    kiri: float
    bawah: float
    kanan: float
    atas: float


@dataclass(frozen=True)
class Halaman:
    lebar: float
    tinggi: float
    teks: str
    """Text in reading order, every run of white space as one space."""
    huruf: tuple[Huruf, ...]

    def letak(self, kata: str, *, akhir: bool = False) -> tuple[float, float, float, float]:
        """Box around the first (last) place where these letters stand, spaces aside: l, b, r, t."""
        rapat = "".join(kata.split())
        semua = "".join(h.teks for h in self.huruf)
        mulai = semua.rindex(rapat) if akhir else semua.index(rapat)
        isi = self.huruf[mulai : mulai + len(rapat)]
        return (
            min(h.kiri for h in isi),
            min(h.bawah for h in isi),
            max(h.kanan for h in isi),
            max(h.atas for h in isi),
        )


def baca(pdf: bytes) -> list[Halaman]:
    """All pages."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [_halaman(halaman) for halaman in dokumen]


def baca_teks(pdf: bytes) -> list[str]:
    """The text of each page alone, as `Halaman.teks`; much faster."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [" ".join(h.get_textpage().get_text_range().split()) for h in dokumen]


def keterangan(pdf: bytes) -> dict[str, str]:
    """Title, Subject, Author …"""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return dict(dokumen.get_metadata_dict())


def penanda(pdf: bytes) -> list[tuple[str, int]]:
    """Bookmarks with the page (from 1) that they lead to."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [(p.get_title(), p.get_dest().get_index() + 1) for p in dokumen.get_toc()]


def _halaman(halaman: Any) -> Halaman:  # noqa: ANN401 - pypdfium2 has no types
    teks = halaman.get_textpage()
    mentah = teks.get_text_range()
    huruf = tuple(
        Huruf(satu, *teks.get_charbox(nomor))
        for nomor, satu in enumerate(mentah)
        if not satu.isspace()
    )
    lebar, tinggi = halaman.get_size()
    return Halaman(lebar, tinggi, " ".join(mentah.split()), huruf)
