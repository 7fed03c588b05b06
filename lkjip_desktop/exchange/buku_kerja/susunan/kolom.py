"""What a sheet of the workbook is: a kind of data, and its columns with their fields."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import Any, Final

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI

VERSI_FORMAT: Final = 1
"""Raised when a workbook that is written now could be misread by an older program."""

JUDUL_HAPUS: Final = "Hapus"
JUDUL_KUNCI: Final = "Kunci"
JUDUL_SEMULA: Final = "Nama Semula"
YA: Final = "Ya"
TIDAK: Final = "Tidak"


class Rupa(Enum):
    """How the value of a column looks in a cell."""

    MEDAN = "medan"
    """As the type of the field says; `lembar` replaces it."""
    TEKS = "teks"
    PANJANG = "panjang"
    """Text of several lines."""
    NIP = "nip"
    TAHUN = "tahun"
    BULAT = "bulat"
    RUPIAH = "sen"
    DESIMAL = "desimal"
    NILAI = "nilai"
    """A number, a range or a predikat."""
    TANGGAL = "tanggal"
    YA_TIDAK = "benar"
    PILIHAN = "pilihan"
    ACUAN = "acuan"
    """The name of a row of another sheet."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its header, the field it holds, and what the clerk is told about it."""

    judul: str
    medan: str
    petunjuk: str
    rupa: Rupa = Rupa.MEDAN
    wajib: bool = False
    lewat: str = ""
    """Part of a reference that takes several columns: this field of the row referred to."""
    acuan: str = ""
    """Kind of the row that an ACUAN names."""
    pilihan: type[StrEnum] | None = None
    kosong: Any = None
    """What a blank cell means."""
    kepala: bool = False
    """Whether a blank reference means the office that heads the kecamatan."""
    kecuali: tuple[StrEnum, ...] = ()
    """Choices that the field knows but that belong on another sheet: none is offered."""
    bukan_angka: str = ""
    """What to do about a cell that is no number, where more can be said than that."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: one kind of data, one row for each."""

    nama: str
    jenis: str
    isi: str
    """What the sheet holds, as a sentence for the clerk."""
    kolom: tuple[Kolom, ...]
    induk: tuple[str, ...] = ()
    """Fields that group rows: within a group the order of the rows is kept as urutan."""
    sebutan: str = ""
    """The field whose text names a row on other sheets. Without it a row is a fact of its natural
    key, and no two rows may have the same one."""

    @property
    def tunggal(self) -> bool:
        """Whether a file holds just one row of it."""
        return self.jenis == "Instansi"

    @property
    def sekali(self) -> bool:
        """Whether the file itself keeps a second row of one natural key out.

        It does where references, years, numbers and choices alone make the key; what people type,
        or may leave blank, can be there twice as long as it is a draft.
        """
        kunci = (medan_dari(self.jenis, nama) for nama in KUNCI_ALAMI[self.jenis])
        return not any(not m.wajib or (m.tipe == "teks" and not m.acuan) for m in kunci)


def lembar(
    nama: str,
    kelas: type[Entitas],
    isi: str,
    *kolom: Kolom,
    induk: tuple[str, ...] = (),
    sebutan: str = "",
) -> Lembar:
    """A sheet whose columns know the type of their field. Raises KeyError on an unknown field."""
    lengkap = tuple(_complete(kelas.__name__, satu) for satu in kolom)
    return Lembar(nama, kelas.__name__, isi, lengkap, induk, sebutan)


def medan_dari(jenis: str, nama: str) -> Medan:
    """A field of a kind by its name. Raises KeyError where there is none."""
    return {m.nama: m for m in daftar_medan(jenis)}[nama]


def _complete(jenis: str, kolom: Kolom) -> Kolom:
    medan = medan_dari(jenis, kolom.medan)
    if kolom.lewat:
        jenis = medan.acuan or ""
        medan = medan_dari(jenis, kolom.lewat)
    rupa = kolom.rupa
    if rupa is Rupa.MEDAN:
        rupa = Rupa.ACUAN if medan.acuan else Rupa(medan.tipe)
    return replace(
        kolom,
        rupa=rupa,
        acuan=medan.acuan or "",
        pilihan=medan.pilihan,
        kosong=_default(jenis, medan.nama),
        wajib=kolom.wajib or (rupa is Rupa.ACUAN and medan.wajib and not kolom.kepala),
    )


def _default(jenis: str, nama: str) -> Any:  # noqa: ANN401 - the default of any field
    bidang = {b.name: b for b in dataclasses.fields(JENIS[jenis])}[nama]
    return None if bidang.default is dataclasses.MISSING else bidang.default
