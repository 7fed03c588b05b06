"""The log of failures: what went wrong in the program, without what the office has typed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from lkjip_desktop import __version__

NAMA_LOG: Final = "galat.log"
BITA_MAKS: Final = 1_000_000
"""A larger log becomes the older one, and a new one begins."""


def append_log(folder: Path, rinci: str) -> None:
    """Write a failure to the log in `folder`; a full disk must not make one failure two."""
    waktu = datetime.now().astimezone().isoformat(timespec="seconds")
    log = folder / NAMA_LOG
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > BITA_MAKS:
            log.replace(older_log(folder))
        with log.open("a", encoding="utf-8") as keluaran:
            keluaran.write(f"{waktu} LKjIP Desktop {__version__}\n{rinci}\n")
    except OSError:
        return


def older_log(folder: Path) -> Path:
    """The log before the present one."""
    return (folder / NAMA_LOG).with_suffix(".1.log")
