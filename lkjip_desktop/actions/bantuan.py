"""A bundle for who helps from afar: how the program fares, and nothing of what the office has."""

from __future__ import annotations

import io
import platform
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop import __version__
from lkjip_desktop.actions.catatan_galat import NAMA_LOG, older_log
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.samaran import hide_home

if TYPE_CHECKING:  # the window does not wait for SQLAlchemy
    from lkjip_desktop.store import Store

RINGKASAN: Final = "ringkasan.txt"
SETELAN: Final = "setelan.txt"
ISI_PAKET: Final = (
    "versi program, Windows, dan layar; catatan kesalahan program; ukuran jendela; banyaknya baris "
    "setiap daftar. Nama, angka, dan isi berkas kantor tidak ikut, begitu juga nama berkasnya."
)
"""What the bundle holds, for who is asked whether to make it."""


def pack_for_help(
    path: Path,
    log: Path,
    keadaan: Mapping[str, str],
    setelan: Mapping[str, str],
    store: Store | None = None,
) -> None:
    """Write the bundle as a zip file, whole or not at all.

    `log` is the folder of the log, `keadaan` what the window knows of the screen, `setelan` what it
    remembers, with no file's name. Raises OSError where the place can't be written.
    """
    isi = {
        RINGKASAN: "\n".join(f"{nama}: {nilai}" for nama, nilai in _summary(keadaan, store)),
        SETELAN: "\n".join(f"{nama} = {nilai}" for nama, nilai in sorted(setelan.items())),
    }
    for satu in (log / NAMA_LOG, older_log(log)):
        if satu.is_file():
            isi[satu.name] = satu.read_text(encoding="utf-8", errors="replace")
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as kemas:
        for nama, teks in isi.items():
            kemas.writestr(nama, hide_home(teks) + "\n")
    save_whole(path, wadah.getvalue())


def _summary(keadaan: Mapping[str, str], store: Store | None) -> Iterator[tuple[str, str]]:
    yield "Program", f"LKjIP Desktop {__version__}"
    yield "Sistem", platform.platform()
    yield "Python", platform.python_version()
    yield from keadaan.items()
    yield from _file(store) if store else [("Berkas", "tidak ada yang dibuka")]


def _file(store: Store) -> Iterator[tuple[str, str]]:
    """What can be told of a file; it may have gone, or be what is wrong."""
    from lkjip_desktop.store import GalatStore

    try:
        yield "Ukuran berkas", f"{store.path.stat().st_size} bita"
        yield "Banyak langkah", str(next((b.nomor for b in store.riwayat(batas=1)), 0))
    except (OSError, GalatStore) as galat:
        yield "Berkas", f"tidak terbaca ({type(galat).__name__})"
    yield "Tahun", ", ".join(map(str, store.buku.tahun_kerja()))
    banyak = Counter(type(satu).__name__ for satu in store.buku.entitas())
    yield from ((f"Banyak {jenis}", str(jumlah)) for jenis, jumlah in banyak.items())
