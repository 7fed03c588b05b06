"""What the environment can do to a file, each with its own sentence for the user."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Final


class GalatStore(Exception):
    """Something stands between the user and the file; `str()` is the sentence to show."""


class GalatTidakAda(GalatStore):
    """The file, or the folder for a new one, does not exist."""


class GalatSudahAda(GalatStore):
    """A new file would replace one that exists."""


class GalatBukanBerkas(GalatStore):
    """The file is not one of ours."""


class GalatRusak(GalatStore):
    """The file is ours but damaged."""


class GalatTerlaluBaru(GalatStore):
    """The file was written by a newer version of the program."""


class GalatPerluDibuka(GalatStore):
    """Reading alone does not do: the file is of an older schema, or its last step was cut off."""


class GalatMigrasi(GalatStore):
    """An older file can't be brought up to date."""


class GalatTakTerbaca(GalatStore):
    """This user may not read the file."""


class GalatHanyaBaca(GalatStore):
    """File or folder can't be written, or the store was opened only for reading."""


class GalatTerkunci(GalatStore):
    """Another program has the file open."""


class GalatBerubah(GalatStore):
    """The file was moved, replaced or written by something else while it was open here."""


class GalatDisk(GalatStore):
    """Disk full, drive gone, input/output error, or a file system that can't do what we need."""


class GalatPenuh(GalatDisk):
    """The disk is full."""


class GalatCadangan(GalatStore):
    """A backup can't be made or read; the file itself is as it was."""


class GalatAcuan(GalatStore):
    """A row is still needed by others, or refers to one that does not exist."""


class GalatKembar(GalatStore):
    """A second row for what may exist only once, such as a second target of the same year."""


class GalatHuruf(GalatStore):
    """A text holds half a character, as a broken paste can bring it; no file can keep that."""


class GalatTetap(GalatStore):
    """An issued document can't be changed."""


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A kind of error and its sentence, in which `{nama}` stands for the file's name."""

    kelas: type[GalatStore]
    teks: str

    def galat(self, path: Path) -> GalatStore:
        """The error, saying its sentence about this file."""
        return self.kelas(self.teks.format(nama=path.name))


HANYA_BACA: Final = Kalimat(
    GalatHanyaBaca,
    "“{nama}” atau foldernya tidak boleh ditulis. Salin berkas ke folder Anda sendiri, "
    "misalnya Dokumen, lalu buka dari sana.",
)
TAK_DAPAT_DIBUAT: Final = Kalimat(
    GalatHanyaBaca,
    "“{nama}” tidak dapat dibuat karena foldernya tidak boleh ditulis. "
    "Pilih folder lain, misalnya Dokumen.",
)
TAK_TERBACA: Final = Kalimat(
    GalatTakTerbaca,
    "“{nama}” tidak boleh dibaca dengan akun komputer ini. "
    "Minta izin membaca kepada pemilik berkas itu.",
)
RUSAK: Final = Kalimat(
    GalatRusak,
    "“{nama}” rusak sehingga tidak dapat dibaca. Tidak ada yang diubah; "
    "buka cadangan terakhir sebagai gantinya.",
)
SIBUK: Final = Kalimat(
    GalatTerkunci,
    "“{nama}” sedang dipakai program lain, mungkin program cadangan atau antivirus. "
    "Tunggu sebentar atau tutup program itu, lalu ulangi.",
)
PENUH: Final = Kalimat(
    GalatPenuh,
    "Disk penuh: “{nama}” tidak disimpan. Kosongkan ruang di disk itu lalu ulangi.",
)
DISK: Final = Kalimat(
    GalatDisk,
    "“{nama}” tidak dapat dibaca atau ditulis lagi. Periksa apakah flashdisk atau drive "
    "jaringan masih terpasang, lalu buka kembali berkasnya.",
)
HURUF: Final = Kalimat(
    GalatHuruf,
    "Tidak disimpan ke “{nama}”: teks yang ditempel berisi tanda yang rusak (biasanya separuh "
    "emoji). Hapus tanda itu lalu ulangi.",
)
_TANPA_FOLDER: Final = Kalimat(
    GalatTidakAda,
    "Folder untuk “{nama}” tidak ada. Pilih folder lain atau buat dahulu foldernya.",
)
_NAMA_PANJANG: Final = Kalimat(
    GalatTidakAda,
    "Nama atau alamat “{nama}” terlalu panjang. Pakai nama yang lebih pendek.",
)
_TANPA_KUNCI: Final = Kalimat(
    GalatDisk,
    "Folder tempat “{nama}” tidak mendukung penguncian berkas, sehingga dua orang dapat saling "
    "menimpa. Salin berkas ke disk komputer ini lalu buka dari sana.",
)
_MENURUT_ERRNO: Final[dict[int, Kalimat]] = {
    errno.ENOENT: _TANPA_FOLDER,
    errno.ENOTDIR: _TANPA_FOLDER,
    errno.ENAMETOOLONG: _NAMA_PANJANG,
    errno.ENOSPC: PENUH,
    errno.ENOLCK: _TANPA_KUNCI,
    errno.ENOSYS: _TANPA_KUNCI,
    errno.EOPNOTSUPP: _TANPA_KUNCI,
}

_DITAHAN: Final = {32, 33}
"""What Windows says, as a refused permission, when another program keeps a file to itself."""


def from_os(path: Path, galat: OSError, tanpa_izin: Kalimat = HANYA_BACA) -> GalatStore:
    """The GalatStore for an error of the operating system.

    `tanpa_izin` is what a refused permission means here: to write, unless said otherwise.
    """
    if getattr(galat, "winerror", None) in _DITAHAN:
        return SIBUK.galat(path)
    if isinstance(galat, PermissionError) or galat.errno == errno.EROFS:
        return tanpa_izin.galat(path)
    return _MENURUT_ERRNO.get(galat.errno or 0, DISK).galat(path)
