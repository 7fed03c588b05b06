"""Run every measurement, print one table, and with `--tulis` keep it in docs/kinerja.md."""

from __future__ import annotations

import argparse
import platform
from pathlib import Path

from bench import anggaran, beku, cetak, jendela, sunting, tempel
from bench.ukur import Hasil, TidakTerukur

DOKUMEN = Path(__file__).resolve().parent.parent / "docs" / "kinerja.md"
_PENGANTAR = """\
# Kinerja

Measured by `make bench` as ratios within one run: machines differ and are noisy, ratios hardly.
`make bench TULIS=1` writes this page. A promise is kept when its ratio is not above its limit.

"""


def _angka(nilai: float, satuan: str) -> str:
    if satuan == "ms":
        return f"{nilai * 1000:.1f} ms"
    return f"{nilai:.1f} MB" if satuan == "MB" else f"{nilai:.2f} s"


def _baris(hasil: Hasil | TidakTerukur) -> str:
    if isinstance(hasil, TidakTerukur):
        return f"| {hasil.nama} | – | – | – | – | not measured: {hasil.alasan} |"
    pembanding = "–" if hasil.pembanding is None else _angka(hasil.pembanding, hasil.satuan)
    if hasil.pembanding is None:
        nisbah, batas = _angka(hasil.nisbah, hasil.satuan), _angka(hasil.batas, hasil.satuan)
    else:
        nisbah, batas = f"{hasil.nisbah:.2f}", f"{hasil.batas:.2f}"
    tanda = "kept" if hasil.menepati else "**missed**"
    return (
        f"| {hasil.nama} | {_angka(hasil.nilai, hasil.satuan)} | {pembanding} | {nisbah} | {batas} "
        f"| {tanda}{'; ' + hasil.catatan if hasil.catatan else ''} |"
    )


def tabel(semua: list[Hasil | TidakTerukur]) -> str:
    """The measurements as a Markdown table."""
    kepala = "| what | ours | yardstick | ratio | limit | |\n|---|---|---|---|---|---|"
    return "\n".join([kepala, *(_baris(h) for h in semua)]) + "\n"


def main() -> int:
    """Measure; 1 when a promise is missed."""
    pilihan = argparse.ArgumentParser(prog="bench")
    pilihan.add_argument("--tulis", action="store_true", help="write docs/kinerja.md")
    tulis = pilihan.parse_args().tulis
    semua: list[Hasil | TidakTerukur] = [
        *jendela.ukur(),
        *cetak.ukur(),
        *sunting.ukur(),
        *tempel.ukur(),
        *anggaran.ukur(),
        *beku.ukur(),
    ]
    teks = tabel(semua)
    print(teks)
    if tulis:
        mesin = f"\n{platform.system()} {platform.machine()}, Python {platform.python_version()}.\n"
        DOKUMEN.write_text(_PENGANTAR + teks + mesin, encoding="utf-8")
    return int(any(isinstance(h, Hasil) and not h.menepati for h in semua))


if __name__ == "__main__":
    raise SystemExit(main())
