"""The first 100 bytes of a file decide whether it is ours, before any library touches it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lkjip_desktop.store.galat import (
    TAK_TERBACA,
    GalatBukanBerkas,
    GalatPerluDibuka,
    GalatTerlaluBaru,
    GalatTidakAda,
    from_os,
)

APPLICATION_ID: Final = 0x4C4B4A50
"""“LKJP” in the header of every file of ours."""

_AWAL: Final = b"SQLite format 3\x00"
_PANJANG: Final = 100
# Places in the header, from SQLite's description of its file format.
_VERSI_TULIS = 18
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
_WAL = 2


def check_header(path: Path, skema: int, *, read_only: bool) -> None:
    """Refuse what is missing, not a file, not ours, or newer than `skema`.

    The header's user_version decides what is newer: it can be read even where this version's
    SQLite would not understand the newer schema. Raises GalatStore.
    """
    try:
        kepala = _read_header(path)
    except PermissionError as galat:
        raise from_os(path, galat, TAK_TERBACA) from galat
    if not kepala:
        raise GalatBukanBerkas(
            f"“{path.name}” kosong (0 byte), mungkin karena penyalinan terputus. "
            "Salin lagi dari asalnya, atau buka cadangan terakhir."
        )
    milik_kami = kepala[_APPLICATION_ID] == APPLICATION_ID.to_bytes(4, "big")
    if not (kepala.startswith(_AWAL) and milik_kami):
        raise GalatBukanBerkas(
            f"“{path.name}” bukan berkas LKjIP Desktop. Pilih berkas berakhiran .lkjip "
            "yang dibuat program ini."
        )
    if int.from_bytes(kepala[_USER_VERSION], "big") > skema:
        raise GalatTerlaluBaru(
            f"“{path.name}” dibuat oleh versi program yang lebih baru. Perbarui LKjIP Desktop "
            "di komputer ini, lalu buka lagi. Berkas tidak diubah."
        )
    # We never write in WAL mode; some tool did. Even a reader would have to make files beside it.
    if read_only and kepala[_VERSI_TULIS] == _WAL:
        raise GalatPerluDibuka(
            f"“{path.name}” pernah diubah dengan program lain. Buka sekali di jendela program "
            "agar dirapikan, lalu ulangi."
        )


def _read_header(path: Path) -> bytes:
    """The header of a regular file. Raises GalatStore where there is none, and OSError."""
    if not path.exists():
        raise GalatTidakAda(
            f"“{path.name}” tidak ditemukan. Mungkin sudah dipindah atau dihapus; "
            "pilih berkasnya lagi."
        )
    if path.is_dir():
        raise GalatBukanBerkas(f"“{path.name}” adalah folder. Pilih berkas .lkjip di dalamnya.")
    if not path.is_file():  # a pipe or a device would keep us waiting
        raise GalatBukanBerkas(f"“{path.name}” bukan berkas biasa. Pilih berkas .lkjip.")
    with path.open("rb") as masukan:
        return masukan.read(_PANJANG)
