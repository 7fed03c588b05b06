"""The frozen program and the setup: how large, how soon there; as the last build left them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from bench.ukur import Hasil, TidakTerukur, bandingkan, jalankan

_HASIL = Path(__file__).resolve().parent.parent / "keluaran" / "pemasang"
_MB = 1_000_000
_PEMASANG_TERBESAR, _TERPASANG_TERBESAR = 45, 130
_LINUX = _HASIL / "linux/lkjip"
_LEBIH_LAMBAT = 2.0
"""The frozen program loads its modules out of one archive and finds its libraries anew."""


def ukur() -> list[Hasil | TidakTerukur]:
    """Sizes on Windows, and the start of the frozen program against that from source."""
    pemasang = sorted(_HASIL.glob("LKjIP-Desktop-*-pemasang.exe"))
    return [
        _besar("setup for Windows", pemasang[-1:], _PEMASANG_TERBESAR),
        _besar("installed on Windows", _isi(_HASIL / "windows/dist/lkjip"), _TERPASANG_TERBESAR),
        _mulai(_LINUX / "lkjip-perintah"),
        _jendela(_LINUX / "lkjip"),
    ]


def _isi(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _besar(nama: str, berkas: list[Path], batas: float) -> Hasil | TidakTerukur:
    if not berkas:
        return TidakTerukur(nama, "not built: make installer")
    return Hasil(nama, sum(p.stat().st_size for p in berkas) / _MB, None, batas, satuan="MB")


def _mulai(program: Path) -> Hasil | TidakTerukur:
    nama = "frozen program: start to printed version"
    if not program.is_file():
        return TidakTerukur(nama, "not built: make bundel")
    beku, sumber = bandingkan(
        lambda: jalankan([str(program), "--version"]),
        lambda: jalankan([sys.executable, "-m", "lkjip_desktop", "--version"]),
        kali=5,
    )
    return Hasil(nama, beku, sumber, _LEBIH_LAMBAT, catatan="yardstick: from source")


def _jendela(program: Path) -> Hasil | TidakTerukur:
    nama = "frozen program: start to a file open in the window"
    if not program.is_file():
        return TidakTerukur(nama, "not built: make bundel")
    sumber = [sys.executable, "-m", "lkjip_desktop"]
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder, "contoh.lkjip")
        jalankan([*sumber, "contoh", str(berkas)])
        beku, asal = bandingkan(
            partial(_buka, [str(program)], berkas), partial(_buka, sumber, berkas), kali=5
        )
    return Hasil(nama, beku, asal, _LEBIH_LAMBAT, catatan="yardstick: from source")


def _buka(perintah: list[str], berkas: Path) -> float:
    """Seconds until the file is locked, which it is once the first form stands."""
    kunci = berkas.with_name(f"{berkas.name}.kunci")
    rumah = {"HOME": str(berkas.parent), "QT_QPA_PLATFORM": "offscreen"}
    mulai = time.perf_counter()
    with subprocess.Popen([*perintah, str(berkas)], env={**os.environ, **rumah}) as proses:
        while not kunci.exists() and proses.poll() is None:
            time.sleep(0.002)
        lama = time.perf_counter() - mulai
        proses.kill()
    kunci.unlink()
    return lama
