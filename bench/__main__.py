"""Run the measurements, print one table, and with `--tulis` keep it in docs/kinerja.md."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench import (
    anggaran,
    beku,
    cetak,
    jendela,
    memori,
    pindah,
    sunting,
    tabel_panjang,
    tempel,
)
from bench.ukur import Hasil, TidakTerukur

DOKUMEN = Path(__file__).resolve().parent.parent / "docs" / "kinerja.md"
_PENGANTAR = """\
# Kinerja

Measured by `make bench` as ratios within one run: machines differ and are noisy, ratios hardly.
`make bench TULIS=1` writes this page; with `HANYA=tempel` only that group is measured and written.
A promise is kept when its ratio is not above its limit.

"""
_KEPALA = "| what | ours | yardstick | ratio | limit | |\n|---|---|---|---|---|---|"

Terukur = Hasil | TidakTerukur
KELOMPOK: Mapping[str, Callable[[], Sequence[Terukur]]] = {
    "memori": memori.ukur,  # first: what a larger file frees would be used again
    "jendela": jendela.ukur,
    "cetak": cetak.ukur,
    "sunting": sunting.ukur,
    "pindah": pindah.ukur,
    "tempel": tempel.ukur,
    "anggaran": anggaran.ukur,
    "tabel": tabel_panjang.ukur,
    "beku": beku.ukur,
}
"""Groups of measurements by the name that HANYA takes, in the order of the page."""


def _angka(nilai: float, satuan: str) -> str:
    if satuan == "ms":
        return f"{nilai * 1000:.1f} ms"
    return f"{nilai:.1f} MB" if satuan == "MB" else f"{nilai:.2f} s"


def _baris(hasil: Terukur) -> str:
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


def _page(baris: Sequence[str]) -> str:
    mesin = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}."
    return f"{_PENGANTAR}{_KEPALA}\n" + "\n".join(baris) + f"\n\n{mesin}\n"


def _replaced(baru: Sequence[str]) -> list[str]:
    """The rows of the page as it stands, those measured again in their place."""
    menurut_nama = {satu.split("|")[1]: satu for satu in baru}
    lama = DOKUMEN.read_text(encoding="utf-8").partition(_KEPALA)[2].strip().splitlines()
    hasil = [menurut_nama.pop(satu.split("|")[1], satu) for satu in lama if satu.startswith("| ")]
    return [*hasil, *menurut_nama.values()]


def main() -> int:
    """Measure; 1 when a promise is missed."""
    pilihan = argparse.ArgumentParser(prog="bench")
    pilihan.add_argument("--tulis", action="store_true", help="write docs/kinerja.md")
    pilihan.add_argument("--hanya", choices=KELOMPOK, help="measure this group alone")
    isi = pilihan.parse_args()
    semua: list[Terukur] = []
    for nama in [isi.hanya] if isi.hanya else KELOMPOK:
        semua += KELOMPOK[nama]()
    baris = [_baris(satu) for satu in semua]
    print("\n".join([_KEPALA, *baris]))
    if isi.tulis:
        DOKUMEN.write_text(_page(_replaced(baris) if isi.hanya else baris), encoding="utf-8")
    return int(any(isinstance(h, Hasil) and not h.menepati for h in semua))


if __name__ == "__main__":
    raise SystemExit(main())
