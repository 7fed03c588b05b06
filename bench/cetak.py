"""Printing the four annexes as a whole process, against LibreOffice converting the same pages."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2

from bench.ukur import Hasil, TidakTerukur, bandingkan, jalankan

NAMA = "`lkjip cetak rkt pk pengukuran efisiensi`"
LEMBAR = ("rkt", "pk", "pengukuran", "efisiensi")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_JENIS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_HUBUNGAN = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def _docx_dari_pdf(pdf: list[Path], tujuan: Path) -> None:
    """Write the same pages as a plain DOCX: each line of text a table row, each page a break."""
    bagian: list[str] = []
    for path in pdf:
        with pypdfium2.PdfDocument(path) as dokumen:
            for halaman in dokumen:
                baris = halaman.get_textpage().get_text_range().splitlines()
                bagian.append(_tabel(baris))
                bagian.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    isi = f'<w:document xmlns:w="{_W}"><w:body>{"".join(bagian)}</w:body></w:document>'
    with ZipFile(tujuan, "w", ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", _JENIS)
        arsip.writestr("_rels/.rels", _HUBUNGAN)
        arsip.writestr("word/document.xml", isi)


def _tabel(baris: list[str]) -> str:
    def satu(teks: str) -> str:
        return (
            "<w:tr><w:tc><w:tcPr/><w:p><w:r>"
            f'<w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p></w:tc></w:tr>'
        )

    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(satu(b) for b in baris)}</w:tbl>"


def ukur() -> list[Hasil | TidakTerukur]:
    """Measure printing; says so where LibreOffice is not installed."""
    kantor = shutil.which("soffice") or shutil.which("libreoffice")
    if kantor is None:
        return [TidakTerukur(NAMA, "LibreOffice is not installed")]
    with tempfile.TemporaryDirectory() as nama_folder:
        folder = Path(nama_folder)
        berkas = folder / "contoh.lkjip"
        program = [sys.executable, "-m", "lkjip_desktop"]
        jalankan([*program, "contoh", str(berkas)])
        cetak = [*program, "cetak", str(berkas), *LEMBAR, "--tahun", "2024"]
        cetak += ["--keluaran", str(folder / "pdf")]
        jalankan(cetak)
        docx = folder / "sama.docx"
        _docx_dari_pdf(sorted((folder / "pdf").glob("*.pdf")), docx)
        profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        ubah = [kantor, profil, "--headless", "--convert-to", "pdf"]
        ubah += ["--outdir", str(folder / "lo"), str(docx)]
        kita, mereka = bandingkan(lambda: jalankan(cetak), lambda: jalankan(ubah), kali=5)
    return [Hasil(NAMA, kita, mereka, 0.8, catatan="yardstick: LibreOffice, DOCX to PDF")]
