"""Text from and to cells: what is tidied, what is compared, what a row is called."""

from __future__ import annotations

import unicodedata

_BARIS_BARU = {"\r\n": "\n", "\r": "\n", "\x0b": "\n"}


def tidy(teks: str) -> str:
    """Text as it is kept: plain line ends, no control characters, nothing around it.

    A fixed space, tab or line end around it goes; spaces within stay, also fixed ones.
    """
    if teks.isprintable():  # as nearly every text is: it holds neither line ends nor controls
        return teks.strip()
    for lama, baru in _BARIS_BARU.items():
        teks = teks.replace(lama, baru)
    return "".join(c for c in teks if c in "\n\t" or unicodedata.category(c) != "Cc").strip()


def plain(teks: str) -> str:
    """Text for comparing names: spaces and letter sizes do not count."""
    return " ".join(tidy(teks).split()).casefold()


def comparable(nilai: object) -> object:
    """A value for comparing natural keys: texts as `plain`, all else as it is."""
    return plain(nilai) if isinstance(nilai, str) else nilai
