"""The frozen program and the setup: how large, how soon there; as the last build left them."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.ukur import Hasil, TidakTerukur, bandingkan, jalankan

_HASIL = Path(__file__).resolve().parent.parent / "keluaran" / "pemasang"
_MB = 1_000_000
_PEMASANG_TERBESAR, _TERPASANG_TERBESAR = 45, 130
_LEBIH_LAMBAT = 2.0
"""The frozen program loads its modules out of one archive and finds its libraries anew."""


def ukur() -> list[Hasil | TidakTerukur]:
    """Sizes on Windows, and the start of the frozen program against that from source."""
    pemasang = sorted(_HASIL.glob("LKjIP-Desktop-*-pemasang.exe"))
    return [
        _besar("setup for Windows", pemasang[-1:], _PEMASANG_TERBESAR),
        _besar("installed on Windows", _isi(_HASIL / "windows/dist/lkjip"), _TERPASANG_TERBESAR),
        _mulai(_HASIL / "linux/lkjip/lkjip-perintah"),
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
