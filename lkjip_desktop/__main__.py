"""Entry point: no command opens the window, otherwise the command line."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argumen: Sequence[str] | None = None) -> int:
    """Run `lkjip` and return its exit code: 0 fine, 1 the data has errors, 2 wrong usage."""
    argumen = sys.argv[1:] if argumen is None else list(argumen)
    multiprocessing.freeze_support()
    _ensure_output()
    # The window starts without the command line, and the command line without Qt: each pays
    # only for what it uses.
    if not argumen or _hanya_berkas(argumen):
        from lkjip_desktop.app import run_window

        return run_window(argumen[0] if argumen else None)
    if argumen[0] == "--uji-jendela" and len(argumen) > 1:  # asked for by `lkjip uji-diri`
        from lkjip_desktop.app import check_window

        return check_window(argumen[1])
    # A command mostly loads modules, and these stay: looking for garbage among them at Python's
    # usual pace takes a sixth of its time.
    gc.set_threshold(100_000, 20, 20)
    from lkjip_desktop.cli import run

    return run(argumen)


def _ensure_output() -> None:
    """Give what is printed a place to go: on Windows the program with the window has no console."""
    for nama in ("stdout", "stderr"):
        if getattr(sys, nama) is None:
            hampa = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for ever
            setattr(sys, nama, hampa)


def _hanya_berkas(argumen: Sequence[str]) -> bool:
    """Whether the one argument is a file to open rather than a command or an option."""
    path = Path(argumen[0])
    return len(argumen) == 1 and (path.suffix.lower() == ".lkjip" or path.is_file())


if __name__ == "__main__":
    sys.exit(main())
