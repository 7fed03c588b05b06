"""The folder beside the office's file in which evidence lies, each file named by its hash.

Names that people gave never become paths here: what stands in the list may come from a workbook.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.kinerja.bukti import BuktiDukung, is_sidik
from lkjip_desktop.kinerja.temuan import Temuan, quote

AKHIRAN: Final = ".berkas"
BITA_MAKS: Final = 100 * 1024 * 1024
"""Bytes of the largest file that is taken: larger ones are films, and fill a flash drive."""
_BITA_SEKILAS: Final = 1024 * 1024
"""Files up to this many bytes are read whole for a list; of larger ones the size is compared."""
_DIINGAT: Final = 10_000
Bekas = tuple[Path, int, int]
"""A file as it was when it was read: path, size, time of change."""
_dibaca: dict[Bekas, bool] = {}
"""Whether the files that have been read hold what their name says."""


def folder_of(path: Path) -> Path:
    """The folder of evidence of an office's file: "kantor.lkjip" → "kantor.berkas" beside it.

    All backups in one folder share one: what the newest has, most others have as well.
    """
    from lkjip_desktop.store.rotasi import Cadangan  # the window does not wait for SQLAlchemy

    nyata = path.resolve()  # what a link leads to has the folder, not the link
    if Cadangan.of(nyata) is not None:
        return nyata.with_name(f"bukti{AKHIRAN}")
    nama = nyata.stem if nyata.suffix.casefold() == ".lkjip" else nyata.name
    return nyata.with_name(nama + AKHIRAN)


def keep(folder: Path, isi: bytes) -> tuple[str, bool]:
    """Write bytes into the folder, whole and on the disk when this returns.

    Gives their SHA-256, and whether they were not there: what is, unharmed, is not written again.
    Raises OSError.
    """
    sidik = hashlib.sha256(isi).hexdigest()
    path = folder / sidik
    if _reads_as(path, sidik):
        return sidik, False
    folder.mkdir(exist_ok=True)
    save_whole(path, isi)
    return sidik, True


def read(folder: Path, bukti: BuktiDukung) -> bytes | Temuan:
    """The bytes of a piece of evidence, as they were attached; a Temuan where they are not there.

    A file that has been changed, or can't be read, is as good as missing: nothing is raised.
    """
    bekas = _trace(folder, bukti)
    isi = _bytes(folder, bukti)
    if isi is None:
        return _missing(folder, bukti)
    utuh = hashlib.sha256(isi).hexdigest() == bukti.berkas
    if bekas is not None:
        if len(_dibaca) >= _DIINGAT:
            _dibaca.clear()
        _dibaca[bekas] = utuh
    return isi if utuh else _changed(folder, bukti)


def glance(folder: Path, bukti: BuktiDukung) -> Temuan | None:
    """What a list says of a piece of evidence: as `read`, but large files are not read for it.

    What has been read is remembered until its size or time of change is another.
    """
    bekas = _trace(folder, bukti)
    if bekas is None:
        return _missing(folder, bukti)
    _, ukuran, _ = bekas
    if not _dibaca.get(bekas, True):
        return _changed(folder, bukti)
    # a size that is another is no proof: it may have been typed into the workbook
    sekilas = ukuran > _BITA_SEKILAS and ukuran == bukti.ukuran
    return None if sekilas else inspect(folder, bukti)


def inspect(folder: Path, bukti: BuktiDukung) -> Temuan | None:
    """What is wrong with a piece of evidence: as `read`, each file once while it stays as it is."""
    bekas = _trace(folder, bukti)
    if bekas is not None and _dibaca.get(bekas):
        return None
    hasil = read(folder, bukti)
    return hasil if isinstance(hasil, Temuan) else None


def _trace(folder: Path, bukti: BuktiDukung) -> Bekas | None:
    """A file as it is now; None where it is not there."""
    if not is_sidik(bukti.berkas):
        return None
    try:
        keadaan = (folder / bukti.berkas).stat()
    except OSError:
        return None
    return folder / bukti.berkas, keadaan.st_size, keadaan.st_mtime_ns


def copy_missing(dari: Path, ke: Path, daftar: Iterable[BuktiDukung]) -> tuple[BuktiDukung, ...]:
    """Copy the files of a list that `ke` has not; those that `dari` has not either come back.

    What is copied is checked by its hash. Raises OSError where `ke` can't be written.
    """
    kurang = []
    for bukti in daftar:
        if inspect(ke, bukti) is None:
            continue
        isi = read(dari, bukti)
        if isinstance(isi, Temuan):
            kurang.append(bukti)
        else:
            keep(ke, isi)
    return tuple(kurang)


def copy_originals(dari: Path, ke: Path, daftar: Iterable[BuktiDukung]) -> tuple[BuktiDukung, ...]:
    """As `copy_missing` from a folder in which the files have the names that people gave them."""
    try:
        berkas = [p for p in dari.iterdir() if p.is_file()]
    except OSError:
        berkas = []
    menurut: dict[int, list[Path]] = {}
    for path in berkas:
        with contextlib.suppress(OSError):
            menurut.setdefault(path.stat().st_size, []).append(path)
    kurang = []
    for bukti in daftar:
        sama = (p for p in menurut.get(bukti.ukuran, ()) if _reads_as(p, bukti.berkas))
        path_asal = next(sama, None)
        if path_asal is None:
            kurang.append(bukti)
        else:
            keep(ke, path_asal.read_bytes())
    return tuple(kurang)


def describe_refusal(galat: OSError, folder: Path) -> str:
    """Why the folder can't be written, and what to do."""
    awal = f"Bukti tidak dapat ditulis ke folder “{folder.name}” di {folder.parent}"
    if galat.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{awal}: disknya penuh. Kosongkan ruangnya, lalu lampirkan lagi."
    if isinstance(galat, PermissionError) or galat.errno == errno.EROFS:
        return f"{awal}: foldernya tidak boleh ditulis. Pindahkan berkas kantor ke folder sendiri."
    if isinstance(galat, FileExistsError | NotADirectoryError):
        return f"{awal}: nama itu sudah dipakai berkas lain. Ganti nama berkas lain itu."
    return f"{awal}. Periksa apakah disknya masih terpasang, lalu lampirkan lagi."


def _bytes(folder: Path, bukti: BuktiDukung) -> bytes | None:
    if not is_sidik(bukti.berkas):
        return None
    with contextlib.suppress(OSError), (folder / bukti.berkas).open("rb") as berkas:
        return berkas.read(BITA_MAKS + 1)
    return None


def _reads_as(path: Path, sidik: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sidik
    except OSError:
        return False


def _missing(folder: Path, bukti: BuktiDukung) -> Temuan:
    return Temuan(
        "bukti.hilang",
        f"Berkas bukti {quote(bukti.nama)} tidak ada di sebelah berkas kantor: yang dicari folder "
        f"“{folder.name}” di {folder.parent}. Kembalikan folder itu ke sana, tunjuk dengan “Cari "
        "folder bukti…”, atau lampirkan lagi berkas yang sama.",
        bukti.nama,
    )


def _changed(folder: Path, bukti: BuktiDukung) -> Temuan:
    return Temuan(
        "bukti.berubah",
        f"Berkas bukti {quote(bukti.nama)} di folder “{folder.name}” tidak sama lagi dengan yang "
        "dilampirkan, jadi tidak dibuka. Lampirkan lagi berkas aslinya, atau hapus barisnya.",
        bukti.nama,
    )
