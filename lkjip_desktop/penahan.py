"""Keeps a failure below Qt a failure: without it PySide6 ends the process without a word.

Python up to 3.11 gives an exception that C code has raised (`()[1]`, `int("x")`) its object only
when somebody catches it. Where one comes out of an override that Qt has called (`paintEvent`,
`headerData`), PySide6 6.11 reads that object before it is there, and the process dies: nothing in
the log, no dialog, rc 139. While another exception is being handled Python makes the object at
once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn


class Penahan(Exception):
    """The exception that is being handled while the program runs; it says nothing."""


def hold(lakukan: Callable[[], int]) -> int:
    """Do something, such as Qt's loop, so that failures in it arrive at `sys.excepthook`."""
    try:
        _begin()
    except Penahan as penahan:
        penahan.__traceback__ = None
        return lakukan()


def _begin() -> NoReturn:
    raise Penahan


def forget_holder(galat: BaseException) -> None:
    """Take the Penahan out of what a failure says it came from."""
    kini: BaseException | None = galat
    while kini is not None:
        if isinstance(kini.__context__, Penahan):
            kini.__context__ = None
        kini = kini.__context__
