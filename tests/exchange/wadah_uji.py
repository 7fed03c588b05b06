"""Containers of any content for tests of what comes in from outside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEMBAR = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
AWAL = f'<worksheet xmlns="{_LEMBAR}"><sheetData>'
AKHIR = "</sheetData></worksheet>"

BAGIAN: Mapping[str, str] = {
    "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_HUBUNGAN}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_LEMBAR}" xmlns:r="{_HUBUNGAN}"><sheets>'
    '<sheet name="Satu" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": "<Relationships>"
    f'<Relationship Id="r1" Type="{_HUBUNGAN}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_HUBUNGAN}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    f'<Relationship Id="r3" Type="{_HUBUNGAN}/styles" Target="styles.xml"/></Relationships>',
}


def kemas(bagian: Mapping[str, str | bytes], path: Path) -> Path:
    """A zip file of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wadah:
        for nama, isi in bagian.items():
            wadah.writestr(nama, isi)
    return path


def satu_lembar(sel: str, path: Path, **bagian: str) -> Path:
    """A workbook with one sheet of these rows; other parts by name (sharedStrings, styles)."""
    lain = {f"xl/{nama}.xml": isi for nama, isi in bagian.items()}
    return kemas({**BAGIAN, "xl/worksheets/sheet1.xml": f"{AWAL}{sel}{AKHIR}", **lain}, path)


def ubah_bagian(path: Path, nama: str, ubah: Callable[[bytes], bytes] | bytes | None) -> None:
    """Change one part of a workbook, or take it out."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as wadah:
        bagian = {i: wadah.read(i) for i in wadah.namelist()}
    if callable(ubah):
        bagian[nama] = ubah(bagian[nama])
    elif ubah is None:
        del bagian[nama]
    else:
        bagian[nama] = ubah
    kemas(bagian, path)


def nama_bagian(path: Path, lembar: str) -> str:
    """The part that holds a sheet of a workbook of ours: they are numbered in their order."""
    with zipfile.ZipFile(path) as wadah:
        daftar = wadah.read("xl/workbook.xml").decode()
    sebelum = daftar.partition(f'name="{lembar}"')[0]
    return f"xl/worksheets/sheet{sebelum.count('<sheet ')}.xml"
