"""The container: a zip file that may be damaged or hostile, opened with limits on everything."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.parsers.expat import ExpatError

from lkjip_desktop.kinerja.temuan import Temuan

MAKS_BERKAS: Final = 10 * 1024 * 1024
"""Largest file, in bytes; an office's year is below 100 KB."""
MAKS_BAGIAN: Final = 64 * 1024 * 1024
"""Most bytes that one part may unpack to: a sheet with a million formatted empty rows fits."""
MAKS_SEMUA: Final = 128 * 1024 * 1024
"""Most bytes that all parts together may unpack to."""
TERLALU_BESAR: Final = (
    "Isi berkas terlalu besar untuk data satu tahun. Hapus baris dan kolom kosong di luar tabel, "
    "atau salin datanya ke buku kerja baru hasil ekspor."
)
_POTONGAN: Final = 64 * 1024
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BERSANDI: Final = 0x1

_RUSAK = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ExpatError,
    EOFError,
    NotImplementedError,  # a way of packing that zipfile does not know
    RuntimeError,  # zipfile: an encrypted member
    OSError,  # the bytes are in memory: a seek to a place that does not exist
    ValueError,
    OverflowError,
    LookupError,  # an encoding that Python does not know
)
"""What zipfile and expat raise on bytes that are not what they claim to be."""


class GalatBuku(Exception):
    """The file can't be read as a workbook; stops a parser in the midst of a part."""

    def __init__(self, pesan: str, kode: str = "buku.berkas") -> None:
        super().__init__(pesan)
        self.temuan = Temuan(kode, pesan)


@contextlib.contextmanager
def catch_damage() -> Iterator[None]:
    """Turn what damaged bytes make zipfile and expat raise into one sentence."""
    try:
        yield
    except _RUSAK as galat:
        raise GalatBuku(
            "Isi berkas rusak atau terpotong. Buka di Excel, simpan lagi sebagai .xlsx, atau "
            "ambil salinan yang utuh."
        ) from galat


class Wadah:
    """The parts of an .xlsx file by their name, which does not tell large letters from small."""

    def __init__(self, isi: bytes) -> None:
        """Open the container. Raises GalatBuku where it is none."""
        _check_kind(isi)
        with catch_damage():
            self._zip = zipfile.ZipFile(io.BytesIO(isi))
        self._info = {i.filename.lower().lstrip("/"): i for i in self._zip.infolist()}
        self._sisa = MAKS_SEMUA
        _check_content(self._info)

    def __contains__(self, nama: str) -> bool:
        """Whether there is such a part."""
        return nama.lower() in self._info

    def unpack(self, nama: str) -> Iterator[bytes]:
        """The bytes of a part in pieces. Raises GalatBuku on too many or damaged ones."""
        info = self._info.get(nama.lower())
        if info is None:
            raise GalatBuku("Berkas ini bukan buku kerja Excel yang utuh: isinya tidak lengkap.")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise GalatBuku("Berkas dimampatkan dengan cara yang tidak dipakai Excel.")
        # zipfile never gives more bytes than the directory declares, so this limit is a real one.
        if info.file_size > min(MAKS_BAGIAN, self._sisa):
            raise GalatBuku(TERLALU_BESAR)
        self._sisa -= info.file_size
        with catch_damage(), self._zip.open(info) as bagian:
            while potongan := bagian.read(_POTONGAN):
                yield potongan


def _check_kind(isi: bytes) -> None:
    if len(isi) > MAKS_BERKAS:
        raise GalatBuku(
            f"Berkas lebih besar dari {MAKS_BERKAS // 1024**2} MB, terlalu besar untuk data "
            "satu tahun. Hapus gambar dan lembar lain dari buku kerja ini."
        )
    if isi.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in isi:
            raise GalatBuku(
                "Berkas ini dilindungi kata sandi. Buka di Excel, hapus kata sandinya (File, Info, "
                "Lindungi Buku Kerja), simpan, lalu impor lagi."
            )
        raise GalatBuku("Berkas ini berformat Excel lama (.xls). Simpan sebagai .xlsx dahulu.")
    if not isi:
        raise GalatBuku("Berkas ini kosong. Pilih buku kerja hasil ekspor.")
    if not isi.startswith(b"PK"):
        raise GalatBuku(
            "Berkas ini bukan buku kerja Excel (.xlsx), meskipun namanya mungkin demikian. "
            "Pilih buku kerja hasil ekspor."
        )


def _check_content(info: dict[str, zipfile.ZipInfo]) -> None:
    if any(i.flag_bits & _BERSANDI for i in info.values()):
        raise GalatBuku("Berkas ini dilindungi kata sandi. Hapus kata sandinya lalu impor lagi.")
    if "content.xml" in info:
        raise GalatBuku("Berkas ini berformat LibreOffice (.ods). Simpan sebagai .xlsx dahulu.")
    if "xl/workbook.bin" in info:
        raise GalatBuku("Berkas ini berformat Excel biner (.xlsb). Simpan sebagai .xlsx dahulu.")
    if "_rels/.rels" not in info:
        raise GalatBuku("Berkas ini bukan buku kerja Excel (.xlsx). Pilih buku kerja hasil ekspor.")
