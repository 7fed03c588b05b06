"""From one form to another in a window with ten years of data, and the memory that it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.jendela_besar import open_window
from bench.sepuluh_tahun import ten_years
from bench.ukur import Hasil, TidakTerukur

if TYPE_CHECKING:
    from lkjip_desktop.forms.window import Jendela

BATAS = 0.100
_KALI = 3
_PROSES = 5
Lama = tuple[float, float]
"""Seconds on the wall, by which the promise is judged, and of processor time."""
_BATAS_MEMORI = 220.0
"""MB: a window of Qt with SQLAlchemy and nothing open takes half of it."""
_JEDA = 0.15


def ukur() -> list[Hasil | TidakTerukur]:
    """The slowest form when it is first shown and the slowest afterwards, each in quiet moments.

    Another process on the machine can only add to the time on the wall: of several processes, in
    which every form is first shown once, the best counts for each form.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = ten_years(Path(folder) / "sepuluh.lkjip")
        semua = [_run(path, folder) for _ in range(_PROSES)]
    return [
        _slowest("slowest form at ten years, first shown", [isi["pertama"] for isi in semua]),
        _slowest("slowest form at ten years, shown again", [isi["lagi"] for isi in semua]),
        _slowest("another of ten years, every form built", [isi["tahun"] for isi in semua]),
        _memory(semua[-1]["memori"]),
    ]


def _run(path: Path, folder: str) -> dict[str, Any]:
    """What `measure` gives in a process alone."""
    rumah = {"QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder}
    keluar = subprocess.run(
        [sys.executable, "-m", "bench.pindah", str(path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **rumah},
    ).stdout
    isi: dict[str, Any] = json.loads(keluar)
    return isi


def _slowest(nama: str, semua: Sequence[Mapping[str, Lama]]) -> Hasil:
    terbaik = {bagian: _best(isi[bagian] for isi in semua) for bagian in semua[0]}
    bagian = max(terbaik, key=lambda satu: terbaik[satu][0])
    dinding, prosesor = terbaik[bagian]
    catatan = (
        f"on the wall, best of {_PROSES} processes; {prosesor * 1000:.1f} ms of processor time; "
        f"load of the machine {_load()}; of {len(terbaik)} the one with most: {bagian}"
    )
    return Hasil(nama, dinding, None, BATAS, "ms", catatan)


def _best(semua: Iterable[Lama]) -> Lama:
    """The least of both times."""
    dinding, prosesor = zip(*semua, strict=True)
    return min(dinding), min(prosesor)


def _load() -> str:
    """How many processes want a processor, and how many processors there are."""
    beban = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"{beban} on {os.cpu_count()} processors"


def _memory(mb: float | None) -> Hasil | TidakTerukur:
    nama = "memory of the window with ten years, every form built"
    if mb is None:
        return TidakTerukur(nama, "this system does not tell")
    return Hasil(nama, mb, None, _BATAS_MEMORI, "MB")


# --- the process that is measured ----------------------------------------------------------------


def measure(path: Path) -> dict[str, object]:
    """Seconds on the wall and of processor time by part, first and again; by year; megabytes."""
    with open_window(path) as jendela:
        _start_preview(jendela)
        pertama = dict(_round(jendela))
        putaran = [dict(_round(jendela)) for _ in range(_KALI)]
        lagi = {k: _best(p[k] for p in putaran) for k in pertama}
        tahun = dict(_years(jendela))
        return {"pertama": pertama, "lagi": lagi, "tahun": tahun, "memori": _resident()}


def _start_preview(jendela: Jendela) -> None:
    from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.setelan import Setelan

    jendela.start_preview(
        Samping(jendela.jembatan, Pekerja(), Setelan(), jendela.aksi, jendela.pemilih, jendela)
    )
    _settle(2)


def _round(jendela: Jendela) -> Iterator[tuple[str, Lama]]:
    """Every part of every form, each until it stands on the screen."""
    from lkjip_desktop.forms.daftar import LANGKAH

    jendela.show_step(LANGKAH[-1].kunci)
    _settle(_JEDA)
    for langkah in LANGKAH:
        for bagian in langkah.bagian:

            def show(langkah: str = langkah.kunci, bagian: str = bagian.kunci) -> None:
                jendela.show_step(langkah)
                jendela.form.show_part(bagian)

            yield f"{langkah.judul}: {bagian.judul}", _time(show)


def _years(jendela: Jendela) -> Iterator[tuple[str, Lama]]:
    """From the year that is shown to each of the others, in the form with the largest grid."""
    jendela.show_step("anggaran")
    jendela.form.show_part("anggaran")
    _settle(_JEDA)
    for tahun in jendela.jembatan.kantor.tahun_kerja():
        yield str(tahun), _time(lambda t=tahun: jendela.jembatan.set_year(t))  # type: ignore[misc]


def _time(lakukan: Callable[[], None]) -> Lama:
    """Seconds on the wall, and of the processor's that the window's thread has had."""
    from PySide6.QtGui import QGuiApplication

    mulai = time.perf_counter(), time.thread_time()
    lakukan()
    QGuiApplication.sendPostedEvents()
    QGuiApplication.processEvents()
    lama = time.perf_counter() - mulai[0], time.thread_time() - mulai[1]
    _settle(_JEDA)
    return lama


def _settle(detik: float) -> None:
    """Let the window do what it has put off, as between two clicks of a person."""
    from PySide6.QtGui import QGuiApplication

    akhir = time.perf_counter() + detik
    while time.perf_counter() < akhir:
        QGuiApplication.processEvents()


def _resident() -> float | None:
    from bench.memori import STATM, resident

    return resident() if STATM.exists() else None


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
