"""What many edits leave in memory."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.jendela_besar import open_part
from bench.ukur import Hasil, TidakTerukur

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel import Tabel

SUNTINGAN = 10_000
BATAS = 8.0
"""MB: what the program has loaded by its first thousand edits is not counted."""
STATM = Path("/proc/self/statm")


def ukur() -> list[Hasil | TidakTerukur]:
    """What a process has grown by from its thousandth edit to its last."""
    from lkjip_desktop.actions.berkas import create_contoh

    nama = f"memory left by {SUNTINGAN} edits"
    if not STATM.exists():
        return [TidakTerukur(nama, "this system does not tell")]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        path = Path(folder) / "kecil.lkjip"
        create_contoh(path).close()
        with open_part(path, "realisasi", "pengukuran") as (_, tabel):
            _edit(tabel, SUNTINGAN // 10)
            mulai = resident()
            _edit(tabel, SUNTINGAN)
            return [Hasil(nama, resident() - mulai, None, BATAS, "MB")]


def _edit(tabel: Tabel, kali: int) -> None:
    from PySide6.QtCore import QCoreApplication

    sel = tabel.model.place(tabel.model.rows[0], "nilai")
    for nomor in range(kali):
        tabel.model.setData(sel, f"{60 + nomor % 39},{nomor % 100:02d}")
        QCoreApplication.processEvents()


def resident() -> float:
    """MB of memory that this process occupies now."""
    gc.collect()
    halaman = int(STATM.read_text(encoding="ascii").split()[1])
    return halaman * os.sysconf("SC_PAGE_SIZE") / 1e6
