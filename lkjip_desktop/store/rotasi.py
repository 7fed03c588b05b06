"""Rotasi: what a backup is called, when one is due, and which of many are kept.

Everything stands in the names, and counting goes by the sequence in them. The PC's clock only
gives labels: a clock that stands still, or jumps by years, neither stops backups nor drives good
ones out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

AKHIRAN: Final = ".lkjip"
LANGKAH_DIAM: Final = 200
"""Steps after which a backup is due at opening although the clock still shows the same day."""


class Sebab(StrEnum):
    """Why a backup was made; the value stands in its name."""

    HARI = "harian"
    IMPOR = "impor"
    TAHUN = "tahun-baru"
    PULIH = "pemulihan"
    MIGRASI = "pembaruan"
    SENDIRI = "sendiri"

    @property
    def kalimat(self) -> str:
        """The reason as a list shows it."""
        return _KALIMAT[self]


_KALIMAT: Final = {
    Sebab.HARI: "sebelum perubahan pertama hari itu",
    Sebab.IMPOR: "sebelum impor",
    Sebab.TAHUN: "sebelum membuat tahun baru",
    Sebab.PULIH: "sebelum pemulihan",
    Sebab.MIGRASI: "sebelum berkas diperbarui",
    Sebab.SENDIRI: "dibuat atas permintaan",
}


class Masa(StrEnum):
    """For how long a backup stands: the first of a week, or of a month."""

    MINGGU = "mingguan"
    BULAN = "bulanan"


BANYAK: Final = {
    Sebab.HARI: 7,
    Sebab.SENDIRI: 7,
    Sebab.IMPOR: 5,
    Sebab.TAHUN: 5,
    Sebab.PULIH: 5,
    Sebab.MIGRASI: 5,
}
"""How many of each reason are kept, the newest."""
BANYAK_MASA: Final = {Masa.MINGGU: 4, Masa.BULAN: 12}
"""How many first ones of a week and of a month are kept beyond those."""
_SELANG: Final = {Masa.MINGGU: 7, Masa.BULAN: 31}
"""After so many backups the next is a first one, even where the clock names no other week."""
_BERKALA: Final = (Sebab.HARI, Sebab.SENDIRI)
"""Reasons that begin a week or month also as the second backup of a day: the clock may stand."""
BANYAK_HARI: Final = 7
"""How many first ones of a day are kept, whatever they were made for."""
_POLA: Final = re.compile(
    r"(?P<urut>\d{6}) (?P<waktu>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (?P<sebab>[a-z-]+?)"
    r"(?: (?P<masa>mingguan|bulanan))? langkah (?P<langkah>\d+)\.lkjip"
)
_WAKTU: Final = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True)
class Cadangan:
    """One backup, as its name tells."""

    path: Path
    urut: int
    """Its place in the sequence, which never goes back."""
    waktu: datetime
    """When it was made, as the PC's clock said, without zone."""
    sebab: Sebab
    masa: Masa | None
    langkah: int
    """Number of the last step that it holds."""

    @classmethod
    def of(cls, path: Path) -> Cadangan | None:
        """The backup of this name; None where the name is not one of ours."""
        cocok = _POLA.fullmatch(path.name)
        if cocok is None:
            return None
        try:
            waktu = datetime.strptime(cocok["waktu"], _WAKTU)  # noqa: DTZ007 - a label
            sebab, masa = Sebab(cocok["sebab"]), Masa(cocok["masa"]) if cocok["masa"] else None
        except ValueError:
            return None
        return cls(path, int(cocok["urut"]), waktu, sebab, masa, int(cocok["langkah"]))

    @property
    def nama(self) -> str:
        """All this as a file name: "000012 2026-12-01 08.07.12 harian langkah 153.lkjip"."""
        masa = f" {self.masa}" if self.masa else ""
        waktu = self.waktu.strftime(_WAKTU)
        return f"{self.urut:06} {waktu} {self.sebab}{masa} langkah {self.langkah}{AKHIRAN}"

    def label(self, masa: Masa) -> str:
        """The week or the month that its clock named: "2026-W49", "2026-12"."""
        return self.waktu.strftime("%G-W%V" if masa is Masa.MINGGU else "%Y-%m")


def next_one(
    daftar: Sequence[Cadangan], folder: Path, sebab: Sebab, waktu: datetime, langkah: int
) -> Cadangan:
    """The backup that follows `daftar` (newest first), with its place in sequence and time."""
    waktu = waktu.replace(microsecond=0)
    urut = daftar[0].urut + 1 if daftar else 1
    satu = Cadangan(folder, urut, waktu, sebab, None, langkah)
    masa = None
    if sebab in _BERKALA or not daftar or daftar[0].waktu.date() != waktu.date():
        masa = next((m for m in (Masa.BULAN, Masa.MINGGU) if _begins(daftar, satu, m)), None)
    satu = Cadangan(folder, urut, waktu, sebab, masa, langkah)
    return Cadangan(folder / satu.nama, urut, waktu, sebab, masa, langkah)


def _of_masa(daftar: Sequence[Cadangan], masa: Masa) -> list[Cadangan]:
    """The first ones of a week or month; the first of a month is the first of its week."""
    sah = {masa, Masa.BULAN}
    return [satu for satu in daftar if satu.masa in sah]


def _begins(daftar: Sequence[Cadangan], baru: Cadangan, masa: Masa) -> bool:
    """Whether a week or month begins with it: one not seen yet, or enough have gone by.

    "Not seen" among all that are kept, so that a clock that jumps to and fro begins nothing anew.
    """
    pertama = _of_masa(daftar, masa)
    if baru.label(masa) not in {satu.label(masa) for satu in pertama}:
        return True
    return baru.urut - pertama[0].urut >= _SELANG[masa]


def is_due(daftar: Sequence[Cadangan], waktu: datetime, langkah: int | None = None) -> bool:
    """Whether the first edit of a day is still to be guarded; `daftar` is newest first.

    With `langkah`, the number of the file's last step, also where the clock stands still but much
    has been done since.
    """
    terakhir = next((satu for satu in daftar if satu.sebab is Sebab.HARI), None)
    if terakhir is None or terakhir.waktu.date() != waktu.date():
        return True
    return langkah is not None and langkah - terakhir.langkah >= LANGKAH_DIAM


def _first_of_days(daftar: Sequence[Cadangan]) -> list[Cadangan]:
    """The first ones of each day, of `daftar` newest first.

    An office whose days begin with an import has its daily backups too.
    """
    hari = [satu.waktu.date() for satu in daftar]
    akhir = [*hari[1:], None]
    return [s for s, ini, lalu in zip(daftar, hari, akhir, strict=True) if ini != lalu]


def superfluous(daftar: Sequence[Cadangan]) -> list[Cadangan]:
    """Those that rotation lets go, of `daftar` newest first; the newest one never is."""
    simpan = {satu.urut for satu in daftar[:1]}
    for sebab, banyak in BANYAK.items():
        simpan |= {s.urut for s in [s for s in daftar if s.sebab is sebab][:banyak]}
    for masa, banyak in BANYAK_MASA.items():
        simpan |= {s.urut for s in _of_masa(daftar, masa)[:banyak]}
    simpan |= {s.urut for s in _first_of_days(daftar)[:BANYAK_HARI]}
    return [satu for satu in daftar if satu.urut not in simpan]
