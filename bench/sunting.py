"""From an edit to the updated figures on the screen, with 2,000 indicators and the preview on."""

from __future__ import annotations

import contextlib
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.ukur import Hasil, TidakTerukur

if TYPE_CHECKING:
    from lkjip_desktop.store import Store

BARIS = 2000
KALI = 60
BATAS = 0.016
"""Seconds: one frame of a screen at 60 Hz."""


def ukur() -> list[Hasil | TidakTerukur]:
    """Stored edits (less the time of COMMIT), and figures on trial while somebody types."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        path = _large_file(Path(folder))
        tersimpan, percobaan = _measure(path)
    nama = f"edit to figures on screen, {BARIS} rows, preview on"
    return [
        Hasil(f"{nama}, stored", tersimpan, None, BATAS, "ms", "median, without the COMMIT"),
        Hasil(f"{nama}, each keystroke", percobaan, None, BATAS, "ms", "median"),
    ]


def _large_file(folder: Path) -> Path:
    from lkjip_desktop.actions.berkas import create_contoh

    path = folder / "besar.lkjip"
    with create_contoh(path) as store:
        _multiply(store)
    return path


def _multiply(store: Store) -> None:
    """Give the example's year many indicators, each promised in its PK and measured."""
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.kinerja.entitas import id_of

    buku = BukuKinerja(store.buku, 2024)
    asal = buku.indikator[0]
    pk = buku.pk()
    realisasi = buku.realisasi(asal.id)
    if pk is None or realisasi is None:
        raise ValueError("the example has no PK or no realisasi")
    janji = next(p for p in buku.pk_indikator(pk.id) if p.indikator_id == asal.id)
    with store.transaction("Perbanyak") as t:
        for nomor in range(BARIS):
            kunci = id_of("bench", nomor)
            t.put(replace(asal, id=kunci, urutan=nomor + 10, nama=f"{asal.nama} {nomor}"))
            t.put(replace(janji, id=id_of("pk", nomor), indikator_id=kunci, urutan=nomor + 10))
            t.put(replace(realisasi, id=id_of("real", nomor), indikator_id=kunci))


def _measure(path: Path) -> tuple[float, float]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.forms.pekerja import Pekerja
    from lkjip_desktop.forms.samping import Samping
    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.tabel import Tabel
    from lkjip_desktop.forms.window import Jendela

    aplikasi = QApplication.instance() or QApplication(["bench"])
    jendela = Jendela(Jembatan(), Setelan())
    jendela.show()
    jendela.open_file(path)
    samping = Samping(
        jendela.jembatan, Pekerja(), Setelan(), jendela.aksi, jendela.pemilih, jendela
    )
    jendela.start_preview(samping)
    jendela.show_step("realisasi")
    tabel = next(t for t in jendela.form.findChildren(Tabel) if t.isVisible())
    _settle(aplikasi, 3)
    model = tabel.model
    kolom = next(n for n in range(model.columnCount()) if _editable(model, n))

    def satu(nomor: int, *, simpan: bool) -> float:
        baris = nomor % 20
        sel = model.index(baris, kolom)
        teks = f"{70 + nomor % 20},{10 + nomor}"
        with _commit_time() as commit:
            mulai = time.perf_counter()
            if simpan:
                model.setData(sel, teks, Qt.ItemDataRole.EditRole)
            else:
                model.try_text(sel, teks)
            aplikasi.sendPostedEvents()
            aplikasi.processEvents()
            lama = time.perf_counter() - mulai - sum(commit)
        _settle(aplikasi, 0.02)
        return lama

    tersimpan = [satu(n, simpan=True) for n in range(KALI)]
    percobaan = [satu(n, simpan=False) for n in range(KALI)]
    jendela.close()
    _settle(aplikasi, 0.1)
    return statistics.median(tersimpan), statistics.median(percobaan)


def _editable(model: Any, kolom: int) -> bool:  # noqa: ANN401 - a Qt model
    from PySide6.QtCore import Qt

    return bool(model.flags(model.index(0, kolom)) & Qt.ItemFlag.ItemIsEditable)


def _settle(aplikasi: Any, detik: float) -> None:  # noqa: ANN401 - the application, typed as its base
    """Let the window do what it has put off, as between two edits of a person."""
    akhir = time.perf_counter() + detik
    while time.perf_counter() < akhir:
        aplikasi.processEvents()


@contextlib.contextmanager
def _commit_time() -> Iterator[list[float]]:
    """Collect the seconds that SQLite's COMMIT takes, which depend on the disk alone."""
    from sqlalchemy.engine.default import DefaultDialect

    lama: list[float] = []
    asli = DefaultDialect.do_commit

    def do_commit(self: Any, koneksi: Any) -> None:  # noqa: ANN401 - the dialect's own types
        mulai = time.perf_counter()
        asli(self, koneksi)  # type: ignore[no-untyped-call]
        lama.append(time.perf_counter() - mulai)

    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]
    try:
        yield lama
    finally:
        DefaultDialect.do_commit = asli  # type: ignore[method-assign]
