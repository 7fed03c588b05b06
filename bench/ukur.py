"""Measuring: whole processes and calls, alternated, so that a noisy machine hits both sides."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Hasil:
    """One promise: what was measured, against what, and the limit of their ratio."""

    nama: str
    nilai: float
    pembanding: float | None
    batas: float
    satuan: str = "s"
    catatan: str = ""

    @property
    def nisbah(self) -> float:
        """The measured value over its yardstick; the value itself where the limit is absolute."""
        return self.nilai if self.pembanding is None else self.nilai / self.pembanding

    @property
    def menepati(self) -> bool:
        """Whether the promise is kept."""
        return self.nisbah <= self.batas


@dataclass(frozen=True)
class TidakTerukur:
    """A promise that can't be measured on this machine, and why."""

    nama: str
    alasan: str


def jalankan(perintah: Sequence[str], **lingkungan: str) -> float:
    """Seconds that a whole process takes, from its start to its end. It must succeed."""
    semua = {**os.environ, **lingkungan}
    # An installed program is compiled; with this set, ours would be compiled anew in every process.
    semua.pop("PYTHONDONTWRITEBYTECODE", None)
    mulai = time.perf_counter()
    subprocess.run(
        perintah, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=semua
    )
    return time.perf_counter() - mulai


def skrip(kode: str) -> list[str]:
    """The command that runs a piece of Python with this interpreter."""
    return [sys.executable, "-c", kode]


def bandingkan(
    satu: Callable[[], float], dua: Callable[[], float], kali: int
) -> tuple[float, float]:
    """Medians of two measurements taken in turns, after one unmeasured round of each."""
    satu()
    dua()
    waktu = [(satu(), dua()) for _ in range(kali)]
    return statistics.median(w[0] for w in waktu), statistics.median(w[1] for w in waktu)
