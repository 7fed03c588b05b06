"""From a key in an editor to the figures on the screen, in every form of a large year."""

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
    from lkjip_desktop.forms.tabel import Tabel
    from lkjip_desktop.forms.window import Jendela
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.store import Store

BARIS = 2000
KALI = 40
BATAS = 0.016
"""Seconds: one frame of a screen at 60 Hz."""


def ukur() -> list[Hasil | TidakTerukur]:
    """Keys typed into a cell of each form, and the key that stores it (less the COMMIT)."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        waktu = _measure(large_file(Path(folder), BARIS))
    return [
        Hasil(f"{nama}, {BARIS} rows", statistics.median(semua), None, BATAS, "ms", _spread(semua))
        for nama, semua in waktu.items()
    ]


def _spread(waktu: list[float]) -> str:
    return f"median; 95% within {statistics.quantiles(waktu, n=20)[-1] * 1000:.1f} ms"


# --- a large year --------------------------------------------------------------------------------


def large_file(folder: Path, baris: int) -> Path:
    """The example with so many indicators and programmes besides."""
    from lkjip_desktop.actions.berkas import create_contoh

    path = folder / "besar.lkjip"
    with create_contoh(path) as store:
        _drop_tree(store)
        _multiply(store, baris)
    return path


def _drop_tree(store: Store) -> None:
    """An office that types pagu and realisasi per programme: with a tree they are its sums."""
    from lkjip_desktop.kinerja.rincian_anggaran import (
        BelanjaBulanan,
        PaguSubKegiatan,
        PaguSumberDana,
        SubKegiatanTahun,
    )

    with store.transaction("Lepas rincian") as t:
        for kelas in (BelanjaBulanan, PaguSumberDana, PaguSubKegiatan, SubKegiatanTahun):
            for satu in store.buku.all_of(kelas):
                t.remove(satu)


def _multiply(store: Store, baris: int) -> None:
    """Give the example's year many indicators and programmes, promised in its PK and measured."""
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.kinerja.entitas import id_of

    buku = BukuKinerja(store.buku, 2024)
    indikator = (buku.indikator[0], *_of_indicator(buku))
    program = (buku.program(buku.program_tahun[0].program_id), *_of_programme(buku))
    with store.transaction("Perbanyak") as t:
        for nomor in range(baris):
            for asal, medan in ((indikator, "indikator_id"), (program, "program_id")):
                induk, *milik = asal
                kunci = id_of("bench", medan, nomor)
                nama = f"{induk.nama} {nomor}"
                t.put(replace(induk, id=kunci, urutan=nomor + 10, nama=nama))
                for satu in milik:
                    baru = id_of(type(satu).__name__, nomor)
                    t.put(replace(satu, id=baru, urutan=nomor + 10, **{medan: kunci}))


def _of_indicator(buku: BukuKinerja) -> tuple[Any, ...]:
    asal, pk = buku.indikator[0].id, buku.pk()
    janji = [p for p in buku.pk_indikator(pk.id) if p.indikator_id == asal] if pk else []
    return (*janji, buku.realisasi(asal))


def _of_programme(buku: BukuKinerja) -> tuple[Any, ...]:
    asal, pk = buku.program_tahun[0], buku.pk()
    janji = buku.pk_program(pk.id) if pk else ()
    return (asal, *(p for p in janji if p.program_id == asal.program_id))


# --- typing --------------------------------------------------------------------------------------


def _measure(path: Path) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication

    from lkjip_desktop.forms.bridge import Jembatan
    from lkjip_desktop.forms.daftar import LANGKAH
    from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.setelan import Setelan
    from lkjip_desktop.forms.window import Jendela

    aplikasi = QApplication.instance() or QApplication(["bench"])
    jendela = Jendela(Jembatan(), Setelan())
    jendela.resize(1366, 728)
    jendela.show()
    jendela.open_file(path)
    jendela.start_preview(
        Samping(jendela.jembatan, Pekerja(), Setelan(), jendela.aksi, jendela.pemilih, jendela)
    )
    hasil: dict[str, list[float]] = {}
    for langkah in LANGKAH:
        jendela.show_step(langkah.kunci)
        for bagian in langkah.bagian:
            jendela.form.show_part(bagian.kunci)
            _settle(aplikasi, 2)
            for tabel in jendela.form.part.tables:
                if _takes_figures(tabel):
                    nama = f"{bagian.judul}: {tabel.objectName()}"
                    hasil |= _type(aplikasi, jendela, tabel, nama)
    jendela.close()
    _settle(aplikasi, 0.1)
    return hasil


def _takes_figures(tabel: Tabel) -> bool:
    """Whether any figure can be typed into the rows of a grid: not where they follow each other."""
    from lkjip_desktop.kinerja.temuan import Temuan

    if len(tabel.model.rows) <= 1:
        return False
    sel = [tabel.model.place(kunci) for kunci in tabel.model.rows[:2]]
    if not (sel[0].flags() & _editable() and tabel.model.kolom[sel[0].column()].cara.angka):
        return False
    return not any(isinstance(tabel.model.read(satu, "65"), Temuan) for satu in sel)


def _type(aplikasi: Any, jendela: Jendela, tabel: Tabel, nama: str) -> dict[str, list[float]]:  # noqa: ANN401 - the application, typed as its base
    """Type a figure of two digits into one cell after the other, and store it with Enter."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    jendela.activateWindow()
    tombol: list[float] = []
    simpan: list[float] = []
    for nomor in range(KALI):
        tabel.setFocus()
        tabel.select(tabel.model.rows[nomor % min(20, len(tabel.model.rows) - 1)])
        _settle(aplikasi, 0.02)
        for satu in (_another(tabel), Qt.Key.Key_5, Qt.Key.Key_Return):
            with commit_time() as commit:
                mulai = time.perf_counter()
                QTest.keyClick(QApplication.focusWidget() or tabel.view, satu)
                aplikasi.sendPostedEvents()
                aplikasi.processEvents()
                lama = time.perf_counter() - mulai - sum(commit)
            (simpan if satu == Qt.Key.Key_Return else tombol).append(lama)
            _settle(aplikasi, 0.02)
    for sel in tabel.model.refusals():  # a figure that its neighbours do not allow
        tabel.model.drop(sel)
    return {f"{nama}, a key": tombol, f"{nama}, stored": simpan}


def _another(tabel: Tabel) -> Any:  # noqa: ANN401 - a Qt key, as below
    """The first key of 65, or of 75 where the current cell says 65: storing the same is no step."""
    from PySide6.QtCore import Qt

    enam_lima = str(tabel.view.currentIndex().data()).startswith("65")
    return Qt.Key.Key_7 if enam_lima else Qt.Key.Key_6


def _editable() -> Any:  # noqa: ANN401 - a Qt flag; Qt is imported when the measuring begins
    from PySide6.QtCore import Qt

    return Qt.ItemFlag.ItemIsEditable


def _settle(aplikasi: Any, detik: float) -> None:  # noqa: ANN401 - the application, typed as its base
    """Let the window do what it has put off, as between two keys of a person."""
    akhir = time.perf_counter() + detik
    while time.perf_counter() < akhir:
        aplikasi.processEvents()


@contextlib.contextmanager
def commit_time() -> Iterator[list[float]]:
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
