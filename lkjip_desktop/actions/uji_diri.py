"""Uji diri: whether this copy of the program does its work here, as it was installed.

Runs through the whole of a year with the worked example, whose figures are known. A part that
fails says so and the others go on, unless they need what it should have made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.uji import berkas as uji_berkas
from lkjip_desktop.actions.uji import bukti as uji_bukti
from lkjip_desktop.actions.uji import lembar, tukar
from lkjip_desktop.actions.uji.alat import TidakSesuai, demand
from lkjip_desktop.paths import window_command
from lkjip_desktop.store import GalatStore

GAMBAR: Final = "jendela"
"""The folder of the pictures of the window, and of the file with what was wrong there."""
KESALAHAN: Final = "kesalahan.txt"
UJI_JENDELA: Final = "--uji-jendela"
"""The option by which the program with the window is asked to test itself, then the folder."""
_SABAR: Final = 300
"""Seconds for all forms: a computer of an office may be slow, but not that slow."""
_MILIK_PENGGUNA: Final = (
    *("APPDATA", "LOCALAPPDATA"),
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"),
)
"""Where a program finds the folders of its user (`paths.py`)."""


@dataclass(frozen=True, slots=True)
class HasilUji:
    """What came of one part: its name, and what is wrong; empty where it is fine."""

    nama: str
    kesalahan: str = ""


def run_self_test(folder: Path, berkas_lama: Sequence[Path] = ()) -> Iterator[HasilUji]:
    """Test the program in an empty folder, which is made where it is missing; a result per part.

    `berkas_lama` are files of earlier versions; copies of them are opened. Raises OSError where
    the folder can't be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield (awal := _attempt("Membuat berkas contoh", partial(uji_berkas.create, folder)))
        if not awal.kesalahan:
            for nama, kerja in _PADA_CONTOH.items():
                yield _attempt(nama, partial(kerja, folder))
        for lama in berkas_lama:
            nama = f"Membuka berkas versi lama {lama.name}"
            yield _attempt(nama, partial(uji_berkas.open_old, lama, folder / "lama"))
    finally:
        for path in folder.rglob(f"*{berkas.AKHIRAN}"):
            shutil.rmtree(cadangan.gudang_of(path).folder, ignore_errors=True)


def _attempt(nama: str, kerja: Callable[[], None]) -> HasilUji:
    try:
        kerja()
    except (TidakSesuai, GalatStore) as galat:
        return HasilUji(nama, str(galat))
    except Exception:  # noqa: BLE001 - what a broken installation raises is the result
        return HasilUji(nama, traceback.format_exc().rstrip())
    return HasilUji(nama)


def _open_window(folder: Path) -> None:
    """Let the program with the window open every form, in a process of its own.

    It is that of another user, so that it neither calls nor is called by a window that is open.
    """
    perintah = [*window_command(), UJI_JENDELA, str(folder)]
    with tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True) as rumah:
        lingkungan = {**os.environ, **dict.fromkeys(_MILIK_PENGGUNA, rumah)}
        selesai = subprocess.run(  # noqa: S603 - ourselves
            perintah, env=lingkungan, check=False, timeout=_SABAR
        )
    catatan = folder / GAMBAR / KESALAHAN
    isi = catatan.read_text(encoding="utf-8").strip() if catatan.is_file() else "tidak ada catatan"
    kode = f"Program jendela selesai dengan kode {selesai.returncode}"
    demand(selesai.returncode == 0 and not isi, f"{kode}: {isi}")


_PADA_CONTOH: Final[dict[str, Callable[[Path], None]]] = {
    "Menghitung": lembar.compute,
    "Mencetak semua lembar dan membaca PDF-nya": lembar.print_sheets,
    "Menulis semua lembar sebagai Excel": lembar.write_workbooks,
    "Mengekspor dan mengimpor buku kerja": tukar.exchange,
    "Membaca anggaran dari Excel": tukar.read_budget,
    "Menetapkan dan menyiapkan PK Perubahan": uji_berkas.issue,
    "Mengurungkan": uji_berkas.undo,
    "Mencadangkan dan memulihkan": uji_berkas.back_up,
    "Menyimpan bukti dukung": uji_bukti.keep_evidence,
    "Membuka berkas yang sedang dibuka": uji_berkas.keep_apart,
    "Mengemas untuk bantuan": uji_berkas.pack,
    "Membuka semua formulir dan pratinjaunya": _open_window,
}
