"""What Windows shows of the two programs on the page "Details" of their properties."""

from __future__ import annotations

from typing import Any

from lkjip_desktop import __version__

_INDONESIA = 0x0421
_UNICODE = 1200
URAIAN = {
    "lkjip": "LKjIP Desktop",
    "lkjip-perintah": "LKjIP Desktop (baris perintah)",
}


def version_info(nama: str) -> Any:  # noqa: ANN401 - PyInstaller has no types
    """The version resource of a program; only on Windows, where PyInstaller can write it."""
    from PyInstaller.utils.win32.versioninfo import (
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    angka = (*(int(n) for n in __version__.split(".")), 0)
    teks = {
        "CompanyName": "Pengembang LKjIP Desktop",
        "FileDescription": URAIAN[nama],
        "FileVersion": __version__,
        "InternalName": nama,
        "LegalCopyright": "Lisensi Apache-2.0",
        "OriginalFilename": f"{nama}.exe",
        "ProductName": "LKjIP Desktop",
        "ProductVersion": __version__,
    }
    tabel = StringTable(
        f"{_INDONESIA:04X}{_UNICODE:04X}", [StringStruct(k, v) for k, v in teks.items()]
    )
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=angka, prodvers=angka, mask=0x3F, OS=0x40004, fileType=1),
        kids=[
            StringFileInfo([tabel]),
            VarFileInfo([VarStruct("Translation", [_INDONESIA, _UNICODE])]),
        ],
    )
