"""What a file remembers of imports: each one that was made, and the layout of tables seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, acuan


class JenisImpor(StrEnum):
    """Kinds of file that bring the budget."""

    REKAP5 = "rekap5"
    """SIPD's Rekap 5: pagu per rekening."""
    REALISASI = "realisasi"
    """SIPD's Laporan Realisasi Per Dokumen."""
    TABEL = "tabel"
    """Any table whose columns have been named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImporAnggaran(Entitas):
    """An import that was made: the dated version of what it brought.

    The figures stand in their rows, those before it in riwayat.
    """

    tahun: int = 0
    jenis: JenisImpor = JenisImpor.REKAP5
    nama_berkas: str = ""
    """Name of the file, without its folder."""
    sidik: str = ""
    """SHA-256 of the file, by which a second import of it is known; the file is not kept."""
    waktu: str = ""
    """When, ISO 8601 with zone, as the PC's clock said."""
    dokumen_id: str | None = acuan("DokumenAnggaran", default=None)
    """The document that got the pagu."""
    sampai: int | None = None
    """The last month (1–12) of the realisasi in it."""
    baris: int = 0
    """How many rows of the file were counted."""
    pagu: Sen | None = None
    """Their sum in sen; None where the file has none."""
    realisasi: Sen | None = None
    """As `pagu`, before setoran."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TataLetakTabel(Entitas):
    """Which columns of a table hold what, as the user once pointed at them.

    Columns are named by their heading as `tanda` has it, so that they may change their places.
    """

    tanda: str = ""
    """The headings of the table, in comparable form, by which it is known again."""
    kode: str = ""
    uraian: str = ""
    unit: str = ""
    pagu: str = ""
    realisasi: str = ""
