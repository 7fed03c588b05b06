"""A block pasted into a grid, beside the bare insert of as many rows; and what many edits leave."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.sunting import commit_time, large_file
from bench.ukur import Hasil, TidakTerukur, bandingkan

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel import Tabel

SEL = 5000
KALI = 5
SUNTINGAN = 10_000
BATAS_TEMPEL = 2.0
BATAS_MEMORI = 8.0
"""MB: what the program has loaded by its first thousand edits is not counted."""
_STATM = Path("/proc/self/statm")


def ukur() -> list[Hasil | TidakTerukur]:
    """A paste of 5,000 cells (less the COMMIT), and the memory that 10,000 edits leave."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        memori = _memory(Path(folder))  # first: what a larger file frees would be used again
        with _grid(large_file(Path(folder), SEL)) as tabel:
            tempel, sisip = bandingkan(_paste(tabel), _bare_insert(Path(folder)), KALI)
    catatan = "until it stands on the screen; bare insert of as many rows"
    return [
        Hasil(f"{SEL} cells pasted", tempel, sisip, BATAS_TEMPEL, "ms", catatan),
        memori,
    ]


@contextmanager
def _grid(path: Path) -> Iterator[Tabel]:
    """The grid of realisasi in a window with this file."""
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.window import Jendela

    aplikasi = QApplication.instance() or QApplication(["bench"])
    jendela = Jendela(Jembatan(), Setelan())
    jendela.resize(1366, 728)
    jendela.show()
    jendela.open_file(path)
    jendela.show_step("realisasi")
    aplikasi.processEvents()
    yield jendela.form.part.tables[0]
    jendela.close()
    aplikasi.processEvents()


def _paste(tabel: Tabel) -> Callable[[], float]:
    """Paste other figures each time, until they stand on the screen."""
    from PySide6.QtGui import QGuiApplication

    kali = iter(range(1, 1000))

    def paste() -> float:
        putaran = next(kali)
        teks = (f"{60 + (n + putaran) % 37},{n % 100:02d}" for n in range(SEL))
        QGuiApplication.clipboard().setText("\n".join(teks))
        tabel.view.setCurrentIndex(tabel.model.place(tabel.model.rows[0], "nilai"))
        with commit_time() as commit:
            mulai = time.perf_counter()
            tabel.do("paste")
            QGuiApplication.processEvents()
            return time.perf_counter() - mulai - sum(commit)

    return paste


def _bare_insert(folder: Path) -> Callable[[], float]:
    """One statement with as many rows through SQLAlchemy Core, and nothing besides."""
    from sqlalchemy import create_engine, insert

    from lkjip_desktop.store.tabel import TABEL

    tabel = TABEL["RealisasiIndikator"]
    kosong = dict.fromkeys((k.name for k in tabel.columns), "")
    baris = [
        {**kosong, "id": str(n), "urutan": n, "indikator_id": str(n), "tahun": 2024}
        for n in range(SEL)
    ]
    mesin = create_engine(f"sqlite:///{folder / 'polos.db'}")

    def bare() -> float:
        with mesin.begin() as koneksi:
            tabel.drop(koneksi, checkfirst=True)
            tabel.create(koneksi)
            mulai = time.perf_counter()
            koneksi.execute(insert(tabel), baris)
            return time.perf_counter() - mulai

    return bare


def _memory(folder: Path) -> Hasil | TidakTerukur:
    """What a process has grown by from its thousandth edit to its last."""
    from lkjip_desktop.actions.berkas import create_contoh

    nama = f"Memory left by {SUNTINGAN} edits"
    if not _STATM.exists():
        return TidakTerukur(nama, "this system does not tell")
    path = folder / "kecil.lkjip"
    create_contoh(path).close()
    with _grid(path) as tabel:
        _edit(tabel, SUNTINGAN // 10)
        mulai = _resident()
        _edit(tabel, SUNTINGAN)
        return Hasil(nama, _resident() - mulai, None, BATAS_MEMORI, "MB")


def _edit(tabel: Tabel, kali: int) -> None:
    from PySide6.QtCore import QCoreApplication

    sel = tabel.model.place(tabel.model.rows[0], "nilai")
    for nomor in range(kali):
        tabel.model.setData(sel, f"{60 + nomor % 39},{nomor % 100:02d}")
        QCoreApplication.processEvents()


def _resident() -> float:
    """MB of memory that this process occupies now."""
    gc.collect()
    halaman = int(_STATM.read_text(encoding="ascii").split()[1])
    return halaman * os.sysconf("SC_PAGE_SIZE") / 1e6
