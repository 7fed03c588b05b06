"""Carrying out one command line."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.cli.pengurai import build_parser
from lkjip_desktop.cli.pesan import (
    DATA_SALAH,
    DIHENTIKAN,
    GalatPerintah,
    complain,
    describe_os,
    use_utf8,
)
from lkjip_desktop.store import GalatStore


def run(argumen: Sequence[str]) -> int:
    """Carry out one command line; 0 fine, 1 the data has errors, 2 wrong usage.

    Never a traceback for what a user can cause: a sentence on stderr instead.
    """
    use_utf8()
    try:
        pilihan = build_parser().parse_args(list(argumen))
        kode: int = pilihan.jalankan(pilihan)
    except KeyboardInterrupt:
        complain("Dihentikan.")
        return DIHENTIKAN
    except SystemExit as keluar:  # --help and --version
        return int(keluar.code or 0)
    except GalatPerintah as galat:
        complain(str(galat))
        return galat.kode
    except GalatStore as galat:
        complain(str(galat))
        return DATA_SALAH
    except OSError as galat:
        complain(describe_os(galat))
        return DATA_SALAH
    return kode
