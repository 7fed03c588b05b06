"""Failures told to a developer without what the office has typed."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from lkjip_desktop.penahan import forget_holder

_SEBAB: Final = "\nThe above exception was the cause of the following one:\n\n"
_SELAGI: Final = "\nDuring handling of the above exception another one occurred:\n\n"
_BUATAN_PYTHON: Final = re.compile(
    r"[\w.<>]+\(\) (?:missing|takes|got) [\w ,:'()-]*"
    r"|unsupported operand type\(s\) for [^\s:]+: '[\w.]+' and '[\w.]+'"
    r"|(?:cannot unpack non-iterable )?'?[\w.]+'? object(?: is not [\w ]+| does not [\w ]+)?"
    r"|argument of type '[\w.]+' is not iterable"
    r"|object of type '[\w.]+' has no len\(\)",
    re.ASCII,
)
"""Messages about the program that Python itself makes: they name functions and types alone."""


_DI_BAWAH_QT: Final = re.compile(r"Error calling Python override of [\w:]+\(\)", re.ASCII)
"""What PySide puts before the message of a failure in a method that Qt has called."""


def describe_failure(
    jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None
) -> str:
    """A traceback for the developer: places in the program, kinds of failures, nothing private.

    A message may quote a name or a NIP that somebody typed, in any shape: "KeyError: 'Siti'" is
    told as "KeyError". What the system, SQLite and Python say of the program itself stays (see
    `_message`). The home folder becomes "~".
    """
    forget_holder(galat)
    galat = galat.with_traceback(jejak) if jejak is not galat.__traceback__ else galat
    return hide_home("".join(_chain(galat, jenis, set())))


def _chain(galat: BaseException, jenis: type[BaseException], terlihat: set[int]) -> Iterator[str]:
    """What a failure came from, first, and then itself."""
    terlihat.add(id(galat))
    sebab = galat.__cause__
    asal = sebab or (None if galat.__suppress_context__ else galat.__context__)
    if asal is not None and id(asal) not in terlihat:
        yield from _chain(asal, type(asal), terlihat)
        yield _SEBAB if sebab is not None else _SELAGI
    if galat.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(galat.__traceback__)
    di_qt = _DI_BAWAH_QT.match(str(galat))
    bagian = (_name(jenis), di_qt.group() if di_qt else "", _message(galat))
    yield ": ".join(filter(None, bagian)) + "\n"
    for nomor, satu in enumerate(getattr(galat, "exceptions", ()), 1):
        yield f"--- {nomor} ---\n"
        yield from _chain(satu, type(satu), terlihat)


def _name(jenis: type[BaseException]) -> str:
    modul = jenis.__module__
    return jenis.__qualname__ if modul == "builtins" else f"{modul}.{jenis.__qualname__}"


def _message(galat: BaseException) -> str:
    """What can be told of a failure beside its kind; empty where that may be somebody's text."""
    if isinstance(galat, OSError):
        nomor = getattr(galat, "winerror", None)
        kata = "" if galat.errno is None else f"[{galat.errno}] {os.strerror(galat.errno)}"
        return f"{kata} (Windows {nomor})" if nomor else kata
    if (kode := getattr(galat, "sqlite_errorname", None)) is not None:
        return str(kode)
    if isinstance(galat, UnicodeError):
        return str(getattr(galat, "reason", ""))
    if isinstance(galat, AttributeError) and galat.name:
        return f"'{type(galat.obj).__name__}' has no '{galat.name}'"
    if isinstance(galat, ImportError | NameError):
        return str(galat.name or "")
    pesan = str(galat) if isinstance(galat, TypeError) else ""
    return pesan if _BUATAN_PYTHON.fullmatch(pesan) else ""


def hide_home(teks: str) -> str:
    """A text without the home folder, whose name is mostly that of a person."""
    return teks.replace(str(Path.home()), "~")
