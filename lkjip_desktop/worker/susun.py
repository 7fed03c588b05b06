"""From a book to the file of a sheet. Cheap to import: only the child pays for what it uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lkjip_desktop.dokumen.blok import Dokumen
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.worker.pesan import Permintaan

MakePdf: TypeAlias = "Callable[[BukuKantor, Mapping[str, bytes], Permintaan], bytes]"
"""From the book, the blobs by hash and what is asked for to the bytes of a PDF."""


def make_pdf(kantor: BukuKantor, berkas: Mapping[str, bytes], permintaan: Permintaan) -> bytes:
    """Compose and render a sheet. Raises KeyError when its year has not been opened."""
    from lkjip_desktop.render.pdf import render_pdf

    return render_pdf(compose_sheet(kantor, berkas, permintaan))


def make_xlsx(kantor: BukuKantor, berkas: Mapping[str, bytes], permintaan: Permintaan) -> bytes:
    """The same sheet as a workbook. Raises KeyError as `make_pdf`."""
    from lkjip_desktop.render.xlsx import render_xlsx

    return render_xlsx(compose_sheet(kantor, berkas, permintaan))


def compose_sheet(
    kantor: BukuKantor, berkas: Mapping[str, bytes], permintaan: Permintaan
) -> Dokumen:
    """What a sheet says. Raises KeyError as `make_pdf`."""
    from lkjip_desktop.dokumen.compose import compose
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.perhitungan.hasil import hitung

    buku = BukuKinerja(kantor, permintaan.tahun)
    lambang = buku.instansi.lambang
    return compose(
        permintaan.lembar,
        buku,
        hitung(buku),
        kertas=permintaan.kertas,
        perubahan_ke=permintaan.perubahan_ke,
        lambang=None if lambang is None else berkas.get(lambang),
    )
