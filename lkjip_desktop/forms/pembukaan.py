"""What to offer where a file can't be opened as usual: to read it only, or its latest backup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.forms.dialog import BERKAS_LKJIP, Pemilih

if TYPE_CHECKING:
    from lkjip_desktop.store import GalatStore, Store

_JUDUL: Final = "Buka berkas"
_BACA: Final = "Buka untuk dibaca saja"
_BOLEH_BACA: Final = (
    "Berkas dapat dibuka untuk dibaca saja: semua formulir tampak dan lembar dapat dicetak, tetapi "
    "perubahan tidak disimpan."
)
_ADA_CADANGAN: Final = (
    "Ada cadangan yang baik: {waktu}, {sebab}. Bila dipulihkan, berkas yang rusak tidak dibuang; "
    "namanya diberi tambahan “(rusak)”."
)
_LIHAT: Final = "Lihat cadangan itu saja"
_INI_CADANGAN: Final = (
    "“{nama}” adalah cadangan. Agar cadangannya tetap seperti semula, isinya dipulihkan ke berkas "
    "baru dan bekerjalah di sana."
)
_KE_BERKAS_BARU: Final = "Pulihkan ke berkas baru…"

_DIBACA: Final = (
    "Dibuka untuk dibaca saja{pemegang}. Lembar dapat dicetak; perubahan tidak disimpan. Buka lagi "
    "berkasnya untuk melihat yang terbaru, atau untuk mengubah bila sudah ditutup di sana."
)

Buka = Callable[[], "Store"]
"""Opens a file in another way."""


def say_at_opening(store: Store) -> str:
    """What somebody should know of a file that has just been opened; empty where all is well."""
    from lkjip_desktop.actions.berkas import describe_left
    from lkjip_desktop.store.kunci import holder_of

    if store.read_only:
        siapa = holder_of(store.path)
        return _DIBACA.format(pemegang=f", karena sedang dibuka oleh {siapa}" if siapa else "")
    return describe_left(store)


def way_for_backup(path: Path, nama: str, pemilih: Pemilih) -> Buka | None:
    """How to open a backup of the file `nama`, which must not be edited; None when cancelled."""
    from lkjip_desktop.actions import berkas, cadangan

    tanya = _INI_CADANGAN.format(nama=path.name)
    pilihan = pemilih.choose(_JUDUL, tanya, (_KE_BERKAS_BARU, _LIHAT))
    if pilihan == 1:
        return partial(berkas.open_file, path, read_only=True)
    if pilihan is None:
        return None
    baru = pemilih.save_file("Pulihkan ke berkas baru", nama, BERKAS_LKJIP)
    return None if baru is None else partial(cadangan.restore_as, baru, path)


def other_way(path: Path, galat: GalatStore, pemilih: Pemilih) -> Buka | None:
    """Another way to open a file that was refused, where there is one and the user wants it."""
    from lkjip_desktop.store.galat import (
        GalatBukanBerkas,
        GalatHanyaBaca,
        GalatRusak,
        GalatTerkunci,
        GalatTidakAda,
    )

    if isinstance(galat, GalatTerkunci | GalatHanyaBaca):
        return _read_only(path, galat, pemilih)
    if isinstance(galat, GalatRusak | GalatBukanBerkas | GalatTidakAda) and path.parent.is_dir():
        return _backup(path, galat, pemilih)
    return None


def _read_only(path: Path, galat: GalatStore, pemilih: Pemilih) -> Buka | None:
    from lkjip_desktop.actions import berkas

    if pemilih.choose(_JUDUL, f"{galat}\n\n{_BOLEH_BACA}", (_BACA,)) is None:
        return None
    return partial(berkas.open_file, path, read_only=True)


def _backup(path: Path, galat: GalatStore, pemilih: Pemilih) -> Buka | None:
    from lkjip_desktop.actions import berkas, cadangan
    from lkjip_desktop.kinerja.waktu import format_waktu

    terbaik = cadangan.latest_good(path)
    if terbaik is None:
        return None
    waktu = format_waktu(terbaik.waktu.isoformat())
    tanya = f"{galat}\n\n{_ADA_CADANGAN.format(waktu=waktu, sebab=terbaik.sebab.kalimat)}"
    pilihan = pemilih.choose(_JUDUL, tanya, (f"Pulihkan cadangan {waktu}", _LIHAT))
    if pilihan is None:
        return None
    if pilihan == 0:
        return lambda: cadangan.restore_lost(path, terbaik.path)[0]
    return partial(berkas.open_file, terbaik.path, read_only=True)
