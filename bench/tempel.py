"""Blocks pasted into grids, each beside a bare batched insert of the rows that it writes."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.jendela_besar import open_part
from bench.sunting import commit_time, large_file
from bench.ukur import Hasil, bandingkan

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel import Tabel

SEL = 5000
KALI = 9
BATAS = 2.0
_CATATAN = (
    "until it stands on the screen and in the file, less the COMMIT; what sums the selection up in "
    "the status bar, and the findings, follow when the keys rest; bare insert of those rows in "
    "that file"
)


class Blok(NamedTuple):
    """What is pasted: `lebar` columns of figures, together SEL cells, of rows of `jenis`."""

    nama: str
    langkah: str
    bagian: str
    medan: str
    jenis: str
    lebar: int
    kosong: bool
    """Whether the cells are blank before, so that the rows are new; else they hold figures."""

    @property
    def tinggi(self) -> int:
        """Rows of the block."""
        return SEL // self.lebar


_KOLOM = Blok(
    f"{SEL} cells pasted: realisasi of {SEL} indicators anew",
    *("realisasi", "pengukuran", "nilai", "RealisasiIndikator"),
    lebar=1,
    kosong=False,
)
_BLOK = Blok(
    f"{SEL} cells pasted: targets of {SEL // 5} indicators in 5 years, blank before",
    *("renstra", "target", "2022", "TargetRenstra"),
    lebar=5,
    kosong=True,
)


def ukur() -> list[Hasil]:
    """A long column of figures that change, and a block of new ones."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return [_measure(_KOLOM), _measure(_BLOK)]


def _measure(blok: Blok) -> Hasil:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        path = large_file(Path(folder), blok.tinggi)
        with open_part(path, blok.langkah, blok.bagian) as (jendela, tabel):
            tempel = _paste(tabel, blok, jendela.jembatan.undo)
            tempel()
            with _bare_insert(path, blok.jenis) as sisip:
                kita, lain = bandingkan(tempel, sisip, KALI)
    return Hasil(blok.nama, kita, lain, BATAS, "ms", _CATATAN)


def _paste(tabel: Tabel, blok: Blok, undo: Callable[[], None]) -> Callable[[], float]:
    """Paste other figures each time, until they stand on the screen."""
    from PySide6.QtGui import QGuiApplication

    kali = iter(range(1, 1000))
    awal = len(tabel.model.rows) - blok.tinggi

    def paste() -> float:
        putaran = next(kali)
        if blok.kosong and putaran > 1:
            undo()
            QGuiApplication.processEvents()
        QGuiApplication.clipboard().setText(_text(blok, putaran))
        tabel.view.setCurrentIndex(tabel.model.place(tabel.model.rows[awal], blok.medan))
        QGuiApplication.processEvents()
        with commit_time() as commit:
            mulai = time.perf_counter()
            tabel.do("paste")
            QGuiApplication.processEvents()
            return time.perf_counter() - mulai - sum(commit)

    return paste


def _text(blok: Blok, putaran: int) -> str:
    return "\n".join(
        "\t".join(f"{60 + (n + k + putaran) % 37},{(n + k) % 100:02d}" for k in range(blok.lebar))
        for n in range(blok.tinggi)
    )


@contextmanager
def _bare_insert(path: Path, jenis: str) -> Iterator[Callable[[], float]]:
    """One statement of SQLAlchemy Core with the rows that were pasted, and nothing besides.

    Into a copy of the file, out of which they were taken: with its keys, references and pragmas.
    """
    from sqlalchemy import delete, insert, select

    from lkjip_desktop.store.koneksi import open_engine, writing
    from lkjip_desktop.store.tabel import TABEL

    tabel, salinan = TABEL[jenis], path.with_name("polos.lkjip")
    shutil.copy(path, salinan)
    mesin = open_engine(salinan, read_only=False)
    with mesin.connect() as koneksi:
        semua = koneksi.execute(select(tabel).order_by(tabel.c.id)).mappings()
        baris = [dict(satu) for satu in semua][-SEL:]

    def bare() -> float:
        with writing(mesin) as koneksi:
            koneksi.execute(delete(tabel))
        with writing(mesin) as koneksi:
            mulai = time.perf_counter()
            koneksi.execute(insert(tabel), baris)
            return time.perf_counter() - mulai

    yield bare
    mesin.dispose()
