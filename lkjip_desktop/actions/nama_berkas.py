"""Names for files, proposed from what somebody typed: such as every system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

_TERLARANG: Final = re.compile(r'[\\/:*?"<>|]+')
_ALAT: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Windows takes these for devices, with any extension."""
_TERPANJANG: Final = 120
"""With the folder before it a path stays below the 260 letters that Windows' own windows take."""
_AKHIRAN_TERPANJANG: Final = 12


def safe_name(usulan: str) -> str:
    """A file name without what Windows forbids; "RKT 2024/2025.pdf" becomes "RKT 2024-2025.pdf".

    Control signs, and those that turn the direction of writing so that "exe.pdf" is read where
    "fdp.exe" stands, are left out. The extension stays.
    """
    tampak = "".join(c for c in usulan if unicodedata.category(c) not in {"Cc", "Cf", "Zl", "Zp"})
    nama = _TERLARANG.sub("-", " ".join(tampak.split()))
    akhiran = PurePosixPath(nama).suffix
    if len(akhiran) > _AKHIRAN_TERPANJANG or " " in akhiran:
        akhiran = ""
    pokok = nama.removesuffix(akhiran)[:_TERPANJANG].strip(" .") or "Tanpa nama"
    return f"{'_' if _ALAT.match(pokok) else ''}{pokok}{akhiran.rstrip(' .')}"
