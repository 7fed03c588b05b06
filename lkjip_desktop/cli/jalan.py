"""Carrying out one command line."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from lkjip_desktop.cli.pengurai import build_parser
from lkjip_desktop.cli.pesan import (
    BAIK,
    DATA_SALAH,
    DIHENTIKAN,
    GalatPerintah,
    complain,
    describe_os,
    use_utf8,
)
from lkjip_desktop.store import GalatStore


def run(argumen: Sequence[str]) -> int:
    """Carry out one command line; the exit code is one of those in `pesan`.

    Never a traceback for what a user can cause: a sentence on stderr instead.
    """
    use_utf8()
    try:
        return _carry_out(argumen)
    except BrokenPipeError:
        return _leave_unread()
    except KeyboardInterrupt:
        complain("Dihentikan.")
        return DIHENTIKAN
    except GalatPerintah as galat:
        complain(str(galat))
        return galat.kode
    except GalatStore as galat:
        complain(str(galat))
    except OSError as galat:
        if galat.errno == errno.EINVAL and galat.filename is None:  # a broken pipe on Windows
            return _leave_unread()
        complain(describe_os(galat))
    return DATA_SALAH


def _leave_unread() -> int:
    """`lkjip … | head`: the reader has what it wanted."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BAIK


def _carry_out(argumen: Sequence[str]) -> int:
    try:
        pilihan = build_parser().parse_args(list(argumen))
        kode: int = pilihan.jalankan(pilihan)
    except SystemExit as keluar:  # --help and --version
        kode = int(keluar.code or 0)
    sys.stdout.flush()
    return kode
