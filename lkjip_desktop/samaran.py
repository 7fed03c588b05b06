"""Failures told to a developer without what the office has typed."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from lkjip_desktop.penahan import forget_holder

_BINGKAI: Final = '  File "'
_KUTIPAN: Final = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|“[^”\n]*”")
_ANGKA: Final = re.compile(r"\d{4,}")


def describe_failure(
    jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None
) -> str:
    """A traceback for the developer: places in the program, kinds of failures, nothing private.

    What stands in quotes in a message may be a name that somebody typed, a long number a NIP:
    "KeyError: 'Siti'" becomes "KeyError: '…'", "NIP 196611271986091001" becomes "NIP #". The home
    folder becomes "~".
    """
    forget_holder(galat)
    bagian = traceback.TracebackException(jenis, galat, jejak).format()
    return hide_home("".join(s if s.startswith(_BINGKAI) else _mask(s) for s in bagian))


def _mask(teks: str) -> str:
    tanpa_kutipan = _KUTIPAN.sub(lambda satu: f"{satu.group()[0]}…{satu.group()[-1]}", teks)
    return _ANGKA.sub("#", tanpa_kutipan)


def hide_home(teks: str) -> str:
    """A text without the home folder, whose name is mostly that of a person."""
    return teks.replace(str(Path.home()), "~")
