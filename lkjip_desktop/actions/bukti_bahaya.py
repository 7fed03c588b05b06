"""Which files of evidence do something when they are opened, instead of showing something."""

from __future__ import annotations

import unicodedata
from typing import Final

from lkjip_desktop.actions.nama_berkas import safe_name
from lkjip_desktop.kinerja.temuan import quote

_PROGRAM: Final = frozenset(
    {
        *("exe", "msi", "msix", "appx", "bat", "cmd", "com", "scr", "pif", "cpl", "sys", "dll"),
        *("ps1", "psm1", "psd1", "js", "jse", "vbs", "vbe", "wsf", "wsh", "hta", "jar", "chm"),
        *("lnk", "url", "reg", "inf", "scf", "msc", "gadget", "application", "appref-ms"),
        *("iso", "img", "vhd", "vhdx", "sh", "bash", "desktop", "py", "pyw", "pl", "rb"),
        *("app", "appimage", "run", "deb", "rpm", "apk", "command"),
    }
)
_MAKRO: Final = frozenset(
    {
        *("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm"),
        *("sldm", "xla", "dot", "xlt", "pot"),
    }
)
_DOKUMEN: Final = frozenset(
    {
        *("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv", "zip"),
        *("doc", "xls", "ppt", "rtf"),  # Office asks itself before it runs a macro in one
        *("png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "webp", "heic"),
        *("mp4", "mov", "avi", "mkv", "3gp", "mp3", "wav", "m4a", "ogg"),
    }
)
"""Kinds that only show something. Of any other it is not known what the system does with it."""
_ARAH: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
_AWAL: Final = (b"MZ", b"\x7fELF", b"#!", b"L\0\0\0\x01\x14\x02\0")
"""How programs, scripts and shortcuts begin, whatever they are called."""


def warn_of(nama: str, awal: bytes = b"") -> str | None:
    """Why somebody should think twice before opening a file; None where nothing speaks against it.

    `awal` are its first bytes. Every extension counts, also one that another follows, in the name
    as it is and in the one under which it is opened (`safe_name`).
    """
    if _ARAH & set(nama):
        return f"Nama {quote(nama)} memuat tanda yang membalik arah tulisan: jenisnya disamarkan."
    tampak = "".join(c for c in nama if unicodedata.category(c) not in {"Cc", "Cf"})
    dibuka = safe_name(nama)
    akhiran = {satu.strip().casefold() for satu in (*_after_dots(tampak), *_after_dots(dibuka))}
    if akhiran & _PROGRAM or awal.startswith(_AWAL):
        return f"{quote(nama)} adalah program atau skrip: bila dibuka, ia dijalankan."
    if akhiran & _MAKRO:
        return f"{quote(nama)} dapat memuat makro, yaitu program di dalam dokumen."
    if "".join(_after_dots(dibuka)[-1:]).casefold() not in _DOKUMEN:
        return f"{quote(nama)} bukan jenis dokumen, gambar, atau video yang dikenal program ini."
    return None


def _after_dots(nama: str) -> list[str]:
    return nama.split(".")[1:]
